# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.inquiry.questions import Question, QuestionSet, breakdown_of, parse_questions


def parsed(text: str, *, answered: bool = False) -> list[tuple[str, str, str]]:
    return [question[:3] for question in parse_questions(text.split("\n"), answered=answered).questions]


@pytest.mark.parametrize(
    ("text", "breakdown"),
    [
        ("Bitte nach den einzelnen Kreisen und kreisfreien Städten sowie den einzelnen Gremien aufschlüsseln.", ("Kreise", "kreisfreie Städte", "Gremien")),
        ("Wie viele? (bitte aufschlüsseln nach Landkreis, Jahr und Träger)", ("Landkreise", "Jahre", "Träger")),
        ("Wie viele gibt es, aufgeschlüsselt nach Regierungsbezirken?", ("Regierungsbezirke",)),
        ("Wie viele jeweils nach Jahren und Monaten?", ("Jahre", "Monate")),
        ("Bitte getrennt nach Landkreis/kreisfreie Stadt!", ("Landkreise", "kreisfreie Städte")),
        ("Bitte nach Gemeinden und Halbjahren auflisten!", ("Gemeinden", "Halbjahre")),
        ("Bitte nach Schulform tabellarisch darstellen und nach Jahr unterscheiden.", ("Schulform tabellarisch darstellen", "Jahre")),
        ("Bitte nach Städte- und Gemeindegröße aufgliedern.", ("Städte- und Gemeindegröße",)),
        ("Bitte nach Kreisen, Kreisen aufschlüsseln.", ("Kreise",)),
        ("Wie viele kamen nach Hessen?", ()),
        ("Von wem ging die Initiative jeweils aus?", ()),
        ("Bitte die Gründe darlegen.", ()),
    ],
)  # fmt: skip
def test_a_demand_for_a_break_down_is_understood(text: str, breakdown: tuple[str, ...]) -> None:
    assert breakdown_of(text) == breakdown


def test_numbers_and_letters_make_a_tree() -> None:
    assert parsed(
        "Frage 1. In welchen Kreisen gibt es\n  a) einen Gip-\nfel,\n  b) einen Rat?\n\n2. Wer nimmt teil?"
    ) == [
        ("1", "In welchen Kreisen gibt es", ""),
        ("1a", "einen Gipfel,", "1"),
        ("1b", "einen Rat?", "1"),
        ("2", "Wer nimmt teil?", ""),
    ]


def test_a_number_or_letter_out_of_turn_is_text() -> None:
    assert parsed("a) davor\n1. Was galt am\n3. Oktober? Siehe\nb) oben.\n2) Und\na) heute?\na) morgen?\n3. Wann?") == [
        ("1", "Was galt am 3. Oktober? Siehe b) oben.", ""),
        ("2", "Und", ""),
        ("2a", "heute? a) morgen?", "2"),
        ("3", "Wann?", ""),
    ]


def test_an_answer_after_the_empty_line_is_no_question() -> None:
    text = "Frage 1. Gibt es einen\n\nGipfel?\nBitte nach Kreisen.\n\nIn zehn Kreisen. Und\na) in Städten.\n\nFrage 2.\nWer?\n\nAlle."
    assert parsed(text, answered=True) == [("1", "Gibt es einen Gipfel? Bitte nach Kreisen.", ""), ("2", "Wer?", "")]


def test_in_an_inquiry_everything_below_a_question_belongs_to_it() -> None:
    assert parsed("1. Wer?\n\nBitte nach Jahren.\n2. Wo?") == [("1", "Wer? Bitte nach Jahren.", ""), ("2", "Wo?", "")]
    assert parse_questions(["1. Wer?", "", "Bitte nach Jahren."], answered=False).questions[0].breakdown == ("Jahre",)


def test_questions_without_parts_are_the_leaves() -> None:
    questions = parse_questions(["1. Wer", "a) hier?", "b) dort?", "2. Wo?"], answered=False)
    assert [question.number for question in questions.leaves] == ["1a", "1b", "2"]


def test_the_fingerprint_changes_with_any_word() -> None:
    one, other = (QuestionSet((Question("1", text),)) for text in ("Wer?", "Wo?"))
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == QuestionSet((Question("1", "Wer?"),)).fingerprint
