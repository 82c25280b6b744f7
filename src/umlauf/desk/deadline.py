# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How an inquiry stands to its time limit today, in words and as a warning."""

from datetime import date
from typing import NamedTuple

from umlauf.days import Day
from umlauf.wording import Message, Plural

FINE, SOON, LATE, UNKNOWN = "fine", "soon", "late", "unknown"
AHEAD = Plural("{days} day left, until {due}", "{days} days left, until {due}")
OVERDUE = Plural("late by {days} day, since {due}", "late by {days} days, since {due}")
BEHIND = Plural("answered on {day}, {days} day late", "answered on {day}, {days} days late")
WARN_BEFORE = 7  # days before the end; a week is what a round of co-signatures takes


class Deadline(NamedTuple):
    """How pressing it is (`FINE`, `SOON`, `LATE`, or `UNKNOWN` where no end can be computed), and the words for it."""

    urgency: str
    words: Message


def deadline(due: date | None, answered: date | None, today: date) -> Deadline:
    """Return how an inquiry stands: days left or past, counted in calendar days, or how it was answered."""
    if due is None:
        return Deadline(UNKNOWN, Message("end cannot be computed"))
    if answered:
        return _answered((answered - due).days, answered)
    left = (due - today).days
    if left < 0:
        return Deadline(LATE, OVERDUE.filled(days=-left, due=Day(due)))
    urgency = SOON if left <= WARN_BEFORE else FINE
    return Deadline(urgency, AHEAD.filled(days=left, due=Day(due)))


def _answered(behind: int, answered: date) -> Deadline:
    if behind > 0:
        return Deadline(LATE, BEHIND.filled(days=behind, day=Day(answered)))
    return Deadline(FINE, Message("answered in time, on {day}", day=Day(answered)))
