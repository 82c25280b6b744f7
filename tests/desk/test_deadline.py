# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.desk.deadline import deadline

DUE = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("today", "urgency", "words"),
    [
        (date(2026, 11, 10), "fine", "15 days left, until 25 November 2026"),
        (date(2026, 11, 18), "soon", "7 days left, until 25 November 2026"),
        (date(2026, 11, 24), "soon", "1 day left, until 25 November 2026"),
        (date(2026, 11, 25), "soon", "0 days left, until 25 November 2026"),
        (date(2026, 11, 26), "late", "late by 1 day, since 25 November 2026"),
        (date(2026, 11, 28), "late", "late by 3 days, since 25 November 2026"),
    ],
)
def test_an_open_inquiry_has_days_left_or_past(today: date, urgency: str, words: str) -> None:
    standing = deadline(DUE, None, today)
    assert (standing.urgency, str(standing.words)) == (urgency, words)


def test_an_answered_inquiry_was_in_time_or_late_whatever_the_day_is_today() -> None:
    days = (DUE, date(2026, 11, 26), date(2026, 11, 27))
    found = [deadline(DUE, answered, date(2030, 1, 1)) for answered in days]
    assert [(one.urgency, str(one.words)) for one in found] == [
        ("fine", "answered in time, on 25 November 2026"),
        ("late", "answered on 26 November 2026, 1 day late"),
        ("late", "answered on 27 November 2026, 2 days late"),
    ]


def test_an_end_that_cannot_be_computed_is_said_and_not_guessed() -> None:
    standing = deadline(None, DUE, DUE)
    assert (standing.urgency, str(standing.words)) == ("unknown", "end cannot be computed")
