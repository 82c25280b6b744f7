# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables divided by lying lines alone ("booktabs"): above the head, below it, at the end, perhaps between all rows.

A head that is shaded or framed shows the columns. Else the words of the head do, as far as the gaps between them go
down through all lines of text. Where a word stands across, the table ends.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from itertools import pairwise
from math import inf
from operator import neg
from typing import NamedTuple

from umlauf.reading.geometry.grid import Lattice
from umlauf.reading.geometry.rows import Line, between, divide_all, filled, last_of, starts
from umlauf.reading.geometry.unruled import APART, FEWEST, Gap, gaps_of, gaps_through
from umlauf.reading.rulings import SNAP, Ruling
from umlauf.reading.words import GAP, Word, foot, lines, steps

NEAR = 1.5  # heights of a line; so near to its words stands the line that closes a row
DOUBLE = 2 * SNAP  # points between the two lines of a double one
FAR = 8.0  # points; more than a row that stands close to its lines needs above it
ROUGH = 12.0  # points by which tables of one width may differ


class Sheet(NamedTuple):
    """A page as it is looked at for such tables: words, lying lines, and lattices of one row, which may be heads."""

    words: Sequence[Word]
    lying: Sequence[Ruling]
    heads: Sequence[Lattice]


class _Band(NamedTuple):
    """The text between two drawn lines that begin and end alike; not `closed` where the page cuts off a row."""

    left: float
    right: float
    top: float
    bottom: float
    rows: Sequence[Line]
    closed: bool = True

    @property
    def above(self) -> float:
        """The space between the upper line and the text."""
        return self.top - max(word.box.top for word in self.rows[0])

    @property
    def below(self) -> float:
        """The space between the text and the lower line."""
        return foot(self.rows[-1]) - self.bottom


class _Frame(NamedTuple):
    """A table on one page before its rows are told. Its first band is its head, if it has one here."""

    columns: tuple[float, ...]
    bands: Sequence[_Band]
    heads: int
    drawn: bool

    @property
    def family(self) -> tuple[int, int]:
        """What parts of one table have in common: as many columns, and about the same width."""
        return len(self.columns), round((self.columns[-1] - self.columns[0]) / ROUGH)


Gaps = Sequence[Gap]
Narrow = Callable[[Gaps, Sequence[Line]], Gaps]  # what lines of text leave of gaps; nothing where they close one


def lined(sheets: Iterable[Sheet]) -> list[list[Lattice]]:
    """Return for each page the tables that lying lines divide.

    Whether lines divide all rows or only groups of them is told by all parts of a table, for one page may hold but a
    single long row. Where they do not divide all, a row begins with a word in the first column.
    """
    pages: list[list[_Frame]] = []
    for sheet in sheets:
        pages.append(_frames(sheet, pages[-1][-1:] if pages else ()))
    families: defaultdict[tuple[int, int], list[_Frame]] = defaultdict(list)
    for frame in (frame for page in pages for frame in page):
        families[frame.family].append(frame)
    by_lines = {family for family, frames in families.items() if divide_all(_bodies(frames), frames[0].columns[1:-1])}
    return [[_lattice(frame, by_lines=frame.family in by_lines) for frame in page] for page in pages]


# What is a table


def _frames(sheet: Sheet, before: Sequence[_Frame]) -> list[_Frame]:
    """The tables of a page from top to bottom; none within another."""
    found: list[_Frame] = []
    for bands in sorted(_bundles(sheet), key=lambda bands: bands[0].left - bands[0].right):
        heads = [at for at, band in enumerate(bands) if _head_of(band, sheet.heads)]
        start = 1
        while start < len(bands):
            below = next((at - 1 for at in heads if at > start), len(bands))  # between two tables stands a title
            frame = _frame(bands[start:below], sheet.heads, before)
            if frame and (frame.drawn or not _is_row(bands[start - 1])):  # else its true head stands above the line
                found += () if any(_overlap(frame, other) for other in found) else (frame,)
            start += len(frame.bands) if frame else 1
    return sorted(found, key=lambda frame: -frame.bands[0].top)


