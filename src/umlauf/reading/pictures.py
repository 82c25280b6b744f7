# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Pages of a PDF file as pictures, for a person who compares what was read with what is printed."""

import io

import pypdfium2

from umlauf.reading.pdf import opened
from umlauf.reading.tables import BadInput
from umlauf.wording import Message

SCALE = 1.5  # pixels for a point: an A4 page is 893 pixels wide
LARGEST = 4_000  # pixels; a poster is drawn smaller


def picture_of_page(file: str, data: bytes, page: int) -> bytes:
    """Return a page, counted from 1, as a PNG picture; refuse a page that the file does not have."""
    with opened(file, data) as document:
        if not 1 <= page <= len(document):
            raise BadInput(Message("{file} has no page {page}.", file=file, page=page))
        return _drawn(document[page - 1])


def _drawn(page: "pypdfium2.PdfPage") -> bytes:
    scale = min(SCALE, LARGEST / max(page.get_size()))
    out = io.BytesIO()
    page.render(scale=scale).to_pil().save(out, "PNG", optimize=False)
    return out.getvalue()
