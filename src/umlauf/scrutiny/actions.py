# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to readings. The ledger keeps that something was decided, never a name or a text of the paper."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from django.db import transaction

from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.publication import actions as publication
from umlauf.publication.dataset import as_archive
from umlauf.readback.printed import File
from umlauf.scrutiny.confined import Reading, read_confined
from umlauf.scrutiny.models import ReadingRecord
from umlauf.scrutiny.permissions import READING, a_place_for, demand_opening, demand_room
from umlauf.scrutiny.queries import (
    KEPT_FOR,
    as_table_has_it,
    as_values,
    bytes_kept,
    hash_of,
    nothing_kept,
    subject_of,
    whole_case,
    work_of,
)
from umlauf.scrutiny.screen import settling
from umlauf.scrutiny.screen.settling import Work
from umlauf.wording import Message, Refusal

BYTES_OF_A_TOKEN = 24


class OpenAlready(Refusal):
    """The paper is open as an inquiry."""


def read(*, by: Actor, at: datetime, paper: File, annexes: Sequence[File] = (), parliament: str = "") -> str:
    """Read a printed answer and keep what was read; return its address, which is kept nowhere.

    Refused is what cannot be read (`BadInput`, `TooMuch`), a third paper at a time (`Busy`), and a paper for which
    there is no room (`Full`). The paper is read before anything is written, for that takes seconds. Papers that nobody
    opened for thirty days are deleted.
    """
    demand_room(bytes_kept(), sum(len(file.data) for file in (paper, *annexes)))
    with a_place_for(READING):
        found = read_confined(paper, annexes, parliament=parliament)
    return _keep(by=by, at=at, found=found, name=paper.name)


@transaction.atomic
def _keep(*, by: Actor, at: datetime, found: Reading, name: str) -> str:
    expired, _ = ReadingRecord.objects.filter(visited__lt=at - KEPT_FOR).delete()
    token = secrets.token_urlsafe(BYTES_OF_A_TOKEN)
    work = Work(found.case)
    record = ReadingRecord.objects.create(
        token_hash=hash_of(token),
        created=at,
        visited=at,
        size=sum(map(len, found.case.files.values())),
        papers=as_archive(found.case.files),
        case=as_table_has_it(work)[0],
        reading=as_values(found, name),
    )
    values = {
        "bytes": record.size,
        "cells": len(found.case.replies.cells),
        "uncertain": len(record.reading["uncertain"]),
        "codes": len(found.case.codes),
        "expired": expired,
    }
    ledger.record(by=by, at=at, kind="scrutiny.read", subject=subject_of(record.token_hash), values=values)
    return token


@transaction.atomic
def settle(*, by: Actor, at: datetime, token: str, number: int, to: str) -> None:
    """Give an uncertain cell to a question, or leave it open again (""); what quotes it moves with it."""
    subject = _decide(token, at, lambda work: settling.settled(work, number, to))
    ledger.record(by=by, at=at, kind="scrutiny.settled", subject=subject, values={"cell": number, "to": to})


@transaction.atomic
def confirm(*, by: Actor, at: datetime, token: str, number: int, status: str, level: str) -> None:
    """Confirm a proposal in the name of who does it, as it was proposed or with another status or level."""
    subject = _decide(token, at, lambda work: settling.confirmed(work, number, status=status, level=level, by=by.name))
    values = {"code": number, "status": status, "level": level}
    ledger.record(by=by, at=at, kind="scrutiny.confirmed", subject=subject, values=values)


@transaction.atomic
def drop(*, by: Actor, at: datetime, token: str, number: int) -> None:
    """Take a proposal away: the passage says nothing on the question."""
    subject = _decide(token, at, lambda work: settling.dropped(work, number))
    ledger.record(by=by, at=at, kind="scrutiny.dropped", subject=subject, values={"code": number})


@transaction.atomic
def name_questions(
    *, by: Actor, at: datetime, token: str, names: Mapping[str, tuple[str, tuple[str, ...]]], confirmed: bool
) -> None:
    """Give questions of the codebook other names (label, also); `confirmed` says that a person stands behind it."""
    subject = _decide(token, at, lambda work: settling.renamed(work, names, confirm=confirmed))
    values = {"questions": len(names), "confirmed": confirmed}
    ledger.record(by=by, at=at, kind="scrutiny.codebook_named", subject=subject, values=values)


@transaction.atomic
def visit(*, by: Actor, at: datetime, token: str) -> None:
    """Note that somebody came, once a day: what nobody opens is deleted."""
    record = _locked(token, at)
    record.visited = at
    record.save(update_fields=["visited"])
    ledger.record(by=by, at=at, kind="scrutiny.visited", subject=subject_of(record.token_hash), values={})


@transaction.atomic
def share(*, by: Actor, at: datetime, token: str) -> str:
    """Make a second address under which the outcome can be read, and return it; an earlier one leads nowhere then."""
    record = _locked(token, at)
    shared = secrets.token_urlsafe(BYTES_OF_A_TOKEN)
    record.share_hash = hash_of(shared)
    record.save(update_fields=["share_hash"])
    ledger.record(by=by, at=at, kind="scrutiny.shared", subject=subject_of(record.token_hash), values={})
    return shared


@transaction.atomic
def stop_sharing(*, by: Actor, at: datetime, token: str) -> None:
    """Let the shared address lead nowhere."""
    record = _locked(token, at)
    record.share_hash = ""
    record.save(update_fields=["share_hash"])
    ledger.record(by=by, at=at, kind="scrutiny.unshared", subject=subject_of(record.token_hash), values={})


@transaction.atomic
def open_as_inquiry(*, by: Actor, at: datetime, token: str) -> str:
    """Take the case folder in as an inquiry of this house; return its address."""
    demand_opening(by)
    record = _locked(token, at)
    if record.opened_as:
        raise OpenAlready(Message("This paper is open as an inquiry already. Nothing was changed."))
    record.opened_as = publication.take_in(by=by, at=at, case=whole_case(token, at))
    record.save(update_fields=["opened_as"])
    values = {"inquiry": record.opened_as}
    ledger.record(by=by, at=at, kind="scrutiny.opened", subject=subject_of(record.token_hash), values=values)
    return record.opened_as


@transaction.atomic
def take_back(*, by: Actor, at: datetime, token: str) -> None:
    """Delete a paper and all that was read in it; its addresses then lead nowhere."""
    record = _locked(token, at)
    record.delete()
    ledger.record(by=by, at=at, kind="scrutiny.taken_back", subject=subject_of(record.token_hash), values={})


def _locked(token: str, at: datetime) -> ReadingRecord:
    """The record of a reading that is kept, as nobody else can change it in this transaction."""
    found = ReadingRecord.objects.defer("papers").filter(token_hash=hash_of(token), visited__gte=at - KEPT_FOR).first()
    if found is None:
        raise nothing_kept()
    return found


def _decide(token: str, at: datetime, decision: Callable[[Work], Work]) -> str:
    """Put what a person decided into the table; return the subject for the ledger."""
    record = _locked(token, at)
    record.case, record.reading["dropped"] = as_table_has_it(decision(work_of(record)))
    record.visited = at
    record.save(update_fields=["case", "reading", "visited"])
    return subject_of(record.token_hash)
