# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who was asked and what became of it, as far as a printed annex shows it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from umlauf.directory.gazetteer import CITIES, COUNTIES, associations
from umlauf.inquiry.questions import QuestionSet
from umlauf.replies.filed import Cell, FiledReplies
from umlauf.scrutiny.authorities import Known, association_entry, lead_of, named_by
from umlauf.scrutiny.rows import Row
from umlauf.sentences.german import stem
from umlauf.sentences.units import is_plural, kinds_of, unit_of
from umlauf.survey.roster import DECLINED, MISSING, MUNICIPAL, NIL, OWN, SUMMARY, Roster, RosterEntry
from umlauf.survey.words import KINDS, MANY
from umlauf.wording import Message, Quoted

WHOLE_KINDS = ("landkreis", "kreisfreie_stadt")  # of these all that a Land has were asked, where a question names them
NOTHING = re.compile(r"(?:fehlanzeige|entfällt|nichts bekannt|-+|–+)\.?", re.IGNORECASE)
NO_REPLY = re.compile(
    r"(?:keine (?:rückmeldung|antwort|meldung|angaben?)(?: erhalten| eingegangen)?|liegt nicht vor|nicht gemeldet)\.?",
    re.IGNORECASE,
)
SURVEY = r"(?:Umfrage|Abfrage|Befragung|Mitglieder)\b"
DECLINES = re.compile(
    rf"\bs(?:ieht|ehen|ah|ahen)\b.{{0,120}}\bab\b|\blehn(?:t|en|te|ten)\b.{{0,80}}\bab\b|\b(?:nimmt|nahm)\b.{{0,60}}\bAbstand\b"
    rf"|\bverzichtete?n?\b|{SURVEY}.{{0,120}}\b(?:nicht (?:durch|befragt|erfolgt|möglich)|nicht statt)|\bkeine {SURVEY}"
)
EVERY = re.compile(r"\b(?:all(?:e|en|er)|sämtliche[nr]?)\s+((?:[a-zäöüß-]+\s+){0,2})([A-ZÄÖÜ][\w-]+)")


@dataclass
class _Book:
    """What has been found row by row: states and cells by key, and what a reader should know."""

    known: Known
    entries: dict[str, RosterEntry] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Asked:
    """Roster and cells of a printed annex. `unknown` are the names that belong to nobody in the register."""

    replies: FiledReplies
    unknown: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


def asked_in(rows: Sequence[Row], questions: QuestionSet, parliament: str, known: Known) -> Asked:
    """Return who was asked and what each one wrote.

    Asked were all who have a row and, where a question names counties or independent cities, all of these in the Land:
    whoever has no row did not reply. An association that says what holds in "allen kreisfreien Städten" speaks for
    those that have no row. Names that nobody has keep their row under a key of their own ("x:…").
    """
    book = _Book(known)
    kinds = _kinds_by_lead(rows, known)
    for row in rows:
        _enter(book, row, _entry_of(book, row, kinds))
    _add_silent(book, _kinds_asked(book, questions))
    _add_associations(book, parliament)
    order = {entry.key: place for place, entry in enumerate(known.entries)}
    entries = sorted(book.entries.values(), key=lambda entry: (_group(entry), order.get(entry.key, len(order))))
    return Asked(FiledReplies(Roster(tuple(entries)), tuple(book.cells)), tuple(book.unknown), tuple(book.notes))


def _group(entry: RosterEntry) -> int:
    return MUNICIPAL.index(entry.kind) if entry.kind in MUNICIPAL else len(MUNICIPAL) + (entry.kind == "association")


# Row by row


def _entry_of(book: _Book, row: Row, kinds: Mapping[str, Collection[str]]) -> RosterEntry:
    reading = named_by(row.name, book.known)
    meant = _likely(row.name, reading.meant, kinds) if reading else ()
    if reading is None or len(meant) != 1:
        book.unknown.append(row.name)
        if meant:
            names = Quoted(tuple(f"{entry.name} ({KINDS[entry.kind]})" for entry in meant))
            book.notes.append(Message("“{name}” may be {names}; it was given to none.", name=row.name, names=names))
        same = book.unknown.count(row.name)  # two of one name need not be one
        return RosterEntry(f"x:{row.name}" + f" ({same})" * (same > 1), row.name, "other")
    if not reading.to_the_letter:
        book.notes.append(Message("“{name}” was read as {meant}.", name=row.name, meant=meant[0].name))
    return meant[0]


