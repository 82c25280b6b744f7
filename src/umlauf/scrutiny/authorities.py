# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Names of authorities as a printed table writes them: "LK Fulda", "Hess. Städtetag", "Limburg-Weilb."."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from umlauf.directory.gazetteer import CITIES, COUNTIES, Authority, associations, authorities
from umlauf.replies.matching import KIND_WORDS, Form, forms_of, normal
from umlauf.survey.roster import RosterEntry

LONGEST_NAME = 8  # words
ALIKE = 0.88  # so much of a misspelt name is as it should be
KIND_OF = {
    **dict.fromkeys(COUNTIES, "landkreis"),
    **dict.fromkeys(CITIES, "kreisfreie_stadt"),
    **dict.fromkeys(("gemeinde", "stadt", "markt", "grosse_kreisstadt"), "gemeinde"),
}
TITLE = {"landkreis": "Landkreis", "kreis": "Kreis"}  # what the register leaves out of the name of a county

Forms = Mapping[str, tuple[Form, ...]]


class Reading(NamedTuple):
    """What a printed name may mean: the words of it, who, and whether it stands there letter for letter."""

    words: str
    meant: tuple[RosterEntry, ...]
    to_the_letter: bool = True


@lru_cache(maxsize=8)
def known_authorities(parliament: str, on: date | None) -> tuple[RosterEntry, ...]:
    """Return all counties, cities, municipalities and associations of a Land ("DE-HE") on a day; of "DE" all."""
    land = parliament.removeprefix("DE").removeprefix("-")
    found = [
        RosterEntry(authority.key, _full_name(authority), KIND_OF[authority.kind])
        for authority in authorities(kinds=KIND_OF, on=on)
        if land in ("", authority.state)
    ]
    return (*found, *(association_entry(item.name, item.short_name) for item in associations(land)))


def _full_name(authority: Authority) -> str:
    name = authority.name.partition(",")[0]
    title = TITLE.get(authority.kind, "")
    return name if not title or "kreis" in name.casefold() else f"{title} {name}"


def association_entry(name: str, short_name: str) -> RosterEntry:
    """Return an association as one who was asked; its key is its short name, or its name where it has none."""
    return RosterEntry(f"assoc:{short_name or name}", name, "association")


def named_by(text: str, known: tuple[RosterEntry, ...]) -> Reading | None:
    """Return whom a text that should be a name means: letter for letter, cut short, or misspelt by a letter or two.

    None for a text that is no name. Several may be meant ("Kassel", county and city).
    """
    words = normal(text)
    forms = forms_of(known)
    if words in forms:
        return Reading(text, tuple(form.entry for form in forms[words]))
    meant = _cut_short(text, forms) or _misspelt(words, forms)
    return Reading(text, meant, to_the_letter=False) if len(meant) == 1 else None


def leading_name(text: str, known: tuple[RosterEntry, ...]) -> Reading | None:
    """Return the longest name with which a text begins, as in "LK Fulda Einen Gipfel gibt es nicht."; None for none."""
    forms = forms_of(known)
    words = text.split()
    for count in range(min(LONGEST_NAME, len(words)), 0, -1):
        head = " ".join(words[:count])
        whole = normal(words[count - 1])  # "der" and "die" say nothing, so they are no part of a name
        if whole and (meant := forms.get(normal(head))) and not head.endswith((".", ",", ":")):
            return Reading(head, tuple(form.entry for form in meant))
    return None


def lead_of(name: str) -> str:
    """Return the word for its kind with which a name begins: "lk" for "LK Fulda", "" for "Fulda"."""
    first = normal(name).partition(" ")[0]
    return first if first in KIND_WORDS else ""


def _cut_short(text: str, forms: Forms) -> tuple[RosterEntry, ...]:
    """Whoever has a name whose words begin with the words of the text, which ends in a full stop: "Limburg-Weilb."."""
    if not text.rstrip().endswith("."):
        return ()
    given = normal(text).split()
    return _entries(forms, (words for words in forms if _begins(words.split(), given)))


def _begins(words: Sequence[str], given: Sequence[str]) -> bool:
    return len(words) == len(given) and all(word.startswith(part) for word, part in zip(words, given, strict=True))


def _misspelt(words: str, forms: Forms) -> tuple[RosterEntry, ...]:
    if len(words) < 5 or len(words.split()) > LONGEST_NAME:
        return ()
    near = (form for form in forms if abs(len(form) - len(words)) <= 2 and form[:1] == words[:1])
    return _entries(forms, (form for form in near if _alike(form, words)))


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _entries(forms: Forms, words: Iterable[str]) -> tuple[RosterEntry, ...]:
    found = {form.entry.key: form.entry for word in words for form in forms[word]}
    return tuple(found.values())
