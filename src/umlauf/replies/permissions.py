# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may file replies."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import OFFICER
from umlauf.wording import Message


def demand_filing(by: Actor) -> None:
    """Refuse unless the actor may file a reply: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may file a reply. Nothing was changed."))
