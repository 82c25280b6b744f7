# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to surveys."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from umlauf.inquiry import queries as inquiry
from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.survey.models import RosterEntryRecord, ServedInquiryRecord, SurveyRecord
from umlauf.survey.permissions import demand_survey
from umlauf.survey.queries import survey_of
from umlauf.survey.roster import MISSING, Roster


@transaction.atomic
def freeze_roster(
    *, by: Actor, at: datetime, slug: str, roster: Roster, reference_date: date | None, closed_on: date | None
) -> None:
    """Open the survey that serves an inquiry and freeze who is asked; entries that are missing are marked so."""
    demand_survey(by)
    asked_by = inquiry.inquiry(slug)
    survey = SurveyRecord.objects.create(
        reference_date=reference_date,
        closed_on=closed_on,
        questions_fingerprint=inquiry.questions(slug).fingerprint,
    )
    ServedInquiryRecord.objects.create(survey=survey, inquiry_id=asked_by.id)
    RosterEntryRecord.objects.bulk_create(
        RosterEntryRecord(
            survey=survey,
            position=position,
            key=entry.key,
            name=entry.name,
            kind=entry.kind,
            association=entry.association,
            missing=entry.state == MISSING,
            extra=list(entry.extra),
        )
        for position, entry in enumerate(roster.entries)
    )
    values = {
        "asked": len(roster.entries),
        "roster": roster.fingerprint,
        "reference_date": reference_date.isoformat() if reference_date else "",
        "closed_on": closed_on.isoformat() if closed_on else "",
    }
    ledger.record(by=by, at=at, kind="survey.roster_frozen", subject=f"inquiry:{slug}", values=values)


@transaction.atomic
def close_round(*, by: Actor, at: datetime, slug: str, silent: frozenset[str]) -> None:
    """Close the round: those who are silent become missing. A late reply still comes in, with a mark."""
    demand_survey(by)
    survey = survey_of(slug)
    RosterEntryRecord.objects.filter(survey_id=survey.id, key__in=silent).update(missing=True)
    SurveyRecord.objects.filter(pk=survey.id).update(closed_on=localdate(at))
    values = {"missing": sorted(silent)}
    ledger.record(by=by, at=at, kind="survey.round_closed", subject=f"inquiry:{slug}", values=values)
