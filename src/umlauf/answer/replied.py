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
    OPEN,
    UNKNOWN_NAME,
    Judgement,
    judge_coverage,
)
from umlauf.answer.proposals import with_number
from umlauf.evaluation.counts import Ground
from umlauf.sentences.grammar import ALL, COVERAGE, EXACTLY, LIST, NONE
from umlauf.sentences.naming import keys
from umlauf.sentences.quantities import Quantity
from umlauf.survey.roster import DECLINED, FORWARDED, MISSING, NIL, OWN, SUMMARY


def on_replies(plain: Claim, ground: Ground) -> Claim:
    """Return a claim on the replies as such, judged by the states of the roster alone.

    A nil return is a reply too: a number with or without those is right.
    """
    mention, asked, state = plain.statement.clause.mention, ground.asked, ground.by_state
    by_word: dict[str, tuple[Entries, ...]] = {
        REPLIED: (state[OWN], state[OWN] + state[NIL]),
        BY_SUMMARY: (state[SUMMARY],),
        NOTHING: (state[NIL],),
        REFUSED: (state[DECLINED],),
        ASKED: (asked,),
        SILENT: (state[MISSING], state[MISSING] + state[DECLINED] + state[FORWARDED]),
    }
    choices = by_word[plain.statement.bound.coverage]
    excepted = plain.statement.clause.excepted.number
    if excepted is not None and mention.quantity.kind == ALL:  # "alle bis auf sechs"
        left = len(asked) - excepted
        mention = mention._replace(quantity=Quantity(EXACTLY, left), low=left, high=left)
    if mention.quantity.kind == LIST:
        return _names_on_replies(plain, ground, choices)
    judged = [judge_coverage(mention, len(asked), len(chosen)) for chosen in choices]
    right = next((at for at, judgement in enumerate(judged) if judgement.verdict == HOLDS), 0)
    number, judgement = len(choices[right]), judged[right]
    if judgement.verdict == FAILS and mention.quota and not mention.units:  # a quota that does not say of whom
        judgement = Judgement(OPEN, (AMBIGUOUS_RULE,))
    mendable = judgement.because == (COUNT_DIFFERS,) and mention.low > 1 and number > 1
    value = {ALL: len(asked), NONE: 0}.get(mention.quantity.kind, mention.quantity.value)
    return replace(
        plain,
        quantity=Quantity(COVERAGE, value, mention.quantity.total),
        judgement=judgement,
        counted=(number, number),
        members=choices[right],
        proposal=with_number(plain.statement.clause, number, number) if mendable else None,
    )


def _names_on_replies(plain: Claim, ground: Ground, choices: Sequence[Entries]) -> Claim:
    """Judge names said to have replied or not; who stands by a summary alone has not replied one by one."""
    by_summary = ground.by_state[SUMMARY]
    if plain.statement.bound.coverage == SILENT:
        choices = (*choices, choices[-1] + by_summary)
    named = plain.statement.clause.mention.named
    chosen = next((entries for entries in choices if keys(named.entries) <= keys(entries)), choices[0])
    counter = (COUNTER_EXAMPLE,) if not keys(named.entries) <= keys(chosen) else ()
    unknown = (UNKNOWN_NAME,) if named.unknown else ()
    return replace(
        plain,
        quantity=Quantity(COVERAGE),
        judgement=Judgement(FAILS if counter else OPEN if unknown else HOLDS, (*counter, *unknown)),
        counted=(len(chosen), len(chosen)),
        members=chosen,
    )
