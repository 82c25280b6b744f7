# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""PDF: the text layer, divided into paragraphs by the space between its lines."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from threading import Lock
from typing import NamedTuple

import pypdfium2

from umlauf.reading.guard import damaged, locked
from umlauf.reading.passages import Passage, ReadFile
from umlauf.reading.tables import BadInput
from umlauf.wording import Message

MOST_PAGES = 2_000
END, END_WITHIN = b"%%EOF", 1024
WIDE = 1.35  # a step between lines that is so much wider than usual begins a paragraph

# PDFium keeps its state in the process; two threads in it at once crash the server.
_one_at_a_time = Lock()


def read_pdf(file: str, data: bytes) -> ReadFile:
    """Return the paragraphs of a PDF file with their pages; refuse what is damaged, locked, or holds only pictures."""
    if END not in data[-END_WITHIN:]:
        raise damaged(file)  # PDFium would repair it and give what is left, and nobody would know of the rest
    with _one_at_a_time:
        pages = _pages(file, data)
    passages = tuple(passage for number, lines in enumerate(pages, 1) for passage in _paragraphs(number, lines))
    if not passages:
        raise BadInput(
            Message(
                "{file} holds only pictures of its pages and no text. Please send the file from which it was made, or"
                " have the text recognised first. Nothing was changed.",
                file=file,
            )
        )
    return ReadFile(file, "pdf", passages)


class _Line(NamedTuple):
    """A line of a page, and the height in points of its first and its last character.

    A line that ends in a hyphenated word comes in one with the next, so the two heights may differ.
    """

    text: str
    first: float
    last: float


def _pages(file: str, data: bytes) -> list[list[_Line]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (locked if "password" in str(error).lower() else damaged)(file) from error
    try:
        if len(document) > MOST_PAGES:
            raise BadInput(
                Message(
                    "{file} has {count} pages; at most {limit} are read. Please send it in parts. Nothing was changed.",
                    file=file,
                    count=len(document),
                    limit=MOST_PAGES,
                )
            )
        return [list(_lines(page.get_textpage())) for page in document]
    except pypdfium2.PdfiumError as error:
        raise damaged(file) from error
    finally:
        document.close()


def _lines(page: "pypdfium2.PdfTextPage") -> Iterator[_Line]:
    start = 0
    for line in page.get_text_range().split("\r\n"):
        if line.strip():
            first = start + len(line) - len(line.lstrip())
            last = start + len(line.rstrip()) - 1
            heights = (page.get_charbox(place, loose=True)[1] for place in (first, last))
            yield _Line(line.strip(), *heights)
        start += len(line) + 2


def _paragraphs(page: int, lines: list[_Line]) -> Iterator[Passage]:
    steps = [above.last - below.first for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 1] or [0])
    block: list[str] = []
    number = 0
    for step, line in zip([0.0, *steps], lines, strict=False):
        if block and (step > WIDE * usual or step < 0):
            number += 1
            yield _passage(page, number, block)
            block = []
        block.append(line.text)
    if block:
        yield _passage(page, number + 1, block)


def _passage(page: int, number: int, lines: list[str]) -> Passage:
    text = "\n".join(lines)
    return Passage(text, Message("page {page}, paragraph {number}", page=page, number=number))
