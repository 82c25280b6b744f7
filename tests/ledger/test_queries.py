# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.db import connection
from tests.conftest import AT

from umlauf.ledger.actions import file, record
from umlauf.ledger.actor import Actor
from umlauf.ledger.queries import (
    NoSuchFile,
    altered_files,
    broken_entry,
    content,
    contents,
    entries,
    last_hashes,
    latest,
    since,
)

pytestmark = pytest.mark.django_db


def test_the_last_hash_on_a_subject_stays_until_something_happens_to_it(officer: Actor) -> None:
    for subject in ("thing:1", "thing:1", "thing:2", "other:1"):
        record(by=officer, at=AT, kind="test.done", subject=subject, values={})
    hashes = [entry.hash for entry in entries()]
    assert last_hashes("thing:") == {"thing:1": hashes[1], "thing:2": hashes[2]}
    record(by=officer, at=AT, kind="test.done", subject="thing:2", values={})
    assert last_hashes("thing:") == {"thing:1": hashes[1], "thing:2": list(entries())[-1].hash}


def by_hand(table: str, sql: str) -> None:
    """Change what the database protects, as someone could who has the file of the database."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {table}_no_update")
        cursor.execute(sql)


def told(by: Actor, *subjects: str) -> None:
    for number, subject in enumerate(subjects, 1):
        record(by=by, at=AT, kind="test.done", subject=subject, values={"number": number})


def test_the_latest_entries_on_a_subject_come_newest_first_and_no_more_than_asked_for(officer: Actor) -> None:
    told(officer, "a", "b", "a", "a", "c")
    assert [entry.sequence for entry in latest(["a", "c"], most=3)] == [5, 4, 3]


def test_an_entry_that_was_altered_by_hand_is_found(officer: Actor) -> None:
    told(officer, "a", "b", "c")
    by_hand("umlauf_entryrecord", "UPDATE umlauf_entryrecord SET subject = 'x' WHERE sequence = 2")
    assert broken_entry() == 2


def test_a_file_that_was_altered_by_hand_is_found(officer: Actor) -> None:
    whole, altered = (file(by=officer, at=AT, name="a.txt", data=data) for data in (b"ja", b"nein"))
    assert altered_files() == ()
    by_hand("umlauf_filerecord", f"UPDATE umlauf_filerecord SET data = x'00' WHERE sha256 = '{altered}'")
    assert (altered_files(), content(whole)) == ((altered,), b"ja")


def test_files_come_by_their_hashes_and_an_unknown_one_is_left_out(officer: Actor) -> None:
    first, second = (file(by=officer, at=AT, name="a.txt", data=data) for data in (b"ja", b"nein"))
    assert contents([first, second, "0" * 64]) == {first: b"ja", second: b"nein"}


def test_a_file_that_is_not_kept_is_refused_with_its_hash() -> None:
    with pytest.raises(NoSuchFile) as refusal:
        content("abc")
    assert str(refusal.value) == "No file is kept under the hash abc."


def test_entries_since_the_last_one_of_another_kind_are_told_apart_by_subject(officer: Actor) -> None:
    for kind, subject in (("a.filed", "x:1"), ("b.coded", "x:1"), ("a.filed", "x:2"), ("a.filed", "x:1")):
        record(by=officer, at=AT, kind=kind, subject=subject, values={})
    assert [entry.sequence for entry in since("x:1", "a.filed", after="b.coded")] == [4]
    assert [entry.sequence for entry in since("x:1", "a.filed", after="never.happened")] == [1, 4]