def _is_row(band: _Band) -> bool:
    """Whether a band looks like a row of a table: gaps are clear in it, and its lower line is near."""
    near = band.rows and band.below < NEAR * band.rows[-1][0].height
    return bool(near) and any(gap.seen for row in band.rows for gap in gaps_of(row))


def _overlap(one: _Frame, other: _Frame) -> bool:
    beside = one.columns[-1] <= other.columns[0] or other.columns[-1] <= one.columns[0]
    return not beside and one.bands[0].top > other.bands[-1].bottom and other.bands[0].top > one.bands[-1].bottom


def _bundles(sheet: Sheet) -> Iterator[list[_Band]]:
    """Lines that begin and end alike, as the bands above the first, between them, and below the last."""
    for group in _alike(sheet.lying if sheet.words else (), lambda line: line.start):
        for bundle in _alike(group, lambda line: line.end):
            if len(bundle) > 1:
                yield _bands(sheet.words, bundle)


def _alike(lying: Sequence[Ruling], place: Callable[[Ruling], float]) -> Iterator[list[Ruling]]:
    group: list[Ruling] = []
    for line in sorted(lying, key=place):
        if group and place(line) - place(group[0]) > SNAP:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _bands(words: Iterable[Word], bundle: Sequence[Ruling]) -> list[_Band]:
    """The bands above the first line, between lines, and below the last; but for the space in double lines."""
    left, right = min(line.start for line in bundle), max(line.end for line in bundle)
    heights = [inf, *sorted((line.at for line in bundle), reverse=True), -inf]
    rows: defaultdict[int, list[Line]] = defaultdict(list)
    for row in lines(word for word in words if word.box.right > left and word.box.left < right and word.upright):
        rows[bisect(heights, -row[0].middle, key=neg)].append(row)
    return [
        _Band(left, right, top, bottom, rows[number])
        for number, (top, bottom) in enumerate(pairwise(heights), 1)
        if number in rows or top - bottom > DOUBLE
    ]


def _frame(bands: Sequence[_Band], heads: Sequence[Lattice], before: Sequence[_Frame]) -> _Frame | None:
    """The table that begins with a band: with a head that is drawn, with words that tell the columns, or as one that
    goes on."""
    if not bands or not bands[0].rows:
        return None
    if head := _head_of(bands[0], heads):
        found = _alike_from(bands, _edges(head.columns), _uncrossed)
        return _Frame(head.columns, found, 1, drawn=True) if len(found) > 1 else None
    told = _told(bands)
    for earlier in before:
        if _are_near((earlier.columns[0], earlier.columns[-1]), (bands[0].left, bands[0].right)):
            found = _alike_from(bands, _edges(earlier.columns), _uncrossed)
            enough = _wide_lines(found, earlier.columns) >= FEWEST - 1
            if enough and (not told or len(told.columns) <= len(earlier.columns)):
                return earlier._replace(bands=found, heads=0)
    return told


def _head_of(band: _Band, heads: Sequence[Lattice]) -> Lattice | None:
    places = (band.left, band.right, band.top, band.bottom)
    return next((head for head in heads if _are_near((head.columns[0], head.columns[-1], *head.rows), places)), None)


def _are_near(places: Sequence[float], others: Sequence[float]) -> bool:
    return all(abs(one - other) <= SNAP for one, other in zip(places, others, strict=True))


def _wide_lines(bands: Sequence[_Band], columns: Sequence[float]) -> int:
    """Count the lines of text with words in several columns."""
    return sum(len(filled(row, columns[1:-1])) > 1 for band in bands for row in band.rows)


