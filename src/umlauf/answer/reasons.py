# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Verdicts and their reasons in words; the sentence that a person reads belongs to the decision, not to a page."""

from collections.abc import Iterable

from umlauf.answer.claim import PROPOSED, Claim
from umlauf.answer.coverage import ASKED
from umlauf.answer.judging import (
    AFTER_REFERENCE_DATE,
    AMBIGUOUS_RULE,
    COUNT_DIFFERS,
    COUNTER_EXAMPLE,
    EXCEPTION_NOTED,
    FAILS,
    HOLDS,
    INCOMPLETE_LIST,
    NO_EVIDENCE,
    NOT_ALL_REPLIED,
    NOT_SAID,
    OPEN,
    SUMMARY_ONLY,
    TOTAL_DIFFERS,
    UNKNOWN_NAME,
)
from umlauf.evaluation.counts import Span
from umlauf.wording import Message

VERDICTS = {HOLDS: Message("holds"), FAILS: Message("does not hold"), OPEN: Message("open")}
REASONS = {
    COUNTER_EXAMPLE: Message("there is a counter-example"),
    COUNT_DIFFERS: Message("the count is another under every usual rule"),
    TOTAL_DIFFERS: Message("the printed total is neither that of those asked nor that of those who replied"),
    NOT_ALL_REPLIED: Message("not all who were asked have replied"),
    INCOMPLETE_LIST: Message("the list says that it is complete, and lacks someone"),
    NOT_SAID: Message("some replies say nothing on this"),
    AMBIGUOUS_RULE: Message("it depends on the rule by which one counts, and the text states none"),
    SUMMARY_ONLY: Message("it rests on the summary of an association alone"),
    EXCEPTION_NOTED: Message("with an exception"),
    AFTER_REFERENCE_DATE: Message("it speaks of a time after the reference date"),
    NO_EVIDENCE: Message("nothing in the replies belongs to it"),
    UNKNOWN_NAME: Message("it names an authority that was not asked, or several by one name"),
}
# What is said of the replies as such rests on the roster: no rule counts it.
REPLIES_DIFFER = Message("the number of replies is another")
ASKED_DIFFER = Message("the number of those asked is another")
REST_ON_PROPOSALS = Message("rests on codes that nobody has confirmed")


def reasons(claim: Claim) -> tuple[Message, ...]:
    """Return why the claim got its verdict, in words; with a note where it rests on codes that nobody confirmed."""
    coverage = claim.statement.bound.coverage
    words = in_words(claim.judgement.because, claim.certainty)
    if not coverage:
        return words
    differ = ASKED_DIFFER if coverage == ASKED else REPLIES_DIFFER
    return tuple(differ if word == REASONS[COUNT_DIFFERS] else word for word in words)


def in_words(because: Iterable[str], certainty: str) -> tuple[Message, ...]:
    """Return reasons in words, those of a claim that was frozen as well."""
    words = tuple(REASONS.get(reason, Message(reason)) for reason in because)
    return (*words, REST_ON_PROPOSALS) if certainty == PROPOSED else words


def figure(claim: Claim) -> Message:
    """Return the count with what it is a count of: "17 of 18, 21 asked"."""
    return figure_of(claim.counted, claim.base, claim.asked)


def figure_of(counted: Span | None, base: int, asked: int) -> Message:
    """Return a count or its range with its base and those asked; without a count those asked alone."""
    if counted is None:
        return Message("{asked} asked", asked=asked)
    low, high = counted
    if low != high:
        return Message("{low} to {high} of {base}, {asked} asked", low=low, high=high, base=base, asked=asked)
    return Message("{counted} of {base}, {asked} asked", counted=low, base=base, asked=asked)
