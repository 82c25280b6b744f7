# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""References in the text of a reply: "s. bei 1 und 2", "siehe Antwort zu Frage 1a"."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# "1b", with the slips of text recognition "lb" and "Ib" for it.
TARGET = r"[1-9lI]\d?\s?[a-z]?\b\)?"
POINTER = re.compile(
    r"\b(?:s\.|siehe|vgl\.|vergleiche|wie)\s+(?:auch\s+|oben\s+|bereits\s+)*(?:(?:unter|bei|zu|in|auf)\s+)?"
    r"(?:(?:der\s+)?(?:Antwort(?:en)?|Ausführungen)\s+(?:zu|auf|bei)\s+)?(?:(?:den\s+)?Fragen?\s+|Nr\.\s*|Ziffer\s+|Punkt\s+)?"
    rf"({TARGET}(?:\s*(?:,|und|u\.|&|/|sowie)\s*{TARGET})*)(?![\w.]*\d|\s*(?:[x%€]|Uhr|Jahr|Mal|Kommunen|Gemeinden))"
)


class Piece(NamedTuple):
    """A piece of a text; `target` is the question that it refers to, "" for what refers to none."""

    text: str
    target: str = ""


def parent_of(question: str) -> str:
    """Return the question above: "2" for "2a"; the question itself where there is none above."""
    return question.rstrip("abcdefghijklmnopqrstuvwxyz") or question


def pointers(text: str) -> tuple[str, ...]:
    """Return what a text refers to, as printed but for slips of text recognition ("lb" is "1b")."""
    return tuple(dict.fromkeys(_question(place[0]) for place in _places(text)))


def references(text: str, questions: Iterable[str]) -> tuple[str, ...]:
    """Return the questions that a text refers to ("s. bei 1 und 2"); what is no question is left out."""
    known = frozenset(questions)
    return tuple(target for target in pointers(text) if _is_question(target, known))


def linked(text: str, questions: Iterable[str]) -> tuple[Piece, ...]:
    """Return the whole text in pieces, those that name a question with the question that they refer to."""
    known = frozenset(questions)
    pieces: list[Piece] = []
    behind = 0
    for place in _places(text):
        if _is_question(_question(place[0]), known):
            named = place[0].rstrip()
            pieces += [Piece(text[behind : place.start()]), Piece(named, _question(named))]
            behind = place.start() + len(named)
    return tuple(piece for piece in (*pieces, Piece(text[behind:])) if piece.text)


def _places(text: str) -> Iterator[re.Match[str]]:
    for found in POINTER.finditer(text):
        yield from re.compile(TARGET).finditer(text, *found.span(1))


def _question(target: str) -> str:
    return re.sub(r"^[lI]", "1", re.sub(r"[\s)]", "", target))


def _is_question(target: str, known: frozenset[str]) -> bool:
    """Whether there is such a question; a part that the codebook does not split is taken for its question."""
    parent = parent_of(target)
    split = any(key != parent and parent_of(key) == parent for key in known)
    return target in known or (parent in known and not split) or (split and target == parent)
