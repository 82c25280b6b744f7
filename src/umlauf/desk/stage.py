# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The stage of an inquiry, derived from facts each time it is asked for. It is never stored, so that it cannot lie."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from umlauf.days import Day
from umlauf.wording import Message, Plural

DONE, CURRENT, OPEN = "done", "current", "open"

SECTION = Message("officer in the section")
SIGNATORY = Message("signatory")


@dataclass(frozen=True)
class Facts:
    """What the stage is derived from; counts are 0 and days None where nothing has happened yet.

    `replied` are those who answered themselves, `uncoded` the names of those who sent something after the last coding.
    `version` is the number of the latest version of the answer, `holding`,
    `failing` and `unclear` its statements by verdict, `signed_by` who signed exactly this version on its present
    ground. `signed_before` tells that another state was signed. `release` is the number of the last release, `current`
    whether it is the latest version on its present ground.
    """

    questions: int = 0
    received: date | None = None
    asked: int = 0
    replied: int = 0
    closed_on: date | None = None
    codes: int = 0
    uncoded: tuple[str, ...] = ()
    version: int = 0
    holding: int = 0
    failing: int = 0
    unclear: int = 0
    unanswered: tuple[str, ...] = ()
    signed_by: tuple[str, ...] = ()
    signed_before: bool = False
    release: int = 0
    released_on: date | None = None
    current: bool = False


class Step(NamedTuple):
    """One step of the way: how it stands, what is known of it, and what is to be done where it is the current one.

    `page` is the name of the page on which the step is done, `holder` who does it.
    """

    key: str
    name: Message
    page: str
    state: str
    facts: Message
    next: Message | None
    holder: Message


class _Stop(NamedTuple):
    """A step as such: its names, who does it, when it is done, what is known, and what is to be done next."""

    key: str
    name: Message
    page: str
    holder: Message
    done: Callable[[Facts], bool]
    facts: Callable[[Facts], Message]
    next: Callable[[Facts], Message]


def way(facts: Facts) -> tuple[Step, ...]:
    """Return the seven steps in their order: those done, then one that is current, then those that are open.

    The first step that its facts do not show as done is the current one, whatever later steps have to show; when the
    present version is published, all are done.
    """
    here = next((place for place, stop in enumerate(STOPS) if not stop.done(facts)), len(STOPS))
    return tuple(_step(stop, place, here, facts) for place, stop in enumerate(STOPS))


def current(steps: tuple[Step, ...]) -> Step:
    """Return the step at which an inquiry stands; the last one when all are done."""
    return next((step for step in steps if step.state == CURRENT), steps[-1])


def _step(stop: _Stop, place: int, here: int, facts: Facts) -> Step:
    state = DONE if place < here else CURRENT if place == here else OPEN
    following = stop.next(facts) if state == CURRENT else None
    return Step(stop.key, stop.name, stop.page, state, stop.facts(facts), following, stop.holder)


def _paper(facts: Facts) -> Message:
    if facts.received:
        return Message("Filed on {day}, {questions}", day=Day(facts.received), questions=_questions(facts))
    return _questions(facts)


def _questions(facts: Facts) -> Message:
    return Plural("{count} question", "{count} questions and parts", count=facts.questions)


def _replies(facts: Facts) -> Message:
    counted = Plural(
        "{replied} of {asked} answered itself",
        "{replied} of {asked} answered themselves",
        replied=facts.replied,
        asked=facts.asked,
    )
    if facts.closed_on:
        return Message("{counted}; closed on {day}", counted=counted, day=Day(facts.closed_on))
    return counted


def _evaluation(facts: Facts) -> Message:
    coded = Plural("{count} passage coded", "{count} passages coded", count=facts.codes)
    if facts.uncoded:
        names = ", ".join(facts.uncoded)
        return Message("{coded}; filed after that and not coded yet: {names}", coded=coded, names=names)
    return coded


def _answer(facts: Facts) -> Message:
    if not facts.version:
        return Message("Nothing written yet")
    return Message(
        "Version {number}: {holding}, {failing}, {unclear}",
        number=facts.version,
        holding=Plural("{count} statement holds", "{count} statements hold", count=facts.holding),
        failing=Plural("{count} does not", "{count} do not", count=facts.failing),
        unclear=Plural("{count} is open", "{count} are open", count=facts.unclear),
    )


def _write(facts: Facts) -> Message:
    if not facts.version:
        return Message("Write the answer")
    if facts.failing:
        return Message("Correct the statements that do not hold: {failing}", failing=facts.failing)
    return Message("Answer question {questions}", questions=", ".join(facts.unanswered))


def _signoff(facts: Facts) -> Message:
    if facts.signed_by:
        return Message("Signed by {names}", names=", ".join(facts.signed_by))
    if facts.signed_before:
        return Message("Text, replies or codes have changed since it was signed")
    return Message("Not signed yet")


def _published(facts: Facts) -> Message:
    if facts.released_on is None:
        return Message("Not published yet")
    words = (
        Message("Release {number} of {day}")
        if facts.current
        else Message("Release {number} of {day} is out; what stands here now is not")
    )
    return words.filled(number=facts.release, day=Day(facts.released_on))


STOPS = (
    _Stop(
        "paper",
        Message("Paper"),
        "paper",
        SECTION,
        done=lambda facts: facts.questions > 0,
        facts=_paper,
        next=lambda _: Message("Take the questions from the paper"),
    ),
    _Stop(
        "survey",
        Message("Survey"),
        "survey",
        SECTION,
        done=lambda facts: facts.asked > 0,
        facts=lambda facts: Message("{asked} asked", asked=facts.asked) if facts.asked else Message("Nobody asked yet"),
        next=lambda _: Message("Choose who is asked"),
    ),
    _Stop(
        "replies",
        Message("Replies"),
        "replies",
        SECTION,
        done=lambda facts: facts.closed_on is not None,
        facts=_replies,
        next=lambda _: Message("File what comes in, until the round is closed"),
    ),
    _Stop(
        "evaluation",
        Message("Evaluation"),
        "evaluation",
        SECTION,
        done=lambda facts: facts.codes > 0 and not facts.uncoded,
        facts=_evaluation,
        next=lambda _: Message("Code the replies"),
    ),
    _Stop(
        "answer",
        Message("Answer"),
        "answer",
        SECTION,
        done=lambda facts: facts.version > 0 and not facts.failing and not facts.unanswered,
        facts=_answer,
        next=_write,
    ),
    _Stop(
        "sign-off",
        Message("Sign-off"),
        "answer",
        SIGNATORY,
        done=lambda facts: bool(facts.signed_by),
        facts=_signoff,
        next=lambda facts: Message("Read and sign version {number}", number=facts.version),
    ),
    _Stop(
        "published",
        Message("Publication"),
        "publication",
        SECTION,
        done=lambda facts: facts.released_on is not None and facts.current,
        facts=_published,
        next=lambda facts: Message("Publish version {number}", number=facts.version),
    ),
)
