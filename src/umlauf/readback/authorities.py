# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Names of authorities as a printed table writes them: "LK Fulda", "Hess. Städtetag", "Limburg-Weilb."."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from umlauf.directory.gazetteer import CITIES, COUNTIES, Authority, associations, authorities
from umlauf.readback.own import standing_of
from umlauf.replies.matching import KIND_WORDS, Form, forms_of, normal
from umlauf.survey.roster import RosterEntry

LONGEST_NAME = 8  # words
SHORTEST_MISSPELT = 5  # characters
ALIKE = 0.92  # so much of a misspelt name is as it should be; "Ebersberg" is not Ebersburg
UNIONS = {  # of municipalities, which the register keeps without a key of eight digits
    "samtgemeinde": "Samtgemeinde",
    "verbandsgemeinde": "Verbandsgemeinde",
    "amt": "Amt",
    "kirchspielslandgemeinde": "Kirchspielslandgemeinde",
    "verwaltungsgemeinschaft": "Verwaltungsgemeinschaft",
}
KIND_OF = {
    **dict.fromkeys(COUNTIES, "landkreis"),
    **dict.fromkeys(CITIES, "kreisfreie_stadt"),
    **dict.fromkeys(("gemeinde", "stadt", "markt", "grosse_kreisstadt"), "gemeinde"),
    **dict.fromkeys(UNIONS, "verband"),
}
TITLE = {"landkreis": "Landkreis", "kreis": "Kreis", **UNIONS}  # what the register leaves out of a name
NAMED_SO = ("Region ", "Städteregion ", "Regionalverband ")  # counties whose name says what they are
KIND_BEHIND = re.compile(r"^(.+?)(?:,\s*|\s*\()(\w+)\)?$")
NAME_BEHIND = re.compile(r"([A-ZÄÖÜ][^,(]{1,40}?)(?:,\s*|\s+\()(Landkreis|LK|Kreis|Stadt|Gemeinde|Samtgemeinde)\b\)?")
ADDITION = re.compile(r"\s*[(/]")
LONGEST_TEXT = 120  # characters
SHORT_TITLE = re.compile(r"\s*\(VGem\)$|^(?:VG|VGem)\s+")

Forms = Mapping[str, tuple[Form, ...]]


class Reading(NamedTuple):
    """What a printed name may mean: the words of it, who, and whether it stands there letter for letter."""

    words: str
    meant: tuple[RosterEntry, ...]
    to_the_letter: bool = True


class Known:
    """All who may be named in a paper, and the ways in which each of them is named."""

    def __init__(self, entries: Iterable[RosterEntry]) -> None:
        self.entries = tuple(entries)
        self.by_key = {entry.key: entry for entry in self.entries}
        self._forms = _meant(forms_of(self.entries), self.by_key)
        for words, short in _meant(forms_of(_shortened(self.entries)), self.by_key).items():
            self._forms[words] = tuple(dict.fromkeys((*self._forms.get(words, ()), *short)))
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        for words in self._forms:
            self._alike[words[:1]].append(words)
        self._read: dict[str, Reading | None] = {}

    def meant_by(self, words: str) -> tuple[RosterEntry, ...]:
        """Return who is called so, letter for letter."""
        return self._forms.get(words, ())

    def read(self, text: str) -> Reading | None:
        """Return whom a text means that should be a name; see `named_by`."""
        if text not in self._read:
            self._read[text] = self._reading(text)
        return self._read[text]

    def _reading(self, text: str) -> Reading | None:
        for words in (normal(text), normal(KIND_BEHIND.sub(r"\2 \1", text))):
            if meant := self.meant_by(words):
                return Reading(text, meant)
        given = normal(text)
        near = [words for words in self._alike[given[:1]] if _abbreviates(text, given, words)]
        near = near or [words for words in self._alike[given[:1]] if _misspells(given, words)]
        close = tuple(dict.fromkeys(entry for words in near for entry in self._forms[words]))
        return Reading(text, close, to_the_letter=False) if len(close) == 1 else None


def _meant(forms: Forms, full: Mapping[str, RosterEntry]) -> dict[str, tuple[RosterEntry, ...]]:
    return {words: tuple(dict.fromkeys(full[form.entry.key] for form in meant)) for words, meant in forms.items()}


