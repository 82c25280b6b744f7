# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.test import Client

from tests.conftest import AT, BY
from umlauf.desk.actions import show_to_everyone
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import latest


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


def test_without_an_inquiry_set_free_the_front_page_says_what_umlauf_is(client: Client, sample: str) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert [template.name for template in answer.templates][0] == "desk/front_empty.html"
    assert answer.context["page"] is None


def test_a_draft_is_shown_to_everyone_only_by_who_runs_the_machine(sample: str) -> None:
    with pytest.raises(NotPermitted):
        show_to_everyone(by=Actor("Referat", "officer"), at=AT, slug=sample)
    assert latest(["desk:front"], most=1) == ()
