# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.test import Client
from django.utils import timezone
from tests.conftest import AT, BY

from umlauf.people import brake
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


def test_who_fails_five_times_is_told_how_long_to_wait_and_the_right_password_does_not_help(
    client: Client, db: None
) -> None:
    account()
    wrong, right = ({"username": "referat", "password": password} for password in ("wrong", "a long secret"))
    found = [client.post("/sign-in/", wrong).status_code for _ in range(5)]
    braked = client.post("/sign-in/", right, headers={"accept-language": "en"})
    assert (found, braked.status_code, braked.context["user"].is_authenticated) == ([200] * 5, 429, False)
    assert 28 <= int(braked.headers["Retry-After"]) <= 30
    assert braked.context["form"].non_field_errors() == [
        (
            "Too many sign-ins have failed, with this name or from this address. The next one is possible in "
            f"{braked.headers['Retry-After']} seconds. Whoever has forgotten the password gets a new one from the "
            "person who runs this system."
        )
    ]


def test_a_longer_wait_is_told_in_minutes_in_the_language_of_the_reader(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brake, "FIRST_WAIT", 300)
    form = {"username": "nobody", "password": "wrong"}
    answers = [client.post("/sign-in/", form, headers={"accept-language": "de"}) for _ in range(6)]
    words = answers[-1].context["form"].non_field_errors()[0]
    assert (answers[-1].status_code, words.count("in 5 Minuten")) == (429, 1)


def test_a_success_begins_the_count_anew(client: Client, db: None) -> None:
    account()
    for password in ["wrong"] * 4 + ["a long secret"] + ["wrong"] * 4 + ["a long secret"]:
        client.logout()
        answer = client.post("/sign-in/", {"username": "referat", "password": password})
    assert answer.status_code == 302


def test_nothing_of_a_failed_sign_in_is_logged(client: Client, db: None, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(6):
        client.post("/sign-in/", {"username": "referat", "password": "wrong"})
    assert [record for record in caplog.records if "referat" in record.getMessage()] == []


def test_a_form_that_is_not_filled_in_counts_for_nothing(client: Client, db: None) -> None:
    assert [client.post("/sign-in/", {"username": "referat"}).status_code for _ in range(8)] == [200] * 8


def test_sign_out_is_a_form_and_no_link(officer_client: Client) -> None:
    assert officer_client.get("/sign-out/").status_code == 405
    assert officer_client.post("/sign-out/").headers["Location"] == "/"
    assert officer_client.get("/desk/").status_code == 302


def test_a_sign_in_beside_another_of_the_same_name_is_asked_to_try_again(client: Client, db: None) -> None:
    account()
    assert brake.attempt("referat", "127.0.0.1").begin(timezone.now()) == 0
    form = {"username": "referat", "password": "a long secret"}
    answer = client.post("/sign-in/", form, headers={"accept-language": "en"})
    assert (answer.status_code, answer.headers["Retry-After"], answer.context["form"].non_field_errors()) == (
        429, "1", ["A sign-in with this name is being checked just now. Please try again."],
    )  # fmt: skip
