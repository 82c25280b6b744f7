# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Counting: who is a member, who stands against, who has not said – always with the rule by which it was counted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from umlauf.evaluation.codebook import COMING, NO, YES, Codebook
from umlauf.reading.tables import Table
from umlauf.replies.references import parent_of
from umlauf.survey.roster import MISSING, NIL, OWN, STATES, SUMMARY, Roster, RosterEntry
from umlauf.wording import Message

COLUMNS = ("key", "question", "status", "level", "cell", "source", "passage", "by")
CODE_LEVELS = frozenset({"", "land", "association", "county", "city", "municipal"})
BY_RULE = "rule"  # written in `by` when a machine proposed the code and nobody has confirmed it

# The level at which an authority of a kind acts itself, for the usual rule "at its own level only".
OWN_LEVEL = {"landkreis": "county", "kreisfreie_stadt": "city", "gemeinde": "municipal"}


class Code(NamedTuple):
    """A status that someone gave to a passage of a reply."""

    key: str
    question: str
    status: str
    level: str
    cell: str
    source: str
    passage: str
    by: str
    extra: tuple[tuple[str, str], ...] = ()


def fingerprint_of(codes: Sequence[Code]) -> str:
    """Return the SHA-256 over all codes, who gave them included, so that an answer can tell that its ground changed."""
    return sha256(repr(tuple(codes)).encode()).hexdigest()


Span = tuple[int, int]  # the least and the greatest number of members, where a cell cannot be seen


class Rule(NamedTuple):
    """How to count: where the evidence may stand ("any" or "own" cell), which levels count (none named = all), and
    which statuses make a member."""

    evidence: str
    levels: tuple[str, ...]
    statuses: tuple[str, ...]


@dataclass(frozen=True)
class Count:
    """What came out for one question, one unit and one rule. All lists are in the order of the roster.

    `possible` are members only if a passage whose cell cannot be seen stands in the right one; they make a range.
    """

    question: str
    unit: tuple[str, ...]
    rule: Rule
    asked: tuple[RosterEntry, ...]
    base: tuple[RosterEntry, ...]
    members: tuple[RosterEntry, ...]
    possible: tuple[RosterEntry, ...]
    against: tuple[RosterEntry, ...]
    not_said: tuple[RosterEntry, ...]

    @property
    def lowest(self) -> int:
        """The number of members when every uncertain passage stands elsewhere."""
        return len(self.members)

    @property
    def highest(self) -> int:
        """The number of members when every uncertain passage stands in the right cell."""
        return len(self.members) + len(self.possible)

    @cached_property
    def missing(self) -> tuple[RosterEntry, ...]:
        """Those who were asked and silent when the round was closed."""
        return tuple(entry for entry in self.asked if entry.state == MISSING)

    @cached_property
    def replied(self) -> int:
        """How many answered themselves."""
        return sum(entry.state == OWN for entry in self.asked)

    @cached_property
    def by_summary(self) -> int:
        """How many stand by the summary of their association."""
        return sum(entry.state == SUMMARY for entry in self.asked)

    def gives(self, number: int) -> bool:
        """Whether the number is right under this rule: the count, or inside its range."""
        return self.lowest <= number <= self.highest

    def without(self, keys: Iterable[str]) -> "Count":
        """Return the count over those who are left when the entries with these keys are taken out ("die übrigen")."""
        gone = frozenset(keys)
        if not gone:
            return self

        def left(entries: tuple[RosterEntry, ...]) -> tuple[RosterEntry, ...]:
            return tuple(entry for entry in entries if entry.key not in gone)

        return replace(
            self,
            asked=left(self.asked),
            base=left(self.base),
            members=left(self.members),
            possible=left(self.possible),
            against=left(self.against),
            not_said=left(self.not_said),
        )


