# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables without lines between their cells: columns are told by gaps that go down through lines of text.

Text in columns has such gaps too. It runs down one column and then down the next; a table runs from row to row, and
that is the order in which a file holds it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from umlauf.reading.geometry.grid import Lattice
from umlauf.reading.geometry.rows import LOOSE, ROW, Line, between, column_of, divide_all, filled, last_of
from umlauf.reading.rulings import SNAP, Ruling
from umlauf.reading.words import Word, foot, lines, steps

# Parts of the height of a line.
GAP = 0.4  # what a gap may shrink to in the longest cells
GUTTER = 1.0  # what it is wide in three lines at least; blanks between words are narrower
APART = 4.0  # a step to text that has nothing to do with the table
SELDOM = 0.1  # of the lines; wider steps so few are no rule

FEWEST = 3  # rows
MOST = 5_000  # words; a page of small print has 2,000
RULED = 0.6  # of the width of a table; a line so long divides its rows
MARK = re.compile(
    r"\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])[.):]?\)?|[-–—•▪●○◦*·\uf0b7]|(?:Zu )?Frage \d+\w?[.:]?", re.IGNORECASE
)


class Gap(NamedTuple):
    """A gap between words that goes down through lines: where it lies, and how many lines show it clearly."""

    left: float
    right: float
    seen: int

    @property
    def is_inner(self) -> bool:
        """Whether there are words on both sides."""
        return self.left > -inf and self.right < inf


def unruled(words: Iterable[Word], lying: Sequence[Ruling] = ()) -> list[Lattice]:
    """Return the tables that words make whose columns only space divides, from top to bottom; three rows at least.

    `lying` are the lines on the page, which may divide rows. No table are columns of running text and lists.
    """
    words = [word for word in words if word.upright]
    rows = lines(words) if len(words) <= MOST else []
    found: list[Lattice] = []
    start = 0
    while start < len(rows):
        stretch, gaps = _stretch(rows, start)
        if not gaps or len(_stretch(rows, start + 1)[1]) > len(gaps):  # text above a table closes gaps in it
            start += 1
            continue
        table = _table(stretch, gaps, lying)
        found += [table] if table else []
        start += len(stretch)
    return found


def _stretch(rows: Sequence[Line], start: int) -> tuple[Sequence[Line], list[Gap]]:
    """Lines from `start` on through which the same gaps go; it ends where one closes that three lines showed.

    A first line without a clear gap begins none.
    """
    gaps = gaps_of(rows[start]) if start < len(rows) else []
    if not any(gap.seen for gap in gaps):
        return [], []
    end = start + 1
    while end < len(rows) and foot(rows[end - 1]) - foot(rows[end]) < APART * rows[end][0].height:
        narrower = gaps_through(gaps, rows[end])
        closed = any(gap.seen >= FEWEST and not _meets(gap, narrower) for gap in gaps)
        if closed or not any(gap.is_inner for gap in narrower):
            break
        gaps = narrower
        end += 1
    return rows[start:end], [gap for gap in gaps if gap.seen >= FEWEST and gap.is_inner]


def gaps_of(line: Line) -> list[Gap]:
    """Return the gaps of a line of text, with the space before and after it, which shows nothing."""
    between = [
        Gap(one.box.right, other.box.left, int(other.box.left - one.box.right > GUTTER * one.height))
        for one, other in pairwise(line)
        if other.box.left - one.box.right > GAP * one.height
    ]
    return [Gap(-inf, line[0].box.left, 0), *between, Gap(line[-1].box.right, inf, 0)]


def gaps_through(gaps: Sequence[Gap], line: Line) -> list[Gap]:
    """Return what a line of text leaves of gaps that came down to it."""
    others = gaps_of(line)
    met = (
        Gap(max(one.left, other.left), min(one.right, other.right), one.seen + other.seen)
        for one in gaps
        for other in others
        if one.left < other.right and other.left < one.right
    )
    return [gap for gap in met if gap.right - gap.left > SNAP]


def _meets(gap: Gap, others: Sequence[Gap]) -> bool:
    return any(other.left < gap.right and gap.left < other.right for other in others)


