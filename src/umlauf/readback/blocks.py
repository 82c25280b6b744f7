# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A printed table that has come down to running text: rows begin with a name, cells are blocks between empty lines.

Where the blocks of a row are as many as the columns, each is a cell. Where they are not, or where a line is so long
that it runs through several columns, the paper does not show to which column a word belongs; then the cell says so
("1|2").
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from umlauf.inquiry.questions import QuestionSet
from umlauf.readback.authorities import Known, Reading, lead_of, leading_name, named_by
from umlauf.readback.columns import Column, columns_named, places_of
from umlauf.readback.rows import ASSOCIATION, NO_HEAD, TEXT, Annex, Piece, Row
from umlauf.reading.passages import Passage, unwrapped
from umlauf.wording import Message, Plural

HEAD = re.compile(r"(?:[A-ZÄÖÜ][\w/ -]{0,40}?\s)??(?:(?:zu\s+)?Frage\s*\d+\s*[a-z]?\)?\s*){2,}", re.IGNORECASE)
NUMBER = re.compile(r"Frage\s*(\d+\s*[a-z]?)\b", re.IGNORECASE)
PAGE_NUMBER = re.compile(r"(?:[-–—]\s*|Seite\s+)?(\d{1,4})(?:\s*[-–—]|\s+von\s+\d+)?")
HEADING = re.compile(r"(?:noch )?Anlagen?(?:\s+\d+)?(?:\s+zu\s+\S.*)?")
NOBODY = re.compile(
    r"(?:Summe|Gesamt|Insgesamt|Regierungsbezirk|Quelle|Hinweis|Anmerkung|Stand|Nachtrag)\b|\*|\d\)\s", re.IGNORECASE
)
UNKNOWN = re.compile(
    r"(?:LK|Landkreis|Kreis|Stadt|Gemeinde|SG|Samtgemeinde|Region)\s+[A-ZÄÖÜ][\w./-]*(?:\s+[A-ZÄÖÜ(][\w./)-]*)?"
)
SENTENCE_END = (".", ":", "!", "?", ")", "”", "“", '"')
ANSWERS = re.compile(
    r"(?:ja|nein|keine?[rsn]?|nicht|siehe|s\.|vgl\.|entfällt|fehlanzeige|bisher|derzeit|seit|ca\.|rund|etwa|mehr|"
    r"vorhanden|geplant|liegt|[a-z]\)|[a-z])\b"
)
FEWEST_PLAIN = 2  # so many names without "Kreis" or "Stadt" make rows, where none has such a word
NAME_LINES = 3  # so many lines a name may run over
RUN_TOGETHER = 1.3  # a line that is so much longer than the longest of a usual cell runs through several columns,
NARROW = 60  # unless it has no more characters than this


class _Block(NamedTuple):
    """Lines between two empty ones, the page on which they stand, and the head of the table that is valid there."""

    lines: tuple[str, ...]
    page: int = 0
    head: str = ""


class _Start(NamedTuple):
    """A place where a row may begin: block and line, whether the block begins there, and the name; None where what
    begins is nobody's row, such as a sum."""

    block: int
    line: int
    opens: bool
    reading: Reading | None

    @property
    def is_plain(self) -> bool:
        """Whether the name is that of a place alone: "Kassel", not "LK Kassel" or "Odenwaldkreis"."""
        words = self.reading.words if self.reading else ""
        return not lead_of(words) and not words.casefold().endswith(("kreis", "region")) and not self.is_association

    @property
    def is_association(self) -> bool:
        """Whether an association is named."""
        return bool(self.reading and self.reading.meant and self.reading.meant[0].kind == ASSOCIATION)


class _Rough(NamedTuple):
    """A row before its blocks are given to columns."""

    start: _Start
    blocks: tuple[tuple[str, ...], ...]
    page: int
    head: str


