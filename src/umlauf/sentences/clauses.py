# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A sentence in clauses: one for each quantity of authorities in it, with exactly the text that belongs to it."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from umlauf.sentences.amounts import MANY
from umlauf.sentences.german import Token, in_one_line, tokens
from umlauf.sentences.grammar import ALL, LIST, MOST, NO_QUANTITY, NONE, SOME
from umlauf.sentences.naming import (
    EXCEPT,
    EXCEPTED,
    NAMES_EXCEPTED,
    SUCH_AS,
    WITH_EXCEPTIONS,
    Named,
    Places,
    Run,
    only_those,
)
from umlauf.sentences.quantities import Mention, Quantity, mentions
from umlauf.sentences.statements import BRACKETS, QUOTED, Sentence, masked
from umlauf.sentences.tagging import tagged
from umlauf.survey.roster import MUNICIPAL

SEPARATOR = re.compile(r"[;,]|\b(?:und|sowie|oder|während|wobei|aber|wohingegen)\b|[–—:]")
HYPOTHETICAL = re.compile(
    r"\b(?:(?:ob|wenn|falls|sofern|soweit|inwieweit|inwiefern|welche[rnms]?)\b[^,;]*|wie\s)$"
    r"|^(?:Sollten?|Hätten?|Wären?|Würden?|Gäbe)\b[^,;]*$",
    re.IGNORECASE,
)
# A clause that hangs on the one before; it does not carry the statement, unless the quantity stands in it.
DEPENDENT = re.compile(
    r",\s*(?:(?:in|an|bei|mit|von|auf|für|aus|über|zu|durch|unter)\s+)?"
    r"(?:die|der|das|den|dem|denen|deren|dessen|welche[rnms]?|wo|worin|wobei|weil|da|obwohl|damit|sodass|so dass|um|"
    r"indem|nachdem|bevor|sondern|soweit|sofern|falls|wenn|je nach)\b[^,;]*"
)
WORD_END = re.compile(r"(?!\w|-\s*\n)|$")
REPLIED = re.compile(
    r"\b(?:geantwortet|antworteten|Antwort\w*|Rückmeld\w+|rückgemeldet|zurückgemeldet|beteiligt|teilgenommen)\b"
)
NARROWING = re.compile(
    r"\s+(?:(?:mit|ohne)\s+(?!(?:\w+ )?Ausnahme|insgesamt|zusammen|jeweils)"
    r"|(?:des|im) (?:Regierungsbezirk|Landkreis|Kreis)|der (?:Region|Metropolregion)\b)"
)
RELATIVE = re.compile(
    r",\s*(?:(?:in|an|bei|mit|von|auf|für|aus|über|zu|durch|unter)\s+)?"
    r"(?:die|der|das|den|dem|denen|deren|dessen|welche[rnms]?|wo)\b[^,;]*"
)
NO_AUTHORITIES = re.compile(r"\s+der (?:Bevölkerung|Gesellschaft|Bürgerschaft|Wirtschaft|Wissenschaft)\b")
JOINT = re.compile(r"\s*(?:(?:und|sowie|oder)\s+)?")

MOSTLY = (
    r"in (?:der|aller) Regel|im Regelfall|überwiegend|zum (?:\w+ )?(?:überwiegenden|größten) Teil|weitgehend|zumeist|"
    r"meist|meistens|größtenteils|mehrheitlich"
)
EACH = (
    r"überall|flächendeckend|allesamt|sämtlich|jeweils|ausnahmslos|durchweg|durchgängig|"
    r"alle(?= (?:eine[nmr]?|über|bereits) )"
)
ADVERBS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (
        (MOST, MOSTLY),
        (ALL, EACH),
        (NONE, "nirgends|nirgendwo"),
        (SOME, "teilweise|teils|zum Teil|vereinzelt|mancherorts"),
    )
)

BOTH = re.compile(r"\bbeiden?\b", re.IGNORECASE)
NO_ONE = re.compile(r"\b[Kk]ein(?:e[nmrs]?)?\b")
NOT_IN = re.compile(r"[,;]\s*(?:aber |jedoch )?nicht (?:hingegen |dagegen |jedoch |aber )?$")
# Without a unit these mean all who were asked, or nobody knows whom.
EVERYWHERE = re.compile(r"\b(?:überall|flächendeckend|landesweit|(?P<nowhere>nirgends|nirgendwo))\b", re.IGNORECASE)


