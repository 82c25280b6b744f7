# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions to the ledger; it hands out values."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC
from hashlib import sha256

from django.db.models import Max, Subquery
from django.db.models.functions import Coalesce

from umlauf.ledger.chain import Entry, first_break
from umlauf.ledger.models import EntryRecord, FileRecord
from umlauf.wording import Message, Unknown


class NoSuchFile(Unknown):
    """No file is kept under this hash."""


def entries() -> Iterator[Entry]:
    """Return all entries from the first to the last."""
    return map(_value, EntryRecord.objects.order_by("sequence").iterator())


def latest(subjects: Iterable[str], *, most: int) -> tuple[Entry, ...]:
    """Return the latest entries on these subjects, the newest first, at most so many."""
    records = EntryRecord.objects.filter(subject__in=list(subjects)).order_by("-sequence")[:most]
    return tuple(map(_value, records))


def since(subject: str, kind: str, *, after: str) -> tuple[Entry, ...]:
    """Return the entries of a kind on a subject that came after the last one of the kind `after`, the first first."""
    on = EntryRecord.objects.filter(subject=subject)
    last = on.filter(kind=after).order_by("-sequence").values("sequence")[:1]
    return tuple(map(_value, on.filter(kind=kind, sequence__gt=Coalesce(Subquery(last), 0))))


def last_hashes(prefix: str) -> Mapping[str, str]:
    """Return the hash of the last entry on each subject that begins so ("inquiry:"), in one query.

    Every action leaves an entry, and each entry carries the hash of all before it: while this hash is the same, nothing
    has happened to the subject.
    """
    last = EntryRecord.objects.filter(subject__startswith=prefix).values("subject").annotate(last=Max("sequence"))
    records = EntryRecord.objects.filter(sequence__in=last.order_by().values("last"))
    return {record.subject: record.hash for record in records}


def broken_entry() -> int | None:
    """Return the number of the first entry at which the chain breaks; None where it holds."""
    return first_break(entries())


def content(digest: str) -> bytes:
    """Return the file kept under this hash; refuse with a sentence where there is none."""
    record = FileRecord.objects.filter(pk=digest).first()
    if record is None:
        raise NoSuchFile(Message("No file is kept under the hash {digest}.", digest=digest))
    return bytes(record.data)


def contents(digests: Iterable[str]) -> Mapping[str, bytes]:
    """Return the files kept under these hashes, in one query."""
    records = FileRecord.objects.filter(pk__in=list(digests))
    return {record.sha256: bytes(record.data) for record in records}


def altered_files() -> tuple[str, ...]:
    """Return the hashes of kept files whose content no longer gives that hash."""
    records = FileRecord.objects.iterator()
    return tuple(record.sha256 for record in records if sha256(bytes(record.data)).hexdigest() != record.sha256)


def _value(record: EntryRecord) -> Entry:
    return Entry(
        record.sequence, record.at.astimezone(UTC), record.actor, record.account, record.role, record.kind,
        record.subject, record.values, record.previous, record.hash,
    )  # fmt: skip
