# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How complete the replies are, in numbers and in the sentence that the answer has to say about it.

The sentence is German by nature: it is text for the official answer. It names no authority in an inflected form, so
that names stand as the roster has them.
"""

from typing import NamedTuple

from umlauf.sentences.german import listed
from umlauf.sentences.units import KindName, table
from umlauf.survey.roster import DECLINED, MISSING, NIL, OWN, SUMMARY, Roster, RosterEntry

NAMED = 10  # so many are named; of more, the rest is counted


class OfKind(NamedTuple):
    """The entries of one kind of authorities, by what became of them."""

    kind: str
    asked: tuple[RosterEntry, ...]

    def of(self, *states: str) -> tuple[RosterEntry, ...]:
        """Return the entries in one of these states, in the order of the roster."""
        return tuple(entry for entry in self.asked if entry.state in states)


class Completeness(NamedTuple):
    """The sentence, and the entries kind by kind in the order of the contract."""

    sentence: str
    kinds: tuple[OfKind, ...]


def completeness(roster: Roster) -> Completeness:
    """Return how complete the replies are: of which kinds how many answered, by whom, and who is missing."""
    kinds = tuple(OfKind(kind, roster.of([kind])) for kind in roster.kinds)
    return Completeness(" ".join(filter(None, [_answered(kinds), *_gaps(kinds, roster), *_refusals(roster)])), kinds)


def _answered(kinds: tuple[OfKind, ...]) -> str:
    parts = [f"{len(one.of(OWN, NIL))} von {len(one.asked)} {_name(one).dative}" for one in kinds]
    return f"Geantwortet haben {listed(parts)}." if parts else ""


def _gaps(kinds: tuple[OfKind, ...], roster: Roster) -> list[str]:
    sentences = []
    for one in kinds:
        for association in dict.fromkeys(entry.covered_by for entry in one.of(SUMMARY)):
            covered = [entry for entry in one.of(SUMMARY) if entry.covered_by == association]
            sentences.append(
                f"Für {len(covered)} von {len(one.asked)} {_name(one).dative} liegt eine zusammengefasste Antwort vor: "
                f"{roster.by_key[association].name}."
            )
        if one.of(NIL):
            sentences.append(f"Darunter sind Fehlanzeigen: {_names(one.of(NIL))}.")
        if one.of(MISSING):
            sentences.append(f"Keine Rückmeldung ({_name(one).nominative}): {_names(one.of(MISSING))}.")
        if one.of(DECLINED):
            sentences.append(f"Eine Antwort abgelehnt ({_name(one).nominative}): {_names(one.of(DECLINED))}.")
    return sentences


def _refusals(roster: Roster) -> list[str]:
    refused = tuple(entry for entry in roster.of(["association"]) if entry.state == DECLINED)
    return [f"Von einer Abfrage der Mitglieder abgesehen: {_names(refused)}."] if refused else []


def _name(one: OfKind) -> KindName:
    return table().kinds[one.kind]


def _names(entries: tuple[RosterEntry, ...]) -> str:
    names = [entry.name for entry in entries]
    rest = len(names) - NAMED
    return listed(names) if rest <= 1 else f"{', '.join(names[:NAMED])} und {rest} weitere"
