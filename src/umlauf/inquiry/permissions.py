# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may change an inquiry."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import OFFICER
from umlauf.wording import Message


def demand_intake(by: Actor) -> None:
    """Refuse unless the actor may take an inquiry in: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may take an inquiry in. Nothing was changed."))
