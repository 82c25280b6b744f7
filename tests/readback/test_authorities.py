# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.readback.authorities import known_authorities, lead_of, leading_name, named_by

HESSE_2015 = known_authorities("DE-HE", date(2015, 4, 14))


def keys(text: str) -> tuple[tuple[str, ...], bool] | None:
    reading = named_by(text, HESSE_2015)
    return (tuple(entry.key for entry in reading.meant), reading.to_the_letter) if reading else None


def test_all_of_a_land_are_known_as_they_were_on_the_day() -> None:
    kinds = [entry.kind for entry in HESSE_2015.entries]
    assert {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)} == {
        "kreisfreie_stadt": 5,
        "landkreis": 21,
        "gemeinde": 416,  # as far as the register knows the changes since
        "association": 3,
    }


def test_the_bundestag_knows_the_authorities_of_all_laender() -> None:
    assert sum(entry.kind == "landkreis" for entry in known_authorities("DE", None).entries) == 294


def test_counties_have_their_title_and_cities_their_plain_name() -> None:
    names = {entry.key: entry.name for entry in HESSE_2015.entries}
    assert [names[key] for key in ("06631000", "06437000", "06411000", "assoc:HStT")] == [
        "Landkreis Fulda",
        "Odenwaldkreis",
        "Darmstadt",
        "Hessischer Städtetag",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LK Fulda", (("06631000",), True)),
        ("Kreis Groß-Gerau", (("06433000",), True)),
        ("Hess. Städtetag", (("assoc:HStT",), True)),
        ("LK Gross-Gerau", (("06433000",), True)),
        ("Kassel", (("06611000", "06633000"), True)),
        ("Stadt Kassel", (("06611000",), True)),
        ("LK Limburg-Weilb.", (("06533000",), False)),
        ("LK Berg.", (("06431000",), False)),
        ("Landkreis Begstraße", (("06431000",), False)),
        ("LK Marburg-Biedenkopff", (("06534000",), False)),
        ("Kassel, Stadt", (("06611000",), True)),
        ("Fulda (Landkreis)", (("06631000",), True)),
        ("Bad Homburg v.d.H.", (("06434001",), False)),
        ("Stadt Frankfurt", (("06412000",), True)),
        ("Frankfurt a. M.", (("06412000",), False)),
        ("LK Fulda (keine Rückmeldung)", (("06631000",), True)),
        ("Zweckverband Nord", None),
        ("Es gibt keinen.", None),
        ("Kreis " * 50, None),
        ("LK", None),
        ("", None),
    ],
)
def test_a_name_is_known_however_it_is_written(text: str, expected: object) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LK Fulda Einen Gipfel gab es nie.", "LK Fulda"),
        ("LK Bergstraße Der Dezernent lud ein", "LK Bergstraße"),
        ("Hess. Städte- und Gemeindebund Wir fragen nicht.", "Hess. Städte- und Gemeindebund"),
        ("Landkreis - Amt für Soziales", None),
        ("Landkreis Fulda, Amt für Soziales", None),
        ("Im Landkreis Fulda gibt es nichts", None),
    ],
)
def test_a_row_begins_with_the_longest_name(text: str, words: str | None) -> None:
    reading = leading_name(text, HESSE_2015)
    assert (reading.words if reading else None) == words


def test_the_word_for_its_kind_leads_a_name() -> None:
    assert [lead_of(name) for name in ("LK Fulda", "Kreis Offenbach", "Fulda")] == ["lk", "kreis", ""]


def test_unions_of_municipalities_and_short_names_are_known() -> None:
    saxony = known_authorities("DE-NI", None)
    names = (
        "SG Brome",
        "Flecken Brome",
        "Region Hannover",
        "LK Nienburg",
        "Stadt Oldenburg",
        "Oldenburg",
        "Neustadt a. Rbge.",
    )
    readings = [named_by(name, saxony) for name in names]
    assert [[entry.name for entry in reading.meant] for reading in readings if reading] == [
        ["Samtgemeinde Brome"],
        ["Brome"],
        ["Region Hannover"],
        ["Landkreis Nienburg (Weser)"],
        ["Oldenburg (Oldb)"],
        ["Landkreis Oldenburg", "Oldenburg (Oldb)"],
        ["Neustadt am Rübenberge"],
    ]
    assert saxony.by_key["x:031515402000"].kind == "verband"
