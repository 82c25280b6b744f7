# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Checking an answer: every sentence that counts authorities, bound to its evidence and judged.

Source: the contract of claims. `check` is a pure function of the coding, the text and the reference date.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from umlauf.answer.assertions import PersonBinding, Reader, Statement, statements
from umlauf.answer.binding import Bound
from umlauf.answer.completeness import Completeness, completeness
from umlauf.answer.coverage import ASKED, BY_SUMMARY, NOTHING, REFUSED, REPLIED, SILENT
from umlauf.answer.judging import (
    AFTER_REFERENCE_DATE,
    AMBIGUOUS_RULE,
    COUNT_DIFFERS,
    COUNTER_EXAMPLE,
    FAILS,
    HOLDS,
    NO_EVIDENCE,
    NOT_ALL_REPLIED,
    NOT_SAID,
    OPEN,
    UNKNOWN_NAME,
    Judgement,
    judge,
    judge_but,
    judge_coverage,
    judge_list,
)
from umlauf.answer.lexicon import Lexicon
from umlauf.answer.proposals import proposal, with_number
from umlauf.evaluation.codebook import COMING, NO
from umlauf.evaluation.counts import Coding, Count, Ground, Rule, Span
from umlauf.evaluation.rows import RowFinding
from umlauf.sentences.clauses import Clause
from umlauf.sentences.dates import speaks_of_later
from umlauf.sentences.grammar import ALL, COVERAGE, EXACTLY, LIST, NONE, NOT_ALL
from umlauf.sentences.naming import Named, Places, keys, only_those
from umlauf.sentences.quantities import Quantity
from umlauf.survey.roster import DECLINED, FORWARDED, MISSING, NIL, OWN, SUMMARY, RosterEntry

CONFIRMED, PROPOSED = "confirmed", "proposed"
Entries = tuple[RosterEntry, ...]


class Variant(NamedTuple):
    """What another usual rule gives: the least and the greatest number of members."""

    rule: Rule
    counted: Span


@dataclass(frozen=True)
class Claim:
    """A statement of the answer with its evidence and its verdict; all fields of the contract of claims.

    `counted` is the least and the greatest number of members; None where the statement was bound to nothing.
    """

    id: str
    statement: Statement
    quantity: Quantity
    unit: tuple[str, ...]
    judgement: Judgement
    base: int
    asked: int
    replied: int
    by_summary: int
    missing: Entries
    counted: Span | None = None
    rule: Rule | None = None
    members: Entries = ()
    against: Entries = ()
    not_said: Entries = ()
    variants: tuple[Variant, ...] = ()
    proposal: str | None = None
    certainty: str = CONFIRMED


class Report(NamedTuple):
    """The outcome of a check: the claims in the order of the text, how complete the replies are, findings on rows."""

    claims: tuple[Claim, ...]
    completeness: Completeness
    rows: tuple[RowFinding, ...] = ()


def check(
    coding: Coding,
    answer_md: str,
    reference_date: date | None = None,
    *,
    bindings: Mapping[str, PersonBinding] | None = None,
    rows: Sequence[RowFinding] = (),
) -> Report:
    """Return every claim of an answer with its verdict.

    `reference_date` is the day for which the codes hold; without it no claim is taken to speak of a later time.
    `bindings` are those made by a person, by `Clause.fingerprint`; they beat what the words say. `rows` are passed on.
    """
    read = statements(answer_md, Reader(Lexicon(coding.codebook), Places(coding.roster), bindings or {}))
    claims = _judged(read, coding, reference_date)
    sure = claims if coding.confirmed is coding else _judged(read, coding.confirmed, reference_date)
    certain = tuple(
        replace(claim, certainty=_certainty(claim, other, proposed=coding.codebook.proposed))
        for claim, other in zip(claims, sure, strict=True)
    )
    return Report(certain, completeness(coding.roster), tuple(rows))


def _certainty(claim: Claim, sure: Claim, *, proposed: bool) -> str:
    """Whether a claim stands without the codes that nobody confirmed, and without a codebook that was proposed."""
    same = (claim.judgement, claim.members, claim.against) == (sure.judgement, sure.members, sure.against)
    return CONFIRMED if same and not (proposed and claim.quantity.kind != COVERAGE) else PROPOSED


def _judged(read: Sequence[Statement], coding: Coding, reference_date: date | None) -> tuple[Claim, ...]:
    numbers: Counter[str] = Counter()
    claims: list[Claim] = []
    for statement in read:
        numbers[statement.section.name] += 1
        name = f"{statement.section.name}-{numbers[statement.section.name]}"
        claims.append(_claim(name, statement, coding, claims, reference_date))
    return tuple(claims)


def _claim(
    name: str, statement: Statement, coding: Coding, before: Sequence[Claim], reference_date: date | None
) -> Claim:
    mention, bound = statement.clause.mention, statement.bound
    unit, known = _unit(statement.clause, coding)
    ground = coding.ground(unit)
    plain = Claim(
        name,
        statement,
        mention.quantity,
        unit,
        Judgement(OPEN, (bound.reason or NO_EVIDENCE,)),
        base=len(ground.base),
        asked=len(ground.asked),
        replied=len(ground.by_state[OWN]),
        by_summary=len(ground.by_state[SUMMARY]),
        missing=ground.by_state[MISSING],
    )
    if bound.reason or not known:
        return plain
    if bound.question is None:
        judged = _on_replies(plain, ground, bound)
        more = mention.further and _adds_up(plain, before)  # "A und B sowie zwei weitere"
        return replace(judged, judgement=Judgement(OPEN, (AMBIGUOUS_RULE,)), proposal=None) if more else judged
    return _on_question(plain, bound.question, coding, before, reference_date)


