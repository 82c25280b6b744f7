# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How many of which authorities a sentence speaks of: the phrases of the grammar, read."""

from typing import NamedTuple

from umlauf.sentences.amounts import MANY, amount, fraction
from umlauf.sentences.german import stem
from umlauf.sentences.grammar import (
    ALL,
    EXACTLY,
    FRACTION,
    MOST,
    NO_QUANTITY,
    NONE,
    SHARE,
    SOME,
    Phrase,
    behind,
    phrases,
)
from umlauf.sentences.naming import Named
from umlauf.sentences.tagging import Tagged
from umlauf.sentences.units import Unit, is_plural, kinds_of, means_replied, narrows, unit_of

NEARLY, A_LOT, FEW = "nearly", "a lot", "few"
MANY_WORDS = frozenset({"große", "großen", "großer", "erhebliche", "erheblichen", "erheblicher", "vielzahl"})
FEW_WORDS = frozenset({"kleine", "kleinen", "kleiner", "geringe", "geringen", "geringer", "handvoll", "minderheit"})


class Quantity(NamedTuple):
    """What a clause says about a number: kind, value (of a share without total, the fraction), printed total.

    Of "12 bis 14" the value is both numbers.
    """

    kind: str
    value: float | tuple[float, float] | None = None
    total: int | None = None


class Mention(NamedTuple):
    """A quantity of a unit of authorities in a sentence. `start` and `end` are the place of the phrase.

    `low` and `high` bound what is true, in members, or in parts of the base for a share without total; `slack` are
    the members by which a fraction in words may be off.
    """

    quantity: Quantity
    units: tuple[Unit, ...]
    kinds: tuple[str, ...]
    start: int
    end: int
    low: float = 0
    high: float = MANY
    slack: float = 0
    rest: bool = False  # "die übrigen"
    narrowed: bool = False  # only some of the unit, which no code can show
    replied: bool = False  # only those who answered
    article: bool = False  # "ein", which counts or does not
    definite: bool = False  # "die 18 Landkreise": all of them, or those of whom was spoken
    partitive: bool = False  # "von den 18 Landkreisen", with no number of its own behind it
    headed: bool = False  # "die Zahl der Landkreise mit …, beträgt zehn"
    elided: bool = False  # the unit is that of another mention
    of_these: bool = False  # "davon drei": some of those who were counted before
    split: bool = False  # "von den Landkreisen haben zehn": the number stands behind its unit
    plural: bool = False  # a unit in the plural, which an adverb or a list of names may count
    further: bool = False  # "zwei weitere", which adds to what was counted before
    quota: bool = False  # "die Rücklaufquote", "18 Antworten": it is replies that are counted
    bare: bool = False  # without a unit word or a mark of a list: "im Odenwaldkreis", "überall"
    named: Named = Named()  # of a list: whom it names
    shade: str = ""  # what the kind leaves out: "fast alle" (NEARLY), "viele" (A_LOT), "wenige" (FEW)

    @property
    def elliptic(self) -> bool:
        """Whether the unit has to be taken from the mention before ("in einem davon")."""
        return not self.units and not self.kinds


def mentions(sentence: Tagged) -> tuple[Mention, ...]:
    """Return the quantities of units of authorities in a sentence, in the order in which they stand.

    Also returned are units with their article only (`NO_QUANTITY`), and quantities without a unit (`elliptic`).
    """
    found: list[Mention] = []
    taken: set[int] = set()
    for phrase in phrases(sentence):
        places = set(range(*phrase.match.span()))
        if not taken & places:
            mention = _with_unit(_read(phrase), phrase) if phrase.noun else _read(phrase)
            taken |= places | {at for at, t in enumerate(sentence.tokens) if mention.start <= t.start < mention.end}
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _read(phrase: Phrase) -> Mention:
    total = phrase.figure("total") if phrase.part("total") else phrase.figure("after")
    start, end = phrase.tokens[0].start, phrase.tokens[-1].end
    plain = Mention(Quantity(phrase.kind, None, total), (), (), start, end, rest=bool(phrase.part("rest")))
    if phrase.kind in (EXACTLY, SHARE, FRACTION):
        return _counted(plain, phrase)
    if phrase.kind == NONE:
        others = plain.rest or "w" in phrase.letters  # "in keinem weiteren"
        return plain._replace(quantity=Quantity(NONE, 0, total), high=0, rest=others)
    if phrase.kind == ALL and "q" in phrase.letters:
        return plain._replace(quantity=Quantity(MOST, None, total), shade=NEARLY)
    return _some(plain, phrase) if phrase.kind == SOME else plain


