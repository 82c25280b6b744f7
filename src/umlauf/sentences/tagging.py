# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A sentence as one letter for each word, so that ways of counting can be written as patterns over letters.

"In zehn der 18 Landkreise" is `pndnu`: preposition, number, article, number, unit. The letters of words that count or
join stand in words.toml; besides, `f` is "kreisfrei", `g` "kreisangehörig", `u` a unit of authorities, `U` one that
begins a name, `S` another noun, `j` what looks like an adjective. Words in quotation marks are words of others and get
no letter.
"""

import re
from functools import cache
from typing import NamedTuple

from umlauf.sentences.german import Token, decimal, tokens, words
from umlauf.sentences.statements import QUOTED, masked
from umlauf.sentences.units import is_plural, unit_of

ADJECTIVE = re.compile(r"[a-zäöüß-]{3,}(?:e|en|er|es|em)")


class Tagged(NamedTuple):
    """A sentence as tokens, and as one letter for each of them."""

    tokens: tuple[Token, ...]
    tags: str


def tagged(text: str, offset: int = 0) -> Tagged:
    """Return the tokens of a sentence, placed from `offset`, and their letters."""
    found = tokens(masked(text, QUOTED), offset)
    letters = "".join(tag(token.lower, capital=token.capital and place > 0) for place, token in enumerate(found))
    return Tagged(found, "".join(_of_a_name(found, letters, place) for place in range(len(found))))


def _of_a_name(found: tuple[Token, ...], letters: str, place: int) -> str:
    """The letter of a word; `U` for a unit that begins a name: "in drei Kreisen und der Stadt Gera"."""
    named = letters[place : place + 2] == "uS" and not is_plural(found[place].lower)
    return "U" if named else letters[place]


@cache
def tag(lower: str, *, capital: bool = False) -> str:
    """Return the letter of a word; `capital` when it stands with a capital letter inside a sentence."""
    if lower in words().tags:
        return words().tags[lower]
    choices = (
        ("n", decimal(lower) is not None),
        ("f", lower.startswith("kreisfrei")),
        ("g", lower.startswith("kreisangehör")),
        ("u", lower[0].isalpha() and lower[-1] != "-" and unit_of(lower) is not None),
        ("S", capital),
        ("j", lower not in words().lists["verbs"] and ADJECTIVE.fullmatch(lower) is not None),
    )
    return next((letter for letter, fits in choices if fits), ".")
