# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see the desk."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import HOUSE
from umlauf.wording import Message


def demand_reading(by: Actor) -> None:
    """Refuse unless the actor may see dossiers and their files: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may see dossiers and their files."))
