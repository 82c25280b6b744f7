# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to what the desk shows."""

from datetime import datetime

from django.db import transaction

from umlauf.inquiry.queries import inquiry
from umlauf.ledger.actions import record
from umlauf.ledger.actor import Actor, demand
from umlauf.wording import Message

FRONT = "desk:front"  # the subject of the ledger under which it stands which inquiry everyone may see


@transaction.atomic
def show_to_everyone(*, by: Actor, at: datetime, slug: str) -> None:
    """Show this inquiry on the front page and as a tour, drafts and replies included; only the operator may.

    A draft is nobody's business but the house's. So nothing is shown until whoever runs the machine says that this
    inquiry is a demonstration, and the ledger keeps who said so.
    """
    demand(by, (), Message("Only whoever runs the machine may show an inquiry with its drafts to everyone."))
    found = inquiry(slug)
    record(by=by, at=at, kind="desk.shown_to_everyone", subject=FRONT, values={"slug": found.slug})
