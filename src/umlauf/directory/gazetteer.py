# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""All authorities of Germany and their associations, through time.

The register is that of 2026 with the changes that umlauf knows; for an earlier day the changes since then are undone.
Sources and licences: `data/SOURCES.md`; the line that must be shown is `ATTRIBUTION`.
"""

import csv
import io
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

ATTRIBUTION = (
    "Gemeindeverzeichnis: © Statistisches Bundesamt (Destatis), 2025, Daten im Auftrag der Herausgebergemeinschaft "
    "Statistische Ämter des Bundes und der Länder; Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025 "
    "(Daten verändert: Gebietsänderungen bis 31.03.2026 nachgetragen)"
)

# The kinds of a roster (case format 1) that the kinds of the register belong to.
COUNTIES = frozenset({"landkreis", "kreis", "regionalverband"})
CITIES = frozenset({"kreisfreie_stadt", "stadtkreis"})


class Authority(NamedTuple):
    """A Land, county, city, municipality or union of municipalities. `key` is the AGS, else the ARS."""

    key: str
    ars: str
    name: str
    kind: str
    state: str
    parent: str
    population: int | None
    area_km2: float | None
    postcode: str
    seat: str


class Association(NamedTuple):
    """An association of municipalities in the sense of kommunaler Spitzenverband."""

    name: str
    short_name: str
    state: str
    level: str
    member_kinds: tuple[str, ...]
    member_note: str


class Change(NamedTuple):
    """A change of territory: what was valid until the day before `effective`, and what came in its place."""

    old_key: str
    old_name: str
    old_kind: str
    new_key: str
    new_name: str
    new_kind: str
    effective: date
    what: str


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("umlauf.directory") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


@cache
def _today() -> tuple[Authority, ...]:
    text = (files("umlauf.directory") / "data" / "authorities.csv").read_text(encoding="utf-8")
    reader = csv.reader(io.StringIO(text))
    next(reader)
    return tuple(
        Authority(
            ags or ars, ars, name, kind, state, parent,
            int(population) if population else None, float(area) if area else None, postcode, seat,
        )
        for ags, ars, name, kind, _label, state, parent, population, area, postcode, seat, *_ in reader
    )  # fmt: skip


@cache
def changes() -> tuple[Change, ...]:
    """Return the changes of territory that umlauf knows, in the order of the file."""
    return tuple(
        Change(
            row["old_key"], row["old_name"], row["old_kind"], row["new_key"], row["new_name"], row["new_kind"],
            date.fromisoformat(row["effective"]), row["what"],
        )
        for row in _rows("changes.csv")
    )  # fmt: skip


def changes_since(on: date, land: str = "") -> tuple[Change, ...]:
    """Return the changes that came into force after the day, in all Germany or in one Land (two digits of the AGS)."""
    return tuple(change for change in changes() if change.effective > on and change.new_key.startswith(land))


@cache
def associations(state: str = "") -> tuple[Association, ...]:
    """Return the associations of a Land ("HE"), or all of them."""
    found = (
        Association(
            row["name"], row["short_name"], row["state"], row["level"],
            tuple(row["member_kinds"].split(";")), row["member_note"],
        )
        for row in _rows("associations.csv")
    )  # fmt: skip
    return tuple(association for association in found if state in ("", association.state))


def authorities(land: str = "", kinds: Collection[str] = (), on: date | None = None) -> tuple[Authority, ...]:
    """Return the authorities of a Land (two digits of the AGS; "" for all) and of these kinds (none named = all).

    `on` is the day for which keys and names hold; without it the register of 2026. A county that was merged since has
    no population in the answer, because the register of 2026 knows only that of the whole.
    """
    found = _today() if on is None else _as_of(on)
    return tuple(
        authority for authority in found if authority.key.startswith(land) and (not kinds or authority.kind in kinds)
    )


@cache
def _as_of(on: date) -> tuple[Authority, ...]:
    since = changes_since(on)
    replaced: Mapping[str, list[Change]] = {change.new_key: [] for change in since}
    for change in since:
        replaced[change.new_key].append(change)
    found: list[Authority] = []
    for authority in _today():
        if authority.key in replaced:
            found.extend(_before(authority, change) for change in replaced[authority.key])
        else:
            found.append(authority)
    return tuple(sorted(found, key=lambda authority: authority.key))


def _before(authority: Authority, change: Change) -> Authority:
    same_body = change.old_kind == change.new_kind
    return authority._replace(
        key=change.old_key,
        ars="",
        name=change.old_name,
        kind=change.old_kind,
        parent=change.old_key[:5] + "000" if change.old_kind == "gemeinde" else change.old_key[:2],
        population=None if same_body else authority.population,
        area_km2=None if same_body else authority.area_km2,
    )


def merged_on(on: date | None) -> dict[str, str]:
    """Return which areas of the map of 2026 were part of another county on the day: {area: county}."""
    if on is None:
        return {}
    return {
        change.new_key: change.old_key[:5] + "000"
        for change in changes_since(on)
        if change.old_kind == "gemeinde" and change.new_kind in CITIES
    }
