# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.ledger.actor import Actor, NotPermitted, demand
from umlauf.wording import Message

SENTENCE = Message("Only an officer may.")


def may(by: Actor, *roles: str) -> bool:
    try:
        demand(by, roles, SENTENCE)
    except NotPermitted:
        return False
    return True


def test_who_has_one_of_the_roles_may(officer: Actor) -> None:
    assert (may(officer, "signatory", "officer"), may(officer, "signatory")) == (True, False)


def test_the_operator_may_whatever_no_role_may(officer: Actor, operator: Actor) -> None:
    assert (may(operator), may(officer)) == (True, False)


@pytest.mark.parametrize("role", ["signatory", "anonymous", ""])
def test_who_has_none_of_the_roles_hears_who_may(role: str) -> None:
    with pytest.raises(NotPermitted) as refusal:
        demand(Actor("Eva", role, "eva"), ("officer",), SENTENCE)
    assert refusal.value.message == SENTENCE
