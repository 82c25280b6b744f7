# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Working days: Monday to Friday without the public holidays of a Land."""

from datetime import date, timedelta
from functools import lru_cache

import holidays

SATURDAY = 5
ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=256)
def holidays_of(land: str, year: int) -> frozenset[date]:
    """Return the public holidays of a year in a Land ("DE-HE"), or for "DE" those of all Länder.

    Holidays of single municipalities are not among them. Source: the package holidays, category public.
    """
    return frozenset(holidays.country_holidays("DE", subdiv=land.partition("-")[2] or None, years=year))


def is_working_day(day: date, land: str) -> bool:
    """Whether a day is neither a Saturday nor a Sunday nor a public holiday of the Land."""
    return day.weekday() < SATURDAY and day not in holidays_of(land, day.year)


def next_working_day(day: date, land: str) -> date:
    """Return the day itself where it is a working day, else the first one after it (as in § 193 BGB)."""
    while not is_working_day(day, land):
        day += ONE_DAY
    return day


def after_working_days(day: date, count: int, land: str) -> date:
    """Return the last of so many working days, of which the first is the one after `day` (as in § 187(1) BGB)."""
    for _ in range(count):
        day = next_working_day(day + ONE_DAY, land)
    return day
