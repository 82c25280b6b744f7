# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The map of counties and cities by the state of their reply, for a page: drawing, legend and source."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from umlauf.directory.gazetteer import merged_on
from umlauf.directory.maps import atlas, county_map, legend
from umlauf.replies.overview import STANDS, stand
from umlauf.survey.roster import Roster
from umlauf.wording import Message

NOT_ASKED = Message("not asked")
ON_A_MAP = ("landkreis", "kreisfreie_stadt")


class LegendLine(NamedTuple):
    """A state on the map: its pattern as SVG, its name, and how many areas have it."""

    svg: str
    name: Message
    areas: int


class Picture(NamedTuple):
    """The SVG of a map, what its patterns mean, and whom to name as the source of the boundaries."""

    svg: str
    legend: tuple[LegendLine, ...]
    attribution: str


def picture_of(
    roster: Roster,
    title: str,
    on: date | None,
    *,
    labels: Collection[str] = (),
    prefix: str = "map",
    width: float = 640,
    states: Mapping[str, str] | None = None,
    words: Mapping[str, Message] | None = None,
) -> Picture | None:
    """Return the map of a roster as the territory was on a day, in the language of the reader.

    It shows how each reply stands; with `states`, one of `maps.STATES` for each key, what else is known of each, and
    with `words` what these are called.
    None without a county, and where the keys are of no Land that has boundaries here.
    The areas in `labels` bear their name; `prefix` keeps two maps on one page apart; `width` as for `county_map`: the
    smaller the map stands on the page, the smaller it has to be for letters that can be read.
    """
    if states is None:
        states = {entry.key: stand(entry) for entry in roster.of(ON_A_MAP)}
    land = next(iter(states), "")[:2]
    if not states or not any(area.key.startswith(land) for area in atlas().areas):
        return None
    called = {**STANDS, "none": NOT_ASKED, **(words or {})}
    svg = county_map(
        land=land,
        states=states,
        names={entry.key: entry.name for entry in roster.entries},
        words={state: str(name) for state, name in called.items()},
        title=title,
        width=width,
        merged=merged_on(on),
        labels=labels,
        prefix=prefix,
    )
    lines = tuple(LegendLine(key.svg, called[key.state], key.areas) for key in legend(states, f"{prefix}-key"))
    return Picture(svg, lines, atlas().attribution)
