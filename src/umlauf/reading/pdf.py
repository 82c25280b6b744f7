# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""PDF: the text layer, divided into paragraphs by the space between its lines; of papers also the tables."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, pairwise
from threading import Lock
from typing import NamedTuple

import pypdfium2

from umlauf.reading.furniture import Line, furniture
from umlauf.reading.geometry.grid import Lattice, Part, chains, divided, grid, lattices, part
from umlauf.reading.geometry.lined import Sheet, lined
from umlauf.reading.geometry.unruled import unruled
from umlauf.reading.guard import check_letters, damaged, is_jumbled, locked
from umlauf.reading.passages import Grid, Passage, ReadFile
from umlauf.reading.rulings import SNAP, Rulings, page_rulings
from umlauf.reading.tables import BadInput
from umlauf.reading.words import WIDE, Word, foot, page_words, turn_of, usual
from umlauf.wording import Message

MOST_PAGES = 2_000
END, END_WITHIN = b"%%EOF", 1024

TURNED = Message(
    "Page {page} holds text that does not run from left to right. It was kept in the order in which the file holds it."
    " Please compare it with the page."
)
DRAWING = Message(
    "Page {page} is drawn of so many lines that no table was looked for. Please compare it with the page."
)
JUMBLED = Message(
    "The fonts of page {page} do not say which letters they show, so its text came out as a jumble of signs. Please"
    " compare it with the page."
)

# PDFium keeps its state in the process; two threads in it at once crash the server.
_one_at_a_time = Lock()


class Page(NamedTuple):
    """What is on a page: its words in the order of PDFium, and its lines; None where it is a drawing of very many."""

    words: Sequence[Word]
    rulings: Rulings | None


def read_pdf(file: str, data: bytes) -> ReadFile:
    """Return the paragraphs of a PDF file with their pages; refuse what is damaged, locked, or holds only pictures."""
    with opened(file, data) as document:
        pages = [list(_lines(page.get_textpage())) for page in document]
    passages = tuple(passage for number, lines in enumerate(pages, 1) for passage in _paragraphs(number, lines))
    if not passages:
        raise _only_pictures(file)
    check_letters(file, "".join(passage.text for passage in passages))
    return ReadFile(file, "pdf", passages)


def read_pages(file: str, data: bytes) -> ReadFile:
    """Return the paragraphs and the tables of a PDF file, each with its page; refuse what `read_pdf` refuses.

    Each word stands in one cell of a table, in one paragraph, or in `head`, which holds what pages repeat at their head
    and foot. Lines in cells are divided by a line break, paragraphs in them by an empty line. `notes` say where a page
    could not be read for certain.
    """
    with opened(file, data) as document:
        pages = [_page(page) for page in document]
    if not any(page.words for page in pages):
        raise _only_pictures(file)
    check_letters(file, "".join(word.text for page in pages for word in page.words))
    return assembled(file, pages)


def assembled(file: str, pages: Sequence[Page]) -> ReadFile:
    """Return the paragraphs and tables that words and lines on pages make."""
    parts, outside = _parts(pages)
    dropped = furniture(outside)
    kept = [
        [line for number, line in enumerate(lines) if (page, number) not in dropped]
        for page, lines in enumerate(outside)
    ]
    passages: list[Passage] = []
    before: dict[int, int] = {}  # how many passages stand before each part
    for page, lines in enumerate(kept, 1):
        here = [number for number, one in enumerate(parts) if one.page == page]
        found = list(_between_tables(page, lines, [parts[number].lattice.rows[0] for number in here]))
        for place, number in enumerate(here):
            before[number] = len(passages) + sum(slot <= place for slot, _ in found)
        passages += [passage for _, passage in found]
    tables, doubts = _tables(
        parts, before, {page: [line.middle for line in lines] for page, lines in enumerate(kept, 1)}
    )
    heads = dict.fromkeys(outside[page][line].text for page, line in sorted(dropped))
    return ReadFile(file, "pdf", tuple(passages), tuple(tables), head=tuple(heads), notes=(*_notes(pages), *doubts))


def _parts(pages: Sequence[Page]) -> tuple[list[Part], list[list[Line]]]:
    """Tables page by page, and for each page the lines of the words that stand in none."""
    parts: list[Part] = []
    outside: list[list[Line]] = []
    for number, (page, drawn) in enumerate(zip(pages, _drawn(pages), strict=True), 1):
        spaced = unruled(drawn.outside, page.rulings.lying if page.rulings else ())
        more, words = divided(drawn.outside, spaced)
        tables, cells = [*drawn.tables, *spaced], [*drawn.cells, *more]
        here = (part(number, table, held) for table, held in zip(tables, cells, strict=True) if held)
        parts += sorted(here, key=lambda one: -one.lattice.rows[0])
        outside.append(_in_lines(words))
    return parts, outside


class _Drawn(NamedTuple):
    """The tables on a page that lines divide, the words in their cells, and all other words."""

    tables: Sequence[Lattice]
    cells: Sequence[dict[tuple[int, int], list[Word]]]
    outside: Sequence[Word]

    @property
    def heads(self) -> list[Lattice]:
        """The lattices of one row, which may be heads of longer tables."""
        return [table for table in self.tables if len(table.rows) == 2]

    @property
    def loose(self) -> list[Word]:
        """The words that stand in no lattice but a head, in the order of the page."""
        heads = (cells for table, cells in zip(self.tables, self.cells, strict=True) if len(table.rows) == 2)
        held = (word for cells in heads for words in cells.values() for word in words)
        return sorted([*self.outside, *held], key=lambda word: word.line)


