# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may ask the municipalities."""

from umlauf.ledger.actor import Actor, demand
from umlauf.people.roles import OFFICER
from umlauf.wording import Message


def demand_survey(by: Actor) -> None:
    """Refuse unless the actor may open or close a survey: an officer."""
    demand(by, (OFFICER,), Message("Only an officer of the section may open or close a survey. Nothing was changed."))
