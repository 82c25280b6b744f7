# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from umlauf.evaluation.marking import Mark, Piece, marks_of, pieces

TEXT = "Einen Runden Tisch haben wir nicht."


def test_a_text_is_cut_at_its_marks() -> None:
    assert pieces(TEXT, [Mark(6, 18, "2a")]) == (
        Piece("Einen "), Piece("Runden Tisch", "2a"), Piece(" haben wir nicht."),
    )  # fmt: skip


def test_of_two_marks_that_overlap_the_second_is_cut() -> None:
    found = pieces(TEXT, [Mark(6, 18, "a"), Mark(13, 24, "b"), Mark(7, 10, "c")])
    assert [(piece.text, piece.mark) for piece in found if piece.mark] == [("Runden Tisch", "a"), (" haben", "b")]


def test_a_passage_that_does_not_stand_in_the_text_is_left_out() -> None:
    assert marks_of(TEXT, [("Runden Tisch", "2a"), ("Gipfel", "1a"), ("", "1b")]) == (Mark(6, 18, "2a"),)


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_all_pieces_together_are_the_text(text: str, places: list[tuple[int, int]]) -> None:
    marks = [Mark(min(place), min(max(place), len(text)), "x") for place in places]
    assert "".join(piece.text for piece in pieces(text, marks)) == text
