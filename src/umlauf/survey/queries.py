# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about surveys; values come back."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from umlauf.inquiry import queries as inquiries
from umlauf.inquiry.queries import Inquiry
from umlauf.ledger import queries as ledger
from umlauf.survey.models import RosterEntryRecord, ServedInquiryRecord, SurveyRecord
from umlauf.survey.questionnaire import Item, questionnaire
from umlauf.survey.roster import MISSING, Roster, RosterEntry
from umlauf.survey.territory import Territory, territory
from umlauf.wording import Message, Unknown


class NoSurvey(Unknown):
    """No survey serves this inquiry."""


class Survey(NamedTuple):
    """The survey that serves an inquiry."""

    id: int
    reference_date: date | None
    closed_on: date | None
    questions_fingerprint: str

    @property
    def holds_for(self) -> date | None:
        """The day for which the replies hold: the reference date, else the day on which the survey was closed."""
        return self.reference_date or self.closed_on

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the two days, for a statement about a later day is judged by them."""
        return sha256(repr((self.reference_date, self.closed_on)).encode()).hexdigest()


class Asking(NamedTuple):
    """A survey as a whole: the inquiry that it serves, what is asked, who is asked, and what the map has changed."""

    inquiry: Inquiry
    survey: Survey
    items: tuple[Item, ...]
    roster: Roster
    territory: Territory | None


def asking(slug: str) -> Asking:
    """Return the survey that serves the inquiry with its questionnaire and its roster."""
    served = survey_of(slug)
    roster = Roster(tuple(entry for _, entry in asked(served.id)))
    return Asking(
        inquiries.inquiry(slug),
        served,
        questionnaire(inquiries.questions(slug)),
        roster,
        territory(roster, served.reference_date),
    )


def survey_of(slug: str) -> Survey:
    """Return the latest survey that serves the inquiry; refuse with a sentence where there is none."""
    record = SurveyRecord.objects.filter(served__inquiry__slug=slug).order_by("-pk").first()
    if record is None:
        inquiries.inquiry(slug)
        raise NoSurvey(Message("No survey serves the inquiry “{slug}”.", slug=slug))
    return Survey(record.pk, record.reference_date, record.closed_on, record.questions_fingerprint)


def states() -> Mapping[str, tuple[str, ...]]:
    """Return for every inquiry the state that it is in, as a mark that any action on it changes; two queries for all.

    A survey may serve several inquiries, and what is filed for one of them changes the others: so the mark is made of
    the last entries of the ledger on all of them. An entry tells its content by a hash, and all entries before by
    theirs: the same mark is the same state, and what was reckoned from it once is right for good.
    """
    last = ledger.last_hashes("inquiry:")
    served: defaultdict[int, set[str]] = defaultdict(set)
    together = {subject.removeprefix("inquiry:"): {subject.removeprefix("inquiry:")} for subject in last}
    for survey, slug in ServedInquiryRecord.objects.values_list("survey_id", "inquiry__slug"):
        served[survey].add(slug)
    for slugs in served.values():
        for slug in slugs:
            together[slug] |= slugs
    return {slug: tuple(last[f"inquiry:{one}"] for one in sorted(slugs)) for slug, slugs in together.items()}


def asked(survey: int) -> tuple[tuple[int, RosterEntry], ...]:
    """Return who was asked, in the order of the roster, each with its identity for other rooms' keys.

    The state is "missing" or empty here: what came back is known to the replies.
    """
    records = RosterEntryRecord.objects.filter(survey_id=survey)
    return tuple(
        (
            record.pk,
            RosterEntry(
                record.key,
                record.name,
                record.kind,
                record.association,
                MISSING if record.missing else "",
                extra=tuple((name, value) for name, value in record.extra),
            ),
        )
        for record in records
    )
