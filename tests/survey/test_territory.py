# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from umlauf.survey.roster import Roster, RosterEntry
from umlauf.survey.territory import territory

HESSEN = Roster((RosterEntry("06431000", "Landkreis Bergstraße", "landkreis"), RosterEntry("land:HE", "Land", "land")))


def test_in_2015_hanau_was_not_yet_among_the_cities() -> None:
    found = territory(HESSEN, date(2015, 3, 26))
    assert found is not None
    assert (found.counties, found.cities, found.counties_now, found.cities_now) == (21, 5, 21, 6)
    assert [str(change) for change in found.changes] == [
        "1 January 2026: Hanau (municipality) became Hanau (independent city)"
    ]


def test_where_nothing_has_changed_nothing_is_told() -> None:
    found = territory(HESSEN, date(2026, 1, 1))
    assert found is not None
    assert (found.cities, found.cities_now, found.changes) == (6, 6, ())


def test_without_a_day_or_an_official_key_nothing_can_be_said() -> None:
    assert territory(HESSEN, None) is None
    assert territory(Roster((RosterEntry("x:Amt", "Amt", "other"),)), date(2015, 3, 26)) is None
