# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import inspect
import re

import pytest
from tests.answer import gold

from umlauf.answer import judging
from umlauf.answer.claim import PROPOSED
from umlauf.answer.claims import check
from umlauf.answer.reasons import REASONS, VERDICTS, figure, figure_of, in_words, reasons
from umlauf.evaluation.counts import Span

ANSWER = "# Frage 1\n\nIn allen Landkreisen gibt es Veranstaltungen mit vergleichbarer Zielsetzung."


def test_every_verdict_and_every_reason_that_judging_knows_has_words() -> None:
    words = inspect.getsource(judging).partition("class Judgement")[0]
    known = set(re.findall(r'"([a-z_]+)"', words))
    assert set(VERDICTS) | set(REASONS) == known


@pytest.mark.parametrize(
    ("counted", "read"),
    [(None, "21 asked"), ((13, 13), "13 of 18, 21 asked"), ((9, 11), "9 to 11 of 18, 21 asked")],
)
def test_a_figure_says_of_how_many_it_is(counted: Span | None, read: str) -> None:
    assert str(figure_of(counted, 18, 21)) == read


def test_a_claim_says_its_figure_and_why_it_fails() -> None:
    (claim,) = check(gold.coding(), ANSWER, None).claims
    assert str(figure(claim)) == "17 of 18, 21 asked"
    assert [str(reason) for reason in reasons(claim)] == [
        "there is a counter-example",
        "not all who were asked have replied",
    ]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Antworten liegen von zwölf Landkreisen vor.", "the number of replies is another"),
        ("Befragt wurden 30 Landkreise.", "the number of those asked is another"),
        ("In keinem Landkreis gibt es Runde Tische.", "there is a counter-example"),
    ],
)
def test_a_statement_on_the_replies_has_reasons_that_speak_of_no_rule(sentence: str, reason: str) -> None:
    (claim,) = check(gold.coding(), f"# Frage 2\n\n{sentence}", None).claims
    assert str(reasons(claim)[0]) == reason


def test_what_rests_on_proposed_codes_says_so_last() -> None:
    assert [str(reason) for reason in in_words(["not_said"], PROPOSED)] == [
        "some replies say nothing on this",
        "rests on codes that nobody has confirmed",
    ]
