# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from django.test import Client
from tests.conftest import AT, BY

from umlauf.people.actions import open_account


def account() -> None:
    open_account(by=BY, at=AT, username="referat", name="Referat IV 2", role="officer", password="a long secret")


def test_who_signs_in_comes_to_the_desk_or_to_where_they_were_going(client: Client, db: None) -> None:
    account()
    credentials = {"username": "referat", "password": "a long secret"}
    assert client.post("/sign-in/", credentials).headers["Location"] == "/desk/"
    client.logout()
    assert client.post("/sign-in/", {**credentials, "next": "/answers/"}).headers["Location"] == "/answers/"


def test_nobody_is_led_to_another_site(client: Client, db: None) -> None:
    account()
    form = {"username": "referat", "password": "a long secret", "next": "https://example.org/"}
    assert client.post("/sign-in/", form).headers["Location"] == "/desk/"


def test_a_wrong_password_says_so_and_keeps_the_name(client: Client, db: None) -> None:
    account()
    response = client.post("/sign-in/", {"username": "referat", "password": "wrong"}, headers={"accept-language": "en"})
    assert (response.status_code, len(response.context["form"].non_field_errors())) == (200, 1)
    assert response.content.count(b'value="referat"') == 1
    assert response.content.count(b"wrong") == 0


def test_sign_out_is_a_form_and_no_link(officer_client: Client) -> None:
    assert officer_client.get("/sign-out/").status_code == 405
    assert officer_client.post("/sign-out/").headers["Location"] == "/"
    assert officer_client.get("/desk/").status_code == 302
