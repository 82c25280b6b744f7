# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter

import pytest
from lxml import etree

from umlauf.directory.maps import STATES, NoMap, atlas, county_map, legend

HANAU, MAIN_KINZIG, ODENWALD, KASSEL, KASSEL_CITY = "06415000", "06435000", "06437000", "06633000", "06611000"
OF_2015 = {HANAU: MAIN_KINZIG}
HESSEN = [area.key for area in atlas().areas if area.key.startswith("06")]
WORDS = {"own": "own reply", "missing": "silent", "none": "not asked"}
SVG = "{http://www.w3.org/2000/svg}"


def drawn(
    states: dict[str, str], names: dict[str, str] | None = None, land: str = "06", **more: object
) -> etree._Element:
    return etree.fromstring(county_map(land, states, names or {}, WORDS, "Replies", **more))  # type: ignore[arg-type]


def titles(svg: etree._Element) -> list[str]:
    return [group.findtext(f"{SVG}title") or "" for group in svg.iter(f"{SVG}g") if group.get("class") == "map-area"]


def one(svg: etree._Element, name: str) -> etree._Element:
    (found,) = [element for element in svg.iter() if name in (element.get("class") or "").split()]
    return found


def test_the_atlas_has_every_county_and_city_of_germany_and_names_its_source() -> None:
    assert (len(atlas().areas), atlas().attribution.startswith("© GeoBasis-DE / BKG 2021")) == (401, True)


def test_each_county_and_city_of_hessen_is_drawn_once_with_name_and_state_in_words() -> None:
    found = titles(drawn({KASSEL: "own", ODENWALD: "missing"}, {KASSEL: "Landkreis Kassel"}))
    assert Counter(title.rpartition(": ")[2] for title in found) == {"own reply": 1, "silent": 1, "not asked": 25}
    assert [title for title in found if "Kassel" in title] == [
        "Kassel, documenta-Stadt: not asked",
        "Landkreis Kassel: own reply",
    ]


def test_as_of_2015_hanau_is_a_part_of_its_county() -> None:
    now, then = drawn({}), drawn({}, merged=OF_2015)
    assert set(titles(now)) - set(titles(then)) == {"Hanau, Brüder-Grimm-Stadt: not asked"}
    assert len(titles(then)) == 26


def test_a_merged_area_shows_no_border_between_its_parts() -> None:
    now, then = (one(drawn({}, merged=merged), "map-border").get("d", "") for merged in ({}, OF_2015))
    assert 0 < then.count("M") < now.count("M")


def test_rings_of_a_merged_area_are_those_of_its_parts() -> None:
    rings = {area.key: len(area.rings) for area in atlas().areas}
    path = one(drawn({MAIN_KINZIG: "own"}, merged=OF_2015), "map-own").get("d", "")
    assert path.count("z") == rings[HANAU] + rings[MAIN_KINZIG]


def test_only_the_silent_have_a_bold_outline() -> None:
    assert one(drawn({ODENWALD: "own"}), "map-outline").get("d") == ""
    assert one(drawn({ODENWALD: "missing"}), "map-outline").get("d") != ""


def test_the_states_differ_in_pattern_and_not_in_colour_alone() -> None:
    svg = drawn(dict(zip(HESSEN, STATES, strict=False)))
    fills = {one_of.get("class"): one_of.get("fill") for one_of in svg.iter(f"{SVG}path") if one_of.get("fill-rule")}
    assert {name: str(fill).startswith("url(#map-") for name, fill in fills.items()} == {
        f"map-{state}": state not in ("own", "waiting", "none") for state in STATES
    }
    patterns = [etree.tostring(pattern[1]) for pattern in svg.iter(f"{SVG}pattern")]
    assert len(set(patterns)) == len(STATES) - 3


