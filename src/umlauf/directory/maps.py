# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Maps of counties and cities as SVG: which of them answered, by whom, and which were silent or say otherwise.

The boundaries come from `data/kreise.topojson` (TopoJSON specification 1.0.1). One drawing serves page and PDF: colours
and patterns are presentation attributes, which a strict content security policy allows, and a stylesheet may override
them by class. The states differ in pattern and outline, so that they can be told apart in grey.
"""

import json
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, NamedTuple

from umlauf.wording import Message, Refusal

Point = tuple[float, float]
Ring = tuple[int, ...]  # indices of arcs; ~i is arc i walked backwards

INK, ALERT, PALE, BORDER, TEXT = "#1f3f99", "#b3261e", "#e3e6ee", "#ffffff", "#131525"
MARGIN, LINE = 3.0, 28.0  # units of the drawing: around the map; from one line of its legend to the next

# All states in the order of the legend. Three are plain colours; over the white ground of the others lies a tile of
# eight by eight units. A plain colour as a tile would show its seams.
PLAIN = {"own": INK, "waiting": BORDER, "none": PALE}
PATTERNS = {
    "against": f'<path class="map-alert" d="M-2 6 2 10M0 0 8 8M6-2l4 4" stroke="{ALERT}" stroke-width="3.4"/>',
    "summary": f'<path class="map-ink" d="M-2 2 2-2M0 8 8 0M6 10l4-4" stroke="{INK}" stroke-width="1.8"/>',
    "nil": f'<path class="map-ink" d="M0 1.5h8M0 5.5h8" stroke="{INK}" stroke-width="1.4"/>',
    "declined": f'<g class="map-dot" fill="{INK}"><circle cx="2" cy="2" r="1.4"/><circle cx="6" cy="6" r="1.4"/></g>',
    "forwarded": f'<path class="map-ink" d="M2 0v8" stroke="{INK}" stroke-width="2.4"/>',
    "missing": f'<path class="map-alert" d="M0 0 8 8M0 8 8 0" stroke="{ALERT}" stroke-width=".9"/>',
}
BOLD = ("against", "missing")  # outlined boldly, in the colour of alarm
STATES = ("own", *PATTERNS, "waiting", "none")


class NoMap(Refusal):
    """The package has no boundaries for what was asked."""


class Area(NamedTuple):
    """A county or city on the map, with the rings of its boundary."""

    key: str
    name: str
    rings: tuple[Ring, ...]


class Atlas(NamedTuple):
    """All areas of Germany with the arcs that they share (longitude, latitude), and whom to name as the source."""

    areas: tuple[Area, ...]
    arcs: tuple[tuple[Point, ...], ...]
    attribution: str


class Key(NamedTuple):
    """One line of a legend: a state, how many areas have it, and its pattern as a small SVG."""

    state: str
    areas: int
    svg: str


@cache
def atlas() -> Atlas:
    """Return the counties and cities of Germany as of 2026, as the package brings them."""
    data = json.loads((files("umlauf.directory") / "data" / "kreise.topojson").read_text(encoding="utf-8"))
    scale, shift = data["transform"]["scale"], data["transform"]["translate"]
    areas = [_area(geometry) for geometry in data["objects"]["kreise"]["geometries"]]
    arcs = [tuple(_walk(arc, scale, shift)) for arc in data["arcs"]]
    return Atlas(tuple(areas), tuple(arcs), data["attribution"])


def _area(geometry: dict[str, Any]) -> Area:
    arcs, about = geometry["arcs"], geometry["properties"]
    polygons = arcs if geometry["type"] == "MultiPolygon" else [arcs]
    return Area(about["ags"], about["name"], tuple(tuple(ring) for polygon in polygons for ring in polygon))


def _walk(steps: Iterable[Sequence[int]], scale: Sequence[float], shift: Sequence[float]) -> Iterable[Point]:
    # An arc is a first position and the steps from there, in quantised units.
    x = y = 0
    for step_x, step_y in steps:
        x, y = x + step_x, y + step_y
        yield x * scale[0] + shift[0], y * scale[1] + shift[1]


class Drawing(NamedTuple):
    """One map: its areas with their arcs in units of the drawing, and what is to be said of each."""

    areas: tuple[Area, ...]
    arcs: Mapping[int, Sequence[Point]]
    width: float
    height: float
    states: Mapping[str, str]
    names: Mapping[str, str]
    words: Mapping[str, str]
    prefix: str

    def say(self, state: str) -> str:
        """Return a state in the reader's words."""
        return self.words.get(state, state)

    def line(self, arc: int) -> Sequence[Point]:
        """Return the points of an arc in the direction in which a ring walks it."""
        return self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1]


