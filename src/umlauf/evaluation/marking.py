# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A text in pieces, some of them marked: the passages of a reply that carry a code, the statements of an answer."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Mark(NamedTuple):
    """What is marked from `start` up to `end`, and with what."""

    start: int
    end: int
    name: str


class Piece(NamedTuple):
    """A part of a text; `mark` is empty where it is not marked. All pieces together are the text."""

    text: str
    mark: str = ""


def marks_of(text: str, passages: Iterable[tuple[str, str]]) -> tuple[Mark, ...]:
    """Return where passages stand in a text, each with its name; one that does not stand there is left out."""
    found = ((text.find(passage), passage, name) for passage, name in passages if passage)
    return tuple(Mark(start, start + len(passage), name) for start, passage, name in found if start >= 0)


def pieces(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Return the text in pieces by its marks. Of two that overlap the second is cut; the same place has one mark."""
    return tuple(piece for piece in _cut(text, sorted(marks)) if piece.text)


def _cut(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    place = 0
    for mark in marks:
        start = max(mark.start, place)
        if start < mark.end:
            yield Piece(text[place:start])
            yield Piece(text[start : mark.end], mark.name)
            place = mark.end
    yield Piece(text[place:])
