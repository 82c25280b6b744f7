# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What has to be so before an answer can go out, each with whether it is, in words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from umlauf.answer.claims import Claim
from umlauf.answer.judging import FAILS, HOLDS, OPEN
from umlauf.wording import Message


class Check(NamedTuple):
    """One condition: its verdict as of a statement (holds, fails), the sentence, and the statements at fault."""

    verdict: str
    words: Message
    statements: tuple[str, ...] = ()


def checks(
    *,
    version: int,
    claims: Iterable[Claim],
    unanswered: tuple[str, ...],
    signed_by: tuple[str, ...],
) -> tuple[Check, ...]:
    """Return the conditions for publishing a version, in the order in which `publish` looks at them.

    `version` is its number, 0 where nothing is written; `signed_by` are those who signed exactly this version.
    """
    if not version:
        return (Check(FAILS, Message("Nothing is written yet.")),)
    return tuple(_checks(version, tuple(claims), unanswered, signed_by))


def is_ready(found: Iterable[Check]) -> bool:
    """Tell whether nothing stands in the way."""
    return all(check.verdict == HOLDS for check in found)


def _checks(
    version: int,
    claims: tuple[Claim, ...],
    unanswered: tuple[str, ...],
    signed_by: tuple[str, ...],
) -> Iterator[Check]:
    yield _statements(claims)
    if unanswered:
        words = Message("Question {questions} has no answer.", questions=", ".join(unanswered))
        yield Check(FAILS, words)
    else:
        yield Check(HOLDS, Message("Every question and every part has an answer."))
    if signed_by:
        words = Message("Version {number} is signed by {names}.", number=version, names=", ".join(signed_by))
        yield Check(HOLDS, words)
    else:
        words = Message(
            "Nobody has signed version {number} with the replies and codes as they are now.", number=version
        )
        yield Check(FAILS, words)


def _statements(claims: tuple[Claim, ...]) -> Check:
    failing = tuple(claim.statement.clause.text for claim in claims if claim.judgement.verdict == FAILS)
    if failing:
        return Check(FAILS, Message("The replies do not bear {count} of the statements:", count=len(failing)), failing)
    verdicts = [claim.judgement.verdict for claim in claims]
    words = Message(
        "No statement fails: {holding} hold, {unclear} are open.",
        holding=verdicts.count(HOLDS),
        unclear=verdicts.count(OPEN),
    )
    return Check(HOLDS, words)