def test_every_pattern_that_is_used_is_defined_and_two_maps_do_not_share_any() -> None:
    svg = drawn(dict(zip(HESSEN, STATES, strict=False)), prefix="second")
    text = etree.tostring(svg, encoding="unicode")
    assert set(re.findall(r"url\(#([^)]*)\)", text)) == {pattern.get("id") for pattern in svg.iter(f"{SVG}pattern")}
    assert all(str(element.get("id")).startswith("second-") for element in svg.iter() if element.get("id"))


def test_the_map_describes_itself_to_those_who_cannot_see_it() -> None:
    svg = drawn({ODENWALD: "missing", KASSEL: "own", KASSEL_CITY: "own"})
    assert (svg.get("role"), svg.get("aria-labelledby"), svg.findtext(f"{SVG}title"), svg.findtext(f"{SVG}desc")) == (
        "img",
        "map-title map-desc",
        "Replies",
        "own reply: 2 (Kassel, documenta-Stadt, Kassel); silent: 1 (Odenwaldkreis)",
    )


def test_a_strict_content_security_policy_has_nothing_to_refuse() -> None:
    svg = drawn(dict.fromkeys(HESSEN, "summary"), with_legend=True)
    assert [element.tag for element in svg.iter() if element.get("style") or element.tag == f"{SVG}style"] == []


def test_labels_bear_the_name_up_to_its_comma_inside_the_drawing() -> None:
    svg = drawn({}, labels=[KASSEL_CITY, ODENWALD])
    labels = list(svg.iter(f"{SVG}text"))
    assert [label.text for label in labels] == ["Odenwaldkreis", "Kassel"]
    width, height = float(svg.get("width", "")), float(svg.get("height", ""))
    assert all(0 < float(label.get("x", "")) < width and 0 < float(label.get("y", "")) < height for label in labels)


def test_names_are_text_and_never_markup() -> None:
    assert "<b>&amp;</b>" not in county_map("06", {}, {KASSEL: "<b>&</b>"}, {}, "<script>")
    assert "<b>&</b>: none" in titles(etree.fromstring(county_map("06", {}, {KASSEL: "<b>&</b>"}, {}, "<script>")))


def test_hessen_is_taller_than_wide_and_fills_the_width() -> None:
    svg = drawn({}, width=500)
    path = one(svg, "map-border").get("d", "")
    places = [tuple(map(float, place.split())) for place in re.findall(r"[\d.]+ [\d.]+", path)]
    assert (min(x for x, _ in places), max(x for x, _ in places)) == (3.0, 497.0)
    assert 1.3 < float(svg.get("height", "")) / 500 < 1.5


def test_a_legend_on_paper_lists_each_state_with_its_count() -> None:
    plain, with_legend = drawn({KASSEL: "missing"}), drawn({KASSEL: "missing"}, with_legend=True)
    assert [text.text for text in with_legend.iter(f"{SVG}text")] == ["silent: 1", "not asked: 26"]
    assert float(with_legend.get("height", "")) == float(plain.get("height", "")) + 56


def test_who_denies_has_a_pattern_of_its_own_and_a_bold_outline_as_the_silent_have() -> None:
    keys = legend({"a": "own", "b": "against", "c": "missing"})
    assert [(key.state, key.areas) for key in keys] == [("own", 1), ("against", 1), ("missing", 1)]
    assert [key.svg.count("map-outline") for key in keys] == [0, 1, 1]
    assert len({key.svg.partition("</defs>")[0] for key in keys}) == 3


def test_a_legend_on_the_page_has_its_own_patterns_and_only_states_that_occur() -> None:
    keys = legend({"a": "own", "b": "missing", "c": "missing"})
    assert [(key.state, key.areas) for key in keys] == [("own", 1), ("missing", 2)]
    assert ['fill="url(#key-missing)"' in key.svg and '<pattern id="key-missing"' in key.svg for key in keys] == [
        False,
        True,
    ]


def test_a_land_that_is_not_on_the_map_is_refused() -> None:
    with pytest.raises(NoMap) as refusal:
        county_map("99", {}, {}, {}, "Nowhere")
    assert str(refusal.value) == "There are no boundaries for keys that begin with “99”. Nothing was drawn."
