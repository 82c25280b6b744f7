# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The annex as umlauf itself prints it (`publication.paper`): what it says in brackets and in words is told again.

A bracket behind a name says what became of the reply; a bracket in a cell, that the question cannot be seen; a table of
its own holds associations and others who were asked, with one text each.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from umlauf.publication.annex import STATE_WORDS
from umlauf.readback.rows import TEXT, Piece, Row
from umlauf.reading.passages import Grid, unwrapped
from umlauf.wording import Message

STATES = {words: state for state, words in STATE_WORDS.items() if words}
STANDING = re.compile(rf"(.+?)\s*\(({'|'.join(STATES)})(?::\s*(.+))?\)")
UNSEEN = re.compile(r"\[Frage\s+([^\]]+?),\s+nicht\s+zu\s+erkennen:\]")
PARTICIPANTS = ("Beteiligte", "Stand", "Text")
FURTHER = "Weiteres"  # the head of a column of what answers no question
PRINTED_SO = Message("The annex says that it cannot be seen which of the questions this answers.")


class Standing(NamedTuple):
    """A name without its bracket; the state that the bracket tells, and the name of the association that speaks."""

    name: str
    state: str = ""
    speaker: str = ""


def standing_of(name: str) -> Standing:
    """Return what a name with a bracket says: "Kassel (Zusammenfassung: Hessischer Städtetag)"."""
    match = STANDING.fullmatch(name)
    return Standing(match[1], STATES[match[2]], match[3] or "") if match else Standing(name)


def lists_participants(grid: Grid) -> bool:
    """Return whether a table is that of associations and others, with one text for each."""
    return any(tuple(map(unwrapped, row)) == PARTICIPANTS for row in grid.rows[:1])


def participants(grid: Grid) -> Iterator[Row]:
    """Yield the rows of such a table; the state of each stands in a bracket behind the name."""
    for number, row in enumerate(grid.rows[1:], 1):
        name, state, text = map(unwrapped, row)
        yield Row(
            f"{name} ({state})" if state else name,
            (Piece(TEXT, text),) if text else (),
            grid.pages[number] if grid.pages else 0,
        )


def told_apart(row: Row) -> Row:
    """Return a row in which a text behind "[Frage 1 oder 2, nicht zu erkennen:]" stands in a cell "1|2" of its own."""
    return row._replace(pieces=tuple(one for piece in row.pieces for one in _pieces(piece)))


def _pieces(piece: Piece) -> Iterator[Piece]:
    certain, *others = UNSEEN.split(piece.text)
    if certain.strip():
        yield piece._replace(text=certain.strip())
    for questions, text in zip(others[::2], others[1::2], strict=True):
        yield Piece("|".join(questions.split(" oder ")), text.strip(), PRINTED_SO)


def marks_in(row: Row) -> list[str]:
    """Return the brackets in the cells of a row that say that a question cannot be seen."""
    return [match[0] for piece in row.pieces for match in UNSEEN.finditer(piece.text)]
