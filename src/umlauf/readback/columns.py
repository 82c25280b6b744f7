# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""To which column a block of text belongs, where the lines of a table are lost: as far as its order can tell.

Columns follow each other, and so do their blocks. What this leaves open is narrowed by what the paper itself says: a
block "s. 2." does not stand in column 2, one that begins "a)" stands under a question with parts. The rest stays open.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from umlauf.inquiry.questions import QuestionSet
from umlauf.replies.references import parent_of, pointers
from umlauf.sentences.german import stem

PART = re.compile(r"[a-z]\s?\)")
POINTS_ONLY = 30  # characters; a longer text says more than where to look
LONG_WORD = 5


class Column(NamedTuple):
    """A column: the question that it answers, the words that stand in the text of no other, whether it has parts."""

    question: str
    own_words: frozenset[str] = frozenset()
    has_parts: bool = False


def columns_named(names: Sequence[str], questions: QuestionSet) -> tuple[Column, ...]:
    """Return the columns that a head names; without a head, one for each question that is no part of another."""
    asked = [question.number for question in questions.questions if not question.parent]
    order = tuple(names) or tuple(asked)
    words = {name: _words(name, questions) for name in order}
    parents = {question.parent for question in questions.questions}
    return tuple(
        Column(name, words[name].difference(*(words[other] for other in order if other != name)), name in parents)
        for name in order
    )


def _words(name: str, questions: QuestionSet) -> frozenset[str]:
    texts = (question.text for question in questions.questions if name in (question.number, question.parent))
    return frozenset(stem(word) for text in texts for word in re.findall(r"\w+", text) if len(word) >= LONG_WORD)


def places_of(texts: Sequence[str], wide: Sequence[bool], columns: Sequence[Column]) -> list[slice]:
    """Return for each block of a row the columns in which it may stand; one where the paper shows it.

    `wide` says of which blocks the lines run through several columns.
    """
    if any(wide):
        return _around(wide.index(True), len(texts), len(columns))
    if len(texts) > len(columns):
        return _crowded(texts, columns)
    return _spread(texts, columns)


def _around(before: int, blocks: int, columns: int) -> list[slice]:
    """The first wide block and all behind it share what the blocks before it leave: two columns or more."""
    free = columns - before - 2
    if free < 0:
        return [slice(0, columns)] * blocks
    return [slice(place, place + free + 1) if place < before else slice(before, columns) for place in range(blocks)]


def _spread(texts: Sequence[str], columns: Sequence[Column]) -> list[slice]:
    """As many blocks as columns or fewer: an empty column is not printed, or a block holds two of them."""
    free = len(columns) - len(texts)
    order = [list(range(place, place + free + 1)) for place in range(len(texts))]
    told = [
        [place for place in begins if _fits(text, columns[place])] for text, begins in zip(texts, order, strict=True)
    ]
    begins = _in_order(told, least=1, most=len(columns)) or order
    ends = [begin[-1] - 1 for begin in begins[1:]] + [len(columns) - 1]
    return [slice(begin[0], max(begin[0], end) + 1) for begin, end in zip(begins, ends, strict=False)]


def _fits(text: str, column: Column) -> bool:
    if len(text) <= POINTS_ONLY and column.question in map(parent_of, pointers(text)):
        return False
    return column.has_parts or not PART.match(text)


def _crowded(texts: Sequence[str], columns: Sequence[Column]) -> list[slice]:
    """More blocks than columns: an empty line stands inside a cell, and any column may be empty.

    A block that begins with the words of a question that no other question has is taken to begin its column; where
    this does not place every block, none is placed.
    """
    spare = len(texts) - len(columns)
    last = len(columns) - 1
    order = [list(range(max(0, place - spare), min(place, last) + 1)) for place in range(len(texts))]
    told = [_alike(text, possible, columns) for text, possible in zip(texts, order, strict=True)]
    places = _in_order(told, least=0, most=1)
    if not all(len(place) == 1 for place in places) or not places:
        return [slice(0, len(columns))] * len(texts)
    return [slice(place[0], place[0] + 1) for place in places]


def _alike(text: str, possible: list[int], columns: Sequence[Column]) -> list[int]:
    """The one column whose own words the text begins with; where there is none, all that are possible."""
    first = next((word for word in re.findall(r"\w+", text) if len(word) >= LONG_WORD), "")
    return [place for place in possible if stem(first) in columns[place].own_words] or possible


def _in_order(told: list[list[int]], *, least: int, most: int) -> list[list[int]]:
    """Leave to each block the columns from which its neighbours are `least` to `most` columns away.

    Nothing comes back where that leaves a block without a column: then what the blocks tell of their columns is wrong.
    """
    places = told[:1]
    for own in told[1:]:
        places.append([x for x in own if any(least <= x - y <= most for y in places[-1])])
    for number in range(len(places) - 2, -1, -1):
        places[number] = [y for y in places[number] if any(least <= x - y <= most for x in places[number + 1])]
    return places if all(places) else []