def annex_from_text(passages: Sequence[Passage], questions: QuestionSet, known: Known) -> Annex:
    """Return the rows of a table that has come down to running text.

    `questions` are those that a column may answer, `known` those whose names begin a row. Every word is in one cell,
    but for heads, page numbers and the names; what stands above the first row is the title. What begins like a row and
    is nobody's, such as a sum, is in no cell.
    """
    blocks, aside = _without_furniture([_Block(tuple(item.text.split("\n")), item.page) for item in passages])
    starts = _row_starts(blocks, known)
    first = next((start for start in starts if start.reading), None)
    if first is None:
        return Annex(())
    rough = [row for row in _rough_rows(blocks, starts) if row.start.reading]
    columns = {head: _columns(head, questions) for head in {row.head for row in rough}}
    limit = max(_usual_width(rough, columns) * RUN_TOGETHER, NARROW)
    rows = tuple(
        Row(row.start.reading.words, tuple(_pieces(row, columns[row.head], limit)), row.page)
        for row in rough
        if row.start.reading
    )
    above = [line for block in blocks[: first.block + 1] for line in block.lines][: _lines_before(blocks, first)]
    notes = () if all(columns) else (NO_HEAD,)
    return Annex(rows, unwrapped("\n".join(above)), notes, tuple(aside))


def _columns(head: str, questions: QuestionSet) -> tuple[Column, ...]:
    return columns_named([re.sub(r"\s", "", name) for name in NUMBER.findall(head)], questions)


# Which lines are furniture, and where rows begin


def _without_furniture(blocks: Sequence[_Block]) -> tuple[list[_Block], list[str]]:
    """Take out page numbers, the head of the table, and what is printed again at the head of every page."""
    heads = {line for block in blocks for line in block.lines if HEAD.fullmatch(line)}
    titles = {first for block in blocks for first, second in pairwise(block.lines) if second in heads}
    numbers = _page_numbers(blocks)
    kept: list[_Block] = []
    aside: list[str] = []
    seen: set[str] = set()
    head = ""
    for number, block in enumerate(blocks):
        whole = " ".join(block.lines)
        dropped = {line for line in block.lines if line in heads or (line in titles and line in seen)}
        if number in numbers or HEADING.fullmatch(whole):
            dropped |= set(block.lines)
        aside += [line for line in block.lines if line in dropped]
        head = next((line for line in block.lines if line in heads), head)
        seen |= set(block.lines)
        if lines := tuple(line for line in block.lines if line not in dropped):
            kept.append(_Block(lines, block.page, head))
    return kept, aside


def _page_numbers(blocks: Sequence[_Block]) -> set[int]:
    """Which blocks are page numbers: they count up one by one, or stand beside what is at the head of every page."""
    alone = {
        number: int(match[1])
        for number, block in enumerate(blocks)
        if len(block.lines) == 1 and (match := PAGE_NUMBER.fullmatch(block.lines[0]))
    }
    order = list(alone)
    counted = {place for one, other in pairwise(order) if alone[other] == alone[one] + 1 for place in (one, other)}
    beside = {
        place
        for place in order
        for near in (place - 1, place + 1)
        if 0 <= near < len(blocks) and HEADING.fullmatch(" ".join(blocks[near].lines))
    }
    return counted | beside


def _row_starts(blocks: Sequence[_Block], known: Known) -> list[_Start]:
    """Return where rows begin: with a name that opens a block, or behind a sentence with one written as most are.

    The name of a place alone begins a row where most are written so, or where nothing else stands on its line.
    """
    found = list(_candidates(blocks, known))
    plain = [start for start in found if start.opens and start.is_plain and start.reading]
    explicit = Counter(lead_of(s.reading.words) for s in found if s.opens and s.reading and not s.is_plain)
    del explicit[""]
    usual = explicit.most_common(1)[0][0] if explicit else None
    plain_ones = len(plain) >= FEWEST_PLAIN and len(plain) > sum(explicit.values())

    def begins(start: _Start) -> bool:
        if start.reading is None or start.is_association:
            return start.opens
        if start.is_plain:
            alone = blocks[start.block].lines[start.line] == start.reading.words
            return start.opens and (plain_ones or (alone and bool(explicit)))
        return start.opens or lead_of(start.reading.words) == usual

    return [start for start in found if begins(start)]


