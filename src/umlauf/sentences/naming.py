# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Authorities that a clause names: those of a list ("in den Kreisen A, B und C") and exceptions ("bis auf A")."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from umlauf.sentences.german import number
from umlauf.sentences.units import unit_of
from umlauf.survey.names import NAME_LEAD, place_of
from umlauf.survey.roster import KINDS, Roster, RosterEntry

WORD = re.compile(r"\S+")
ONE = re.compile(r"[A-ZÄÖÜ](?:[\w./-]*\w)?(?:\s+(?:am|an der|im|bei|vor der)\s+[A-ZÄÖÜ]\w+)?")
CAPITAL = re.compile(r"(?<![\w./-])[A-ZÄÖÜ]")
# The unit word that may stand before each name of a list.
TYPE = re.compile(
    r"\s*(?:(?:de[rnsm]|die|das|von|vom|in|im|für|bei)\s+)*"
    r"(?:(?:kreisfreien?|kreisangehörigen?|Großen?)\s+)?"
    r"(?:(?P<unit>(?:Land|Stadt)?[Kk]reis(?:e[ns]?)?|(?:Landeshaupt|Hanse|Universitäts|Kreis)?[Ss]tadt|Städten?|"
    r"Gemeinden?)\s+)?"
)
JOINT = re.compile(r"\s*,\s*|\s+(?:und|sowie)\s+")
AND = re.compile(r"\b(?:und|sowie)\b")
NO_NOUN = re.compile(r"\s*(?:$|[.,;:)]|(?!(?:der|des|die|das|von|vom|aus|im|in|für|mit)\b)[a-zäöü])")
EXCEPT = re.compile(r"\b(?:mit Ausnahme|bis auf|außer|ausgenommen|abgesehen)\b", re.IGNORECASE)
# Before names that have no unit word stands no noun ("Universität Gießen"), no way to them and no genitive.
LEAD = re.compile(r"(?:^\W*(?:\w+\W+)?|[,;:(–]\s*|\b(?!(?:zu|nach|gegen|bis|vom|zum|des|an|am)\b)[a-zäöüß]+\s+)$")
# What gives examples or members of those who were counted just before.
SUCH_AS = re.compile(
    r"\b(?:wie|etwa|nämlich|darunter|insbesondere|einschließlich)\s+(?:(?:in|im|der|die|den|dem)\s+)*$"
)
EXCEPTED = re.compile(rf"{EXCEPT.pattern}\s+(?:(?:von|in|im|des|der|dem|den)\s+)*$", re.IGNORECASE)
EXCEPT_NUMBER = re.compile(r"\s+(?:(?:von|in)\s+)?(ein(?:e[nmrs]?)?|[^\W\d_]+|\d+)\b")
WITH_EXCEPTIONS = re.compile(r"\bmit (ein(?:e[nmrs]?)?|[^\W\d_]+|\d+) Ausnahmen?\b", re.IGNORECASE)
NAMES_EXCEPTED = re.compile(rf"(?:{EXCEPT.pattern}[^,;()]*|\bAusnahmen?\s*)$", re.IGNORECASE)  # before a bracket
BRACKET = re.compile(r"[^,;()]*\(")
ONLY = re.compile(r"\b(?:lediglich|nur|ausschließlich|allein|einzige?[rsmn]?)\b", re.IGNORECASE)


class Named(NamedTuple):
    """Authorities named in a clause; `unknown` are names that the roster does not have, or has more than once.

    `number`: so many, without names. `doubtful`: a single word that names a municipality, but may be any other noun.
    """

    entries: tuple[RosterEntry, ...] = ()
    unknown: tuple[str, ...] = ()
    number: int | None = None
    doubtful: bool = False


class Name(NamedTuple):
    """A name in a text: whom it may stand for – nobody, where the roster does not know it – and where it ends."""

    text: str
    entries: tuple[RosterEntry, ...]
    end: int


class Run(NamedTuple):
    """A list of names from `start` up to `end` of a text, and the kinds of authorities that they may stand for."""

    named: Named
    start: int
    end: int
    kinds: tuple[str, ...] = ()


