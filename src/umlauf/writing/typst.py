# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Sets a document with Typst as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).

The data go to our own template as JSON, so that no text can be taken for markup. Only the fonts of this package are
used. Typst is silent about much, a missing font for example, and only warns: here each warning is a refusal.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from umlauf.wording import Message, Refusal
from umlauf.writing.document import Block, Document, Picture


class NotSet(Refusal):
    """Typst refused the document or warned about it; the sentence gives its reason."""


def to_pdf(document: Document) -> bytes:
    """Set a document and return the PDF. The same document gives the same bytes: its date is the time of making."""
    midnight = datetime.combine(document.date, time(), UTC)
    # A folder, since the binding takes only UTF-8 text from memory, and an attachment may be any bytes.
    with TemporaryDirectory() as folder:
        for name, data in _project(document).items():
            Path(folder, name).write_bytes(data)
        try:
            pdf, warnings = typst.compile_with_warnings(
                Path(folder, "main.typ"), font_paths=_fonts(), pdf_standards=["a-3a", "ua-1"], timestamp=midnight
            )
        except typst.TypstError as error:
            raise _not_set(document, [error]) from error
    if warnings:
        raise _not_set(document, warnings)
    return pdf


def _not_set(document: Document, reasons: Sequence[typst.TypstError | typst.TypstWarning]) -> NotSet:
    said = "; ".join(reason.message for reason in reasons)
    return NotSet(
        Message("The PDF of “{title}” could not be set: {said}. Nothing was written.", title=document.title, said=said)
    )


@cache
def _fonts() -> typst.Fonts:
    folder = Path(str(files("umlauf.writing") / "fonts"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _project(document: Document) -> dict[str, bytes]:
    """Return the files that Typst compiles: the template, the data, each picture and each attachment."""
    template = (files("umlauf.writing") / "templates" / "answer.typ").read_bytes()
    pictures = {
        f"picture-{place}.svg": block.svg.encode()
        for place, block in enumerate(document.blocks)
        if isinstance(block, Picture)
    }
    attachments = {f"attachment-{place}": file.data for place, file in enumerate(document.attachments)}
    data = json.dumps(_data(document), ensure_ascii=False).encode()
    return {"main.typ": template, "data.json": data, **pictures, **attachments}


def _data(document: Document) -> dict[str, object]:
    return {
        "title": document.title,
        "subject": document.subject,
        "author": document.author,
        "language": document.language,
        "date": document.date.timetuple()[:3],
        "foot": document.foot,
        "head": document.head,
        "keywords": document.keywords,
        "blocks": [_block(place, block) for place, block in enumerate(document.blocks)],
        "attachments": [
            {"file": f"attachment-{place}", "name": file.name, "mime": file.mime, "description": file.description,
             "relationship": file.relationship}
            for place, file in enumerate(document.attachments)
        ],
    }  # fmt: skip


def _block(place: int, block: Block) -> dict[str, object]:
    values = asdict(block) | {"kind": type(block).__name__.lower()}
    if isinstance(block, Picture):
        del values["svg"]
        values["file"] = f"picture-{place}.svg"
    return values
