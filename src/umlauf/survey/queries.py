# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about surveys; values come back."""

from datetime import date
from typing import NamedTuple

from umlauf.inquiry import queries as inquiries
from umlauf.inquiry.queries import Inquiry
from umlauf.survey.models import RosterEntryRecord, SurveyRecord
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
