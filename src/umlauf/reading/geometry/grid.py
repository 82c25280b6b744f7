# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables by geometry: the cells that lines make on a page, the words in them, and tables that go on over pages."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from umlauf.reading.passages import Grid
from umlauf.reading.rulings import SNAP, Ruling, Rulings
from umlauf.reading.words import Word, lines, steps, text_of_lines, usual
from umlauf.wording import Message

LOOSE = 2 * SNAP  # a line that reaches further than this beyond the last one across it shows an open cell

WORD_CUT = re.compile(r"[^\W\d_][-\u2010\u00ad]$")
UNFINISHED = re.compile(r"\n.*[^.!?:;)\]\s\"“”»«]$")
GOES_ON = re.compile(r"[a-zäöüß]")
MOST_PLACES = 50_000
UNDRAWN = 24.0  # points by which a gap between columns may wander from page to page

KEPT_APART = Message(
    "Page {page}: it cannot be seen whether the first row of the table goes on from the page before. It was kept as a"
    " row of its own. Please compare it with the page."
)
PUT_TOGETHER = Message(
    "Page {page}: the first row of the table was added to the last one of the page before, for its first cell is empty;"
    " other rows have an empty first cell too. Please compare it with the page."
)
TALL = Message(
    "Page {page}: a cell of the table runs over several rows; its text was read with the first of them. Please compare"
    " it with the page."
)
BY_SPACE = Message(
    "Page {page}: no lines divide the columns of the table; its cells were told by the space between words. Please"
    " compare them with the page."
)


