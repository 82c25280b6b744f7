# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest
from tests.conftest import AT

from umlauf.inquiry.actions import InquiryExists, receive
from umlauf.inquiry.head import Asker, CaseHead
from umlauf.inquiry.queries import inquiry, questions
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import content, entries

pytestmark = pytest.mark.django_db
HEAD = CaseHead(
    "DE-TH", "8/1", "Kleine Anfrage", "Runde Tische", (Asker("Eva", "FDP"),), "Ministerium", "Leo", filed=date(2026, 1, 5),
    received=date(2026, 1, 8), extra={"seen": [date(2026, 1, 9)], "more": {"depth": 1.5}},
)  # fmt: skip
QUESTIONS = QuestionSet((Question("1", "Wo?", breakdown=("Kreise",)), Question("1a", "Und wann?", "1")))


def received(by: Actor, head: CaseHead = HEAD) -> str:
    return receive(
        by=by, at=AT, head=head, questions=QUESTIONS, remark="Vorab.", paper_name="inquiry.txt", paper=b"Frage 1. Wo?"
    )


def test_what_is_received_comes_back_as_it_was(officer: Actor) -> None:
    found = inquiry(received(officer))
    assert (found.slug, found.head, found.remark, found.paper_name) == ("de-th-8-1", HEAD, "Vorab.", "inquiry.txt")
    assert (questions("de-th-8-1"), content(found.paper_sha256)) == (QUESTIONS, b"Frage 1. Wo?")


def test_the_ledger_tells_of_the_inquiry_and_of_its_paper(officer: Actor) -> None:
    received(officer)
    paper, told = entries()
    assert (paper.kind, told.kind, told.subject) == ("ledger.filed", "inquiry.received", "inquiry:de-th-8-1")
    digest = paper.subject.removeprefix("file:")
    assert told.values == {"number": "8/1", "questions": 1, "fingerprint": QUESTIONS.fingerprint, "paper": digest}


def test_an_inquiry_without_a_paper_keeps_no_file(officer: Actor) -> None:
    slug = receive(by=officer, at=AT, head=HEAD, questions=QuestionSet(()))
    assert (inquiry(slug).paper_sha256, [entry.kind for entry in entries()]) == ("", ["inquiry.received"])


def test_the_same_number_of_the_same_parliament_is_received_once(officer: Actor) -> None:
    received(officer)
    with pytest.raises(InquiryExists) as refusal:
        received(officer, CaseHead("DE-TH", "8/1", title="Anderes"))
    assert str(refusal.value) == "The inquiry 8/1 (DE-TH) is already here. Nothing was changed."
    assert inquiry("de-th-8-1").head == HEAD


def test_only_an_officer_receives_inquiries(signatory: Actor) -> None:
    with pytest.raises(NotPermitted):
        received(signatory)
    assert list(entries()) == []
