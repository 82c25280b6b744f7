# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A printed table that has kept its cells: from the lines of a PDF, from a Word document, from a workbook."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from umlauf.inquiry.questions import QuestionSet
from umlauf.reading.passages import Grid, unwrapped
from umlauf.scrutiny.authorities import Known, Reading, leading_name, named_by
from umlauf.scrutiny.columns import LONG_WORD
from umlauf.scrutiny.rows import ASSOCIATION, TEXT, Annex, Piece, Row
from umlauf.sentences.german import stem
from umlauf.wording import Message

QUESTION = re.compile(
    r"(?:(?:zu|antwort\s+(?:zu|auf))\s+)?(?:(?:frage|nr\.?|ziffer)\s*)?(\d{1,2})\s?[.)]?\s?([a-z])?\s?[.):]?(?=\s|$)",
    re.I,
)
NUMBERED = re.compile(r"(?:zu|(?:zu\s+)?frage|antwort)\s.*\d", re.IGNORECASE)
SERIAL = re.compile(r"\d{1,5}\.?")
HEAD_WORDS = re.compile(
    r"(?:(?:land|stadt)?kreise?|kreisfreie städte?|städte?|gemeinden?|kommunen?|name|körperschaft|gebietskörperschaft"
    r"|behörde|verband|träger|antwort von|[\s/,-]|und|der|des)+",
    re.IGNORECASE,
)
TITLE_WORDS = 3  # a text of more words that stands alone in a row is a title
LONGEST_NAME = 100  # characters; a cell that is longer holds more than a name
HEAD_ROWS = 3  # in so many rows at the top of a table its columns may be named
LIKE = 0.5  # so many of the words of a head must be those of the question


class _Columns(NamedTuple):
    """Which column holds the names, which question each of the others answers, and how many rows name the columns."""

    width: int
    names: int
    cells: Mapping[int, str]
    titles: Mapping[int, str]
    heads: int
    in_order: bool


class _Text(NamedTuple):
    """What stands in one cell of a table, and the question that it answers."""

    cell: str
    text: str
    note: Message | None = None


def annex_from_tables(tables: Sequence[Grid], questions: QuestionSet, known: Known) -> Annex:
    """Return the rows of all tables that have a column of names; the others hold no row that could be somebody's.

    A row without a name continues the row above. A column is known by its head ("Frage 1", or words of the question);
    where no head says so, the columns are those of the questions in their order, and the notes say that. A column that
    answers no question stays uncertain between all of them.
    """
    rows: list[Row] = []
    notes: list[Message] = []
    earlier: _Columns | None = None
    for grid in tables:
        columns = _columns(grid, questions, known) or _as_before(grid, earlier)
        if columns is None:
            continue
        earlier = columns
        if columns.in_order:
            notes.append(Message("The table has no head; its columns were taken in the order of the questions."))
        rows += _rows(grid, columns, known)
    return Annex(tuple(_continued(rows, known)), notes=tuple(dict.fromkeys(notes)))


def _as_before(grid: Grid, earlier: _Columns | None) -> _Columns | None:
    """A table that goes on without a head on the next page, with as many columns."""
    return earlier._replace(heads=0) if earlier and _width(grid) == earlier.width else None


def _width(grid: Grid) -> int:
    return max(map(len, grid.rows), default=0)


# Which column is which


def _columns(grid: Grid, questions: QuestionSet, known: Known) -> _Columns | None:
    names = _name_column(grid, known)
    if names is None:
        return None
    width = _width(grid)
    top = range(min(HEAD_ROWS, len(grid.rows)))
    heads = sum(1 for _ in takewhile(lambda number: _is_head(grid, number, names, known), top))
    titles = {
        place: unwrapped(" ".join(row[place] for row in _heads(grid, heads) if place < len(row)))
        for place in range(width)
        if place != names and not _serial(grid, place, heads)
    }
    asked = [question.number for question in questions.questions]
    found = {place: _question(title, questions) for place, title in titles.items()}
    if any(found.values()):
        roots = "|".join(number for number in asked if number.isdigit())
        return _Columns(
            width, names, {place: cell or roots for place, cell in found.items()}, titles, heads, in_order=False
        )
    roots_in_order = [number for number in asked if number.isdigit()]
    parents = {question.parent for question in questions.questions}
    leaves = [number for number in asked if number not in parents]
    order = next(
        (o for o in (roots_in_order, leaves) if len(o) == len(titles)), ["|".join(roots_in_order)] * len(titles)
    )
    return _Columns(width, names, dict(zip(titles, order, strict=True)), titles, heads, in_order="|" not in order[0])


def _heads(grid: Grid, count: int) -> list[list[str]]:
    """The rows that name the columns; a text over several columns names each of them."""
    heads = [list(row) for row in grid.rows[:count]]
    for row, first, width in grid.spans:
        if row < count and width < _width(grid):  # what runs over all is a title
            heads[row][first : first + width] = [heads[row][first]] * len(heads[row][first : first + width])
    return heads


def _name_column(grid: Grid, known: Known) -> int | None:
    """The column in which most cells name an authority; None where not even two in five do."""
    columns = [
        [unwrapped(row[place]) for row in grid.rows if place < len(row)] for place in range(min(_width(grid), 3))
    ]
    filled = [[text for text in column if text] for column in columns]
    named = [sum(bool(_reading(text, known)) for text in column) for column in filled]
    best = max(named, default=0)
    return named.index(best) if best and best * 5 >= len(filled[named.index(best)]) * 2 else None


