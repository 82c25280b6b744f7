# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What has changed on the map since a survey: its roster is a frozen copy, and the directory knows today."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from umlauf.days import Day
from umlauf.directory.gazetteer import CITIES, COUNTIES, authorities, changes_since
from umlauf.survey.roster import Roster
from umlauf.survey.words import KINDS
from umlauf.wording import Message


class Territory(NamedTuple):
    """Counties and cities of the Länder in a roster, on the reference date and today, and each change in between."""

    counties: int
    cities: int
    counties_now: int
    cities_now: int
    changes: tuple[Message, ...]


def territory(roster: Roster, on: date | None) -> Territory | None:
    """Return how the map has changed since `on`; None without a date, or where no official key was asked."""
    lands = sorted({entry.key[:2] for entry in roster.entries if entry.key[:2].isdigit()})
    if on is None or not lands:
        return None
    return Territory(
        _number(lands, COUNTIES, on),
        _number(lands, CITIES, on),
        _number(lands, COUNTIES, None),
        _number(lands, CITIES, None),
        tuple(
            Message(
                "{day}: {old} ({old_kind}) became {new} ({new_kind})",
                day=Day(change.effective),
                old=change.old_name,
                old_kind=KINDS.get(change.old_kind, change.old_kind),
                new=change.new_name,
                new_kind=KINDS.get(change.new_kind, change.new_kind),
            )
            for land in lands
            for change in changes_since(on, land)
        ),
    )


def _number(lands: Iterable[str], kinds: frozenset[str], on: date | None) -> int:
    return sum(len(authorities(land, kinds, on)) for land in lands)
