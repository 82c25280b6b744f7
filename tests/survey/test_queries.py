# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.inquiry.actions import receive
from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.queries import inquiry, questions
from umlauf.inquiry.questions import QuestionSet
from umlauf.ledger.actor import Actor
from umlauf.publication.dataset import read_case
from umlauf.survey.actions import close_round
from umlauf.survey.models import ServedInquiryRecord
from umlauf.survey.queries import NoSurvey, asking, states, survey_of

pytestmark = pytest.mark.django_db


def test_a_survey_remembers_the_questions_for_which_it_was_opened(sample: str) -> None:
    served = survey_of(sample)
    assert (served.reference_date, served.closed_on) == (date(2015, 3, 26), date(2015, 3, 26))
    assert served.questions_fingerprint == questions(sample).fingerprint


def test_the_roster_of_a_survey_says_who_was_asked_and_not_what_came_back(sample: str) -> None:
    roster = asking(sample).roster
    expected = read_case(SAMPLE).replies.roster.entries
    assert [entry[:4] for entry in roster.entries] == [entry[:4] for entry in expected]
    assert {entry.state for entry in roster.entries} == {"", "missing"}


def test_an_inquiry_that_no_survey_serves_says_so(officer: Actor) -> None:
    receive(by=officer, at=AT, head=CaseHead("DE-TH", "8/1"), questions=QuestionSet(()))
    with pytest.raises(NoSurvey) as refusal:
        survey_of("de-th-8-1")
    assert str(refusal.value) == "No survey serves the inquiry “de-th-8-1”."


def test_an_action_on_an_inquiry_changes_its_state_and_no_other(officer: Actor, sample: str) -> None:
    slug = receive(by=officer, at=AT, head=CaseHead("DE-TH", "8/1"), questions=QuestionSet(()))
    before = states()
    close_round(by=officer, at=AT, slug=sample, silent=frozenset())
    after = states()
    assert sorted(before) == sorted([sample, slug])
    assert (after[slug] == before[slug], after[sample] == before[sample]) == (True, False)


def test_inquiries_that_one_survey_serves_change_their_state_together(officer: Actor, sample: str) -> None:
    slug = receive(by=officer, at=AT, head=CaseHead("DE-TH", "8/1"), questions=QuestionSet(()))
    ServedInquiryRecord.objects.create(survey_id=survey_of(sample).id, inquiry_id=inquiry(slug).id)
    before = states()
    close_round(by=officer, at=AT, slug=sample, silent=frozenset())
    after = states()
    assert [after[one] == before[one] for one in (sample, slug)] == [False, False]