def _reading(text: str, known: Known) -> Reading | None:
    """Whom a cell names: a short one as a whole, a long one where it begins."""
    return named_by(text, known) if len(text) < LONGEST_NAME else leading_name(text, known)


def _is_head(grid: Grid, number: int, names: int, known: Known) -> bool:
    """Whether a row names the columns or is a title: it names no authority; one that may hold an answer is none."""
    row = grid.rows[number]
    first = unwrapped(row[names]) if names < len(row) else ""
    if _reading(first, known):
        return False
    others = [unwrapped(cell) for place, cell in enumerate(row) if place != names and cell.strip()]
    is_title = not others and ((number, 0, _width(grid)) in grid.spans or len(first.split()) > TITLE_WORDS)
    return not first or bool(HEAD_WORDS.fullmatch(first)) or is_title or any(map(NUMBERED.match, others))


def _serial(grid: Grid, place: int, heads: int) -> bool:
    """Whether a column only numbers the rows."""
    cells = [row[place].strip() for row in grid.rows[heads:] if place < len(row) and row[place].strip()]
    numbers = [int(cell.rstrip(".")) for cell in cells if SERIAL.fullmatch(cell)]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(cells)))


def _question(title: str, questions: QuestionSet) -> str:
    """The question that the head of a column names, by its number or by most of its words; "" for none."""
    asked = {question.number for question in questions.questions}
    if (match := QUESTION.match(title)) and (number := match[1] + (match[2] or "").lower()) in asked:
        return number
    words = _stems(title)
    likes = {question.number: len(words & _stems(question.text)) for question in questions.questions}
    best = max(likes, key=lambda number: likes[number], default="")
    unique = list(likes.values()).count(likes.get(best, 0)) == 1
    return best if unique and words and likes[best] / len(words) >= LIKE else ""


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[^\W\d_]+", text) if len(word) >= LONG_WORD)


# Rows


def _rows(grid: Grid, columns: _Columns, known: Known) -> Iterator[Row]:
    wide = {(row, first): count for row, first, count in grid.spans}
    for number, row in enumerate(grid.rows[columns.heads :], columns.heads):
        name, rest = _name_and_rest(row, columns, known)
        texts = [_Text(TEXT, rest)] if rest else []
        texts += [
            _text(columns, place, wide.get((number, place), 1), unwrapped(row[place]))
            for place in columns.cells
            if place < len(row) and row[place].strip()
        ]
        if name or texts:
            yield Row(name, tuple(_pieces(name, texts, known)), grid.pages[number] if grid.pages else 0)


def _text(columns: _Columns, first: int, width: int, text: str) -> _Text:
    """The text of a cell with the question of its column; with those of all columns over which it runs."""
    cells = [columns.cells[place] for place in range(first, first + width) if place in columns.cells]
    cell = "|".join(dict.fromkeys(number for one in cells for number in one.split("|")))
    if "|" not in cell:
        return _Text(cell, text)
    if width > 1:
        return _Text(cell, text, Message("The cell runs over several columns of the table."))
    title = columns.titles[first]
    return _Text(cell, f"{title}: {text}" if title else text, Message("The head of the column names no question."))


def _name_and_rest(row: Sequence[str], columns: _Columns, known: Known) -> tuple[str, str]:
    """The name of a row; where a whole text stands in the place of the name, the name that it begins with."""
    text = unwrapped(row[columns.names]) if columns.names < len(row) else ""
    leading = leading_name(text, known) if len(text) >= LONGEST_NAME else None
    return (leading.words, text[len(leading.words) :].strip()) if leading else (text, "")


def _pieces(name: str, texts: Sequence[_Text], known: Known) -> Iterator[Piece]:
    reading = named_by(name, known)
    if reading and reading.meant[0].kind == ASSOCIATION:
        texts = [text._replace(cell=TEXT, note=None) for text in texts]
    for cell in dict.fromkeys(text.cell for text in texts):
        same = [text for text in texts if text.cell == cell]
        yield Piece(cell, " ".join(text.text for text in same), same[0].note)


def _continued(rows: Sequence[Row], known: Known) -> Iterator[Row]:
    """Join each row without a name to the row above it, and one that holds the end of a name broken by a page."""
    waiting: Row | None = None
    for row in rows:
        whole = _whole_name(waiting, row, known) if waiting else ""
        if waiting and whole:
            waiting = waiting._replace(name=whole, pieces=_joined(waiting.pieces, row.pieces))
            continue
        if waiting:
            yield waiting
        waiting = row
    if waiting:
        yield waiting


def _whole_name(above: Row, below: Row, known: Known) -> str:
    """The name of both rows where the one below goes on with the one above; "" where it begins anew."""
    if not below.name:
        return above.name
    whole = unwrapped(f"{above.name}\n{below.name}")
    goes_on = above.page != below.page and named_by(whole, known) and not named_by(below.name, known)
    return whole if goes_on else ""


def _joined(above: Sequence[Piece], below: Sequence[Piece]) -> tuple[Piece, ...]:
    cells = {piece.cell: piece for piece in above}
    for piece in below:
        before = cells.get(piece.cell)
        text = unwrapped(f"{before.text}\n{piece.text}") if before else piece.text
        cells[piece.cell] = piece._replace(text=text)
    return tuple(cells.values())
