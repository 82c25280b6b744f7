# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How many of which authorities a sentence speaks of."""

import pytest

from umlauf.sentences.quantities import Mention, mentions
from umlauf.sentences.tagging import tagged

FLAGS = ("rest", "narrowed", "replied", "article", "definite", "partitive", "further")


def read(text: str) -> list[tuple[object, ...]]:
    return [(*m.quantity, text[m.start : m.end], *flags(m)) for m in mentions(tagged(text))]


def flags(mention: Mention) -> list[str]:
    return [name for name in FLAGS if getattr(mention, name)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In allen 21 Landkreisen gibt es", [("all", None, 21, "In allen 21 Landkreisen")]),
        ("In keinem der 18 Landkreise", [("none", 0, 18, "In keinem der 18 Landkreise")]),
        ("Die meisten der Landkreise", [("most", None, None, "Die meisten der Landkreise")]),
        ("Fast alle Landkreise", [("most", None, None, "Fast alle Landkreise")]),
        ("Vereinzelte Gemeinden", [("some", None, None, "Vereinzelte Gemeinden")]),
        ("in den übrigen acht Landkreisen", [("all", None, 8, "in den übrigen acht Landkreisen", "rest")]),
        ("in drei der übrigen Landkreise", [("exactly", 3, None, "in drei der übrigen Landkreise", "rest")]),
        ("In den 18 Landkreisen", [("all", None, 18, "In den 18 Landkreisen", "definite")]),
        ("Ein Landkreis plant", [("exactly", 1, None, "Ein Landkreis", "article")]),
        ("nur ein Landkreis plant", [("exactly", 1, None, "nur ein Landkreis")]),
        ("ein weiterer Landkreis plant", [("exactly", 1, None, "ein weiterer Landkreis", "further")]),
        ("alle größeren Städte", [("all", None, None, "alle größeren Städte", "narrowed")]),
        ("alle antwortenden Städte", [("all", None, None, "alle antwortenden Städte", "replied")]),
        ("Mehr als zehn Städte", [("über", 10, None, "Mehr als zehn Städte")]),
        ("Von den 18 Landkreisen wird", [("all", None, 18, "Von den 18 Landkreisen", "definite", "partitive")]),
        ("Von den 18 Landkreisen haben zehn", [("share", 10, 18, "Von den 18 Landkreisen haben zehn")]),
        ("Von den Landkreisen haben die meisten", [("most", None, None, "Von den Landkreisen haben die meisten")]),
        ("In den Landkreisen gibt es", [("", None, None, "In den Landkreisen")]),
        ("In 86 Gremien wirken 350 Helfer mit", []),
    ],
)
def test_a_phrase_is_read(text: str, found: list[tuple[object, ...]]) -> None:
    assert read(text) == found


def test_a_quantity_without_its_unit_takes_it_from_elsewhere() -> None:
    first, second = mentions(tagged("In zehn Landkreisen ja, in einem davon nein"))
    assert (first.elliptic, second.elliptic, second.quantity.value) == (False, True, 1)


def test_several_quantities_stand_in_the_order_of_the_sentence() -> None:
    kinds = [mention.kinds for mention in mentions(tagged("Zwei Landkreise, drei kreisfreie Städte und 14 Gemeinden"))]
    assert kinds == [("landkreis",), ("kreisfreie_stadt",), ("gemeinde",)]
