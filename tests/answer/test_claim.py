# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who stands against a claim."""

from datetime import date

import pytest
from tests.answer import gold

from umlauf.answer.claims import check


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("In den Landkreisen Fulda, Odenwald und Kassel gibt es Runde Tische.", ["Odenwald", "Kassel"]),
        ("In den Landkreisen Fulda und Gießen gibt es Runde Tische.", []),
        ("In allen Landkreisen gibt es Runde Tische.", ["Odenwald", "Limburg-Weilburg"]),
    ],
)
def test_against_a_list_stand_those_it_names_and_nobody_else(sentence: str, names: list[str]) -> None:
    claim = check(gold.coding(), f"# Frage 2\n\n{sentence}", date(2015, 3, 26)).claims[0]
    assert [entry.name for entry in claim.contradicting] == names
