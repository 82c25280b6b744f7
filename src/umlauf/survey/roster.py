# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who was asked: one entry for each authority, frozen as it was on the day of the circulation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from umlauf.reading.tables import Table
from umlauf.wording import Message

COLUMNS = ("key", "name", "kind", "association", "state", "covered_by", "received_on", "channel", "file")

KINDS = ("landkreis", "kreisfreie_stadt", "gemeinde", "verband", "association", "land", "other")
MUNICIPAL = ("landkreis", "kreisfreie_stadt", "gemeinde")

OWN, SUMMARY, NIL, DECLINED, FORWARDED, MISSING = "own", "summary", "nil", "declined", "forwarded", "missing"
STATES = (OWN, SUMMARY, NIL, DECLINED, FORWARDED, MISSING)
ANSWERED = frozenset({OWN, SUMMARY, NIL})

KEY = re.compile(r"\d{8}|assoc:\S.*|land:[A-Z]{2}|x:\S.*")


class RosterEntry(NamedTuple):
    """One who was asked, with what became of it. `extra` holds the columns that format 1 does not know."""

    key: str
    name: str
    kind: str
    association: str = ""
    state: str = ""
    covered_by: str = ""
    received_on: str = ""
    channel: str = ""
    file: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the entry is in the base of a share: own reply, covered by a summary, or nil return."""
        return self.state in ANSWERED


@dataclass(frozen=True)
class Roster:
    """All who were asked, in the order of the list; what the survey hands on to the replies."""

    entries: tuple[RosterEntry, ...]

    @cached_property
    def by_key(self) -> dict[str, RosterEntry]:
        """The entries by their key (AGS, `assoc:…`, `land:…`, `x:…`)."""
        return {entry.key: entry for entry in self.entries}

    def of(self, kinds: Iterable[str]) -> tuple[RosterEntry, ...]:
        """Return the entries of these kinds, in the order of the list."""
        wanted = frozenset(kinds)
        return tuple(entry for entry in self.entries if entry.kind in wanted)

    @cached_property
    def present(self) -> frozenset[str]:
        """All kinds of those who were asked."""
        return frozenset(entry.kind for entry in self.entries)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The municipal kinds that were asked, in the order of `MUNICIPAL`."""
        return tuple(kind for kind in MUNICIPAL if kind in self.present)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the content, so that a later room can tell that its ground has changed."""
        return sha256(repr(self.entries).encode()).hexdigest()


def parse_roster(table: Table) -> Roster:
    """Return the roster of a `roster.csv`.

    Refused, with file, line and column: a key twice or of no known form, an unknown kind or state, a date that is not
    ISO, a summary without its association or covered by a row that is not there, a missing row with a reply.
    Source: case format 1.
    """
    extras = table.extras or [{}] * len(table.rows)
    entries = tuple(
        RosterEntry._make((*row, tuple(extra.items()))) for row, extra in zip(table.rows, extras, strict=True)
    )
    keys = {entry.key for entry in entries}
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        _check(table, number, entry, keys)
        if entry.key in seen:
            raise table.refuse(number, "key", entry.key, Message("each key once"))
        seen.add(entry.key)
    return Roster(entries)


def _check(table: Table, number: int, entry: RosterEntry, keys: set[str]) -> None:
    if not KEY.fullmatch(entry.key):
        expected = Message("a key of 8 digits, or one that begins with assoc:, land: or x:")
        raise table.refuse(number, "key", entry.key, expected)
    if entry.kind not in KINDS:
        raise table.refuse(number, "kind", entry.kind, " | ".join(KINDS))
    if entry.state and entry.state not in STATES:
        raise table.refuse(number, "state", entry.state, " | ".join(STATES))
    if entry.received_on and not _is_date(entry.received_on):
        raise table.refuse(number, "received_on", entry.received_on, Message("a date such as 2015-03-26"))
    if (entry.covered_by and entry.covered_by not in keys) or (entry.state == SUMMARY and not entry.covered_by):
        raise table.refuse(number, "covered_by", entry.covered_by, Message("the key of a row of this file"))
    if entry.state == MISSING and (entry.file or entry.received_on):
        raise table.refuse(number, "state", entry.state, Message("no reply in a row that is missing"))


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value  # Python takes "2015-W13-4" as well
    except ValueError:
        return False
