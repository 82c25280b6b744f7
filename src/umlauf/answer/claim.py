# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A claim: what a clause of the answer says of authorities, with its evidence and its verdict."""

from dataclasses import dataclass
from typing import NamedTuple

from umlauf.answer.assertions import Statement
from umlauf.answer.judging import Judgement
from umlauf.evaluation.counts import Rule, Span
from umlauf.sentences.grammar import LIST
from umlauf.sentences.naming import keys
from umlauf.sentences.quantities import Quantity
from umlauf.survey.roster import RosterEntry

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

    @property
    def contradicting(self) -> tuple[RosterEntry, ...]:
        """Who stands against it: of a list those it names who are no members, else all who say otherwise."""
        mention = self.statement.clause.mention
        if mention.quantity.kind != LIST:
            return self.against
        return tuple(entry for entry in mention.named.entries if entry.key not in keys(self.members))
