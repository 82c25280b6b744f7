# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may what with a printed answer: everyone who has its address, and an officer take it in.

An address that nobody can guess is the key to it. What is open to everyone is bounded: so many at once, so much kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache

from umlauf.ledger.actor import Actor
from umlauf.publication.permissions import demand_loading
from umlauf.scrutiny.confined import PATIENCE
from umlauf.wording import Message, Refusal

VISITOR = Actor("", "visitor", "")  # somebody who is not signed in
READING, DRAWING = "reading", "drawing"
PLACES = {READING: 2, DRAWING: 4}  # so many processes at once
MOST_KEPT = 2_000_000_000  # bytes of all papers together


class Busy(Refusal):
    """All places are taken."""


class Full(Refusal):
    """No further paper can be kept."""


def demand_opening(by: Actor) -> None:
    """Refuse unless the actor may open a printed answer as an inquiry: an officer, as for a whole case folder."""
    demand_loading(by)


def demand_room(kept: int, size: int) -> None:
    """Refuse a paper for which there is no room beside what is kept, in bytes."""
    if kept + size > MOST_KEPT:
        raise Full(
            Message(
                "There is no room for a further paper now. Papers that nobody opens are deleted after 30 days;"
                " please try again later. Nothing was kept."
            )
        )


@contextmanager
def a_place_for(what: str) -> Iterator[None]:
    """Take one of the places for a process that reads or draws, and give it back; refuse where all are taken."""
    names = (f"umlauf-{what}-{number}" for number in range(PLACES[what]))
    taken = next((name for name in names if cache.add(name, value=True, timeout=PATIENCE + 5)), None)
    if taken is None:
        raise Busy(
            Message("Other papers are being read at the moment. Please try again in a minute. Nothing was kept.")
        )
    try:
        yield
    finally:
        cache.delete(taken)
