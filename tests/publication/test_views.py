# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import json
from hashlib import sha256

import pytest
from django.test import Client
from tests.conftest import AT, BY, SAMPLE

from umlauf.evaluation.actions import take_codes

HERE = "/answers/de-he-19-1613/"


def test_without_a_release_the_list_says_what_will_be_here(client: Client, sample: str) -> None:
    answer = client.get("/answers/")
    assert (answer.status_code, answer.context["answers"]) == (200, ())
    assert answer.content.decode().count('class="empty"') == 1


def test_the_list_names_each_answer_with_how_complete_its_replies_are(client: Client, released: str) -> None:
    found = client.get("/answers/").context["answers"]
    assert [(one.head.number, one.parliament) for one in found] == [("19/1613", "Hessischer Landtag")]
    assert [(str(kind.text), own, asked) for kind, own, asked in found[0].completeness] == [
        ("counties", 18, 21),
        ("independent cities", 0, 5),
    ]


@pytest.mark.parametrize(
    ("words", "number"), [("", 1), ("flüchtlingsgipfel 19/1613", 1), ("hessischer landtag", 1), ("Schulbau", 0)]
)
def test_the_list_keeps_what_has_all_the_words(client: Client, released: str, words: str, number: int) -> None:
    answer = client.get("/answers/", {"q": words})
    assert (len(answer.context["answers"]), answer.context["search"]) == (number, words)


@pytest.mark.parametrize("address", [HERE, f"{HERE}1/"])
def test_an_answer_is_read_without_signing_in(client: Client, released: str, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.context["page"].published.release.number) == (200, 1)


@pytest.mark.parametrize("address", [HERE, f"{HERE}1/", f"{HERE}1/antwort.pdf"])
def test_before_it_is_published_an_answer_is_not_found(client: Client, sample: str, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", [f"{HERE}2/", f"{HERE}1/draft.md", "/answers/de-he-0-0/"])
def test_what_never_went_out_is_not_found(client: Client, released: str, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("name", "media_type", "start", "disposition"),
    [
        ("antwort.pdf", "application/pdf", b"%PDF-", "inline"),
        ("anlage.csv", "text/csv; charset=utf-8", b"key,name,", "attachment"),
        ("case.zip", "application/zip", b"PK", "attachment"),
        ("pruefung.json", "application/json", b"{", "attachment"),
    ],
)
def test_a_file_comes_as_it_was_filed(
    client: Client, released: str, name: str, media_type: str, start: bytes, disposition: str
) -> None:
    answer = client.get(f"{HERE}1/{name}")
    assert (answer.status_code, answer["Content-Type"], answer.content[: len(start)]) == (200, media_type, start)
    assert answer["Content-Disposition"] == f'{disposition}; filename="de-he-19-1613-1-{name}"'
    assert answer["ETag"] == f'"{sha256(answer.content).hexdigest()}"'


@pytest.mark.parametrize("name", ["antwort.pdf", "anlage.csv", "case.zip", "pruefung.json"])
def test_a_file_of_a_release_may_be_kept_for_good_and_is_not_sent_twice(
    client: Client, released: str, name: str
) -> None:
    first = client.get(f"{HERE}1/{name}")
    again = client.get(f"{HERE}1/{name}", headers={"if-none-match": first["ETag"]})
    other = client.get(f"{HERE}1/{name}", headers={"if-none-match": f'"{"0" * 64}"'})
    assert [(page.status_code, bool(page.content), page["ETag"]) for page in (again, other)] == [
        (304, False, first["ETag"]), (200, True, first["ETag"]),
    ]  # fmt: skip
    assert {page["Cache-Control"] for page in (first, again, other)} == {"public, max-age=31536000, immutable"}


def test_the_page_names_the_hash_of_every_file(client: Client, released: str) -> None:
    page = client.get(HERE)
    for file in page.context["page"].published.files:
        assert sha256(client.get(f"{HERE}1/{file.name}").content).hexdigest() == file.sha256
        assert page.content.decode().count(file.sha256) == 1


def test_what_was_published_stays_though_the_codes_change(client: Client, released: str) -> None:
    before = client.get(HERE).content.decode().partition("<main")[2]
    take_codes(by=BY, at=AT, slug=released, codes=())
    assert client.get(HERE).content.decode().partition("<main")[2] == before


def test_a_correction_leaves_the_earlier_release_readable_and_says_that_it_is_older(
    client: Client, released: str
) -> None:
    from umlauf.answer.actions import draft, sign
    from umlauf.answer.queries import version_of
    from umlauf.ledger.actor import Actor
    from umlauf.publication.actions import publish

    text = (SAMPLE / "answer-corrected.md").read_text(encoding="utf-8")
    draft(by=BY, at=AT, slug=released, text=text.replace("In 13 Landkreisen", "In dreizehn Landkreisen"))
    sign(by=Actor("Leitung", "signatory", "leitung"), at=AT, slug=released, seen=version_of(released))
    publish(by=BY, at=AT, slug=released)
    old, new = client.get(f"{HERE}1/"), client.get(HERE)
    assert [page.context["page"].published.newer is None for page in (old, new)] == [False, True]
    assert ["In dreizehn Landkreisen" in page.content.decode() for page in (old, new)] == [False, True]


def test_the_check_that_is_handed_out_is_the_one_that_was_passed(client: Client, released: str) -> None:
    handed = json.loads(client.get(f"{HERE}1/pruefung.json").content)
    assert [claim["verdict"] for claim in handed["claims"]] == ["holds"] * len(handed["claims"])
