# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What has to be so before an answer can go out, each with whether it is, in words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from umlauf.answer.claim import PROPOSED, Claim
from umlauf.answer.judging import FAILS, HOLDS, OPEN
from umlauf.answer.versions import SignedAnswer
from umlauf.wording import Message, Plural


class Check(NamedTuple):
    """One condition: its verdict as of a statement (holds, fails, open), the sentence, and the statements at fault."""

    verdict: str
    words: Message
    statements: tuple[str, ...] = ()


def checks(
    *,
    version: int,
    claims: Iterable[Claim],
    unanswered: tuple[str, ...],
    signed: SignedAnswer | None,
) -> tuple[Check, ...]:
    """Return the conditions for publishing a version, in the order in which `publish` looks at them.

    `version` is its number, 0 where nothing is written; `signed` is None while nobody has signed exactly this version.
    """
    if not version:
        return (Check(FAILS, Message("Nothing is written yet.")),)
    return tuple(_checks(version, tuple(claims), unanswered, signed))


def is_ready(found: Iterable[Check]) -> bool:
    """Tell whether nothing stands in the way; what is open does not (decision 4)."""
    return all(check.verdict != FAILS for check in found)


def verdict_of(claim: Claim) -> str:
    """Return what a claim counts as when an answer is to go out.

    A verdict that rests on codes or a codebook that nobody confirmed is open, whichever it is. Source: contract of
    claims, on `certainty`.
    """
    return OPEN if claim.certainty == PROPOSED else claim.judgement.verdict


def _checks(
    version: int,
    claims: tuple[Claim, ...],
    unanswered: tuple[str, ...],
    signed: SignedAnswer | None,
) -> Iterator[Check]:
    yield _statements(claims)
    yield from _unconfirmed(claims)
    if unanswered:
        words = Message("Question {questions} has no answer.", questions=", ".join(unanswered))
        yield Check(FAILS, words)
    else:
        yield Check(HOLDS, Message("Every question and every part has an answer."))
    yield _signature(version, signed)


def _statements(claims: tuple[Claim, ...]) -> Check:
    failing = tuple(claim.statement.clause.text for claim in claims if verdict_of(claim) == FAILS)
    if failing:
        return Check(FAILS, Message("The replies do not bear {count} of the statements:", count=len(failing)), failing)
    verdicts = [verdict_of(claim) for claim in claims]
    words = Message(
        "No statement fails: {holding}, {unclear}.",
        holding=Plural("{count} holds", "{count} hold", count=verdicts.count(HOLDS)),
        unclear=Plural("{count} is open", "{count} are open", count=verdicts.count(OPEN)),
    )
    return Check(HOLDS, words)


def _unconfirmed(claims: tuple[Claim, ...]) -> Iterator[Check]:
    """The statements that are open for want of a person, apart, since a person can end that."""
    texts = tuple(claim.statement.clause.text for claim in claims if claim.certainty == PROPOSED)
    if texts:
        words = Plural(
            "{count} of the statements is open because nobody has confirmed the codes or the codebook on which it "
            "rests. As it stands they would be: {holding} true, {failing} not true.",
            "{count} of the statements are open because nobody has confirmed the codes or the codebook on which they "
            "rest. As it stands they would be: {holding} true, {failing} not true.",
            count=len(texts),
            holding=_proposed(claims, HOLDS),
            failing=_proposed(claims, FAILS),
        )
        yield Check(OPEN, words, texts)


def _proposed(claims: tuple[Claim, ...], verdict: str) -> int:
    return sum(claim.certainty == PROPOSED and claim.judgement.verdict == verdict for claim in claims)


def _signature(version: int, signed: SignedAnswer | None) -> Check:
    if signed is None:
        words = Message(
            "Nobody has signed version {number} with the replies and codes as they are now.", number=version
        )
        return Check(FAILS, words)
    if not signed.by_two:
        words = Message(
            "{name} wrote version {number} and is the only one who signed it. A second person has to sign.",
            name=signed.signed_by[0],
            number=version,
        )
        return Check(FAILS, words)
    return Check(
        HOLDS, Message("Version {number} is signed by {names}.", number=version, names=", ".join(signed.signed_by))
    )
