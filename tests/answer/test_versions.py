# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.answer.versions import unanswered, version_hash

QUESTIONS = ("1a", "1b", "2", "3", "10")


def test_a_version_is_the_hash_of_the_text_and_of_all_grounds() -> None:
    text = sha256("Größe".encode()).hexdigest()
    assert version_hash("Größe", ["a", "b"]) == sha256(f"{text}\na\nb".encode()).hexdigest()


@given(st.text(), st.text(), st.lists(st.text("abc"), max_size=3), st.lists(st.text("abc"), max_size=3))
def test_another_text_or_another_ground_is_another_version(
    text: str, other: str, grounds: list[str], others: list[str]
) -> None:
    same = (text, grounds) == (other, others)
    assert (version_hash(text, grounds) == version_hash(other, others)) == same


@pytest.mark.parametrize(
    ("answered", "left"),
    [
        ((), QUESTIONS),
        (("1", "2", "3", "10"), ()),
        (("1a", "2", "3", "10"), ("1b",)),
        (("1",), ("2", "3", "10")),
        (("2", "3"), ("1a", "1b", "10")),
    ],
)
def test_a_section_answers_its_question_with_all_parts_and_no_other(
    answered: tuple[str, ...], left: tuple[str, ...]
) -> None:
    assert unanswered(QUESTIONS, answered) == left
