# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The outcome of a check as JSON, in the form that the contract of claims fixes."""

from umlauf.answer.claim import Claim
from umlauf.answer.claims import Report
from umlauf.answer.completeness import Completeness
from umlauf.evaluation.counts import Rule, Span
from umlauf.survey.roster import DECLINED, MISSING, NIL, OWN, SUMMARY, RosterEntry

COUNTED_STATES = {"replied": OWN, "by_summary": SUMMARY, "nil": NIL, "declined": DECLINED}


Named = dict[str, str]


class Names:
    """Lists of entries as JSON; entries and whole lists recur from claim to claim and are made once."""

    def __init__(self) -> None:
        self._one: dict[str, Named] = {}
        self._lists: dict[int, tuple[object, list[Named]]] = {}

    def of(self, entries: tuple[RosterEntry, ...]) -> list[Named]:
        """Return key and name of each entry."""
        if id(entries) not in self._lists:  # the entries are kept beside their list, so that the id stays theirs
            one = self._one
            named = [one.setdefault(entry.key, {"key": entry.key, "name": entry.name}) for entry in entries]
            self._lists[id(entries)] = entries, named
        return self._lists[id(entries)][1]


def as_json(report: Report) -> dict[str, object]:
    """Return the report as values that JSON knows: claims, completeness, rows. Source: the contract of claims."""
    names = Names()
    return {
        "claims": [_claim(claim, names) for claim in report.claims],
        "completeness": _completeness(report.completeness, names),
        "rows": [finding._asdict() for finding in report.rows],
    }


def _claim(claim: Claim, names: Names) -> dict[str, object]:
    clause, bound = claim.statement.clause, claim.statement.bound
    return {
        "id": claim.id,
        "section": claim.statement.section.name,
        "sentence": clause.sentence.text,
        "clause": clause.text,
        "start": clause.start,
        "end": clause.end,
        "quantity": claim.quantity._asdict(),
        "unit": list(claim.unit),
        "question": bound.question,
        "statuses": list(bound.statuses),
        "rule": _rule(claim.rule),
        "counted": _counted(claim.counted),
        "base": claim.base,
        "asked": claim.asked,
        "replied": claim.replied,
        "by_summary": claim.by_summary,
        "verdict": claim.judgement.verdict,
        "certainty": claim.certainty,
        "because": list(claim.judgement.because),
        "members": names.of(claim.members),
        "against": names.of(claim.against),
        "missing": names.of(claim.missing),
        "not_said": names.of(claim.not_said),
        "variants": [{"rule": _rule(other.rule), "counted": _counted(other.counted)} for other in claim.variants],
        "proposal": claim.proposal,
    }


def _rule(rule: Rule | None) -> dict[str, object] | None:
    if rule is None:
        return None
    return {"evidence": rule.evidence, "levels": list(rule.levels), "statuses": list(rule.statuses)}


def _counted(span: Span | None) -> int | list[int] | None:
    """A number, or the two ends of a range where a cell cannot be seen."""
    return span if span is None else span[0] if span[0] == span[1] else list(span)


def _completeness(found: Completeness, names: Names) -> dict[str, object]:
    counted = {name: {one.kind: len(one.of(state)) for one in found.kinds} for name, state in COUNTED_STATES.items()}
    return {
        "sentence": found.sentence,
        "asked": {one.kind: len(one.asked) for one in found.kinds},
        **counted,
        "missing": {one.kind: names.of(one.of(MISSING)) for one in found.kinds},
    }
