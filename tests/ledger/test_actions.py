# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from importlib import import_module

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from tests.conftest import AT

from umlauf.ledger.actions import file, record
from umlauf.ledger.actor import Actor
from umlauf.ledger.chain import GENESIS
from umlauf.ledger.models import EntryRecord
from umlauf.ledger.queries import broken_entry, content, entries

pytestmark = pytest.mark.django_db
TABLES = ("umlauf_entryrecord", "umlauf_filerecord", "umlauf_answerversionrecord", "umlauf_signaturerecord")


def test_an_entry_follows_from_the_one_before(officer: Actor) -> None:
    for number in (1, 2):
        record(by=officer, at=AT, kind="test.done", subject="thing:1", values={"number": number, "list": ("a", "ß")})
    first, second = entries()
    assert (first.sequence, first.previous, second.sequence, second.previous) == (1, GENESIS, 2, first.hash)
    assert first[1:8] == (
        AT,
        "Ada Muster",
        "referat",
        "officer",
        "test.done",
        "thing:1",
        {"number": 1, "list": ["a", "ß"]},
    )
    assert broken_entry() is None


def test_the_time_of_an_entry_is_kept_in_utc(officer: Actor) -> None:
    berlin = datetime(2026, 11, 25, 10, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    record(by=officer, at=berlin, kind="test.done", subject="thing:1", values={})
    assert [entry.at for entry in entries()] == [datetime(2026, 11, 25, 9, 30, 0, 123456, tzinfo=UTC)]
    assert broken_entry() is None


def test_a_file_is_kept_under_the_hash_of_its_content(officer: Actor) -> None:
    every_byte = bytes(range(256))
    digest = file(by=officer, at=AT, name="alles.bin", data=every_byte)
    assert (digest, content(digest)) == (sha256(every_byte).hexdigest(), every_byte)
    assert [(entry.kind, entry.subject, entry.values) for entry in entries()] == [
        ("ledger.filed", f"file:{digest}", {"name": "alles.bin", "bytes": 256})
    ]


def test_the_same_content_is_kept_once_under_its_first_name(officer: Actor) -> None:
    digests = {file(by=officer, at=AT, name=name, data=b"ja") for name in ("a.txt", "b.txt")}
    assert len(digests) == 1
    assert [entry.values["name"] for entry in entries()] == ["a.txt"]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}"])
def test_the_database_refuses_to_change_or_delete(signed: str, table: str, act: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        before = cursor.fetchall()
        column = [name for name, *_ in cursor.description][-1]
        with pytest.raises(DatabaseError, match=f"^{table} is append-only$"):
            cursor.execute(act.format(table=table, column=f'"{column}"'))
        cursor.execute(f"SELECT * FROM {table}")
        assert cursor.fetchall() == before != []


def test_every_table_that_is_append_only_is_tested_here() -> None:
    migration = import_module("umlauf.migrations.0002_append_only")
    assert migration.TABLES == TABLES


def test_a_chain_cannot_fork(officer: Actor) -> None:
    record(by=officer, at=AT, kind="test.done", subject="thing:1", values={})
    (first,) = entries()
    with pytest.raises(IntegrityError, match="previous"), transaction.atomic():
        EntryRecord.objects.create(**first._replace(sequence=2, hash="f" * 64)._asdict())
    assert broken_entry() is None
