# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.inquiry.actions import receive
from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.queries import NoSuchInquiry, document_of, inquiries, inquiry
from umlauf.inquiry.questions import QuestionSet
from umlauf.ledger.actor import Actor
from umlauf.reading.files import read_file

pytestmark = pytest.mark.django_db


def test_the_inquiry_filed_last_comes_first(officer: Actor) -> None:
    for number, filed in (("8/1", date(2026, 1, 5)), ("8/3", date(2026, 3, 5)), ("8/2", date(2026, 2, 5))):
        receive(by=officer, at=AT, head=CaseHead("DE-TH", number, filed=filed), questions=QuestionSet(()))
    assert [found.head.number for found in inquiries()] == ["8/3", "8/2", "8/1"]


def test_an_inquiry_that_is_not_here_is_refused_by_its_address() -> None:
    with pytest.raises(NoSuchInquiry) as refusal:
        inquiry("de-th-8-1")
    assert str(refusal.value) == "There is no inquiry “de-th-8-1” here."


def test_an_inquiry_comes_with_its_questions_and_its_paper_as_it_can_be_read(sample: str) -> None:
    found = document_of(sample)
    assert [question.number for question in found.questions.questions] == ["1", "1a", "1b", "2", "2a", "2b", "3"]
    assert found.paper == read_file("inquiry.txt", (SAMPLE / "inquiry.txt").read_bytes())
    assert found.limit.due is None


def test_an_inquiry_without_a_paper_has_none_to_read(officer: Actor) -> None:
    slug = receive(by=officer, at=AT, head=CaseHead("DE-TH", "8/1"), questions=QuestionSet(()))
    assert (document_of(slug).paper, document_of(slug).questions) == (None, QuestionSet(()))
