# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The lines that are drawn on a PDF page: strokes, thin rectangles, and the edges of filled ones."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from umlauf.reading.words import Box

THIN = 4.0  # points; PDFium's bounds add the width of the stroke on either side
SNAP = 3.0  # points; lines so near to each other are one, as a border between two cells
SHORT = 2 * THIN  # what is no longer divides nothing
DEEPEST = 4  # forms within forms
MOST = 20_000  # pieces of a drawing; a table of 60 rows and 20 columns, each cell framed by itself, has 4,800
MOST_OBJECTS = 100_000  # of a page; looking at each takes twenty microseconds, and letters set one by one are 5,000
MOST_CROSSINGS = 250_000  # that may be; looking at each takes a microsecond


class Ruling(NamedTuple):
    """A line: where it lies, and from where to where it runs. Lying: at y, from x to x; upright: at x, from y to y."""

    at: float
    start: float
    end: float


class Rulings(NamedTuple):
    """The lines of a page, lying and upright; pieces that continue each other are one."""

    lying: tuple[Ruling, ...]
    upright: tuple[Ruling, ...]


def page_rulings(page: "pypdfium2.PdfPage", rotation: int) -> Rulings | None:
    """Return the lines on a page as it is looked at; None where so much is drawn that it is a picture and no table."""
    if pdfium.FPDFPage_CountObjects(page.raw) > MOST_OBJECTS:
        return None
    pieces: list[Box] = []
    for piece in _pieces(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 0):
        pieces.append(piece.turned(rotation))
        if len(pieces) > MOST:
            return None
    found = rulings_of(pieces)
    return found if len(found.lying) * len(found.upright) <= MOST_CROSSINGS else None


def rulings_of(pieces: list[Box]) -> Rulings:
    """Return the lines that boxes make: a thin one is a line, another one has four edges."""
    lying: list[Ruling] = []
    upright: list[Ruling] = []
    for left, bottom, right, top in pieces:
        flat, narrow = top - bottom <= THIN, right - left <= THIN
        if flat and narrow:  # a dot; only others beside it make a line
            lying.append(Ruling((bottom + top) / 2, left, right))
            upright.append(Ruling((left + right) / 2, bottom, top))
        elif flat:
            lying.append(Ruling((bottom + top) / 2, left, right))
        elif narrow:
            upright.append(Ruling((left + right) / 2, bottom, top))
        else:
            lying += [Ruling(bottom, left, right), Ruling(top, left, right)]
            upright += [Ruling(left, bottom, top), Ruling(right, bottom, top)]
    return Rulings(*(tuple(line for line in joined(one) if line.end - line.start > SHORT) for one in (lying, upright)))


def joined(rulings: list[Ruling]) -> Iterator[Ruling]:
    """Return the lines with those made one that lie within 3 points of each other and touch or nearly touch."""
    beside: list[Ruling] = []
    for ruling in sorted(rulings):
        if beside and ruling.at - beside[0].at > SNAP:
            yield from _one_after_the_other(beside)
            beside = []
        beside.append(ruling)
    yield from _one_after_the_other(beside)


def _one_after_the_other(beside: list[Ruling]) -> Iterator[Ruling]:
    if not beside:
        return
    at = (beside[0].at + beside[-1].at) / 2
    pieces = sorted((ruling.start, ruling.end) for ruling in beside)
    start, end = pieces[0]
    for begin, stop in pieces[1:]:
        if begin - end > SNAP:
            yield Ruling(at, start, end)
            start = begin
        end = max(end, stop) if begin - end <= SNAP else stop
    yield Ruling(at, start, end)


def _pieces(holder: Any, count: Any, get: Any, depth: int) -> Iterator[Box]:
    for index in range(count(holder)):
        item = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH and _is_drawn(item):
            yield from _boxes(item)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            matrix = _matrix(item)
            for box in _pieces(item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth + 1):
                yield _moved(box, matrix)


def _is_drawn(path: Any) -> bool:
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, filled, stroked)
    return bool(filled.value or stroked.value)  # else it only bounds what others draw


def _boxes(path: Any) -> Iterator[Box]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top)
    box = Box(left.value, bottom.value, right.value, top.value)
    if min(box.right - box.left, box.top - box.bottom) <= THIN:
        yield box
        return
    matrix = _matrix(path)
    for one, other in _edges(path):
        edge = _moved(Box(*one, *other), matrix)
        if min(edge.right - edge.left, edge.top - edge.bottom) < 1:  # neither lying nor upright lines divide no cells
            yield edge


def _edges(path: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Straight pieces of a path; what is round ends a piece and begins another."""
    x, y = ctypes.c_float(), ctypes.c_float()
    begin = here = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        before, here = here, (x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = here
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield before, here
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield here, begin


def _matrix(item: Any) -> "pdfium.FS_MATRIX":
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return matrix


def _moved(box: Box, matrix: "pdfium.FS_MATRIX") -> Box:
    m = matrix
    corners = [(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f) for x, y in (box[:2], box[2:])]
    (left, right), (bottom, top) = (sorted(axis) for axis in zip(*corners, strict=True))
    return Box(left, bottom, right, top)
