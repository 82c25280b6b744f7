# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from tests.conftest import AT, BY

from umlauf.answer.queries import latest, version_of, versions
from umlauf.inquiry.head import CaseHead
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import CaseFolder
from umlauf.replies.actions import receive_file

WHOLE = "# Frage 1\n\nIn 17 Landkreisen gibt es Netzwerke.\n\n# Fragen 2 und 3\n\nSiehe Anlage.\n"


def send(client: Client, slug: str, **form: str) -> Any:
    return client.post(f"/desk/{slug}/answer/", form)


def said(response: Any) -> list[tuple[str, str]]:
    return [(message.level_tag, str(message)) for message in get_messages(response.wsgi_request)]


def test_each_statement_stands_beside_its_verdict(officer_client: Client, sample: str) -> None:
    context = officer_client.get(f"/desk/{sample}/answer/").context
    assert [one.claim.judgement.verdict for one in context["evidence"]] == [
        "holds", "holds", "fails", "open", "open", "holds", "holds",
    ]  # fmt: skip
    assert context["completeness"].startswith(
        "Geantwortet haben 18 von 21 Landkreisen und 0 von 5 kreisfreien Städten."
    )


def test_the_passage_that_contradicts_a_statement_is_shown_with_a_link_to_its_reply(
    officer_client: Client, sample: str
) -> None:
    page = officer_client.get(f"/desk/{sample}/answer/").content.decode()
    claim = page[page.index('id="claim-3"') : page.index('id="claim-4"')]
    assert claim.count(f'<a href="/desk/{sample}/replies/06437000/" lang="de">Odenwaldkreis</a>') == 1
    assert claim.count("Einen Runden Tisch haben wir nicht.") == 1


def test_a_new_version_is_kept_with_the_line_ends_of_the_house_and_checked(officer_client: Client, sample: str) -> None:
    response = send(officer_client, sample, do="draft", text=WHOLE.replace("\n", "\r\n"))
    assert said(response) == [("success", "Version 2 was written and checked.")]
    assert [version.text for version in versions(sample)][1:] == [WHOLE]


def test_an_earlier_version_can_be_read_and_is_checked_against_the_replies_of_now(
    officer_client: Client, sample: str
) -> None:
    send(officer_client, sample, do="draft", text=WHOLE)
    context = officer_client.get(f"/desk/{sample}/answer/", {"version": "1"}).context
    assert (context["shown"].number, context["is_latest"], len(context["evidence"])) == (1, False, 7)


@pytest.mark.parametrize("number", ["9", "0", "-1", "two", "9" * 5000])
def test_an_unknown_version_is_not_there(officer_client: Client, sample: str, number: str) -> None:
    response = officer_client.get(f"/desk/{sample}/answer/", {"version": number})
    assert (response.status_code, response.context["sentence"]) == (404, f"The answer has no version {number}.")


def test_an_empty_version_is_refused_and_the_one_before_kept(officer_client: Client, sample: str) -> None:
    before = latest(sample)
    response = send(officer_client, sample, do="draft", text="  ")
    assert said(response) == [("error", "The answer is empty. The version before was kept.")]
    assert latest(sample) == before


def test_a_signatory_signs_what_was_seen(signatory_client: Client, sample: str) -> None:
    form = signatory_client.get(f"/desk/{sample}/answer/").context["signature"]
    response = send(signatory_client, sample, do="sign", seen=form.initial["seen"], remark="geprüft")
    assert said(response) == [("success", "You have signed exactly this version.")]
    context = signatory_client.get(f"/desk/{sample}/answer/").context
    assert [(one.name, one.remark) for one in context["signed"]] == [("Leo Beispiel", "geprüft")]
    assert context["signature"] is None


def test_what_has_changed_since_it_was_seen_is_not_signed(
    officer_client: Client, signatory_client: Client, sample: str
) -> None:
    seen = version_of(sample)
    send(officer_client, sample, do="draft", text=WHOLE)
    response = send(signatory_client, sample, do="sign", seen=seen)
    assert said(response) == [
        (
            "error",
            (
                "Text, replies or codes have changed since you opened the page. Nothing was signed. "
                "Please read the present version and sign that."
            ),
        )
    ]


def test_a_remark_that_is_too_long_is_named_and_kept_and_nothing_is_signed(
    signatory_client: Client, sample: str
) -> None:
    page = send(signatory_client, sample, do="sign", seen=version_of(sample), remark="x" * 501)
    sentence = (
        "Nothing was signed: the remark has 501 characters, and 500 have room. "
        "Please shorten it; it still stands in the field."
    )
    assert [str(message) for message in page.context["messages"]] == [sentence]
    assert (page.context["signed"], page.content.count(b'value="' + b"x" * 501)) == ((), 1)
    assert page.content.count(sentence.encode()) == 2


def test_who_may_not_sign_is_told_that_and_nothing_of_the_remark(officer_client: Client, sample: str) -> None:
    page = send(officer_client, sample, do="sign", seen=version_of(sample), remark="x" * 501)
    assert (page.status_code, page.content.count(b"501 characters")) == (403, 0)


def test_a_late_reply_makes_the_signature_stale_and_the_page_says_so(signatory_client: Client, sample: str) -> None:
    send(signatory_client, sample, do="sign", seen=version_of(sample))
    data = b"Odenwaldkreis\n\nFrage 1: Nein."
    receive_file(by=BY, at=AT, slug=sample, name="spaet-odenwald.txt", data=data, received_on=AT.date())
    page = signatory_client.get(f"/desk/{sample}/answer/")
    assert (page.context["signed"], [one.name for one in page.context["earlier"]]) == ((), ["Leo Beispiel"])
    assert page.content.count(b"No longer covered: text, replies or codes have changed") == 1


def test_an_answer_that_leaves_a_question_out_cannot_be_signed_and_names_it(
    officer_client: Client, signatory_client: Client, sample: str
) -> None:
    send(officer_client, sample, do="draft", text="# Frage 1\n\nNein.")
    page = signatory_client.get(f"/desk/{sample}/answer/")
    assert (page.context["unanswered"], page.context["signature"]) == (("2a", "2b", "3"), None)


def test_only_a_signatory_is_shown_the_form_to_sign(
    officer_client: Client, signatory_client: Client, sample: str
) -> None:
    pages = [client.get(f"/desk/{sample}/answer/") for client in (officer_client, signatory_client)]
    assert [page.content.count(b'value="sign"') for page in pages] == [0, 1]


def test_where_nothing_is_written_the_page_says_how_to_begin(officer_client: Client) -> None:
    slug = take_in(by=BY, at=AT, case=CaseFolder(CaseHead("DE-TH", "7/1")))
    page = officer_client.get(f"/desk/{slug}/answer/")
    assert (page.context["shown"], page.context["evidence"]) == (None, ())
    assert page.content.count(b"Nothing is written yet.") == 1
