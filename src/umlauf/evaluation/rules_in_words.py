# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A rule of counting in words: what is counted, at which level, from which cells – and how another rule differs."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from umlauf.evaluation.codebook import Codebook
from umlauf.evaluation.counts import Coding, Count, Rule, Span
from umlauf.survey.words import kind_in_words
from umlauf.wording import Message

EVIDENCE = {
    "any": Message("from any cell of the reply"),
    "own": Message("only from the cell of the question"),
}
LEVELS = {
    "land": Message("the Land"),
    "association": Message("the association"),
    "county": Message("the county"),
    "city": Message("the city"),
    "municipal": Message("its municipalities"),
}


class Variant(NamedTuple):
    """What another usual rule gives: how it differs, in words, and its number or range."""

    words: Message
    counted: Message | int


class CountLine(NamedTuple):
    """One question counted for one kind of authorities: figure, rule in words, and what the other usual rules give."""

    question: str
    label: str
    unit: Message
    found: Count
    counted: Message | int
    rule: Message
    variants: tuple[Variant, ...]


def count_lines(coding: Coding) -> tuple[CountLine, ...]:
    """Return a line for every question that has statuses, and for each municipal kind that was asked."""
    questions = [key for key in coding.codebook.questions if coding.rule(key).statuses]
    return tuple(_line(coding, question, kind) for question in questions for kind in coding.roster.kinds)


def _line(coding: Coding, question: str, kind: str) -> CountLine:
    rule, unit = coding.rule(question), (kind,)
    count = coding.count(question, rule, unit)
    return CountLine(
        question,
        coding.codebook.questions[question].label,
        kind_in_words(kind, len(count.base)),
        count,
        number_in_words((count.lowest, count.highest)),
        rule_in_words(rule, question, coding.codebook),
        tuple(
            Variant(
                difference_in_words(rule, other, question, coding.codebook),
                number_in_words(coding.span(question, other, unit)),
            )
            for other in coding.variants(question, rule, unit)
        ),
    )


def rule_in_words(rule: Rule, question: str, codebook: Codebook) -> Message:
    """Return a rule as a sentence; the labels of statuses stay in the language of the codebook."""
    return Message(
        "Counted is {statuses}, {levels}, {evidence}.",
        statuses=_either(_labels(rule.statuses, question, codebook)),
        levels=_levels(rule.levels),
        evidence=EVIDENCE[rule.evidence],
    )


def difference_in_words(rule: Rule, other: Rule, question: str, codebook: Codebook) -> Message:
    """Return in which respect another usual rule differs: cells, statuses or levels."""
    if other.evidence != rule.evidence:
        return EVIDENCE[other.evidence]
    if other.statuses != rule.statuses:
        added = [status for status in other.statuses if status not in rule.statuses]
        return Message("with {statuses}", statuses=_either(_labels(added, question, codebook)))
    return _levels(other.levels)


def number_in_words(span: Span) -> Message | int:
    """Return a count, or the two ends of its range where a cell cannot be seen."""
    low, high = span
    return low if low == high else Message("{low} to {high}", low=low, high=high)


def _levels(levels: Sequence[str]) -> Message:
    if not levels:
        return Message("at any level")
    return Message("only at the level of {levels}", levels=_either([LEVELS[level] for level in levels]))


def _labels(statuses: Iterable[str], question: str, codebook: Codebook) -> list[str]:
    parts = [codebook.questions[part] for part in codebook.parts(question)]
    labels = {key: status.label for part in reversed(parts) for key, status in part.statuses.items()}
    return [f"„{labels[status]}“" for status in statuses]


def _either(words: Sequence[object]) -> object:
    """Join words with commas and a last "or"."""
    if len(words) <= 1:
        return words[0] if words else ""
    before = words[0]
    for word in words[1:-1]:
        before = Message("{before}, {next}", before=before, next=word)
    return Message("{before} or {last}", before=before, last=words[-1])
