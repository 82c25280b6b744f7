# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, date, datetime

import pytest
from tests.conftest import AT

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.replies.actions import receive_file
from umlauf.replies.queries import filed
from umlauf.survey.actions import close_round, freeze_roster
from umlauf.survey.queries import asked, survey_of
from umlauf.survey.roster import Roster, RosterEntry

pytestmark = pytest.mark.django_db
SILENT = frozenset({"06631000"})


def test_a_roster_is_frozen_with_who_is_missing_and_its_further_columns(officer: Actor, sample: str) -> None:
    entries = (
        RosterEntry("06631000", "Fulda", "landkreis", "assoc:HLT", "own", extra=(("seen", "Eva"),)),
        RosterEntry("06633000", "Kassel", "landkreis", state="missing", extra=(("seen", ""),)),
    )
    freeze_roster(
        by=officer, at=AT, slug=sample, roster=Roster(entries), reference_date=date(2026, 1, 1), closed_on=None
    )
    served = survey_of(sample)
    assert (served.reference_date, served.closed_on) == (date(2026, 1, 1), None)
    assert tuple(entry for _, entry in asked(served.id)) == (entries[0]._replace(state=""), entries[1])


def test_who_is_silent_when_the_round_is_closed_is_missing_and_a_late_reply_still_comes_in(
    officer: Actor, sample: str
) -> None:
    roster = Roster((RosterEntry("06631000", "Landkreis Fulda", "landkreis"),))
    freeze_roster(by=officer, at=AT, slug=sample, roster=roster, reference_date=None, closed_on=None)
    close_round(by=officer, at=AT, slug=sample, silent=SILENT)
    assert [entry.state for entry in filed(sample).roster.entries] == ["missing"]
    receive_file(
        by=officer, at=AT, slug=sample, name="a.txt", data=b"Landkreis Fulda\n\nFrage 1: Nein.", received_on=AT.date()
    )
    assert [entry.state for entry in filed(sample).roster.entries] == ["own"]


def test_the_round_is_closed_on_the_day_it_is_in_berlin(officer: Actor, sample: str) -> None:
    close_round(by=officer, at=datetime(2026, 7, 1, 22, 30, tzinfo=UTC), slug=sample, silent=frozenset())
    assert survey_of(sample).closed_on == date(2026, 7, 2)


def test_the_ledger_tells_who_closed_the_round_and_who_is_missing(officer: Actor, sample: str) -> None:
    close_round(by=officer, at=AT, slug=sample, silent=SILENT)
    told = list(entries())[-1]
    assert (told.kind, told.actor, told.values) == ("survey.round_closed", "Ada Muster", {"missing": ["06631000"]})


def test_only_an_officer_opens_or_closes_a_survey(signatory: Actor, sample: str) -> None:
    with pytest.raises(NotPermitted):
        close_round(by=signatory, at=AT, slug=sample, silent=SILENT)
    with pytest.raises(NotPermitted):
        freeze_roster(by=signatory, at=AT, slug=sample, roster=Roster(()), reference_date=None, closed_on=None)
