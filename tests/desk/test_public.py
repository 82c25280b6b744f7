# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.test import Client
from tests.conftest import AT, BY

from umlauf.desk.actions import show_to_everyone


@pytest.fixture
def shown(sample: str) -> str:
    show_to_everyone(by=BY, at=AT, slug=sample)
    return sample


def marked(pieces: object) -> list[str]:
    return [piece.text for piece in pieces if piece.mark]  # type: ignore[attr-defined]


def test_the_front_page_tells_which_sentence_is_wrong_and_who_says_otherwise(client: Client, shown: str) -> None:
    page = client.get("/").context["page"]
    assert marked(page.failing.sentence) == ["In allen Landkreisen"]
    assert (page.failing.verdict, page.failing.counted, page.failing.claim.base, page.failing.claim.asked) == (
        "fails", 17, 18, 21,
    )  # fmt: skip
    assert page.contradiction.entry.name == "Odenwaldkreis"
    assert [(field.cell, len(marked(field.pieces))) for field in page.contradiction.fields] == [("1", 2), ("2", 2)]


def test_the_map_of_the_front_page_tells_what_the_figure_beside_it_does(client: Client, shown: str) -> None:
    client.cookies["django_language"] = "en"
    page = client.get("/").context["page"]
    assert [(line.name.text, line.areas) for line in page.picture.legend] == [
        ("reports it", 17), ("says otherwise", 1), ("no reply", 3), ("not part of this sentence", 5),
    ]  # fmt: skip
    assert page.picture.svg.count("<title>Odenwaldkreis: says otherwise</title>") == 1


def test_the_front_page_names_the_rules_under_which_ten_is_and_is_not_ten(client: Client, shown: str) -> None:
    client.cookies["django_language"] = "en"
    page = client.get("/").context["page"]
    assert marked(page.unclear.sentence) == ["In zehn Landkreisen"]
    assert [(str(way.counted), way.verdict) for way in page.ways] == [
        ("13", "fails"), ("9 to 11", "open"), ("14", "fails"), ("6", "fails"), ("13", "fails"),
    ]  # fmt: skip


def test_sources_carry_a_gloss_for_readers_of_english_only(client: Client, shown: str) -> None:
    gloss = '<span class="gloss" lang="en">We have no round table.'
    for language, times in (("en", 1), ("de", 0)):
        client.cookies["django_language"] = language
        assert client.get("/").content.decode().count(gloss) == times


def test_what_would_be_true_is_told_in_english_too(client: Client, shown: str) -> None:
    gloss = '<span class="gloss" lang="en">In 13 counties there are round tables at county or municipal level</span>'
    for language, times in (("en", 1), ("de", 0)):
        client.cookies["django_language"] = language
        assert client.get("/tour/answer/officer/").content.decode().count(gloss) == times


def test_without_an_inquiry_set_free_the_front_page_says_what_umlauf_is(client: Client, sample: str) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert next(template.name for template in answer.templates) == "desk/front_empty.html"
    assert answer.context["page"] is None


@pytest.mark.parametrize("viewer", ["officer", "association", "county", "public"])
@pytest.mark.parametrize("step", ["paper", "survey", "replies", "evaluation", "answer", "published"])
def test_the_tour_shows_each_step_through_the_eyes_of_each_of_four(
    client: Client, shown: str, step: str, viewer: str
) -> None:
    answer = client.get(f"/tour/{step}/{viewer}/")
    assert (answer.status_code, answer.context["page"].step.key, answer.context["page"].viewer) == (200, step, viewer)


@pytest.mark.parametrize(("step", "viewer"), [("answer", "association"), ("answer", "public"), ("replies", "public")])
def test_who_does_not_see_the_draft_or_the_replies_gets_none_of_it(
    client: Client, shown: str, step: str, viewer: str
) -> None:
    page = client.get(f"/tour/{step}/{viewer}/").content.decode()
    assert [text for text in ("In allen Landkreisen", "Einen Runden Tisch haben wir nicht") if text in page] == []


@pytest.mark.parametrize("address", ["/tour/paper/mayor/", "/tour/party/officer/"])
def test_a_page_that_the_tour_does_not_have_is_not_found(client: Client, shown: str, address: str) -> None:
    assert client.get(address).status_code == 404


def test_there_is_no_tour_through_an_inquiry_that_nobody_set_free(client: Client, sample: str) -> None:
    assert client.get("/tour/answer/officer/").status_code == 404


def test_a_browser_finds_the_icon_where_it_looks_for_one(client: Client) -> None:
    icon = client.get("/favicon.ico", follow=True)
    assert (icon.redirect_chain, icon.status_code) == ([("/static/umlauf/favicon.ico", 301)], 200)
    assert b"".join(icon.streaming_content)[:4] == b"\0\0\1\0"  # type: ignore[attr-defined]


def test_search_engines_are_sent_to_what_is_public(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert (answer.headers["Content-Type"], answer.content.decode().splitlines()) == (
        "text/plain; charset=utf-8",
        ["User-agent: *", "Disallow: /desk/", "Disallow: /sign-in/", "Disallow: /sign-out/", "Disallow: /i18n/"],
    )


@pytest.mark.parametrize(("before", "after"), [("de", "en"), ("en", "de")])
@pytest.mark.parametrize(
    "address", ["/", "/answers/", "/answers/de-he-19-1613/", "/sign-in/", "/tour/paper/county/", "/nowhere/"]
)
def test_the_language_changes_on_a_first_visit_wherever_one_comes_in(
    released: str, address: str, before: str, after: str
) -> None:
    browser = Client(enforce_csrf_checks=True, headers={"accept-language": before})
    first = browser.get(address)
    token = first.content.decode().partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    form = {"csrfmiddlewaretoken": token, "language": after, "next": address}
    assert browser.post("/i18n/", form).headers["Location"] == address
    assert [page.content.decode().count(f'<html lang="{after}">') for page in (first, browser.get(address))] == [0, 1]


def test_the_public_pages_of_the_desk_take_no_form(client: Client, shown: str) -> None:
    assert [client.post(address).status_code for address in ("/", "/tour/paper/officer/")] == [405, 405]
