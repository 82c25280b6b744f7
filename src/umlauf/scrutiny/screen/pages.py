# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the pages of a printed answer show, composed of values: the outcome, one cell, one proposal."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from umlauf.answer.claim import PROPOSED
from umlauf.answer.evidence import Evidence, MarkedSection, evidence, marked, of_verdict
from umlauf.answer.reasons import REST_ON_PROPOSALS
from umlauf.evaluation.codebook import Question, Status
from umlauf.evaluation.counts import Code
from umlauf.evaluation.marking import Piece, marks_of, pieces
from umlauf.evaluation.matrix import LEVELS, Finding, findings_in_words
from umlauf.evaluation.rows import CELL_UNCERTAIN
from umlauf.inquiry.limits import parliament_name
from umlauf.inquiry.questions import Question as AskedQuestion
from umlauf.replies.filed import Cell
from umlauf.replies.picture import Picture, picture_of
from umlauf.replies.references import parent_of
from umlauf.scrutiny.observations import (
    BREAKDOWN,
    REFERENCE,
    SILENT,
    SPELLING,
    TIME,
    UNCERTAIN,
    Observation,
    observations,
)
from umlauf.scrutiny.screen.settling import KeptReading, Work, seen, statuses
from umlauf.scrutiny.worth import report_on
from umlauf.sentences.statements import sections
from umlauf.survey.roster import RosterEntry
from umlauf.survey.words import KINDS, STATES
from umlauf.wording import Message

HEADINGS = {
    SILENT: Message("Who has no row"),
    UNCERTAIN: Message("What the paper does not show"),
    BREAKDOWN: Message("Break-downs that were demanded"),
    REFERENCE: Message("References"),
    SPELLING: Message("Spelling"),
    TIME: Message("Time limit"),
}
DRAWN = ".pdf"  # of these files a page can be shown as a picture


class Judged(NamedTuple):
    """A statement with its evidence; whether it rests on proposals, of which question, and how many wait there."""

    evidence: Evidence
    proposed: bool
    reasons: tuple[Message, ...]
    question: str
    waiting: int


class Place(NamedTuple):
    """A cell on a page: its number, and the questions between which it is open or was settled."""

    number: int
    cell: Cell
    between: tuple[str, ...]
    is_open: bool


class Line(NamedTuple):
    """A row of the annex: who, what became of it, whose summary covers it, and the cells under the heads of columns."""

    entry: RosterEntry
    kind: Message
    state: Message
    covered_by: RosterEntry | None
    fields: tuple[tuple[Message, tuple[Place, ...]], ...]


class Outcome(NamedTuple):
    """Everything on the page of a reading."""

    found: KeptReading
    parliament: str
    decided: int
    proposals: int
    answers: tuple[tuple[MarkedSection, tuple[AskedQuestion, ...]], ...]
    judged: tuple[Judged, ...]
    verdicts: tuple[tuple[str, Message, int], ...]
    completeness: str
    observations: tuple[tuple[Message, tuple[Observation, ...]], ...]
    findings: tuple[Finding, ...]
    columns: tuple[Message, ...]
    lines: tuple[Line, ...]
    others: tuple[Line, ...]
    picture: Picture | None


class Choice(NamedTuple):
    """One way to decide: the key that presses it, its value, what it means, and whether it is as things stand."""

    key: str
    value: str
    words: Message | str
    is_present: bool = False


class Comparison(NamedTuple):
    """A cell beside its page: the row, the questions that it may answer, and the way to the other uncertain cells.

    `file` is the number of the paper whose page is shown, None where it has no pages; pages count from 1. `passed` says
    which of `all` uncertain cells it is, 0 for one that never was uncertain.
    """

    place: Place
    row: Line
    choices: tuple[Choice, ...]
    questions: tuple[AskedQuestion, ...]
    file: int | None
    page: int
    before: int | None
    after: int | None
    passed: int
    all: int


