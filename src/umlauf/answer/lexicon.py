# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The names that a codebook gives to questions and statuses, looked for in running German text.

Stems, compounds and word order are allowed for: "Netzwerk" is found in "Helfernetzwerke", "findet statt" in "finden …
statt". Source: the contract of claims, "Binding".
"""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from umlauf.evaluation.codebook import Codebook, Status
from umlauf.replies.references import parent_of
from umlauf.sentences.german import Token, stem, tokens, verb, words
from umlauf.sentences.tagging import tag

COMPOUND = 4  # a name shorter than this is not looked for inside other words
HEAD = 5  # nor may a word shorter than this stand for a compound


class Name(NamedTuple):
    """One name of a question: its words as stems, each with whether it is a noun, and its length as printed."""

    question: str
    words: tuple[tuple[str, bool], ...]
    length: int


class Found(NamedTuple):
    """A name that was found, with the places of its words in the text."""

    name: Name
    places: frozenset[int]


class Lexicon:
    """The names of a codebook, ready to be looked for."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self.names = tuple(
            Name(question.key, tuple((stem(word.lower), word.capital) for word in _content(text)), len(text))
            for question in codebook.questions.values()
            for text in (question.label, *question.also)
            if _content(text)
        )

    def own(self, section: Sequence[str]) -> frozenset[str]:
        """Return the questions of a section: those in its heading, and their parts ("1" has "1a" and "1b")."""
        return frozenset(key for key in self.codebook.questions if key in section or parent_of(key) in section)

    def statuses(self, question: str, *counts_as: str) -> list[Status]:
        """Return the statuses of a question, and of those that answer it, that count as one of `counts_as`."""
        questions = [self.codebook.questions[part] for part in self.codebook.parts(question)]
        return [status for one in questions for status in one.statuses.values() if status.counts_as in counts_as]

    def question(self, text: str, section: Sequence[str]) -> str | None:
        """Return the question that a text names: the longest name; "" for a tie, None when no name is found.

        The section's own questions come first, then all; last, a part of a compound may stand for a name of the
        section's own ("Gipfel" for "Flüchtlingsgipfel").
        """
        own = self.own(section)
        mine = [name for name in self.names if name.question in own]
        everywhere = find(self.names, text)
        joined = _joined(everywhere, text)
        if joined.questions:
            return self._of_all(joined)
        for found in (find(mine, text), everywhere, find(mine, text, heads=True)):
            if found:
                return _longest(found)
        return None

    def ahead(self, question: str, text: str) -> tuple[str, ...]:
        """Return the few words before the name of a question in a text, in small letters; empty where it has none."""
        first = min((min(one.places) for one in self._named(question, text)), default=0)
        return tuple(token.lower for token in tokens(text)[max(0, first - 4) : first])

    def governed(self, question: str, text: str) -> bool:
        """Tell whether something else is said, on the question ("eine Förderung für …", "zum Thema …")."""
        ahead = self.ahead(question, text)
        own = {word for name in self.names if name.question == question for word, _ in name.words}
        heads = words().lists["other_heads"]
        others = {t.lower for t in tokens(text) if t.capital and t.lower in heads and stem(t.lower) not in own}
        through = others and set(ahead) & {"für", "auf", "bei", "um"}
        return "thema" in ahead or bool(through or others & set(ahead))

    def _named(self, question: str, text: str) -> list[Found]:
        return find([name for name in self.names if name.question == question], text)

    def _of_all(self, joined: "Joined") -> str:
        """The question that any of the joined ones answers and no other, or that itself is one of them; else ""."""
        for key, parts in self._any_of:
            whole = key in joined.questions and joined.questions - {key} <= parts
            if whole or (joined.questions == parts and not joined.all_of_them):
                return key
        return ""

    @cached_property
    def _any_of(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The questions that others answer, each with all of those."""
        questions = self.codebook.questions
        return tuple((key, frozenset(self.codebook.parts(key)) - {key}) for key in questions if questions[key].any_of)


def find(names: Iterable[Name], text: str, *, heads: bool = False) -> list[Found]:
    """Return the names that stand in a text; with `heads`, the last part of a compound may stand for all of it."""
    there = tokens(text)
    stems = [(stem(token.lower), token.capital) for token in there]
    stops = [token.text in ",;" for token in there]
    found = []
    for name in names:
        places = [[at for at, word in enumerate(stems) if _same(wanted, word, heads=heads)] for wanted in name.words]
        nearest = _together(places, stops)
        if nearest:
            found.append(Found(name, frozenset(nearest)))
    return found


def _same(wanted: tuple[str, bool], word: tuple[str, bool], *, heads: bool) -> bool:
    if wanted[0] == word[0]:
        return True
    nouns = wanted[1] and word[1]
    if heads:
        return nouns and len(word[0]) >= HEAD and wanted[0].endswith(word[0])
    return nouns and len(wanted[0]) >= COMPOUND and (word[0].startswith(wanted[0]) or word[0].endswith(wanted[0]))


class Joined(NamedTuple):
    """Questions that a text joins; `all_of_them` by "und", else by "oder" or "weder … noch"."""

    questions: frozenset[str]
    all_of_them: bool


def _joined(found: Sequence[Found], text: str) -> Joined:
    """Return the questions that a text joins: "Gipfel oder runde Tische", "Gipfel und drei runde Tische"."""
    there = tokens(text)
    either: set[str] = set()
    both: set[str] = set()
    for one in found:
        for other in found:
            between = there[max(one.places) + 1 : min(other.places)]
            joints = {token.lower for token in between}
            if one.name.question == other.name.question or one.places & other.places:
                continue
            if joints & {"oder", "noch"}:
                either |= {one.name.question, other.name.question}
            elif joints & {"und", "sowie"} and not any(map(_separates, between)):
                both |= {one.name.question, other.name.question}
    return Joined(frozenset(either | both), bool(both))


def _separates(token: Token) -> bool:
    return token.capital or token.text in ",;"


def _together(places: Sequence[Sequence[int]], stops: Sequence[bool]) -> list[int]:
    """The places of all words of a name where they stand close together and in one piece; empty when nowhere."""
    if all(places):
        for anchor in places[-1]:
            nearest = [min(other, key=lambda place: abs(place - anchor)) for other in places]
            low, high = min(nearest), max(nearest)
            if high - low <= 2 * len(places) and not any(stops[low:high]):
                return nearest
    return []


def _longest(found: Sequence[Found]) -> str:
    length = max(one.name.length for one in found)
    questions = {one.name.question for one in found if one.name.length == length}
    return questions.pop() if len(questions) == 1 else ""


def longest_status(statuses: Iterable[Status], text: str) -> Status | None:
    """Return the status with the longest name that stands in a text, in whatever form and order of its words."""
    there = _forms(text)
    named = [
        (len(name), status)
        for status in statuses
        for name in (status.label, *status.also)
        if wanted(name) and wanted(name) <= there
    ]
    return max(named, key=lambda pair: pair[0])[1] if named else None


@cache
def wanted(name: str) -> frozenset[str]:
    """Return what has to stand in a text for the name of a status: nouns by stem, verbs by core and loose part."""
    forms = ((noun(token),) if token.capital else _verbal(token.lower) for token in _content(name))
    return frozenset(form for several in forms for form in several)


def noun(token: Token) -> str:
    """Return the form under which a noun is looked for; the capital keeps "Plan" apart from "geplant"."""
    return stem(token.lower).capitalize()


def _verbal(lower: str) -> tuple[str, ...]:
    return ("kein",) if tag(lower) == "k" else verb(lower)


def _forms(text: str) -> frozenset[str]:
    there = tokens(text)
    nouns = {noun(token) for token in there if token.capital}
    verbs = {form for at, token in enumerate(there) if at == 0 or not token.capital for form in _verbal(token.lower)}
    return frozenset(nouns | verbs)


def _content(text: str) -> tuple[Token, ...]:
    function_words = words().lists["function_words"]
    return tuple(token for token in tokens(text) if token.lower not in function_words and token.text[0].isalnum())
