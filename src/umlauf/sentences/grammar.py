# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The ways in which German counts authorities, as patterns over the letters of `tagging`.

"In zehn der 18 Landkreise" is `pndnu`. A number counts only when its noun is a unit of authorities: dates, sums of
money, numbers of questions and counts of other things have another noun, and so no pattern finds them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from umlauf.sentences.german import Token, decimal
from umlauf.sentences.tagging import Tagged

EXACTLY, AT_LEAST, AT_MOST, ABOUT, JUST_UNDER, ABOVE = "exactly", "at_least", "at_most", "about", "knapp", "über"
SHARE, ALL, NONE, MOST, SOME, LIST, COVERAGE = "share", "all", "none", "most", "some", "list", "coverage"
NOT_ALL = "not_all"
FRACTION = "fraction"  # a share that has no number of its own ("ein Drittel"); becomes a share when it is read
NO_QUANTITY = ""  # a unit with its article only ("in den Landkreisen"); an adverb or a list of names may count it

NOUN = r"(?P<noun>[fgjy]*[uU](?:(?:,d?[fgjy]*u)*[cO/]d?[fgjy]*u)*)"
TOTAL = r"(?:v?[da]?i*(?P<total>n))"
RANGE = r"(?:zn%?[Bc]q*|n%?[BO]q*)?"  # "zwischen 70 und", "12 bis"
OF = r"w?(?:v[da]?|d|a)i*"
NUMBER = r"(?P<value>n|b|e|[en]?D)"
# In this order; what one pattern has taken is closed to the next.
WITH_NOUN = (
    (NONE, rf"p?(?P<neither>[WN])p?d?n?{NOUN}"),
    (NONE, rf"p?i*k[jw]*{TOTAL}?d?b?(?P<rest>r?){NOUN}"),
    (MOST, rf"p?d?m(?:,?\.?xp?a)?{TOTAL}?d?(?P<rest>r?){NOUN}"),
    (NOT_ALL, rf"xp?i*a(?:d?i*(?P<total>n))?{NOUN}"),
    (MOST, rf"p?(?:[de]\.?)?[jq]*(?:o|MT)(?:[da]i*(?P<total>n)|a)?d?(?P<rest>r?){NOUN}"),
    (SOME, rf"p?ej*T{TOTAL}?v?d?(?P<rest>r?){NOUN}"),
    (FRACTION, rf"p?i*q*{RANGE}d?[en]?[jq]?(?P<value>[h%])(?:{TOTAL}|v?[da]?)(?P<rest>r?){NOUN}"),
    (FRACTION, rf"p?q?a(?P<value>2){NOUN}"),
    (SHARE, rf"p?[iq]*{RANGE}{NUMBER}{OF}(?P<total>n)(?P<rest>r?){NOUN}"),
    (EXACTLY, rf"p?[iq]*{RANGE}{NUMBER}{OF}b?(?P<rest>r?){NOUN}"),
    (ALL, rf"[pv]?[da]d?i*(?P<total>n)?(?P<rest>r)(?P<after>n)?{NOUN}"),
    (ALL, rf"p?a(?P<rest>w){NOUN}"),
    (ALL, rf"p?q?a(?:d?i*(?P<total>n))?{NOUN}"),
    (EXACTLY, rf"[pvV]?(?P<definite>d)?[iq]*{RANGE}(?P<value>[nbe]|[en]?D)[wijr]*{NOUN}"),
    (SOME, rf"(?<!d)p?e?i*(?:s+|[ly])v?d?n?(?P<rest>r?){NOUN}"),
    (EXACTLY, rf"[iq]*(?P<value>n)R[vd]d?{NOUN}"),
    (NO_QUANTITY, rf"[pvV]?d?{NOUN}"),
)
# A quantity whose unit was named before ("in einem ist dies geplant"): it has no noun of its own.
ALONE = r"(?![jwr2fg]*[RSuh%noD])"
AT_START = r"(?:(?<=[,;cO])|^)i*V?i*"
WITHOUT_NOUN = (
    (SHARE, rf"{AT_START}p?[iq]*(?P<value>[nbe])(?:v[da]?|[da])(?P<total>n)(?P<rest>r?){ALONE}"),
    (EXACTLY, rf"{AT_START}p?[iq]*(?P<value>[nbe])v?[da](?P<rest>r){ALONE}"),
    (ALL, rf"{AT_START}p?[da]a?i*(?P<total>n)?(?P<rest>r)(?P<after>n)?{ALONE}"),
    (FRACTION, rf"{AT_START}p?i*q*{RANGE}n(?P<value>%)(?=[,;]|$)"),
    (MOST, rf"{AT_START}p?d?m{ALONE}"),
    (NONE, rf"{AT_START}p?kw?{ALONE}"),
    (ALL, rf"{AT_START}p?a{ALONE}"),
    (EXACTLY, rf"{AT_START}p[iq]*(?P<value>[nbe])w?{ALONE}"),
    (EXACTLY, rf"{AT_START}[iq]*(?P<value>[nb])w?{ALONE}"),
    (EXACTLY, rf"{AT_START}[iq]*(?P<value>e)w{ALONE}"),
    (EXACTLY, rf"{AT_START}(?P<value>e)(?=x)"),
    (EXACTLY, r"[pH][iq]*(?P<value>[nbe])w?(?=,|;|\.?$)"),
    (EXACTLY, rf"(?:V|vd)H[iq]*(?P<value>[nb])w?{ALONE}"),
    (SOME, rf"{AT_START}p?[sly]{ALONE}"),
    (EXACTLY, r"[iq]*(?P<value>n)(?P<replies>R)"),
)
# "Die Rücklaufquote der Landkreise lag bei 86 %": a share of those asked, with or without a unit.
QUOTA = re.compile(r"Q(?:d?(?P<noun>[fgj]*u(?:[cO]d?[fgj]*u)*))?[^,;%h]*?n(?P<value>%)")
# What counts the unit of "Von den 18 Landkreisen haben zehn …"; it may stand anywhere in the clause behind it.
OF_THESE = (
    (MOST, rf"d?m{ALONE}"),
    (NONE, rf"k{ALONE}"),
    (ALL, rf"a{ALONE}"),
    (EXACTLY, rf"[iq]*(?P<value>n)(?:R|w?{ALONE})"),
    (EXACTLY, rf"[iq]*(?P<value>b){ALONE}"),
    (EXACTLY, rf"[iq]*(?P<value>e)(?:w{ALONE}|(?=[.,;]))"),
    (SOME, rf"[sly]{ALONE}"),
    (FRACTION, r"[iq]*n(?P<value>%)(?=[,;]|\.?$)"),
    (EXACTLY, r"(?:(?<=H)p?|(?<=[.H])p)[iq]*(?P<value>n)"),  # "haben 13 Runde Tische", "gibt es in 13 Runde Tische"
)
COMPILED = {pattern: re.compile(pattern) for group in (WITH_NOUN, WITHOUT_NOUN, OF_THESE) for _, pattern in group}


