# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Judging what an answer says of the replies: how many there are, from whom, and who stayed silent or refused."""

from collections.abc import Sequence
from dataclasses import replace

from umlauf.answer.claim import Claim, Entries
from umlauf.answer.coverage import ASKED, BY_SUMMARY, NOTHING, REFUSED, REPLIED, SILENT
from umlauf.answer.judging import (
    AMBIGUOUS_RULE,
    COUNT_DIFFERS,
    COUNTER_EXAMPLE,
    FAILS,
    HOLDS,
    INCOMPLETE_LIST,
    OPEN,
    UNKNOWN_NAME,
    Judgement,
    judge_coverage,
)
from umlauf.answer.proposals import with_number
from umlauf.evaluation.counts import Ground
from umlauf.sentences.grammar import ALL, COVERAGE, EXACTLY, LIST, NONE
from umlauf.sentences.naming import keys, only_those
from umlauf.sentences.quantities import Quantity
from umlauf.survey.roster import DECLINED, FORWARDED, MISSING, NIL, OWN, SUMMARY


def on_replies(plain: Claim, ground: Ground) -> Claim:
    """Return a claim on the replies as such, judged by the states of the roster alone."""
    choices = _choices(plain.statement.bound.coverage, ground)
    if plain.statement.clause.mention.quantity.kind == LIST:
        return _names(plain, ground, choices)
    return _number(plain, ground, choices)


def _choices(coverage: str, ground: Ground) -> tuple[Entries, ...]:
    """Whom a word may mean, the usual meaning first. A nil return is a reply too: a number with or without is right."""
    state = ground.by_state
    by_word: dict[str, tuple[Entries, ...]] = {
        REPLIED: (state[OWN], state[OWN] + state[NIL]),
        BY_SUMMARY: (state[SUMMARY],),
        NOTHING: (state[NIL],),
        REFUSED: (state[DECLINED],),
        ASKED: (ground.asked,),
        SILENT: (state[MISSING], state[MISSING] + state[DECLINED] + state[FORWARDED]),
    }
    return by_word[coverage]


def _number(plain: Claim, ground: Ground, choices: Sequence[Entries]) -> Claim:
    """Judge how many replied or did not, those left out whom the clause excepts."""
    mention, excepted = plain.statement.clause.mention, plain.statement.clause.excepted
    out = keys(excepted.entries)
    asked = sum(entry.key not in out for entry in ground.asked)
    if excepted.number is not None and mention.quantity.kind == ALL:  # "alle bis auf sechs"
        left = asked - excepted.number
        mention = mention._replace(quantity=Quantity(EXACTLY, left), low=left, high=left)
    left_out = [tuple(entry for entry in chosen if entry.key not in out) for chosen in choices]
    judged = [judge_coverage(mention, asked, len(chosen)) for chosen in left_out]
    right = next((at for at, judgement in enumerate(judged) if judgement.verdict == HOLDS), 0)
    number, judgement = len(left_out[right]), judged[right]
    if judgement.verdict == FAILS and mention.quota and not mention.units:  # a quota that does not say of whom
        judgement = Judgement(OPEN, (AMBIGUOUS_RULE,))
    mendable = judgement.because == (COUNT_DIFFERS,) and mention.low > 1 and number > 1 and not out
    there = keys(choices[right])
    if out - there if mention.quantity.kind == NONE else out & there:
        judgement = Judgement(FAILS, (COUNTER_EXAMPLE, *judgement.because))
    value = {ALL: asked, NONE: 0}.get(mention.quantity.kind, mention.quantity.value)
    return replace(
        plain,
        quantity=Quantity(COVERAGE, value, mention.quantity.total),
        judgement=judgement,
        asked=asked,
        counted=(number, number),
        members=left_out[right],
        proposal=with_number(plain.statement.clause, number, number) if mendable else None,
    )


def _names(plain: Claim, ground: Ground, choices: Sequence[Entries]) -> Claim:
    """Judge names said to have replied or not; who stands by a summary alone has not replied one by one."""
    if plain.statement.bound.coverage == SILENT:
        choices = (*choices, choices[-1] + ground.by_state[SUMMARY])
    named = plain.statement.clause.mention.named
    names, complete = keys(named.entries), only_those(plain.statement.clause.text)
    chosen = next((entries for entries in choices if names <= keys(entries)), choices[0])
    counter = (COUNTER_EXAMPLE,) if names - keys(chosen) else ()
    lacks = (INCOMPLETE_LIST,) if complete and keys(chosen) - names else ()
    unknown = (UNKNOWN_NAME,) if named.unknown else ()
    return replace(
        plain,
        quantity=Quantity(COVERAGE),
        judgement=Judgement(FAILS if counter or lacks else OPEN if unknown else HOLDS, (*counter, *lacks, *unknown)),
        counted=(len(chosen), len(chosen)),
        members=chosen,
    )
