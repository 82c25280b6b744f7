# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Authorities that a clause names: those of a list ("in den Kreisen A, B und C") and exceptions ("bis auf A")."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from umlauf.answer.sentences.german import number
from umlauf.evaluation.rows import place_of
from umlauf.survey.roster import KINDS, Roster, RosterEntry

ONE = r"[A-ZÄÖÜ](?:[\w.-]*\w)?(?:\s+(?:am|an der|im|bei|vor der)\s+[A-ZÄÖÜ]\w+)?"
ARTICLES = r"(?:(?:de[rnsm]|die|das|von|vom|in|im|für|bei)\s+)*"
OF_TYPE = rf"{ARTICLES}(?:(?:Land|Stadt)?[Kk]reis(?:e[ns]?)?\s+|(?:Stadt|Städten?)\s+)?"
NAMES = re.compile(rf"\s+{OF_TYPE}({ONE}(?:(?:\s*,\s*|\s+und\s+|\s+sowie\s+){OF_TYPE}{ONE})*)")
JOINT = re.compile(r"\s*,\s*|\s+(?:und|sowie)\s+")
EXCEPT = re.compile(r"\b(?:mit Ausnahme|bis auf|außer|ausgenommen|abgesehen)\b", re.IGNORECASE)
# What may stand before names that have no unit word: "Im Odenwaldkreis …", "…, nämlich in Fulda", "(Fulda, Gießen)".
LEAD = re.compile(
    r"(?:^|[,;:(–]|\b(?:in|im|bei|beim|für|von|durch|aus|der|die|das|dem|den|nämlich|darunter|insbesondere|etwa|wie|allem|zwar|"
    r"lediglich|nur|einzig|allein|auch|ausschließlich|haben|hat|ist|sind|gibt es|gab es|und))\s*$",
    re.IGNORECASE,
)
# What gives examples or members of those who were counted just before.
SUCH_AS = re.compile(
    r"\b(?:wie|etwa|nämlich|darunter|insbesondere|einschließlich)\s+(?:(?:in|im|der|die|den|dem)\s+)*$"
)
BARE = re.compile(rf"(?<![\w.-]){ONE}(?:(?:\s*,\s*|\s+und\s+|\s+sowie\s+){OF_TYPE}{ONE})*")
EXCEPTED = re.compile(rf"{EXCEPT.pattern}\s+(?:(?:von|in|im|des|der|dem|den)\s+)*$", re.IGNORECASE)
EXCEPT_NUMBER = re.compile(r"\s+(?:(?:von|in)\s+)?(ein(?:e[nmrs]?)?|[^\W\d_]+|\d+)\b")
WITH_EXCEPTIONS = re.compile(r"\bmit (ein(?:e[nmrs]?)?|[^\W\d_]+|\d+) Ausnahmen?\b", re.IGNORECASE)
NAMES_EXCEPTED = re.compile(rf"(?:{EXCEPT.pattern}[^,;()]*|\bAusnahmen?\s*)$", re.IGNORECASE)  # before a bracket
BRACKET = re.compile(r"[^,;()]*\(")
ONLY = re.compile(r"\b(?:lediglich|nur|ausschließlich|allein|einzig)\b", re.IGNORECASE)


class Named(NamedTuple):
    """Authorities named in a clause; `unknown` are names that the roster does not have, or has more than once.

    `number`: so many, without names. `doubtful`: a single word that names a municipality, but may be any other noun.
    """

    entries: tuple[RosterEntry, ...] = ()
    unknown: tuple[str, ...] = ()
    number: int | None = None
    doubtful: bool = False


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
            for name in {entry.name, place_of(entry.name)}:
                entries[name].append(entry)
        self._entries = dict(entries)

    def resolve(self, name: str, kinds: Sequence[str]) -> RosterEntry | None:
        """Return the authority of a name, in the genitive too, one of the kinds first; None when there is none."""
        found = self._all(name)
        return next((entry for entry in found if entry.kind in kinds), found[0] if found else None)

    def after(self, text: str, start: int, kinds: Sequence[str]) -> Named:
        """Return the authorities that a text lists from a place on; empty when the first word there is no name."""
        return self.listed(text, start, kinds).named

    def listed(self, text: str, start: int, kinds: Sequence[str]) -> Run:
        """Return the authorities that a text lists from a place on, and where the list ends."""
        listed = NAMES.match(text, start)
        names = [re.sub(rf"^{OF_TYPE}", "", name) for name in JOINT.split(listed[1])] if listed else []
        found = [(name, self.resolve(name, kinds)) for name in names]
        if listed is None or not any(entry for _, entry in found):
            return Run(Named(), start, start)
        entries = tuple(entry for _, entry in found if entry)
        return Run(Named(entries, tuple(name for name, entry in found if entry is None)), start, listed.end())

    def bare(self, text: str) -> Iterator[Run]:
        """Yield the authorities that a text names without a unit word, each run of names as one.

        A name that stands for several authorities ("Kassel") is unknown here.
        """
        for found in BARE.finditer(text):
            if not LEAD.search(text, 0, found.start()) or EXCEPTED.search(text, 0, found.start()):
                continue
            several: list[tuple[re.Match[str], list[RosterEntry]]] = []
            for name in re.finditer(ONE, found[0]):
                several.append((name, self._all(name[0])))
                if not several[-1][1]:
                    break
            known = [(name, candidates) for name, candidates in several if candidates]
            if known:
                yield _run(known, found.start())

    def _all(self, name: str) -> list[RosterEntry]:
        forms = (name, place_of(name), re.sub(r"e?s$", "", name), place_of(re.sub(r"e?s$", "", name)))
        return next((self._entries[form] for form in forms if form in self._entries), [])

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


def _run(names: Sequence[tuple[re.Match[str], Sequence[RosterEntry]]], start: int) -> Run:
    """Read names that stand beside each other; one that stands for several is of the kind of the others."""
    sure = {candidates[0].kind for _, candidates in names if len(candidates) == 1}
    meant = [
        (name[0], [entry for entry in candidates if entry.kind in sure] if sure else candidates)
        for name, candidates in names
    ]
    entries = tuple(candidates[0] for _, candidates in meant if len(candidates) == 1)
    unknown = tuple(name for name, candidates in meant if len(candidates) != 1)
    kinds = sure or {entry.kind for _, candidates in names for entry in candidates}
    return Run(
        Named(entries, unknown, doubtful=len(names) == 1 and sure == {"gemeinde"}),
        start + names[0][0].start(),
        start + names[-1][0].end(),
        tuple(kind for kind in KINDS if kind in kinds),
    )


def only_those(text: str) -> bool:
    """Tell whether a list is meant to be complete ("lediglich in A und B")."""
    return ONLY.search(text) is not None


def keys(entries: Iterable[RosterEntry]) -> frozenset[str]:
    """Return the keys of entries."""
    return frozenset(entry.key for entry in entries)
