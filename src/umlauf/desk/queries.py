# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the desk shows, gathered from all rooms; values come back."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils import timezone

from umlauf.answer import queries as answers
from umlauf.answer.judging import FAILS, HOLDS, OPEN
from umlauf.desk.deadline import Deadline, deadline
from umlauf.desk.events import in_words
from umlauf.desk.stage import Facts, Step, current, way
from umlauf.evaluation import queries as evaluation
from umlauf.inquiry import queries as inquiries
from umlauf.inquiry.limits import Limit
from umlauf.inquiry.queries import Inquiry
from umlauf.ledger import queries as ledger
from umlauf.publication import queries as publication
from umlauf.replies import queries as replies
from umlauf.signoff.queries import signatures_on
from umlauf.survey import queries as survey
from umlauf.survey.queries import NoSurvey
from umlauf.survey.roster import NIL, OWN
from umlauf.wording import Message, Unknown

LATEST = 12  # so many entries of the ledger stand on a dossier


class NotOfThisDossier(Unknown):
    """The file belongs to no document of the dossier."""


class Case(NamedTuple):
    """One inquiry as the desk lists it: where it stands, how it stands to its time limit, and what comes next."""

    inquiry: Inquiry
    steps: tuple[Step, ...]
    step: Step
    deadline: Deadline
    facts: Facts

    @property
    def finished(self) -> bool:
        """Whether the present version is published."""
        return self.step.next is None


class Event(NamedTuple):
    """One entry of the ledger as a person reads it."""

    at: datetime
    actor: str
    words: Message


class Paper(NamedTuple):
    """A document of a dossier: what it is, its name, and the hash under which it is kept."""

    title: Message | str
    name: str
    sha256: str


class Dossier(NamedTuple):
    """Everything about one inquiry at a glance."""

    case: Case
    limit: Limit
    events: tuple[Event, ...]
    papers: tuple[Paper, ...]


def cases(today: date, search: str = "") -> tuple[Case, ...]:
    """Return all inquiries, the one filed last first; with `search`, those with its words in number, title, asker."""
    found = (inquiry for inquiry in inquiries.inquiries() if _has(inquiry, search))
    return tuple(_case(inquiry, today) for inquiry in found)


def dossier(slug: str, today: date) -> Dossier:
    """Return the dossier of one inquiry; refuse with a sentence where there is none."""
    found = inquiries.inquiry(slug)
    entries = ledger.latest([f"inquiry:{slug}"], most=LATEST)
    names = _names(slug)
    return Dossier(
        _case(found, today),
        inquiries.limit_of(found),
        tuple(Event(entry.at, entry.actor, in_words(entry, names)) for entry in entries),
        papers(slug),
    )


def papers(slug: str) -> tuple[Paper, ...]:
    """Return the documents of a dossier: the paper, every version of every reply, the files of every release."""
    return tuple(_papers(slug))


def original(slug: str, sha256: str) -> tuple[str, bytes]:
    """Return name and content of a file of this dossier; a file of another one is refused as if it were not there."""
    for paper in papers(slug):
        if paper.sha256 == sha256:
            return paper.name.rpartition("/")[2], ledger.content(sha256)
    raise NotOfThisDossier(Message("No document of this dossier is kept under the hash {digest}.", digest=sha256))


def _has(inquiry: Inquiry, search: str) -> bool:
    head = inquiry.head
    text = " ".join((head.number, head.title, head.ministry, *(asker.name for asker in head.askers))).casefold()
    return all(word in text for word in search.casefold().split())


def _case(inquiry: Inquiry, today: date) -> Case:
    facts = facts_of(inquiry)
    steps = way(facts)
    answered = inquiry.head.answered or (facts.released_on if facts.current else None)
    standing = deadline(inquiries.limit_of(inquiry).due, answered, today)
    return Case(inquiry, steps, current(steps), standing, facts)


def facts_of(inquiry: Inquiry) -> Facts:
    """Return the facts from which the stage of an inquiry is derived."""
    facts = Facts(questions=len(inquiries.questions(inquiry.slug).leaves), received=inquiry.head.filed)
    try:
        served = survey.survey_of(inquiry.slug)
    except NoSurvey:
        return facts
    filed = replies.filed(inquiry.slug)
    asked = filed.roster.of(filed.roster.kinds)
    return replace(
        facts,
        asked=len(asked),
        replied=sum(entry.state in (OWN, NIL) for entry in asked),
        closed_on=served.closed_on,
        codes=len(evaluation.codes(inquiry.slug)),
        **_answer(inquiry.slug),
    )


def _answer(slug: str) -> dict[str, Any]:
    version = answers.latest(slug)
    if version is None:
        return {}
    verdicts = Counter(claim.judgement.verdict for claim in answers.report(slug).claims)
    ready = answers.signed(slug)
    released = publication.releases_of(slug)
    return {
        "version": version.number,
        "holding": verdicts[HOLDS],
        "failing": verdicts[FAILS],
        "unclear": verdicts[OPEN],
        "unanswered": answers.open_questions(slug),
        "signed_by": ready.signed_by if ready else (),
        "signed_before": bool(signatures_on(f"inquiry:{slug}")),
        "release": released[-1].number if released else 0,
        "released_on": timezone.localdate(released[-1].released_at) if released else None,
        "current": bool(ready and released and released[-1].version == ready.version),
    }


def _names(slug: str) -> dict[str, str]:
    try:
        return {entry.key: entry.name for entry in replies.filed(slug).roster.entries}
    except NoSurvey:
        return {}


def _papers(slug: str) -> Iterator[Paper]:
    found = inquiries.inquiry(slug)
    if found.paper_name:
        yield Paper(Message("Paper of the parliament"), found.paper_name, found.paper_sha256)
    for released in publication.releases_of(slug):
        title = Message("Release {number}", number=released.number)
        yield Paper(title, f"{slug}-{released.number}-antwort.pdf", released.pdf_sha256)
        yield Paper(title, f"{slug}-{released.number}-anlage.csv", released.annex_sha256)
        yield Paper(title, f"{slug}-{released.number}-case.zip", released.case_sha256)
    names = _names(slug)
    if names:
        for kept in replies.every_original(slug):
            yield Paper(names[kept.key], kept.name, kept.sha256)
