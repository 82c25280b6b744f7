# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Bodies proposed by rule: what each reply names, since when, how often, and who is in it. Nobody has confirmed them.

A body is a noun of `bodies.toml` with the name behind it, or what stands in quotation marks with such a noun. Who
started it and who takes part is written only where the passage names one body and says so itself.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from umlauf.evaluation.bodies import Body
from umlauf.evaluation.codebook import COMING, NO, YES, Codebook
from umlauf.evaluation.counts import BY_RULE, Code
from umlauf.precoding.passages import (
    QUOTES,
    Said,
    bodies_data,
    bodies_in,
    head_of,
    levels_of,
    passages,
    places_in,
    repaired,
)
from umlauf.precoding.said import ENDED, EXISTS, FORMING, NONE, PLANNED, UNSURE, reading, status_of
from umlauf.replies.filed import Cell
from umlauf.sentences.german import stem
from umlauf.survey.roster import MISSING, Roster, RosterEntry

NOUN = r"[A-ZÄÖÜ][\w/.-]*\w"
DESCRIBED = rf"(?:(?:de[rnms]|die|vo[nm]) )?(?:[a-zäöüß]+e[nrsm]? )*{NOUN}(?: {NOUN})*"
WHO = rf"{DESCRIBED}(?: (?:des|der|für) {DESCRIBED})*"
LISTED = re.compile(rf"{WHO}(?:(?:, | und | sowie | sowie von | und von ){WHO})*")
BETWEEN = re.compile(r", | und | sowie ")
ARTICLE = re.compile(r"^(?:de[rnms]|die|vo[nm]) ")
GENITIVE = re.compile(r"^(des (?:[a-zäöüß]+ )*\w{3,}?)e?s\b")
MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
MONTH = "|".join(MONTHS)
DAY = re.compile(rf"\b(\d{{1,2}})\.\s?(?:(\d{{1,2}})\.|({MONTH}))\s?(\d{{4}})\b", re.IGNORECASE)
SINCE = re.compile(rf"\b(?:seit|im)\s(?:({MONTH})\s)?(\d{{4}})\b", re.IGNORECASE)
FIRST = re.compile(r"\b[Ee]rst(?:mals|malig)\b|\berste[rsn]?\b")  # "Erster Kreisbeigeordneter" is an office
STATUS = {EXISTS: "exists", FORMING: "forming", PLANNED: "planned", ENDED: "ended"}


class Named(NamedTuple):
    """A body where a passage names it; `alone` when the passage names no other."""

    entry: RosterEntry
    name: str
    head: str
    status: str
    said: Said
    cell: str
    alone: bool


def propose_bodies(
    roster: Roster, codebook: Codebook, cells: Sequence[Cell], codes: Sequence[Code], *, prefix: str
) -> tuple[Body, ...]:
    """Return the bodies that the replies name, each once for its holder, in the order of the cells; `by` is "rule".

    Ids are `prefix` and a running number ("he-19-1613-b001"). Where the passage of a single body was coded, level and
    status are those of the codes, and what is coded as not there is no body. Source: case format 1, bodies.csv.
    """
    coded: dict[tuple[str, str, str], list[Code]] = {}
    for code in codes:
        coded.setdefault((code.source or code.key, code.cell, code.passage), []).append(code)
    found: dict[tuple[str, str], list[Named]] = {}
    for cell in cells:
        entry = roster.by_key.get(cell.key)
        if entry is not None and entry.state != MISSING:
            for one in _in_cell(cell, entry):
                found.setdefault((cell.key, " ".join(map(stem, re.findall(r"\w+", one.name)))), []).append(one)
    bodies = (_body(ones, coded, codebook) for ones in found.values())
    return tuple(body._replace(id=f"{prefix}-b{number:03}") for number, body in enumerate(filter(None, bodies), 1))


def _in_cell(cell: Cell, entry: RosterEntry) -> Iterator[Named]:
    for said in passages(cell.text):
        places = list(bodies_in(said))
        names = [name_at(said, place, entry) for place in places]
        for place, name in zip(places, names, strict=True):
            status = status_of(said, place)
            head = head_of(said.words[place].text)
            unclear = reading(said.lower()) == UNSURE or stem(name) == stem(head)
            if status != NONE and (status or not unclear):
                yield Named(entry, name, head, STATUS.get(status, "unclear"), said, cell.cell, len(places) == 1)


def name_at(said: Said, place: int, entry: RosterEntry) -> str:
    """Return the name of the body whose noun stands at a place: the noun, what belongs to it, and where it is.

    In quotation marks it is all that stands in them; "Runder Tisch „Viele Kulturen“" is one name.
    """
    words = [word.text for word in said.words]
    quoted = next((span for span in _quoted(words) if span[0] <= place < span[1]), None)
    if quoted:
        return _written(words[slice(*quoted)])
    first = place - 1 if head_of(words[place]) == "tisch" else place
    words[first : place + 1] = _nominative(words[first : place + 1])
    last = place + 1
    following = next((span for span in _quoted(words) if span[0] == last + 1), None)
    if following:
        return _written([*words[first:last], *words[slice(*following)]])
    while last < len(words) and (step := _belongs(words, last, extended=last > place + 1)):
        last += step
    return _written(words[first:last]) + _where(words, first, last, places_in(entry.key))


