# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The two ways to write into the ledger: an entry, and a file."""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

from django.db import transaction

from umlauf.ledger.actor import Actor
from umlauf.ledger.chain import ENTERED_BY, GENESIS, Entry, hash_of
from umlauf.ledger.models import EntryRecord, FileRecord


@transaction.atomic
def record(*, by: Actor, at: datetime, kind: str, subject: str, values: Mapping[str, object]) -> None:
    """Append an entry to the chain, in the transaction of the action that it tells of.

    `kind` is "room.what", e.g. "answer.signed"; a kind is frozen once written. `values` are plain JSON; who entered it
    in the name of an account stands among them. Nobody comes between the last entry and the next: SQLite, which the
    settings demand, lets one transaction write at a time, and a chain that forks is refused by the table (`previous` is
    unique).
    """
    last = EntryRecord.objects.order_by("-sequence").first()
    entry = Entry(
        sequence=last.sequence + 1 if last else 1,
        at=at.astimezone(UTC),
        actor=by.name,
        account=by.account,
        role=by.role,
        kind=kind,
        subject=subject,
        values={**values, ENTERED_BY: by.entered_by} if by.entered_by else values,
        previous=last.hash if last else GENESIS,
    )
    EntryRecord.objects.create(**entry._replace(hash=hash_of(entry))._asdict())


@transaction.atomic
def file(*, by: Actor, at: datetime, name: str, data: bytes) -> str:
    """Keep a file under its hash, which comes back; the same content twice is kept once, under its first name."""
    digest = sha256(data).hexdigest()
    if not FileRecord.objects.filter(pk=digest).exists():
        FileRecord.objects.create(sha256=digest, name=name, data=data, filed_at=at)
        record(by=by, at=at, kind="ledger.filed", subject=f"file:{digest}", values={"name": name, "bytes": len(data)})
    return digest
