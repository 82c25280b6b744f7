# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Whether a quantity is true of a count: holds, fails or open, with all reasons.

Source: the table of verdicts in the contract of claims. The rule of the codebook decides; a printed figure that is
right only under another usual rule is open, and says so.
"""

from collections.abc import Sequence
from typing import NamedTuple

from umlauf.evaluation.counts import Count, Span
from umlauf.sentences.grammar import ALL, MOST, NONE, NOT_ALL, SHARE, SOME
from umlauf.sentences.naming import Named, keys
from umlauf.sentences.quantities import A_LOT, FEW, NEARLY, Mention
from umlauf.survey.roster import SUMMARY

HOLDS, FAILS, OPEN = "holds", "fails", "open"

COUNTER_EXAMPLE, COUNT_DIFFERS, TOTAL_DIFFERS = "counter_example", "count_differs", "total_differs"
NOT_ALL_REPLIED, NOT_SAID, AMBIGUOUS_RULE = "not_all_replied", "not_said", "ambiguous_rule"
INCOMPLETE_LIST = "incomplete_list"
SUMMARY_ONLY, EXCEPTION_NOTED = "summary_only", "exception_noted"
AFTER_REFERENCE_DATE, NO_EVIDENCE, UNKNOWN_NAME = "after_reference_date", "no_evidence", "unknown_name"


TINY = 1e-9


class Judgement(NamedTuple):
    """A verdict and its reasons, in the order in which they weigh."""

    verdict: str
    because: tuple[str, ...] = ()


def judge(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    """Judge a quantity by the count of the codebook's rule; `others` are the counts of the other usual rules."""
    if mention.narrowed or mention.partitive or not count.asked:
        return Judgement(OPEN, (NO_EVIDENCE,))
    by_kind = {ALL: _all, NOT_ALL: _not_all, NONE: _none, MOST: _most, SOME: _some, SHARE: _share}
    if mention.quantity.kind in by_kind:
        judgement = by_kind[mention.quantity.kind](mention, count, others)
    else:
        judgement = _number(mention, count, others)
    return _by_summary(_with_total(judgement, mention, count), count)


def _with_total(judgement: Judgement, mention: Mention, count: Count) -> Judgement:
    """A printed total has to be that of those asked, or of those who answered."""
    if mention.quantity.total in (None, len(count.base), len(count.asked)):
        return judgement
    if mention.definite:  # "die zehn Landkreise" may point back to some of them
        return Judgement(OPEN, (TOTAL_DIFFERS,))
    known = [reason for reason in judgement.because if reason in (COUNTER_EXAMPLE, COUNT_DIFFERS)]
    return Judgement(
        FAILS, (*known, TOTAL_DIFFERS, *(r for r in judgement.because if r in (NOT_ALL_REPLIED, NOT_SAID)))
    )


def _by_summary(judgement: Judgement, count: Count) -> Judgement:
    if judgement.verdict == HOLDS and count.base and all(entry.state == SUMMARY for entry in count.base):
        return Judgement(OPEN, (*judgement.because, SUMMARY_ONLY))
    return judgement


