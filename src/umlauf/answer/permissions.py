# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may write the answer."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import OFFICER, SIGNATORY
from umlauf.wording import Message


def demand_drafting(by: Actor) -> None:
    """Refuse unless the actor may write a version of the answer: officer or signatory."""
    demand(
        by, (OFFICER, SIGNATORY), Message("Only officers and signatories may write the answer. Nothing was changed.")
    )
