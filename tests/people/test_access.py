# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from umlauf.answer.queries import versions
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


def test_a_text_that_meets_no_session_is_kept_through_the_sign_in_and_not_saved(
    officer_client: Client, sample: str
) -> None:
    address, text = f"/desk/{sample}/answer/", "# Frage 1\n\n<b>Ja</b> & nein."
    officer_client.logout()
    page = officer_client.post(address, {"do": "draft", "text": text})
    assert (page.status_code, page.context["unsaved"], page.context["next"]) == (403, text, address)
    assert page.headers["Cache-Control"].count("no-store") == 1
    form = {"username": "referat", "next": address, "unsaved": text}
    again = officer_client.post("/sign-in/", {**form, "password": "wrong"})
    assert (again.context["unsaved"], again.content.count(b"&lt;b&gt;Ja&lt;/b&gt; &amp; nein.</textarea>")) == (text, 1)
    shown = officer_client.post("/sign-in/", {**form, "password": "a long secret"})
    assert (shown.context["goal"], shown.context["unsaved"], len(versions(sample))) == (address, text, 1)
    officer_client.post(address, {"do": "draft", "text": text})
    assert [version.text for version in versions(sample)][1:] == [text]


def test_a_text_from_another_site_is_not_carried_on(sample: str) -> None:
    stranger = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    page = stranger.post(f"/desk/{sample}/answer/", {"do": "draft", "text": "Ja."})
    assert (page.status_code, page.content.count(b"Ja."), page.content.count(b"The page had expired")) == (403, 0, 2)


def test_without_a_text_one_is_led_to_the_sign_in(client: Client, sample: str) -> None:
    response = client.post(f"/desk/{sample}/answer/", {"do": "draft", "text": " "})
    assert (response.status_code, response.headers["Location"]) == (302, f"/sign-in/?next=/desk/{sample}/answer/")


def test_the_page_keeps_its_name_and_what_it_demands() -> None:
    assert (page.__name__, vars(page)["permission"]) == ("page", demand_ada)
