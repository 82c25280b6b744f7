# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.directory.gazetteer import (
    ATTRIBUTION,
    CITIES,
    COUNTIES,
    Association,
    Authority,
    associations,
    authorities,
    changes,
    changes_since,
    merged_on,
)

IN_2015, TODAY = date(2015, 3, 26), date(2026, 3, 31)
HESSEN, NIEDERSACHSEN, THUERINGEN = "06", "03", "16"


def keys(land: str, kinds: frozenset[str], on: date | None) -> set[str]:
    return {authority.key for authority in authorities(land, kinds, on)}


def named(name: str, land: str, on: date | None) -> list[tuple[str, str, str]]:
    found = authorities(land, (*COUNTIES, *CITIES, "gemeinde", "stadt"), on)
    return [(authority.key, authority.kind, authority.parent) for authority in found if authority.name == name]


def test_the_register_holds_every_authority_of_germany_once() -> None:
    found = authorities()
    assert len(found) == len({authority.ars for authority in found}) == 12_221
    assert [len(authorities(kinds=kinds)) for kinds in (("land",), COUNTIES, CITIES)] == [16, 294, 107]


def test_hessen_had_21_counties_and_5_cities_in_2015_and_has_6_since_2026() -> None:
    assert [len(keys(HESSEN, kinds, IN_2015)) for kinds in (COUNTIES, CITIES)] == [21, 5]
    assert keys(HESSEN, CITIES, TODAY) - keys(HESSEN, CITIES, IN_2015) == {"06415000"}
    assert keys(HESSEN, COUNTIES, TODAY) == keys(HESSEN, COUNTIES, IN_2015)


@pytest.mark.parametrize(
    ("on", "name", "expected"),
    [
        (date(2025, 12, 31), "Hanau", ("06435014", "gemeinde", "06435000")),
        (date(2026, 1, 1), "Hanau, Brüder-Grimm-Stadt", ("06415000", "kreisfreie_stadt", "06")),
        (None, "Hanau, Brüder-Grimm-Stadt", ("06415000", "kreisfreie_stadt", "06")),
    ],
)
def test_hanau_was_a_municipality_of_main_kinzig_until_2025(
    on: date | None, name: str, expected: tuple[str, str, str]
) -> None:
    assert named(name, HESSEN, on) == [expected]


def test_goettingen_and_osterode_were_two_counties_before_november_2016() -> None:
    before, after = (keys(NIEDERSACHSEN, COUNTIES, day) for day in (date(2016, 10, 31), date(2016, 11, 1)))
    assert (before - after, after - before) == ({"03152000", "03156000"}, {"03159000"})
    assert named("Osterode am Harz", NIEDERSACHSEN, date(2016, 10, 31)) == [("03156000", "landkreis", "03")]


def test_the_population_of_a_county_that_was_merged_since_is_not_known() -> None:
    known = {authority.key: authority for authority in authorities(NIEDERSACHSEN, COUNTIES, IN_2015)}
    assert (known["03152000"].population, known["03152000"].area_km2) == (None, None)
    assert known["03151000"].population is not None


def test_eisenach_was_a_city_of_its_own_until_june_2021() -> None:
    before, after = (keys(THUERINGEN, CITIES, day) for day in (date(2021, 6, 30), date(2021, 7, 1)))
    assert (before - after, after - before) == ({"16056000"}, set())
    assert named("Eisenach", THUERINGEN, date(2021, 6, 30)) == [("16056000", "kreisfreie_stadt", "16")]
    assert named("Eisenach, Stadt", THUERINGEN, date(2021, 7, 1)) == [("16063105", "stadt", "16063000")]


@given(st.dates(date(2012, 1, 1), date(2030, 1, 1)))
def test_on_any_day_no_key_stands_twice_and_every_city_or_county_lies_in_its_land(on: date) -> None:
    found = authorities("", (*COUNTIES, *CITIES), on)
    assert len({authority.key for authority in found}) == len(found)
    assert all(authority.parent == authority.key[:2] for authority in found)


def test_an_authority_has_its_figures_and_seat() -> None:
    assert authorities("06631000") == (
        Authority(
            key="06631000",
            ars="066310000000",
            name="Fulda",
            kind="landkreis",
            state="HE",
            parent="06",
            population=222_283,
            area_km2=1380.42,
            postcode="",
            seat="Fulda",
        ),
    )


def test_an_association_of_municipalities_has_no_ags_and_its_ars_as_key() -> None:
    found = authorities(kinds=("samtgemeinde",))
    assert len(found) == 114
    assert all(authority.key == authority.ars and len(authority.key) == 12 for authority in found)


def test_only_the_changes_after_a_day_are_undone() -> None:
    assert [change.old_key for change in changes()] == ["03152000", "03156000", "16056000", "06435014"]
    assert [change.new_key for change in changes_since(date(2021, 7, 1))] == ["06415000"]
    assert changes_since(IN_2015, "16")[0].effective == date(2021, 7, 1)
    assert changes_since(TODAY) == ()


def test_on_the_map_of_2015_hanau_lies_in_its_county() -> None:
    assert merged_on(IN_2015) == {"06415000": "06435000"}
    assert merged_on(TODAY) == merged_on(None) == {}


def test_three_associations_stand_for_the_municipalities_of_hessen() -> None:
    assert sorted(association.name for association in associations("HE")) == [
        "Hessischer Landkreistag",
        "Hessischer Städte- und Gemeindebund",
        "Hessischer Städtetag",
    ]
    assert len(associations()) == 40
    assert all(isinstance(association, Association) and association.member_kinds for association in associations())


def test_the_source_is_named_as_it_asks_to_be() -> None:
    sources = (files("umlauf.directory") / "data" / "SOURCES.md").read_text(encoding="utf-8")
    assert f"> {ATTRIBUTION}" in sources.splitlines()
