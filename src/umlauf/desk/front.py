# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The case on one page: the sentence that fails, the reply that contradicts it, and the count that depends on its rule.

Composed of values, once for each state of the inquiry; nothing here knows which inquiry it is.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from umlauf.answer.claim import Claim
from umlauf.answer.judging import AMBIGUOUS_RULE, FAILS, HOLDS, OPEN, within
from umlauf.answer.reasons import VERDICTS, reasons
from umlauf.desk.gloss import glossed
from umlauf.desk.showcase import Showcase, showcase
from umlauf.desk.steps import VIEWERS, Step, steps
from umlauf.evaluation.codebook import Codebook
from umlauf.evaluation.counts import Code, Coding, Span
from umlauf.evaluation.marking import Mark, Piece, marks_of, pieces
from umlauf.evaluation.rules_in_words import difference_in_words, number_in_words, rule_in_words
from umlauf.inquiry.limits import parliament_name
from umlauf.replies.filed import FiledReplies
from umlauf.replies.picture import ON_A_MAP, Picture, picture_of
from umlauf.survey.roster import Roster, RosterEntry
from umlauf.wording import Message

QUANTIFIER = "quantifier"
SMALL = 380  # units of a map that stands beside something
ON_A_CLAIM = {  # what the patterns of the map say of a statement
    "own": Message("reports it"),
    "against": Message("says otherwise"),
    "waiting": Message("says nothing on it"),
    "none": Message("not part of this sentence"),
}
UNDER_A_RULE = {HOLDS: Message("true"), FAILS: Message("not true"), OPEN: Message("can be true")}


class Statement(NamedTuple):
    """A claim as it is shown: its sentence and its clause, the quantifier marked; its verdict in words; the numbers."""

    claim: Claim
    sentence: tuple[Piece, ...]
    clause: tuple[Piece, ...]
    verdict: str
    word: Message
    reasons: tuple[Message, ...]
    counted: Message | int | None

    @property
    def text(self) -> str:
        """The sentence as it stands in the answer."""
        return self.claim.statement.clause.sentence.text


class Field(NamedTuple):
    """What one wrote in one field, the passages that carry a code marked."""

    cell: str
    text: str
    pieces: tuple[Piece, ...]


class Contradiction(NamedTuple):
    """The reply that stands against a statement: whose it is, since when, and the fields that say so."""

    entry: RosterEntry
    received: date | None
    fields: tuple[Field, ...]


class Way(NamedTuple):
    """One way to count: what it gives, how it differs, and whether the printed number is true under it."""

    counted: Message | int
    name: Message
    codebook: bool
    verdict: str
    word: Message


class Front(NamedTuple):
    """Everything that the front page shows of a case; without an ambiguous count `unclear` is None."""

    shown: Showcase
    parliament: str
    failing: Statement
    contradiction: Contradiction | None
    unclear: Statement | None
    ways: tuple[Way, ...]
    picture: Picture | None
    steps: tuple[Step, ...]
    viewers: Mapping[str, Message]


def front_page(language: str) -> Front | None:
    """Return the front page in the language of the reader; None where no inquiry was set free for everyone."""
    shown = showcase()
    return None if shown is None else _composed(shown, language)


@lru_cache(maxsize=8)
def _composed(shown: Showcase, language: str) -> Front:
    codebook = glossed(shown.coding.codebook) if language == "en" else shown.coding.codebook
    unclear = next((claim for claim in shown.found.claims if is_unclear(claim)), None)
    against = contradiction(shown.failing, shown.coding, shown.replies)
    labels = {entry.key for entry in (*shown.failing.missing, *([against.entry] if against else []))}
    return Front(
        shown=shown,
        parliament=parliament_name(shown.inquiry.head.parliament),
        failing=statement(shown.failing),
        contradiction=against,
        unclear=statement(unclear) if unclear else None,
        ways=ways(unclear, codebook) if unclear else (),
        picture=map_of(shown, labels, width=SMALL, claim=shown.failing),
        steps=steps(shown),
        viewers=VIEWERS,
    )


