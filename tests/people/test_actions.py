# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.contrib.auth import authenticate
from tests.conftest import AT

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.people.actions import NoName, UnknownRole, open_account
from umlauf.people.queries import actor_named, actor_of
from umlauf.people.roles import LABELS

pytestmark = pytest.mark.django_db


def opened(by: Actor, **changed: str) -> None:
    values = {"username": "leitung", "name": "Leo Beispiel", "role": "signatory", "password": "geheim-1"} | changed
    open_account(by=by, at=AT, **values)


def test_an_account_signs_in_with_its_password_and_acts_by_its_name_and_role(operator: Actor) -> None:
    opened(operator)
    user = authenticate(username="leitung", password="geheim-1")
    assert user is not None
    assert actor_of(user) == Actor("Leo Beispiel", "signatory")
    assert authenticate(username="leitung", password="geheim-2") is None


def test_the_ledger_tells_of_the_account_and_not_of_the_password(operator: Actor) -> None:
    opened(operator)
    assert [(entry.kind, entry.subject, entry.values) for entry in entries()] == [
        ("people.account_opened", "account:leitung", {"role": "signatory"})
    ]


def test_opening_an_account_again_gives_it_the_new_name_role_and_password(operator: Actor) -> None:
    opened(operator)
    opened(operator, name="Eva Beispiel", role="officer", password="geheim-2")
    assert actor_named("leitung") == Actor("Eva Beispiel", "officer")
    assert authenticate(username="leitung", password="geheim-1") is None


@pytest.mark.parametrize("role", ["officer", "signatory", "anonymous"])
def test_nobody_but_the_operator_opens_an_account(role: str) -> None:
    with pytest.raises(NotPermitted) as refusal:
        opened(Actor("Eva", role))
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
