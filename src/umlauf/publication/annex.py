# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The annex: everyone asked × what each wrote, in the order of the roster; nobody who was asked is left out."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from umlauf.reading.tables import write_csv
from umlauf.replies.filed import FiledReplies
from umlauf.survey.roster import DECLINED, FORWARDED, MISSING, NIL, OWN, SUMMARY, RosterEntry

# German by nature: the annex is part of the official answer.
STATE_WORDS = {
    OWN: "eigene Antwort",
    SUMMARY: "Zusammenfassung",
    NIL: "Fehlanzeige",
    DECLINED: "abgelehnt",
    FORWARDED: "weitergeleitet",
    MISSING: "keine Rückmeldung",
    "": "",
}
MAP_WORDS = STATE_WORDS | {"waiting": "Antwort steht aus", "none": "nicht gefragt"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class AnnexRow(NamedTuple):
    """One who was asked, with the words for what became of it, and the texts by field."""

    entry: RosterEntry
    state: str
    texts: dict[str, str]


class Annex(NamedTuple):
    """The table: the fields in the order of the paper ("1", "1|2", "2", …, "text"), and a row for each one asked."""

    fields: tuple[str, ...]
    rows: tuple[AnnexRow, ...]


def annex(replies: FiledReplies) -> Annex:
    """Return the annex of the filed replies. Several texts of one field stand below each other."""
    texts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for cell in replies.cells:
        texts[cell.key][cell.cell].append(cell.text)
    rows = tuple(
        AnnexRow(
            entry,
            state_in_words(entry, replies),
            {field: "\n".join(parts) for field, parts in texts[entry.key].items()},
        )
        for entry in replies.roster.entries
        if entry.state or entry.key in texts
    )
    return Annex(_in_order({cell.cell for cell in replies.cells}), rows)


def state_in_words(entry: RosterEntry, replies: FiledReplies) -> str:
    """Return what became of an entry, with the name of the association where a summary covers it."""
    words = STATE_WORDS[entry.state]
    covering = replies.roster.by_key.get(entry.covered_by)
    return f"{words}: {covering.name}" if covering else words


def _in_order(fields: Iterable[str]) -> tuple[str, ...]:
    """Fields of questions by number, an uncertain one after the first of those it may be, other fields last."""

    def place(field: str) -> tuple[bool, list[tuple[int, str]]]:
        numbers = re.findall(r"(\d+)([a-z]*)", field)
        return not numbers, [(int(number), letters) for number, letters in numbers]

    return tuple(sorted(fields, key=place))


def annex_as_csv(table: Annex) -> bytes:
    """Return the annex as a CSV file: key, name, kind, state, day of receipt, then one column for each field.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    head = ["key", "name", "kind", "state", "received_on", *map(harmless, table.fields)]
    rows = [
        [
            *(harmless(value) for value in (row.entry.key, row.entry.name, row.entry.kind, row.state)),
            row.entry.received_on,
            *(harmless(row.texts.get(field, "")) for field in table.fields),
        ]
        for row in table.rows
    ]
    return write_csv(head, rows)


def harmless(value: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{value}" if value.startswith(FORMULA) else value
