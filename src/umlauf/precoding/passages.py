# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The text of a cell, taken apart for proposals: passages, their words and clauses, the bodies that they name.

A passage (a sentence, or an item of a list) is verbatim; slips of text recognition ("M it") are repaired for the
comparison only.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from umlauf.directory.gazetteer import authorities
from umlauf.evaluation.counts import OWN_LEVEL
from umlauf.sentences.german import stem
from umlauf.survey.names import place_of
from umlauf.survey.roster import RosterEntry

PART = re.compile(r"(?:[Zz]u\s+)?(?:Frage\s+)?(?:[1-9lI]\d?\s?)?([a-h])\s?\)\s*")
PART_INSIDE = re.compile(rf"(?:(?<=[.;:!?])|(?<=[Jj]a)|(?<=ein)|(?<=[an],))\s*(?={PART.pattern})")
ENDS = re.compile(r"(?<![.!?…])[.!?…]+[\"“”»)]*\s+(?=[^a-zäöüß])|;\s+")
BULLET = re.compile(r"^\s*[-–*•]\s+")
WORD = re.compile(r"\d+(?:[.,:]\d+)*\.?|[^\W\d_]+(?:-[^\W\d_]+)*-?|[^\w\s]")
SLIPS = (
    (re.compile(r"\b([MmWw]) (?=[a-zäöüß]{2})"), r"\1"),
    (re.compile(r"(?<=\w)- (?=[A-ZÄÖÜ])"), "-"),
    (re.compile("\u00ad"), ""),
)
LAST_WORD = re.compile(r"(\w+)\.\Z")
LONGEST_WORD = 20  # characters of an abbreviation or an ordinal, and more
LONGEST = 4000  # characters of a passage; what goes on longer without a full stop is no sentence, and is not read
QUOTES = '„“”"»«'


class Word(NamedTuple):
    """A word of a passage, in small letters, and its stem."""

    text: str
    lower: str
    stem: str

    @property
    def noun(self) -> bool:
        """Whether it is written with a capital letter, as nouns are."""
        return self.text[0].isupper()


class Clause(NamedTuple):
    """A stretch of words between commas: where it begins and ends; `aside` in brackets, `relative` to a noun before."""

    first: int
    last: int
    aside: bool = False
    relative: bool = False


@dataclass(frozen=True)
class Said:
    """A passage as it stands, and the part of the question that it names ("b" for "b) …")."""

    text: str
    part: str = ""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words and marks, after slips of text recognition are repaired."""
        return tuple(Word(word, word.lower(), stem(word)) for word in WORD.findall(repaired(self.text)))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in their order."""
        cuts = [0, *_cuts(self.words), len(self.words)]
        pieces = [piece for low, high in pairwise(cuts) for piece in _halves(self.words, low, high)]
        return tuple(Clause(low, high, _aside(self.words, low), _relative(self.words, low)) for low, high in pieces)

    def lower(self, clause: Clause | None = None) -> str:
        """Return a clause, or the whole passage, in small letters with single blanks between its words."""
        chosen = self.words[clause.first : clause.last] if clause else self.words
        return " ".join(word.lower for word in chosen if word.lower not in QUOTES)

    def clause_at(self, place: int) -> int:
        """Return the number of the clause in which a word stands."""
        return next(number for number, clause in enumerate(self.clauses) if place < clause.last)


