# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Printed words for units, and the kinds of the roster that they stand for."""

import pytest

from umlauf.sentences.units import is_plural, kinds_of, means_replied, narrows, table, unit_of
from umlauf.survey.roster import KINDS


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Landkreise", "landkreis"), ("Landkreises", "landkreis"), ("Kreisen", "landkreis"),
        ("Flächenlandkreisen", "landkreis"), ("Stadtkreise", "stadtkreis"), ("Städten", "stadt"), ("Stadt", "stadt"),
        ("Gemeinden", "gemeinde"), ("Kommunen", "kommune"), ("Gebietskörperschaften", "kommune"),
        ("Regionalverbände", "verband"), ("Samtgemeinden", "verband"),
    ],
)  # fmt: skip
def test_a_unit_word_is_known_in_every_form(word: str, name: str) -> None:
    unit = unit_of(word)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize(
    "word",
    ["Arbeitskreise", "Helferkreisen", "Kirchengemeinden", "Landkreistag", "Kreisebene", "Innenstädte", "Tische"],
)
def test_a_word_that_only_ends_like_a_unit_is_none(word: str) -> None:
    assert unit_of(word) is None


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ([("städte", ("kreisfrei",))], ("kreisfreie_stadt",)),
        ([("städte", ("kreisangehor",))], ("gemeinde",)),
        ([("städte", ()), ("gemeinden", ())], ("kreisfreie_stadt", "gemeinde")),
        ([("kreise", ()), ("städte", ("kreisfrei",))], ("landkreis", "kreisfreie_stadt")),
        ([("kommunen", ("kreisangehor",))], ("gemeinde",)),
        ([("kommunen", ())], ("landkreis", "kreisfreie_stadt", "gemeinde")),
        ([("landkreise", ("kreisfrei",))], ("landkreis",)),
    ],
)
def test_adjectives_and_joined_nouns_decide_the_kinds(
    words: list[tuple[str, tuple[str, ...]]], kinds: tuple[str, ...]
) -> None:
    units = [(unit_of(word), adjectives) for word, adjectives in words]
    assert kinds_of([(unit, adjectives) for unit, adjectives in units if unit]) == kinds


def test_some_adjectives_narrow_a_unit_and_some_do_not() -> None:
    assert [narrows(word) for word in ("größeren", "hessischen", "antwortenden", "kreisfreien")] == [
        True,
        False,
        False,
        False,
    ]
    assert [means_replied(word) for word in ("antwortenden", "hessischen")] == [True, False]


def test_a_plural_is_told_from_a_singular() -> None:
    assert [is_plural(word) for word in ("landkreise", "städten", "gemeinden", "landkreis", "gemeinde", "stadt")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


def test_every_kind_of_the_table_is_one_of_the_roster() -> None:
    assert set(table().kinds) <= set(KINDS)
    assert {kind for unit in table().words.values() for kind in unit.kinds} <= set(KINDS)
