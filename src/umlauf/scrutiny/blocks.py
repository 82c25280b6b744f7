# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A printed table that has come down to running text: rows begin with a name, cells are blocks between empty lines.

Where the blocks of a row are as many as the columns, each is a cell. Where they are not, or where a line is so long
that it runs through several columns, the paper does not show to which column a word belongs; then the cell says so
("1|2").
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from umlauf.inquiry.questions import QuestionSet
from umlauf.reading.passages import Passage, unwrapped
from umlauf.scrutiny.authorities import Known, Reading, lead_of, leading_name
from umlauf.scrutiny.columns import Column, columns_named, places_of
from umlauf.scrutiny.rows import ASSOCIATION, TEXT, Annex, Piece, Row
from umlauf.survey.roster import RosterEntry
from umlauf.wording import Message, Plural

HEAD = re.compile(r"(?:(?:zu\s+)?Frage\s*\d+\s*[a-z]?\)?\s*){2,}", re.IGNORECASE)
NUMBER = re.compile(r"\d+\s*[a-z]?")
FURNITURE = re.compile(r"(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?|Anlage(?:n)?(?:\s+\d+)?(?:\s+zu\s+\S.*)?|Seite \d+.*")
SENTENCE_END = (".", ":", "!", "?", ")", "”", "“", '"')
PART = re.compile(r"[a-z]\s?\)")
FEWEST_BARE = 3  # so many names without "Kreis" or "Stadt" make rows
NAME_LINES = 3  # so many lines a name may run over
RUN_TOGETHER = 1.3  # a line that is so much longer than the longest of a usual cell runs through several columns,
NARROW = 60  # unless it has no more characters than this


class _Block(NamedTuple):
    """Lines between two empty ones, and the page on which they stand."""

    lines: tuple[str, ...]
    page: int = 0


class _Start(NamedTuple):
    """A place where a row may begin: block and line, the name, and whether the block begins there."""

    block: int
    line: int
    reading: Reading
    opens: bool


class _Rough(NamedTuple):
    """A row before its blocks are given to columns."""

    name: str
    entry: RosterEntry
    blocks: tuple[tuple[str, ...], ...]
    page: int


def annex_from_text(passages: Sequence[Passage], questions: QuestionSet, known: Known) -> Annex:
    """Return the rows of a table that has come down to running text.

    `questions` are those that a column may answer, `known` those whose names begin a row. Every word is in one cell,
    but for heads, page numbers and the names; what stands above the first row is the title.
    """
    blocks = [_Block(tuple(passage.text.split("\n")), passage.page) for passage in passages]
    head = next((line for block in blocks for line in block.lines if HEAD.fullmatch(line)), "")
    columns = columns_named([re.sub(r"\s", "", name) for name in NUMBER.findall(head)], questions)
    blocks = _without_furniture(blocks)
    starts = _row_starts(blocks, known)
    if not starts:
        return Annex(())
    rough = list(_rough_rows(blocks, starts))
    limit = max(_usual_width(rough, len(columns)) * RUN_TOGETHER, NARROW)
    rows = tuple(Row(row.name, tuple(_pieces(row, columns, limit)), row.page) for row in rough)
    above = [line for block in blocks[: starts[0].block + 1] for line in block.lines][
        : _lines_before(blocks, starts[0])
    ]
    notes = () if head else (Message("The table has no head; its columns were taken in the order of the questions."),)
    return Annex(rows, unwrapped("\n".join(above)), notes)


# Which lines are furniture, and where rows begin


def _without_furniture(blocks: Sequence[_Block]) -> list[_Block]:
    """Take out page numbers, the head of the table, and what is printed again at the head of every page."""
    heads = {line for block in blocks for line in block.lines if HEAD.fullmatch(line)}
    above = {first for block in blocks for first, second in pairwise(block.lines) if second in heads}
    first_title = True
    kept: list[_Block] = []
    for block in blocks:
        lines: list[str] = []
        for line in block.lines:
            if line in above and first_title:
                first_title = False
            elif line in above or line in heads or FURNITURE.fullmatch(line):
                continue
            lines.append(line)
        if lines:
            kept.append(_Block(tuple(lines), block.page))
    return kept


def _row_starts(blocks: Sequence[_Block], known: Known) -> list[_Start]:
    """Return where rows begin: with a name written as most are ("LK …"), each authority once.

    Inside a block a name begins a row only where it is written so and the line before ends a sentence.
    """
    candidates = list(_candidates(blocks, known))
    leads = Counter(lead_of(start.reading.words) for start in candidates if start.opens and _municipal(start))
    if leads[""] < FEWEST_BARE:
        del leads[""]  # a place that begins a line or two is a place and no row
    usual = leads.most_common(1)[0][0] if leads else None
    begun: dict[str, None] = {}
    starts: list[_Start] = []
    for start in candidates:
        written_so = lead_of(start.reading.words) == usual
        fits = (written_so and (start.opens or bool(usual))) or (start.opens and not _municipal(start))
        if fits and start.reading.meant[0].key not in begun:
            begun[start.reading.meant[0].key] = None
            starts.append(start)
    return starts


def _municipal(start: _Start) -> bool:
    return start.reading.meant[0].kind != ASSOCIATION


def _candidates(blocks: Sequence[_Block], known: Known) -> Iterator[_Start]:
    for number, block in enumerate(blocks):
        for place, line in enumerate(block.lines):
            opens = place == 0
            if opens or (block.lines[place - 1].endswith(SENTENCE_END) and lead_of(line)):
                named = leading_name(" ".join(block.lines[place : place + NAME_LINES]), known)
                if named:
                    yield _Start(number, place, named, opens)


def _rough_rows(blocks: Sequence[_Block], starts: Sequence[_Start]) -> Iterator[_Rough]:
    ends = [(start.block, start.line) for start in starts[1:]] + [(len(blocks), 0)]
    for start, (last, line) in zip(starts, ends, strict=True):
        found: list[tuple[str, ...]] = []
        for number in range(start.block, min(last + 1, len(blocks))):
            lines = blocks[number].lines[: line if number == last else None]
            if number == start.block:
                lines = _after_name(lines[start.line :], start.reading.words)
            if lines:
                found.append(tuple(lines))
        yield _Rough(start.reading.words, start.reading.meant[0], tuple(found), blocks[start.block].page)


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


def _usual_width(rows: Iterable[_Rough], columns: int) -> float:
    """The length of the longest line in a usual cell: of the rows that have a block for each column."""
    whole = [row.blocks for row in rows if len(row.blocks) == columns]
    return median([max(map(len, block)) for blocks in whole for block in blocks] or [float("inf")])


def _pieces(row: _Rough, columns: Sequence[Column], limit: float) -> Iterator[Piece]:
    if row.entry.kind == ASSOCIATION:
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
