# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.contrib.auth import authenticate
from tests.conftest import AT

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.people.actions import (
    NoName,
    NothingToChange,
    UnknownRole,
    change_account,
    open_account,
)
from umlauf.people.queries import AccountExists, BadUsername, NoSuchAccount, actor_named, actor_of
from umlauf.people.roles import LABELS

pytestmark = pytest.mark.django_db


def opened(by: Actor, **changed: str) -> None:
    values = {"username": "leitung", "name": "Leo Beispiel", "role": "signatory", "password": "geheim-1"} | changed
    open_account(by=by, at=AT, **values)


def test_an_account_signs_in_with_its_password_and_acts_by_its_name_and_role(operator: Actor) -> None:
    opened(operator)
    user = authenticate(username="leitung", password="geheim-1")
    assert user is not None
    assert actor_of(user) == Actor("Leo Beispiel", "signatory", "leitung")
    assert authenticate(username="leitung", password="geheim-2") is None


def test_the_ledger_tells_of_the_account_and_not_of_the_password(operator: Actor) -> None:
    opened(operator)
    assert [(entry.kind, entry.subject, entry.values) for entry in entries()] == [
        ("people.account_opened", "account:leitung", {"name": "Leo Beispiel", "role": "signatory"})
    ]


def test_an_account_that_is_there_is_not_opened_again_and_stays_as_it_is(operator: Actor) -> None:
    opened(operator)
    with pytest.raises(AccountExists) as refusal:
        opened(operator, name="Eva Beispiel", role="officer", password="geheim-2")
    assert str(refusal.value) == (
        "There is an account “leitung” already. Nothing was changed. To give it another name, role or password:"
        " umlauf account leitung --change."
    )
    assert actor_named("leitung") == Actor("Leo Beispiel", "signatory", "leitung")
    assert authenticate(username="leitung", password="geheim-1") is not None
    assert len(list(entries())) == 1


@pytest.mark.parametrize(
    ("changed", "actor", "password"),
    [
        ({"name": "Leo Neuname"}, Actor("Leo Neuname", "signatory", "leitung"), "geheim-1"),
        ({"role": "officer"}, Actor("Leo Beispiel", "officer", "leitung"), "geheim-1"),
        ({"password": "geheim-2"}, Actor("Leo Beispiel", "signatory", "leitung"), "geheim-2"),
    ],
)
def test_a_change_changes_what_it_names_and_the_ledger_tells_of_it(
    operator: Actor, changed: dict[str, str], actor: Actor, password: str
) -> None:
    opened(operator)
    change_account(by=operator, at=AT, username="leitung", **changed)
    assert actor_named("leitung") == actor
    assert authenticate(username="leitung", password=password) is not None
    told = list(entries())[-1]
    assert (told.kind, told.subject, told.values) == (
        "people.account_changed",
        "account:leitung",
        {"name": actor.name, "role": actor.role, "password": "password" in changed},
    )


def test_a_change_of_nothing_of_nobody_or_by_anybody_else_is_refused(operator: Actor, officer: Actor) -> None:
    opened(operator)
    for by, values, kind in (
        (operator, {"username": "leitung"}, NothingToChange),
        (operator, {"username": "niemand", "role": "officer"}, NoSuchAccount),
        (operator, {"username": "leitung", "role": "chief"}, UnknownRole),
        (operator, {"username": "leitung", "name": " "}, NoName),
        (officer, {"username": "leitung", "role": "officer"}, NotPermitted),
    ):
        with pytest.raises(kind):
            change_account(by=by, at=AT, **values)
    assert (actor_named("leitung").role, len(list(entries()))) == ("signatory", 1)


@pytest.mark.parametrize("username", ["", "operator:root", "Ada Muster"])
def test_a_sign_in_name_that_could_be_taken_for_another_is_refused(operator: Actor, username: str) -> None:
    with pytest.raises(BadUsername) as refusal:
        opened(operator, username=username)
    assert str(refusal.value) == (
        f"“{username}” cannot be a sign-in name: expected were letters, digits and . _ + - @. Nothing changed."
    )


@pytest.mark.parametrize("role", ["officer", "signatory", "anonymous"])
def test_nobody_but_the_operator_opens_an_account(role: str) -> None:
    with pytest.raises(NotPermitted) as refusal:
        opened(Actor("Eva", role, "eva"))
    assert str(refusal.value) == "Accounts are opened on the command line, by whoever runs the machine."
    assert list(entries()) == []


@pytest.mark.parametrize("role", ["", "chief", "operator"])
def test_an_unknown_role_is_refused_and_the_known_ones_are_named(operator: Actor, role: str) -> None:
    with pytest.raises(UnknownRole) as refusal:
        opened(operator, role=role)
    assert str(refusal.value) == f"“{role}” is no role; expected was officer | signatory."
    assert list(LABELS) == ["officer", "signatory"]


def test_an_account_without_a_name_is_refused_and_not_opened(operator: Actor) -> None:
    with pytest.raises(NoName):
        opened(operator, name=" ")
    assert list(entries()) == []


def test_a_sign_in_name_in_other_capitals_is_taken(operator: Actor) -> None:
    opened(operator, username="kurz")
    with pytest.raises(AccountExists, match="There is an account “kurz” already"):
        opened(operator, username="KURZ")
