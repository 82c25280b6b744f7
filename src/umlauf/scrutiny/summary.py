# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What was read in a printed answer, in lines for a person and as values for a program."""

from collections.abc import Iterator

from umlauf.answer.claims import Report
from umlauf.answer.report import as_json as report_as_json
from umlauf.days import Day
from umlauf.inquiry.head import CaseHead
from umlauf.scrutiny.confined import Reading
from umlauf.scrutiny.observations import observations
from umlauf.survey.roster import MUNICIPAL
from umlauf.wording import Message, Plural

DAYS = {
    "filed": Message("filed on {day}"),
    "forwarded": Message("forwarded on {day}"),
    "received": Message("received on {day}"),
    "answered": Message("answered on {day}"),
    "reference_date": Message("the annex holds for {day}"),
}


def in_lines(reading: Reading) -> Iterator[str]:
    """Yield what was read, what is uncertain, and what can be judged without a code, a line each."""
    head, replies = reading.case.head, reading.case.replies
    yield f"{head.kind} {head.parliament} {head.number}: {head.title}"
    askers = ", ".join(f"{asker.name} ({asker.party})" if asker.party else asker.name for asker in head.askers)
    answered_by = " · ".join(part for part in (head.ministry, head.signatory) if part)
    yield from filter(None, (askers, answered_by, "; ".join(days_of(head))))
    yield str(Plural("{count} question", "{count} questions", count=len(reading.questions.questions)))
    rows = len({cell.key for cell in replies.cells})
    yield str(Message("{rows} rows and {cells} cells in the annex", rows=rows, cells=len(replies.cells)))
    for cell in replies.cells:
        if "|" in cell.cell:
            name, places = replies.roster.by_key[cell.key].name, cell.cell.replace("|", " | ")
            yield str(Message("  uncertain: {name}, question {places}. {why}", name=name, places=places, why=cell.note))
    yield from (str(Message("  in no register: {name}", name=name)) for name in reading.unknown)
    yield from (f"  {note}" for note in reading.notes)
    yield from (f"  {one.text}" for one in observations(reading.case, reading.questions))


def days_of(head: CaseHead) -> list[str]:
    """Return the days of a head in words, those that the paper prints."""
    return [str(words.filled(day=Day(day))) for name, words in DAYS.items() if (day := getattr(head, name))]


def as_json(reading: Reading, report: Report) -> dict[str, object]:
    """Return what was read and what it is worth as values that JSON knows."""
    case = reading.case
    head = {name: str(value) for name, value in vars(case.head).items() if value and name not in ("askers", "extra")}
    return {
        "head": head | {"askers": [{"name": asker.name, "party": asker.party} for asker in case.head.askers]},
        "questions": [question._asdict() for question in reading.questions.questions],
        "roster": [entry._asdict() for entry in case.replies.roster.entries],
        "cells": [cell._asdict() for cell in case.replies.cells],
        "uncertain": [[cell.key, cell.cell] for cell in case.replies.cells if "|" in cell.cell],
        "silent": [e.key for e in case.replies.roster.of(MUNICIPAL) if e.state == "missing"],
        "unknown": list(reading.unknown),
        "notes": [str(note) for note in reading.notes],
        "observations": [
            {"kind": one.kind, "text": str(one.text), "places": one.places}
            for one in observations(case, reading.questions)
        ],
        "check": report_as_json(report),
    }
