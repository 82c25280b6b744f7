# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a number in words means, and which numbers of members make it true."""

import pytest

from umlauf.sentences.amounts import amount, fraction
from umlauf.sentences.grammar import FRACTION, phrases
from umlauf.sentences.tagging import tagged

UPTO = 100  # numbers of members that are tried


def meant(text: str) -> tuple[str, float | tuple[float, float], list[int]]:
    phrase = next(one for one in phrases(tagged(text)) if one.part("noun"))
    found = fraction(phrase) if phrase.kind == FRACTION else amount(phrase)
    size = UPTO if phrase.kind == FRACTION else 1
    right = [n for n in range(UPTO + 1) if found.low * size - found.slack <= n <= found.high * size + found.slack]
    return found.kind, found.value, right


@pytest.mark.parametrize(
    ("text", "kind", "value", "right"),
    [
        ("zehn Landkreise", "exactly", 10, [10]),
        ("genau zehn Landkreise", "exactly", 10, [10]),
        ("beide Landkreise", "exactly", 2, [2]),
        ("einer der Landkreise", "exactly", 1, [1]),
        ("ein Dutzend Landkreise", "exactly", 12, [12]),
        ("zwei Dutzend Landkreise", "exactly", 24, [24]),
        ("mindestens 99 Landkreise", "at_least", 99, [99, 100]),
        ("nicht weniger als 99 Landkreise", "at_least", 99, [99, 100]),
        ("höchstens zwei Landkreise", "at_most", 2, [0, 1, 2]),
        ("bis zu zwei Landkreise", "at_most", 2, [0, 1, 2]),
        ("nicht mehr als zwei Landkreise", "at_most", 2, [0, 1, 2]),
        ("weniger als zwei Landkreise", "at_most", 1, [0, 1]),
        ("mehr als 98 Landkreise", "über", 98, [99, 100]),
        ("über 98 Landkreise", "über", 98, [99, 100]),
        ("rund 20 Landkreise", "about", 20, [18, 19, 20, 21, 22]),
        ("ca. fünf Landkreise", "about", 5, [4, 5, 6]),
        ("gut 20 Landkreise", "about", 20, [20, 21, 22]),
        ("knapp 20 Landkreise", "knapp", 20, [18, 19]),
        ("zwei bis drei Landkreise", "about", (2, 3), [2, 3]),
        ("zwei oder drei Landkreise", "about", (2, 3), [2, 3]),
        ("zwischen zwei und drei Landkreisen", "about", (2, 3), [2, 3]),
        ("ein -3 Landkreise", "exactly", -3, []),
        ("in zehn der 18 Landkreise", "share", 10, [10]),
        ("mindestens zehn der 18 Landkreise", "share", 10, list(range(10, 101))),
    ],
)
def test_a_number_is_right_for_these(text: str, kind: str, value: int, right: list[int]) -> None:
    assert meant(text) == (kind, value, right)


@pytest.mark.parametrize(
    ("text", "value", "right"),
    [
        ("60 % der Landkreise", 0.6, [60]),
        ("33,3 Prozent der Landkreise", 0.333, []),
        ("ein Drittel der Landkreise", 0.3333, [33, 34]),
        ("zwei Drittel der Landkreise", 0.6667, [66, 67]),
        ("die Hälfte der Landkreise", 0.5, [50]),
        ("jeder zweite Landkreis", 0.5, [50]),
        ("jede vierte Gemeinde", 0.25, [25]),
        ("mehr als drei Viertel der Landkreise", 0.75, list(range(76, 101))),
        ("weniger als ein Zehntel der Landkreise", 0.1, list(range(10))),
        ("mindestens 98 % der Landkreise", 0.98, [98, 99, 100]),
        ("höchstens 2 % der Landkreise", 0.02, [0, 1, 2]),
        ("knapp die Hälfte der Landkreise", 0.5, [45, 46, 47, 48, 49]),
        ("rund 20 % der Landkreise", 0.2, [18, 19, 20, 21, 22]),
        ("gut die Hälfte der Landkreise", 0.5, [50, 51, 52, 53, 54, 55]),
    ],
)
def test_a_part_of_a_hundred_is_right_for_these(text: str, value: float, right: list[int]) -> None:
    assert meant(text) == ("share", value, right)
