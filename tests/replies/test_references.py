# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.replies.references import Piece, linked, parent_of, pointers, references

QUESTIONS = ("1", "1a", "1b", "2", "2a", "2b", "3")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("s. bei 1 und 2", ("1", "2")),
        ("siehe Antwort zu Frage 1a", ("1a",)),
        ("vgl. Nr. 2b)", ("2b",)),
        ("s. lb und Ia", ("1b", "1a")),
        ("wie oben unter 1, 2 und 1", ("1", "2")),
        ("siehe auch 12 Kommunen", ()),
        ("kein Verweis auf 2", ()),
    ],
)
def test_a_text_points_to_what_it_names_after_a_word_that_points(text: str, found: tuple[str, ...]) -> None:
    assert pointers(text) == found


def test_what_is_no_question_is_no_reference() -> None:
    assert references("s. 1c und 9", QUESTIONS) == ()
    assert references("s. 1c und 9", ("1", "2")) == ("1c",)


def test_a_question_that_the_codebook_splits_is_known_without_an_entry_of_its_own() -> None:
    assert references("s. 4", ("4a", "4b")) == ("4",)


def test_the_question_above_a_part_and_above_none() -> None:
    assert [parent_of(question) for question in ("2a", "2", "b")] == ["2", "2", "b"]


def test_a_reference_becomes_a_link_and_the_rest_stays_as_it_is() -> None:
    assert linked("Initiator: s. bei 1 und lb.", QUESTIONS) == (
        Piece("Initiator: s. bei "), Piece("1", "1"), Piece(" und "), Piece("lb", "1b"), Piece("."),
    )  # fmt: skip


def test_what_names_no_question_is_no_link() -> None:
    assert linked("s. 9", QUESTIONS) == (Piece("s. 9"),)


@given(st.text(alphabet="s. bei1a2,und Frage()l", max_size=60))
def test_the_pieces_together_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in linked(text, QUESTIONS)) == text
