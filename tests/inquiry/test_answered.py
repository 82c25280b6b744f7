# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.inquiry.answered import Remarks, numbers_in, remarks, sections
from umlauf.inquiry.printed import Section
from umlauf.inquiry.questions import Exchange, exchanges

THREE = "1. Wie viele gibt es?\n\n{}\n\n2. Wo?\n\n{}\n\n3. Seit wann?\n\n{}"


def answer(text: str) -> list[tuple[str, str]]:
    return [(",".join(numbers), part) for numbers, part in sections(exchanges(text.split("\n"), answered=True))]


def test_each_answer_belongs_to_the_question_above_it() -> None:
    assert answer(THREE.format("Zehn.\n\nViele\nda-\nvon neu.", "Hier.", "Immer.")) == [
        ("1", "Zehn.\n\nViele davon neu."),
        ("2", "Hier."),
        ("3", "Immer."),
    ]


def test_an_answer_below_several_questions_answers_them_all() -> None:
    assert answer(THREE.format("", "", "Alles bekannt.")) == [("1,2,3", "Alles bekannt.")]
    assert answer(THREE.format("Zehn.", "", "Alles bekannt.")) == [("1", "Zehn."), ("2,3", "Alles bekannt.")]


def test_a_question_at_the_end_without_answer_has_no_section() -> None:
    assert answer(THREE.format("Zehn.", "Hier.", "")) == [("1", "Zehn."), ("2", "Hier.")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Fragen 1 bis 3 werden gemeinsam beantwortet.",
        "Die Fragen 1 - 3 werden zusammen beantwortet:",
        "Die Fragen 1, 2 und 3 werden aufgrund des Sachzusammenhangs beantwortet.",
        "Wegen des Zusammenhangs beantworte ich die Fragen 1 bis 3 im Zusammenhang.",
        "Frage 1, 2 und 3 werden zusammenfassend beantwortet.",
    ],
)
def test_a_joint_answer_names_its_questions(sentence: str) -> None:
    assert answer(THREE.format("", "", f"{sentence} Es gibt zehn.")) == [("1,2,3", f"{sentence} Es gibt zehn.")]


def test_a_joint_answer_need_not_be_of_questions_in_a_row() -> None:
    sentence = "Die Fragen 1 und 3 werden gemeinsam beantwortet."
    assert answer(THREE.format("", "Hier.", f"{sentence} Zehn.")) == [("2", "Hier."), ("1,3", f"{sentence} Zehn.")]


def test_behind_a_joint_answer_at_the_first_question_each_reference_back_keeps_its_own_section() -> None:
    sentence = "Die Fragen 1 bis 3 werden gemeinsam beantwortet."
    assert answer(THREE.format(f"{sentence} Zehn.", "Siehe Antwort zu Frage 1.", "")) == [
        ("1,2,3", f"{sentence} Zehn."),
        ("2", "Siehe Antwort zu Frage 1."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Auf die gemeinsame Antwort zu den Fragen 2 und 3 wird verwiesen.",
        "Siehe Antwort zu Fragen 2 und 3, die zusammen beantwortet werden.",
        "Die Fragen 2 und 3 werden gemeinsam beantwortet.",
        "Die Fragen 1 und 9 werden gemeinsam beantwortet.",
        "Die Frage 1 kann nicht beantwortet werden.",
    ],
)
def test_a_sentence_that_speaks_of_other_answers_names_nothing(sentence: str) -> None:
    assert answer(THREE.format(sentence, "Hier.", "Immer."))[0] == ("1", sentence)


@pytest.mark.parametrize(
    "label", ["Zu 1. und 3.:", "Zu den Fragen 1 und 3:", "Antwort zu Fragen 1 und 3", "Fragen 1, 3:"]
)
def test_a_label_says_which_questions_the_text_behind_it_answers(label: str) -> None:
    assert answer(THREE.format("", "", f"{label}\nZehn.\n\nZu Frage 2: Hier.")) == [("1,3", "Zehn."), ("2", "Hier.")]


def test_what_stands_before_the_first_label_answers_the_question_above_it() -> None:
    assert answer(THREE.format("", "Vorab:\nZu 1.:\nZehn.", "Immer.")) == [
        ("2", "Vorab:"),
        ("1", "Zehn."),
        ("3", "Immer."),
    ]


def test_the_word_answer_in_front_of_an_answer_is_left_out() -> None:
    assert answer(THREE.format("Antwort:\nZehn.", "Antwort der Landesregierung: Hier.", "Antwort\n\nImmer.")) == [
        ("1", "Zehn."),
        ("2", "Hier."),
        ("3", "Immer."),
    ]


def test_a_number_in_the_middle_of_a_sentence_is_no_label() -> None:
    assert answer(THREE.format("Zehn (siehe Antwort\nzu Frage 3) Zudem neu.", "Hier.", "Immer."))[0] == (
        "1",
        "Zehn (siehe Antwort zu Frage 3) Zudem neu.",
    )
    assert answer(THREE.format("Zehn.\nZu Frage 9:\nNeu.", "Hier.", "Immer."))[0] == ("1", "Zehn. Zu Frage 9: Neu.")