def _nominative(words: Sequence[str]) -> list[str]:
    """The noun without the "n" of a plural in the dative, "Runden Tischen" as "Runde Tische"."""
    noun = words[-1]
    weak = head_of(noun) in bodies_data()["names"]["always_n"].split()
    noun = noun if weak or not noun.endswith("en") else noun[:-1]
    ending = "e" if noun.endswith("e") else "er"
    return [*(re.sub("e[rnms]?$", ending, word) for word in words[:-1]), noun]


def _quoted(words: Sequence[str]) -> list[tuple[int, int]]:
    """The places between quotation marks, without them; none where they do not close."""
    marks = [place for place, word in enumerate(words) if word in QUOTES]
    return [(low + 1, high) for low, high in zip(marks[::2], marks[1::2], strict=False)] if len(marks) % 2 == 0 else []


def _belongs(words: Sequence[str], place: int, *, extended: bool) -> int:
    """How many words from a place on belong to the name before it: a noun, or one that "für" or "und" joins to it."""
    joins = words[place] in bodies_data()["names"]["into"].split() or (extended and words[place] == "und")
    if joins and place + 1 < len(words) and _names(words[place + 1]):
        return 2
    return 1 if _names(words[place]) else 0


def _names(word: str) -> bool:
    return word[0].isupper() and not head_of(word) and word.lower() not in bodies_data()["names"]["apart"].split()


def _where(words: Sequence[str], first: int, last: int, places: frozenset[str]) -> str:
    """The municipality that is named with a body: "… in Melsungen", "…, Melsungen", "Melsungen: …"."""
    joint, town = [*words[last : last + 2], "", ""][:2]
    if joint in ("in", ",") and town in places:
        return f" in {town}" if joint == "in" else f", {town}"
    return f", {words[first - 2]}" if first > 1 and words[first - 1] == ":" and words[first - 2] in places else ""


def _written(words: Sequence[str]) -> str:
    return re.sub(r" (?=[,.;:!?)])|(?<=\() ", "", " ".join(words))


def _body(ones: Sequence[Named], coded: dict[tuple[str, str, str], list[Code]], codebook: Codebook) -> Body | None:
    """The body of all passages that name it: most is taken from the first of them, the days from all."""
    one = ones[0]
    text = repaired(one.said.text)
    codes = coded.get((one.entry.key, one.cell, one.said.text), []) if one.alone else []
    counts = {codebook.questions[code.question].statuses[code.status].counts_as for code in codes}
    if counts == {NO}:
        return None
    days = sorted({day for named in ones if named.alone for day in days_in(named.said.text)})
    levels = dict.fromkeys(code.level for code in codes) or levels_of(one.said, one.entry)
    rhythm = [found[0] for found in _phrase("rhythm").finditer(text)] if one.alone else []
    return Body(
        id="",
        held_by=one.entry.key,
        name=one.name,
        kind=bodies_data()["heads"][one.head],
        level=" | ".join(filter(None, levels)),
        status=_agreed(one.status, counts, days),
        initiators=_people("initiators", text) if one.alone else "",
        participants=_people("participants", text) if one.alone else "",
        rhythm=" | ".join(dict.fromkeys(rhythm)),
        first=_first(text) if one.alone else "",
        dates=" | ".join(days),
        share="",
        cell=one.cell,
        passage=one.said.text,
        by=BY_RULE,
    )


def _agreed(status: str, counts: set[str], days: Sequence[str]) -> str:
    """The status of a body by its codes where they agree, else as read; what is planned for a day is announced."""
    if counts == {YES}:
        return "exists"
    if counts == {COMING} and status not in ("planned", "forming"):
        return "planned"
    return "announced" if status == "planned" and days else status


@cache
def _phrase(name: str) -> re.Pattern[str]:
    text = re.sub(r"\s*\n\s*", "", bodies_data()["phrases"][name].strip())
    return re.compile(rf"(?<!\w)(?:{text})", re.IGNORECASE if name == "rhythm" else 0)


def days_in(text: str) -> list[str]:
    """Return the days that a text prints, in ISO form: "24.07.2014", "18. Februar 2015"; no day that there is not."""
    found = (
        (int(y), int(number or MONTHS.index(month.lower()) + 1), int(d)) for d, number, month, y in DAY.findall(text)
    )
    return [
        f"{year}-{month:02}-{day:02}"
        for year, month, day in found
        if year > 0 and month in range(1, 13) and day in range(1, monthrange(year, month)[1] + 1)
    ]


def _first(text: str) -> str:
    """Since when there is the body: the first of the days where the text says so, else "seit 2010", "im März 2008"."""
    days = days_in(text)
    if days and FIRST.search(text):
        return days[0]
    since = SINCE.search(text)
    if not since or days:
        return ""
    month = f"-{MONTHS.index(since[1].lower()) + 1:02}" if since[1] else ""
    return since[2] + month


def _people(name: str, text: str) -> str:
    """Who is said to have started a body, or to take part, as a list; "" where the text does not say so."""
    begun = _phrase(name).search(text)
    listed = LISTED.match(text, begun.end()) if begun else None
    if not listed:
        return ""
    people = [listed[0]] if " für " in listed[0] else BETWEEN.split(listed[0])
    return " | ".join(ARTICLE.sub("", GENITIVE.sub(r"\1", one.removeprefix("von "))) for one in people)
