# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from umlauf.replies.queries import filed, reply_of


def upload(client: Client, slug: str, name: str, data: bytes) -> Any:
    form = {"file": SimpleUploadedFile(name, data), "received_on": "2015-03-30"}
    return client.post(f"/desk/{slug}/replies/", form)


def said(response: Any) -> list[tuple[str, str]]:
    return [(message.level_tag, str(message)) for message in get_messages(response.wsgi_request)]


def test_the_round_says_how_many_of_each_kind_answered(officer_client: Client, sample: str) -> None:
    context = officer_client.get(f"/desk/{sample}/replies/").context
    assert [(str(one.kind), one.replied, one.asked) for one in context["figures"]] == [
        ("counties", 18, 21),
        ("independent cities", 0, 5),
    ]
    assert [(line.name.text, line.areas) for line in context["picture"].legend] == [
        ("own reply", 18), ("by summary", 5), ("no reply", 3),
    ]  # fmt: skip


def test_the_list_is_filtered_by_state(officer_client: Client, sample: str) -> None:
    context = officer_client.get(f"/desk/{sample}/replies/", {"state": "missing", "sort": "name"}).context
    assert [line.entry.name for line in context["lines"]] == [
        "Hochtaunuskreis",
        "Lahn-Dill-Kreis",
        "Landkreis Waldeck-Frankenberg",
    ]
    nobody = officer_client.get(f"/desk/{sample}/replies/", {"state": "forwarded"}).context
    assert (nobody["state"], nobody["lines"]) == ("forwarded", ())


@pytest.mark.parametrize("query", [{"state": "nonsense"}, {"sort": "nonsense"}])
def test_a_list_that_there_is_not_is_not_found(officer_client: Client, sample: str, query: dict[str, str]) -> None:
    page = officer_client.get(f"/desk/{sample}/replies/", query)
    assert (page.status_code, page.context["sentence"]) == (
        404, "The replies cannot be listed like this: there is no such state or order.",
    )  # fmt: skip


def test_a_reply_that_arrives_as_a_file_is_filed_as_a_further_version(officer_client: Client, sample: str) -> None:
    response = upload(officer_client, sample, "nachtrag.txt", b"Odenwaldkreis\n\nFrage 1: Nein.")
    assert response.headers["Location"] == f"/desk/{sample}/replies/"
    assert said(response) == [("success", "The reply was filed for Odenwaldkreis.")]
    assert [version.number for version in reply_of(sample, "06437000").versions] == [2, 1]


def test_a_file_that_is_refused_changes_nothing_and_leads_back_with_the_reason(
    officer_client: Client, sample: str
) -> None:
    before = filed(sample)
    response = upload(officer_client, sample, "leer.docx", b"")
    assert response.headers["Location"] == f"/desk/{sample}/replies/"
    assert said(response) == [("error", "leer.docx is empty. Please send the file again. Nothing was changed.")]
    assert filed(sample) == before


def test_a_form_without_a_file_says_what_is_missing(officer_client: Client, sample: str) -> None:
    response = officer_client.post(f"/desk/{sample}/replies/", {"received_on": "2015-03-30"})
    assert (response.status_code, list(response.context["form"].errors)) == (200, ["file"])


def test_only_an_officer_is_shown_the_form(officer_client: Client, signatory_client: Client, sample: str) -> None:
    pages = [client.get(f"/desk/{sample}/replies/") for client in (officer_client, signatory_client)]
    assert [page.content.count(b'type="file"') for page in pages] == [1, 0]


def test_a_reference_within_a_reply_leads_to_the_field_that_it_means(officer_client: Client, sample: str) -> None:
    page = officer_client.get(f"/desk/{sample}/replies/06440000/")
    field = page.context["passages"][-1]
    assert (field.cell.cell, field.cell.text) == ("3", "s. bei 1 und 2.")
    assert [(piece.text, piece.target) for piece in field.pieces if piece.target] == [("1", "1"), ("2", "2")]
    assert page.content.count(b'<a href="#cell-1">1</a>') == 1


def test_a_silent_county_and_a_covered_city_say_why_nothing_is_there(officer_client: Client, sample: str) -> None:
    silent = officer_client.get(f"/desk/{sample}/replies/06434000/")
    covered = officer_client.get(f"/desk/{sample}/replies/06414000/")
    assert (silent.context["passages"], silent.context["versions"]) == ([], [])
    assert silent.content.count(b"Nothing arrived before the round was closed.") == 1
    assert covered.context["covering"].key == "assoc:HStT"
    assert covered.content.count(b"the summary of the association stands for it") == 1


def test_a_reply_of_an_association_has_an_address_too(officer_client: Client, sample: str) -> None:
    assert officer_client.get(f"/desk/{sample}/replies/assoc:HStT/").context["entry"].name == "Hessischer Städtetag"


def test_nobody_of_an_unknown_key_was_asked(officer_client: Client, sample: str) -> None:
    response = officer_client.get(f"/desk/{sample}/replies/99999999/")
    assert (response.status_code, response.context["sentence"]) == (
        404, "Nobody with the key “99999999” was asked in this survey.",
    )  # fmt: skip


def test_before_a_round_is_closed_it_is_said_whom_it_will_miss(officer_client: Client, open_round: str) -> None:
    page = officer_client.get(f"/desk/{open_round}/survey/close/")
    assert ([entry.name for entry in page.context["silent"]], page.context["asked"]) == (
        ["Hochtaunuskreis", "Lahn-Dill-Kreis", "Landkreis Waldeck-Frankenberg"], 26,
    )  # fmt: skip
    assert page.content.count(b"Of the 26 asked, 3 have sent nothing and will count as missing:") == 1


def test_who_confirms_closes_the_round_and_comes_back_to_the_survey(officer_client: Client, open_round: str) -> None:
    response = officer_client.post(f"/desk/{open_round}/survey/close/")
    assert response.headers["Location"] == f"/desk/{open_round}/survey/"
    assert said(response) == [("success", "The round is closed. 3 authorities count as missing.")]
    page = officer_client.get(f"/desk/{open_round}/survey/close/")
    assert (page.content.count(b"The round was closed on "), page.content.count(b">Close the round</span>")) == (1, 0)


def test_a_round_that_is_closed_is_not_closed_again(officer_client: Client, sample: str) -> None:
    response = officer_client.post(f"/desk/{sample}/survey/close/")
    assert said(response) == [("error", "The round was closed on 26 March 2015 already. Nothing was changed.")]
