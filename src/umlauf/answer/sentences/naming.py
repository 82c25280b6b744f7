# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Authorities that a clause names: those of a list ("in den Kreisen A, B und C") and exceptions ("bis auf A")."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from umlauf.answer.sentences.german import number
from umlauf.evaluation.rows import place_of
from umlauf.survey.roster import Roster, RosterEntry

ONE = r"[A-ZÄÖÜ][\w.-]*(?:\s+(?:am|an der|im|bei|vor der)\s+[A-ZÄÖÜ]\w+)?"
ARTICLES = r"(?:(?:de[rnsm]|die|das|von|vom|in|im|für|bei)\s+)*"
OF_TYPE = rf"{ARTICLES}(?:(?:Land|Stadt)?[Kk]reis(?:e[ns]?)?\s+|(?:Stadt|Städten?)\s+)?"
NAMES = re.compile(rf"\s+{OF_TYPE}({ONE}(?:(?:\s*,\s*|\s+und\s+|\s+sowie\s+){OF_TYPE}{ONE})*)")
JOINT = re.compile(r"\s*,\s*|\s+(?:und|sowie)\s+")
EXCEPT = re.compile(r"\b(?:mit Ausnahme|bis auf|außer|ausgenommen|abgesehen)\b", re.IGNORECASE)
EXCEPT_NUMBER = re.compile(r"\s+(?:(?:von|in)\s+)?(ein(?:e[nmrs]?)?|[^\W\d_]+|\d+)\b")
WITH_EXCEPTIONS = re.compile(r"\bmit (ein(?:e[nmrs]?)?|[^\W\d_]+|\d+) Ausnahmen?\b", re.IGNORECASE)
ONLY = re.compile(r"\b(?:lediglich|nur|ausschließlich|allein)\b", re.IGNORECASE)


class Named(NamedTuple):
    """Authorities named in a clause; `unknown` are names that the roster does not have. `number`: without names."""

    entries: tuple[RosterEntry, ...] = ()
    unknown: tuple[str, ...] = ()
    number: int | None = None


class Places:
    """The names of a roster, ready to be looked for."""

    def __init__(self, roster: Roster) -> None:
        self._entries: defaultdict[str, list[RosterEntry]] = defaultdict(list)
        for entry in roster.entries:
            for name in {entry.name, place_of(entry.name)}:
                self._entries[name].append(entry)

    def resolve(self, name: str, kinds: Sequence[str]) -> RosterEntry | None:
        """Return the authority of a name, in the genitive too, one of the kinds first; None when there is none."""
        for form in (name, place_of(name), re.sub(r"e?s$", "", name), place_of(re.sub(r"e?s$", "", name))):
            found = self._entries.get(form, [])
            if found:
                return next((entry for entry in found if entry.kind in kinds), found[0])
        return None

    def after(self, text: str, start: int, kinds: Sequence[str]) -> Named:
        """Return the authorities that a text lists from a place on; empty when the first word there is no name."""
        listed = NAMES.match(text, start)
        names = [re.sub(rf"^{OF_TYPE}", "", name) for name in JOINT.split(listed[1])] if listed else []
        found = [(name, self.resolve(name, kinds)) for name in names]
        if not any(entry for _, entry in found):
            return Named()
        return Named(tuple(entry for _, entry in found if entry), tuple(name for name, entry in found if entry is None))

    def exceptions(self, text: str, kinds: Sequence[str]) -> Named:
        """Return whom a clause takes out ("mit Ausnahme von A", "bis auf einen")."""
        found, counted = EXCEPT.search(text), WITH_EXCEPTIONS.search(text)
        if not found and not counted:
            return Named()
        named = self.after(text, found.end(), kinds) if found else Named()
        counted = counted or (EXCEPT_NUMBER.match(text, found.end()) if found else None)
        value = 1 if counted and counted[1].startswith("ein") else number(counted[1]) if counted else None
        if named.entries or value:
            return named if named.entries else Named(number=value)
        return Named(unknown=(text,))


def only_those(text: str) -> bool:
    """Tell whether a list is meant to be complete ("lediglich in A und B")."""
    return ONLY.search(text) is not None


def keys(entries: Iterable[RosterEntry]) -> frozenset[str]:
    """Return the keys of entries."""
    return frozenset(entry.key for entry in entries)
