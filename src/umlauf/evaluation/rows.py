# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a reader should look at in the rows of the table: a passage on another place, "see 1 and 2", an empty field.

These are findings, not errors: nothing is corrected by them, and what cannot be seen is said to be uncertain.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from umlauf.evaluation.codebook import Codebook
from umlauf.evaluation.counts import Code, own_cells, stands_in_own_cell
from umlauf.replies.filed import Cell
from umlauf.replies.references import parent_of, pointers, references
from umlauf.survey.names import TYPE, place_of
from umlauf.survey.roster import MISSING, Roster

FOREIGN_PLACE, REFERENCE, BROKEN_REFERENCE, EMPTY = "foreign_place", "reference", "broken_reference", "empty"
EQUAL_TEXT, CELL_UNCERTAIN, ELSEWHERE, SILENT = "equal_text", "cell_uncertain", "elsewhere", "missing"
OVERTAKEN = "overtaken"

WORDS_OF_EQUAL_TEXT = 8
COMMON = 3  # a word in the cells of more rows than this is a word ("Kirchen"), not a hint at a place


class RowFinding(NamedTuple):
    """A finding on a row: the authority, the field, what kind, the text that shows it, and what it points to."""

    key: str
    question: str
    kind: str
    text: str
    other: str


def findings(
    roster: Roster,
    codebook: Codebook,
    cells: Sequence[Cell],
    codes: Sequence[Code] = (),
    overtaken: Sequence[Code] = (),
) -> tuple[RowFinding, ...]:
    """Return what should be looked at in the rows, kind by kind and in the order of the cells.

    `overtaken` are codes whose passage a corrected reply no longer holds; a case folder knows of none.
    """
    return (
        *(RowFinding(code.key, code.question, OVERTAKEN, code.passage, code.source) for code in overtaken),
        *_foreign_places(roster, cells),
        *_references(codebook, cells),
        *_empty(roster, codebook, cells),
        *_equal_texts(cells),
        *_uncertain(cells),
        *_elsewhere(codebook, codes),
        *(RowFinding(e.key, "", SILENT, e.name, "") for e in roster.entries if e.state == MISSING),
    )


def _foreign_places(roster: Roster, cells: Sequence[Cell]) -> Iterator[RowFinding]:
    places = {entry.key: place_of(entry.name) for entry in roster.of(roster.kinds)}
    known = {place for place in places.values() if " " not in place}
    words = [re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", cell.text) for cell in cells]
    rows = Counter(
        place for key, place in {(c.key, w) for c, ws in zip(cells, words, strict=True) for w in ws if w in known}
    )
    for cell, spoken in zip(cells, words, strict=True):
        own = places.get(cell.key)
        if own is None or any(part in spoken for part in (own, *own.split("-"))):
            continue
        named = Counter(word for word in spoken if word in known and rows[word] <= COMMON)
        foreign = [place for place, times in named.items() if times > 1 or _with_type(place, cell.text)]
        if foreign:
            yield RowFinding(cell.key, cell.cell, FOREIGN_PLACE, cell.text, " | ".join(foreign))


def _with_type(place: str, text: str) -> bool:
    return re.search(rf"\b{TYPE}\s+{re.escape(place)}\b", text) is not None


def _references(codebook: Codebook, cells: Sequence[Cell]) -> Iterator[RowFinding]:
    written = _written(cells)
    for cell in cells:
        found = pointers(cell.text)
        others = written[cell.key] - {cell.cell}
        known = references(cell.text, codebook.questions)
        good = [target for target in known if target != cell.cell and parent_of(target) in others]
        if good:
            yield RowFinding(cell.key, cell.cell, REFERENCE, cell.text, " | ".join(good))
        broken = [target for target in found if target not in good]
        if broken:
            yield RowFinding(cell.key, cell.cell, BROKEN_REFERENCE, cell.text, " | ".join(broken))


def _written(cells: Iterable[Cell]) -> Mapping[str, set[str]]:
    """The questions for which each one wrote something, a cell for two of them counting for both."""
    written: defaultdict[str, set[str]] = defaultdict(set)
    for cell in cells:
        if cell.text.strip():
            written[cell.key].update(map(parent_of, cell.cell.split("|")))
    return written


def _empty(roster: Roster, codebook: Codebook, cells: Sequence[Cell]) -> Iterator[RowFinding]:
    asked = tuple(dict.fromkeys(parent_of(key) for key in codebook.questions))
    written = _written(cells)
    for entry in roster.of(roster.kinds):
        if entry.key in written:
            for question in asked:
                if question not in written[entry.key]:
                    yield RowFinding(entry.key, question, EMPTY, "", "")


def _equal_texts(cells: Sequence[Cell]) -> Iterator[RowFinding]:
    first: dict[str, Cell] = {}
    for cell in cells:
        words = cell.text.split()
        earlier = first.setdefault(" ".join(words).casefold(), cell)
        if earlier.key != cell.key and len(words) >= WORDS_OF_EQUAL_TEXT:
            yield RowFinding(cell.key, cell.cell, EQUAL_TEXT, cell.text, earlier.key)


def _uncertain(cells: Sequence[Cell]) -> Iterator[RowFinding]:
    return (RowFinding(cell.key, cell.cell, CELL_UNCERTAIN, cell.text, "") for cell in cells if "|" in cell.cell)


def _elsewhere(codebook: Codebook, codes: Sequence[Code]) -> Iterator[RowFinding]:
    fields = frozenset(codebook.questions) | {parent_of(key) for key in codebook.questions}
    own = {key: own_cells(key, fields) for key in codebook.questions}
    pairs = {(code.question, code.cell) for code in codes}  # few, however many codes there are
    foreign = {pair for pair in pairs if stands_in_own_cell(pair[1], own[pair[0]], fields) is False}
    for code in codes:
        if (code.question, code.cell) in foreign:
            yield RowFinding(code.key, code.question, ELSEWHERE, code.passage, code.cell)
