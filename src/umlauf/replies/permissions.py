# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see replies, file them, and end the waiting for them."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import HOUSE, OFFICER
from umlauf.wording import Message


def demand_reading(by: Actor) -> None:
    """Refuse unless the actor may see replies: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may see replies before they are published."))


def demand_filing(by: Actor) -> None:
    """Refuse unless the actor may file a reply: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may file a reply. Nothing was changed."))


def demand_closing(by: Actor) -> None:
    """Refuse unless the actor may close the round: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may close the round. Nothing was changed."))
