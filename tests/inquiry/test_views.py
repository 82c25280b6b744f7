# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from django.test import Client
from tests.conftest import AT, BY

from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.inquiry.views import Branch, tree
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import CaseFolder


def test_questions_become_a_tree() -> None:
    one, part, below = Question("1", "Eins"), Question("1a", "Teil", "1"), Question("1aa", "Unterteil", "1a")
    two = Question("2", "Zwei")
    assert tree(QuestionSet((one, part, below, two))) == (
        Branch(one, (Branch(part, (Branch(below, ()),)),)),
        Branch(two, ()),
    )


def test_the_paper_stands_beside_what_was_read_from_it(officer_client: Client, sample: str) -> None:
    context = officer_client.get(f"/desk/{sample}/paper/").context
    assert [branch.question.number for branch in context["branches"]] == ["1", "2", "3"]
    assert [below.question.number for below in context["branches"][0].below] == ["1a", "1b"]
    assert context["branches"][2].question.breakdown == ("Kreise", "kreisfreie Städte", "Gremien")
    assert len(context["text"].passages) == 10


def test_the_time_limit_is_computed_in_words_and_what_is_not_printed_is_said(
    officer_client: Client, sample: str
) -> None:
    limit = officer_client.get(f"/desk/{sample}/paper/").context["limit"]
    assert limit.due is None
    assert [str(sentence) for sentence in limit.sentences] == [
        "The time limit is 6 weeks after forwarding to the government (§ 35(3) GOHLT).",
        "The paper does not print the day of forwarding, so the end of the time limit cannot be computed.",
        "Had it been forwarded on the day of filing, 17 February 2015, it would have ended on 31 March 2015.",
        "Signed on 14 April 2015: 56 days after filing.",
    ]


def test_an_inquiry_without_a_paper_says_so(officer_client: Client) -> None:
    slug = take_in(by=BY, at=AT, case=CaseFolder(CaseHead("DE-TH", "7/1")))
    page = officer_client.get(f"/desk/{slug}/paper/")
    assert (page.context["text"], page.context["branches"]) == (None, ())
    assert page.content.count(b"No paper was handed in") == 1
