# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from hypothesis import given
from hypothesis import strategies as st

from umlauf.people.brake import BUSY, LONGEST_WAIT, Attempt, attempt, wait_after

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def fail(times: int, username: str = "referat", address: str = "192.0.2.7") -> Attempt:
    """Fail so often, each time as soon as one may."""
    at = NOW - timedelta(days=1)
    tried = attempt(username, address)
    for _ in range(times):
        assert tried.begin(at) == 0
        tried.failed(at)
        at += timedelta(seconds=LONGEST_WAIT)
    return tried


def waits(tried: Attempt, times: int) -> list[int]:
    """Fail so often at this moment and after each wait, and return the waits."""
    found, at = [], NOW
    for _ in range(times):
        assert tried.begin(at) == 0
        tried.failed(at)
        found.append(tried.begin(at))
        at += timedelta(seconds=found[-1])
        if found[-1] == 0:
            cache.delete(tried._turn)
    return found


def test_five_failures_of_a_name_are_free_then_each_wait_is_twice_the_one_before() -> None:
    assert waits(attempt("referat", "192.0.2.7"), 11) == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]


@given(st.integers(0, 10_000), st.integers(0, 100))
def test_the_wait_never_shrinks_and_never_grows_beyond_its_limit(failures: int, free: int) -> None:
    assert 0 <= wait_after(failures, free) <= wait_after(failures + 1, free) <= LONGEST_WAIT


def test_another_name_from_another_address_does_not_wait() -> None:
    fail(5)
    assert attempt("leitung", "192.0.2.8").begin(NOW) == 0


def test_a_name_waits_from_whatever_address_and_whether_there_is_such_an_account_or_not() -> None:
    at = NOW
    for number in range(5):
        tried = attempt("nobody", f"192.0.2.{number}")
        assert tried.begin(at) == 0
        tried.failed(at)
    assert attempt("nobody", "198.51.100.1").begin(at + timedelta(seconds=10)) == 20


@pytest.mark.parametrize(
    ("addresses", "waiting"),
    [
        (("192.0.2.7", "192.0.2.7"), 30),
        (("192.0.2.7", "192.0.2.8"), 0),
        (("2001:db8::1", "2001:db8::ffff:2"), 30),
        (("2001:db8::1", "2001:db8:0:1::1"), 0),
        (("", ""), 30),
    ],
)
def test_an_address_waits_after_fifty_failures_whatever_the_names(addresses: tuple[str, str], waiting: int) -> None:
    for number in range(50):
        tried = attempt(f"name{number}", addresses[0])
        assert tried.begin(NOW) == 0
        tried.failed(NOW)
    assert attempt("another", addresses[1]).begin(NOW) == waiting


def test_a_success_forgets_the_failures_of_the_name_and_not_those_of_the_address() -> None:
    fail(4).succeeded()
    assert waits(attempt("referat", "192.0.2.7"), 5) == [0, 0, 0, 0, 30]
    fail(45, "eva", "192.0.2.9")
    attempt("leitung", "192.0.2.9").succeeded()
    assert [cache.get(attempt("x", "192.0.2.9").address.key).failures] == [45]


def test_of_one_name_one_password_is_looked_at_at_a_time() -> None:
    first, second = attempt("referat", "192.0.2.7"), attempt("referat", "192.0.2.8")
    assert (first.begin(NOW), second.begin(NOW)) == (0, BUSY)
    first.succeeded()
    assert second.begin(NOW) == 0


def test_what_is_kept_names_nobody() -> None:
    keys = [watched.key for watched in attempt("referat", "192.0.2.7")]
    assert [(len(key), "referat" in key, "192" in key[:3]) for key in keys] == [(64, False, False)] * 2


def test_who_takes_the_turn_after_a_failure_waits_for_it() -> None:
    fail(4)
    first, second = attempt("referat", "192.0.2.7"), attempt("referat", "192.0.2.7")
    assert (first.begin(NOW), second.begin(NOW)) == (0, BUSY)
    first.failed(NOW)
    assert [second.begin(NOW), second.begin(NOW)] == [30, 30]
