# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Whether a text speaks of a time after the reference date."""

from datetime import date

import pytest

from umlauf.sentences.dates import after, speaks_of_later

DAY = date(2015, 3, 26)


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("am 26. März 2015", False), ("am 27.03.2015", True), ("am 27. 3. 2015", True), ("am 1. Juli 2015", True),
        ("im Mai 2015", True), ("im Februar 2015", False), ("bis Ende 2015", True), ("Bis Ende 2016", True),
        ("ab 2016", True), ("im Jahr 2015", False), ("seit 2014", False), ("am 31. Februar 2016", False),
        ("2.016 Stellen", False),
    ],
)  # fmt: skip
def test_a_date_after_the_reference_date_is_found(text: str, later: bool) -> None:
    assert after(text, DAY) == later


def test_a_word_speaks_of_later_even_without_a_reference_date() -> None:
    assert speaks_of_later("alle sollen es erhalten", None)
    assert speaks_of_later("bis Ende 2016", DAY)
    assert speaks_of_later("Ab dem kommenden Jahr gibt es in allen Kreisen A", None)
    assert speaks_of_later("bis dahin wird es in allen Kreisen A geben", None)
    assert not speaks_of_later("in allen Kreisen werden A betrieben, die es geben kann", None)
    assert not speaks_of_later("bis Ende 2016", None)
