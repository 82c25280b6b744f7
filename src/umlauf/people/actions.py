# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to accounts."""

from datetime import datetime

from django.db import transaction

from umlauf.ledger.actions import record
from umlauf.ledger.actor import Actor, demand
from umlauf.people.models import User
from umlauf.people.roles import LABELS
from umlauf.wording import Message, Refusal


class UnknownRole(Refusal):
    """No such role."""


class NoName(Refusal):
    """An account without the name of a person."""


@transaction.atomic
def open_account(*, by: Actor, at: datetime, username: str, name: str, role: str, password: str) -> None:
    """Open an account, or give an existing one this name, role and password. Only the operator may."""
    demand(by, (), Message("Accounts are opened on the command line, by whoever runs the machine."))
    if role not in LABELS:
        raise UnknownRole(Message("“{role}” is no role; expected was {roles}.", role=role, roles=" | ".join(LABELS)))
    if not name.strip():
        raise NoName(
            Message("An account needs the name of a person, which stands below what is signed. Nothing changed.")
        )
    user = User.objects.filter(username=username).first() or User(username=username)
    user.last_name, user.role = name, role
    user.set_password(password)
    user.save()
    record(by=by, at=at, kind="people.account_opened", subject=f"account:{username}", values={"role": role})