def _drawn(pages: Sequence[Page]) -> Iterator[_Drawn]:
    found: list[_Drawn] = []
    for page in pages:
        tables = lattices(page.rulings) if page.rulings else []
        found.append(_Drawn(tables, *divided(page.words, tables)))
    words = _without_feet([drawn.loose for drawn in found])
    sheets = (
        Sheet(loose, page.rulings.lying if page.rulings else (), drawn.heads)
        for loose, page, drawn in zip(words, pages, found, strict=True)
    )
    for page, drawn, longer in zip(pages, found, lined(sheets), strict=True):
        kept = [table for table in drawn.tables if not any(_is_head_of(table, other) for other in longer)]
        tables = [*kept, *longer]
        yield _Drawn(tables, *divided(page.words, tables)) if longer else drawn


def _is_head_of(table: Lattice, longer: Lattice) -> bool:
    return len(table.rows) == 2 and table.columns == longer.columns and abs(table.rows[0] - longer.rows[0]) <= SNAP


def _without_feet(pages: Sequence[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """The words of each page without what pages repeat at their foot; at their head may stand that of a table."""
    in_lines = [_in_lines(words) for words in pages]
    repeated = furniture(in_lines)
    for page, lines in enumerate(in_lines):
        middle = sum(line.middle for line in lines) / max(1, len(lines))
        kept = (line for number, line in enumerate(lines) if (page, number) not in repeated or line.middle > middle)
        yield [word for line in kept for word in line.words]


def _in_lines(words: Sequence[Word]) -> list[Line]:
    return [Line(tuple(line)) for _, line in groupby(words, lambda word: word.line)]


def _tables(
    parts: Sequence[Part], before: dict[int, int], loose: dict[int, list[float]]
) -> tuple[list[Grid], list[Message]]:
    tables: list[Grid] = []
    doubts: list[Message] = []
    number = 0
    for chain in chains(parts, loose):
        on_page = sum(table.pages[0] == chain[0].page for table in tables) + 1
        locator = Message("page {page}, table {number}", page=chain[0].page, number=on_page)
        table, unsure = grid(chain, locator, before[number])
        tables.append(table)
        doubts += unsure
        number += len(chain)
    return tables, doubts


def _between_tables(page: int, lines: Sequence[Line], tops: Sequence[float]) -> Iterator[tuple[int, Passage]]:
    """Paragraphs of a page, each with the number of tables on it that begin above."""
    numbered = 0
    in_slots = [(sum(top > line.middle for top in tops), line) for line in lines]
    for slot, group in groupby(in_slots, lambda pair: pair[0]):
        texts = [_Line(line.text, foot(line.words), foot(line.words)) for _, line in group]
        for passage in _paragraphs(page, texts, numbered):
            numbered += 1
            yield slot, passage


def _notes(pages: Sequence[Page]) -> Iterator[Message]:
    for number, page in enumerate(pages, 1):
        if not all(word.upright for word in page.words):
            yield TURNED.filled(page=number)
        if page.rulings is None:
            yield DRAWING.filled(page=number)
        if is_jumbled("".join(word.text for word in page.words)):
            yield JUMBLED.filled(page=number)


class _Line(NamedTuple):
    """A line of a page, and the height in points of its first and its last character.

    A line that ends in a hyphenated word comes in one with the next, so the two heights may differ.
    """

    text: str
    first: float
    last: float


@contextmanager
def opened(file: str, data: bytes) -> Iterator["pypdfium2.PdfDocument"]:
    """Give the document to one reader at a time; refuse what is damaged, locked or too long."""
    if END not in data[-END_WITHIN:]:
        raise damaged(file)  # PDFium would repair it and give what is left, and nobody would know of the rest
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise (locked if "password" in str(error).lower() else damaged)(file) from error
        try:
            if len(document) > MOST_PAGES:
                raise _too_long(file, len(document))
            yield document
        except pypdfium2.PdfiumError as error:
            raise damaged(file) from error
        finally:
            document.close()


def _page(page: "pypdfium2.PdfPage") -> Page:
    text = page.get_textpage()
    try:
        rotation = turn_of(text)
        rulings = page_rulings(page, rotation)
        return Page(page_words(text, rotation, rulings.upright if rulings else ()), rulings)
    finally:
        text.close()
        page.close()


def _lines(page: "pypdfium2.PdfTextPage") -> Iterator[_Line]:
    start = 0
    for line in page.get_text_range().split("\r\n"):
        if line.strip():
            first = start + len(line) - len(line.lstrip())
            last = start + len(line.rstrip()) - 1
            heights = (page.get_charbox(place, loose=True)[1] for place in (first, last))
            yield _Line(line.strip(), *heights)
        start += len(line) + 2


def _paragraphs(page: int, lines: Sequence[_Line], numbered: int = 0) -> Iterator[Passage]:
    steps = [above.last - below.first for above, below in pairwise(lines)]
    step_of_most = usual(steps)
    block: list[str] = []
    number = numbered
    for step, line in zip([0.0, *steps], lines, strict=False):
        if block and (step > WIDE * step_of_most or step < 0):
            number += 1
            yield _passage(page, number, block)
            block = []
        block.append(line.text)
    if block:
        yield _passage(page, number + 1, block)


def _passage(page: int, number: int, lines: list[str]) -> Passage:
    text = "\n".join(lines)
    return Passage(text, Message("page {page}, paragraph {number}", page=page, number=number), page)


def _only_pictures(file: str) -> BadInput:
    return BadInput(
        Message(
            "{file} holds only pictures of its pages and no text. Please send the file from which it was made, or"
            " have the text recognised first. Nothing was changed.",
            file=file,
        )
    )


def _too_long(file: str, pages: int) -> BadInput:
    return BadInput(
        Message(
            "{file} has {count} pages; at most {limit} are read. Please send it in parts. Nothing was changed.",
            file=file,
            count=pages,
            limit=MOST_PAGES,
        )
    )
