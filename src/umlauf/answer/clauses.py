# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A sentence in clauses: one for each quantity of authorities in it, with exactly the text that belongs to it."""

import re
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from umlauf.answer.amounts import MANY
from umlauf.answer.german import in_one_line
from umlauf.answer.grammar import ALL, MOST, NO_QUANTITY, NONE, SOME
from umlauf.answer.quantities import Mention, Quantity, mentions
from umlauf.answer.statements import BRACKETS, QUOTED, Sentence, masked
from umlauf.answer.tagging import tagged

SEPARATOR = re.compile(r"[;,]|\b(?:und|sowie|oder|während|wobei|aber|wohingegen)\b|[–—:]")
HYPOTHETICAL = re.compile(
    r"\b(?:ob|wenn|falls|sofern|soweit|inwieweit|inwiefern|wie viele[nr]?|welche[rnms]?)\b[^,;]*$", re.IGNORECASE
)
# A clause that hangs on the one before; it does not carry the statement, unless the quantity stands in it.
DEPENDENT = re.compile(
    r",\s*(?:(?:in|an|bei|mit|von|auf|für|aus|über|zu|durch|unter)\s+)?"
    r"(?:die|der|das|den|dem|denen|deren|dessen|welche[rnms]?|wo|worin|wobei|weil|da|obwohl|damit|sodass|so dass|um|"
    r"indem|nachdem|bevor|sondern|je nach)\b[^,;]*"
)
WORD_END = re.compile(r"(?!\w|-\s*\n)|$")
REPLIED = re.compile(
    r"\b(?:geantwortet|antworteten|Antwort\w*|Rückmeld\w+|rückgemeldet|zurückgemeldet|beteiligt|teilgenommen)\b"
)
NARROWING = re.compile(
    r"\s+(?:(?:mit|ohne)\s+(?!Ausnahme|insgesamt|zusammen|jeweils)"
    r"|(?:des|im) Regierungsbezirk|der (?:Region|Metropolregion)\b)"
)
EXCEPTION = re.compile(r"\b(?:mit Ausnahme|bis auf|außer|ausgenommen|abgesehen von)\b", re.IGNORECASE)

ADVERBS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (
        (MOST, "in der Regel|im Regelfall|überwiegend|zumeist|meist|meistens|größtenteils|mehrheitlich"),
        (ALL, "überall|flächendeckend|ausnahmslos|durchweg|durchgängig"),
        (NONE, "nirgends|nirgendwo"),
        (SOME, "teilweise|teils|zum Teil|vereinzelt|mancherorts"),
    )
)


class Clause(NamedTuple):
    """One quantity of authorities and the part of its sentence that states it.

    `start` and `end` are places in the text of the section. `main` is the text of the clause with asides and dependent
    clauses made blank, `place` the place of the quantity in it. `depends`: a dependent clause follows the unit
    directly, and may narrow it or state it ("es gibt zwei Kreise, in denen …").
    """

    sentence: Sentence
    text: str
    start: int
    end: int
    mention: Mention
    main: str
    place: int
    depends: bool = False

    @property
    def phrase(self) -> str:
        """The words that count, with the unit: "In zehn der Landkreise"."""
        return self.text[self.place : self.place + self.mention.end - self.mention.start]

    @property
    def fingerprint(self) -> str:
        """What a binding made by a person is kept with: the hash of the sentence and the place in it."""
        return f"{sha256(self.sentence.text.encode()).hexdigest()}:{self.start - self.sentence.start}"


def clauses(sentence: Sentence, before: Mention | None = None) -> tuple[Clause, ...]:
    """Return the clauses of a sentence that count authorities; `before` is the last mention of the paragraph.

    A question counts nothing, nor does what stands behind "ob" or "wenn" or in quotation marks. A quantity inside the
    clause of another one, with nothing between that separates them, is part of that one.
    """
    if sentence.text.endswith("?"):
        return ()
    text = masked(in_one_line(sentence.text), QUOTED)
    found = _counting(text, before)
    behind = [0, *(mention.end for mention in found)]
    starts = [_begin(text, after, mention) for after, mention in zip(behind, found, strict=False)]
    pieces = (_clause(sentence, text, *piece) for piece in zip(found, starts, [*starts[1:], len(text)], strict=False))
    return tuple(clause for clause in pieces if clause is not None)