class Lattice(NamedTuple):
    """The cells of one table on one page.

    `columns` are the edges of the columns from left to right, `rows` those of the rows from top to bottom. `owners`
    tells for each place the place (row, column) to which it belongs; several that no line divides belong to the first
    of them. `opens` and `closes` tell whether a line is drawn above the first row and below the last, `drawn` whether
    lines divide the columns, or space alone.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    owners: tuple[tuple[tuple[int, int], ...], ...]
    opens: bool = True
    closes: bool = True
    drawn: bool = True

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """Return row and column of the cell in which a point lies; None outside."""
        row, column = bisect(self.rows, -y, key=lambda edge: -edge) - 1, bisect(self.columns, x) - 1
        inside = 0 <= row < len(self.owners) and 0 <= column < len(self.columns) - 1
        return self.owners[row][column] if inside else None


Wide = tuple[tuple[int, int], ...]  # the cells of a row that run over several columns: first column, how many


class Part(NamedTuple):
    """What stands of a table on one page: the texts of its cells, and where it stands.

    `wide` goes with the rows; `tall` tells whether a cell runs over rows that have first cells of their own.
    """

    page: int
    lattice: Lattice
    rows: tuple[tuple[str, ...], ...]
    wide: tuple[Wide, ...] = ()
    tall: bool = False


def lattices(rulings: Rulings) -> list[Lattice]:
    """Return the tables that the lines of a page make, those with two columns or more, from top to bottom.

    Left out are rows that stand by themselves, three or more with the same columns: every other row is shaded, or each
    is framed, and between them is more of their table.
    """
    found = (_lattice(lying, upright) for lying, upright in _touching(rulings))
    tables = sorted((one for one in found if one and len(one.columns) > 2), key=lambda one: -one.rows[0])
    single = Counter(_widths(table) for table in tables if len(table.rows) == 2)
    return [table for table in tables if len(table.rows) > 2 or single[_widths(table)] < 3]


def _widths(table: Lattice) -> tuple[int, ...]:
    return tuple(round(edge / SNAP) for edge in table.columns)


def divided(
    words: Iterable[Word], tables: Sequence[Lattice]
) -> tuple[list[dict[tuple[int, int], list[Word]]], list[Word]]:
    """Return the words in the cells of each table, by row and column, and those that stand in none.

    A word belongs where it begins, also when it is too long for its cell; in a table within a table, to the inner one.
    """
    cells: list[dict[tuple[int, int], list[Word]]] = [{} for _ in tables]
    inner_first = sorted(range(len(tables)), key=lambda number: _area(tables[number]))
    outside = []
    for word in words:
        x = min(word.box.left + word.height / 4, (word.box.left + word.box.right) / 2)
        for number in inner_first:
            if place := tables[number].place(x, word.middle):
                cells[number].setdefault(place, []).append(word)
                break
        else:
            outside.append(word)
    return cells, outside


def part(page: int, lattice: Lattice, cells: dict[tuple[int, int], list[Word]]) -> Part:
    """Return the cells of a table on a page as texts. An open row at either end that holds no word is none."""
    in_lines = {place: lines(words) for place, words in cells.items()}
    step = usual([height for rows in in_lines.values() for height in steps(rows)])
    texts = {place: text_of_lines(rows, step) for place, rows in in_lines.items()}
    rows = [
        tuple(texts.get((row, column), "") for column in range(len(lattice.columns) - 1))
        for row in range(len(lattice.rows) - 1)
    ]
    wide = [_wide(row, owners) for row, owners in enumerate(lattice.owners)]
    tall = any(_is_tall(row, owners, texts) for row, owners in enumerate(lattice.owners))
    if not lattice.opens and not any(rows[0]):
        rows, wide, lattice = rows[1:], wide[1:], lattice._replace(rows=lattice.rows[1:], opens=True)
    if rows and not lattice.closes and not any(rows[-1]):
        rows, wide, lattice = rows[:-1], wide[:-1], lattice._replace(rows=lattice.rows[:-1], closes=True)
    return Part(page, lattice, tuple(rows), tuple(wide), tall)


def _wide(row: int, owners: Sequence[tuple[int, int]]) -> Wide:
    counts = Counter(column for owner, column in owners if owner == row)
    return tuple((column, count) for column, count in counts.items() if count > 1)


def _is_tall(row: int, owners: Sequence[tuple[int, int]], texts: Mapping[tuple[int, int], str]) -> bool:
    return owners[0] == (row, 0) and any(owner[0] < row and texts.get(owner) for owner in owners[1:])


def chains(parts: Sequence[Part], loose: Mapping[int, Sequence[float]]) -> list[list[Part]]:
    """Return which parts are one table: those with the same columns on pages that follow, with no line between.

    `loose` tells for each page at which heights there stands text outside of tables.
    """
    found: list[list[Part]] = []
    for following in parts:
        if found and _follows(found[-1][-1], following, loose):
            found[-1].append(following)
        else:
            found.append([following])
    return found


def grid(chain: Sequence[Part], locator: Message, after: int) -> tuple[Grid, list[Message]]:
    """Return the parts of a table as one, and what could not be seen.

    Dropped is the head where each page repeats it. The first row of a page goes on with the last one of the page before
    where no line divides them, where its first cell is empty, or where a word goes on in it.
    """
    heads = _heads(chain)
    rows, pages = list(chain[0].rows), [chain[0].page] * len(chain[0].rows)
    wide = list(chain[0].wide or [()] * len(rows))
    notes = [] if chain[0].lattice.drawn else [BY_SPACE.filled(page=chain[0].page)]
    notes += [TALL.filled(page=one.page) for one in chain if one.tall]
    for before, following in pairwise(chain):
        spanned = following.wide or [()] * len(following.rows)
        kept = [pair for pair in zip(following.rows, spanned, strict=True) if pair[0] not in chain[0].rows[:heads]]
        body, further = [row for row, _ in kept], [span for _, span in kept]
        if body and rows:
            undivided = not before.lattice.closes or (not following.lattice.opens and not heads)
            goes_on = undivided or _goes_on(rows[heads:], body[0])
            notes += [] if undivided else _doubts(rows[heads:], body[0], following.page)
            if goes_on:
                rows[-1] = tuple("\n".join(filter(None, pair)) for pair in zip(rows[-1], body.pop(0), strict=True))
                wide[-1] = tuple(dict.fromkeys((*wide[-1], *further.pop(0))))
        rows += body
        wide += further
        pages += [following.page] * len(body)
    spans = tuple((row, *span) for row, found in enumerate(wide) for span in found)
    return Grid(tuple(rows), locator, after, tuple(pages), spans), notes


def _goes_on(rows: Sequence[tuple[str, ...]], row: tuple[str, ...]) -> bool:
    if not rows:
        return False
    cut = any(WORD_CUT.search(above) and GOES_ON.match(below) for above, below in zip(rows[-1], row, strict=True))
    return cut or not row[0]


def _doubts(rows: Sequence[tuple[str, ...]], row: tuple[str, ...], page: int) -> list[Message]:
    if not _goes_on(rows, row):
        split = (
            any(
                UNFINISHED.search(above) and GOES_ON.match(below)
                for above, below in zip(rows[-1:][0], row, strict=True)
            )
            if rows
            else False
        )
        return [KEPT_APART.filled(page=page)] if split else []
    return [PUT_TOGETHER.filled(page=page)] if any(not row[0] for row in rows) else []


def _heads(chain: Sequence[Part]) -> int:
    """Count the rows at the beginning that every later page repeats."""
    first = chain[0].rows
    alike = [
        next((n for n, (one, other) in enumerate(zip(first, part.rows, strict=False)) if one != other), len(part.rows))
        for part in chain[1:]
    ]
    return min([*alike, len(first)]) if alike else 0


def _follows(one: Part, other: Part, loose: Mapping[int, Sequence[float]]) -> bool:
    """Tell whether the second part may go on with the table of the first: the same columns, and no text between."""
    edges, others = one.lattice.columns, other.lattice.columns
    if one.lattice.drawn != other.lattice.drawn or len(edges) != len(others):
        return False
    pairs = list(zip(edges, others, strict=True))
    if one.lattice.drawn:
        alike = all(abs((edge - edges[0]) - (another - others[0])) <= SNAP for edge, another in pairs)
    else:
        alike = all(abs(edge - another) <= UNDRAWN for edge, another in pairs[1:-1])
    bottom, top = one.lattice.rows[-1], other.lattice.rows[0]
    if one.page == other.page:
        return alike and one.rows[0] == other.rows[0] and not any(top < y < bottom for y in loose[one.page])
    nothing_between = not any(y < bottom for y in loose[one.page]) and not any(y > top for y in loose[other.page])
    return alike and other.page == one.page + 1 and nothing_between


def _area(lattice: Lattice) -> float:
    return (lattice.columns[-1] - lattice.columns[0]) * (lattice.rows[0] - lattice.rows[-1])


class _Groups:
    """What belongs together, as it is told pair by pair; the first of a group stands for it."""

    def __init__(self, count: int) -> None:
        self.above = list(range(count))

    def first(self, one: int) -> int:
        while self.above[one] != one:
            self.above[one] = one = self.above[self.above[one]]
        return one

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.first(one), self.first(other)))
        self.above[high] = low


def _touching(rulings: Rulings) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Lines that touch, directly or through others: lying and upright ones of one table."""
    lying, upright = rulings
    groups = _Groups(len(lying) + len(upright))
    places = [ruling.at for ruling in upright]
    for number, line in enumerate(lying):
        for other in range(bisect(places, line.start - SNAP), bisect(places, line.end + SNAP)):
            if upright[other].start - SNAP <= line.at <= upright[other].end + SNAP:
                groups.join(number, len(lying) + other)
    found: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for number, line in enumerate([*lying, *upright]):
        found.setdefault(groups.first(number), ([], []))[number >= len(lying)].append(line)
    return (group for group in found.values() if all(group))


