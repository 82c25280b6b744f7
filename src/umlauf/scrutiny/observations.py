# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What can be judged on a printed answer without a single code.

Who is silent, which break-down was demanded and is not given, what a reference points to, how names are spelt in text
and annex, how long the answer took. Whether a sentence holds is judged by the answer's own check.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from umlauf.inquiry.limits import Dates, limit
from umlauf.inquiry.questions import QuestionSet
from umlauf.publication.dataset import CaseFolder
from umlauf.replies.filed import Cell
from umlauf.replies.references import parent_of, pointers
from umlauf.sentences.german import stem
from umlauf.survey.roster import MISSING, RosterEntry
from umlauf.survey.words import MANY
from umlauf.wording import Message, Plural, Quoted

SILENT, BREAKDOWN, REFERENCE, SPELLING, TIME, UNCERTAIN = (
    "silent", "breakdown", "reference", "spelling", "time", "uncertain",
)  # fmt: skip

# Break-downs by authority, with the kinds that must then have rows of their own.
TERRITORIAL = {
    "Kreise": ("landkreis",),
    "Landkreise": ("landkreis",),
    "kreisfreie Städte": ("kreisfreie_stadt",),
    "Gemeinden": ("gemeinde",),
    "Kommunen": ("landkreis", "kreisfreie_stadt", "gemeinde"),
}
TO_A_QUESTION = re.compile(
    r"(?:Antwort(?:en)?|Beantwortung|Ausführungen)\s+(?:zu|auf|der|von)\s+(?:den\s+|der\s+)?Fragen?\s+(\d{1,2}\s?[a-z]?)\b"
)
TO_AN_ANNEX = re.compile(
    r"\b(?:in der|siehe|als|auf die|der|beigefügte[nr]?)\s+(?:beigefügten\s+)?Anlage\b", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SIMILAR = 0.7


class Observation(NamedTuple):
    """Something to look at: its kind, the sentence that says it, and the rows and cells that show it."""

    kind: str
    text: Message
    places: tuple[tuple[str, str], ...] = ()


def observations(case: CaseFolder, questions: QuestionSet) -> tuple[Observation, ...]:
    """Return what can be judged without codes, kind by kind."""
    return (
        *_silent(case),
        *_uncertain(case.replies.cells),
        *_breakdowns(case, questions),
        *_references(case, questions),
        *_spelling(case.answer_md, case.replies.cells),
        *_time(case),
    )


def _silent(case: CaseFolder) -> Iterator[Observation]:
    roster = case.replies.roster
    for kind in roster.kinds:
        asked = roster.of([kind])
        silent = [entry for entry in asked if entry.state == MISSING]
        if silent:
            names = ", ".join(entry.name for entry in silent)
            text = Message(
                "Of {asked} {kind}, {count} have no reply in the annex: {names}.",
                asked=len(asked),
                kind=MANY[kind],
                count=len(silent),
                names=names,
            )
            yield Observation(SILENT, text, tuple((entry.key, "") for entry in silent))


def _uncertain(cells: Sequence[Cell]) -> Iterator[Observation]:
    open_cells = tuple((cell.key, cell.cell) for cell in cells if "|" in cell.cell)
    if open_cells:
        rows = len({key for key, _ in open_cells})
        text = Plural(
            "In {rows} row the paper does not show in which column a text stands.",
            "In {rows} rows the paper does not show in which column a text stands.",
            rows=rows,
        )
        yield Observation(UNCERTAIN, text, open_cells)


# Break-downs


def _breakdowns(case: CaseFolder, questions: QuestionSet) -> Iterator[Observation]:
    for question in questions.questions:
        for demand in question.breakdown:
            kinds = TERRITORIAL.get(demand)
            if kinds is None:
                text = Message(
                    "Question {number} is to be broken down by {demand}; whether it is cannot be judged by rule.",
                    number=question.number,
                    demand=demand,
                )
                yield Observation(BREAKDOWN, text)
            else:
                yield from _lacking(case, question.number, demand, kinds)


def _lacking(case: CaseFolder, number: str, demand: str, kinds: Sequence[str]) -> Iterator[Observation]:
    written: defaultdict[str, list[str]] = defaultdict(list)
    for cell in case.replies.cells:
        if parent_of(number) in map(parent_of, cell.cell.split("|")):
            written[cell.key].append(cell.text)
    asked = [entry for entry in case.replies.roster.of(kinds) if entry.answered]
    if not case.replies.roster.entries or not any(entry.key in written for entry in asked):
        text = Message(
            "Question {number} demands a break-down by {demand}; the paper gives none.", number=number, demand=demand
        )
        yield Observation(BREAKDOWN, text)
        return
    empty = [entry for entry in asked if entry.key not in written]
    referring = [entry for entry in asked if _only_refers(written[entry.key])]
    yield from _rows_lacking(number, demand, empty, referring)


def _only_refers(texts: Sequence[str]) -> bool:
    whole = " ".join(texts)
    return bool(pointers(whole)) and len(whole) <= 40


def _rows_lacking(
    number: str, demand: str, empty: Sequence[RosterEntry], referring: Sequence[RosterEntry]
) -> Iterator[Observation]:
    if empty:
        text = Message(
            "Question {number} demands a break-down by {demand}; these rows say nothing on it: {names}.",
            number=number,
            demand=demand,
            names=", ".join(entry.name for entry in empty),
        )
        yield Observation(BREAKDOWN, text, tuple((entry.key, number) for entry in empty))
    if referring:
        text = Message(
            "Question {number} demands a break-down by {demand}; these rows only refer to another answer: {names}.",
            number=number,
            demand=demand,
            names=", ".join(entry.name for entry in referring),
        )
        yield Observation(BREAKDOWN, text, tuple((entry.key, number) for entry in referring))


# References of the answer


def _references(case: CaseFolder, questions: QuestionSet) -> Iterator[Observation]:
    numbers = {question.number for question in questions.questions}
    for match in TO_A_QUESTION.finditer(case.answer_md):
        target = re.sub(r"\s", "", match[1])
        if numbers and target not in numbers and parent_of(target) not in numbers:
            text = Message("The answer refers to question {target}; there is none.", target=target)
            yield Observation(REFERENCE, text)
    if TO_AN_ANNEX.search(case.answer_md) and not case.replies.cells:
        yield Observation(REFERENCE, Message("The answer refers to an annex; none was found in what was read."))


# Spelling of names


def _spelling(answer: str, cells: Sequence[Cell]) -> Iterator[Observation]:
    """Names that text and annex write differently: "AKK Asyl der …" and "AK Asyl der …"."""
    spoken = WORD.findall(answer)
    annex = [WORD.findall(cell.text) for cell in cells]
    known = {word for words in annex for word in words}
    before: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for words in annex:
        for place in range(len(words) - 2):
            before[tuple(words[place + 1 : place + 3])].add(words[place])
    for place, word in enumerate(spoken[:-2]):
        if word[:1].isupper() and word not in known:
            for other in sorted(before.get(tuple(spoken[place + 1 : place + 3]), ())):
                if _one_name(word, other):
                    following = " ".join(spoken[place + 1 : place + 3])
                    names = Quoted((f"{word} {following}", f"{other} {following}"), " / ")
                    yield Observation(
                        SPELLING, Message("Text and annex write a name differently: {names}.", names=names)
                    )


def _one_name(word: str, other: str) -> bool:
    """Whether two words are one name in two spellings, and not two forms of one word."""
    if not other[:1].isupper() or stem(word) == stem(other):
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= SIMILAR


def _time(case: CaseFolder) -> Iterator[Observation]:
    head = case.head
    if head.parliament == "DE" or "-" in head.parliament:
        dates = Dates(head.filed, head.forwarded, head.received, head.answered)
        yield from (Observation(TIME, sentence) for sentence in limit(head.parliament, dates).sentences)