def _counting(text: str, before: Mention | None) -> list[Mention]:
    """The mentions that count: with units from the mention before where they name none, and none that is nested."""
    raw = mentions(tagged(text))
    kept: list[Mention] = []
    for place, mention in enumerate(raw):
        behind = raw[place + 1].start if place + 1 < len(raw) else len(text)
        ahead = kept[-1].end if kept else 0
        counted = _with_adverb(mention, text[ahead:behind])
        if counted.elliptic:
            source = kept[-1] if kept else before
            counted = counted._replace(units=source.units, kinds=source.kinds) if source else counted
        nested = kept and not SEPARATOR.search(masked(text, BRACKETS), kept[-1].end, counted.start)
        if counted.kinds and counted.quantity.kind != NO_QUANTITY and not nested:
            kept.append(counted)
    return kept


def _with_adverb(mention: Mention, around: str) -> Mention:
    """Let an adverb decide what an article leaves open: "in den übrigen … in der Regel" are most of them."""
    kind, total = mention.quantity.kind, mention.quantity.total
    if kind not in (ALL, NO_QUANTITY):
        return mention
    for adverb, pattern in ADVERBS:
        if pattern.search(around) and (kind == NO_QUANTITY or adverb == MOST):
            low = {SOME: 1.0}.get(adverb, 0.0)
            high = 0.0 if adverb == NONE else MANY
            return mention._replace(quantity=Quantity(adverb, None, total), low=low, high=high, partitive=False)
    if kind == NO_QUANTITY and EXCEPTION.search(around):
        return mention._replace(quantity=Quantity(ALL, None, total), partitive=False)
    return mention


def _begin(text: str, after: int, mention: Mention) -> int:
    """The place where the clause of a mention begins: behind the last mark or conjunction that separates it."""
    if after == 0:
        return text.rfind(";", 0, mention.start) + 1
    gap = masked(text, BRACKETS)[after : mention.start]
    for mark in (";", ","):
        if mark in gap:
            return after + gap.rindex(mark) + 1
    found = list(SEPARATOR.finditer(gap))
    return after + found[-1].start() if found else mention.start


def _clause(sentence: Sentence, text: str, mention: Mention, start: int, end: int) -> Clause | None:
    stop = text.find(";", mention.end, end)
    end = stop if stop >= 0 else end
    start += len(text[start:end]) - len(text[start:end].lstrip(" \t\r\n,;"))
    end = start + len(re.sub(r"[\s,;.!:]+(?:(?:und|sowie|oder)\s*)?$", "", sentence.text[start:end]))
    if HYPOTHETICAL.search(text[start : mention.start]):
        return None
    place = mention.start - start
    mention, depends = _narrowed(text[:end], mention)
    main = _main(in_one_line(sentence.text)[start:end], range(place, mention.end - start))
    last = WORD_END.search(sentence.text, mention.end)  # where the last word was broken at the end of a line
    moved = mention._replace(start=mention.start + sentence.start, end=(last.start() if last else end) + sentence.start)
    return Clause(
        sentence, sentence.text[start:end], sentence.start + start, sentence.start + end, moved, main, place, depends
    )


def _narrowed(text: str, mention: Mention) -> tuple[Mention, bool]:
    """Look at what follows the unit: "mit …" narrows it, ", die geantwortet haben," leaves those who replied."""
    following = DEPENDENT.match(text, mention.end)
    if following and REPLIED.search(following[0]):
        return mention._replace(replied=True), False
    narrowed = mention.narrowed or bool(NARROWING.match(text, mention.end))
    return mention._replace(narrowed=narrowed), following is not None


def _main(text: str, keep: Sequence[int]) -> str:
    """Return the text with brackets and dependent clauses made blank, but for the one with the quantity."""
    main = masked(text, BRACKETS)
    for found in DEPENDENT.finditer(main):
        if not found.start() < keep[0] < found.end():
            main = main[: found.start()] + " " * len(found[0]) + main[found.end() :]
    return main
