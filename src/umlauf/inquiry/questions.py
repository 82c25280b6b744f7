# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The questions of an inquiry as a tree, with the break-downs that the asker demands; the hand-over of this room."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import dropwhile, takewhile
from typing import NamedTuple

from umlauf.reading.passages import unwrapped

HEADED = re.compile(r"Frage\s+(\d{1,2})\s?[.):]*(?:\s+(?!(?:und|bis|sowie)\b)|$)")
MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
NUMBERED = re.compile(rf"(?:Frage\s+)?(\d{{1,2}})\s?[.)]+(?:\s+(?!{MONTH})|$)")
LETTERED = re.compile(r"([a-z])\s?\)(?:\s+|$)")
# The end of a sentence, perhaps with the number of a foot note.
FINISHED = re.compile(r"[.?!)]\d{0,2}$")
ASKED = re.compile(r"\?[)\"“”»\d]*(?:\s|$)")
LONGEST = 60  # lines of a question; below them nobody looks for its end
ON_REQUEST = re.compile(r"\(?bitte\b", re.IGNORECASE)

# What a break-down is demanded by, with the forms in which papers write it.
DIMENSIONS = {
    "Kreise": ("kreis", "kreise", "kreisen"),
    "Landkreise": ("landkreis", "landkreise", "landkreisen"),
    "kreisfreie Städte": ("kreisfreie stadt", "kreisfreier stadt", "kreisfreie städte", "kreisfreien städten"),
    "Städte": ("stadt", "städte", "städten"),
    "Gemeinden": ("gemeinde", "gemeinden"),
    "Kommunen": ("kommune", "kommunen"),
    "Gremien": ("gremium", "gremien"),
    "Jahre": ("jahr", "jahre", "jahren"),
    "Halbjahre": ("halbjahr", "halbjahre", "halbjahren"),
    "Monate": ("monat", "monate", "monaten"),
    "Regierungsbezirke": ("regierungsbezirk", "regierungsbezirke", "regierungsbezirken"),
    "Träger": ("träger", "trägern"),
    "Schulformen": ("schulform", "schulformen"),
}
DIMENSION = {form: name for name, forms in DIMENSIONS.items() for form in forms}
SORT = r"(?:auf|ein|unter)?(?:zu)?(?:ge)?(?:schlüssel|list|glieder|teil|trenn|differenzier|unterscheid)\w*"
HOW = "tabellarisch|getrennt|einzeln|jeweils|gesondert"
DEMANDS = (
    re.compile(rf"\bbitte\b[^.?!()]{{0,200}}?\bnach\s+([^.?!()]{{1,300}}?)\s+(?:(?:{HOW})\s+)?{SORT}", re.IGNORECASE),
    re.compile(rf"\b(?:{SORT}|getrennt|jeweils|bitte)\s+nach\s+([^.?!();:]+)", re.IGNORECASE),
)
FILLING = re.compile(
    r"^(?:nach|den|der|die|dem|des|einzelne[nr]?|jeweilige[nr]?|jeweils|alle[nr]?|betroffenen)\s+", re.IGNORECASE
)
BETWEEN = re.compile(r"\s*,\s*(?:und\s+|sowie\s+)?|(?<!-)\s+(?:und|sowie|oder|bzw\.)\s+|\s*/\s*")


class Question(NamedTuple):
    """A question or a part of one: "1", "1a"; `parent` is the question above; `breakdown` what it is to be split by."""

    number: str
    text: str
    parent: str = ""
    breakdown: tuple[str, ...] = ()


