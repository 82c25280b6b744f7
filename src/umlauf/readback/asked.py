# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who was asked and what became of it, as far as a printed annex shows it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from umlauf.directory.gazetteer import CITIES, COUNTIES, associations
from umlauf.inquiry.questions import QuestionSet
from umlauf.readback.authorities import Known, association_entry, lead_of, named_by
from umlauf.readback.own import standing_of
from umlauf.readback.rows import Row
from umlauf.replies.filed import Cell, FiledReplies
from umlauf.sentences.german import stem
from umlauf.sentences.units import is_plural, kinds_of, unit_of
from umlauf.survey.roster import DECLINED, MISSING, MUNICIPAL, NIL, OWN, SUMMARY, Roster, RosterEntry
from umlauf.survey.words import KINDS, MANY
from umlauf.wording import Message, Quoted

WHOLE_KINDS = ("landkreis", "kreisfreie_stadt")  # of these all that a Land has were asked, where a question names them
NOTHING = re.compile(r"(?:fehlanzeige|entfällt|nichts bekannt|-+|–+|/)\.?", re.IGNORECASE)
NO_REPLY = re.compile(
    r"(?:es (?:liegt|liegen|wurde|ist) )?(?:keine (?:rückmeldung|antwort|meldung)(?:en)?"
    r"(?: (?:erhalten|eingegangen|erfolgt|vor|abgegeben))?|liegt nicht vor|nicht gemeldet|hat nicht geantwortet)\.?",
    re.IGNORECASE,
)
SURVEY = r"(?:Umfrage|Abfrage|Befragung|Mitglieder)\b"
DECLINES = re.compile(
    rf"\bs(?:ieht|ehen|ah|ahen)\b.{{0,120}}\bab\b|\blehn(?:t|en|te|ten)\b.{{0,80}}\bab\b|\b(?:nimmt|nahm)\b.{{0,60}}\bAbstand\b"
    rf"|\bverzichtete?n?\b|{SURVEY}.{{0,120}}\bnicht (?:durch|befragt|erfolgt|möglich|statt)\b|\bkeine {SURVEY}",
    re.IGNORECASE,
)
BUT = re.compile(r"\b(?:nicht|fast|nahezu|kaum)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
EXCEPTED = re.compile(r"\b(?:mit Ausnahme|ausgenommen|außer|bis auf)\b", re.IGNORECASE)
EVERY = re.compile(r"\b(?:all(?:e|en|er)|sämtliche[nr]?)\s+((?:[a-zäöüß-]+\s+){0,2})([A-ZÄÖÜ][\w-]+)")


@dataclass
class _Book:
    """What has been found row by row: states and cells by key, and what a reader should know."""

    known: Known
    entries: dict[str, RosterEntry] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


class _Named(NamedTuple):
    """The kinds of all rows that name but one, by the word for the kind with which they begin, and whom they name."""

    kinds: Mapping[str, Collection[str]]
    keys: Collection[str]


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
    named = _named(rows, known)
    for row in rows:
        _enter(book, row, _entry_of(book, row, named))
    _add_silent(book, _kinds_asked(book, questions))
    _add_associations(book, parliament)
    order = {entry.key: place for place, entry in enumerate(known.entries)}
    entries = sorted(book.entries.values(), key=lambda entry: (_group(entry), order.get(entry.key, len(order))))
    return Asked(FiledReplies(Roster(tuple(entries)), tuple(book.cells)), tuple(book.unknown), tuple(book.notes))


def _group(entry: RosterEntry) -> int:
    return MUNICIPAL.index(entry.kind) if entry.kind in MUNICIPAL else len(MUNICIPAL) + (entry.kind == "association")


# Row by row


def _entry_of(book: _Book, row: Row, named: _Named) -> RosterEntry:
    if row.key:
        return book.known.by_key[row.key]
    reading = named_by(row.name, book.known)
    meant = _likely(book, row.name, reading.meant, named) if reading else ()
    if reading is None or len(meant) != 1:
        book.unknown.append(row.name)
        if meant:
            names = Quoted(tuple(str(_in_words(entry)) for entry in meant))
            book.notes.append(Message("“{name}” may be {names}; it was given to none.", name=row.name, names=names))
        same = book.unknown.count(row.name)  # two of one name need not be one
        name = standing_of(row.name).name
        return RosterEntry(f"x:{name}" + f" ({same})" * (same > 1), name, "other")
    if not reading.to_the_letter:
        book.notes.append(Message("“{name}” was read as {meant}.", name=row.name, meant=meant[0].name))
    return meant[0]


def _likely(book: _Book, name: str, meant: Sequence[RosterEntry], named: _Named) -> Sequence[RosterEntry]:
    """Of several meant by a name those that are of the kind of other rows that say their kind as it does, or do not;
    where that does not tell, the one that has no row under a fuller name."""
    if len(meant) < 2:
        return meant
    alike = [entry for entry in meant if entry.kind in named.kinds.get(lead_of(name), ())]
    left = [entry for entry in meant if entry.key not in named.keys]
    if len(alike) != 1 and len(left) == 1:
        book.notes.append(
            Message("“{name}” was read as {meant}, for the other has a row.", name=name, meant=_in_words(left[0]))
        )
        return left
    return alike or meant


def _in_words(entry: RosterEntry) -> Message:
    return Message("{name} ({kind}, {key})", name=entry.name, kind=KINDS[entry.kind], key=entry.key)


def _named(rows: Sequence[Row], known: Known) -> _Named:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    keys: set[str] = set()
    for row in rows:
        reading = named_by(row.name, known)
        if reading and len(reading.meant) == 1:
            kinds[lead_of(row.name)].add(reading.meant[0].kind)
            keys.add(reading.meant[0].key)
    return _Named(kinds, keys)


def _enter(book: _Book, row: Row, entry: RosterEntry) -> None:
    if entry.key in book.entries:
        book.notes.append(Message("{name} has several rows; they were read as one.", name=entry.name))
    standing = standing_of(row.name)
    state = standing.state or _state(entry, [piece.text for piece in row.pieces if piece.text])
    speaker = named_by(standing.speaker, book.known)
    covered = speaker.meant[0].key if speaker and len(speaker.meant) == 1 else ""
    reply = row.file if row.file.startswith("replies/") and state != MISSING else ""
    state_of_all = _stronger(book, entry.key, state)
    book.entries[entry.key] = entry._replace(state=state_of_all, covered_by=covered, file=reply)
    page = str(row.page or "")
    for piece in row.pieces:
        if piece.text and state != MISSING:  # who did not reply wrote nothing
            note = str(piece.note) if piece.note else ""
            book.cells.append(Cell(entry.key, piece.cell, piece.text, row.file, page, note))


def _stronger(book: _Book, key: str, state: str) -> str:
    """The state after one more row: who has replied in one has replied."""
    before = book.entries[key].state if key in book.entries else state
    return state if before in (MISSING, NIL) else before


def _state(entry: RosterEntry, texts: Sequence[str]) -> str:
    if all(map(NO_REPLY.fullmatch, texts)):
        return MISSING
    if entry.kind == "association" and any(map(DECLINES.search, texts)):
        return DECLINED
    return NIL if all(map(NOTHING.fullmatch, texts)) else OWN


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
    silent = [entry for entry in book.known.entries if entry.kind in kinds and entry.key not in book.entries]
    for entry in silent:
        covered = speaks.get(entry.kind, "")
        book.entries[entry.key] = entry._replace(state=SUMMARY if covered else MISSING, covered_by=covered)
    for kind, key in speaks.items():
        if any(entry.kind == kind for entry in silent):
            name = book.entries[key].name
            book.notes.append(
                Message("{name} was read as speaking for all {kind} without a row.", name=name, kind=MANY[kind])
            )


def _speakers(book: _Book) -> Mapping[str, str]:
    """For which kinds an association says what holds in all of them, and not in all but some."""
    found: dict[str, str] = {}
    for cell in book.cells:
        entry = book.entries[cell.key]
        if entry.kind == "association" and entry.state == OWN:
            for sentence in re.split(r"(?<=[.!?])\s", cell.text):
                found |= dict.fromkeys(_kinds_of_all(sentence), entry.key)
    return found


def _kinds_of_all(sentence: str) -> Iterator[str]:
    """The kinds of which a sentence says what holds in all: "in allen Kreisen", but not "nicht aus allen Kreisen"."""
    for match in EVERY.finditer(sentence):
        unit = unit_of(match[2])
        kinds = kinds_of([(unit, [stem(word) for word in match[1].split()])]) if unit else ()
        if len(kinds) == 1 and not BUT.search(sentence[: match.start()]) and not EXCEPTED.search(sentence):
            yield kinds[0]


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