def map_of(
    shown: Showcase, labels: Collection[str] = (), *, width: float = 640, claim: Claim | None = None
) -> Picture | None:
    """Return the map of the replies, in the language of the reader, as the territory was on the reference date.

    With a claim it shows what its count rests on: who reports it, who says otherwise, who never replied.
    """
    roster = shown.replies.roster
    title = str(Message("Replies to {number}", number=shown.inquiry.head.number))
    states, words = (states_on(claim, roster), ON_A_CLAIM) if claim else (None, None)
    return picture_of(
        roster, title, shown.survey.reference_date, labels=labels, width=width, states=states, words=words
    )


def states_on(claim: Claim, roster: Roster) -> dict[str, str]:
    """Return for each key on the map what its reply does to a claim; "none" for those of whom it does not speak."""
    said = (("waiting", claim.not_said), ("own", claim.members), ("against", claim.against), ("missing", claim.missing))
    found = {entry.key: state for state, entries in said for entry in entries}
    return {entry.key: found.get(entry.key, "none") for entry in roster.of(ON_A_MAP)}


def is_unclear(claim: Claim) -> bool:
    """Tell whether a claim is open because the text does not say how it counts."""
    return claim.judgement.verdict == OPEN and AMBIGUOUS_RULE in claim.judgement.because and bool(claim.variants)


def statement(claim: Claim) -> Statement:
    """Return a claim as it is shown."""
    clause = claim.statement.clause
    mark = Mark(clause.place, clause.place + len(clause.phrase), QUANTIFIER)
    ahead = clause.start - clause.sentence.start
    return Statement(
        claim,
        pieces(clause.sentence.text, [Mark(mark.start + ahead, mark.end + ahead, QUANTIFIER)]),
        pieces(clause.text, [mark]),
        claim.judgement.verdict,
        VERDICTS[claim.judgement.verdict],
        reasons(claim),
        None if claim.counted is None else number_in_words(claim.counted),
    )


def contradiction(claim: Claim, coding: Coding, replies: FiledReplies) -> Contradiction | None:
    """Return the first reply that stands against a claim, with its coded passages marked; None where none does."""
    question = claim.statement.bound.question
    if not claim.against or question is None:
        return None
    entry = claim.against[0]
    codes = [code for code in coding.codes_on(question) if code.key == entry.key]
    return Contradiction(entry, day(entry.received_on), fields_of(entry.key, codes, replies))


def fields_of(key: str, codes: Iterable[Code], replies: FiledReplies, *, coded: bool = True) -> tuple[Field, ...]:
    """Return the fields of a reply with the passages of these codes marked; only those with one where `coded`."""
    passages = [(code.passage, code.question) for code in codes]
    fields = tuple(
        Field(cell.cell, cell.text, pieces(cell.text, marks_of(cell.text, passages)))
        for cell in replies.cells
        if cell.key == key
    )
    return tuple(field for field in fields if not coded or any(piece.mark for piece in field.pieces))


def day(written: str) -> date | None:
    """Return a day that the roster gives as ISO text; None where it gives none."""
    return date.fromisoformat(written) if written else None


def ways(claim: Claim, codebook: Codebook) -> tuple[Way, ...]:
    """Return the rule of the codebook and the other usual rules, each with its count and whether the number is true."""
    question = claim.statement.bound.question
    if question is None or claim.rule is None or claim.counted is None:
        return ()
    rule = claim.rule
    first = _way(claim, claim.counted, rule_in_words(rule, question, codebook), codebook=True)
    others = (
        _way(claim, variant.counted, difference_in_words(rule, variant.rule, question, codebook), codebook=False)
        for variant in claim.variants
    )
    return (first, *others)


def _way(claim: Claim, counted: Span, name: Message, *, codebook: bool) -> Way:
    """Inside a range that cells leave open, a number is neither shown true nor shown false by that rule."""
    right = within(claim.statement.clause.mention, counted)
    verdict = FAILS if not right else HOLDS if counted[0] == counted[1] else OPEN
    return Way(number_in_words(counted), name, codebook, verdict, UNDER_A_RULE[verdict])
