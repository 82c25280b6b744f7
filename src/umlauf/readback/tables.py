# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A printed table that has kept its cells: from the lines of a PDF, from a Word document, from a workbook."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from umlauf.inquiry.questions import QuestionSet
from umlauf.readback.authorities import Known, leading_name, named_by
from umlauf.readback.heads import LONGEST_NAME, Columns, columns_of, key_in
from umlauf.readback.own import FURTHER, lists_participants, marks_in, participants, standing_of, told_apart
from umlauf.readback.rows import ASSOCIATION, NO_HEAD, TEXT, Annex, Piece, Row
from umlauf.reading.passages import Grid, unwrapped
from umlauf.wording import Message

NOBODY = re.compile(r"(?:Summe|Gesamt|Insgesamt|Regierungsbezirk|Quelle|Hinweis|Anmerkung)\b.*|\*.*", re.IGNORECASE)


class _Text(NamedTuple):
    """What stands in one cell of a table, and the question that it answers."""

    cell: str
    text: str
    note: Message | None = None


def annex_from_tables(tables: Sequence[Grid], questions: QuestionSet, known: Known) -> Annex:
    """Return the rows of all tables that have a column of names; the others hold no row that could be somebody's.

    A row without a name continues the row above; a row of nobody, such as a sum, is none. A column is known by its head
    ("Frage 1", or words of the question); where no head says so, the columns are those of the questions in their order,
    and the notes say that. A column that answers no question stays uncertain between all of them.
    """
    rows: list[Row] = []
    titles: list[str] = []
    aside: list[str] = []
    notes: list[Message] = []
    earlier: Columns | None = None
    for grid in tables:
        if lists_participants(grid):
            rows += participants(grid)
            aside += grid.rows[0]
        elif columns := columns_of(grid, questions, known, earlier):
            earlier = columns
            notes += [NO_HEAD] if columns.in_order else []
            printed = list(_rows(grid, columns, known))
            rows += map(told_apart, printed)
            aside += (*_aside(grid, columns), *(mark for row in printed for mark in marks_in(row)))
            titles += [row[0] for row in grid.rows[: columns.heads] if sum(map(bool, row)) == 1 and row[0]]
    title = unwrapped("\n".join(titles))
    return Annex(tuple(_continued(rows, known)), title, tuple(dict.fromkeys(notes)), tuple(aside))


def _aside(grid: Grid, columns: Columns) -> Iterator[str]:
    """Heads, numbers and keys of rows, and rows that are a heading alone: what is read and stands in no cell."""
    for number, row in enumerate(grid.rows):
        filled = [cell for cell in row if cell.strip()]
        if number < columns.heads or (len(filled) == 1 and NOBODY.fullmatch(unwrapped(filled[0]))):
            yield from filled
        else:
            yield from (
                row[place] for place in (*columns.numbers, columns.keys) if place is not None and place < len(row)
            )


def _rows(grid: Grid, columns: Columns, known: Known) -> Iterator[Row]:
    wide = {(row, first): count for row, first, count in grid.spans}
    for number, row in enumerate(grid.rows[columns.heads :], columns.heads):
        name, rest = _name_and_rest(row, columns, known)
        if NOBODY.fullmatch(name):
            continue
        texts = [_Text(TEXT, rest)] if rest else []
        texts += [
            _text(columns, place, wide.get((number, place), 1), unwrapped(row[place]))
            for place in columns.cells
            if place < len(row) and row[place].strip()
        ]
        if name or texts:
            key = key_in(row[columns.keys], known) if columns.keys is not None and columns.keys < len(row) else ""
            page = grid.pages[number] if grid.pages else 0
            yield Row(name, tuple(_pieces(name, texts, known)), page, key=key)


def _text(columns: Columns, first: int, width: int, text: str) -> _Text:
    """The text of a cell with the question of its column; with those of all columns over which it runs."""
    if columns.titles.get(first) == FURTHER:
        return _Text(TEXT, text)
    cells = [columns.cells[place] for place in range(first, first + width) if place in columns.cells]
    cell = "|".join(dict.fromkeys(number for one in cells for number in one.split("|")))
    shared = sum(other == cell for other in columns.cells.values()) > 1 and columns.titles[first]
    if "|" not in cell:
        return _Text(cell, f"{columns.titles[first]}: {text}" if shared else text)
    if width > 1:
        return _Text(cell, text, Message("The cell runs over several columns of the table."))
    title = columns.titles[first]
    return _Text(cell, f"{title}: {text}" if title else text, Message("The head of the column names no question."))


def _name_and_rest(row: Sequence[str], columns: Columns, known: Known) -> tuple[str, str]:
    """The name of a row; where a whole text stands in the place of the name, the name that it begins with."""
    text = unwrapped(row[columns.names]) if columns.names < len(row) else ""
    leading = leading_name(text, known) if len(standing_of(text).name) >= LONGEST_NAME else None
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