def _unit(clause: Clause, coding: Coding) -> tuple[tuple[str, ...], bool]:
    """Return the kinds of a unit that were asked, and whether each of its words stands for one that was."""
    present = coding.roster.present
    kinds = tuple(kind for kind in clause.mention.kinds if kind in present)
    known = all(present & set(unit.kinds) for unit in clause.mention.units)
    return kinds or clause.mention.kinds, known


def _on_replies(plain: Claim, ground: Ground, bound: Bound) -> Claim:
    """Judge what is said of the replies as such, by the states of the roster alone.

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
    choices = by_word[bound.coverage]
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


def _on_question(
    plain: Claim, question: str, coding: Coding, before: Sequence[Claim], reference_date: date | None
) -> Claim:
    clause, bound = plain.statement.clause, plain.statement.bound
    rule = _rule(question, bound, coding)
    told = _told_before(plain, before) if clause.mention.rest else ()
    if rule is None or told is None:
        return plain
    gone = keys(told) | keys(clause.excepted.entries)
    whole = coding.count(question, rule, plain.unit)
    count = whole.without(gone)
    judged = replace(count, asked=count.base) if clause.mention.replied else count
    variants = tuple(
        Variant(other, coding.span(question, other, plain.unit, gone))
        for other in coding.variants(question, rule, plain.unit)
    )
    # Where the clause names a level of its own, another level is no other reading of it.
    own = rule.levels != coding.rule(question).levels
    readings = [variant for variant in variants if not own or variant.rule.levels == rule.levels]
    judgement = _judgement(clause, judged, whole.without(keys(told)), readings)
    if judgement.verdict == FAILS and _denies(bound, question, coding):
        judgement = _with_those_to_come(judgement, plain, count, gone, coding)
    coming = set(bound.statuses) & set(coding.codebook.statuses(question, COMING))
    if not coming and speaks_of_later(clause.main, reference_date):
        judgement = Judgement(OPEN, (AFTER_REFERENCE_DATE,))
    elif clause.mention.further and _adds_up(plain, before):
        judgement = Judgement(OPEN, (AMBIGUOUS_RULE,))
    return replace(
        plain,
        judgement=judgement,
        counted=(count.lowest, count.highest),
        rule=rule,
        base=len(count.base),
        asked=len(count.asked),
        replied=count.replied if gone else plain.replied,
        by_summary=count.by_summary if gone else plain.by_summary,
        members=count.members,
        against=count.against,
        missing=count.missing,
        not_said=count.not_said,
        variants=variants,
        proposal=proposal(clause, judged, judgement),
    )


def _denies(bound: Bound, question: str, coding: Coding) -> bool:
    return bool(bound.statuses) and set(bound.statuses) <= set(coding.codebook.statuses(question, NO))


def _with_those_to_come(
    judgement: Judgement, plain: Claim, count: Count, gone: frozenset[str], coding: Coding
) -> Judgement:
    """Leave a denial open that holds of those too who only plan: whoever plans a thing has none yet."""
    coming = coding.codebook.statuses(count.question, COMING)
    wider = count.rule._replace(statuses=tuple(dict.fromkeys(count.rule.statuses + coming)))
    whole = coding.count(count.question, wider, plain.unit)
    mention = plain.statement.clause.mention
    left = whole.without(gone)
    again = _judgement(plain.statement.clause, replace(left, asked=left.base) if mention.replied else left, whole, ())
    if again.verdict == FAILS:
        return judgement
    gaps = tuple(reason for reason in again.because if reason in (NOT_ALL_REPLIED, NOT_SAID))
    return Judgement(OPEN, (AMBIGUOUS_RULE, *gaps))


def _rule(question: str, bound: Bound, coding: Coding) -> Rule | None:
    """Return the rule of the codebook at the level that the clause names; None where the codes know no levels."""
    rule = coding.rule(question, bound.statuses)
    if not bound.levels or bound.levels == rule.levels:
        return rule
    known = any(code.level for code in coding.codes_on(question))
    return rule._replace(levels=bound.levels) if known else None


def _judgement(clause: Clause, count: Count, whole: Count, readings: Sequence[Variant]) -> Judgement:
    """Judge a clause; `whole` is the count with those whom the clause takes out."""
    mention = clause.mention
    spans = [variant.counted for variant in readings]
    if mention.quantity.kind == LIST:
        return judge_list(mention.named, count, complete=only_those(clause.text))
    judgement = judge(mention, count, spans)
    if clause.excepted.entries or (clause.excepted != Named() and mention.quantity.kind in (ALL, NONE)):
        replied = replace(whole, asked=whole.base) if mention.replied else whole
        return judge_but(judgement, mention, replied, clause.excepted)
    return judgement


def _adds_up(plain: Claim, before: Sequence[Claim]) -> bool:
    """Whether "zwei weitere" adds to a number of the same paragraph, so that no single count shows it."""
    here = (plain.statement.section, plain.statement.paragraph, plain.statement.bound)
    return any((other.statement.section, other.statement.paragraph, other.statement.bound) == here for other in before)


def _told_before(plain: Claim, before: Sequence[Claim]) -> Entries | None:
    """The members of the claims before, in the same paragraph or else in the same section: what "die übrigen" lack.

    None where nobody was told of, or nobody knows who: then there is nothing that they could be the rest of.
    """
    here = [claim for claim in before if claim.statement.section == plain.statement.section]
    same = [claim for claim in here if claim.statement.paragraph == plain.statement.paragraph]
    told = [claim for claim in same or here if claim.quantity.kind not in (ALL, NONE, NOT_ALL, COVERAGE)]
    if not told or all(claim.counted is None for claim in told):
        return None
    return tuple(entry for claim in told for entry in claim.members)
