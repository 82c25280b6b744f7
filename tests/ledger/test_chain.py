# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.ledger.chain import GENESIS, Entry, first_break, hash_of

AT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
WORDS = st.text("abcäß “”1:", max_size=6)
JSON = st.recursive(st.none() | st.booleans() | st.integers() | WORDS, lambda inner: st.lists(inner, max_size=2))
CHANGES: dict[str, Callable[[Any], Any]] = {
    "sequence": lambda value: value + 1,
    "at": lambda value: value + timedelta(microseconds=1),
    "actor": lambda value: f"{value}x",
    "account": lambda value: f"{value}x",
    "role": lambda value: f"{value}x",
    "kind": lambda value: f"{value}x",
    "subject": lambda value: f"{value}x",
    "values": lambda value: {**value, "more": 1},
    "previous": lambda value: f"{value[1:]}{value[0]}x",
    "hash": lambda value: f"{value}x",
}


@st.composite
def chains(draw: st.DrawFn) -> list[Entry]:
    told = draw(
        st.lists(
            st.tuples(WORDS, WORDS, WORDS, WORDS, WORDS, st.dictionaries(WORDS, JSON, max_size=2)),
            min_size=1,
            max_size=5,
        )
    )
    return chain(*told)


def chain(*told: tuple[str, str, str, str, str, dict[str, object]]) -> list[Entry]:
    entries: list[Entry] = []
    for number, (actor, account, role, kind, subject, values) in enumerate(told, 1):
        previous = entries[-1].hash if entries else GENESIS
        entry = Entry(number, AT, actor, account, role, kind, subject, values, previous)
        entries.append(entry._replace(hash=hash_of(entry)))
    return entries


def test_the_hash_is_that_of_the_content_as_compact_json_and_of_the_entry_before() -> None:
    entry = Entry(
        1,
        AT,
        "Ada Muster",
        "referat",
        "officer",
        "answer.drafted",
        "inquiry:x",
        {"number": 1, "about": "Größe"},
        GENESIS,
    )
    # SHA-256 of the compact JSON: [1,"2026-11-25T09:00:00+00:00","Ada Muster","referat",…,{"about":"Größe","number":1},"000…"]
    assert hash_of(entry) == "b80aa594de6f9acef4c3f5ef7a438d674f7e9097d4ab170a5de1cb19ff6940b4"


def test_an_empty_chain_is_whole() -> None:
    assert first_break([]) is None


@given(chains())
def test_a_chain_that_nobody_touched_is_whole(entries: list[Entry]) -> None:
    assert first_break(entries) is None


@pytest.mark.parametrize("name", CHANGES)
@given(entries=chains(), data=st.data())
def test_a_change_of_any_field_of_any_entry_is_found_there(
    name: str, entries: list[Entry], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    values: dict[str, Any] = {name: CHANGES[name](getattr(entries[place], name))}
    changed = entries[place]._replace(**values)
    assert first_break([*entries[:place], changed, *entries[place + 1 :]]) == changed.sequence


@given(chains())
def test_an_entry_that_was_taken_out_is_found_at_the_one_after_it(entries: list[Entry]) -> None:
    left = entries[:-2] + entries[-1:] if len(entries) > 1 else []
    assert first_break(left) == (entries[-1].sequence if left else None)


def test_an_entry_with_a_fitting_hash_that_follows_from_another_past_is_found() -> None:
    first, second = chain(("A", "", "", "", "", {}), ("B", "", "", "", "", {}))
    forged = first._replace(actor="C")
    forged = forged._replace(hash=hash_of(forged))
    assert first_break([forged, second]) == 2