def county_map(
    land: str,
    states: Mapping[str, str],
    names: Mapping[str, str],
    words: Mapping[str, str],
    title: str,
    *,
    width: float = 640,
    merged: Mapping[str, str] | None = None,
    labels: Collection[str] = (),
    prefix: str = "map",
    with_legend: bool = False,
) -> str:
    """Draw the counties and cities of one Land by the state of their reply; return an SVG element.

    `land` is the beginning of the official keys ("06" for Hessen); `states` gives one of `STATES` for each key that
    was asked, the rest is drawn pale. `names` are the names of that time (else today's), `words` say each state in the
    reader's language. `merged` joins today's areas to those of an earlier day: {"06415000": "06435000"} puts Hanau
    back into its county. The areas in `labels` bear their name. `prefix` keeps two maps on one page apart. `width` is
    in units of the drawing, in which letters are 18 high: 640 for a page, 380 for paper. `with_legend` draws the legend
    below, for paper. Keys without a boundary are not drawn; a Land without any is refused.
    """
    areas = _merge([area for area in atlas().areas if area.key.startswith(land)], merged or {})
    if not areas:
        raise NoMap(Message("There are no boundaries for keys that begin with “{land}”. Nothing was drawn.", land=land))
    arcs, height = _project(areas, width)
    state_of = {area.key: states.get(area.key, "none") for area in areas}
    name_of = {area.key: names.get(area.key, area.name) for area in areas}
    drawing = Drawing(areas, arcs, width, height, state_of, name_of, words, prefix)
    return "\n".join(_parts(drawing, title, labels, with_legend=with_legend))


def legend(states: Mapping[str, str], prefix: str = "key") -> tuple[Key, ...]:
    """Return the lines of a legend for the page, in the order of `STATES`; only states that occur."""
    counts = Counter(states.values())
    return tuple(Key(state, counts[state], _key_svg(prefix, state)) for state in STATES if counts[state])


def _merge(areas: Sequence[Area], merged: Mapping[str, str]) -> tuple[Area, ...]:
    rings: dict[str, tuple[Ring, ...]] = {}
    for area in areas:
        into = merged.get(area.key, area.key)
        rings[into] = rings.get(into, ()) + area.rings
    return tuple(area._replace(rings=rings[area.key]) for area in areas if area.key in rings)


def _project(areas: Sequence[Area], width: float) -> tuple[dict[int, list[Point]], float]:
    """Return the arcs in units of the drawing, and its height."""
    used = {max(arc, ~arc) for area in areas for ring in area.rings for arc in ring}
    longitudes, latitudes = zip(*(point for arc in used for point in atlas().arcs[arc]), strict=True)
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    # Equirectangular, true to scale on the middle parallel: within one Land nobody sees the difference to Mercator.
    shrink = math.cos(math.radians((south + north) / 2))
    unit = (width - 2 * MARGIN) / ((east - west) * shrink)
    arcs = {
        arc: [((x - west) * shrink * unit + MARGIN, (north - y) * unit + MARGIN) for x, y in atlas().arcs[arc]]
        for arc in used
    }
    return arcs, (north - south) * unit + 2 * MARGIN


def _parts(drawing: Drawing, title: str, labels: Collection[str], *, with_legend: bool) -> Iterable[str]:
    key = list(_drawn_legend(drawing)) if with_legend else []
    prefix, height = drawing.prefix, drawing.height + LINE * len(key)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{prefix}-title {prefix}-desc"'
        f' viewBox="0 0 {drawing.width:g} {height:.0f}" width="{drawing.width:g}" height="{height:.0f}">'
    )
    yield f'<title id="{prefix}-title">{escape(title)}</title>'
    yield f'<desc id="{prefix}-desc">{escape(_description(drawing))}</desc>'
    yield f"<defs>{''.join(_pattern(prefix, state) for state in PATTERNS)}</defs>"
    yield from (_drawn_area(area, drawing) for area in drawing.areas)
    yield from _drawn_borders(drawing)
    yield from (_label(area, drawing) for area in drawing.areas if area.key in labels)
    yield from key
    yield "</svg>"


