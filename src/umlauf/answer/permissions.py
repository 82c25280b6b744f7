# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see the answer before it is published, and write it."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import HOUSE
from umlauf.wording import Message


def demand_reading(by: Actor) -> None:
    """Refuse unless the actor may see drafts of the answer: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may see drafts of an answer."))


def demand_drafting(by: Actor) -> None:
    """Refuse unless the actor may write a version of the answer: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may write the answer. Nothing was changed."))
