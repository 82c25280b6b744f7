# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the desk shows, gathered from all rooms; values come back."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.utils import timezone

from umlauf.answer import queries as answers
from umlauf.answer.judging import FAILS, HOLDS, OPEN
from umlauf.answer.queries import Standing
from umlauf.desk.deadline import Deadline, deadline
from umlauf.desk.events import in_words, who
from umlauf.desk.stage import Facts, Step, current, way
from umlauf.evaluation.queries import uncoded
from umlauf.inquiry import queries as inquiries
from umlauf.inquiry.limits import Limit
from umlauf.inquiry.queries import Inquiry
from umlauf.ledger import queries as ledger
from umlauf.publication import queries as publication
from umlauf.publication.queries import Release
from umlauf.publication.readiness import verdict_of
from umlauf.replies import queries as replies
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
    actor: Message | str
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
    found = [inquiry for inquiry in inquiries.inquiries() if _has(inquiry, search)]
    marks = survey.states()  # after the inquiries: one that comes in meanwhile is not listed yet
    return tuple(_case(inquiry, _kept_facts(inquiry.slug, marks[inquiry.slug]), today) for inquiry in found)


def dossier(slug: str, today: date) -> Dossier:
    """Return the dossier of one inquiry; refuse with a sentence where there is none."""
    found, released = _standing(slug), publication.releases_of(slug)
    inquiry = found.basis.inquiry if found else inquiries.inquiry(slug)
    names = {entry.key: entry.name for entry in found.basis.filed.roster.entries} if found else {}
    return Dossier(
        _case(inquiry, _facts(inquiry, found, released), today),
        inquiries.limit_of(inquiry),
        tuple(
            Event(entry.at, who(entry), in_words(entry, names))
            for entry in ledger.latest([f"inquiry:{slug}"], most=LATEST)
        ),
        tuple(_papers(inquiry, released, found)),
    )


def papers(slug: str) -> tuple[Paper, ...]:
    """Return the documents of a dossier: the paper, every version of every reply, the files of every release."""
    found = _standing(slug)
    inquiry = found.basis.inquiry if found else inquiries.inquiry(slug)
    return tuple(_papers(inquiry, publication.releases_of(slug), found))


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


def _case(inquiry: Inquiry, facts: Facts, today: date) -> Case:
    steps = way(facts)
    answered = inquiry.head.answered or (facts.released_on if facts.current else None)
    standing = deadline(inquiries.limit_of(inquiry).due, answered, today)
    return Case(inquiry, steps, current(steps), standing, facts)


@lru_cache(maxsize=4096)  # one line of the list for each inquiry of a large house, a few hundred bytes each
def _kept_facts(slug: str, state: tuple[str, ...]) -> Facts:
    """The facts for the list, reckoned once for each state of an inquiry; kept in memory, and so never older than
    the program that reckoned them. Pages of one inquiry reckon anew."""
    del state
    return facts_of(inquiries.inquiry(slug))


def facts_of(inquiry: Inquiry) -> Facts:
    """Return the facts from which the stage of an inquiry is derived."""
    return _facts(inquiry, _standing(inquiry.slug), publication.releases_of(inquiry.slug))


def _standing(slug: str) -> Standing | None:
    """How the answer stands; None where no survey serves the inquiry yet."""
    try:
        return answers.standing(slug)
    except NoSurvey:
        return None


def _facts(inquiry: Inquiry, found: Standing | None, released: tuple[Release, ...]) -> Facts:
    questions = found.basis.questions if found else inquiries.questions(inquiry.slug)
    facts = Facts(questions=len(questions.leaves), received=inquiry.head.filed)
    if found is None:
        return facts
    roster = found.basis.filed.roster
    asked = roster.of(roster.kinds)
    return replace(
        facts,
        asked=len(asked),
        replied=sum(entry.state in (OWN, NIL) for entry in asked),
        closed_on=found.basis.survey.closed_on,
        codes=len(found.basis.coding.codes),
        uncoded=tuple(entry.name for entry in uncoded(inquiry.slug, roster)),
        **_answer(found, released),
    )


def _answer(found: Standing, released: tuple[Release, ...]) -> dict[str, Any]:
    if found.latest is None:
        return {}
    verdicts = Counter(verdict_of(claim) for claim in found.report.claims)
    signed = found.signed
    return {
        "version": found.latest.number,
        "holding": verdicts[HOLDS],
        "failing": verdicts[FAILS],
        "unclear": verdicts[OPEN],
        "unanswered": found.unanswered,
        "signed_by": signed.signed_by if signed else (),
        "signed_before": bool(found.given),
        "release": released[-1].number if released else 0,
        "released_on": timezone.localdate(released[-1].released_at) if released else None,
        "current": bool(signed and released and released[-1].version == signed.version),
    }


def _papers(inquiry: Inquiry, released: tuple[Release, ...], found: Standing | None) -> Iterator[Paper]:
    if inquiry.paper_name:
        yield Paper(Message("Paper of the parliament"), inquiry.paper_name, inquiry.paper_sha256)
    for release in released:
        title, stem = Message("Release {number}", number=release.number), f"{inquiry.slug}-{release.number}"
        yield Paper(title, f"{stem}-antwort.pdf", release.pdf_sha256)
        yield Paper(title, f"{stem}-anlage.csv", release.annex_sha256)
        yield Paper(title, f"{stem}-case.zip", release.case_sha256)
    if found:
        names = found.basis.filed.roster.by_key
        for kept in replies.every_original(found.basis.survey.id):
            yield Paper(names[kept.key].name, kept.name, kept.sha256)