def _likely(name: str, meant: Sequence[RosterEntry], kinds: Mapping[str, Collection[str]]) -> Sequence[RosterEntry]:
    """Of several meant by a name those that are of the kind of other rows: of rows that say their kind as it does, or
    does not; where there are none, of any."""
    if len(meant) < 2:
        return meant
    alike = kinds.get(lead_of(name)) or {kind for found in kinds.values() for kind in found}
    return [entry for entry in meant if entry.kind in alike] or meant


def _kinds_by_lead(rows: Sequence[Row], known: Known) -> Mapping[str, Collection[str]]:
    """The kinds of all rows that name but one, by the word for the kind with which they begin."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        reading = named_by(row.name, known)
        if reading and len(reading.meant) == 1:
            kinds[lead_of(row.name)].add(reading.meant[0].kind)
    return kinds


def _enter(book: _Book, row: Row, entry: RosterEntry) -> None:
    if entry.key in book.entries:
        book.notes.append(Message("{name} has several rows; they were read as one.", name=entry.name))
    text = " ".join(piece.text for piece in row.pieces).strip()
    state = _state(entry, text)
    reply = row.file if row.file.startswith("replies/") and state != MISSING else ""
    book.entries[entry.key] = entry._replace(state=state, file=reply)
    page = str(row.page or "")
    for piece in row.pieces:
        if piece.text:
            note = str(piece.note) if piece.note else ""
            book.cells.append(Cell(entry.key, piece.cell, piece.text, row.file, page, note))


def _state(entry: RosterEntry, text: str) -> str:
    if not text or NO_REPLY.fullmatch(text):
        return MISSING
    if entry.kind == "association" and DECLINES.search(text):
        return DECLINED
    return NIL if NOTHING.fullmatch(text) else OWN


# Those without a row


def _kinds_asked(book: _Book, questions: QuestionSet) -> frozenset[str]:
    """The kinds of which all were asked: those that the questions name, where any authority has a row at all."""
    if not any(entry.kind in MUNICIPAL for entry in book.entries.values()):
        return frozenset()
    named = {kind for question in questions.questions for kind in _kinds_named(question.text)}
    present = {entry.kind for entry in book.entries.values()}
    return frozenset(WHOLE_KINDS) & (named | (present if not named else set()))


def _kinds_named(text: str) -> Iterator[str]:
    """The kinds that stand in the plural in a text: "in Kreisen und kreisfreien Städten"; a bare "Städte" is none."""
    words = ["", *re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]
    for before, word in pairwise(words):
        unit = unit_of(word) if word[:1].isupper() and is_plural(word) else None
        kinds = kinds_of([(unit, [stem(before)])]) if unit else ()
        if len(kinds) == 1:
            yield kinds[0]


def _add_silent(book: _Book, kinds: Iterable[str]) -> None:
    speaks = _speakers(book)
    for entry in book.known.entries:
        if entry.kind in kinds and entry.key not in book.entries:
            covered = speaks.get(entry.kind, "")
            book.entries[entry.key] = entry._replace(state=SUMMARY if covered else MISSING, covered_by=covered)
    for kind, key in speaks.items():
        if kind in kinds:
            name = book.entries[key].name
            book.notes.append(
                Message("{name} was read as speaking for all {kind} without a row.", name=name, kind=MANY[kind])
            )


def _speakers(book: _Book) -> Mapping[str, str]:
    """For which kinds an association says what holds in all of them."""
    found: dict[str, str] = {}
    for cell in book.cells:
        entry = book.entries[cell.key]
        if entry.kind == "association" and entry.state == OWN:
            for adjectives, noun in EVERY.findall(cell.text):
                unit = unit_of(noun)
                kinds = kinds_of([(unit, [stem(word) for word in adjectives.split()])]) if unit else ()
                found |= {kind: entry.key for kind in kinds if len(kinds) == 1}
    return found


def _add_associations(book: _Book, parliament: str) -> None:
    """Give counties and cities the association whose members they are, and that a line of its own."""
    land = parliament.removeprefix("DE").removeprefix("-")
    if not land:
        return
    members = {"landkreis": COUNTIES, "kreisfreie_stadt": CITIES}
    for kind, register_kinds in members.items():
        found = next((item for item in associations(land) if register_kinds & set(item.member_kinds)), None)
        if found and any(entry.kind == kind for entry in book.entries.values()):
            own = association_entry(found.name, found.short_name)
            book.entries.setdefault(own.key, own)
            for key, entry in book.entries.items():
                if entry.kind == kind:
                    book.entries[key] = entry._replace(association=own.key)