class Phrase(NamedTuple):
    """A place in a sentence that a pattern fits: the kind of quantity, and the named parts of the pattern."""

    kind: str
    match: re.Match[str]
    sentence: Tagged

    @property
    def letters(self) -> str:
        """The letters of the phrase."""
        return self.match.group()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the phrase."""
        return self.sentence.tokens[slice(*self.match.span())]

    @property
    def noun(self) -> tuple[Token, ...]:
        """The words of the unit, with the adjectives before it."""
        return self.sentence.tokens[slice(*self.match.span("noun"))] if self.part("noun") else ()

    def part(self, name: str) -> str:
        """Return the letters of a named part; "" where the pattern has no such part or it is empty here."""
        return self.match.groupdict().get(name) or ""

    def figure(self, name: str) -> int | None:
        """Return the number that a named part stands for."""
        value = decimal(self.sentence.tokens[self.match.start(name)].lower) if self.part(name) else None
        return None if value is None else int(value)

    @property
    def counts(self) -> bool:
        """Whether the phrase says what its letters do: not after "nicht", and "noch" only after "weder"."""
        before = self.sentence.tags[: self.match.start()]
        if self.letters.endswith("e") and self._word("value") == "ein":
            return False  # "gingen Antworten ein"
        if self.kind in (ALL, MOST) and "x" in before[-2:]:
            return False
        if "N" in self.part("neither") and "W" not in before:
            return False
        value = self.figure("value") if self.part("value") == "n" else None
        # "im Mai 2025 alle Landkreise": a number of authorities so great is printed with a point.
        return value is None or not (1900 <= value <= 2100 and self._word("value").isdigit())

    def _word(self, name: str) -> str:
        return self.sentence.tokens[self.match.start(name)].lower


def phrases(sentence: Tagged) -> Iterator[Phrase]:
    """Yield every phrase that counts, those with a unit of their own first; they may overlap."""
    for match in QUOTA.finditer(sentence.tags):
        yield Phrase(FRACTION, match, sentence)
    for kind, pattern in (*WITH_NOUN, *WITHOUT_NOUN):
        for match in COMPILED[pattern].finditer(sentence.tags):
            phrase = Phrase(kind, match, sentence)
            if phrase.counts:
                yield phrase


def behind(phrase: Phrase) -> Phrase | None:
    """Return what counts the unit of "Von den 18 Landkreisen(, die geantwortet haben,) haben zehn …", if anything."""
    tags, start = phrase.sentence.tags, phrase.match.end()
    if tags[start : start + 2] in (",d", ",p", ",v"):
        start = tags.find(",", start + 1) + 1 or len(tags)
    stop = min((at for mark in ",;" if (at := tags.find(mark, start)) >= 0), default=len(tags))
    for kind, pattern in OF_THESE:
        for found in COMPILED[pattern].finditer(tags, start, stop):
            counter = Phrase(kind, found, phrase.sentence)
            if counter.counts:
                return counter
    return None
