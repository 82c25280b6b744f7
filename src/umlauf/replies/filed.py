# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What each one wrote, split by question, and what associations report in sum; the hand-over of this room."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from umlauf.reading.tables import Table
from umlauf.survey.roster import MISSING, Roster
from umlauf.wording import Message

CELL_COLUMNS = ("key", "cell", "text", "file", "page", "note")
SUM_COLUMNS = ("association", "question", "status", "count", "of", "passage")


class Cell(NamedTuple):
    """What one wrote in one field; `cell` is a question, or "1|2" when that cannot be seen."""

    key: str
    cell: str
    text: str
    file: str = ""
    page: str = ""
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()


class SumReport(NamedTuple):
    """What an association reports in sum without names: `count` of `of` members have the status."""

    association: str
    question: str
    status: str
    count: str
    of: str
    passage: str
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FiledReplies:
    """The roster with the state of everyone asked, and what they wrote."""

    roster: Roster
    cells: tuple[Cell, ...] = ()
    sums: tuple[SumReport, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the content."""
        return sha256(repr((self.roster.entries, self.cells, self.sums)).encode()).hexdigest()


def with_extras(table: Table) -> Sequence[tuple[list[str], tuple[tuple[str, str], ...]]]:
    """Return each row with its further columns."""
    extras = table.extras or [{}] * len(table.rows)
    return [(row, tuple(extra.items())) for row, extra in zip(table.rows, extras, strict=True)]


def parse_cells(table: Table, roster: Roster) -> tuple[Cell, ...]:
    """Return the cells of a `cells.csv`; refuse an unknown authority, a missing row that wrote, and no field."""
    cells = tuple(Cell(*row, extra=extra) for row, extra in with_extras(table))
    for number, cell in enumerate(cells):
        entry = roster.by_key.get(cell.key)
        if entry is None:
            raise table.refuse(number, "key", cell.key, Message("a key of roster.csv"))
        if entry.state == MISSING:
            raise table.refuse(number, "key", cell.key, Message("no text of a row of roster.csv that is missing"))
        if not cell.cell:
            raise table.refuse(number, "cell", cell.cell, Message("a question, or several joined by |"))
    return cells


def parse_sums(table: Table, roster: Roster) -> tuple[SumReport, ...]:
    """Return the reports in sum of a `sums.csv`; refuse an unknown association and what is no number."""
    sums = tuple(SumReport(*row, extra=extra) for row, extra in with_extras(table))
    for number, report in enumerate(sums):
        if report.association not in roster.by_key:
            raise table.refuse(number, "association", report.association, Message("a key of roster.csv"))
        for column, value in (("count", report.count), ("of", report.of)):
            if value and not value.isdecimal():
                raise table.refuse(number, column, value, Message("a whole number"))
    return sums
