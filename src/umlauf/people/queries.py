# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about accounts."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from umlauf.ledger.actor import Actor
from umlauf.people.models import User
from umlauf.wording import Message, Unknown


class NoSuchAccount(Unknown):
    """No account of this name."""


def actor_of(user: AbstractBaseUser | AnonymousUser) -> Actor:
    """Return who acts when this account acts: the name and the role as they are now."""
    if not isinstance(user, User):
        return Actor("", "anonymous")
    return Actor(user.last_name or user.username, user.role)


def actor_named(username: str) -> Actor:
    """Return who acts when the account of this name acts; refuse with a sentence where there is none."""
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise NoSuchAccount(Message("There is no account “{username}”.", username=username))
    return actor_of(user)
