# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who wrote a reply: the one of those asked who is named in its fields, sender, letterhead, subject or file name."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from umlauf.reading.passages import ReadFile, lines_of
from umlauf.reading.tables import BadInput
from umlauf.replies.labels import NAMED
from umlauf.replies.letter import AUTHORS, CLOSING, FIELD, GREETING
from umlauf.survey.roster import Roster, RosterEntry
from umlauf.wording import Message, Quoted

WORDS = {
    "landkreis": ("landkreis", "lk", "kreis"),
    "kreisfreie_stadt": ("stadt",),
    "gemeinde": ("gemeinde", "stadt", "markt", "flecken"),
    "verband": ("samtgemeinde", "sg", "verbandsgemeinde", "vg", "amt", "verwaltungsgemeinschaft", "vgem"),
}
KIND_WORDS = frozenset(word for words in WORDS.values() for word in words)
HEAD_LINES = 15
MOST_NAMED = 5  # so many clues a refusal names

TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
ENDINGS = (
    (r"\b(land)?kreise?s\b", r"\1kreis"),
    (r"(\w)kreise?s\b", r"\1kreis"),
    (r"\b(kreisverwaltung|kreisausschuss|landrat|landraetin|landratsamt|lra)\b", "landkreis"),
    (r"\b(stadtverwaltung|oberbuergermeister|oberbuergermeisterin|magistrat|kreisfreie stadt|hansestadt)\b", "stadt"),
    (r"\b\w*(universitaets|wissenschafts|landeshaupt|documenta|hochschul)stadt\b", "stadt"),
    (r"\b(hessisch|bayerisch|saechsisch|niedersaechsisch|thueringisch|thueringer)\w*\b", r"\1"),
    (r"\bhess\b", "hessisch"),
    (r"\blandkreistage?s?\b", "landkreistag"),
    (r"\bstaedtetage?s?\b", "staedtetag"),
    (r"\bgemeindebunde?s?\b", "gemeindebund"),
    (r"\b(der|die|das|des|dem|den|fuer)\b", " "),
    (r"\b(stadt|landkreis) (?:\1|lk|kreis)\b", r"\1"),
)
ADDRESSEE = re.compile(r"^(an|herrn?|frau|hessisches ministerium)\b", re.IGNORECASE)
POSTAL = re.compile(r"\b\d{5}\b[^·|–]*")
DOMAIN = re.compile(r"@([\w.-]+)\.\w+")


class Match(NamedTuple):
    """The entry that a reply belongs to, and the words and the place by which that was seen."""

    entry: RosterEntry
    found: str
    where: Message


class _Clue(NamedTuple):
    """A piece of text that may name the writer; `certain` when a bare name ("Fulda") is meant as a name."""

    text: str
    where: Message
    certain: bool = True
    associations: bool = True


class Form(NamedTuple):
    """A way to write the name of an entry; `bare` when it does not say whether county or city."""

    words: str
    entry: RosterEntry
    bare: bool


def authority_of(file: ReadFile, roster: Roster) -> Match:
    """Return the entry of the roster that wrote a reply.

    Looked at in this order: a field such as "Behörde:", sender, letterhead, signature, subject, file name, attachments.
    "LK Fulda", "Kreis Fulda" and "Landkreis Fulda" are one; "Stadt Kassel" and "Landkreis Kassel" are two, and "Kassel"
    alone decides nothing where both were asked. Refused, with what was found, when no clue names exactly one entry.
    """
    forms = forms_of(roster.entries)
    seen: list[str] = []
    for clue in _clues(file):
        named = _named(clue, forms)
        if len(named) == 1:
            return Match(named[0], clue.text, clue.where)
        seen.append(clue.text)
    raise BadInput(
        Message(
            "{file}: none of those asked could be recognised as the writer; it names {found}. Please have it"
            " state its author in a line “Behörde: …”. Nothing was changed.",
            file=file.name,
            found=Quoted(tuple(dict.fromkeys(seen))[:MOST_NAMED]) if seen else "–",
        )
    )


