# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to replies. A reply is never overwritten: a correction is a further version."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from umlauf.days import Day
from umlauf.inquiry import queries as inquiry
from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.reading.files import read_file
from umlauf.replies.cells import cells_of
from umlauf.replies.filed import Cell, FiledReplies, SumReport, place_in_folder
from umlauf.replies.matching import authority_of
from umlauf.replies.models import CellRecord, ReplyRecord, SumRecord
from umlauf.replies.overview import silent
from umlauf.replies.permissions import demand_closing, demand_filing
from umlauf.replies.queries import filed, next_position, next_version, present_file
from umlauf.survey import queries as survey
from umlauf.survey.actions import close_round as close_survey
from umlauf.survey.roster import MISSING, OWN, RosterEntry
from umlauf.wording import Message, Refusal

FIRST_DAY = date(1949, 5, 24)  # where the day of the inquiry is not known: the Basic Law is in force


@transaction.atomic
def file_replies(*, by: Actor, at: datetime, slug: str, replies: FiledReplies, files: Mapping[str, bytes]) -> None:
    """File the replies of a whole round at once; `files` are the originals by name, kept under their hashes."""
    demand_filing(by)
    served = survey.survey_of(slug)
    states = replies.roster.by_key
    digests = {name: ledger.file(by=by, at=at, name=name, data=data) for name, data in files.items()}
    wrote = {cell.key for cell in replies.cells}
    records = {
        entry.key: _reply(identity, states[entry.key], digests)
        for identity, entry in survey.asked(served.id)
        if entry.key in wrote or _has_come(states[entry.key])
    }
    ReplyRecord.objects.bulk_create(records.values())
    CellRecord.objects.bulk_create(
        _cell(records[cell.key], position, cell) for position, cell in enumerate(replies.cells)
    )
    SumRecord.objects.bulk_create(_sum(served.id, position, report) for position, report in enumerate(replies.sums))
    values = {"replies": len(records), "cells": len(replies.cells), "fingerprint": replies.fingerprint}
    ledger.record(by=by, at=at, kind="replies.filed", subject=f"inquiry:{slug}", values=values)


class NotYet(Refusal):
    """A reply that is said to arrive in the future."""


class TooEarly(Refusal):
    """A reply that is said to have arrived before anything was asked."""


class FiledBefore(Refusal):
    """A reply that is here already, to the byte."""


@transaction.atomic
def receive_file(*, by: Actor, at: datetime, slug: str, name: str, data: bytes, received_on: date) -> str:
    """File one reply that arrived as a file; return the name of the authority that wrote it.

    The file is read, split by question and filed as a further version of the authority's own reply; the original is
    kept under its hash. A file that cannot be read, or that names no one who was asked, is refused with a sentence, and
    nothing changes; so is a day on which nothing can have arrived, and a file that is the present reply already.
    """
    demand_filing(by)
    _demand_day(received_on, asked_on=inquiry.inquiry(slug).head.filed, today=localdate(at))
    read = read_file(name, data)
    roster = filed(slug).roster
    entry = authority_of(read, roster).entry
    asked = {question.number: question.text for question in inquiry.questions(slug).questions if not question.parent}
    cells = cells_of(read, tuple(asked), asked)
    served = survey.survey_of(slug).id
    identity = {one.key: number for number, one in survey.asked(served)}[entry.key]
    digest = ledger.file(by=by, at=at, name=name, data=data)
    if digest == present_file(identity):
        raise FiledBefore(
            Message(
                "{name}: exactly this file is the present reply of {authority} already. Nothing was changed.",
                name=name,
                authority=entry.name,
            )
        )
    place = place_in_folder(name, entry.key)
    reply = ReplyRecord.objects.create(
        entry_id=identity,
        version=next_version(identity),
        state=OWN,
        received_on=received_on,
        channel="mail" if read.sender else "file",
        file_name=place,
        file_sha256=digest,
    )
    CellRecord.objects.bulk_create(
        _cell(reply, position, Cell(entry.key, cell.cell, cell.text, place))
        for position, cell in enumerate(cells, next_position(served))
    )
    values = {
        "authority": entry.key,
        "version": reply.version,
        "received_on": received_on.isoformat(),
        "file": digest,
        "cells": len(cells),
    }
    ledger.record(by=by, at=at, kind="replies.received", subject=f"inquiry:{slug}", values=values)
    return entry.name


def _demand_day(received_on: date, *, asked_on: date | None, today: date) -> None:
    if received_on > today:
        raise NotYet(
            Message(
                "A reply cannot have arrived on {day}: that day is still to come. Nothing was changed.",
                day=Day(received_on),
            )
        )
    first = asked_on or FIRST_DAY
    if received_on < first:
        raise TooEarly(
            Message(
                "A reply cannot have arrived on {day}: nothing was asked before {first}. Nothing was changed.",
                day=Day(received_on),
                first=Day(first),
            )
        )


class RoundClosed(Refusal):
    """The round was closed before."""


@transaction.atomic
def close_round(*, by: Actor, at: datetime, slug: str) -> int:
    """Close the round: whoever has sent nothing by now counts as missing; return how many these are.

    Refused where it is closed already. A late reply is still filed, as a further version.
    """
    demand_closing(by)
    closed_on = survey.survey_of(slug).closed_on
    if closed_on:
        raise RoundClosed(Message("The round was closed on {day} already. Nothing was changed.", day=Day(closed_on)))
    missing = frozenset(entry.key for entry in silent(filed(slug).roster))
    close_survey(by=by, at=at, slug=slug, silent=missing)
    return len(missing)


def _has_come(entry: RosterEntry) -> bool:
    """Whether there is anything to keep about a reply, be it only the way that the question went."""
    told = entry.covered_by or entry.received_on or entry.channel or entry.file
    return bool(told) or entry.state not in ("", MISSING)


def _reply(identity: int, entry: RosterEntry, digests: Mapping[str, str]) -> ReplyRecord:
    return ReplyRecord(
        entry_id=identity,
        version=1,
        state=entry.state,
        covered_by=entry.covered_by,
        received_on=date.fromisoformat(entry.received_on) if entry.received_on else None,
        channel=entry.channel,
        file_name=entry.file,
        file_sha256=digests.get(entry.file, ""),
    )


def _cell(reply: ReplyRecord, position: int, cell: Cell) -> CellRecord:
    return CellRecord(
        reply=reply,
        position=position,
        cell=cell.cell,
        text=cell.text,
        file=cell.file,
        page=cell.page,
        note=cell.note,
        extra=list(cell.extra),
    )


def _sum(survey_id: int, position: int, report: SumReport) -> SumRecord:
    return SumRecord(
        survey_id=survey_id,
        position=position,
        association=report.association,
        question=report.question,
        status=report.status,
        count=report.reported,
        of=report.of,
        passage=report.passage,
        extra=list(report.extra),
    )