def _lattice(lying: Sequence[Ruling], upright: Sequence[Ruling]) -> Lattice | None:
    """The cells between lines that touch. Where these reach beyond the last line across them, a cell is open there."""
    bottom, top = min(line.start for line in upright), max(line.end for line in upright)
    left, right = min(line.start for line in lying), max(line.end for line in lying)
    columns, rows = sorted({line.at for line in upright}), sorted({line.at for line in lying})
    opens, closes = top - rows[-1] <= LOOSE, rows[0] - bottom <= LOOSE
    rows = [*([] if closes else [bottom]), *rows, *([] if opens else [top])]
    columns = [
        *([left] if columns[0] - left > LOOSE else []),
        *columns,
        *([right] if right - columns[-1] > LOOSE else []),
    ]
    if (len(columns) - 1) * (len(rows) - 1) > MOST_PLACES:
        return None
    rows.reverse()
    return Lattice(tuple(columns), tuple(rows), _owners(columns, rows, lying, upright), opens, closes)


def _owners(
    columns: Sequence[float], rows: Sequence[float], lying: Sequence[Ruling], upright: Sequence[Ruling]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    width, height = len(columns) - 1, len(rows) - 1
    beside = {(row, columns.index(line.at)) for line in upright for row in _between(rows, line)}
    over = {(rows.index(line.at), column) for line in lying for column in _between(columns, line)}
    groups = _Groups(width * height)
    for row in range(height):
        for column in range(width):
            here = row * width + column
            if column and (row, column) not in beside:
                groups.join(here - 1, here)
            if row and (row, column) not in over:
                groups.join(here - width, here)
    return tuple(
        tuple(divmod(groups.first(row * width + column), width) for column in range(width)) for row in range(height)
    )


def _between(edges: Sequence[float], line: Ruling) -> list[int]:
    """The rows or columns along which a line runs, at least beside their middle."""
    return [number for number, (one, other) in enumerate(pairwise(edges)) if line.start < (one + other) / 2 < line.end]
