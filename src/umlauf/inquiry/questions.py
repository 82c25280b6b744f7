# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The questions of an inquiry as a tree, with the break-downs that the asker demands; the hand-over of this room."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from umlauf.reading.passages import unwrapped

NUMBERED = re.compile(r"(?:Frage\s+(\d{1,2})\s?[.):]?|(\d{1,2})\s?[.)])(?:\s+|$)")
LETTERED = re.compile(r"([a-z])\s?\)(?:\s+|$)")
FINISHED = (".", "?", "!", ")")

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
    re.compile(rf"\bbitte\b[^.?!()]*?\bnach\s+([^.?!()]+?)\s+(?:(?:{HOW})\s+)?{SORT}", re.IGNORECASE),
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


def parse_questions(lines: Iterable[str], *, answered: bool) -> QuestionSet:
    """Return the questions that stand in the lines of a paper, as a tree of numbers and letters.

    `answered` when answers stand between them: then a question ends with the empty line after its last sentence. A
    number or letter out of turn is part of the text and no new question.
    """
    questions: list[tuple[str, str, list[str]]] = []
    inside = False
    for line in (line.strip() for line in lines):
        if opened := _opened(line, questions, inside=inside):
            number, parent, rest = opened
            questions.append((number, parent, [rest]))
            inside = True
        elif inside and line:
            questions[-1][2].append(line)
        elif inside and answered:
            inside = not questions[-1][2][-1].endswith(FINISHED)
    return QuestionSet(tuple(_questions(questions)))


def _opened(line: str, questions: list[tuple[str, str, list[str]]], *, inside: bool) -> tuple[str, str, str] | None:
    last, parent = questions[-1][:2] if questions else ("0", "")
    root = parent or last
    match = NUMBERED.match(line)
    if match and (match[1] or match[2]) == str(int(root) + 1):
        return match[1] or match[2], "", line[match.end() :]
    match = LETTERED.match(line)
    following = chr(ord(last[-1]) + 1) if parent else "a"
    if inside and match and match[1] == following:
        return root + match[1], root, line[match.end() :]
    return None


def _questions(found: list[tuple[str, str, list[str]]]) -> Iterator[Question]:
    for number, parent, lines in found:
        text = unwrapped("\n".join(lines))
        yield Question(number, text, parent, breakdown_of(text))
