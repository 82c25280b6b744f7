# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may sign."""

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.people.roles import SIGNATORY
from umlauf.wording import Message


def demand_signing(by: Actor) -> None:
    """Refuse unless the actor is a signatory with name and account.

    Whoever runs the machine signs nothing in the own name, but can enter a signature in the name of an account
    (`umlauf sign --as`); ledger and signature then say who entered it (decision 10).
    """
    if by.role != SIGNATORY or not by.name or not by.account:
        raise NotPermitted(Message("Only a signatory may sign, with his or her own name. Nothing was changed."))