@cache
def data() -> Mapping[str, Mapping[str, str]]:
    """Return the lists of `said.toml`."""
    return tomllib.loads(files("umlauf.precoding").joinpath("said.toml").read_text(encoding="utf-8"))


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of single words."""
    return frozenset(data()["words"][name].split())


def repaired(text: str) -> str:
    """Return a text with the slips of text recognition undone, for comparing and never for quoting."""
    for slip, right in SLIPS:
        text = slip.sub(right, text)
    return text


def passages(text: str) -> Iterator[Said]:
    """Yield the sentences and items of lists of a cell, verbatim; a part ("b)") holds until the next one begins.

    What is longer than any sentence is passed over: a rule that took it for one would propose what nobody wrote.
    """
    part = ""
    for piece in (piece for line in text.splitlines() for piece in _pieces(line)):
        mark = PART.match(piece)
        part = mark[1] if mark else part
        rest = BULLET.sub("", piece[mark.end() :] if mark else piece).strip()
        if rest.strip(" .;") and len(rest) <= LONGEST:
            yield Said(rest.rstrip(";").rstrip(), part)


def _pieces(text: str) -> Iterator[str]:
    start = 0
    inside = {found.end() for found in PART_INSIDE.finditer(text)}
    ends = {found.end() for found in ENDS.finditer(text) if not _goes_on(text, found)}
    for end in sorted(inside | ends | {len(text)}):
        yield text[start:end].strip()
        start = end


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation, an ordinal or a date; whether a mark stands in brackets."""
    before = re.search(r"(\w+)\.$", text[max(0, found.start() - LONGEST_WORD) : found.start() + 1])
    short = before is not None and (before[1].lower() in listed("abbreviations") or re.fullmatch(r"\d\d?", before[1]))
    head = text[max(0, found.start() - LONGEST) : found.start()]
    return bool(short) or head.count("(") > head.count(")") + found[0].count(")")


def _cuts(words: tuple[Word, ...]) -> Iterator[int]:
    """Yield where clauses begin: behind marks, outside of quotation marks, and at "aber", "sondern", "jedoch"."""
    quotes = sum(word.lower in QUOTES for word in words) % 2 == 0
    open_ = False
    for place, word in enumerate(words):
        open_ ^= quotes and word.lower in QUOTES
        if open_ or (word.lower == "-" and place and words[place - 1].text.isdigit()):
            continue
        if word.lower in {",", ";", ":", "–", "—", "-", ")"}:
            yield place + 1
        elif word.lower == "(" or (place and word.lower in listed("contrast") and words[place - 1].lower != "nicht"):
            yield place


