# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A tour through one inquiry: at each of six steps, what each of four people sees and does – with what is really there.

The association and the county are those of the reply that contradicts the draft.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from umlauf.answer.claim import Claim
from umlauf.answer.evidence import evidence
from umlauf.answer.reasons import VERDICTS
from umlauf.desk.front import Field, contradiction, fields_of, map_of, statement
from umlauf.desk.gloss import glossed
from umlauf.desk.showcase import Showcase, demanded_showcase
from umlauf.desk.steps import STEPS, VIEWERS, Step, steps
from umlauf.evaluation.counts import Coding
from umlauf.evaluation.matrix import FINDINGS, findings_in_words, matrix
from umlauf.evaluation.rows import CELL_UNCERTAIN, FOREIGN_PLACE
from umlauf.inquiry.queries import limit_of
from umlauf.publication.actions import ClaimFails
from umlauf.replies.overview import figures, lines
from umlauf.sentences.naming import keys
from umlauf.survey.questionnaire import questionnaire
from umlauf.survey.roster import RosterEntry
from umlauf.survey.words import STATES, channel_in_words, kind_in_words
from umlauf.wording import Message, Unknown

PARTS = {
    "paper": {
        "officer": Message("You take the paper in. umlauf reads its questions and computes the time limit."),
        "association": Message("You are not asked yet. The paper is public: whoever likes may read along."),
        "county": Message("You are not asked yet. The paper is public: whoever likes may read along."),
        "public": Message("The parliament prints the paper. Anyone can read what was asked."),
    },
    "survey": {
        "officer": Message("You choose who is asked. The list is frozen on that day, with the names of that day."),
        "association": Message("You pass the questions on to your members."),
        "county": Message("You are asked what the paper asks, no more. Nobody has to reply."),
        "public": Message("Nothing is public yet. Who was asked will stand in the annex of the answer."),
    },
    "replies": {
        "officer": Message("You see who has replied, who stands in a summary, and who is silent."),
        "association": Message("You see which of your members have replied, and you may answer for all of them."),
        "county": Message("You see your own reply as it was filed, field by field, and nobody else's."),
        "public": Message("Nothing is public yet. The replies will stand in the annex, word for word."),
    },
    "evaluation": {
        "officer": Message("You read, and give each passage a code: what does it say on which question?"),
        "association": Message("The ministry reads and codes. You see what was taken from your summary."),
        "county": Message("The ministry reads and codes. You see what was taken from your reply."),
        "public": Message("Nothing is public yet. The codes go out with the case folder of the answer."),
    },
    "answer": {
        "officer": Message("You write. Every sentence that counts is held against the codes as you go."),
        "association": Message("The association does not see the draft. It reads the answer when it is public."),
        "county": Message("The county does not see the draft, though one sentence of it speaks for the county:"),
        "public": Message("Nothing is public yet. A draft is the ministry's own business until it is signed."),
    },
    "published": {
        "officer": Message("You correct the sentence, have the version signed, and publish it."),
        "association": Message("You find your summary in the annex, named as what it is."),
        "county": Message("You find your reply in the annex, at an address of its own."),
        "public": Message("You read the answer, see on what each sentence rests, and can check it again."),
    },
}
NEEDS_CARE = (CELL_UNCERTAIN, FOREIGN_PLACE)


class NoSuchPage(Unknown):
    """The tour has no such step, or no such viewer."""


class Tour(NamedTuple):
    """One page of the tour. `part` says what the viewer does or why there is nothing to see; `found` what is shown."""

    shown: Showcase
    steps: tuple[Step, ...]
    step: Step
    viewer: str
    viewers: Mapping[str, Message]
    part: Message
    before: Step | None
    behind: Step | None
    county: RosterEntry
    found: Mapping[str, Any]


class Asked(NamedTuple):
    """Through whom how many of which kind were asked."""

    association: RosterEntry
    kind: Message
    members: tuple[RosterEntry, ...]


class Member(NamedTuple):
    """One who was asked, and how its reply stands."""

    entry: RosterEntry
    state: Message


class Group(NamedTuple):
    """An association, how it stands itself, what it wrote, and its members."""

    association: RosterEntry
    state: Message | None
    fields: tuple[Field, ...]
    members: tuple[Member, ...]


class Summary(NamedTuple):
    """What was taken from the summary of an association: the passages, and for how many members they count."""

    association: RosterEntry
    passages: tuple[str, ...]
    members: int


def tour_page(step: str, viewer: str, language: str) -> Tour:
    """Return a page of the tour; refuse where there is no such step or viewer, or no inquiry to show."""
    if viewer not in PARTS.get(step, {}):
        raise NoSuchPage(Message("The tour has no such page."))
    return _composed(demanded_showcase(), step, viewer, language)


@lru_cache(maxsize=64)
def _composed(shown: Showcase, step: str, viewer: str, language: str) -> Tour:
    order, way = list(STEPS), steps(shown)
    at = order.index(step)
    coding = shown.coding
    if language == "en":
        coding = Coding(coding.roster, glossed(coding.codebook), coding.codes)
    return Tour(
        shown=shown,
        steps=way,
        step=way[at],
        viewer=viewer,
        viewers=VIEWERS,
        part=PARTS[step][viewer],
        before=way[at - 1] if at else None,
        behind=way[at + 1] if at + 1 < len(way) else None,
        county=county_of(shown),
        found=FINDS[step](shown, coding),
    )


