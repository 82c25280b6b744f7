# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The round at a glance: for each kind how many answered and how, and everyone asked, filtered and sorted."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from umlauf.replies.filed import FiledReplies
from umlauf.survey.roster import DECLINED, FORWARDED, MISSING, MUNICIPAL, NIL, OWN, SUMMARY, Roster, RosterEntry
from umlauf.survey.words import KINDS, STATES, channel_in_words, kind_in_words
from umlauf.wording import Message, Unknown

WAITING, ASIDE = "waiting", "aside"
STANDS = {**STATES, WAITING: STATES[""], ASIDE: Message("not asked itself")}
OTHERS = (SUMMARY, NIL, DECLINED, FORWARDED, MISSING, WAITING)


class NoSuchList(Unknown):
    """No state and no order of this name."""


class KindFigure(NamedTuple):
    """Those asked of one kind: how many, how many answered themselves, and the number in each other state."""

    kind: Message
    asked: int
    replied: int
    others: tuple[tuple[str, Message, int], ...]


class Line(NamedTuple):
    """One who was asked, with words for what the roster holds in short; `stand` is its
    state as `stand` gives it, `fields` the number of texts.
    """

    entry: RosterEntry
    kind: Message
    stand: str
    state: Message
    covered_by: str
    channel: Message | str
    fields: int


SORTED_BY: Mapping[str, Callable[[Line], tuple[str, ...]]] = {
    "key": lambda line: (line.entry.key,),
    "name": lambda line: (line.entry.name,),
    "state": lambda line: (line.stand, line.entry.key),
    "day": lambda line: (line.entry.received_on or "9999", line.entry.key),
}


def stand(entry: RosterEntry) -> str:
    """Return the state of an entry; `WAITING` for one still to come, `ASIDE` for one that only passes questions on."""
    return entry.state or (WAITING if entry.kind in MUNICIPAL else ASIDE)


def silent(roster: Roster) -> tuple[RosterEntry, ...]:
    """Return those from whom nothing has come and for whom no summary stands: the ones that a closed round misses."""
    return tuple(entry for entry in roster.entries if stand(entry) == WAITING)


def figures(roster: Roster) -> tuple[KindFigure, ...]:
    """Return how complete the replies are, for each municipal kind that was asked; a nil return is an own reply."""
    return tuple(_figure(kind, roster) for kind in roster.kinds)


def _figure(kind: str, roster: Roster) -> KindFigure:
    states = [stand(entry) for entry in roster.of([kind])]
    others = tuple((state, STANDS[state], states.count(state)) for state in OTHERS if state in states)
    return KindFigure(kind_in_words(kind, len(states)), len(states), states.count(OWN) + states.count(NIL), others)


def lines(replies: FiledReplies, *, state: str | None = None, by: str = "key") -> tuple[Line, ...]:
    """Return everyone asked, or those in one state of `STANDS`, in an order of `SORTED_BY`; refuse any other."""
    if state not in (None, *STANDS) or by not in SORTED_BY:
        raise NoSuchList(Message("The replies cannot be listed like this: there is no such state or order."))
    wrote = Counter(cell.key for cell in replies.cells)
    found = [
        Line(
            entry,
            KINDS[entry.kind],
            stand(entry),
            STANDS[stand(entry)],
            _name(entry.covered_by, replies.roster),
            channel_in_words(entry.channel),
            wrote[entry.key],
        )
        for entry in replies.roster.entries
        if state is None or stand(entry) == state
    ]
    return tuple(sorted(found, key=SORTED_BY[by]))


def _name(key: str, roster: Roster) -> str:
    return roster.by_key[key].name if key in roster.by_key else ""
