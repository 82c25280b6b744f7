# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Bodies – summits, round tables, steering groups – and what is reported besides them, each with its passage."""

from collections.abc import Sequence
from typing import NamedTuple

from umlauf.reading.tables import Table
from umlauf.replies.filed import with_extras
from umlauf.survey.roster import Roster
from umlauf.wording import Message

BODY_COLUMNS = (
    "id", "held_by", "name", "kind", "level", "status", "initiators", "participants",
    "rhythm", "first", "dates", "share", "cell", "passage", "by",
)  # fmt: skip
FINDING_COLUMNS = ("id", "held_by", "what", "quantity", "unit", "cell", "passage")

BODY_STATUSES = ("exists", "announced", "forming", "planned", "ended", "unclear")


class Body(NamedTuple):
    """A body that a reply names; lists are kept as written, separated by " | "."""

    id: str
    held_by: str
    name: str
    kind: str
    level: str
    status: str
    initiators: str
    participants: str
    rhythm: str
    first: str
    dates: str
    share: str
    cell: str
    passage: str
    by: str
    extra: tuple[tuple[str, str], ...] = ()


class Finding(NamedTuple):
    """What is reported besides bodies: posts, trainings, numbers of volunteers."""

    id: str
    held_by: str
    what: str
    quantity: str
    unit: str
    cell: str
    passage: str
    extra: tuple[tuple[str, str], ...] = ()


def parse_bodies(table: Table, roster: Roster) -> tuple[Body, ...]:
    """Return the bodies of a `bodies.csv`; refuse an id twice, an unknown holder and an unknown status."""
    bodies = tuple(Body._make([*row, extra]) for row, extra in with_extras(table))
    for number, body in enumerate(bodies):
        if body.status and body.status not in BODY_STATUSES:
            raise table.refuse(number, "status", body.status, " | ".join(BODY_STATUSES))
    _check_holders(table, bodies, roster)
    return bodies


def parse_findings(table: Table, roster: Roster) -> tuple[Finding, ...]:
    """Return the findings of a `findings.csv`; refuse an id twice and an unknown holder."""
    findings = tuple(Finding._make([*row, extra]) for row, extra in with_extras(table))
    _check_holders(table, findings, roster)
    return findings


def _check_holders(table: Table, items: Sequence[Body | Finding], roster: Roster) -> None:
    seen: set[str] = set()
    for number, item in enumerate(items):
        if not item.id or item.id in seen:
            raise table.refuse(number, "id", item.id, Message("each id once"))
        if item.held_by not in roster.by_key:
            raise table.refuse(number, "held_by", item.held_by, Message("a key of roster.csv"))
        seen.add(item.id)
