# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A sentence as letters."""

import pytest

from umlauf.sentences.tagging import tagged


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("In zehn der 18 Landkreise", "pndnu"),
        ("Alle kreisfreien Städte haben einen Tisch", "afuHeS"),
        ("in kreisangehörigen Städten und Gemeinden bestehen", "pgucu."),
        ("Die meisten größeren Städte, die übrigen nicht", "dmju,drx"),
        ("„In allen Landkreisen“ heißt es", ".."),
        ("", ""),
    ],
)
def test_each_word_has_its_letter(text: str, tags: str) -> None:
    assert tagged(text).tags == tags


def test_places_count_from_the_offset() -> None:
    assert [token.start for token in tagged("In zwei", 10).tokens] == [10, 13]