class Clause(NamedTuple):
    """One quantity of authorities and the part of its sentence that states it.

    `start` and `end` are places in the text of the section. `main` is the text of the clause with asides and dependent
    clauses made blank, `place` the place of the quantity in it. `depends`: a relative clause follows the unit
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
    aside: bool = False  # it stands in brackets inside another one
    excepted: Named = Named()  # "mit Ausnahme von A"

    @property
    def phrase(self) -> str:
        """The words that count, with the unit: "In zehn der Landkreise"."""
        return self.text[self.place : self.place + self.mention.end - self.mention.start]

    @property
    def beside(self) -> tuple[Token, ...]:
        """The words of the clause beside its phrase."""
        end = self.place + len(self.phrase)
        around = self.main[: self.place] + " " * len(self.phrase) + self.main[end:]
        return tuple(token for token in tokens(around) if token.text[0].isalpha())

    @property
    def nouns(self) -> tuple[Token, ...]:
        """The nouns beside its phrase, but for a first word, whose capital says nothing."""
        return tuple(token for token in self.beside if token.capital and token.start > 0)

    @property
    def fingerprint(self) -> str:
        """What a binding made by a person is kept with: the hash of the sentence and the place in it."""
        return f"{sha256(self.sentence.text.encode()).hexdigest()}:{self.start - self.sentence.start}"


def clauses(sentence: Sentence, places: Places, before: Mention | None = None) -> tuple[Clause, ...]:
    """Return the clauses of a sentence that count authorities, or name them one by one.

    `places` are the names of the roster; `before` is the last mention of the paragraph.
    A question counts nothing, nor does what stands behind "ob" or "wenn" or in quotation marks. A quantity inside the
    clause of another one, with nothing between that separates them, is part of that one; what stands in brackets is a
    clause of its own.
    """
    if sentence.text.endswith("?"):
        return ()
    text = masked(in_one_line(sentence.text), QUOTED)
    flat = masked(text, BRACKETS)
    found = _counting(flat, places, before) or _everywhere(flat)
    behind = [0, *(mention.end for mention in found)]
    starts = [_begin(flat, after, mention) for after, mention in zip(behind, found, strict=False)]
    pieces = (_clause(sentence, text, *piece) for piece in zip(found, starts, [*starts[1:], len(text)], strict=False))
    whole = [clause for clause in pieces if clause is not None]
    everything = sorted([*whole, *_asides(sentence, text, found, places, before)], key=lambda one: one.mention.start)
    return tuple(
        clause._replace(excepted=places.exceptions(in_one_line(clause.text), clause.mention.kinds))
        for clause in everything
    )


def _asides(
    sentence: Sentence, text: str, found: Sequence[Mention], places: Places, before: Mention | None
) -> Iterator[Clause]:
    """The clauses in brackets: "(72 %)", "(Fulda, Gießen)", "(ein weiterer plant einen)"."""
    for bracket in BRACKETS.finditer(text):
        start, end = bracket.start() + 1, bracket.end() - 1
        host = next((mention for mention in reversed(found) if mention.start < start), before)
        inside = " " * start + text[start:end]
        for mention in _counting(inside, places, host)[:1]:
            clause = _clause(sentence, inside, mention, start, end)
            denied = (host and host.quantity.kind == NONE) or NAMES_EXCEPTED.search(text, 0, bracket.start())
            if clause is not None and not (denied and mention.quantity.kind == LIST):
                yield clause._replace(aside=True)


def _counting(text: str, places: Places, before: Mention | None) -> list[Mention]:
    """The mentions that count: with units from the mention before where they name none, and none that is nested."""
    every = mentions(tagged(text))
    raw = [mention for mention in every if not _counts_others(text, mention)]
    listed = [_listing(mention, text, places) for mention in raw]
    bare = [run for run in places.bare(text) if not any(m.start < run.end and run.start < m.end for m in listed)]
    raw = sorted([*listed, *map(_of_run, bare)], key=lambda mention: mention.start)
    kept: list[Mention] = []
    for place, mention in enumerate(raw):
        behind = raw[place + 1].start if place + 1 < len(raw) else len(text)
        ahead = kept[-1].end if kept else 0
        counted = _with_adverb(mention, text[ahead:behind], text[: mention.start])
        if counted.quota and counted.elliptic:
            counted = counted._replace(kinds=MUNICIPAL, plural=True)
        elif counted.elliptic:
            named_before = [other for other in [*raw[:place], *kept[-1:]] if other.kinds]
            named_behind = (other for other in every if other.units and other.start > mention.start)
            nearest = max(named_before, key=lambda other: other.start, default=None)
            source = nearest or next(named_behind, before)
            counted = _of(counted, source) if source else counted
        nested = kept and not _apart(text, kept[-1], counted)
        if nested and kept[-1].quantity.kind == counted.quantity.kind == LIST:
            kept[-1] = _both(kept[-1], counted)
        elif nested and kept[-1].bare and counted.quantity.kind != NO_QUANTITY:
            kept[-1] = counted._replace(narrowed=True)  # "im Kreis A gibt es in zwei Gemeinden …": two of those in A
        elif counted.kinds and counted.quantity.kind != NO_QUANTITY and not nested:
            kept.append(counted)
    return [_of_some(mention, kept) for mention in kept]


def _of_some(mention: Mention, others: Sequence[Mention]) -> Mention:
    """Narrow "sieben Städte" beside "zehn Gemeinden": a roster does not tell towns from other municipalities."""
    units = {unit.name for other in others for unit in other.units if "gemeinde" in other.kinds}
    mixed = {"stadt", "gemeinde"} <= units and "gemeinde" in mention.kinds
    return mention._replace(narrowed=True) if mixed else mention


def _apart(text: str, before: Mention, mention: Mention) -> bool:
    """Whether a mention is no part of the clause of the one before it."""
    if SEPARATOR.search(text, before.end, mention.start):
        return True
    neither = mention.quantity.kind == NONE and text.startswith("noch", mention.start)
    return neither or (mention.quantity.kind == LIST and SUCH_AS.search(text, 0, mention.start) is not None)


def _both(one: Mention, other: Mention) -> Mention:
    """Join two lists of one clause: "neben dem Kreis A hat auch der Kreis B …"."""
    named = Named(one.named.entries + other.named.entries, one.named.unknown + other.named.unknown)
    kinds = tuple(dict.fromkeys(one.kinds + other.kinds))
    return one._replace(named=named, kinds=kinds, units=one.units + other.units)


def _everywhere(text: str) -> list[Mention]:
    """A word that counts without a unit: "Runde Tische gibt es überall"."""
    found = EVERYWHERE.search(text)
    if found is None:
        return []
    quantity = Quantity(NONE, 0) if found["nowhere"] else Quantity(ALL)
    return [Mention(quantity, (), MUNICIPAL, found.start(), found.end(), narrowed=True, bare=True)]


def _of_run(run: Run) -> Mention:
    """Make a mention of names that stand without a unit word."""
    return Mention(Quantity(LIST), (), run.kinds, run.start, run.end, named=run.named, bare=True)


def _of(mention: Mention, source: Mention) -> Mention:
    """Give a quantity without a unit the unit of another mention."""
    many = mention.quantity.kind != NONE and mention.low != 1
    return mention._replace(units=source.units, kinds=source.kinds, plural=many, elided=True)


def _counts_others(text: str, mention: Mention) -> bool:
    """Whether a phrase means no authorities ("allen Kreisen der Bevölkerung"), or takes some out ("bis auf zwei")."""
    ahead = text[: mention.start] + ("auf " if text.startswith("auf ", mention.start) else "")
    return bool(NO_AUTHORITIES.match(text, mention.end) or EXCEPTED.search(ahead))


def _listing(mention: Mention, text: str, places: Places) -> Mention:
    """Make a list of a unit that names follow: "in den Kreisen A und B", "im Kreis A", "in den zwei Kreisen A, B"."""
    definite = mention.definite or BOTH.search(text[mention.start : mention.end]) is not None
    if mention.quantity.kind != NO_QUANTITY and not definite:
        return mention
    comma = text.startswith(", ", mention.end) and definite
    run = places.listed(text, mention.end + comma, mention.kinds)
    single = mention.quantity.kind == NO_QUANTITY and not mention.plural
    if not (run.named.entries or (single and run.named.unknown)):
        return mention
    bare = single and not only_those(text[max(0, mention.start - 20) : mention.start])
    kinds = tuple(dict.fromkeys(entry.kind for entry in run.named.entries)) if bare else ()
    return mention._replace(
        quantity=Quantity(LIST),
        partitive=False,
        definite=False,
        named=run.named,
        end=run.end,
        bare=bare,
        kinds=kinds or mention.kinds,
    )


def _with_adverb(mention: Mention, around: str, ahead: str) -> Mention:
    """Let an adverb decide what an article leaves open: "in den übrigen … in der Regel" are most of them.

    `around` is the text between the mentions before and behind, `ahead` all that stands before this one. "In den
    Kreisen gibt es kein …" denies it of each.
    """
    kind, total = mention.quantity.kind, mention.quantity.total
    if kind != ALL and not (kind == NO_QUANTITY and mention.plural):
        return mention
    for adverb, pattern in ADVERBS:
        if pattern.search(around) and (kind == NO_QUANTITY or adverb == MOST):
            low = {SOME: 1.0}.get(adverb, 0.0)
            high = 0.0 if adverb == NONE else MANY
            return mention._replace(quantity=Quantity(adverb, None, total), low=low, high=high, partitive=False)
    if kind == NO_QUANTITY and (NO_ONE.search(around) or NOT_IN.search(ahead)):
        return mention._replace(quantity=Quantity(NONE, 0, total), low=0.0, high=0.0, partitive=False)
    if kind == NO_QUANTITY and (EXCEPT.search(around) or WITH_EXCEPTIONS.search(around)):
        return mention._replace(quantity=Quantity(ALL, None, total), partitive=False)
    return mention


def _begin(text: str, after: int, mention: Mention) -> int:
    """The place where the clause of a mention begins: behind the last mark or conjunction that separates it."""
    if after == 0:
        return text.rfind(";", 0, mention.start) + 1
    gap = text[after : mention.start]
    for mark in (";", ":", ","):
        if mark in gap:
            return after + gap.rindex(mark) + 1
    found = list(SEPARATOR.finditer(gap))
    return after + found[-1].start() if found else mention.start


def _clause(sentence: Sentence, text: str, mention: Mention, start: int, end: int) -> Clause | None:
    stop = text.find(";", mention.end, end)
    end = stop if stop >= 0 else end
    joint = JOINT.match(text, start)
    start = joint.end() if joint else start
    end = start + len(re.sub(r"[\s,;.!:]+(?:(?:und|sowie|oder)\s*)?$", "", sentence.text[start:end]))
    if HYPOTHETICAL.search(text[start : mention.start]):
        return None
    place = mention.start - start
    mention, depends = _narrowed(text[:end], mention)
    named = mention.end - start if mention.quantity.kind == LIST else place + 1
    main = _main(in_one_line(sentence.text)[start:end], range(place, named))
    last = WORD_END.search(sentence.text, mention.end)  # where the last word was broken at the end of a line
    moved = mention._replace(start=mention.start + sentence.start, end=(last.start() if last else end) + sentence.start)
    return Clause(
        sentence, sentence.text[start:end], sentence.start + start, sentence.start + end, moved, main, place, depends
    )


def _narrowed(text: str, mention: Mention) -> tuple[Mention, bool]:
    """Look at what follows the unit: "mit …" narrows it, ", die geantwortet haben," leaves those who replied."""
    if mention.headed:  # "die Zahl der Kreise mit A beträgt zehn": what follows is what they have
        return mention, False
    following = RELATIVE.match(text, mention.end)
    if following and REPLIED.search(following[0]):
        return mention._replace(replied=True), False
    narrowed = mention.narrowed or bool(NARROWING.match(text, mention.end))
    return mention._replace(narrowed=narrowed), following is not None


def _main(text: str, keep: Sequence[int]) -> str:
    """Return the text with brackets and dependent clauses made blank, but for the one with the quantity."""
    main = masked(text, BRACKETS)
    for found in DEPENDENT.finditer(main):
        if found.start() > keep[-1] or found.end() <= keep[0]:
            main = main[: found.start()] + " " * len(found[0]) + main[found.end() :]
    return main