def _description(drawing: Drawing) -> str:
    # Every area by its name, for those who cannot see the map.
    named = {
        state: [drawing.names[key] for key, found in drawing.states.items() if found == state] for state in STATES[:-1]
    }
    return "; ".join(
        f"{drawing.say(state)}: {len(names)} ({', '.join(names)})" for state, names in named.items() if names
    )


def _fill(prefix: str, state: str) -> str:
    return PLAIN.get(state, f"url(#{prefix}-{state})")


def _pattern(prefix: str, state: str) -> str:
    return (
        f'<pattern id="{prefix}-{state}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect class="map-ground" width="8" height="8" fill="{BORDER}"/>{PATTERNS[state]}</pattern>'
    )


def _drawn_area(area: Area, drawing: Drawing) -> str:
    state = drawing.states[area.key]
    # Each arc of a ring begins where the one before it ended.
    rings = ([point for arc in ring for point in drawing.line(arc)[:-1]] for ring in area.rings)
    return (
        f'<g class="map-area"><title>{escape(f"{drawing.names[area.key]}: {drawing.say(state)}")}</title>'
        f'<path class="map-{state}" fill="{_fill(drawing.prefix, state)}" fill-rule="evenodd"'
        f' d="{"".join(_path(ring) + "z" for ring in rings)}"/></g>'
    )


def _drawn_borders(drawing: Drawing) -> Iterable[str]:
    # White between dark areas, dark around light ones, bold around those who deny or are silent; none between the
    # parts of a merged area.
    outer = {area.key: _outer_arcs(area) for area in drawing.areas}
    light = [key for key, state in drawing.states.items() if state not in ("own", *BOLD)]
    bold = [key for key, state in drawing.states.items() if state in BOLD]
    layers = (("border", outer, BORDER, 1.4), ("frame", light, INK, 0.9), ("outline", bold, ALERT, 2.6))
    for name, keys, colour, weight in layers:
        lines = "".join(_path(drawing.line(arc)) for arc in sorted({arc for key in keys for arc in outer[key]}))
        yield (
            f'<path class="map-{name}" fill="none" stroke="{colour}" stroke-width="{weight}" stroke-linecap="round"'
            f' stroke-linejoin="round" d="{lines}"/>'
        )


def _outer_arcs(area: Area) -> set[int]:
    uses = Counter(max(arc, ~arc) for ring in area.rings for arc in ring)
    return {arc for arc, times in uses.items() if times == 1}


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _label(area: Area, drawing: Drawing) -> str:
    points = [point for arc in max(area.rings, key=len) for point in drawing.line(arc)]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    name = drawing.names[area.key].partition(",")[0]
    halo = f' text-anchor="middle" stroke="{BORDER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
    return _text("label", x, y, name, halo)


def _text(name: str, x: float, y: float, text: str, more: str = "") -> str:
    return (
        f'<text class="map-{name}" x="{x:.0f}" y="{y:.0f}" font-family="Fira Sans" font-size="18" fill="{TEXT}"{more}>'
        f"{escape(text)}</text>"
    )


def _swatch(prefix: str, state: str, y: float = 0) -> str:
    name, colour, weight = ("outline", ALERT, 2.6) if state in BOLD else ("frame", INK, 1)
    return (
        f'<rect class="map-{state} map-{name}" x="1.5" y="{y + 1.5:g}" width="21" height="15"'
        f' fill="{_fill(prefix, state)}" stroke="{colour}" stroke-width="{weight}"/>'
    )


def _key_svg(prefix: str, state: str) -> str:
    pattern = f"<defs>{_pattern(prefix, state)}</defs>" if state in PATTERNS else ""
    return (
        '<svg class="legend__key" viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">'
        f"{pattern}{_swatch(prefix, state)}</svg>"
    )


def _drawn_legend(drawing: Drawing) -> Iterable[str]:
    counts = Counter(drawing.states.values())
    for place, state in enumerate(state for state in STATES if counts[state]):
        top = drawing.height + LINE * place + 8
        words = f"{drawing.say(state)}: {counts[state]}"
        yield _swatch(drawing.prefix, state, round(top, 1)) + _text("words", 34, top + 15, words)
