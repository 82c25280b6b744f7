# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the desk shows costs few questions to the database, and is true after every action."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from tests.conftest import AT, SAMPLE

from umlauf.answer.actions import draft, sign
from umlauf.answer.queries import version_of
from umlauf.desk.queries import cases, facts_of
from umlauf.evaluation.actions import adopt_codebook, take_codes
from umlauf.evaluation.queries import basis
from umlauf.inquiry.actions import receive
from umlauf.inquiry.queries import inquiry
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.ledger.actor import Actor
from umlauf.publication.actions import publish, take_in
from umlauf.publication.dataset import read_case
from umlauf.replies.actions import receive_file
from umlauf.survey.actions import close_round
from umlauf.survey.queries import states

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)
MOST = 20
OF_INQUIRY = ("dossier", "paper", "survey", "replies", "evaluation", "answer", "publication", "answer-page")
PAGES = [("front", []), ("desk", []), ("answers", []), ("tour", ["answer", "officer"])]


def taken_in(by: Actor, *numbers: str) -> None:
    case = read_case(SAMPLE)
    for number in numbers:
        take_in(by=by, at=AT, case=replace(case, head=replace(case.head, number=number)))


def counted(client: "Client", page: str, ceiling: Callable[..., Any]) -> int:
    with ceiling(MOST) as asked:
        assert client.get(page).status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", OF_INQUIRY)
def test_a_page_of_an_inquiry_asks_the_database_at_most_twenty_times(
    released: str, officer_client: "Client", django_assert_max_num_queries: Callable[..., Any], name: str
) -> None:
    counted(officer_client, reverse(name, args=[released]), django_assert_max_num_queries)


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize(("name", "arguments"), PAGES)
def test_a_page_across_inquiries_asks_the_database_at_most_twenty_times(
    officer_client: "Client", django_assert_max_num_queries: Callable[..., Any], name: str, arguments: list[str]
) -> None:
    counted(officer_client, reverse(name, args=arguments), django_assert_max_num_queries)


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize("name", ["desk", "answers"])
def test_a_list_asks_as_often_for_four_inquiries_as_for_one(
    officer: Actor, officer_client: "Client", django_assert_max_num_queries: Callable[..., Any], name: str
) -> None:
    page = reverse(name)
    officer_client.get(page)  # the first to look at a new state of an inquiry has it reckoned
    once = counted(officer_client, page, django_assert_max_num_queries)
    taken_in(officer, "1/1", "1/2", "1/3")
    cases(TODAY)
    assert counted(officer_client, page, django_assert_max_num_queries) == once


def a_late_reply(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    data = b"Hochtaunuskreis\n\nFrage 1: Nein."
    receive_file(by=officer, at=AT, slug=slug, name="a.txt", data=data, received_on=date(2015, 4, 1))


def another_text(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    draft(by=officer, at=AT, slug=slug, text="# Frage 1\n\nNein.")


def fewer_codes(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    take_codes(by=officer, at=AT, slug=slug, codes=basis(slug).coding.codes[:9])


def another_codebook(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    adopt_codebook(by=officer, at=AT, slug=slug, toml=f'by = "rule"\n{basis(slug).codebook_toml}')


def the_end_of_the_round(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    close_round(by=officer, at=AT, slug=slug, silent=frozenset())


def a_second_signature(officer: Actor, signatory: Actor, slug: str) -> None:
    del officer
    sign(by=signatory._replace(name="Eva", account="eva"), at=AT, slug=slug, seen=version_of(slug))


def a_release(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    publish(by=officer, at=AT, slug=slug)


@pytest.mark.parametrize(
    "happens",
    [
        a_late_reply,
        another_text,
        fewer_codes,
        another_codebook,
        the_end_of_the_round,
        a_second_signature,
        a_release,
    ],
)
def test_the_list_tells_of_every_action_at_once(
    officer: Actor, signatory: Actor, signed: str, happens: Callable[[Actor, Actor, str], None]
) -> None:
    (before,) = cases(TODAY)
    happens(officer, signatory, signed)
    (after,) = cases(TODAY)
    assert after.facts == facts_of(inquiry(signed))
    assert after.facts != before.facts


def test_an_inquiry_that_no_survey_serves_yet_is_listed_with_its_questions(officer: Actor) -> None:
    head = replace(read_case(SAMPLE, with_files=False).head, number="1/1")
    receive(by=officer, at=AT, head=head, questions=QuestionSet((Question("1", "Wo?"),)))
    (case,) = cases(TODAY)
    assert (case.facts.questions, case.facts.asked, case.step.key) == (1, 0, "survey")


def test_what_nobody_confirmed_is_not_counted_as_holding(officer: Actor, signed: str) -> None:
    assert (facts_of(inquiry(signed)).holding, facts_of(inquiry(signed)).unclear) == (10, 0)
    another_codebook(officer, officer, signed)
    facts = facts_of(inquiry(signed))
    assert (facts.holding + facts.failing, facts.unclear) == (3, 7)


def test_an_inquiry_with_replies_and_without_a_draft_waits_for_its_answer(officer: Actor) -> None:
    slug = take_in(by=officer, at=AT, case=replace(read_case(SAMPLE), answer_md=""))
    facts = facts_of(inquiry(slug))
    assert (facts.asked, facts.codes, facts.version, facts.signed_before) == (26, 75, 0, False)


@pytest.mark.usefixtures("sample")
def test_an_inquiry_that_comes_in_while_the_list_is_made_is_not_listed_yet(
    officer: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_more_first() -> object:
        taken_in(officer, "1/1")
        return states()

    monkeypatch.setattr("umlauf.desk.queries.survey.states", one_more_first)
    assert [case.inquiry.head.number for case in cases(TODAY)] == ["19/1613"]
