# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A reply divided by question: what stands under which question, whatever the form in which it arrived."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from umlauf.reading.passages import Grid, Passage, ReadFile, unwrapped
from umlauf.replies.labels import Label, Questionnaire, can_open
from umlauf.replies.letter import CLOSING, GREETING, is_formula, is_letterhead, is_prose

TEXT = "text"  # the cell for what answers no question that can be named

HEADINGS = re.compile(
    r"(?:lfd\.? ?)?(?:nr\.?|nummer|fragen?|frage-?nr\.?|fragetext|fragestellung|text der frage|antwort(?:en)?"
    r"|ihre antwort|stellungnahme|r(?:ü|ue)ckmeldung)",
    re.IGNORECASE,
)
QUESTION_COLUMN = re.compile(r"frage(?:n|text|stellung)?|text der frage", re.IGNORECASE)
PART = re.compile(r"[a-z]\)?")


class ReplyCell(NamedTuple):
    """What stands under one question; `cell` is the question, "1|2" for several that share it, or "text"."""

    cell: str
    text: str


class _Line(NamedTuple):
    """A line of the reply; `opens` when a paragraph begins with it. `prose` and `formula` are about its paragraph."""

    text: str
    opens: bool = False
    prose: bool = False
    formula: bool = False


class _Row(NamedTuple):
    """A row of a table of questions: the label in its first column and what stands beside it."""

    label: Label
    answer: str


def cells_of(file: ReadFile, questions: Sequence[str], texts: Mapping[str, str] | None = None) -> tuple[ReplyCell, ...]:
    """Return what a reply says on each question, in the order of the paper.

    `questions` are the numbers that were asked ("1", "1a", "2"); `texts`, where given, their texts, so that a question
    repeated in the reply is recognised and left out. A label for a part that was not asked by itself stays as "a)" in
    the text. Letterhead, greeting, signature and a sentence that only hands over the answer stay out; every other word
    is in exactly one cell, line breaks and hyphens at line ends undone. A question that is named but not answered gives
    an empty cell. What stands before the first label, or in a letter without labels, is the cell "text".
    Where bare numbers are used twice, nobody can see which are questions: one cell holds all, "1|2|3".
    The attachments of a mail belong to the reply; what they repeat of it counts once.
    """
    asked = Questionnaire(tuple(questions), texts or {})
    pieces: dict[str, dict[str, None]] = {}
    for part in _files(file):
        for cell, text in _cells(part, asked).items():
            pieces.setdefault(cell, {})[text] = None
    joined = ((cell, " ".join(filter(None, pieces[cell]))) for cell in sorted(pieces, key=asked.order))
    return tuple(ReplyCell(cell, text) for cell, text in joined if text or cell != TEXT)


def _files(file: ReadFile) -> Iterator[ReadFile]:
    yield file
    for attachment in file.attachments:
        yield from _files(attachment)


def _cells(file: ReadFile, asked: Questionnaire) -> dict[str, str]:
    fragments: dict[str, list[str]] = {}
    for cell, line in _assigned(_stream(file, asked), asked):
        fragments.setdefault(cell, []).append(line)
    return {cell: asked.without_question(cell, unwrapped("\n".join(lines))) for cell, lines in fragments.items()}


# The file as one stream of lines and of rows from tables of questions


def _stream(file: ReadFile, asked: Questionnaire) -> list[_Line | _Row]:
    grids = {grid.after: [other for other in file.tables if other.after == grid.after] for grid in file.tables}
    named = _names_questions(file, asked)
    stream: list[_Line | _Row] = []
    for number, passage in enumerate([*file.passages, None]):
        for grid in grids.get(number, []):
            stream.extend(_rows(grid, asked, named=named))
        if passage:
            stream.extend(_lines(passage, asked))
    return stream


def _names_questions(file: ReadFile, asked: Questionnaire) -> bool:
    """Whether the reply says "Frage 1" anywhere; then a bare "1." is an item of a list and no label."""
    labels = [asked.named(cell) for grid in file.tables for row in grid.rows for cell in row]
    labels += [asked.named(line.lstrip("> ")) for passage in file.passages for line in passage.text.split("\n")]
    return any(label and label.plain for label in labels)