@dataclass(frozen=True)
class QuestionSet:
    """All questions in the order of the paper."""

    questions: tuple[Question, ...]

    @cached_property
    def leaves(self) -> tuple[Question, ...]:
        """The questions without parts: each of them needs an answer or a reasoned refusal."""
        parents = {question.parent for question in self.questions}
        return tuple(question for question in self.questions if question.number not in parents)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the content, so that a later room can tell that its ground has changed."""
        return sha256(repr(self.questions).encode()).hexdigest()


def breakdown_of(text: str) -> tuple[str, ...]:
    """Return by what a question is to be broken down: ("Kreise", "Gremien") for "Bitte nach Kreisen und Gremien …".

    Understood are "bitte nach … aufschlüsseln" and its like, "aufgeschlüsselt nach …", "getrennt nach …", "jeweils
    nach …", "bitte nach …". Usual dimensions come in one form each; others as they stand.
    """
    for demand in DEMANDS:
        if match := demand.search(text):
            parts = (_without_filling(part) for part in BETWEEN.split(match[1].strip()))
            return tuple(dict.fromkeys(DIMENSION.get(part.lower(), part) for part in parts if part))
    return ()


def _without_filling(part: str) -> str:
    while (shorter := FILLING.sub("", part)) != part:
        part = shorter
    return part.strip()


class Exchange(NamedTuple):
    """A question or a part of one as lines of a paper, and the lines of the answer that stand below it, if any do.

    `at` is the number of the line, from 0, with which the question begins.
    """

    number: str
    parent: str
    at: int
    question: tuple[str, ...]
    answer: tuple[str, ...]


class _Opening(NamedTuple):
    """A line that may begin a question, with all lines up to the next; `weight` says how much speaks for it."""

    at: int
    number: int
    lines: tuple[str, ...]
    weight: float


class _Layout(NamedTuple):
    """Whether answers stand between the questions, and whether an empty line divides each from its answer."""

    answered: bool
    spaced: bool


def questions_of(found: Iterable[Exchange]) -> QuestionSet:
    """Return the questions of a divided paper, each on one line, with the break-downs they demand."""
    texts = ((exchange, unwrapped("\n".join(exchange.question))) for exchange in found)
    return QuestionSet(tuple(Question(item.number, text, item.parent, breakdown_of(text)) for item, text in texts))


def exchanges(lines: Sequence[str], *, answered: bool, spaced: bool = True) -> tuple[Exchange, ...]:
    """Return the questions of a paper in their order, and what stands below each of them up to the next.

    `answered` when answers stand between the questions; `spaced` when an empty line stands between a question and its
    answer, as in Hessen, while in Niedersachsen the answer begins with the line after the question mark. A number or
    letter out of turn is part of the text.

    Which numbers are questions is not seen by one line: lists in answers, foot notes and questions of an older inquiry
    have numbers too. Of all ways to count 1, 2, 3 … through the lines that one is taken for which most speaks: numbers
    with a question mark, and with an answer below.
    """
    stripped = [line.strip() for line in lines]
    layout = _Layout(answered, spaced)
    openings = max((_chain(_openings(stripped, sign, layout)) for sign in (HEADED, NUMBERED)), key=_weight)
    ends = [*(opening.at for opening in openings[1:]), len(stripped)]
    whole = (
        opening._replace(lines=(*opening.lines[:1], *stripped[opening.at + 1 : end]))
        for opening, end in zip(openings, ends, strict=False)
    )
    return tuple(exchange for opening in whole for exchange in _parts(opening, layout))


def _openings(lines: Sequence[str], sign: re.Pattern[str], layout: _Layout) -> Iterator[_Opening]:
    places = [(at, match) for at, line in enumerate(lines) if (match := sign.match(line))]
    ends = [*(at for at, _ in places[1:]), len(lines)]
    for (at, match), end in zip(places, ends, strict=False):
        opening = _Opening(at, int(match[1]), (lines[at][match.end() :], *lines[at + 1 : end]), 0)
        yield opening._replace(weight=_speaks(opening, layout))


def _speaks(opening: _Opening, layout: _Layout) -> float:
    """Return how much speaks for a question: little for a number, more for a question mark, most for an answer."""
    if not _asks(opening.lines):
        return 0.01
    return 4 if any(any(part.answer) for part in _parts(opening, layout)) else 1


def _chain(openings: Iterable[_Opening]) -> tuple[_Opening, ...]:
    best: dict[int, tuple[_Opening, ...]] = {0: ()}
    for opening in openings:
        if opening.number - 1 in best:
            chain = (*best[opening.number - 1], opening)
            if _weight(chain) > _weight(best.get(opening.number, ())):
                best[opening.number] = chain
    return max(best.values(), key=_weight)


def _weight(chain: Iterable[_Opening]) -> float:
    return sum(opening.weight for opening in chain)


def _asks(lines: Iterable[str]) -> bool:
    """Whether the first paragraph has a question mark."""
    return any(ASKED.search(line) for line in takewhile(bool, dropwhile(lambda line: not line, lines)))


def _parts(opening: _Opening, layout: _Layout) -> Iterator[Exchange]:
    number, lines = str(opening.number), opening.lines
    if LETTERED.match(lines[0]):  # "1. a) …", a number without words of its own
        lines = ("", *lines)
    letter, start = "", 0
    while start < len(lines):
        following = chr(ord(letter) + 1) if letter else "a"
        end = _end_of_question(lines, start, following, layout)
        after = next((at for at in range(end, len(lines)) if _next_part(lines, at, following, end)), len(lines))
        question = (LETTERED.sub("", lines[start], count=1) if letter else lines[start], *lines[start + 1 : end])
        yield Exchange(number + letter, number if letter else "", opening.at, question, tuple(lines[end:after]))
        letter, start = following, after


def _next_part(lines: Sequence[str], at: int, letter: str, end: int) -> bool:
    """Whether a part begins: below an answer it has to ask, so that "a)" and "b)" of an answer are no parts."""
    match = LETTERED.match(lines[at])
    return bool(match and match[1] == letter and (at == end or _asks(lines[at : at + LONGEST])))


def _end_of_question(lines: Sequence[str], start: int, following: str, layout: _Layout) -> int:
    """Return the number of the line after the last one of the question that begins at `start`."""
    letters = (at for at in range(start + 1, len(lines)) if _next_part(lines, at, following, at))
    limit = next(letters, len(lines))
    if not layout.answered:
        return limit
    if not lines[start] and limit == len(lines) and not _asks(lines[start : start + LONGEST]):
        return start + 1  # a heading "Frage 1" with nothing but its answer below
    if layout.spaced:
        before_space = (at for at in range(start + 1, limit) if not lines[at] and _finished(lines, at - 1))
        if end := next(before_space, 0):
            return end
    asked = _asks(lines[start:limit])
    ends = (at + 1 for at in range(start, limit) if _finished(lines, at))
    return next((end for end in ends if not asked or _asks(lines[start:end])), limit)


def _finished(lines: Sequence[str], at: int) -> bool:
    """Whether a question may end with this line: its sentence ends, and the next one neither asks nor requests."""
    if not FINISHED.search(lines[at]):
        return False
    below = lines[at + 1 : at + LONGEST]
    if ON_REQUEST.match(next(filter(None, below), "")):
        return False
    return not _asks(_sentence(below))


def _sentence(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines up to the first one with the end of a sentence, none if an empty line comes first."""
    for line in takewhile(bool, lines):
        yield line
        if FINISHED.search(line):
            return
