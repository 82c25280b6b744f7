# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.people.access import only_for
from umlauf.people.models import User
from umlauf.wording import Message


def demand_ada(by: Actor) -> None:
    if by.account != "ada":
        raise NotPermitted(Message("Only Ada may."))


@only_for(demand_ada)
def page(request: HttpRequest, word: str) -> HttpResponse:
    """Say a word."""
    return HttpResponse(word)


def asked_by(username: str) -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = User(username=username, role="officer")
    return request


def test_a_page_is_seen_by_those_whom_its_permission_lets_in() -> None:
    assert page(asked_by("ada"), word="yes").content == b"yes"


def test_others_are_refused_before_the_page_is_made() -> None:
    with pytest.raises(NotPermitted, match=r"^Only Ada may\.$"):
        page(asked_by("eva"), word="no")


def test_the_page_keeps_its_name_and_what_it_demands() -> None:
    assert (page.__name__, vars(page)["permission"]) == ("page", demand_ada)
