# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may come to which page, and who may send something."""

from hashlib import sha256

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import get_resolver
from tests.conftest import SAMPLE

from umlauf.answer.queries import version_of

SLUG = "de-he-19-1613"
PAGES = {
    "desk": "/desk/",
    "dossier": f"/desk/{SLUG}/",
    "original": f"/desk/{SLUG}/files/{sha256((SAMPLE / 'inquiry.txt').read_bytes()).hexdigest()}/",
    "paper": f"/desk/{SLUG}/paper/",
    "survey": f"/desk/{SLUG}/survey/",
    "close-round": f"/desk/{SLUG}/survey/close/",
    "replies": f"/desk/{SLUG}/replies/",
    "reply": f"/desk/{SLUG}/replies/06437000/",
    "evaluation": f"/desk/{SLUG}/evaluation/",
    "answer": f"/desk/{SLUG}/answer/",
    "publication": f"/desk/{SLUG}/publication/",
}


def test_every_page_of_the_desk_is_looked_at_here() -> None:
    named = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    on_the_desk = {name for name in named if get_resolver().reverse_dict.getlist(name)[0][0][0][0].startswith("desk/")}
    assert on_the_desk == set(PAGES)


@pytest.mark.parametrize("page", PAGES.values())
def test_a_stranger_is_led_to_the_sign_in_and_back(client: Client, sample: str, page: str) -> None:
    for response in (client.get(page), client.post(page)):
        assert (response.status_code, response.headers["Location"]) == (302, f"/sign-in/?next={page}")


@pytest.mark.parametrize("page", PAGES.values())
def test_officer_and_signatory_see_every_page_but_one_that_only_an_officer_needs(
    officer_client: Client, signatory_client: Client, sample: str, page: str
) -> None:
    seen = [officer_client.get(page).status_code, signatory_client.get(page).status_code]
    assert seen == ([200, 403] if page == PAGES["close-round"] else [200, 200])


@pytest.mark.parametrize("page", PAGES.values())
def test_the_head_of_every_page_is_answered_as_the_page_is(officer_client: Client, sample: str, page: str) -> None:
    assert officer_client.head(page).status_code == 200


@pytest.mark.parametrize("page", PAGES.values())
def test_who_has_none_of_the_roles_of_the_house_is_told_who_may(client: Client, sample: str, page: str) -> None:
    client.force_login(get_user_model().objects.create(username="gast", role="guest"))
    response = client.get(page, headers={"accept-language": "en"})
    only = "Only an officer" if page == PAGES["close-round"] else "Only officers and signatories may see"
    assert (response.status_code, response.context["sentence"].startswith(only)) == (403, True)


@pytest.mark.parametrize("page", PAGES.values())
def test_nobody_keeps_a_page_of_the_desk(officer_client: Client, sample: str, page: str) -> None:
    assert officer_client.get(page).headers["Cache-Control"] == "private, no-store"


def test_only_four_pages_take_something_in(officer_client: Client, sample: str) -> None:
    refused = {name for name, page in PAGES.items() if officer_client.post(page, {"do": "nothing"}).status_code == 405}
    assert refused == set(PAGES) - {"close-round", "replies", "answer", "publication"}


def test_only_an_officer_files_a_reply(officer_client: Client, signatory_client: Client, sample: str) -> None:
    data = (SAMPLE / "replies" / "06437000-odenwald.docx").read_bytes()
    found = [
        client.post(
            PAGES["replies"],
            {"file": SimpleUploadedFile("06437000-odenwald.docx", data), "received_on": "2015-03-30"},
        )
        for client in (signatory_client, officer_client)
    ]
    assert [response.status_code for response in found] == [403, 302]
    assert found[0].context["sentence"] == "Only an officer of the section may file a reply. Nothing was changed."


def test_only_a_signatory_signs(officer_client: Client, signatory_client: Client, sample: str) -> None:
    form = {"do": "sign", "seen": version_of(sample)}
    found = [client.post(PAGES["answer"], form) for client in (officer_client, signatory_client)]
    assert [response.status_code for response in found] == [403, 302]
    assert found[0].context["sentence"] == ("Only a signatory may sign, with his or her own name. Nothing was changed.")


def test_officer_and_signatory_write_versions(officer_client: Client, signatory_client: Client, sample: str) -> None:
    form = {"do": "draft", "text": "# Frage 1\n\nNein."}
    assert [client.post(PAGES["answer"], form).status_code for client in (officer_client, signatory_client)] == [
        302,
        302,
    ]
