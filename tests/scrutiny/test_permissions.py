# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from contextlib import ExitStack

import pytest

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.scrutiny.permissions import (
    MOST_KEPT,
    PLACES,
    READING,
    VISITOR,
    Busy,
    Full,
    a_place_for,
    demand_opening,
    demand_room,
)


def test_only_an_officer_opens_a_paper_as_an_inquiry(officer: Actor, signatory: Actor) -> None:
    demand_opening(officer)
    for other in (signatory, VISITOR):
        with pytest.raises(NotPermitted):
            demand_opening(other)


def test_a_paper_is_refused_where_there_is_no_room_for_it() -> None:
    demand_room(MOST_KEPT - 10, 10)
    with pytest.raises(Full):
        demand_room(MOST_KEPT - 10, 11)


@pytest.mark.django_db
def test_no_more_than_two_papers_are_read_at_a_time() -> None:
    with ExitStack() as all_places:
        for _ in range(PLACES[READING]):
            all_places.enter_context(a_place_for(READING))
        with pytest.raises(Busy), a_place_for(READING):
            pass
    with a_place_for(READING):
        pass


@pytest.mark.django_db
def test_a_place_is_given_back_when_the_paper_was_refused() -> None:
    for _ in range(PLACES[READING] + 1):
        with pytest.raises(ValueError), a_place_for(READING):
            raise ValueError
