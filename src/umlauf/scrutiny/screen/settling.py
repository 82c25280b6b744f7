# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a person decides on a reading: to which question an uncertain text belongs, and what a rule may have proposed.

Every decision takes the work as it stands and gives the work as it is then. What a rule proposed is proposed anew where
its ground has changed; what a person has decided stays.
"""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

import tomli_w

from umlauf.evaluation.codebook import YES, Status, parse_codebook
from umlauf.evaluation.counts import BY_RULE, CODE_LEVELS, Code, fingerprint_of
from umlauf.inquiry.questions import QuestionSet
from umlauf.precoding.proposing import propose_codes
from umlauf.publication.dataset import CaseFolder
from umlauf.reading.tables import read_toml
from umlauf.replies.filed import Cell
from umlauf.survey.roster import NIL
from umlauf.wording import Message, Refusal, Unknown

STAYS_OPEN = ""
LINES_AROUND = 6


class NoSuchPlace(Unknown):
    """A cell or a proposal that is not there."""


class NotOffered(Refusal):
    """A question, status or level that cannot be given here."""


class Passage(NamedTuple):
    """What a proposal rests on, whatever it proposes: decided once, it is not proposed again."""

    key: str
    question: str
    source: str
    passage: str


@dataclass(frozen=True)
class Work:
    """A case folder that was read from a paper, and how far a person has come with it.

    `uncertain` says of cells by their number what the paper left open ("1|2"), settled or not; `dropped` are passages
    that say nothing on the question for which they were proposed.
    """

    case: CaseFolder
    uncertain: Mapping[int, str] = field(default_factory=dict)
    dropped: tuple[Passage, ...] = ()

    @property
    def unsettled(self) -> tuple[int, ...]:
        """The numbers of the cells of which nobody has said to which question they belong."""
        return tuple(number for number in self.uncertain if "|" in self.case.replies.cells[number - 1].cell)

    def progress(self, question: str = "") -> tuple[int, int]:
        """Return how many proposals are decided, and of how many, dropped ones among both; of one question or all."""
        parts = self.parts(question)
        decided = sum(code.by != BY_RULE for code in self.case.codes if code.question in parts)
        gone = sum(passage.question in parts for passage in self.dropped)
        return decided + gone, sum(code.question in parts for code in self.case.codes) + gone

    def parts(self, question: str = "") -> Collection[str]:
        """Return a question and those that answer it, or all; refuse one that the codebook does not have."""
        if question and question not in self.case.codebook.questions:
            raise NoSuchPlace(Message("The codebook has no question {question}.", question=question))
        return self.case.codebook.parts(question) if question else self.case.codebook.questions

    def cell(self, number: int) -> Cell:
        """Return a cell by its number, counted from 1."""
        if not 1 <= number <= len(self.case.replies.cells):
            raise NoSuchPlace(Message("The annex has no cell {number}.", number=number))
        return self.case.replies.cells[number - 1]

    def code(self, number: int) -> Code:
        """Return a proposal by its number, counted from 1."""
        if not 1 <= number <= len(self.case.codes):
            raise NoSuchPlace(Message("There is no proposal {number}.", number=number))
        return self.case.codes[number - 1]

    def open_codes(self, question: str = "") -> tuple[int, ...]:
        """Return the numbers of the proposals that wait for a person, of one question and its parts or of all."""
        parts = self.parts(question)
        return tuple(
            number for number, code in enumerate(self.case.codes, 1) if code.by == BY_RULE and code.question in parts
        )


@dataclass(frozen=True)
class KeptReading:
    """A reading as it is kept: what was read, how far a person has come, and what became of it.

    `name` is that of the paper as it was dropped, `files` are those of the papers in the case folder. `questions` are
    those of the paper, `unknown` names that nobody has, `notes` what a reader should know. `opened_as` is the inquiry
    as which it was opened, "" for none.
    """

    name: str
    files: tuple[str, ...]
    questions: QuestionSet
    unknown: tuple[str, ...]
    notes: tuple[Message, ...]
    work: Work
    visited: datetime
    opened_as: str = ""
    shared: bool = False


def seen(code: Code) -> str:
    """Return what tells a proposal from what stands under its number later."""
    return fingerprint_of((code,))[:16]


def following(numbers: Sequence[int], number: int) -> int | None:
    """Return the first of the numbers behind one, else the first of all; None where there is none."""
    return next((other for other in numbers if other > number), next(iter(numbers), None))


# Cells


def settled(work: Work, number: int, to: str) -> Work:
    """Return the work with a cell given to one of the questions that the paper left open, or left open again.

    What quotes the cell moves with it; what nobody has decided is proposed anew, for a rule reads a short answer by
    the question above it.
    """
    cell, left_open = work.cell(number), work.uncertain.get(number, "")
    if not left_open or to not in (STAYS_OPEN, *left_open.split("|")):
        raise NotOffered(Message("This text cannot be given to question {question}. Nothing was changed.", question=to))
    new = cell._replace(cell=to or left_open)
    cells = tuple(new if place == number else one for place, one in enumerate(work.case.replies.cells, 1))

    def moved(code: Code) -> Code:
        quotes = (code.source or code.key, code.cell) == (cell.key, cell.cell) and _stands_in(code.passage, cell.text)
        return code._replace(cell=new.cell) if quotes else code

    bodies = tuple(
        body._replace(cell=new.cell)
        if (body.held_by, body.cell) == (cell.key, cell.cell) and _stands_in(body.passage, cell.text)
        else body
        for body in work.case.bodies
    )
    replies = replace(work.case.replies, cells=cells)
    case = replace(work.case, replies=replies, codes=tuple(map(moved, work.case.codes)), bodies=bodies)
    return reproposed(replace(work, case=case))


def _stands_in(passage: str, text: str) -> bool:
    return " ".join(passage.split()) in " ".join(text.split())


# Codes


def statuses(work: Work, code: Code) -> tuple[Status, ...]:
    """Return the statuses that a person may give instead: a nil return says that there is nothing, so no yes to it."""
    offered = work.case.codebook.questions[code.question].statuses.values()
    nil = work.case.replies.roster.by_key[code.key].state == NIL
    return tuple(status for status in offered if not (nil and status.counts_as == YES))


def confirmed(work: Work, number: int, *, status: str, level: str, by: str) -> Work:
    """Return the work with a proposal confirmed, as it was proposed or with another status or level."""
    code = work.code(number)
    if status not in [one.key for one in statuses(work, code)] or level not in CODE_LEVELS:
        raise NotOffered(
            Message("“{status}” cannot be said of this passage. Nothing was changed.", status=status or level)
        )
    return _with_codes(work, _put(work.case.codes, number, code._replace(status=status, level=level, by=by)))


def dropped(work: Work, number: int) -> Work:
    """Return the work without a proposal: the passage says nothing on the question."""
    gone = replace(work, dropped=(*work.dropped, _passage(work.code(number))))
    return _with_codes(gone, _put(work.case.codes, number))


def _with_codes(work: Work, codes: tuple[Code, ...]) -> Work:
    return replace(work, case=replace(work.case, codes=codes))


def _put(codes: tuple[Code, ...], number: int, *instead: Code) -> tuple[Code, ...]:
    return (*codes[: number - 1], *instead, *codes[number:])


def _passage(code: Code) -> Passage:
    return Passage(code.key, code.question, code.source, code.passage)


def reproposed(work: Work) -> Work:
    """Return the work with the proposals that a rule makes now; passages on which a person has decided stay."""
    decided = {_passage(code) for code in work.case.codes if code.by != BY_RULE}
    kept = [code for code in work.case.codes if _passage(code) in decided]
    known = decided.union(work.dropped)
    case = work.case
    fresh = [
        code
        for code in propose_codes(case.replies.roster, case.codebook, case.replies.cells)
        if _passage(code) not in known
    ]
    order = {(cell.key, cell.cell): place for place, cell in enumerate(case.replies.cells)}
    last = len(order)
    codes = sorted([*kept, *fresh], key=lambda code: order.get((code.source or code.key, code.cell), last))
    return _with_codes(work, tuple(codes))


# Codebook


def renamed(work: Work, names: Mapping[str, tuple[str, tuple[str, ...]]], *, confirm: bool) -> Work:
    """Return the work with other names for questions (label, also); `confirm` says that a person stands behind them."""
    raw = tomllib.loads(work.case.codebook_toml)
    for key, (label, also) in names.items():
        raw["questions"][key] |= {"label": label, "also": list(also)}
    if confirm:
        raw.pop("by", None)
    toml = tomli_w.dumps(raw)
    codebook = parse_codebook("codebook.toml", read_toml("codebook.toml", toml.encode()))
    changed = codebook.questions != work.case.codebook.questions
    work = replace(work, case=replace(work.case, codebook_toml=toml, codebook=codebook))
    return reproposed(work) if changed else work


# The paper beside


def lines_around(text: str, passage: str) -> tuple[tuple[str, bool], ...]:
    """Return the lines of a text on which a passage stands, with some around them, each with whether it is of them.

    The passage was joined from its lines, so what is looked for are lines that stand in it; where there are none, none
    comes back.
    """
    lines, flat = text.splitlines(), "".join(passage.split())
    own = [place for place, line in enumerate(lines) if len(line.split()) > 1 and _of(line, flat)]
    if not own:
        return ()
    runs = [own[:1]]
    for before, place in pairwise(own):
        if place - before > LINES_AROUND:
            runs.append([])
        runs[-1].append(place)
    run = max(runs, key=len)
    around = range(max(0, run[0] - LINES_AROUND), min(len(lines), run[-1] + LINES_AROUND + 1))
    return tuple((lines[place], run[0] <= place <= run[-1]) for place in around)


def _of(line: str, flat: str) -> bool:
    return "".join(line.split()).rstrip("-") in flat