def county_of(shown: Showcase) -> RosterEntry:
    """Return the county through whose eyes the tour looks: the one that contradicts the draft, else the first asked."""
    against = contradiction(shown.failing, shown.coding, shown.replies)
    roster = shown.replies.roster
    return against.entry if against else roster.of(roster.kinds)[0]


def paper(shown: Showcase, coding: Coding) -> dict[str, Any]:
    """Return head, questions and time limit."""
    del coding
    return {"items": questionnaire(shown.questions), "limit": limit_of(shown.inquiry)}


def survey(shown: Showcase, coding: Coding) -> dict[str, Any]:
    """Return who was asked through whom, and what."""
    del coding
    return {"asked": asked(shown), "items": questionnaire(shown.questions), "through": through(shown)}


def asked(shown: Showcase) -> tuple[Asked, ...]:
    """Return the associations through which members were asked, with those of each kind."""
    roster = shown.replies.roster
    return tuple(
        Asked(association, kind_in_words(kind, len(members)), members)
        for association in roster.of(["association"])
        for kind in roster.kinds
        if (members := tuple(entry for entry in roster.of([kind]) if entry.association == association.key))
    )


def through(shown: Showcase) -> RosterEntry | None:
    """Return the association through which the county was asked; None where it was asked directly."""
    return shown.replies.roster.by_key.get(county_of(shown).association)


def replies(shown: Showcase, coding: Coding) -> dict[str, Any]:
    """Return how the replies stand, on a map and as a list; the associations with their members; the county's reply."""
    del coding
    county = county_of(shown)
    return {
        "figures": figures(shown.replies.roster),
        "picture": map_of(shown, keys(shown.failing.missing)),
        "lines": lines(shown.replies),
        "groups": groups(shown),
        "fields": fields_of(county.key, (), shown.replies, coded=False),
        "channel": channel_in_words(county.channel),
        "state": STATES[county.state],
    }


def groups(shown: Showcase) -> tuple[Group, ...]:
    """Return every association with its own letter and the states of its members."""
    roster = shown.replies.roster
    return tuple(
        Group(
            association,
            STATES[association.state] if association.state else None,
            fields_of(association.key, (), shown.replies, coded=False),
            tuple(Member(one, STATES[one.state]) for one in roster.entries if one.association == association.key),
        )
        for association in roster.of(["association"])
    )


def evaluation(shown: Showcase, coding: Coding) -> dict[str, Any]:
    """Return an excerpt of the matrix, what was taken from summaries, and the codes of the county.

    The excerpt is the county's row and those in which a passage cannot be placed, or speaks of another place.
    """
    county, found = county_of(shown), matrix(coding)
    care = {finding.key for finding in shown.found.rows if finding.kind in NEEDS_CARE} | {county.key}
    return {
        "questions": found.questions,
        "rows": [row for row in found.rows if row.entry.key in care],
        "all": len(found.rows),
        "findings": [
            one
            for one in findings_in_words(shown.found.rows, coding.roster)
            if one.entry.key in care and one.kind in (FINDINGS[kind] for kind in NEEDS_CARE)
        ],
        "summaries": summaries(coding),
        "codes": [mark for row in found.rows if row.entry == county for field in row.fields for mark in field.marks],
    }


def summaries(coding: Coding) -> tuple[Summary, ...]:
    """Return what was taken from each summary: its passages, and how many members they count for."""
    found = []
    for association in coding.roster.of(["association"]):
        codes = [code for code in coding.codes if code.source == association.key]
        if codes:
            passages = tuple(dict.fromkeys(code.passage for code in codes))
            found.append(Summary(association, passages, len({code.key for code in codes})))
    return tuple(found)


def answer(shown: Showcase, coding: Coding) -> dict[str, Any]:
    """Return all statements of the first draft with their evidence."""
    return {
        "evidence": evidence(shown.found.claims, coding),
        "failing": statement(shown.failing),
        "completeness": shown.found.completeness.sentence,
    }


def published(shown: Showcase, coding: Coding) -> dict[str, Any]:
    """Return the sentence that was refused, why, and the one that went out instead."""
    del coding
    instead = corrected(shown.failing, shown.release.report["claims"]) if shown.release else None
    return {
        "failing": statement(shown.failing),
        "refusal": ClaimFails((shown.failing,)).message,
        "corrected": instead,
        "corrected_word": VERDICTS[instead["verdict"]] if instead else None,
    }


def corrected(failing: Claim, claims: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the claim of a release that says on the same question what the failing one said of the same unit."""
    question, unit = failing.statement.bound.question, list(failing.unit)
    return next((claim for claim in claims if (claim["question"], claim["unit"]) == (question, unit)), None)


FINDS: Mapping[str, Callable[[Showcase, Coding], Mapping[str, Any]]] = {
    "paper": paper,
    "survey": survey,
    "replies": replies,
    "evaluation": evaluation,
    "answer": answer,
    "published": published,
}
