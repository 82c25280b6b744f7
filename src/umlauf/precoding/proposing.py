# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Codes proposed by rule: which question a passage speaks of, and what it says. Nobody has confirmed them.

A question is named by its label or another of its names. A question for "something comparable" is answered as well by
another body that stands in its own field, as long as the reply does not speak of it by name. What is not sure gets no
code: a proposal that is wrong costs more than one that is missing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from umlauf.evaluation.codebook import COMING, NO, YES, Codebook, Question
from umlauf.evaluation.counts import BY_RULE, Code
from umlauf.precoding.passages import (
    Said,
    any_of,
    bodies_in,
    head_of,
    is_likened,
    levels_of,
    listed,
    passages,
)
from umlauf.precoding.said import EXISTS, FORMING, NONE, PLANNED, reading, speaks_of_it, status_of
from umlauf.replies.filed import Cell
from umlauf.replies.references import parent_of
from umlauf.sentences.german import stem
from umlauf.survey.names import place_of
from umlauf.survey.roster import DECLINED, MISSING, NIL, SUMMARY, Roster, RosterEntry

COUNTS_AS = {EXISTS: YES, FORMING: COMING, PLANNED: COMING, NONE: NO}
SHORT = re.compile(
    r"(ja|nein|fehlanzeige)\b|(?:keine[rs]?|entfällt|nicht vorhanden|trifft nicht zu)\W*$", re.IGNORECASE
)
MEMBERS = re.compile(r"\b(?:städten?|gemeinden?|kommunen|(?:land)?kreisen?|mitglied\w*)\b")
FEW = 6  # words of an answer that names nothing: "Derzeit noch in Planung."
COMPOUND = 5  # a name shorter than this is not looked for inside other words


class Name(NamedTuple):
    """A name of a question as stems, in their order; the last is its noun."""

    question: str
    stems: tuple[str, ...]


class Mention(NamedTuple):
    """Where a passage names a question: its words from `first` to `last` (not included)."""

    question: str
    first: int
    last: int


class Found(NamedTuple):
    """What a passage says on a question; `inferred` when it names another body than the one asked for."""

    question: str
    status: str
    said: Said
    place: int
    cell: Cell
    inferred: bool = False


class Asked:
    """A codebook, ready to be looked for in replies."""

    def __init__(self, codebook: Codebook) -> None:
        self.fields = frozenset(map(parent_of, codebook.questions))
        self.coded = {key: question for key, question in codebook.questions.items() if question.statuses}
        self.names = tuple(
            Name(key, stems_of(text))
            for key, question in self.coded.items()
            for text in (question.label, *question.also)
            if stems_of(text)
        )
        self._by_noun: dict[str, tuple[Name, ...]] = {}
        self.comparable = frozenset(key for key, question in self.coded.items() if _is_comparable(question))
        self.heads = frozenset(
            head_of(noun)
            for key, question in self.coded.items()
            if key not in self.comparable
            for noun in question.label.split()
        )

    def ending_in(self, noun: str) -> tuple[Name, ...]:
        """Return the names that end in a noun, given as its stem; one of a single word in its compounds as well."""
        if noun not in self._by_noun:
            self._by_noun[noun] = tuple(name for name in self.names if _ends(noun, name.stems))
        return self._by_noun[noun]

    def parts(self, field: str) -> list[str]:
        """Return the coded questions that are answered in a field: itself, or its parts."""
        return [key for key in self.coded if field in (key, parent_of(key))]

    def comparable_in(self, field: str) -> str:
        """Return the question that asks for something comparable in a field; "" where there is none, or two.

        In a text that is no field of a question it is the one that asks for a body.
        """
        beside = [key for key in self.parts(parent_of(field)) if key in self.comparable]
        if parent_of(field) not in self.fields and "|" not in field:
            beside = [key for key in self.comparable if any(map(head_of, self.coded[key].label.split()))]
        return beside[0] if len(beside) == 1 else ""


def stems_of(text: str) -> tuple[str, ...]:
    """Return the words of a name as stems."""
    return tuple(stem(word) for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))


def _ends(noun: str, name: tuple[str, ...]) -> bool:
    compound = len(name) == 1 and len(name[0]) >= COMPOUND and noun.endswith(name[0])
    return noun == name[-1] or compound


def _is_comparable(question: Question) -> bool:
    return bool(set(stems_of(question.label)) & listed("like"))


