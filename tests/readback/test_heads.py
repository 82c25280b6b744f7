# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.readback.authorities import known_authorities
from umlauf.readback.heads import Columns, columns_of, explicit, key_in
from umlauf.reading.passages import Grid
from umlauf.wording import Message

KNOWN = known_authorities("DE-HE", date(2015, 4, 14))
QUESTIONS = QuestionSet(
    (
        Question("1", "Wo gibt es öffentliche Trinkbrunnen?"),
        Question("2", "Wie oft wird das Wasser geprüft"),
        Question("2a", "im Sommer?", "2"),
        Question("3", "Was kostet das?"),
    )
)


def columns(*rows: list[str], sheet: str = "", earlier: Columns | None = None) -> Columns | None:
    return columns_of(Grid(tuple(map(tuple, rows)), Message("sheet", sheet=sheet)), QUESTIONS, KNOWN, earlier)


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Frage 1", "1"),
        ("Zu Frage 2 a)", "2a"),
        ("öffentliche Trinkbrunnen (Frage 2)", "2"),
        ("2.", "2"),
        ("zu 3", "3"),
        ("Frage 1 und 2", "1|2"),
        ("Fragen 1 bis 3", "1|2|3"),
        ("1 Brunnen", ""),
        ("3 Monate", ""),
        ("Frage 7", ""),
        ("", ""),
    ],
)
def test_a_head_prints_the_number_of_a_question(title: str, question: str) -> None:
    assert explicit(title, QUESTIONS) == question


def test_the_column_of_names_is_the_one_that_names_the_most() -> None:
    found = columns(
        ["Regierungsbezirk", "Landkreis", "Frage 1"],
        ["Kassel", "Fulda", "Ja"],
        ["Kassel", "Werra-Meißner-Kreis", "Nein"],
        ["Gießen", "Vogelsbergkreis", "Ja"],
    )
    assert found
    assert (found.names, found.cells) == (1, {0: "1|2|3", 2: "1"})


def test_of_columns_that_name_as_many_the_one_under_the_word_for_names_has_them() -> None:
    areas = columns(
        ["Regierungsbezirk", "Landkreis", "Frage 1"], ["Kassel", "Fulda", "Ja"], ["Gießen", "Gießen", "Nein"]
    )
    seats = columns(["Sitz", "Landkreis", "Frage 1"], ["Kassel", "Fulda", "Ja"], ["Gießen", "Gießen", "Nein"])
    assert areas
    assert seats
    assert (areas.names, seats.names) == (1, 1)


def test_places_under_the_head_of_a_question_are_no_names() -> None:
    found = columns(["Frage 1", "Landkreis"], ["Kassel", "LK Fulda"], ["Gießen", "Nirgendwo"])
    assert found
    assert found.names == 1


def test_a_table_in_which_nobody_is_known_has_names_where_its_head_names_questions() -> None:
    found = columns(["Nr.", "Wer", "Frage 1"], ["1", "Amt Nord", "Ja"], ["2", "Amt Süd", "Nein"])
    assert found
    assert (found.names, found.numbers, found.heads) == (1, (0,), 1)
    assert columns(["Jahr", "Zahl"], ["2014", "3"]) is None
    assert columns(["Frage 1", "Frage 2"], ["3", "4"]) is None


def test_a_table_goes_on_with_the_columns_of_the_one_before() -> None:
    before = columns(["", "Frage 2", "Frage 1"], ["LK Fulda", "oft", "Ja"])
    assert before
    assert columns(["unbekannt", "nie", "Nein"], earlier=before) == before._replace(heads=0)
    assert columns(["", "nie", "Fortsetzung"], ["LK Kassel", "oft", "Ja"], earlier=before) == before._replace(heads=0)


def test_the_name_of_a_sheet_says_which_question_its_columns_answer() -> None:
    found = columns(["Kreis", "Angabe"], ["LK Fulda", "4"], sheet="Frage 2")
    assert found
    assert (found.cells, found.in_order) == ({1: "2"}, False)


def test_notes_above_a_head_belong_to_it_and_a_second_line_of_it_as_well() -> None:
    found = columns(
        ["Stand: gestern", ""], ["Bitte beachten", ""], ["Landkreis", "Frage 2"], ["", "a)"], ["LK Fulda", "4"]
    )
    assert found
    assert (found.heads, found.cells) == (4, {1: "2a"})


@pytest.mark.parametrize(
    ("text", "key"),
    [("06631000", "06631000"), ("6631000", "06631000"), ("06631", "06631000"), ("99999", ""), ("Fulda", "")],
)
def test_an_official_key_may_lack_its_zeros(text: str, key: str) -> None:
    assert key_in(text, KNOWN) == key