class Proposal(NamedTuple):
    """A proposal to be decided: the text with its passage marked, the question, the choices, and the way on.

    `decided` of `all` proposals are decided: of all, or of those on the question to which one keeps.
    """

    number: int
    code: Code
    seen: str
    entry: RosterEntry
    source: RosterEntry | None
    texts: tuple[tuple[Place, tuple[Piece, ...]], ...]
    question: Question
    status: Status
    others: tuple[Choice, ...]
    levels: tuple[Choice, ...]
    before: int
    after: int
    decided: int
    all: int
    file: int | None
    page: int


# The outcome


def outcome(found: KeptReading) -> Outcome:
    """Return what was read, what it is worth, and what is left to do."""
    case, work = found.work.case, found.work
    report = report_on(case)
    bound = evidence(report.claims, case.coding)
    municipal = case.replies.roster.kinds
    rows_of = _rows(found)
    columns = _columns(found, [row for entry, row in rows_of if entry.kind in municipal])
    rows = [finding for finding in report.rows if finding.kind != CELL_UNCERTAIN]
    title = str(Message("Replies to {number}", number=case.head.number))
    return Outcome(
        found,
        parliament_name(case.head.parliament),
        *work.progress(),
        tuple(_answers(found, bound)),
        tuple(_judged(one, work) for one in bound),
        of_verdict(bound),
        report.completeness.sentence,
        tuple(_by_kind(observations(case, found.questions))),
        tuple(findings_in_words(rows, case.replies.roster)),
        tuple(map(_heading, columns)),
        tuple(_line(work, entry, row, columns) for entry, row in rows_of if entry.kind in municipal),
        tuple(_line(work, entry, row) for entry, row in rows_of if entry.kind not in municipal and row),
        picture_of(case.replies.roster, title, case.head.reference_date),
    )


def _answers(
    found: KeptReading, bound: Iterable[Evidence]
) -> Iterator[tuple[MarkedSection, tuple[AskedQuestion, ...]]]:
    """Yield each section of the answer with the questions that it answers, their parts among them."""
    text = found.work.case.answer_md
    for section, shown in zip(sections(text), marked(text, bound), strict=True):
        asked = (one for one in found.questions.questions if {one.number, one.parent} & set(section.questions))
        yield shown, tuple(asked)


def _judged(one: Evidence, work: Work) -> Judged:
    question = one.claim.statement.bound.question or ""
    return Judged(
        one,
        one.claim.certainty == PROPOSED,
        tuple(reason for reason in one.reasons if reason != REST_ON_PROPOSALS),
        question,
        len(work.open_codes(question)) if question else 0,
    )


def _by_kind(seen_by_rule: Iterable[Observation]) -> Iterator[tuple[Message, tuple[Observation, ...]]]:
    every = tuple(seen_by_rule)
    for kind, heading in HEADINGS.items():
        if these := tuple(one for one in every if one.kind == kind):
            yield heading, these


Row = Mapping[str, tuple[Place, ...]]  # the cells of one who wrote by the column they stand in


def _rows(found: KeptReading) -> list[tuple[RosterEntry, Row]]:
    """Everyone with the cells by column, an uncertain one in the first of its questions."""
    asked = _asked(found)
    rows: dict[str, dict[str, tuple[Place, ...]]] = {entry.key: {} for entry in found.work.case.replies.roster.entries}
    for number, cell in enumerate(found.work.case.replies.cells, 1):
        first = cell.cell.partition("|")[0]
        column = parent_of(first) if parent_of(first) in asked else first
        row = rows[cell.key]
        row[column] = (*row.get(column, ()), _place(found.work, number, cell))
    return [(entry, rows[entry.key]) for entry in found.work.case.replies.roster.entries]


def _asked(found: KeptReading) -> tuple[str, ...]:
    return tuple(question.number for question in found.questions.questions if not question.parent)


def _columns(found: KeptReading, rows: Iterable[Row]) -> tuple[str, ...]:
    """The questions that are no part of another, and what else a text stands in."""
    return tuple(dict.fromkeys((*_asked(found), *(column for row in rows for column in row))))


def _heading(column: str) -> Message:
    return Message("Question {number}", number=column) if column[:1].isdigit() else Message("Without a question")