def propose_codes(roster: Roster, codebook: Codebook, cells: Sequence[Cell]) -> tuple[Code, ...]:
    """Return the codes that the replies give by rule, in the order of the cells; `by` is "rule" in each.

    An association that speaks for members gives one code for each of them, with itself as source. Source: case
    format 1; what a proposal is, in issue 3.
    """
    asked = Asked(codebook)
    covered: dict[str, list[RosterEntry]] = {entry.covered_by: [] for entry in roster.entries}
    for entry in roster.entries:
        if entry.state == SUMMARY:
            covered[entry.covered_by].append(entry)
    codes: dict[Code, None] = {}
    for holder, found in _by_reply(roster, asked, cells):
        for one in found:
            codes.update(dict.fromkeys(_codes(one, asked, holder, covered.get(holder.key, []))))
    return tuple(codes)


def _by_reply(roster: Roster, asked: Asked, cells: Sequence[Cell]) -> Iterator[tuple[RosterEntry, list[Found]]]:
    """Yield each one who wrote, with what was found; nothing inferred of what the reply speaks of by name."""
    found: dict[str, list[Found]] = {}
    for cell in cells:
        found.setdefault(cell.key, []).extend(_in_cell(cell, asked))
    for key, ones in found.items():
        entry = roster.by_key.get(key)
        if entry is not None and entry.state != MISSING:
            spoken = {one.question for one in ones if not one.inferred}
            left = [one for one in ones if not one.inferred or one.question not in spoken]
            yield entry, [one for one in left if entry.state != NIL or one.status == NONE]


def _in_cell(cell: Cell, asked: Asked) -> list[Found]:
    found: list[Found] = []
    before: list[Mention] = []
    for said in passages(cell.text):
        mentions = _mentions(said, cell, asked)
        if not mentions and before and _goes_on(said):
            found = _gone_on(found, sorted({mention.question for mention in before}), said, cell)
            continue
        found += [Found(one.question, status_of(said, one.first), said, one.first, cell) for one in mentions]
        found += _short(said, cell, asked) if not mentions else []
        found += _inferred(said, cell, asked, mentions)
        before = mentions
    return [one for one in found if one.status in COUNTS_AS]


def _gone_on(found: list[Found], questions: list[str], said: Said, cell: Cell) -> list[Found]:
    """What was found, and what a passage that goes on says of the same; "noch keinen" is lifted by "ist in Planung"."""
    status = _of_such(said)
    lifted = [one for one in found if status and one.question in questions and one.status == NONE != status]
    kept = [one for one in found if one not in lifted]
    return kept + [Found(question, status, said, 0, cell) for question in questions if status]


def _goes_on(said: Said) -> bool:
    """Whether a passage goes on with what the one before named: "Ein solcher ist in Planung." """
    return any_of(said, listed("anaphora") | listed("such")) and speaks_of_it(said)


def _of_such(said: Said) -> str:
    """What such a passage says; "er" and "dies" are understood only where they are coming."""
    status = reading(said.lower())
    known = COUNTS_AS if any_of(said, listed("such")) else (PLANNED, FORMING)
    return status if status in known else ""


def _mentions(said: Said, cell: Cell, asked: Asked) -> list[Mention]:
    """The questions that a passage names, each by its longest name, and those that it names by a comparison."""
    stems = [word.stem for word in said.words]
    named: list[Mention] = []
    for place, noun in enumerate(stems):
        fitting = [name for name in asked.ending_in(noun) if _stands(name.stems, stems, place)]
        if fitting and said.words[place].noun and not _is_verb(said, place):
            longest = max(fitting, key=lambda name: len(name.stems))
            named.append(Mention(longest.question, place + 1 - len(longest.stems), place + 1))
    real = [one for one in named if not _is_compared(said, one)]
    return real + list(_likened(said, cell, asked, named))


def _stands(name: tuple[str, ...], stems: Sequence[str], place: int) -> bool:
    """Whether a name ends at a place: its last word was compared before, those ahead of it have to be there."""
    first = place + 1 - len(name)
    return first >= 0 and tuple(stems[first:place]) == name[:-1]


def _is_verb(said: Said, place: int) -> bool:
    """Whether a word ends a relative clause, as only verbs do: "…, in dem alle zusammenarbeiten"."""
    clause = said.clauses[said.clause_at(place)]
    behind = said.words[place + 1 : clause.last]
    return clause.relative and not any(word.text[0].isalnum() for word in behind)