class Places:
    """The names of a roster, ready to be looked for."""

    def __init__(self, roster: Roster) -> None:
        entries: defaultdict[str, list[RosterEntry]] = defaultdict(list)
        for entry in roster.of(roster.kinds):
            place = place_of(entry.name)
            # "Werder (Havel)" is called Werder too, and "Cottbus/Chóśebuz" Cottbus.
            for name in {entry.name, NAME_LEAD.sub("", entry.name), place, place.partition("/")[0]}:
                entries[name].append(entry)
        self._entries = {name: tuple(several) for name, several in entries.items()}
        self._longest = max((len(name.split()) for name in entries), default=0)

    def resolve(self, name: str) -> tuple[RosterEntry, ...]:
        """Return whom a name may stand for, in full, without its type, or in the genitive."""
        bare = re.sub(r"e?s$", "", name)
        forms = (name, bare) if " " in name else (name, place_of(name), bare, place_of(bare))
        return next((self._entries[form] for form in forms if form in self._entries), ())

    def after(self, text: str, start: int, kinds: Sequence[str]) -> Named:
        """Return the authorities that a text lists from a place on; empty when the first word there is no name."""
        return self.listed(text, start, kinds).named

    def listed(self, text: str, start: int, kinds: Sequence[str]) -> Run:
        """Return the authorities that a text lists from a place on, and where the list ends.

        Of several with one name it is those of the unit that stands before it, else of `kinds`.
        """
        names = self._names(text, start) if text[start : start + 1].isspace() else []
        meant = [(name.text, _of_kinds(name.entries, kinds)) for name in names]
        entries = tuple(found[0] for _, found in meant if found)
        unknown = tuple(name for name, found in meant if not found)
        return Run(Named(entries, unknown), start, names[-1].end if names else start)

    def bare(self, text: str) -> Iterator[Run]:
        """Yield the authorities that a text names without a unit word, each run of names as one.

        A name that stands for several authorities ("Kassel") is of the kind of the others, or unknown.
        """
        behind = 0
        for found in CAPITAL.finditer(text):
            start = found.start()
            if start < behind:
                continue
            names = _as_a_list(self._names(text, start), text)
            behind = names[-1].end if names else start
            if names and LEAD.search(text, 0, start) and not EXCEPTED.search(text, 0, start):
                yield _run(names, start)

    def _names(self, text: str, start: int) -> list[Name]:
        """The names that a text lists from a place on, each after the unit word that it may have."""
        names: list[Name] = []
        place = start
        while True:
            lead = TYPE.match(text, place)
            unit = unit_of(lead["unit"].lower()) if lead and lead["unit"] else None
            name = self._at(text, lead.end() if lead else place)
            if name is None:
                return names
            names.append(name._replace(entries=_of_kinds(name.entries, unit.kinds if unit else ())))
            joint = JOINT.match(text, name.end)
            if joint is None:
                return names
            place = joint.end()

    def _at(self, text: str, start: int) -> Name | None:
        """The longest name of the roster that begins at a place, else the capital word there."""
        words = [found.end() for found, _ in zip(WORD.finditer(text, start), range(self._longest), strict=False)]
        for end in reversed(words):
            for marks in (",;:.!?–", ",;:.!?–)"):  # the last bracket may belong to the name: "Werder (Havel)"
                name = text[start:end].rstrip(marks)
                entries = self.resolve(" ".join(name.split()))
                if entries:
                    return Name(name, entries, start + len(name))
        found = ONE.match(text, start)
        return Name(found[0], (), found.end()) if found else None

    def exceptions(self, text: str, kinds: Sequence[str]) -> Named:
        """Return whom a clause takes out ("mit Ausnahme von A", "bis auf einen")."""
        found, counted = EXCEPT.search(text), WITH_EXCEPTIONS.search(text)
        if not found and not counted:
            return Named()
        named = self.after(text, found.end(), kinds) if found else Named()
        counted = counted or (EXCEPT_NUMBER.match(text, found.end()) if found else None)
        bracket = BRACKET.match(text, counted.end()) if counted else None
        inside = self.after(f" {text[bracket.end() :]}", 0, kinds) if bracket else Named()
        named = inside if inside.entries else named
        value = 1 if counted and counted[1].startswith("ein") else number(counted[1]) if counted else None
        if named.entries or value:
            return named if named.entries else Named(number=value)
        return Named(unknown=(text,))


def _of_kinds(entries: tuple[RosterEntry, ...], kinds: Sequence[str]) -> tuple[RosterEntry, ...]:
    """Those of some kinds, where there are any; else all."""
    return tuple(entry for entry in entries if entry.kind in kinds) or entries


def _as_a_list(names: Sequence[Name], text: str) -> Sequence[Name]:
    """Cut what is read as names behind the last that is one; empty where none is.

    A capital word at the end is a name that the roster lacks where "und" joins it and no noun follows: "Fulda und
    Musterstadt haben …", but not "Fulda und Runde Tische …".
    """
    last = max((at for at, name in enumerate(names) if name.entries), default=-1)
    if last < 0:
        return ()
    joined = len(names) == last + 2 and AND.search(text, names[last].end, names[-1].end)
    return names if joined and NO_NOUN.match(text, names[-1].end) else names[: last + 1]


def _run(names: Sequence[Name], start: int) -> Run:
    """Read names that stand beside each other; one that stands for several is of the kind of the others."""
    sure = {name.entries[0].kind for name in names if len(name.entries) == 1}
    meant = [(name.text, _of_kinds(name.entries, tuple(sure))) for name in names]
    entries = tuple(found[0] for _, found in meant if len(found) == 1)
    unknown = tuple(name for name, found in meant if len(found) != 1)
    kinds = sure or {entry.kind for name in names for entry in name.entries}
    doubtful = len(names) == 1 and sure == {"gemeinde"} and " " not in names[0].text
    return Run(
        Named(entries, unknown, doubtful=doubtful),
        start,
        names[-1].end,
        tuple(kind for kind in KINDS if kind in kinds),
    )


def only_those(text: str) -> bool:
    """Tell whether a list is meant to be complete ("lediglich in A und B")."""
    return ONLY.search(text) is not None


def keys(entries: Iterable[RosterEntry]) -> frozenset[str]:
    """Return the keys of entries."""
    return frozenset(entry.key for entry in entries)
