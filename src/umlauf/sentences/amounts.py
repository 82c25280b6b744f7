# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a number in words means: "knapp zehn", "mehr als die Hälfte", "zwei bis drei" – the kind, and its bounds."""

import re
from typing import NamedTuple

from umlauf.sentences.german import decimal
from umlauf.sentences.grammar import ABOUT, ABOVE, AT_LEAST, AT_MOST, EXACTLY, JUST_UNDER, SHARE, Phrase
from umlauf.sentences.tagging import Tagged

MANY = float("inf")
TINY = 1e-9  # 18 of 100 are 90 % of 20 %, whatever the machine makes of it
BELOW = "below"  # "weniger als zehn": at most nine
BY_WORD = {
    word: kind
    for kind, words in (
        (AT_LEAST, ("mindestens", "wenigstens", "zumindest")),
        (AT_MOST, ("höchstens", "maximal")),
        (ABOUT, ("rund", "etwa", "ca.", "rd.", "circa", "zirka", "ungefähr", "gegen", "gut", "gutes")),
        (JUST_UNDER, ("knapp", "knappes", "fast", "nahezu", "beinahe", "annähernd")),
        (ABOVE, ("über",)),
    )
    for word in words
}
BY_WORDS = (
    (("nicht", "mehr", "als"), AT_MOST),
    (("nicht", "weniger", "als"), AT_LEAST),
    (("mehr", "als"), ABOVE),
    (("weniger", "als"), BELOW),
    (("nicht", "einmal"), BELOW),
    (("bis", "zu"), AT_MOST),
)
LOWER = re.compile(r"(?P<lower>n)%?[BOc]q*[den]*$")
PARTS = {
    "hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "zehntel": 10,
    "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "zehnte": 10,
}  # fmt: skip


class Amount(NamedTuple):
    """A number as it is meant. `low` and `high` bound what is true: members, or parts of the base for a fraction.

    `slack` are the members by which a fraction in words may be off. `first` is the place of the first word.
    """

    kind: str
    value: float | tuple[float, float]
    low: float
    high: float
    first: int
    slack: float = 0


class Modifier(NamedTuple):
    """The word before a number ("knapp"): the kind that it gives, whether it is "gut", the place of its first word."""

    kind: str
    good: bool
    first: int


def amount(phrase: Phrase) -> Amount:
    """Return the number of a phrase with the words before it taken into account. Source: the contract of claims."""
    place, sentence = phrase.match.start("value"), phrase.sentence
    value = _value(phrase, place)
    lower = _lower_end(phrase, place)
    if lower is not None:
        return Amount(ABOUT, (lower, value), lower, value, phrase.match.start())
    modifier = _modifier(sentence, place)
    near = max(1.0, value / 10)
    low, high, shown = {
        EXACTLY: (value, value, value),
        AT_LEAST: (value, MANY, value),
        AT_MOST: (0, value, value),
        ABOUT: (value if modifier.good else value - near, value + near, value),
        JUST_UNDER: (value - near, value - 1, value),
        ABOVE: (value + 1, MANY, value),
        BELOW: (0, value - 1, value - 1),
    }[modifier.kind]
    kind = AT_MOST if modifier.kind == BELOW else modifier.kind
    return Amount(SHARE if phrase.kind == SHARE else kind, shown, low, high, modifier.first)


def _value(phrase: Phrase, place: int) -> int:
    letters = phrase.part("value")
    number = int(decimal(phrase.sentence.tokens[place].lower) or 0) if letters[0] == "n" else 2 if letters == "b" else 1
    tokens = phrase.sentence.tokens
    if place and tokens[place - 1].text in "-−" and tokens[place - 1].end == tokens[place].start:
        return -number
    return number * 12 if letters.endswith("D") else number


def _lower_end(phrase: Phrase, place: int) -> float | None:
    """The first number of "zwei bis drei Landkreise", of "zwischen 70 und 75 Prozent"."""
    found = LOWER.search(phrase.sentence.tags[phrase.match.start() : place])
    if found is None:
        return None
    return decimal(phrase.sentence.tokens[phrase.match.start() + found.start("lower")].lower)


def _modifier(sentence: Tagged, place: int) -> Modifier:
    first = place
    while first > 0 and sentence.tags[first - 1] in "iqe":
        first -= 1
        word = sentence.tokens[first].lower
        if word in BY_WORD:
            return Modifier(BY_WORD[word], word in ("gut", "gutes"), first)
    for words, kind in BY_WORDS:
        begin = place - len(words)
        if begin >= 0 and tuple(token.lower for token in sentence.tokens[begin:place]) == words:
            return Modifier(kind, good=False, first=begin - (sentence.tags[begin - 1 : begin] == "p"))
    return Modifier(EXACTLY, good=False, first=place)


def fraction(phrase: Phrase) -> Amount:
    """Return the part of the base that a phrase names: "60 %", "knapp ein Drittel", "jede zweite"."""
    place, sentence = phrase.match.start("value"), phrase.sentence
    before, word = sentence.tokens[place - 1].lower if place else "", sentence.tokens[place].lower
    if phrase.part("value") == "%":
        whole, slack, near = 100, 0.0, 0.0005 if "," in before else 0.005
    else:
        whole = next(parts for name, parts in PARTS.items() if word.startswith(name))
        slack, near = 0.999, 0.0  # a third of 20 may be six or seven
    part = (decimal(before) or (0 if whole == 100 else 1)) / whole
    lower = _lower_end(phrase, place)
    if lower is not None:
        low = lower / whole
        return Amount(SHARE, (round(low, 4), round(part, 4)), low - near, part + near, phrase.match.start(), slack)
    modifier = _modifier(sentence, place - (sentence.tags[place - 1 : place] in ("n", "d", "e")))
    low, high, off = {
        EXACTLY: (part - near - TINY, part + near + TINY, slack),
        AT_LEAST: (part - TINY, 1.0, 0.0),
        AT_MOST: (0.0, part + TINY, 0.0),
        ABOUT: ((part if modifier.good else part * 0.9) - TINY, part * 1.1 + TINY, 0.0 if modifier.good else slack),
        JUST_UNDER: (part * 0.9 - TINY, part - TINY, 0.0),
        ABOVE: (part + TINY, 1.0, 0.0),
        BELOW: (0.0, part - TINY, 0.0),
    }[modifier.kind]
    return Amount(SHARE, round(part, 4), low, high, min(phrase.match.start(), modifier.first), off)
