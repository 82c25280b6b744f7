# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see a survey, and ask the municipalities."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import HOUSE, OFFICER
from umlauf.wording import Message


def demand_reading(by: Actor) -> None:
    """Refuse unless the actor may see who was asked what: officer or signatory."""
    demand(by, HOUSE, Message("Only officers and signatories may see who was asked what."))


def demand_survey(by: Actor) -> None:
    """Refuse unless the actor may open or close a survey: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may open or close a survey. Nothing was changed."))
