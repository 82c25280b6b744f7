# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What each one wrote, split by question, and what associations report in sum; the hand-over of this room."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath
from typing import NamedTuple

from umlauf.reading.tables import Table
from umlauf.survey.roster import MISSING, Roster
from umlauf.wording import Message

CELL_COLUMNS = ("key", "cell", "text", "file", "page", "note")
SUM_COLUMNS = ("association", "question", "status", "count", "of", "passage")

LONGEST_NAME = 100  # characters of a file's name that are kept; file systems end at 255 bytes


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
    """What an association reports in sum without names: `reported` of `of` members have the status."""

    association: str
    question: str
    status: str
    reported: str
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


def place_in_folder(name: str, key: str) -> str:
    """Return where a reply lies in the case folder: below `replies/`, its key in front, for many are "antwort.docx"."""
    own = PurePosixPath(name.replace("\\", "/")).name.removeprefix(f"{key}-")[-LONGEST_NAME:]
    return "replies/" + re.sub(r"[^\w.-]+", "-", f"{key}-{own}")


def with_extras(table: Table) -> Sequence[tuple[list[str], tuple[tuple[str, str], ...]]]:
    """Return each row with its further columns."""
    extras = table.extras or [{}] * len(table.rows)
    return [(row, tuple(extra.items())) for row, extra in zip(table.rows, extras, strict=True)]


def parse_cells(table: Table, roster: Roster) -> tuple[Cell, ...]:
    """Return the cells of a `cells.csv`; refuse an unknown authority, a missing row that wrote, and no field."""
    cells = tuple(Cell._make([*row, extra]) for row, extra in with_extras(table))
    for number, cell in enumerate(cells):
        entry = roster.by_key.get(cell.key)
        if entry is None:
            raise table.refuse(number, "key", cell.key, Message("a key of roster.csv"))
        if entry.state == MISSING:
            raise table.refuse(number, "key", cell.key, Message("no text of a row of roster.csv that is missing"))
        if not cell.cell:
            raise table.refuse(number, "cell", cell.cell, Message("a question, or several joined by |"))
    return cells


def parse_sums(table: Table, roster: Roster, asked: Mapping[str, Collection[str]]) -> tuple[SumReport, ...]:
    """Return the reports in sum of a `sums.csv`.

    Such a report names nobody, so it makes no member of anyone and changes no count: it is kept beside them. Refused
    are an unknown association, what is no number, more than there are, and a question or status that is not `asked`
    (the statuses by question; nothing is refused where nothing is asked). Source: case format 1.
    """
    sums = tuple(SumReport._make([*row, extra]) for row, extra in with_extras(table))
    for number, report in enumerate(sums):
        if report.association not in roster.by_key:
            raise table.refuse(number, "association", report.association, Message("a key of roster.csv"))
        for column, value in (("count", report.reported), ("of", report.of)):
            if value and not value.isdecimal():
                raise table.refuse(number, column, value, Message("a whole number"))
        if report.reported and report.of and int(report.reported) > int(report.of):
            raise table.refuse(number, "count", report.reported, Message("a number up to {of}", of=report.of))
        if asked and report.question not in asked:
            raise table.refuse(number, "question", report.question, Message("a question of codebook.toml"))
        if asked and report.status and report.status not in asked[report.question]:
            raise table.refuse(number, "status", report.status, " | ".join(asked[report.question]))
    return sums
