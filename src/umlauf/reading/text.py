# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Plain text whose encoding nobody states."""

import codecs

from umlauf.reading.passages import ReadFile, paragraphs
from umlauf.reading.tables import BadInput
from umlauf.wording import Message

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(file: str, data: bytes) -> tuple[str, str]:
    """Return the text and the encoding by which it was read: UTF-8, UTF-16 by its mark, or else Windows-1252.

    No statistics: they take Windows-1252 for its neighbours. What fits none of the three is refused.
    """
    ladder = ("utf-16",) if data.startswith(UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in ladder:
        try:
            return data.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    raise BadInput(
        Message("{file} is in an encoding that is not known. Please save it as UTF-8. Nothing was changed.", file=file)
    )


def guess_notes(file: str, encoding: str) -> tuple[Message, ...]:
    """Return the note for a reader when the encoding was assumed and not evident."""
    if encoding != "cp1252":
        return ()
    return (Message("{file} does not state its encoding; it was read as Windows-1252.", file=file),)


def read_text(file: str, data: bytes) -> ReadFile:
    """Return the paragraphs of a text file, which empty lines divide."""
    text, encoding = decoded(file, data)
    return ReadFile(file, "text", paragraphs(text), assumed_encoding=encoding, notes=guess_notes(file, encoding))