def _shortened(entries: Iterable[RosterEntry]) -> tuple[RosterEntry, ...]:
    """Those whose name has an addition, without it: "Landkreis Nienburg (Weser)", "Lindenberg/Eichsfeld"."""
    return tuple(
        entry._replace(name=short)
        for entry in entries
        if (short := ADDITION.split(entry.name)[0].strip()) != entry.name
    )


@lru_cache(maxsize=8)
def known_authorities(parliament: str, on: date | None) -> Known:
    """Return all counties, cities, municipalities, unions of them and associations of a Land ("DE-HE") on a day; of
    "DE" those of all. The key of a union is "x:" and its number in the register."""
    land = parliament.removeprefix("DE").removeprefix("-")
    found = [_entry(authority) for authority in authorities(kinds=KIND_OF, on=on) if land in ("", authority.state)]
    return Known((*found, *(association_entry(item.name, item.short_name) for item in associations(land))))


def _entry(authority: Authority) -> RosterEntry:
    key = f"x:{authority.key}" if authority.kind in UNIONS else authority.key
    return RosterEntry(key, _full_name(authority), KIND_OF[authority.kind])


def _full_name(authority: Authority) -> str:
    name = SHORT_TITLE.sub("", authority.name.partition(",")[0])
    title = TITLE.get(authority.kind, "")
    has_title = name.startswith(NAMED_SO) or title[-5:].casefold() in name.casefold()
    return name if not title or has_title else f"{title} {name}"


def association_entry(name: str, short_name: str) -> RosterEntry:
    """Return an association as one who was asked; its key is its short name, or its name where it has none."""
    return RosterEntry(f"assoc:{short_name or name}", name, "association")


def named_by(text: str, known: Known) -> Reading | None:
    """Return whom a text that should be a name means.

    Understood are other words for the kind, in front or behind ("Wolfsburg, Stadt"), and names without what tells them
    apart where nobody else has the short one ("LK Nienburg"); and, said not to be to the letter, abbreviations
    ("Neustadt a. Rbge.") and names misspelt by a letter or two. None for a text that is no name. Several may be meant
    ("Kassel", county and city). What our own annex says in a bracket behind a name is no part of it.
    """
    name = standing_of(text).name
    return known.read(name) if name and len(name) <= LONGEST_TEXT else None


def leading_name(text: str, known: Known) -> Reading | None:
    """Return the longest name with which a text begins, as in "LK Fulda Einen Gipfel gibt es nicht."; None for none."""
    behind = NAME_BEHIND.match(text)
    if behind and (meant := known.meant_by(normal(f"{behind[2]} {behind[1]}"))):
        return Reading(behind[0], meant)
    words = text.split(None, LONGEST_NAME)
    for count in range(min(LONGEST_NAME, len(words)), 0, -1):
        head = " ".join(words[:count])
        whole = normal(words[count - 1])  # "der" and "die" say nothing, so they are no part of a name
        if whole and (meant := known.meant_by(normal(head))) and not head.endswith((".", ",")):
            return Reading(head, meant)
    return None


def lead_of(name: str) -> str:
    """Return the word for its kind with which a name begins: "lk" for "LK Fulda", "" for "Fulda"."""
    first = normal(name).partition(" ")[0]
    return first if first in KIND_WORDS else ""


def _abbreviates(text: str, given: str, words: str) -> bool:
    """Whether each word of a name is abbreviated by a word of the text: "Limburg-Weilb.", "a. Rbge."."""
    if "." not in text:
        return False
    parts, whole = ([part for part in name.split() if part != "d"] for name in (given, words))  # "i. d." for "in der"
    return len(parts) == len(whole) and all(map(_stands_for, parts, whole))


def _stands_for(part: str, word: str) -> bool:
    """Whether the letters of an abbreviation stand in a word in their order, beginning with its first."""
    letters = iter(word)
    return word[:1] == part[:1] and all(letter in letters for letter in part)


def _misspells(given: str, words: str) -> bool:
    if abs(len(given) - len(words)) > 2 or len(given) < SHORTEST_MISSPELT:
        return False
    matcher = SequenceMatcher(None, given, words, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
