# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may code."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import OFFICER
from umlauf.wording import Message


def demand_coding(by: Actor) -> None:
    """Refuse unless the actor may code replies: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may code replies. Nothing was changed."))
