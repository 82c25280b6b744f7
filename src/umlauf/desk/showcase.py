# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The inquiry that everyone may see with its drafts: gathered from all rooms, once for each state that it is in."""

from dataclasses import dataclass
from functools import lru_cache

from umlauf.answer import queries as answer
from umlauf.answer.claims import Claim, Report
from umlauf.answer.judging import FAILS
from umlauf.answer.versions import AnswerVersion
from umlauf.desk.actions import FRONT
from umlauf.evaluation import queries as evaluation
from umlauf.evaluation.counts import Coding
from umlauf.inquiry import queries as inquiry
from umlauf.inquiry.questions import QuestionSet
from umlauf.ledger import queries as ledger
from umlauf.publication import queries as publication
from umlauf.publication.queries import Release
from umlauf.replies import queries as replies
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


def showcase() -> Showcase | None:
    """Return the inquiry that was set free for everyone; None where there is none, or no statement of it fails."""
    marked = ledger.latest([FRONT], most=1)
    if not marked:
        return None
    slug = str(marked[0].values["slug"])
    if answer.latest(slug) is None:
        return None
    return _gathered(slug, answer.version_of(slug), len(publication.releases_of(slug)))


def demanded_showcase() -> Showcase:
    """Return the inquiry that was set free for everyone; refuse with a sentence where there is none."""
    found = showcase()
    if found is None:
        raise NothingToShow(Message("There is no tour here: no inquiry was set free as a demonstration."))
    return found


@lru_cache(maxsize=4)
def _gathered(slug: str, version: str, releases: int) -> Showcase | None:
    """Gather once: `version` is the hash of all that the check rests on, `releases` how many went out."""
    del version
    draft = answer.versions(slug)[0]
    found = answer.report(slug, draft.text)
    failing = next((claim for claim in found.claims if claim.judgement.verdict == FAILS), None)
    if failing is None:
        return None
    return Showcase(
        inquiry=inquiry.inquiry(slug),
        questions=inquiry.questions(slug),
        survey=survey.survey_of(slug),
        replies=replies.filed(slug),
        coding=evaluation.coding(slug),
        draft=draft,
        found=found,
        failing=failing,
        release=publication.release(slug) if releases else None,
    )
