# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""An answer beside its evidence: the text with its statements marked, and for each what bears it and what does not."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from umlauf.answer.claim import PROPOSED, Claim
from umlauf.answer.reasons import VERDICTS, figure, reasons
from umlauf.evaluation.counts import Coding
from umlauf.evaluation.marking import Mark, pieces
from umlauf.evaluation.rules_in_words import Variant, difference_in_words, number_in_words, rule_in_words
from umlauf.sentences.statements import PARAGRAPH, Section, sections
from umlauf.survey.roster import RosterEntry
from umlauf.wording import Message

CERTAIN = Message("rests on confirmed codes")
ON_THE_ROSTER = Message("rests on the states of the roster")
UNCERTAIN = Message("rests on codes that nobody has confirmed; publishing treats it as open")


class Witness(NamedTuple):
    """One who stands against a statement, with the passages that say so: cell, text, and the key of the reply."""

    entry: RosterEntry
    passages: tuple[tuple[str, str, str], ...]


class Evidence(NamedTuple):
    """A statement with everything that a reader needs to believe it or not, in words."""

    place: int
    claim: Claim
    verdict: Message
    reasons: tuple[Message, ...]
    figure: Message
    rule: Message | None
    variants: tuple[Variant, ...]
    against: tuple[Witness, ...]
    certainty: Message | None


class Part(NamedTuple):
    """A piece of a paragraph; `evidence` where it is a statement."""

    text: str
    evidence: Evidence | None


class MarkedSection(NamedTuple):
    """A section of the answer: its name, whether that names questions, and its paragraphs in pieces."""

    name: str
    of_questions: bool
    paragraphs: tuple[tuple[Part, ...], ...]


def evidence(claims: Iterable[Claim], coding: Coding) -> tuple[Evidence, ...]:
    """Return each statement of a report with its evidence, in the order of the text."""
    return tuple(_evidence(place, claim, coding) for place, claim in enumerate(claims, 1))


def _evidence(place: int, claim: Claim, coding: Coding) -> Evidence:
    question, rule = claim.statement.bound.question, claim.rule
    return Evidence(
        place,
        claim,
        VERDICTS[claim.judgement.verdict],
        reasons(claim),
        figure(claim),
        rule_in_words(rule, question, coding.codebook) if rule and question else None,
        tuple(_variants(claim, coding)),
        tuple(_witness(entry, question, coding) for entry in claim.contradicting),
        _certainty(claim),
    )


def _certainty(claim: Claim) -> Message | None:
    """Say on what a claim rests; nothing of one that was bound to nothing."""
    bound = claim.statement.bound
    if bound.coverage:
        return ON_THE_ROSTER
    if bound.question is None:
        return None
    return UNCERTAIN if claim.certainty == PROPOSED else CERTAIN


def _variants(claim: Claim, coding: Coding) -> Iterator[Variant]:
    question, rule = claim.statement.bound.question, claim.rule
    if question and rule:
        for other in claim.variants:
            words = difference_in_words(rule, other.rule, question, coding.codebook)
            yield Variant(words, number_in_words(other.counted))


def _witness(entry: RosterEntry, question: str | None, coding: Coding) -> Witness:
    codes = [code for code in coding.codes_on(question) if code.key == entry.key] if question else []
    return Witness(entry, tuple(dict.fromkeys((code.cell, code.passage, code.source or code.key) for code in codes)))


def marked(answer_md: str, found: Iterable[Evidence]) -> tuple[MarkedSection, ...]:
    """Return the answer section by section, every statement as a part of its own; all parts together are the text."""
    everything = tuple(found)
    return tuple(
        MarkedSection(
            section.name,
            bool(section.questions),
            tuple(_paragraphs(section, [one for one in everything if one.claim.statement.section == section])),
        )
        for section in sections(answer_md)
    )


def _paragraphs(section: Section, here: list[Evidence]) -> Iterator[tuple[Part, ...]]:
    by_name = {str(one.place): one for one in here}
    clauses = [(one, one.claim.statement.clause) for one in here]
    for found in PARAGRAPH.finditer(section.text):
        inside = [
            Mark(clause.start - found.start(), clause.end - found.start(), str(one.place))
            for one, clause in clauses
            if found.start() <= clause.start < found.end()
        ]
        if found[0].strip():
            yield tuple(Part(piece.text, by_name.get(piece.mark)) for piece in pieces(found[0], inside))


def of_verdict(found: Iterable[Evidence]) -> tuple[tuple[str, Message, int], ...]:
    """Return how many statements got which verdict, in the order hold, do not hold, open."""
    given = [one.claim.judgement.verdict for one in found]
    return tuple((verdict, words, given.count(verdict)) for verdict, words in VERDICTS.items() if verdict in given)
