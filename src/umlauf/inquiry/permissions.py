# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see and change an inquiry."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import HOUSE, OFFICER
from umlauf.wording import Message


def demand_reading(by: Actor) -> None:
    """Refuse unless the actor may see the paper of an inquiry: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may see the paper of an inquiry."))


def demand_intake(by: Actor) -> None:
    """Refuse unless the actor may take an inquiry in: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may take an inquiry in. Nothing was changed."))