def _line(work: Work, entry: RosterEntry, row: Row, columns: Iterable[str] = ()) -> Line:
    covering = work.case.replies.roster.by_key.get(entry.covered_by)
    fields = tuple((_heading(column), row.get(column, ())) for column in columns or row) if row else ()
    return Line(entry, KINDS[entry.kind], STATES[entry.state], covering, fields)


def _place(work: Work, number: int, cell: Cell) -> Place:
    between = work.uncertain.get(number, "")
    return Place(number, cell, tuple(between.split("|")) if between else (), "|" in cell.cell)


# One cell


def comparison(found: KeptReading, number: int, page: int | None = None) -> Comparison:
    """Return a cell beside the page on which its row begins, or beside another page of the paper."""
    work, cell = found.work, found.work.cell(number)
    place = _place(work, number, cell)
    numbers = tuple(work.uncertain)
    short = all(len(question) == 1 and question.isdigit() for question in place.between)
    choices = tuple(
        Choice(
            question if short else str(position),
            question,
            Message("Question {number}", number=question),
            question == cell.cell,
        )
        for position, question in enumerate(place.between, 1)
    )
    asked = {root for question in place.between for root in (question, parent_of(question))}
    entry, row = next(row for row in _rows(found) if row[0].key == cell.key)
    return Comparison(
        place,
        _line(work, entry, row, _columns(found, [row]) if entry.kind in work.case.replies.roster.kinds else ()),
        choices,
        tuple(one for one in found.questions.questions if {one.number, one.parent} & asked),
        *_page_of(found, cell, page),
        next((other for other in reversed(numbers) if other < number), None),
        next((other for other in numbers if other > number), None),
        numbers.index(number) + 1 if number in numbers else 0,
        len(numbers),
    )


def _page_of(found: KeptReading, cell: Cell, page: int | None = None) -> tuple[int | None, int]:
    """The number of the paper in which a cell stands, None where it has no pages, and the page."""
    drawn = cell.file in found.files and cell.file.endswith(DRAWN)
    printed = int(cell.page) if cell.page.isdecimal() else 1
    return found.files.index(cell.file) if drawn else None, max(1, page or printed)


# One proposal


def proposal(found: KeptReading, number: int, keep_to: str = "") -> Proposal:
    """Return a proposal with what decides it; the way on keeps to a question and its parts where one is named."""
    work, code = found.work, found.work.code(number)
    question = work.case.codebook.questions[code.question]
    by_key = work.case.replies.roster.by_key
    parts = work.parts(keep_to)
    numbers = tuple(place for place, one in enumerate(work.case.codes, 1) if one.question in parts) or (number,)
    texts = tuple(_quoted(work, code))
    return Proposal(
        number,
        code,
        seen(code),
        by_key[code.key],
        by_key.get(code.source),
        texts,
        question,
        question.statuses[code.status],
        tuple(
            Choice(str(place), status.key, status.label)
            for place, status in enumerate(question.statuses.values(), 1)
            if status.key != code.status and status in statuses(work, code)
        ),
        tuple(Choice("", level, words, level == code.level) for level, words in LEVELS.items()),
        next((other for other in reversed(numbers) if other < number), numbers[-1]),
        next((other for other in numbers if other > number), numbers[0]),
        *work.progress(keep_to),
        *_page_of(found, texts[0][0].cell),
    )


def _quoted(work: Work, code: Code) -> Iterator[tuple[Place, tuple[Piece, ...]]]:
    """Yield the cells from which a code quotes, the passage marked; where none holds it, the cells of its field."""
    wrote = code.source or code.key
    own = [
        (_place(work, number, cell), pieces(cell.text, marks_of(cell.text, [(code.passage, "passage")])))
        for number, cell in enumerate(work.case.replies.cells, 1)
        if cell.key == wrote
    ]
    holding = [one for one in own if any(piece.mark for piece in one[1])]
    same = [one for one in holding if one[0].cell.cell == code.cell]
    yield from same or holding or own
