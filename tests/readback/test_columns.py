# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.readback.columns import Column, columns_named, places_of

QUESTIONS = QuestionSet(
    (
        Question("1", "Wo gibt es"),
        Question("1a", "einen Jugendbeirat,", "1"),
        Question("1b", "ein anderes Gremium?", "1"),
        Question("2", "Wo tagt es?"),
        Question("3", "Welche Kosten entstehen?"),
    )
)
COLUMNS = columns_named([], QUESTIONS)


def places(texts: list[str], wide: list[bool] | None = None, columns: tuple[Column, ...] = COLUMNS) -> list[str]:
    found = places_of(texts, wide or [False] * len(texts), columns)
    return ["|".join(column.question for column in columns[place]) for place in found]


def test_columns_are_those_of_the_head_else_the_questions_that_are_no_parts() -> None:
    assert [(column.question, column.has_parts) for column in COLUMNS] == [("1", True), ("2", False), ("3", False)]
    assert [column.question for column in columns_named(["1a", "2"], QUESTIONS)] == ["1a", "2"]


def test_a_block_for_each_column_is_a_cell_each() -> None:
    assert places(["Ja.", "Im Rathaus.", "Keine."]) == ["1", "2", "3"]


def test_fewer_blocks_than_columns_may_each_stand_in_several() -> None:
    assert places(["Ja.", "Viermal."]) == ["1|2", "2|3"]
    assert places(["Ja."]) == ["1|2|3"]
    assert places([]) == []


def test_a_block_that_only_points_to_a_column_does_not_stand_in_it() -> None:
    assert places(["Ja, im Rathaus.", "s. 2."]) == ["1|2", "3"]


def test_a_block_with_parts_stands_under_a_question_with_parts() -> None:
    assert places(["a) Ja. b) Nein.", "Viermal."]) == ["1|2", "2|3"]
    both = columns_named(
        [], QuestionSet((*QUESTIONS.questions[:4], Question("2a", "im Ort", "2"), *QUESTIONS.questions[4:]))
    )
    assert places(["a) Ja.", "a) Nein."], columns=both) == ["1", "2|3"]


def test_a_block_that_fits_no_column_stays_open() -> None:
    assert places(["Ja.", "a) Nein. s. 1"]) == ["1|2", "2|3"]


def test_of_more_blocks_than_columns_one_that_begins_like_its_question_begins_its_column() -> None:
    assert places(["Ja.", "Im Rathaus.", "Kosten von 3.000 Euro.", "Dazu Fahrten."]) == ["1", "2", "3", "3"]


def test_of_more_blocks_than_columns_none_is_placed_where_not_all_are() -> None:
    assert places(["Ja.", "Im Rathaus.", "3.000 Euro.", "Dazu Fahrten."]) == ["1|2|3"] * 4


def test_lines_through_several_columns_leave_those_open_that_blocks_before_them_do_not_take() -> None:
    assert places(["Ja.", "Im Rathaus. Keine."], [False, True]) == ["1", "2|3"]
    assert places(["Ja. Im Rathaus. Keine."], [True]) == ["1|2|3"]
    assert places(["Ja.", "Nein.", "Kaum. Nie."], [False, False, True]) == ["1|2|3"] * 3


@given(
    st.lists(st.sampled_from(["Ja.", "s. 2.", "a) Nein.", "Kosten: keine", "", "Jugendbeirat"]), max_size=7),
    st.data(),
)
def test_every_block_stands_in_columns_that_follow_each_other(texts: list[str], data: st.DataObject) -> None:
    wide = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    found = places_of(texts, wide, COLUMNS)
    assert len(found) == len(texts)
    assert all(0 <= place.start < place.stop <= len(COLUMNS) for place in found)
    assert [place.start for place in found] == sorted(place.start for place in found)
