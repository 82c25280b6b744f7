# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The nearest wording that would be true: the clause with another number in it.

German by nature: it is text for the official answer. A proposal says only what the count shows, so that a check of it
holds; where no number makes the clause true there is none.
"""

import re

from umlauf.answer.judging import AFTER_REFERENCE_DATE, HOLDS, NO_EVIDENCE, SUMMARY_ONLY, TOTAL_DIFFERS, Judgement
from umlauf.evaluation.counts import Count
from umlauf.sentences.clauses import ADVERBS, NO_ONE, Clause
from umlauf.sentences.german import in_words, listed, number, tokens
from umlauf.sentences.grammar import EXACTLY, NONE
from umlauf.sentences.naming import Named
from umlauf.sentences.units import table

NOT_MENDABLE = frozenset({NO_EVIDENCE, SUMMARY_ONLY, AFTER_REFERENCE_DATE})
PREPOSITION = re.compile(r"(?:in|bei|für|von|aus|unter)\s+", re.IGNORECASE)
NOMINATIVE = {"m": ("keiner", "einer"), "f": ("keine", "eine")}
DATIVE = {"m": ("keinem", "einem"), "f": ("keiner", "einer")}


def proposal(clause: Clause, count: Count, judgement: Judgement) -> str | None:
    """Return the clause with the number that the count gives; None where it holds or no number would mend it."""
    if judgement.verdict == HOLDS or NOT_MENDABLE & set(judgement.because) or not count.base or _worded(clause):
        return None
    quantity, many = clause.mention.quantity, clause.mention.low > 1 and count.lowest > 1
    if clause.mention.split or clause.aside:
        many = many and TOTAL_DIFFERS not in judgement.because
        return with_number(clause, count.lowest, count.highest) if many else None
    if quantity.kind == EXACTLY and many:
        return with_number(clause, count.lowest, count.highest)
    # A subject that turns from many to one, or back, would need another verb.
    subject = PREPOSITION.match(clause.phrase) is None
    stiff = subject and (clause.mention.elided or clause.mention.plural != (count.lowest > 1))
    return None if stiff or count.lowest != count.highest else _replaced(clause, _of_all(clause, count))


def _worded(clause: Clause) -> bool:
    """Whether more than the phrase counts ("überwiegend", "weder", names), so that another number would not fit."""
    names = clause.mention.named != Named() or clause.excepted != Named()
    neither = re.match(r"(?:weder|noch)\b", clause.phrase, re.IGNORECASE) is not None
    elsewhere = clause.mention.quantity.kind == NONE and not NO_ONE.search(clause.phrase)
    adverb = any(adverb.search(clause.main) for _, adverb in ADVERBS)
    return names or neither or elsewhere or adverb or clause.mention.low < 0


def with_number(clause: Clause, low: int, high: int) -> str | None:
    """Return the clause with its number replaced, by one or by "neun bis elf"; None where it prints none."""
    phrase, value = clause.phrase, clause.mention.quantity.value
    figure = next((token for token in tokens(phrase) if number(token.lower) == value), None)
    if figure is None or value is None:
        return None
    right = in_words(low) if low == high else f"{in_words(low)} bis {in_words(high)}"
    return _replaced(clause, phrase[: figure.start] + right + phrase[figure.end :])


def _replaced(clause: Clause, phrase: str) -> str:
    ahead, behind = clause.text[: clause.place], clause.text[clause.place + len(clause.phrase) :]
    if phrase.endswith(",") and (not behind or behind.startswith(",")):
        phrase = phrase[:-1]
    text = ahead + phrase + behind
    return text[:1].upper() + text[1:] if clause.text[:1].isupper() else text


def _of_all(clause: Clause, count: Count) -> str:
    """Word a number as part of those who answered: "in 17 der 18 Landkreise, die geantwortet haben,"."""
    found = PREPOSITION.match(clause.phrase)
    lead = found[0] if found else ""
    dative = bool(found) and lead.strip().lower() != "für"
    names = [table().kinds[kind] for kind in count.unit]
    low, base = count.lowest, in_words(len(count.base))
    rest = "übrigen " if clause.mention.rest else ""
    if low == len(count.base):
        whole = listed([name.dative if dative else name.genitive for name in names])  # "alle fünf kreisfreien Städte"
        head = f"{'allen' if dative else 'alle'} {base} {rest}{whole}"
    else:
        numerals = (DATIVE if dative else NOMINATIVE)[names[0].gender]
        part = numerals[low] if low < 2 else in_words(low)
        head = f"{part} der {base} {rest}{listed([name.genitive for name in names])}"
    return lead + head + (", die geantwortet haben," if len(count.base) < len(count.asked) else "")
