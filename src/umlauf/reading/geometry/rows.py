# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Where the rows of a table begin, if no lattice says so: at lines that are drawn, or where lines of text stand off."""

from bisect import bisect
from collections.abc import Iterable, Sequence

from umlauf.reading.words import Word, foot, steps, usual

# Parts of the height of a line.
LOOSE = 1.45  # lines set so far apart are rows, each of them
ROW = 1.2  # a step so much wider than that between lines of a cell begins a row
NAMED = 1.1  # so does a narrower one above a word in the first column

Line = Sequence[Word]


def column_of(word: Word, inner: Sequence[float]) -> int:
    """Return the column in which a word begins; `inner` are the edges between columns."""
    return bisect(inner, word.box.left)


def filled(row: Line, inner: Sequence[float]) -> set[int]:
    """Return the columns in which words of a line begin."""
    return {column_of(word, inner) for word in row}


def between(above: Line, below: Line) -> float:
    """Return the height half way between two lines of text."""
    return (foot(above) + max(word.box.top for word in below)) / 2


def last_of(rows: Sequence[Line], last: int, widest: Sequence[float]) -> int:
    """Return the number of the last line, from `last` on, up to which none stands further off than these steps."""
    while last < len(rows) - 1 and foot(rows[last]) - foot(rows[last + 1]) <= ROW * max(widest, default=0):
        last += 1
    return last


def divide_all(bands: Sequence[Sequence[Line]], inner: Sequence[float]) -> bool:
    """Return whether drawn lines divide all rows of a table, and not groups of rows, or the rest from a sum.

    `bands` are the lines of text between them. The name of a row may run over several lines, but hardly with text
    beside each of them and none below.
    """
    begins = [[number for number, row in enumerate(rows) if {0} < filled(row, inner)] for rows in bands]
    groups = [
        len(found) > 1 and (len(found) == len(rows) or not set_off(rows, inner).isdisjoint(found))
        for rows, found in zip(bands, begins, strict=True)
    ]
    few = sum(max(1, len(found)) for found in begins) <= 2 * len(bands)
    return len(bands) > 1 and few and 4 * sum(groups) <= len(bands)


def starts(rows: Sequence[Line], inner: Sequence[float]) -> Iterable[int]:
    """Return the lines of text, but for the first, that begin a row where no line is drawn.

    Lines set far apart are rows, each of them. Else a row has a word in the first column; or where most such lines
    stand off from the one above, a row stands off.
    """
    heights = steps(rows)
    if heights and min(heights) > LOOSE * max(word.height for row in rows for word in row):
        return range(1, len(rows))
    named = {number for number, row in enumerate(rows) if number and 0 in filled(row, inner)}
    off = set_off(rows, inner)
    return sorted(off if 3 * len(off & named) >= len(named) else named)  # a name has up to three lines


def set_off(rows: Sequence[Line], inner: Sequence[float]) -> set[int]:
    """Return the lines that stand further off from the one above than is usual within cells, and may begin a row."""
    columns = [filled(row, inner) for row in rows]
    heights = [0.0, *steps(rows)]
    within = usual([height for height, own in zip(heights, columns, strict=True) if 0 not in own])
    return {
        number
        for number, (height, own) in enumerate(zip(heights, columns, strict=True))
        if height > (NAMED if 0 in own else ROW) * within > 0 and (0 in own or len(own) > 1)
    }
