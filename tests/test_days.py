# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from umlauf.days import Day
from umlauf.wording import spoken


def test_a_day_reads_as_people_write_it_in_each_language() -> None:
    day = Day(date(2015, 3, 26))
    with spoken("de"):
        german = str(day)
    with spoken("en"):
        english = str(day)
    assert (german, english) == ("26. März 2015", "26 March 2015")


def test_a_day_is_a_value() -> None:
    day = Day(date(2015, 3, 26))
    assert (day, hash(day), repr(day)) == (Day(date(2015, 3, 26)), hash(date(2015, 3, 26)), "Day(2015-03-26)")
    assert day != date(2015, 3, 26)