def _lines(passage: Passage, asked: Questionnaire) -> Iterator[_Line]:
    lines = [line.strip() for line in passage.text.split("\n")]
    # Where nobody leaves a line empty, greeting, labels and closing formula divide the text.
    starts = [0] + [place for place, line in enumerate(lines) if place and _divides(line, lines[place - 1], asked)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        paragraph = "\n".join(lines[start:end])
        prose, formula = is_prose(paragraph), is_formula(paragraph)
        for place, line in enumerate(lines[start:end], start):
            yield _Line(line, opens=place == 0, prose=prose, formula=formula)


def _divides(line: str, before: str, asked: Questionnaire) -> bool:
    return any(
        (GREETING.match(line), GREETING.match(before), CLOSING.match(line), CLOSING.match(before), asked.named(line))
    )


def _rows(grid: Grid, asked: Questionnaire, *, named: bool) -> Iterator[_Line | _Row]:
    columns = [asked.named(cell) for cell in grid.rows[0]] if grid.rows else []
    if sum(label is not None for label in columns) > 1:
        yield from _by_column(grid, columns)
        return
    left_out = {
        place for place, cell in enumerate(grid.rows[0]) if place and QUESTION_COLUMN.fullmatch(cell.strip(" :"))
    }
    label: Label | None = None
    for row in grid.rows:
        first = row[0].strip() if row else ""
        found = asked.named(first) or (None if named else asked.bare(first))
        rest = "\n".join(cell for place, cell in enumerate(row) if place and place not in left_out and cell.strip())
        if found:
            label = found
            yield _Row(label, rest)
        elif label and (not first or PART.fullmatch(first)):
            yield _Row(label, f"{first.rstrip(')')}) {rest}" if first else rest)
        elif not all(HEADINGS.fullmatch(cell.strip(" :")) for cell in row if cell.strip()):
            # No question of the inquiry: a field of a form's head, or a table that somebody drew for other ends.
            yield _Line("\t".join(cell for cell in row if cell.strip()), opens=True)


def _by_column(grid: Grid, columns: Sequence[Label | None]) -> Iterator[_Line | _Row]:
    for row in grid.rows[1:]:
        for label, cell in zip(columns, row, strict=False):
            if cell.strip():
                yield _Row(label, cell) if label else _Line(cell, opens=True)


# Each line to its cell


def _assigned(stream: Sequence[_Line | _Row], asked: Questionnaire) -> Iterator[tuple[str, str]]:
    labels = _labels(stream, asked)
    cell = TEXT
    for item, label, frame in zip(stream, labels, _frame(stream, labels), strict=True):
        if isinstance(item, _Row):
            yield item.label.cell, item.answer
            cell = TEXT
            continue
        cell = label.cell if label else TEXT if frame == "closing" else cell
        quoted = item.text.startswith(">")
        text = label.rest if label else GREETING.sub("", item.text)
        if label or not frame:
            yield cell, "" if quoted else text


def _labels(stream: Sequence[_Line | _Row], asked: Questionnaire) -> list[Label | None]:
    """Return the label that each line opens with; named ones where there are any, else bare numbers."""
    named = [_named(item, before, asked) for item, before in zip(stream, [None, *stream], strict=False)]
    if any(isinstance(item, _Row) for item in stream) or any(label and label.plain for label in named):
        return _forward(named)
    bare = [_bare(item, before, asked) for item, before in zip(stream, [None, *stream], strict=False)]
    roots = [label.root for label in bare if label]
    if roots == sorted(set(roots)):
        return bare
    joint = "|".join(str(root) for root in asked.roots)
    return [label and label._replace(cell=joint, rest=_text(item)) for label, item in zip(bare, stream, strict=True)]


def _named(item: _Line | _Row, before: _Line | _Row | None, asked: Questionnaire) -> Label | None:
    if isinstance(item, _Row):
        return item.label
    label = asked.named(item.text.lstrip("> "))
    return label if label and (item.opens or can_open(item.text, _text(before), label)) else None


def _bare(item: _Line | _Row, before: _Line | _Row | None, asked: Questionnaire) -> Label | None:
    label = asked.bare(_text(item))
    opens = isinstance(item, _Line) and item.opens
    return label if label and (opens or _text(before).endswith((".", "!", "?", ":", ","))) else None


def _text(item: _Line | _Row | None) -> str:
    return item.text if isinstance(item, _Line) else ""


def _forward(labels: Sequence[Label | None]) -> list[Label | None]:
    """Drop labels within a sentence that point back: "Zu Frage 1 siehe oben" under question 2 answers question 2."""
    highest = 0
    kept: list[Label | None] = []
    for label in labels:
        kept.append(label if label and (label.plain or label.root > highest) else None)
        highest = max(highest, label.root if kept[-1] and label else 0)
    return kept


def _frame(stream: Sequence[_Line | _Row], labels: Sequence[Label | None]) -> list[str]:
    """Return for each line "head" or "closing" where it belongs to the form of the letter, else nothing.

    Before a greeting everything but sentences is the head; without a greeting, what can be nothing else. After the
    closing formula everything but sentences is the signature.
    """
    lines = [item if isinstance(item, _Line) else _Line("") for item in stream]
    first = next((place for place, label in enumerate(labels) if label), len(lines))
    greeting = next((place for place in range(first) if GREETING.match(lines[place].text)), 0)
    # In a letter without labels only the lines at its very top can be its head, for what follows may be the answer.
    top = first if first < len(lines) else len(list(takewhile(lambda line: is_letterhead(line.text), lines)))
    marks = []
    closed = False
    for place, (line, label) in enumerate(zip(lines, labels, strict=True)):
        closes = bool(CLOSING.match(line.text))
        closed = closes or (closed and not label)
        if closed:
            marks.append("closing" if closes or not line.prose else "")
        elif place < first and line.formula:
            marks.append("head")
        elif place < greeting:
            marks.append("" if line.prose else "head")
        else:
            marks.append("head" if place < top and is_letterhead(line.text) else "")
    return marks
