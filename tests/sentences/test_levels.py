# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The levels that a clause names."""

import pytest

from umlauf.sentences.levels import levels_in


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Auf Kreisebene gibt es in neun Landkreisen Runde Tische", ("county",)),
        ("gibt es auf Kreis- oder Gemeindeebene Runde Tische", ("county", "municipal")),
        ("auf der Ebene der Landkreise", ("county",)),
        ("auf Stadtebene", ("city",)),
        ("auf örtlicher Ebene", ("municipal",)),
        ("auf Landesebene und auf Verbandsebene", ("land", "association")),
        ("auf Kreisebene oder in den kreisangehörigen Kommunen", ("county", "municipal")),
        ("in den kreisangehörigen Kommunen", ()),
        ("auf kommunaler Ebene", ()),
        ("in der Kreisebene", ()),
    ],
)
def test_a_level_is_read_where_a_clause_names_it(text: str, levels: tuple[str, ...]) -> None:
    assert levels_in(text) == levels
