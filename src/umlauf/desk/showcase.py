# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The inquiry that everyone may see with its drafts: gathered from all rooms, once for each state that it is in."""

from dataclasses import dataclass
from functools import lru_cache

from umlauf.answer import queries as answer
from umlauf.answer.claim import Claim
from umlauf.answer.claims import Report
from umlauf.answer.judging import FAILS
from umlauf.answer.versions import AnswerVersion
from umlauf.desk.actions import FRONT
from umlauf.evaluation.counts import Coding
from umlauf.inquiry import queries as inquiry
from umlauf.inquiry.questions import QuestionSet
from umlauf.ledger import queries as ledger
from umlauf.publication import queries as publication
from umlauf.publication.queries import Release
from umlauf.replies.filed import FiledReplies
from umlauf.survey import queries as survey
from umlauf.survey.queries import Survey
from umlauf.wording import Message, Unknown


class NothingToShow(Unknown):
    """No inquiry was set free for everyone, or its first draft holds."""


@dataclass(frozen=True, eq=False)  # one object for each state of an inquiry: what is made of it can be kept by it
class Showcase:
    """All that front page and tour show: the inquiry, what came back, the first draft with its check, what went out.

    `failing` is the statement of the first draft that the replies do not bear.
    """

    inquiry: inquiry.Inquiry
    questions: QuestionSet
    survey: Survey
    replies: FiledReplies
    coding: Coding
    draft: AnswerVersion
    found: Report
    failing: Claim
    release: Release | None


def shown_slug() -> str:
    """Return the address of the inquiry that was set free for everyone last; "" where none was."""
    marked = ledger.latest([FRONT], most=1)
    return str(marked[0].values["slug"]) if marked else ""


def showcase() -> Showcase | None:
    """Return the inquiry that was set free for everyone; None where there is none, or no statement of it fails."""
    slug = shown_slug()
    return _gathered(slug, survey.states()[slug]) if slug else None


def demanded_showcase() -> Showcase:
    """Return the inquiry that was set free for everyone; refuse with a sentence where there is none."""
    found = showcase()
    if found is None:
        raise NothingToShow(Message("There is no tour here: no inquiry was set free as a demonstration."))
    return found


@lru_cache(maxsize=4)
def _gathered(slug: str, state: tuple[str, ...]) -> Showcase | None:
    """Gather once for each state of the inquiry."""
    del state
    found = answer.standing(slug)
    if not found.versions:
        return None
    draft, released = found.versions[0], publication.releases_of(slug)
    report = found.report_on(draft.text)
    failing = next((claim for claim in report.claims if claim.judgement.verdict == FAILS), None)
    if failing is None:
        return None
    return Showcase(
        inquiry=found.basis.inquiry,
        questions=found.basis.questions,
        survey=found.basis.survey,
        replies=found.basis.filed,
        coding=found.basis.coding,
        draft=draft,
        found=report,
        failing=failing,
        release=released[-1] if released else None,
    )