def _told(bands: Sequence[_Band]) -> _Frame | None:
    """A table whose columns the words of its head tell; left to space is one with more columns than its head."""
    head = _through(bands[0].rows)
    found = _alike_from(bands, head, _narrower)
    texts = [row for band in found[1:] for row in band.rows]
    if not texts:
        return None
    begins = {gap.right - 1 for gap in _inner(head)}
    inner = [
        next((x for x in begins if gap.left < x < gap.right), (gap.left + gap.right) / 2)
        for gap in _inner(reduce(gaps_through, texts, head))
    ]
    columns = (bands[0].left, *inner, bands[0].right)
    spare = len([gap for gap in _inner(_through(texts)) if gap.seen >= FEWEST]) > len(inner)
    return _Frame(columns, found, 1, drawn=False) if _wide_lines(found, columns) >= FEWEST and not spare else None


def _through(rows: Sequence[Line]) -> Gaps:
    return reduce(gaps_through, rows[1:], gaps_of(rows[0]))


def _inner(gaps: Gaps) -> Gaps:
    return [gap for gap in gaps if gap.is_inner]


def _narrower(gaps: Gaps, rows: Sequence[Line]) -> Gaps:
    left = reduce(gaps_through, rows, gaps)
    return left if len(_inner(left)) == len(_inner(gaps)) else ()


def _edges(columns: Sequence[float]) -> Gaps:
    return [Gap(edge, edge, 0) for edge in columns[1:-1]]


def _uncrossed(gaps: Gaps, rows: Sequence[Line]) -> Gaps:
    boxes = [word.box for row in rows for word in row]
    crossed = any(box.left < gap.left - GAP and box.right > gap.right + GAP for gap in gaps for box in boxes)
    return () if crossed else gaps


def _alike_from(bands: Sequence[_Band], gaps: Gaps, narrow: Narrow) -> list[_Band]:
    """The bands from the first on that have these gaps. They end below a row that the page cuts off, and above words
    that stand further from the line above them than those of rows do."""
    found: list[_Band] = []
    above, below = [FAR / 2, bands[0].above], [NEAR * bands[0].rows[-1][0].height]
    for band in bands if _inner(gaps) else ():
        if not band.rows or band.above > 2 * max(above):
            break
        if band.below > max(below):
            return [*found, *_cut_off(band, gaps, narrow)]
        gaps = narrow(gaps, band.rows)
        if not gaps:
            break
        found.append(band)
        above.append(band.above)
        below.append(band.below)
    return found


def _cut_off(band: _Band, gaps: Gaps, narrow: Narrow) -> Iterator[_Band]:
    """What stands of a row, or of more, below the last line that is drawn on a page."""
    rows: list[Line] = []
    first_column = _inner(gaps)[0].left
    for row in band.rows:
        gaps = narrow(gaps, [row])
        if not gaps or (rows and foot(rows[-1]) - foot(row) > APART * row[0].height):
            break
        rows.append(row)
    beyond = [number for number, row in enumerate(rows) if row[-1].box.left > first_column]
    if beyond:
        rows = rows[: last_of(rows, beyond[-1], steps(rows)[: beyond[-1]]) + 1]
        yield band._replace(bottom=foot(rows[-1]) - 1, rows=rows, closed=False)


# What is a row


def _bodies(frames: Sequence[_Frame]) -> list[Sequence[Line]]:
    """The lines of text between lines that are drawn, of the parts of a table that have more than one below a head."""
    return [band.rows for frame in frames if len(frame.bands) > frame.heads + 1 for band in frame.bands[frame.heads :]]


def _lattice(frame: _Frame, *, by_lines: bool) -> Lattice:
    inner, bands = frame.columns[1:-1], frame.bands
    edges = [bands[0].top]
    for number, band in enumerate(bands):
        begin = starts(band.rows, inner) if number >= frame.heads and not by_lines else ()
        edges += (between(band.rows[start - 1], band.rows[start]) for start in begin)
        edges.append(bands[number + 1].top if number + 1 < len(bands) else band.bottom)
    owners = tuple(tuple((row, column) for column in range(len(inner) + 1)) for row in range(len(edges) - 1))
    closes = bands[-1].closed or not by_lines
    return Lattice(frame.columns, tuple(edges), owners, closes=closes, drawn=frame.drawn)