PARTS = "1. In welchen Kreisen gibt es\na) einen Gipfel,\nb) einen Rat?\n\n{}\n\n2. Wo?\n\nHier."


def test_a_question_stands_for_its_parts() -> None:
    assert answer(PARTS.format("In allen.")) == [("1", "In allen."), ("2", "Hier.")]


@pytest.mark.parametrize(
    "text",
    [
        "Zu a)\nIn zehn.\n\nZu b)\nIn zwei.",
        "a) In zehn.\nb) In zwei.",
        "Zu 1a: In zehn.\nZu 1 b: In zwei.",
        "Zu a) In zehn.\n\nZu b) In zwei.",
    ],
)
def test_parts_can_be_answered_one_by_one(text: str) -> None:
    assert answer(PARTS.format(text)) == [("1a", "In zehn."), ("1b", "In zwei."), ("2", "Hier.")]


def test_letters_that_are_not_those_of_the_parts_stay_in_the_text() -> None:
    assert answer(PARTS.format("a) In zehn.")) == [("1", "a) In zehn."), ("2", "Hier.")]
    assert answer(PARTS.format("In zehn:\na) Ahe\nb) Bek")) == [("1", "In zehn: a) Ahe b) Bek"), ("2", "Hier.")]
    assert answer("1. Wie viele?\n\na) Zehn.\nb) Zwei.") == [("1", "a) Zehn. b) Zwei.")]


def test_each_part_may_be_followed_by_its_answer() -> None:
    text = (
        "1. Gibt es Gipfel? Wenn ja:\n\na) Wo?\n\nIn Ahe.\n\nb) Seit wann?\n\nc) Warum?\n\nDarum.\n\n2. Wer?\n\nAlle."
    )
    assert answer(text) == [("1a", "In Ahe."), ("1b,1c", "Darum."), ("2", "Alle.")]
    assert answer("1. Gibt es Gipfel?\n\nJa.\n\na) Falls ja, wo?\n\nIn Ahe.") == [("1", "Ja."), ("1a", "In Ahe.")]


def test_the_remark_of_the_ministry_comes_first_and_answers_no_question() -> None:
    assert sections(exchanges(["1. Wer?", "", "Alle."], answered=True), "Vorab.") == (
        Section((), "Vorab."),
        Section(("1",), "Alle."),
    )
    assert sections((), "") == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1 bis 3", ("1", "2", "3")),
        ("1., 3.", ("1", "3")),
        ("2a – 2c", ("2a", "2b", "2c")),
        ("2 a und c", ("2a", "2c")),
        ("a) und b)", ("2a", "2b")),
        ("1, 2 und 1", ("1", "2")),
        ("1 bis 2b", ("1", "2", "2a", "2b")),
        ("bis 3", ("3",)),
        ("1 und 4", ()),
        ("keine", ()),
    ],
)
def test_numbers_are_read_as_papers_write_them(text: str, numbers: tuple[str, ...]) -> None:
    below = Exchange("2", "", 0, (), ())
    assert numbers_in(text, below, ("1", "2", "2a", "2b", "2c", "3")) == numbers


def test_both_remarks_are_read_and_the_formula_is_left_out() -> None:
    text = """Vorbemerkung des Fragestellers:
Es fehlt an
Wegen.

Ich frage die Landesregierung:

Vorbemerkung der Ministerin für Verkehr,
Bauen und Wohnen:
Alle wurden befragt. Es fehlt nichts.
Diese Vorbemerkung vorangestellt, beantworte ich die Kleine Anfrage im Einvernehmen mit der Ministerin für Soziales
wie folgt:
"""
    assert remarks(text.split("\n"), answered=True) == Remarks(
        "Es fehlt an Wegen.", "Alle wurden befragt. Es fehlt nichts."
    )


def test_a_heading_without_a_name_is_of_the_ministry_in_an_answer_and_else_of_the_asker() -> None:
    text = ["Vorbemerkung", "Es fehlt an Wegen."]
    assert remarks(text, answered=True) == Remarks("", "Es fehlt an Wegen.")
    assert remarks(text, answered=False) == Remarks("Es fehlt an Wegen.", "")


def test_a_formula_alone_is_no_remark() -> None:
    text = [
        "Vorbemerkung der Fragesteller:",
        "Es fehlt.",
        "",
        "Die Vorbemerkung der Fragesteller vorangestellt, beantworte ich die Kleine Anfrage wie folgt:",
        "Vorbemerkung der Landesregierung",
        "Dies vorausgeschickt, beantworte ich die Anfrage wie folgt:",
    ]
    assert remarks(text, answered=True) == Remarks("Es fehlt.", "")


@given(
    st.lists(
        st.lists(st.sampled_from(["Zehn", "Kreise", "a)", "2.", "Zu", "Frage", "zusammen", "3:"]), max_size=6),
        min_size=3,
        max_size=3,
    )
)
def test_no_word_of_an_answer_is_lost_or_told_twice(parts: list[list[str]]) -> None:
    words = [["Es", *part, "."] for part in parts]
    read = answer(THREE.format(*(" ".join(part) for part in words)))
    assert " ".join(text for _, text in read).split() == [word for part in words for word in part]