def _candidates(blocks: Sequence[_Block], known: Known) -> Iterator[_Start]:
    for number, block in enumerate(blocks):
        for place, line in enumerate(block.lines):
            opens = place == 0
            if opens and NOBODY.match(line):
                yield _Start(number, place, opens, None)
            elif opens or (block.lines[place - 1].endswith(SENTENCE_END) and lead_of(line)):
                text = " ".join(block.lines[place : place + NAME_LINES])
                named = _name_at(text, known, opens=opens)
                if named and not _goes_on(text[len(named.words) :]):
                    yield _Start(number, place, opens, named)


def _name_at(text: str, known: Known, *, opens: bool) -> Reading | None:
    """The name with which a text begins; also one that nobody has, if it is written like one."""
    named = leading_name(text, known)
    if named or not opens or not (match := UNKNOWN.match(text)):
        return named
    words = match[0].split()
    close = (named_by(" ".join(words[:count]), known) for count in range(len(words), 1, -1))
    return next((reading for reading in close if reading), Reading(" ".join(words[:2]), (), to_the_letter=False))


def _goes_on(rest: str) -> bool:
    """Whether a sentence goes on behind a name ("LK Fulda hat mitgeteilt"), where a cell would begin."""
    return rest.lstrip(" :")[:1].islower() and not ANSWERS.match(rest.lstrip(" :"))


def _rough_rows(blocks: Sequence[_Block], starts: Sequence[_Start]) -> Iterator[_Rough]:
    ends = [(start.block, start.line) for start in starts[1:]] + [(len(blocks), 0)]
    for start, (last, line) in zip(starts, ends, strict=True):
        found: list[tuple[str, ...]] = []
        for number in range(start.block, min(last + 1, len(blocks))):
            lines = blocks[number].lines[start.line if number == start.block else 0 : line if number == last else None]
            if number == start.block and start.reading:
                lines = _after_name(lines, start.reading.words)
            if lines:
                found.append(tuple(lines))
        yield _Rough(start, tuple(found), blocks[start.block].page, blocks[start.block].head)


def _after_name(lines: Sequence[str], name: str) -> tuple[str, ...]:
    """The lines without the name at their beginning, which may run over several of them."""
    waiting = len(name.split())
    rest: list[str] = []
    for line in lines:
        words = line.split()
        taken = min(waiting, len(words))
        waiting -= taken
        left = " ".join(words[taken:]) if taken else line
        if left:
            rest.append(left)
    return tuple(rest)


def _lines_before(blocks: Sequence[_Block], start: _Start) -> int:
    return sum(len(block.lines) for block in blocks[: start.block]) + start.line


# What stands in which cell


def _usual_width(rows: Iterable[_Rough], columns: Mapping[str, Sequence[Column]]) -> float:
    """The length of the longest line in a usual cell: of the rows that have a block for each column."""
    whole = [row.blocks for row in rows if len(row.blocks) == len(columns[row.head])]
    return median([max(map(len, block)) for blocks in whole for block in blocks] or [float("inf")])


def _pieces(row: _Rough, columns: Sequence[Column], limit: float) -> Iterator[Piece]:
    if row.start.is_association:
        yield Piece(TEXT, _joined(row.blocks))
        return
    texts = [_joined([block]) for block in row.blocks]
    wide = [max(map(len, block)) > limit for block in row.blocks]
    cells = ["|".join(c.question for c in columns[place]) for place in places_of(texts, wide, columns)]
    for cell in dict.fromkeys(cells):
        blocks = [block for block, other in zip(row.blocks, cells, strict=True) if other == cell]
        yield Piece(cell, _joined(blocks), _why(cell, len(texts), len(columns), wide))


def _joined(blocks: Iterable[Sequence[str]]) -> str:
    return unwrapped("\n".join(line for block in blocks for line in block))


def _why(cell: str, blocks: int, columns: int, wide: Sequence[bool]) -> Message | None:
    if "|" not in cell:
        return None
    if any(wide):
        return Message("Lines of several columns run into each other in the text of the paper.")
    return Plural(
        "The row has {blocks} block of text for {columns} columns.",
        "The row has {blocks} blocks of text for {columns} columns.",
        blocks=blocks,
        columns=columns,
    )