def _halves(words: tuple[Word, ...], low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch as one clause, or as two where "und" joins two sentences, each with a verb of its own."""
    for place in range(low + 1, high):
        if words[place].lower in listed("joining") and _finite(words, low, place) and _finite(words, place, high):
            yield low, place
            low = place
    if low < high:
        yield low, high


def _finite(words: tuple[Word, ...], low: int, high: int) -> bool:
    return any(word.lower in listed("finite") for word in words[low:high])


def _aside(words: tuple[Word, ...], low: int) -> bool:
    opened = [word.lower for word in words[: low + 1] if word.lower in "()"]
    return bool(opened) and opened[-1] == "("


def _relative(words: tuple[Word, ...], low: int) -> bool:
    """Whether a clause begins with a relative pronoun behind a comma, with or without a preposition."""
    begin = [word.lower for word in words[low : low + 2]]
    behind = low > 0 and words[low - 1].lower == ","
    pronoun = begin[1:] if begin[:1] and begin[0] in listed("prepositions") else begin
    return behind and bool(pronoun) and pronoun[0] in listed("relative")


def any_of(said: Said, words: Iterable[str]) -> bool:
    """Tell whether one of the words, in small letters, stands in the passage."""
    return not frozenset(words).isdisjoint(word.lower for word in said.words)


@cache
def bodies_data() -> Mapping[str, Mapping[str, str]]:
    """Return the tables of `bodies.toml`."""
    return tomllib.loads(files("umlauf.precoding").joinpath("bodies.toml").read_text(encoding="utf-8"))


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    """The last parts of nouns that name a body, with their stems, the longest first."""
    return tuple((head, stem(head)) for head in sorted(bodies_data()["heads"], key=len, reverse=True))


@cache
def head_of(word: str) -> str:
    """Return the last part by which a noun names a body ("gipfel" for "Asylgipfel"); "" for what is none."""
    whole, lower = stem(word), word.lower()
    if not word[:1].isupper() or whole in {stem(other) for other in bodies_data()["not_bodies"]["words"].split()}:
        return ""
    for head, end in _heads():
        alike = whole.endswith(end) and (not head.endswith("e") or head in lower)  # "Aufgrund" is no "Runde"
        if alike and (len(head) > 2 or lower.split("-")[-1] == head):
            return head
    return ""


def bodies_in(said: Said) -> Iterator[int]:
    """Yield the places of nouns that name a body and do not point back ("deren Treffen", "Mitglied der Gruppe").

    What stands in brackets, or is only likened to ("mit einem Gipfel vergleichbar"), is left out.
    """
    for place, word in enumerate(said.words):
        head = head_of(word.text)
        if not head or (head == "tisch" and (not place or said.words[place - 1].stem != "rund")):
            continue
        aside = said.clauses[said.clause_at(place)].aside
        if not (aside or _points_back(said, place) or is_likened(said, place + 1)):
            yield place


def is_likened(said: Said, last: int) -> bool:
    """Tell whether what stands before the word `last` is only what another is likened to: "… Gipfel vergleichbar"."""
    following = said.words[last : last + 2]
    joined = bool(following) and following[0].lower in listed("joining")
    return not joined and any(word.stem in listed("like") and not word.noun for word in following)


def _points_back(said: Said, place: int) -> bool:
    ahead = said.words[max(0, place - 3) : place]
    near = ahead[-1].lower if ahead else ""
    pointing = any(word.lower in listed("pointing") for word in ahead) or near == "auf"
    of_it = place > 2 and near in {"der", "des"} and ahead[-2].noun
    whose = said.words[place + 1].lower if place + 1 < len(said.words) else ""
    meeting = head_of(said.words[place].text) in bodies_data()["names"]["meetings"].split() and whose != "der"
    return pointing or of_it or (meeting and (near.isdigit() or near in {"die", "das", "den", "dem"}))


@cache
def places_in(county: str) -> frozenset[str]:
    """Return the names of the municipalities of a county, given its official key."""
    return _places().get(county, frozenset())


@cache
def _places() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in authorities():
        if one.kind in ("gemeinde", "stadt"):
            found.setdefault(one.parent.ljust(8, "0"), set()).add(re.split(r",| \(", one.name)[0])
    return {county: frozenset(names) for county, names in found.items()}


def levels_of(said: Said, entry: RosterEntry) -> tuple[str, ...]:
    """Return the levels of codes at which a passage speaks: municipal, the authority's own, or both.

    Municipal is what is said to be "in den Gemeinden", "vor Ort" or in a place of the county, unless it is "kreisweit"
    as well; both when they are joined ("im Landkreis ebenso wie in den Orten"). Source: case format 1, `level`.
    """
    own = OWN_LEVEL.get(entry.kind, "association")
    text = said.lower()
    local = _level("municipal").search(text) or (own == "county" and _in_a_place(said, entry))
    if own not in ("county", "association") or not local:
        return (own,)
    if own == "county" and _level("joined").search(text) and _level("county").search(text):
        return own, "municipal"
    return (own,) if _level("everywhere").search(text) else ("municipal",)


@cache
def _level(name: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\s*\n\s*", "", data()["levels"][name].strip()))


def _in_a_place(said: Said, entry: RosterEntry) -> bool:
    """Whether a municipality of the county is named as the place: "in Melsungen", "Melsungen: …", "…, Melsungen"."""
    own = set(re.split(r"[- ]", place_of(entry.name)))
    for place, word in enumerate(said.words):
        if word.text in places_in(entry.key) - own:
            ahead = said.words[place - 1].lower if place else ""
            behind = said.words[place + 1].lower if place + 1 < len(said.words) else ""
            if ahead in {"in", ",", "/", "städte", "gemeinden"} or (not ahead and behind == ":"):
                return True
    return False
