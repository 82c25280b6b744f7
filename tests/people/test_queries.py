# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.contrib.auth.models import AnonymousUser

from umlauf.ledger.actor import Actor
from umlauf.people.models import User
from umlauf.people.queries import NoSuchAccount, actor_named, actor_of


def test_who_is_not_signed_in_acts_without_a_name() -> None:
    assert actor_of(AnonymousUser()) == Actor("", "anonymous", "")


def test_an_account_without_a_name_acts_by_its_user_name() -> None:
    assert actor_of(User(username="referat", role="officer")) == Actor("referat", "officer", "referat")


@pytest.mark.django_db
@pytest.mark.parametrize("username", ["niemand", "gesperrt"])
def test_an_account_that_is_not_there_or_closed_is_refused_by_its_name(username: str) -> None:
    User.objects.create(username="gesperrt", is_active=False)
    with pytest.raises(NoSuchAccount) as refusal:
        actor_named(username)
    assert str(refusal.value) == f"There is no account “{username}”."