@dataclass(frozen=True)
class Ground:
    """Those asked of one unit, by what became of them; what every count of the unit stands on."""

    asked: tuple[RosterEntry, ...]

    @cached_property
    def base(self) -> tuple[RosterEntry, ...]:
        """Those who answered: own reply, summary or nil return."""
        return tuple(entry for entry in self.asked if entry.answered)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of those who answered."""
        return frozenset(entry.key for entry in self.base)

    @cached_property
    def by_state(self) -> dict[str, tuple[RosterEntry, ...]]:
        """Those in each state, in the order of the roster."""
        return {state: tuple(entry for entry in self.asked if entry.state == state) for state in STATES}


class _Group(NamedTuple):
    """The keys of all codes that are alike in question, status, level and cell."""

    question: str
    status: str
    level: str
    cell: str
    keys: frozenset[str]


def parse_codes(table: Table, roster: Roster, codebook: Codebook) -> tuple[Code, ...]:
    """Return the codes of a `codes.csv`; refuse an unknown authority, question, status or level with its place.

    Refused as well: a code for who is missing, and a yes of who sent a nil return, for that says that there is nothing.
    Source: case format 1.
    """
    known = {(question.key, status) for question in codebook.questions.values() for status in question.statuses}
    keys = roster.by_key
    nil = {entry.key for entry in roster.entries if entry.state == NIL}
    codes = tuple(Code(*row) for row in table.rows)  # type: ignore[arg-type]  # eight columns, all of them text
    if table.extras:
        codes = tuple(
            code._replace(extra=tuple(extra.items())) for code, extra in zip(codes, table.extras, strict=True)
        )
    for number, code in enumerate(codes):
        if (
            code.key not in keys
            or (code.question, code.status) not in known
            or code.level not in CODE_LEVELS
            or (code.source and code.source not in keys)
            or keys[code.key].state == MISSING
            or (code.key in nil and codebook.questions[code.question].statuses[code.status].counts_as == YES)
        ):
            _refuse_code(table, number, code, roster, codebook)
    return codes


def _refuse_code(table: Table, number: int, code: Code, roster: Roster, codebook: Codebook) -> None:
    for column, key in (("key", code.key), ("source", code.source)):
        if key not in roster.by_key and (key or column == "key"):
            raise table.refuse(number, column, key, Message("a key of roster.csv"))
    if code.question not in codebook.questions:
        raise table.refuse(number, "question", code.question, Message("a question of codebook.toml"))
    statuses = codebook.questions[code.question].statuses
    if code.status not in statuses:
        raise table.refuse(
            number, "status", code.status, " | ".join(statuses) or Message("no status for this question")
        )
    if code.level not in CODE_LEVELS:
        raise table.refuse(number, "level", code.level, " | ".join(sorted(CODE_LEVELS - {""})))
    if roster.by_key[code.key].state == MISSING:
        raise table.refuse(number, "key", code.key, Message("no code for a row of roster.csv that is missing"))
    expected = Message("no status that counts as yes for {key}, which roster.csv has as a nil return", key=code.key)
    raise table.refuse(number, "status", code.status, expected)


class Coding:
    """All codes of a case, ready to be counted; every count is reckoned when it is asked for."""

    def __init__(self, roster: Roster, codebook: Codebook, codes: Sequence[Code]) -> None:
        self.roster = roster
        self.codebook = codebook
        self.codes = tuple(codes)
        self._codes: dict[str, list[Code]] = defaultdict(list)
        for code in codes:
            self._codes[code.question].append(code)
        self._qualified: dict[tuple[str, Rule], tuple[frozenset[str], frozenset[str]]] = {}
        self._grounds: dict[tuple[str, ...], Ground] = {}
        self._spans: dict[tuple[str, Rule, tuple[str, ...]], Span] = {}
        self._counts: dict[tuple[str, Rule, tuple[str, ...]], Count] = {}

    @cached_property
    def confirmed(self) -> "Coding":
        """The coding without the codes that a machine proposed and nobody confirmed; itself where there are none."""
        kept = [code for code in self.codes if code.by != BY_RULE]
        return Coding(self.roster, self.codebook, kept) if len(kept) < len(self.codes) else self

    def codes_on(self, question: str) -> list[Code]:
        """Return the codes on the question and on each of its parts."""
        return [code for part in self.codebook.parts(question) for code in self._codes[part]]

    def rule(self, question: str, statuses: tuple[str, ...] = ()) -> Rule:
        """Return the rule of the codebook; without named statuses, all that count as yes."""
        asked = self.codebook.questions[question]
        return Rule(asked.evidence, asked.levels, statuses or self.codebook.statuses(question, YES))

    def variants(self, question: str, rule: Rule, unit: tuple[str, ...]) -> tuple[Rule, ...]:
        """Return the other usual rules: the other evidence, with "coming", own level only, any level."""
        coming = tuple(dict.fromkeys(rule.statuses + self.codebook.statuses(question, COMING)))
        own_level = tuple(dict.fromkeys(OWN_LEVEL[kind] for kind in unit if kind in OWN_LEVEL))
        candidates = (
            rule._replace(evidence="own" if rule.evidence == "any" else "any"),
            rule._replace(statuses=coming),
            rule._replace(levels=own_level),
            rule._replace(levels=()),
        )
        return tuple(dict.fromkeys(other for other in candidates if other != rule))

    def count(self, question: str, rule: Rule, unit: tuple[str, ...]) -> Count:
        """Count one question for one unit (kinds of authorities) by one rule.

        Base, members, against and not said as in the contract of claims: the base are those asked with an own reply,
        a summary or a nil return; members have a qualifying code; against are those of the base who have said
        something on the question (or sent a nil return) and are no members; the rest has not said. A rule that counts
        those who deny has the nil returns among its members.
        """
        if (question, rule, unit) not in self._counts:
            self._counts[question, rule, unit] = self._count(question, rule, unit)
        return self._counts[question, rule, unit]

    def span(self, question: str, rule: Rule, unit: tuple[str, ...], without: frozenset[str] = frozenset()) -> Span:
        """Return only the least and the greatest number of members, some entries left out; quick for many rows."""
        if without:
            return self._span(question, rule, self.ground(unit).keys - without)
        if (question, rule, unit) not in self._spans:
            self._spans[question, rule, unit] = self._span(question, rule, self.ground(unit).keys)
        return self._spans[question, rule, unit]

    def _span(self, question: str, rule: Rule, keys: frozenset[str]) -> Span:
        certain, uncertain = self._members(question, rule)
        return len(certain & keys), len(certain & keys) + len(uncertain & keys)

    def ground(self, unit: tuple[str, ...]) -> Ground:
        """Return those asked of a unit, and those of them who answered."""
        if unit not in self._grounds:
            self._grounds[unit] = Ground(self.roster.of(unit))
        return self._grounds[unit]

    def _count(self, question: str, rule: Rule, unit: tuple[str, ...]) -> Count:
        base = self.ground(unit).base
        certain, uncertain = self._members(question, rule)
        spoken = self._spoken_on(question)
        members = tuple(entry for entry in base if entry.key in certain)
        possible = tuple(entry for entry in base if entry.key in uncertain)
        others = [entry for entry in base if entry.key not in certain]
        return Count(
            question,
            unit,
            rule,
            self.ground(unit).asked,
            base,
            members,
            possible,
            against=tuple(entry for entry in others if entry.key in spoken or entry.state == NIL),
            not_said=tuple(entry for entry in others if entry.key not in spoken and entry.state != NIL),
        )

    def _members(self, question: str, rule: Rule) -> tuple[frozenset[str], frozenset[str]]:
        if (question, rule) not in self._qualified:
            groups = [group for group in self._groups_on(question) if self._at_level(group, rule)]
            certain, uncertain = (
                frozenset().union(*(group.keys for group in groups if self._stands(group, rule) is stands))
                for stands in (True, None)
            )
            denials = set(self.codebook.statuses(question, NO))
            if denials & set(rule.statuses):
                certain |= self._nil
            if rule.statuses and set(rule.statuses) <= denials:
                certain, uncertain = certain - self._affirming(question), uncertain - self._affirming(question)
            self._qualified[question, rule] = certain, uncertain - certain
        return self._qualified[question, rule]

    def _groups_on(self, question: str) -> list["_Group"]:
        return [group for part in self.codebook.parts(question) for group in self._grouped.get(part, ())]

    @cached_property
    def _grouped(self) -> dict[str, list["_Group"]]:
        """The codes by question, those alike in everything that a rule looks at together."""
        keys: defaultdict[tuple[str, str, str, str], set[str]] = defaultdict(set)
        for code in self.codes:
            keys[code.question, code.status, code.level, code.cell].add(code.key)
        grouped: defaultdict[str, list[_Group]] = defaultdict(list)
        for alike, several in keys.items():
            grouped[alike[0]].append(_Group(*alike, frozenset(several)))
        return grouped

    def _at_level(self, group: "_Group", rule: Rule) -> bool:
        """Whether codes have a status that counts, at a level that counts; who denies speaks of no level."""
        if group.status not in rule.statuses:
            return False
        return not rule.levels or group.level in rule.levels or self._counts_as(group) == NO

    def _stands(self, group: "_Group", rule: Rule) -> bool | None:
        if rule.evidence == "any":
            return True
        return stands_in_own_cell(group.cell, self._own_cells[group.question], self._fields)

    def _counts_as(self, group: "_Group") -> str:
        return self.codebook.questions[group.question].statuses[group.status].counts_as

    @cached_property
    def _nil(self) -> frozenset[str]:
        return frozenset(entry.key for entry in self.roster.entries if entry.state == NIL)

    def _affirming(self, question: str) -> frozenset[str]:
        """Those who say yes, or will, on a part: to deny a question that any part answers is to deny every part."""
        if not self.codebook.questions[question].any_of:
            return frozenset()
        return frozenset().union(*(one.keys for one in self._groups_on(question) if self._counts_as(one) != NO))

    def _spoken_on(self, question: str) -> frozenset[str]:
        return frozenset().union(*(group.keys for group in self._groups_on(question)))

    @cached_property
    def _fields(self) -> frozenset[str]:
        named = {code.cell for codes in self._codes.values() for code in codes if "|" not in code.cell}
        keys = set(self.codebook.questions) | {parent_of(key) for key in self.codebook.questions}
        return frozenset(keys | {cell for cell in named if cell[:1].isdigit()})

    @cached_property
    def _own_cells(self) -> dict[str, frozenset[str]]:
        return {key: own_cells(key, self._fields) for key in self.codebook.questions}


def own_cells(question: str, fields: Iterable[str]) -> frozenset[str]:
    """Return the fields that are a question's own: itself, the question above, and its parts."""
    parts = {field for field in fields if parent_of(field) == question}
    return frozenset({question, parent_of(question)} | parts)


def stands_in_own_cell(cell: str, own: frozenset[str], fields: frozenset[str]) -> bool | None:
    """Tell whether a passage stands in an own cell; None when that cannot be seen ("1|2", or no cell given).

    A cell that is no field of a question (the running text of an association's letter) has no wrong place and counts
    as own.
    """
    places = {(place in own) or (place not in fields) for place in cell.split("|")} if cell else {True, False}
    return places.pop() if len(places) == 1 else None
