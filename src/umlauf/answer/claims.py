# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Checking an answer: every sentence that counts authorities, bound to its evidence and judged.

Source: the contract of claims. `check` is a pure function of the coding, the text and the reference date.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from umlauf.answer.assertions import PersonBinding, Reader, Statement, statements
from umlauf.answer.binding import Bound
from umlauf.answer.claim import CONFIRMED, PROPOSED, Claim, Entries, Variant
from umlauf.answer.completeness import Completeness, completeness
from umlauf.answer.judging import (
    AFTER_REFERENCE_DATE,
    AMBIGUOUS_RULE,
    FAILS,
    NO_EVIDENCE,
    NOT_ALL_REPLIED,
    NOT_SAID,
    OPEN,
    Judgement,
    judge,
    judge_but,
    judge_list,
)
from umlauf.answer.lexicon import Lexicon
from umlauf.answer.proposals import proposal
from umlauf.answer.replied import on_replies
from umlauf.evaluation.codebook import COMING, NO, YES
from umlauf.evaluation.counts import Coding, Count, Rule
from umlauf.evaluation.rows import RowFinding
from umlauf.sentences.clauses import Clause
from umlauf.sentences.dates import speaks_of_later
from umlauf.sentences.grammar import ALL, COVERAGE, LIST, NONE, NOT_ALL
from umlauf.sentences.naming import Named, Places, keys, only_those
from umlauf.survey.roster import MISSING, OWN, SUMMARY


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
        judged = on_replies(plain, ground)
        more = mention.further and _adds_up(plain, before)  # "A und B sowie zwei weitere"
        return replace(judged, judgement=Judgement(OPEN, (AMBIGUOUS_RULE,)), proposal=None) if more else judged
    return _on_question(plain, bound.question, coding, before, reference_date)


def _unit(clause: Clause, coding: Coding) -> tuple[tuple[str, ...], bool]:
    """Return the kinds of a unit that were asked, and whether each of its words stands for one that was."""
    present = coding.roster.present
    kinds = tuple(kind for kind in clause.mention.kinds if kind in present)
    known = all(present & set(unit.kinds) for unit in clause.mention.units)
    return kinds or clause.mention.kinds, known


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
    wider = coding.count(count.question, count.rule._replace(statuses=count.rule.statuses + coming), plain.unit)
    yes = Rule("any", (), coding.codebook.statuses(count.question, YES))
    affirmed = keys(coding.count(count.question, yes, plain.unit).members)
    whole = replace(
        wider,
        members=tuple(entry for entry in wider.members if entry.key not in affirmed),
        against=wider.against + tuple(entry for entry in wider.members if entry.key in affirmed),
    )
    mention, left = plain.statement.clause.mention, whole.without(gone)
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
