# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The place in the name of an authority."""

import pytest

from umlauf.survey.names import place_of


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Landkreis Fulda", "Fulda"), ("LK Fulda", "Fulda"), ("Odenwaldkreis", "Odenwald"),
        ("Main-Kinzig-Kreis", "Main-Kinzig"), ("Frankfurt am Main", "Frankfurt"), ("Kassel (Stadt)", "Kassel"),
        ("Kassel, documenta-Stadt", "Kassel"), ("Stadt Jena", "Jena"), ("Rothenburg ob der Tauber", "Rothenburg"),
    ],
)  # fmt: skip
def test_the_place_in_a_name_is_found(name: str, place: str) -> None:
    assert place_of(name) == place