def _some(plain: Mention, phrase: Phrase) -> Mention:
    words = {token.lower for token in phrase.tokens}
    if "l" in phrase.letters or words & MANY_WORDS:
        return plain._replace(low=2, shade=A_LOT)
    if "y" in phrase.letters or words & FEW_WORDS:
        return plain._replace(low=1, shade=FEW)
    one = "T" in phrase.letters or any(word.startswith("vereinzelt") for word in words)
    return plain._replace(low=1 if one else 2)


def _counted(plain: Mention, phrase: Phrase) -> Mention:
    if phrase.part("definite") and phrase.part("value") == "n":
        return plain._replace(quantity=Quantity(ALL, None, phrase.figure("value")), definite=True)
    found = fraction(phrase) if phrase.kind == FRACTION else amount(phrase)
    return plain._replace(
        quantity=Quantity(found.kind, found.value, plain.quantity.total),
        start=min(plain.start, phrase.sentence.tokens[found.first].start),
        low=found.low,
        high=found.high,
        slack=found.slack,
        article=phrase.part("value") == "e" and not set("iwvda") & set(phrase.letters),
        further="w" in phrase.letters,
        of_these=phrase.letters.startswith(("V", "iV", "vd")) and not phrase.noun,
        quota=phrase.letters[0] == "Q" or bool(phrase.part("replies")),
    )


def _with_unit(mention: Mention, phrase: Phrase) -> Mention:
    nouns: list[tuple[Unit, tuple[str, ...]]] = []
    adjectives: list[str] = []
    for token in phrase.noun:
        unit = unit_of(token.lower)
        if unit:
            nouns.append((unit, tuple(map(stem, adjectives))))
        adjectives.append(token.lower)
    of = phrase.letters.find("T") + 1  # adjectives before "Teil" are its own
    letters = zip(phrase.tokens[of:], phrase.letters[of:], strict=True)
    words = [token.lower for token, letter in letters if letter == "j"]
    whole = mention._replace(
        units=tuple(unit for unit, _ in nouns),
        kinds=kinds_of(nouns),
        narrowed=any(map(narrows, words)),
        replied=any(map(means_replied, words)),
        plural=is_plural(phrase.noun[-1].lower) and not set("hoT") & set(phrase.letters),
    )
    ahead = phrase.sentence.tags[: phrase.match.start()]
    headed = ahead.endswith("T") and phrase.kind == NO_QUANTITY  # "die Zahl der Kreise … beträgt zehn"
    if headed and behind(phrase):
        return _partitive(whole, phrase)._replace(headed=True)
    return _partitive(whole, phrase) if phrase.letters[0] == "v" or ahead.endswith("v") else whole


def _partitive(whole: Mention, phrase: Phrase) -> Mention:
    """Read "Von den 18 Landkreisen haben zehn …": the number that counts stands behind the unit."""
    counter = behind(phrase)
    if counter is None:
        return whole._replace(partitive=whole.definite or whole.quantity.kind == NO_QUANTITY)
    of = whole.quantity.total if whole.quantity.kind == ALL else whole.quantity.value
    part = _read(counter)
    kind = SHARE if of is not None and part.quantity.kind == EXACTLY else part.quantity.kind
    return part._replace(
        quantity=Quantity(kind, part.quantity.value, int(of) if isinstance(of, int | float) else None),
        units=whole.units,
        kinds=whole.kinds,
        start=whole.start,
        rest=whole.rest,
        narrowed=whole.narrowed,
        replied=whole.replied,
        article=False,
        split=True,
    )
