# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to accounts."""

from datetime import datetime

from django.db import transaction

from umlauf.ledger.actions import record
from umlauf.ledger.actor import Actor, demand
from umlauf.people.models import User
from umlauf.people.queries import demand_free, no_such_account
from umlauf.people.roles import LABELS
from umlauf.wording import Message, Refusal


class UnknownRole(Refusal):
    """No such role."""


class NoName(Refusal):
    """An account without the name of a person."""


class NothingToChange(Refusal):
    """A change of an account that names nothing."""


@transaction.atomic
def open_account(*, by: Actor, at: datetime, username: str, name: str, role: str, password: str) -> None:
    """Open an account. Only the operator may; refused where there is one of this sign-in name already."""
    _demand_operator(by)
    demand_free(username)
    user = User(username=username, last_name=_name(name), role=_role(role))
    user.set_password(password)
    user.save()
    values = {"name": name, "role": role}
    record(by=by, at=at, kind="people.account_opened", subject=f"account:{username}", values=values)


@transaction.atomic
def change_account(
    *, by: Actor, at: datetime, username: str, name: str | None = None, role: str | None = None, password: str = ""
) -> None:
    """Give an account another name, role or password; what is not named stays. Only the operator may.

    The sign-in name stays for good: by it, signatures and the ledger know the person.
    """
    _demand_operator(by)
    user = User.objects.filter(username=username).first()
    if user is None:
        raise no_such_account(username)
    if name is None and role is None and not password:
        raise NothingToChange(Message("Nothing changed: say which is to change, the name, the role or the password."))
    user.last_name = user.last_name if name is None else _name(name)
    user.role = user.role if role is None else _role(role)
    if password:
        user.set_password(password)
    user.save()
    values = {"name": user.last_name, "role": user.role, "password": bool(password)}
    record(by=by, at=at, kind="people.account_changed", subject=f"account:{username}", values=values)


@transaction.atomic
def close_account(*, by: Actor, at: datetime, username: str) -> None:
    """Let nobody sign in with an account any more; what was done with it keeps its name. Only the operator may."""
    _demand_operator(by)
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise no_such_account(username)
    user.is_active = False
    user.save()
    record(by=by, at=at, kind="people.account_closed", subject=f"account:{username}", values={"name": user.last_name})


def _demand_operator(by: Actor) -> None:
    demand(by, (), Message("Accounts are opened on the command line, by whoever runs the machine."))


def _name(name: str) -> str:
    if not name.strip():
        raise NoName(
            Message("An account needs the name of a person, which stands below what is signed. Nothing changed.")
        )
    return name


def _role(role: str) -> str:
    if role not in LABELS:
        raise UnknownRole(Message("“{role}” is no role; expected was {roles}.", role=role, roles=" | ".join(LABELS)))
    return role
