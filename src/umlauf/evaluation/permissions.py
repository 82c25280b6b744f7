# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see the evaluation, and code."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import HOUSE, OFFICER
from umlauf.wording import Message


def demand_reading(by: Actor) -> None:
    """Refuse unless the actor may see the evaluation: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may see the evaluation."))


def demand_coding(by: Actor) -> None:
    """Refuse unless the actor may code replies: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may code replies. Nothing was changed."))
