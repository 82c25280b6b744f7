# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The table authorities × questions: what each one was coded with, and the passages that show it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from umlauf.evaluation.codebook import Codebook, Question
from umlauf.evaluation.counts import BY_RULE, Code, Coding
from umlauf.evaluation.rows import (
    BROKEN_REFERENCE,
    CELL_UNCERTAIN,
    ELSEWHERE,
    EMPTY,
    EQUAL_TEXT,
    FOREIGN_PLACE,
    OVERTAKEN,
    REFERENCE,
    SILENT,
    RowFinding,
)
from umlauf.survey.roster import MUNICIPAL, Roster, RosterEntry
from umlauf.survey.words import STATES
from umlauf.wording import Message

LEVELS = {
    "": Message("no level given"),
    "land": Message("level of the Land"),
    "association": Message("level of the association"),
    "county": Message("level of the county"),
    "city": Message("level of the city"),
    "municipal": Message("level of the municipalities"),
}
FINDINGS = {
    FOREIGN_PLACE: Message("speaks of another place"),
    REFERENCE: Message("refers to another question"),
    BROKEN_REFERENCE: Message("refers to what is not there"),
    EMPTY: Message("no answer to the question"),
    EQUAL_TEXT: Message("the same text as another one"),
    CELL_UNCERTAIN: Message("cannot be seen to which question it belongs"),
    OVERTAKEN: Message("coded, and no longer said in the corrected reply; please code that"),
    ELSEWHERE: Message("stands in the field of another question"),
    SILENT: Message("no reply"),
}

BODY_STATUS_WORDS = {
    "exists": Message("exist"),
    "announced": Message("announced"),
    "forming": Message("being formed"),
    "planned": Message("planned"),
    "ended": Message("ended"),
    "unclear": Message("unclear"),
}


class Mark(NamedTuple):
    """One code as it is shown: the status in the words of the codebook, and where its passage stands."""

    code: Code
    label: str
    counts_as: str
    level: Message
    source: str

    @property
    def proposed(self) -> bool:
        """Whether a machine proposed the code and nobody has confirmed it."""
        return self.code.by == BY_RULE


class Field(NamedTuple):
    """The codes of one authority on one question; `labels` are its statuses, each once, with what they count as."""

    question: str
    labels: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]


class Row(NamedTuple):
    """One authority with its state in words and a field for each question; `uncoded` where it has sent something since
    the last coding, so that an empty field says nothing yet."""

    entry: RosterEntry
    state: Message
    fields: tuple[Field, ...]
    uncoded: bool


class Matrix(NamedTuple):
    """The questions across, the authorities down in the order of their keys."""

    questions: tuple[Question, ...]
    rows: tuple[Row, ...]


class Finding(NamedTuple):
    """A finding on a row as it is shown: whose row, which field, what is to be looked at, and what it points to."""

    entry: RosterEntry
    question: str
    kind: Message
    text: str
    other: str


def matrix(coding: Coding, uncoded: Collection[str] = ()) -> Matrix:
    """Return the matrix of all municipal authorities that were asked, and of others where they have a code.

    `uncoded` are the keys of those who have sent something since the last coding; they have a row as well.
    """
    questions = tuple(question for question in coding.codebook.questions.values() if question.statuses)
    coded = {code.key for code in coding.codes}
    entries = [
        entry
        for entry in coding.roster.entries
        if entry.kind in MUNICIPAL or entry.key in coded or entry.key in uncoded
    ]
    marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for code in coding.codes:
        marks[code.key, code.question].append(_mark(code, coding.codebook, coding.roster))
    rows = (
        Row(
            entry,
            STATES[entry.state],
            tuple(_field(question, marks[entry.key, question.key]) for question in questions),
            entry.key in uncoded,
        )
        for entry in sorted(entries, key=lambda entry: entry.key)
    )
    return Matrix(questions, tuple(rows))


def _field(question: Question, marks: Iterable[Mark]) -> Field:
    marks = tuple(marks)
    return Field(question.key, tuple(dict.fromkeys((mark.label, mark.counts_as) for mark in marks)), marks)


def _mark(code: Code, codebook: Codebook, roster: Roster) -> Mark:
    status = codebook.questions[code.question].statuses[code.status]
    source = roster.by_key[code.source].name if code.source and code.source != code.key else ""
    return Mark(code, status.label, status.counts_as, LEVELS[code.level], source)


def findings_in_words(found: Iterable[RowFinding], roster: Roster) -> Iterator[Finding]:
    """Yield the findings on rows but for those who are silent, with names for keys."""
    for finding in found:
        if finding.kind != SILENT:
            other = roster.by_key[finding.other].name if finding.other in roster.by_key else finding.other
            yield Finding(roster.by_key[finding.key], finding.question, FINDINGS[finding.kind], finding.text, other)
