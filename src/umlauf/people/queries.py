# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about accounts."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from umlauf.ledger.actor import Actor
from umlauf.people.models import User
from umlauf.wording import Message, Refusal, Unknown


class NoSuchAccount(Unknown):
    """No account of this name."""


class AccountExists(Refusal):
    """The sign-in name belongs to somebody."""


def actor_of(user: AbstractBaseUser | AnonymousUser) -> Actor:
    """Return who acts when this account acts: the name and the role as they are now, and its sign-in name."""
    if not isinstance(user, User):
        return Actor("", "anonymous", "")
    return Actor(user.last_name or user.username, user.role, user.username)


def actor_named(username: str) -> Actor:
    """Return who acts when the account of this name acts; refuse with a sentence where there is none."""
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise no_such_account(username)
    return actor_of(user)


def no_such_account(username: str) -> NoSuchAccount:
    """Return the refusal of a sign-in name that nobody has."""
    return NoSuchAccount(Message("There is no account “{username}”.", username=username))


def demand_free(username: str) -> None:
    """Refuse a sign-in name that somebody has."""
    if User.objects.filter(username=username).exists():
        raise AccountExists(
            Message(
                "There is an account “{username}” already. Nothing was changed. To give it another name, role or "
                "password: umlauf account {username} --change.",
                username=username,
            )
        )
