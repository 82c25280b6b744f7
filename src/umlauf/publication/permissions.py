# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see what is ready to go out, and publish."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import HOUSE, OFFICER
from umlauf.wording import Message


def demand_reading(by: Actor) -> None:
    """Refuse unless the actor may see what would go out: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may see what is ready to go out."))


def demand_release(by: Actor) -> None:
    """Refuse unless the actor may publish a signed answer: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may publish. Nothing was changed."))


def demand_loading(by: Actor) -> None:
    """Refuse unless the actor may take in a whole case folder: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may load a case folder. Nothing was changed."))