def _number(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    if within(mention, (count.lowest, count.highest)):
        return Judgement(HOLDS)
    if any(within(mention, span) for span in others):
        return Judgement(OPEN, (AMBIGUOUS_RULE,))
    return Judgement(FAILS, (COUNT_DIFFERS,))


def within(mention: Mention, span: Span) -> bool:
    """Tell whether a quantity is right for a number of members between the two of `span`."""
    return mention.low <= span[1] and span[0] <= mention.high


def _share(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    value = mention.quantity.value
    if mention.quantity.total is not None and (value[0] if isinstance(value, tuple) else value or 0) >= 1:
        return _number(mention, count, others)
    base = mention.quantity.total if mention.quantity.total == len(count.asked) else len(count.base)
    low, high = mention.low * base - mention.slack, mention.high * base + mention.slack
    right = bool(base) and low <= count.highest and count.lowest <= high
    return Judgement(HOLDS) if right else Judgement(FAILS, (COUNT_DIFFERS,))


def _gaps(count: Count) -> tuple[str, ...]:
    """What keeps a statement on everyone from being known: who did not reply, and who did not say."""
    silent = (NOT_ALL_REPLIED,) if len(count.base) < len(count.asked) else ()
    return (*silent, *((NOT_SAID,) if count.not_said else ()))


def _all(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    del mention, others
    uncertain = {entry.key for entry in count.possible}
    counter = any(entry.key not in uncertain for entry in count.against)
    because = (*((COUNTER_EXAMPLE,) if counter else ()), *_gaps(count), *((AMBIGUOUS_RULE,) if uncertain else ()))
    return Judgement(FAILS if counter else OPEN if because else HOLDS, because)


def _not_all(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    """Judge "nicht alle": one who says otherwise is enough."""
    opposite = _all(mention, count, others)
    verdict = {FAILS: HOLDS, HOLDS: FAILS, OPEN: OPEN}[opposite.verdict]
    return Judgement(verdict, {FAILS: (COUNT_DIFFERS,), OPEN: opposite.because, HOLDS: ()}[verdict])


def _none(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    del mention, others
    counter = bool(count.members)
    because = (*((COUNTER_EXAMPLE,) if counter else ()), *_gaps(count), *((AMBIGUOUS_RULE,) if count.possible else ()))
    return Judgement(FAILS if counter else OPEN if because else HOLDS, because)


def _most(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    del others
    least = _least(mention, len(count.base))
    if count.lowest >= least:
        return Judgement(HOLDS, (EXCEPTION_NOTED,) if count.against else ())
    return Judgement(OPEN, (AMBIGUOUS_RULE,)) if count.highest >= least else Judgement(FAILS, (COUNT_DIFFERS,))


def _least(mention: Mention, base: int) -> float:
    """How many "die meisten" are at least, and "fast alle": those within a tenth, and at least one less than all."""
    return base - max(1, base / 10) if mention.shade == NEARLY else base / 2 + TINY


def _some(mention: Mention, count: Count, others: Sequence[Span]) -> Judgement:
    """Judge "einige"; of "viele" and "wenige" only more than half, and at most a third, are beyond dispute."""
    del others
    half, third = len(count.base) / 2, len(count.base) / 3
    false = count.highest < mention.low or (mention.shade == FEW and count.lowest > half)
    vague = {A_LOT: count.lowest <= half, FEW: count.highest > max(third, 1)}.get(mention.shade, False)
    if false:
        return Judgement(FAILS, (COUNT_DIFFERS,))
    return Judgement(OPEN, (AMBIGUOUS_RULE,)) if vague or count.lowest < mention.low else Judgement(HOLDS)


def judge_list(named: Named, count: Count, *, complete: bool) -> Judgement:
    """Judge a list of names: each has to be a member, and no other may be where the list is meant to be complete."""
    members = keys(count.members)
    counter = (COUNTER_EXAMPLE,) if keys(named.entries) - members else ()
    lacks = (INCOMPLETE_LIST,) if complete and members - keys(named.entries) else ()
    if counter and named.doubtful:
        return Judgement(OPEN, (UNKNOWN_NAME,))
    unknown = (UNKNOWN_NAME,) if named.unknown else ()
    because = (*counter, *lacks, *unknown)
    return _by_summary(Judgement(FAILS if counter or lacks else OPEN if unknown else HOLDS, because), count)


def judge_but(judgement: Judgement, mention: Mention, count: Count, excepted: Named) -> Judgement:
    """Judge "all but A" and "none but A": who is excepted has to be an exception.

    `judgement` is that on those who are left, `count` still has the excepted in it.
    """
    if excepted.unknown:
        return Judgement(OPEN, (UNKNOWN_NAME,))
    if excepted.number is not None:
        return _all_but(count, excepted.number)
    out, members = keys(excepted.entries), keys(count.members)
    no_exception = out - members if mention.quantity.kind == NONE else out & members
    if no_exception:
        return Judgement(FAILS, tuple(dict.fromkeys((COUNTER_EXAMPLE, *judgement.because))))
    return judgement


def _all_but(count: Count, number: int) -> Judgement:
    others = len(count.against)
    if others > number or (others < number and not _gaps(count)):
        return Judgement(FAILS, (COUNT_DIFFERS, *_gaps(count)))
    return _by_summary(Judgement(OPEN if _gaps(count) else HOLDS, _gaps(count)), count)


def judge_coverage(mention: Mention, asked: int, number: int) -> Judgement:
    """Judge a statement on replies: of those `asked`, a `number` is in the state that it speaks of."""
    kind, total = mention.quantity.kind, mention.quantity.total
    low, high = _coverage_bounds(mention, asked)
    because = () if low <= number <= high else (COUNT_DIFFERS,)
    if total not in (None, asked) and not (kind == ALL and mention.definite):
        because = (*because, TOTAL_DIFFERS)
    return Judgement(FAILS if because else HOLDS, because)


def _coverage_bounds(mention: Mention, asked: int) -> tuple[float, float]:
    if mention.quantity.kind == ALL:
        number = asked if mention.quantity.total is None else mention.quantity.total
        return number, number
    if mention.quantity.kind == NOT_ALL:
        return 0, asked - 1
    if mention.quantity.kind == MOST:
        return _least(mention, asked), asked
    if mention.quantity.kind == SHARE and mention.quantity.total is None:
        return mention.low * asked - mention.slack, mention.high * asked + mention.slack
    return mention.low, mention.high