def _clues(file: ReadFile) -> Iterator[_Clue]:
    lines = lines_of(file.passages) + tuple("\t".join(row) for grid in file.tables for row in grid.rows)
    for line in lines:
        match = FIELD.match(line)
        if match and match["name"].lower().startswith(AUTHORS) and match["value"].strip():
            yield _Clue(match["value"].strip(), Message("field “{name}”", name=match["name"]))
    if file.sender:
        yield _Clue(DOMAIN.sub(" ", file.sender), Message("sender"))
        yield _Clue(" ".join(DOMAIN.findall(file.sender)), Message("sender"), certain=False)
    for line in [*file.head, *_letterhead(lines)]:
        yield _Clue(line, Message("letterhead"), certain=False)
    for line in _signature(lines):
        yield _Clue(line, Message("signature"), certain=False)
    if file.subject:
        yield _Clue(file.subject, Message("subject"), associations=False)
    yield _Clue(re.sub(r"\.\w+$", "", file.name.rpartition(" → ")[2]), Message("file name"))
    for attachment in file.attachments:
        yield from _clues(attachment)


def _letterhead(lines: tuple[str, ...]) -> Iterator[str]:
    addressed = False
    for line in lines[:HEAD_LINES]:
        if GREETING.match(line) or NAMED.match(line):
            return
        # The address of the one who is written to ends with the paragraph.
        addressed = bool(ADDRESSEE.match(line)) or (addressed and bool(line))
        kept = POSTAL.sub(" ", line).strip()
        if kept and not addressed:
            yield kept


def _signature(lines: tuple[str, ...]) -> Iterator[str]:
    closing = next((place for place, line in enumerate(lines) if CLOSING.match(line)), len(lines))
    for line in lines[closing + 1 : closing + 1 + HEAD_LINES]:
        if kept := POSTAL.sub(" ", line).strip():
            yield kept


def normal(text: str) -> str:
    """Return a name so that its ways of writing are one: "Kreisausschuss des Landkreises Fulda" → "landkreis fulda"."""
    words = " ".join(re.findall(r"[a-z0-9]+", text.casefold().translate(TRANSLITERATED)))
    for pattern, replacement in ENDINGS:
        words = " ".join(re.sub(pattern, replacement, words).split())
    return words


@lru_cache(maxsize=8)
def forms_of(entries: tuple[RosterEntry, ...]) -> dict[str, tuple[Form, ...]]:
    """Return all ways of writing all names, the longest first, each with the entries that it may mean."""
    grouped: dict[str, list[Form]] = {}
    for form in (form for entry in entries for form in _ways(entry)):
        grouped.setdefault(form.words, []).append(form)
    return {words: tuple(grouped[words]) for words in sorted(grouped, key=len, reverse=True)}


def _ways(entry: RosterEntry) -> Iterator[Form]:
    if entry.kind not in WORDS:
        yield Form(normal(entry.name), entry, bare=False)
        if entry.key.startswith("assoc:"):
            yield Form(normal(entry.key.removeprefix("assoc:")), entry, bare=False)
        return
    core = _core(entry.name)
    for name in dict.fromkeys((core, core.partition(" am ")[0])):
        yield Form(name, entry, bare=True)
        yield from (Form(f"{word} {name}", entry, bare=False) for word in WORDS[entry.kind])
        if entry.kind == "landkreis":
            yield from (Form(words, entry, bare=False) for words in (f"{name} kreis", f"{name}kreis"))


def _core(name: str) -> str:
    words = [word for word in normal(name.partition(",")[0]).split() if word not in KIND_WORDS]
    return re.sub(r"(?<=\w\w)kreis$", "", " ".join(words)).strip()


def _named(clue: _Clue, forms: Mapping[str, tuple[Form, ...]]) -> list[RosterEntry]:
    """Return the entries that a clue names; a name within a longer one ("Darmstadt" in "Darmstadt-Dieburg") is none."""
    # Names of domains come in one word: landkreisfulda.
    rest = f" {re.sub(r'(?<=landkreis)(?=[a-z])(?!tag)', ' ', normal(clue.text))} "
    named: dict[str, RosterEntry] = {}
    for words, meant in forms.items():
        if f" {words} " in rest:
            named |= {form.entry.key: form.entry for form in meant if _means(form, clue, rest)}
            rest = rest.replace(f" {words} ", " _ ")
    return list(named.values())


def _means(form: Form, clue: _Clue, rest: str) -> bool:
    """Whether the words mean the entry: "Stadt Fulda" does not mean Landkreis Fulda, though "Fulda" may."""
    if not form.bare:
        return clue.associations or not form.entry.key.startswith("assoc:")
    before = rest.partition(f" {form.words} ")[0].split()
    return clue.certain and not (before and before[-1] in KIND_WORDS)