def _table(rows: Sequence[Line], gaps: Sequence[Gap], lying: Sequence[Ruling]) -> Lattice | None:
    inner = [(gap.left + gap.right) / 2 for gap in gaps]
    rows = _without_text_beside(rows, inner)
    if len(rows) < FEWEST or not _runs_from_row_to_row(rows, inner) or _is_list(rows, inner):
        return None
    columns = (min(row[0].box.left for row in rows) - 1, *inner, max(row[-1].box.right for row in rows) + 1)
    edges = _row_edges(rows, columns, lying)
    owners = tuple(tuple((row, column) for column in range(len(columns) - 1)) for row in range(len(edges) - 1))
    return Lattice(columns, edges, owners, drawn=False)


def _without_text_beside(rows: Sequence[Line], inner: Sequence[float]) -> Sequence[Line]:
    """The lines without those above the first that has words in several columns, and without text below the table.

    Such text stands further off than rows do.
    """
    several = [number for number, row in enumerate(rows) if len(filled(row, inner)) > 1]
    heights = steps(rows)
    start, last = several[0], several[-1]
    return rows[start : last_of(rows, last, heights[start + 1 : last]) + 1]  # the step below a head is often wider


def _runs_from_row_to_row(rows: Sequence[Line], inner: Sequence[float]) -> bool:
    words = sorted((word for row in rows for word in row), key=lambda word: (word.line, word.box.left))
    columns = [column_of(word, inner) for word in words]
    return sum(other < one for one, other in pairwise(columns)) >= FEWEST - 1


def _is_list(rows: Sequence[Line], inner: Sequence[float]) -> bool:
    first = [" ".join(word.text for word in row if not column_of(word, inner)) for row in rows]
    return len(inner) == 1 and all(MARK.fullmatch(text) for text in first if text)


def _row_edges(rows: Sequence[Line], columns: Sequence[float], lying: Sequence[Ruling]) -> tuple[float, ...]:
    """The heights between rows, at lines that are drawn there and where space shows them.

    Where lines divide all rows, space shows but the first one, a head; where they divide most, also such as begin in
    the first column; else it divides paragraphs.
    """
    top, bottom = max(word.box.top for word in rows[0]) + 1, foot(rows[-1]) - 1
    drawn = [height for height in _long(lying, columns) if bottom < height < top]
    starts = _row_starts(rows, columns[1:-1])
    bands = [[row for row in rows if low < row[0].middle < high] for high, low in pairwise([top, *drawn, bottom])]
    if divide_all([band for band in bands[1:] if band], columns[1:-1]):
        starts = starts[:1]
    elif 2 * len(drawn) >= len(starts):
        starts = [number for number in starts if number == starts[0] or 0 in filled(rows[number], columns[1:-1])]
    wanted = sorted([*drawn, *(between(rows[number - 1], rows[number]) for number in starts)], reverse=True)
    edges = [top]
    for height in [*wanted, bottom]:
        if any(height < row[0].middle < edges[-1] for row in rows):  # a line that is drawn beside a gap adds no row
            edges.append(height)
    return tuple(edges)


def _row_starts(rows: Sequence[Line], inner: Sequence[float]) -> list[int]:
    """The lines, but for the first, that begin a row.

    Lines set far apart are rows, each of them. Where closer ones have wider steps between them time and again, these
    are those between rows. Else a row begins with a word in the first column, and below a head that stands off.
    """
    heights = steps(rows)
    if min(heights) > LOOSE * rows[0][0].height:
        return list(range(1, len(rows)))
    wide = [number for number, height in enumerate(heights, 1) if height > ROW * min(heights)]
    if len(wide) > max(1, SELDOM * len(rows)):
        return wide
    return [number for number in range(1, len(rows)) if number in wide or 0 in filled(rows[number], inner)]


def _long(lying: Sequence[Ruling], columns: Sequence[float]) -> list[float]:
    """The heights, from the top, at which lines run through most of a table, also such as are drawn cell by cell."""
    at: dict[float, float] = {}
    for line in lying:
        near = next((height for height in at if abs(height - line.at) <= SNAP), line.at)
        at[near] = at.get(near, 0) + max(0, min(line.end, columns[-1]) - max(line.start, columns[0]))
    return sorted(
        (height for height, length in at.items() if length > RULED * (columns[-1] - columns[0])), reverse=True
    )
