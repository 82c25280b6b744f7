# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Printed words for units of authorities ("Flächenlandkreise") and the kinds of the roster that they stand for."""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from umlauf.reading.tables import read_toml
from umlauf.sentences.german import stem
from umlauf.survey.roster import MUNICIPAL


class Unit(NamedTuple):
    """A unit word: its kinds, and those it keeps after "kreisfrei" and after "kreisangehörig"."""

    name: str
    kinds: tuple[str, ...]
    free: tuple[str, ...]
    bound: tuple[str, ...]


class KindName(NamedTuple):
    """How a kind is called: plural in three cases ("zehn der 18 Landkreise" has the genitive), and its gender."""

    nominative: str
    dative: str
    genitive: str
    gender: str


class Table(NamedTuple):
    """The table of `units.toml`, by stems."""

    words: dict[str, Unit]
    endings: tuple[tuple[str, Unit], ...]
    neutral: frozenset[str]
    replied: frozenset[str]
    kinds: dict[str, KindName]


@cache
def table() -> Table:
    """Return the table of unit words that comes with umlauf."""
    raw: dict[str, dict] = read_toml("units.toml", files("umlauf.sentences").joinpath("units.toml").read_bytes())  # type: ignore[assignment,type-arg]
    words: dict[str, Unit] = {}
    endings: list[tuple[str, Unit]] = []
    for name, entry in raw["units"].items():
        own = tuple(entry["kinds"])
        unit = Unit(name, own, tuple(entry.get("free", own)), tuple(entry.get("bound", own)))
        words |= {stem(word): unit for word in entry["words"]}
        endings += [(stem(ending), unit) for ending in entry["endings"]]
    neutral, replied = (frozenset(map(stem, raw["adjectives"][kind])) for kind in ("neutral", "replied"))
    kinds = {kind: KindName(*forms) for kind, forms in raw["kinds"].items()}
    return Table(words, tuple(endings), neutral, replied, kinds)


@cache
def unit_of(word: str) -> Unit | None:
    """Return the unit that a noun stands for in any of its inflected forms; None when it is no unit."""
    stemmed = stem(word)
    if stemmed in table().words:
        return table().words[stemmed]
    return next((unit for ending, unit in table().endings if stemmed.endswith(ending)), None)


def kinds_of(nouns: Iterable[tuple[Unit, Sequence[str]]]) -> tuple[str, ...]:
    """Return the kinds of one or several joined nouns, each with the stems of its adjectives.

    "kreisangehörige Städte" are municipalities, "Städte und Gemeinden" municipalities and cities, "Kreise und
    kreisfreie Städte" both kinds as one unit.
    """
    found: set[str] = set()
    for unit, adjectives in nouns:
        if any(word.startswith("kreisfrei") for word in adjectives):
            found |= set(unit.free)
        elif any(word.startswith("kreisangehor") for word in adjectives):
            found |= set(unit.bound)
        else:
            found |= set(unit.kinds)
    order = (*MUNICIPAL, "verband")
    return tuple(sorted(found, key=order.index))


def is_plural(word: str) -> bool:
    """Tell whether a unit word stands in the plural ("Landkreise", "Städten", "Gemeinden")."""
    return word.endswith(("n", "kreise", "städte", "verbände"))


def narrows(adjective: str) -> bool:
    """Tell whether an adjective before a unit leaves only some of it ("größere Städte")."""
    stemmed = stem(adjective)
    known = table().neutral | table().replied
    return stemmed not in known and not stemmed.startswith(("kreisfrei", "kreisangehor"))


def means_replied(adjective: str) -> bool:
    """Tell whether an adjective before a unit leaves those who answered ("die antwortenden Landkreise")."""
    return stem(adjective) in table().replied
