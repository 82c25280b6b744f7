# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from hashlib import sha256

from django.test import Client
from tests.conftest import SAMPLE


def test_the_desk_says_where_each_inquiry_stands_and_what_comes_next(officer_client: Client, sample: str) -> None:
    case = officer_client.get("/desk/").context["cases"][0]
    assert (case.inquiry.slug, case.step.key, str(case.step.next), str(case.step.holder)) == (
        sample, "answer", "Correct the statements that do not hold: 1", "officer in the section",
    )  # fmt: skip
    assert (case.facts.replied, case.facts.asked, case.deadline.urgency) == (18, 26, "unknown")


def test_the_desk_can_be_filtered_by_number_title_and_asker(officer_client: Client, sample: str) -> None:
    found = [
        len(officer_client.get("/desk/", {"q": words}).context["cases"]) for words in ("19/1613", "gipfel hahn", "mond")
    ]
    assert found == [1, 1, 0]


def test_an_empty_desk_says_how_to_begin(officer_client: Client) -> None:
    assert officer_client.get("/desk/").content.count(b"umlauf load CASE") == 1


def test_a_dossier_shows_its_way_its_last_entries_and_its_documents(officer_client: Client, sample: str) -> None:
    context = officer_client.get(f"/desk/{sample}/").context
    assert [step.state for step in context["case"].steps] == ["done"] * 4 + ["current"] + ["open"] * 2
    assert [str(event.words) for event in context["events"]] == [
        "Version 1 of the answer was written (2357 characters).",
        "Taken over: 75 codes, 86 bodies, 61 findings.",
        "Version 1 of the codebook was adopted.",
        "Filed: 25 replies, 56 fields.",
        "The roster was frozen: 30 entries.",
        "Inquiry 19/1613 was taken in: 5 questions and parts.",
    ]
    assert (context["papers"][0].name, len(context["papers"])) == ("inquiry.txt", 21)


def test_a_file_of_the_dossier_is_handed_out_to_be_saved_and_never_to_be_shown(
    officer_client: Client, sample: str
) -> None:
    data = (SAMPLE / "replies" / "06437000-odenwald.docx").read_bytes()
    response = officer_client.get(f"/desk/{sample}/files/{sha256(data).hexdigest()}/")
    assert response.content == data
    assert [response.headers[name] for name in ("Content-Disposition", "Content-Type", "X-Content-Type-Options")] == [
        'attachment; filename="06437000-odenwald.docx"', "application/octet-stream", "nosniff",
    ]  # fmt: skip


def test_a_file_that_is_not_of_this_dossier_is_not_there(officer_client: Client, sample: str) -> None:
    response = officer_client.get(f"/desk/{sample}/files/{'0' * 64}/")
    assert response.status_code == 404
    assert response.context["sentence"] == f"No document of this dossier is kept under the hash {'0' * 64}."


def test_an_unknown_dossier_says_so_on_every_page(officer_client: Client, sample: str) -> None:
    pages = ("", "paper/", "answer/", "publication/")
    found = [officer_client.get(f"/desk/de-he-0-0/{page}") for page in pages]
    assert [(page.status_code, page.context["sentence"]) for page in found] == [
        (404, "There is no inquiry “de-he-0-0” here.")
    ] * len(pages)
