# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about accounts."""

import re

from django.contrib.auth import password_validation
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError

from umlauf.ledger.actor import Actor
from umlauf.people.models import User
from umlauf.wording import Message, Refusal, Unknown

USERNAME = re.compile(r"[\w.@+-]{1,150}")  # as Django's forms have it, so no account is called "operator:…"


class NoSuchAccount(Unknown):
    """No account of this name."""


class BadUsername(Refusal):
    """A name that nobody can sign in with."""


class WeakPassword(Refusal):
    """A password that is too short or that everyone tries first."""


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
    """Refuse a sign-in name that nobody can have, or that somebody has, be it in other capitals."""
    if not USERNAME.fullmatch(username):
        raise BadUsername(
            Message(
                "“{username}” cannot be a sign-in name: expected were letters, digits and . _ + - @. Nothing changed.",
                username=username,
            )
        )
    taken = (name for name in User.objects.values_list("username", flat=True) if name.casefold() == username.casefold())
    username = next(taken, "")
    if username:
        raise AccountExists(
            Message(
                "There is an account “{username}” already. Nothing was changed. To give it another name, role or "
                "password: umlauf account {username} --change.",
                username=username,
            )
        )


def demand_strength(password: str) -> None:
    """Refuse a password that the validators of the settings do not let pass."""
    try:
        password_validation.validate_password(password)
    except ValidationError as error:
        raise WeakPassword(
            Message(
                "This password is too easy to guess: it needs twelve characters or more, and may not be one that many "
                "people have. Nothing was changed."
            )
        ) from error
