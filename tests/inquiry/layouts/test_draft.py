# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.inquiry.layouts import draft
from umlauf.inquiry.printed import Paper, Section
from umlauf.inquiry.questions import Question, QuestionSet

DRAFT = """Ahe, den 1. März 2026

Antwort auf die Kleine Anfrage, Drucksache 21/4711

Betreff: Radwege in den
Landkreisen

Vorbemerkung

Alle Kommunen wurden befragt.

Frage 1: Wie viele Radwege gibt es?

Zehn.

Seite 2 von 2

# Frage 2

Wo fehlen sie?

Antwort:

In Ahe.

Frage 3

Das ist nicht bekannt.

Wiesbaden, 30. März 2026

Erika Amt

Anlage

Ahe | ja
"""


def read(text: str) -> Paper:
    lines = text.split("\n")
    assert draft.recognises(lines)
    return draft.read(lines)


def test_a_draft_is_read_with_what_it_says_of_itself() -> None:
    assert read(DRAFT) == Paper(
        parliament="",
        kind="Kleine Anfrage",
        number="21/4711",
        title="Radwege in den Landkreisen",
        askers=(),
        filed=None,
        remark="",
        questions=QuestionSet(
            (Question("1", "Wie viele Radwege gibt es?"), Question("2", "Wo fehlen sie?"), Question("3", ""))
        ),
        signatory="Erika Amt",
        answered=date(2026, 3, 30),
        answer=(
            Section((), "Alle Kommunen wurden befragt."),
            Section(("1",), "Zehn."),
            Section(("2",), "In Ahe."),
            Section(("3",), "Das ist nicht bekannt."),
        ),
        annex_at=DRAFT.split("\n").index("Ahe | ja"),
    )


def test_the_number_of_the_inquiry_is_that_of_the_draft_where_no_other_is_printed() -> None:
    assert read("Antwort auf die Kleine Anfrage 8/1234\n\nFrage 1\n\nJa.").number == "8/1234"


def test_questions_in_parts_have_headings_of_their_own() -> None:
    paper = read("Frage 1 a) Wer?\n\nAlle.\n\nFrage 1 b) Wo?\n\nHier.\n\nFrage 2. Wann?\n\nBald.")
    assert [question[:2] for question in paper.questions.questions] == [
        ("1", ""),
        ("1a", "Wer?"),
        ("1b", "Wo?"),
        ("2", "Wann?"),
    ]
    assert paper.answer == (Section(("1a",), "Alle."), Section(("1b",), "Hier."), Section(("2",), "Bald."))


def test_a_draft_of_answers_alone_gives_questions_by_number() -> None:
    paper = read("Zu Frage 1:\nZehn.\n\nZu Fragen 2 und 4:\nHier.\n\nZu Frage 3 b:\nBald.\n\nZu 3 a:\nJetzt.")
    assert [question[:3] for question in paper.questions.questions] == [
        ("1", "", ""),
        ("2", "", ""),
        ("3", "", ""),
        ("3a", "", "3"),
        ("3b", "", "3"),
        ("4", "", ""),
    ]
    assert paper.answer == (
        Section(("1",), "Zehn."),
        Section(("2", "4"), "Hier."),
        Section(("3b",), "Bald."),
        Section(("3a",), "Jetzt."),
    )


def test_a_day_that_does_not_exist_is_said() -> None:
    paper = read(DRAFT.replace("30. März 2026", "30. Lenz 2026"))
    assert paper.answered is None
    assert [str(mark) for mark in paper.marks] == [
        "The paper prints “30. Lenz 2026” as the day of the answer; that cannot be, because there is no such day."
    ]


@pytest.mark.parametrize("text", ["", "Kleine Anfrage", "Frage 2: Wo?", "Siehe Frage 1.", "1. Wer?"])
def test_a_text_without_the_heading_of_a_first_question_is_no_draft(text: str) -> None:
    assert not draft.recognises(text.split("\n"))
