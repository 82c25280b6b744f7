# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The way through the house in six steps, and the four who look at it."""

from collections import Counter
from typing import NamedTuple

from umlauf.answer.judging import FAILS, HOLDS, OPEN
from umlauf.desk.showcase import Showcase
from umlauf.survey.roster import DECLINED, MISSING, OWN, SUMMARY
from umlauf.wording import Message, Plural

STEPS = {
    "paper": Message("Paper"),
    "survey": Message("Survey"),
    "replies": Message("Replies"),
    "evaluation": Message("Evaluation"),
    "answer": Message("Answer"),
    "published": Message("Published"),
}
VIEWERS = {
    "officer": Message("Officer in the ministry"),
    "association": Message("Association"),
    "county": Message("County"),
    "public": Message("Public"),
}


class Step(NamedTuple):
    """One step: its number and address, its name, and what happened in it, with numbers."""

    number: int
    key: str
    name: Message
    text: Message


def steps(shown: Showcase) -> tuple[Step, ...]:
    """Return the six steps with what happened in each."""
    texts = (_paper(shown), _survey(shown), _replies(shown), _evaluation(shown), _answer(shown), _published(shown))
    named = zip(STEPS.items(), texts, strict=True)
    return tuple(Step(number, key, name, text) for number, ((key, name), text) in enumerate(named, 1))


def _paper(shown: Showcase) -> Message:
    return Plural(
        "A member of parliament asks {count} question",
        "A member of parliament asks {count} questions",
        count=len(shown.questions.leaves),
    )


def _survey(shown: Showcase) -> Message:
    roster = shown.replies.roster
    return Plural(
        "{count} authority is asked through its association",
        "{count} authorities are asked through their associations",
        count=len(roster.of(roster.kinds)),
    )


def _replies(shown: Showcase) -> Message:
    roster = shown.replies.roster
    states = Counter(entry.state for entry in roster.of(roster.kinds))
    silent = states[MISSING] + states[DECLINED]
    return Message(
        "{own}, {summary}, {silent}",
        own=Plural("{count} replies", "{count} reply", count=states[OWN]),
        summary=Plural("{count} stands in a summary", "{count} stand in a summary", count=states[SUMMARY]),
        silent=Plural("{count} stays silent", "{count} stay silent", count=silent),
    )


def _evaluation(shown: Showcase) -> Message:
    return Plural(
        "{count} passage gets a code, with its place",
        "{count} passages get a code, each with its place",
        count=len(shown.coding.codes),
    )


def _answer(shown: Showcase) -> Message:
    verdicts = Counter(claim.judgement.verdict for claim in shown.found.claims)
    return Plural(
        "{count} statement is checked: {holds}, {open} open, {fails} not true",
        "{count} statements are checked: {holds}, {open} open, {fails} not true",
        count=len(shown.found.claims),
        holds=Plural("{count} holds", "{count} hold", count=verdicts[HOLDS]),
        open=verdicts[OPEN],
        fails=verdicts[FAILS],
    )


def _published(shown: Showcase) -> Message:
    if shown.release is None:
        return Message("Refused as long as a statement is not true")
    return Message("The draft is refused; the corrected answer goes out")
