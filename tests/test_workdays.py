# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.workdays import after_working_days, holidays_of, is_working_day, next_working_day

LANDS = st.sampled_from(["DE", "DE-HE", "DE-BY", "DE-MV", "DE-SN"])
DAYS = st.dates(date(2011, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("day", "land", "working"),
    [
        (date(2015, 4, 2), "DE-HE", True),
        (date(2015, 4, 3), "DE-HE", False),  # Good Friday
        (date(2015, 4, 4), "DE-HE", False),  # Saturday
        (date(2015, 4, 5), "DE-HE", False),  # Sunday
        (date(2015, 6, 4), "DE-HE", False),  # Corpus Christi, in Hessen
        (date(2015, 6, 4), "DE-NI", True),  # and not in Niedersachsen
        (date(2025, 5, 8), "DE-BE", False),  # once, in Berlin
        (date(2017, 10, 31), "DE", False),  # Reformation Day, once in all Länder
        (date(2018, 10, 31), "DE", True),
    ],
)
def test_a_working_day_is_no_weekend_and_no_holiday_of_the_land(day: date, land: str, working: bool) -> None:
    assert is_working_day(day, land) is working


def test_the_holidays_of_hessen_in_2015_are_ten() -> None:
    assert len(holidays_of("DE-HE", 2015)) == 10


@given(DAYS, LANDS)
def test_the_next_working_day_is_the_first_one_that_is_not_before(day: date, land: str) -> None:
    found = next_working_day(day, land)
    passed = [day + timedelta(days=step) for step in range((found - day).days)]
    assert is_working_day(found, land)
    assert not any(is_working_day(other, land) for other in passed)


@given(DAYS, st.integers(1, 60), LANDS)
def test_so_many_working_days_lie_after_the_day(day: date, count: int, land: str) -> None:
    end = after_working_days(day, count, land)
    span = [day + timedelta(days=step) for step in range(1, (end - day).days + 1)]
    assert sum(is_working_day(other, land) for other in span) == count
    assert is_working_day(end, land)


def test_twenty_working_days_over_easter_in_mecklenburg_vorpommern() -> None:
    assert after_working_days(date(2026, 3, 27), 20, "DE-MV") == date(2026, 4, 28)


def test_no_working_days_lead_nowhere() -> None:
    assert after_working_days(date(2026, 3, 28), 0, "DE-MV") == date(2026, 3, 28)
