# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.survey.questionnaire import Item, questionnaire

ONE = Question("1", "Welche Kreise haben")
PART = Question("1a", "einen Runden Tisch,", "1", ("Kreise",))
BELOW = Question("1aa", "der tagt,", "1a", ("Gremien",))
OTHER = Question("1b", "ein Netzwerk?", "1")
TWO = Question("2", "Wer ist beteiligt?", "", ("Kreise", "Gremien"))


def test_each_question_is_asked_with_all_its_parts_in_the_words_of_the_paper() -> None:
    assert questionnaire(QuestionSet((ONE, PART, OTHER, BELOW, TWO))) == (
        Item("1", "Welche Kreise haben", (PART, BELOW, OTHER), ("Kreise", "Gremien")),
        Item("2", "Wer ist beteiligt?", (), ("Kreise", "Gremien")),
    )


def test_no_question_makes_no_questionnaire() -> None:
    assert questionnaire(QuestionSet(())) == ()
