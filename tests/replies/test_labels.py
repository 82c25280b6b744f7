# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.replies.labels import Label, Questionnaire, can_open

ASKED = Questionnaire(("1", "1a", "2", "3"), {"2": "Welche Kreise haben Runde Tische?"})


@pytest.mark.parametrize(
    ("line", "cell", "rest"),
    [
        ("Frage 1", "1", ""),
        ("Frage 1:", "1", ""),
        ("Frage 1: Ja.", "1", "Ja."),
        ("FRAGE 2 – Ja.", "2", "Ja."),
        ("Frage 2) Ja.", "2", "Ja."),
        ("Frage Nr. 2: Ja.", "2", "Ja."),
        ("Zu Frage 2.", "2", ""),
        ("Antwort zu Frage 3: Ja.", "3", "Ja."),
        ("Zu 3.: Ja.", "3", "Ja."),
        ("Zu 2. Der Kreis", "2", "Der Kreis"),
        ("Frage 1a: Ja.", "1a", "Ja."),
        ("Frage 1 a) Ja.", "1a", "Ja."),
        ("Frage 1. a) Ja.", "1a", "Ja."),
        ("Frage 1b: Ja.", "1", "b) Ja."),
        ("Frage 2b", "2", "b)"),
        ("Fragen 1 und 2:", "1|2", ""),
        ("Zu den Fragen 1 bis 3: Ja.", "1|2|3", "Ja."),
        ("Zu 1-3: Ja.", "1|2|3", "Ja."),
        ("Frage 1, 3: Ja.", "1|3", "Ja."),
        ("Zu 1a und 1b: Ja.", "1a|1", "Ja."),
        ("Welche Kreise haben „Runde Tische“?", "2", ""),
    ],
)
def test_a_label_that_names_a_question_opens_its_cell(line: str, cell: str, rest: str) -> None:
    label = ASKED.named(line)
    assert label is not None
    assert (label.cell, label.rest, label.plain) == (cell, rest, True)


def test_a_label_within_a_sentence_keeps_the_sentence() -> None:
    line = "Die Fragen 1 und 2 werden gemeinsam beantwortet."
    assert ASKED.named(line) == Label("1|2", line, plain=False, root=1)


@pytest.mark.parametrize("line", ["Frage 7:", "Fragen dazu gibt es keine.", "zu zweit", "Es gibt keine.", ""])
def test_what_names_no_question_that_was_asked_is_no_label(line: str) -> None:
    assert ASKED.named(line) is None


@pytest.mark.parametrize(
    ("line", "cell", "rest"),
    [
        ("1. Ja.", "1", "Ja."),
        ("2) Ja.", "2", "Ja."),
        ("3", "3", ""),
        ("1 a) Ja.", "1a", "Ja."),
        ("2.: Ja.", "2", "Ja."),
    ],
)
def test_a_bare_number_opens_a_cell(line: str, cell: str, rest: str) -> None:
    label = ASKED.bare(line)
    assert label is not None
    assert (label.cell, label.rest) == (cell, rest)


@pytest.mark.parametrize("line", ["1. Mai 2015", "2.5 Stellen", "12 Kreise", "9. Ja.", "26.03.2015"])
def test_a_day_or_an_amount_is_no_bare_label(line: str) -> None:
    assert ASKED.bare(line) is None


@pytest.mark.parametrize(
    ("line", "before", "opens"),
    [
        ("Frage 1:", "Ende des Satzes", True),
        ("Frage 1. Ja.", "Ende des Satzes.", True),
        ("Frage 1. Ja.", "kein Ende", False),
        ("Frage 1.", "wird verwiesen auf die Antwort zu", False),
        ("Frage 1 ist erledigt.", "Ende des Satzes.", False),
    ],
)
def test_a_label_inside_a_paragraph_opens_a_cell_only_after_a_sentence(line: str, before: str, opens: bool) -> None:
    label = ASKED.named(line)
    assert label is not None
    assert can_open(line, before, label) is opens


def test_the_text_of_a_question_and_its_parts_is_left_out_of_the_answer() -> None:
    asked = Questionnaire(("1", "2"), {"1": "Wo gibt es", "1a": "Gipfel?", "1b": "Räte?", "2": ""})
    assert asked.without_question("1", "Wo gibt es a) Gipfel? b) Räte? b) Keine.") == "b) Keine."
    assert asked.without_question("2", "Wo gibt es") == "Wo gibt es"


def test_cells_stand_in_the_order_of_the_paper() -> None:
    assert sorted(["3", "1|2", "1a", "text", "1"], key=ASKED.order) == ["text", "1", "1|2", "1a", "3"]


def test_a_question_without_a_number_has_no_root() -> None:
    assert Questionnaire(("vorab", "1")).roots == (1,)
