# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import re
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from umlauf.answer.queries import versions
from umlauf.desk import refusals
from umlauf.reading.guard import LARGEST_FILE, MEGABYTE


def paragraphs(page: Any) -> list[str]:
    main = page.content.decode().partition("<main")[2].partition("</main>")[0]
    return [" ".join(re.sub(r"<[^>]+>", "", text).split()) for text in re.findall(r"<p\b.*?</p>", main, re.DOTALL)]


@pytest.mark.parametrize(
    "form",
    [{"do": "draft", "text": "x" * 2_000_001}, {f"field{number}": "" for number in range(1001)}],
    ids=["text", "fields"],
)
def test_what_is_too_large_is_refused_with_its_own_page(
    officer_client: Client, sample: str, form: dict[str, str]
) -> None:
    before = versions(sample)
    page = officer_client.post(f"/desk/{sample}/answer/", form)
    assert (page.status_code, paragraphs(page)[:2]) == (
        413,
        [
            "What you sent is larger than this system takes in at once: 2 MB of text, 20 MB in a file.",
            "Nothing was stored; what was there before is still there, and what you had typed is there when you go back.",
        ],
    )
    assert versions(sample) == before


def test_what_is_larger_than_any_file_is_not_even_read(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusals, "LARGEST_REQUEST", 1000)
    sizes = [client.post("/sign-in/", {"username": "x" * number}).status_code for number in (1001, 10)]
    assert sizes == [413, 200]


def test_who_is_signed_in_keeps_the_head_of_the_page_where_something_is_too_large(
    officer_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusals, "LARGEST_REQUEST", 1000)
    page = officer_client.post("/desk/", {"text": "x" * 1001})
    assert (page.status_code, page.content.count(b"<span>Ada Muster</span>")) == (413, 1)
    assert page.headers["Cache-Control"] == "private, no-store"


def test_the_sizes_that_the_page_names_are_those_of_the_house() -> None:
    assert (settings.DATA_UPLOAD_MAX_MEMORY_SIZE, LARGEST_FILE) == (2_000_000, 20 * MEGABYTE)
    assert refusals.LARGEST_REQUEST == LARGEST_FILE + 2_000_000


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "The page had expired"), ("de", "Die Seite war nicht mehr gültig")]
)
def test_a_form_from_elsewhere_changes_nothing_and_says_so_in_both_languages(
    sample: str, language: str, heading: str
) -> None:
    stranger = Client(enforce_csrf_checks=True, headers={"accept-language": language})
    for address in ("/sign-in/", "/answers/", f"/desk/{sample}/evaluation/"):
        page = stranger.post(address, {"username": "eva"})
        assert (page.status_code, page.content.decode().count(f"<h1>{heading}</h1>")) == (403, 1)


def test_a_page_that_takes_no_form_says_so_and_what_it_takes(officer_client: Client, sample: str) -> None:
    page = officer_client.post(f"/desk/{sample}/evaluation/")
    assert (page.status_code, page.headers["Allow"], paragraphs(page)[0]) == (
        405, "GET, HEAD", "The page can be read; what was sent to it is nothing that it does.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            "/desk/nothing/",
            [
                "There is no inquiry “nothing” here.",
                "Please check the address, or look among the dossiers. To my dossiers",
            ],
        ),
        (
            "/desk/a/b/c/",
            [
                "The page was moved, its address was mistyped, or it never existed.",
                "Nothing was changed.",
                "Please check the address, or look among the dossiers. To my dossiers",
            ],
        ),
        (
            "/answers/nothing/",
            [
                "No answer is published at this address.",
                "Please check the address, or look among the published answers. To the overview",
            ],
        ),
    ],
)
def test_nothing_at_an_address_is_said_once_and_leads_on_to_where_one_was(
    officer_client: Client, address: str, words: list[str]
) -> None:
    page = officer_client.get(address)
    assert (page.status_code, paragraphs(page)) == (404, [*words, "Error 404"])


def test_who_may_not_is_told_once_that_nothing_was_changed(signatory_client: Client, sample: str) -> None:
    form = {"file": SimpleUploadedFile("antwort.txt", b"Frage 1"), "received_on": "2015-03-30"}
    page = signatory_client.post(f"/desk/{sample}/replies/", form)
    assert (page.status_code, page.content.count(b"Nothing was changed")) == (403, 1)


def test_a_request_for_another_house_is_not_answered(client: Client) -> None:
    page = client.get("/", headers={"host": "elsewhere.example", "accept-language": "en"})
    assert (page.status_code, paragraphs(page)[0]) == (
        400, "What arrived here is not a request that this page understands.",
    )  # fmt: skip


def test_the_head_of_a_page_names_the_person_and_not_the_account(officer_client: Client) -> None:
    page = officer_client.get("/desk/").content.decode()
    assert (page.count("<span>Ada Muster</span>"), page.count("referat")) == (1, 0)
