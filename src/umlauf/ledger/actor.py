# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who does something: a small value, so that the ledger needs to know neither accounts nor authorities."""

from collections.abc import Collection
from typing import NamedTuple

from umlauf.wording import Message, Refusal


class NotPermitted(Refusal):
    """The person may not do this; the sentence says who may."""


class Actor(NamedTuple):
    """Who acts: the name as it was then, the role in which it is done, and the account, which tells two of one name.

    A name is printed and may change; an account stays the same and belongs to one person. Whoever runs the command line
    has none of the house's accounts, but that of the machine: "operator:ada", which no account of the house can be.
    Where the operator enters something in the name of an account, `entered_by` is the operator's name.
    """

    name: str
    role: str
    account: str
    entered_by: str = ""


OPERATOR = "operator"  # whoever runs the command line on the machine


def demand(by: Actor, roles: Collection[str], message: Message) -> None:
    """Raise `NotPermitted` with the sentence unless the actor has one of the roles; the operator has all."""
    if by.role != OPERATOR and by.role not in roles:
        raise NotPermitted(message)