def _is_compared(said: Said, mention: Mention) -> bool:
    """Whether the thing is only what another is likened to: "vergleichbar einem Gipfel", "… vergleichbar"."""
    ahead = {word.stem for word in said.words[max(0, mention.first - 3) : mention.first]}
    single = mention.last - mention.first == 1
    return is_likened(said, mention.last) or (single and not ahead.isdisjoint(listed("like")))


def _likened(said: Said, cell: Cell, asked: Asked, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield where a passage speaks of something comparable: "oder Vergleichbares", "mit einem Gipfel vergleichbar"."""
    if not any(word.stem in listed("like") for word in said.words):
        return
    fields = {parent_of(one.question) for one in named} or set(cell.cell.split("|"))
    questions = {asked.comparable_in(field) for field in fields}
    if len(questions) != 1 or questions & {"", *(one.question for one in named)}:
        return
    for place, word in enumerate(said.words):
        following = said.words[place + 1] if place + 1 < len(said.words) else None
        compared = any(_is_compared(said, one) and place - one.last in (0, 1) for one in named)
        if word.stem in listed("like") and (word.noun or compared or (following and head_of(following.text))):
            yield Mention(min(questions), place, place + 1)


def _short(said: Said, cell: Cell, asked: Asked) -> Iterator[Found]:
    """Yield what "Nein", "Fehlanzeige" or "In Planung" answers: the part that is named, or the question of the field.

    "Nein" denies every part of a question; what else would be one part only, and which one is not said, is left.
    """
    likened = any(word.stem in listed("like") for word in said.words)
    bare = len(said.words) <= FEW and speaks_of_it(said) and not likened
    if "|" in cell.cell or not (SHORT.match(said.text) or bare):
        return
    status = reading(said.lower()) or (NONE if SHORT.match(said.text) else "")
    own = asked.parts(cell.cell + said.part) or asked.parts(cell.cell)
    if status in COUNTS_AS and (status == NONE or len(own) == 1):
        yield from (Found(question, status, said, 0, cell) for question in own)


def _inferred(said: Said, cell: Cell, asked: Asked, mentions: Sequence[Mention]) -> Iterator[Found]:
    """Yield what another body in the question's own field says on the question for something comparable."""
    question = asked.comparable_in(cell.cell)
    taken = {place for one in mentions for place in range(one.first, one.last)}
    if not question or any(one.question == question for one in mentions):
        return
    for place in bodies_in(said):
        other = place not in taken and head_of(said.words[place].text) not in asked.heads
        if other and status_of(said, place) == EXISTS:
            yield Found(question, EXISTS, said, place, cell, inferred=True)


def _codes(one: Found, asked: Asked, holder: RosterEntry, covered: Sequence[RosterEntry]) -> Iterator[Code]:
    """Yield the rows of a finding: one for each level, and for each member for whom an association speaks."""
    status = _status(asked.coded[one.question], one)
    if not status:
        return
    speaks = holder.kind == "association" and holder.state != DECLINED and bool(covered)
    for entry in _meant(one, covered) if speaks else (holder,):
        levels = ("",) if one.status == NONE else levels_of(one.said, entry)
        source = holder.key if speaks else ""
        for level in levels:
            yield Code(entry.key, one.question, status, level, one.cell.cell, source, one.said.text, BY_RULE)


def _status(question: Question, one: Found) -> str:
    """The status of the codebook for what was found: one that the passage names, the one of that key, or the first."""
    fitting = [status for status in question.statuses.values() if status.counts_as == COUNTS_AS[one.status]]
    text = one.said.lower()
    named = [
        status.key for status in fitting
        if one.status != NONE and any(name.lower() in text for name in (status.label, *status.also))
    ]  # fmt: skip
    keys = [status.key for status in fitting]
    return next(iter([*named, *(key for key in keys if key == one.status), *keys]), "")


def _meant(found: Found, covered: Sequence[RosterEntry]) -> list[RosterEntry]:
    """The members that a summary speaks of: those it names, or all; nobody where it says "einige" or how many."""
    said, own = found.said, found.said.clause_at(found.place)
    clauses = [said.clauses[own], *(one for place, one in enumerate(said.clauses) if place != own and not one.relative)]
    clause = next((text for text in map(said.lower, clauses) if MEMBERS.search(text)), "")
    named = [entry for entry in covered if re.search(rf"\b{re.escape(place_of(entry.name))}\b", said.text)]
    some = not listed("some").isdisjoint(clause.split()) or re.search(r"\b\d+\b", clause)
    return named or (list(covered) if clause and not some else [])
