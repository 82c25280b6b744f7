# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.inquiry.questions import Question, QuestionSet, breakdown_of, exchanges, questions_of


def parsed(text: str, *, answered: bool = False) -> list[tuple[str, str, str]]:
    return [question[:3] for question in questions_of(exchanges(text.split("\n"), answered=answered)).questions]


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
    assert questions_of(exchanges(["1. Wer?", "", "Bitte nach Jahren."], answered=False)).questions[0].breakdown == (
        "Jahre",
    )


def test_questions_without_parts_are_the_leaves() -> None:
    questions = questions_of(exchanges(["1. Wer", "a) hier?", "b) dort?", "2. Wo?"], answered=False))
    assert [question.number for question in questions.leaves] == ["1a", "1b", "2"]


def test_the_fingerprint_changes_with_any_word() -> None:
    one, other = (QuestionSet((Question("1", text),)) for text in ("Wer?", "Wo?"))
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == QuestionSet((Question("1", "Wer?"),)).fingerprint


def divided(text: str, *, spaced: bool = True) -> list[tuple[str, str, str]]:
    found = exchanges(text.split("\n"), answered=True, spaced=spaced)
    return [(number, " ".join(question).strip(), " ".join(answer).strip()) for number, _, _, question, answer in found]


def test_a_list_in_an_answer_is_no_question() -> None:
    text = "1. Wer?\n\nEs sind:\n1. Ahe,\n2. Bek,\n3. Ces.\n\n2. Wo?\n\nHier.\n\n3. Bitte begründen.\n\nDarum."
    assert divided(text) == [
        ("1", "Wer?", "Es sind: 1. Ahe, 2. Bek, 3. Ces."),
        ("2", "Wo?", "Hier."),
        ("3", "Bitte begründen.", "Darum."),
    ]


def test_a_list_in_front_of_the_first_question_is_none() -> None:
    text = "Es gibt:\n1. Ahe,\n2. Bek,\n3. Ces.\n\n1. Wer?\n\nAlle.\n\n2. Wo?\n\nHier."
    assert divided(text) == [("1", "Wer?", "Alle."), ("2", "Wo?", "Hier.")]


def test_questions_of_an_older_inquiry_are_none() -> None:
    quoted = "".join(f"{number}. Wie war es im Jahr {number}?\n" for number in range(1, 6))
    assert divided(f"Damals fragten wir:\n{quoted}\n1. Und heute?\n\nGut.\n\n2. Wo?\n\nHier.") == [
        ("1", "Und heute?", "Gut."),
        ("2", "Wo?", "Hier."),
    ]


def test_years_foot_notes_and_days_at_the_start_of_a_line_are_no_questions() -> None:
    text = "1. Wer?\n\nSeit dem\n2. Oktober\n2020, also\n2020: zehn\n2 Siehe www.ahe.example?\n\n2. Wo (Stand\n3. Mai)?\n\nHier."
    assert divided(text) == [
        ("1", "Wer?", "Seit dem 2. Oktober 2020, also 2020: zehn 2 Siehe www.ahe.example?"),
        ("2", "Wo (Stand 3. Mai)?", "Hier."),
    ]


def test_the_answer_may_begin_in_the_line_below_the_question() -> None:
    text = "1. Gibt es Räte? Falls ja,\nwo?\nIn Ahe. Dort\nsind es zwei.\n\nUnd Bek.\n\n2. Gibt es mehr? Wenn nein:\na) Warum nicht?\nb) Wann?\nBald.\n3. Bitte begründen.\nDarum."
    assert divided(text, spaced=False) == [
        ("1", "Gibt es Räte? Falls ja, wo?", "In Ahe. Dort sind es zwei.  Und Bek."),
        ("2", "Gibt es mehr? Wenn nein:", ""),
        ("2a", "Warum nicht?", ""),
        ("2b", "Wann?", "Bald."),
        ("3", "Bitte begründen.", "Darum."),
    ]


def test_a_question_goes_on_while_it_asks_or_requests() -> None:
    text = "1. Gibt es Räte?\nSeit wann?\n(Bitte nach Kreisen.)\n\nBitte jeweils einzeln!\n\nIn Ahe.\n\n2. Wo?\n\nHier."
    assert divided(text) == [
        ("1", "Gibt es Räte? Seit wann? (Bitte nach Kreisen.)  Bitte jeweils einzeln!", "In Ahe."),
        ("2", "Wo?", "Hier."),
    ]


def test_without_an_empty_line_the_answer_begins_behind_the_question_mark() -> None:
    assert divided("1. Der Kreis ist groß.\nWer weiß es?\nAlle wissen es.\n2. Wo?\nHier.") == [
        ("1", "Der Kreis ist groß. Wer weiß es?", "Alle wissen es."),
        ("2", "Wo?", "Hier."),
    ]
    assert divided("1. Wer weiß es\n2. Wo?") == [("1", "Wer weiß es", ""), ("2", "Wo?", "")]


def test_a_heading_may_stand_alone_above_question_or_answer() -> None:
    assert divided("Frage 1\n\nWer weiß es?\n\nAlle.\n\nFrage 2:\nEs gibt zehn.\nUnd mehr.") == [
        ("1", "Wer weiß es?", "Alle."),
        ("2", "", "Es gibt zehn. Und mehr."),
    ]


def test_a_sentence_about_two_questions_is_no_heading() -> None:
    text = "Frage 1. Wer?\n\nFrage 2. Wo?\n\nFrage 1 und 2 werden gemeinsam beantwortet.\nAlle."
    assert divided(text) == [("1", "Wer?", ""), ("2", "Wo?", "Frage 1 und 2 werden gemeinsam beantwortet. Alle.")]


def test_a_number_may_stand_without_words_above_its_parts() -> None:
    assert divided("1. a) Wer?\n\nAlle.\n\nb) Wo?\n\nHier.") == [
        ("1", "", ""),
        ("1a", "Wer?", "Alle."),
        ("1b", "Wo?", "Hier."),
    ]


def test_a_text_without_questions_has_none() -> None:
    assert exchanges([], answered=True) == ()
    assert exchanges(["In Ahe gibt es zehn."], answered=False) == ()


def test_an_exchange_knows_where_its_question_begins() -> None:
    assert [exchange.at for exchange in exchanges(["Vorab.", "1. Wer?", "", "Alle.", "2. Wo?"], answered=True)] == [
        1,
        4,
    ]


@given(st.lists(st.text(alphabet="ab1234.)?: \n", max_size=12), max_size=12))
def test_no_line_of_a_paper_is_lost(lines: list[str]) -> None:
    lines = [line for text in lines for line in text.split("\n")]
    found = exchanges(lines, answered=True)
    kept = [line for exchange in found for line in (*exchange.question, *exchange.answer)]
    letters = "".join(lines[found[0].at :] if found else []).replace(" ", "")
    read_back = "".join(kept).replace(" ", "")
    assert [letter for letter in letters if letter == "?"] == [letter for letter in read_back if letter == "?"]
