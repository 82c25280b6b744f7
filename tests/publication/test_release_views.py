# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from typing import Any

from django.contrib.messages import get_messages
from django.test import Client
from tests.conftest import AT, BY

from umlauf.inquiry.head import CaseHead
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import CaseFolder
from umlauf.publication.queries import releases_of


def said(response: Any) -> list[tuple[str, str]]:
    return [(message.level_tag, str(message)) for message in get_messages(response.wsgi_request)]


def test_the_page_of_the_first_draft_says_what_stands_in_the_way_and_has_no_button(
    officer_client: Client, sample: str
) -> None:
    page = officer_client.get(f"/desk/{sample}/publication/")
    assert ([one.verdict for one in page.context["checks"]], page.context["ready"]) == (
        ["fails", "holds", "fails"],
        False,
    )
    assert page.content.count(b"<button") == page.content.count(b'name="language"') + page.content.count(
        b"plain-button"
    )


def test_publishing_a_draft_that_fails_is_refused_and_names_the_sentence(officer_client: Client, sample: str) -> None:
    response = officer_client.post(f"/desk/{sample}/publication/")
    assert response.headers["Location"] == f"/desk/{sample}/publication/"
    assert said(response) == [
        (
            "error",
            (
                "Not published: the replies do not bear this statement: “In allen Landkreisen gibt es Veranstaltungen mit "
                "vergleichbarer Zielsetzung oder Netzwerke von Haupt- und Ehrenamtlichen”. The draft was kept. Please correct "
                "the sentence, have the new version signed and publish that."
            ),
        )
    ]
    assert releases_of(sample) == ()


def test_a_german_reader_sees_the_sentence_in_german_quotation_marks(officer_client: Client, sample: str) -> None:
    response = officer_client.post(f"/desk/{sample}/publication/", headers={"accept-language": "de"})
    words = said(response)[0][1]
    assert [words.count(mark) for mark in ("„In allen Landkreisen", "Haupt- und Ehrenamtlichen“", "”")] == [1, 1, 0]


def test_a_signed_answer_goes_out_once_with_its_files(officer_client: Client, signed: str) -> None:
    assert officer_client.get(f"/desk/{signed}/publication/").context["ready"]
    response = officer_client.post(f"/desk/{signed}/publication/")
    assert said(response) == [("success", "Release 1 is out.")]
    page = officer_client.get(f"/desk/{signed}/publication/")
    assert (page.context["ready"], page.context["published_as"]) == (False, 1)
    release = page.context["releases"][0]
    digests = (release.pdf_sha256, release.annex_sha256, release.case_sha256)
    assert [officer_client.get(f"/desk/{signed}/files/{digest}/").content[:4] for digest in digests] == [
        b"%PDF", b"key,", b"PK\x03\x04",
    ]  # fmt: skip
    case = officer_client.get("/desk/").context["cases"][0]
    assert (case.finished, str(case.step.facts)[:10]) == (True, "Release 1 ")


def test_where_nothing_is_written_nothing_can_go_out(officer_client: Client) -> None:
    slug = take_in(by=BY, at=AT, case=CaseFolder(CaseHead("DE-TH", "7/1")))
    page = officer_client.get(f"/desk/{slug}/publication/")
    assert ([str(one.words) for one in page.context["checks"]], page.context["ready"]) == (
        ["Nothing is written yet."], False,
    )  # fmt: skip
