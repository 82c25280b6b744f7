# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Words of a PDF page with their boxes, as PDFium gives them, and words set as text again.

A word is what blanks divide, and what the end of a line divides: PDFium joins a hyphenated word and leaves U+FFFE where
the hyphen stood. Asked for are only the boxes of a word's first and last character: a call into PDFium costs a
microsecond, and a page has thousands of characters.
"""

import ctypes
import math
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

WORD_OR_END = re.compile(r"[^\s\ufffe]+\ufffe?|\ufffe|\n")
HYPHEN = "\ufffe"
NO_JOINT = re.compile(r"(?<![^\W\d_])\ufffe|\ufffe(?!\n[^\n])")  # no letter before it, or nothing after it to be joined
# What PDFium gives where the font does not say which letter it draws.
NO_LETTERS = dict.fromkeys([*range(9), *range(14, 32), *range(0xD800, 0xE000)], "\ufffd")
WIDE = 1.35  # a step between lines that is so much wider than usual divides paragraphs
SAME_LINE = 0.5  # of a word's height
JOINED, BLANK = 0.1, 1.0  # of the height of a word: what is less than any blank, and what is more than most
SAMPLE = 200  # letters that show which way a page is written
GAP = 1.0  # points between the last letter of one cell and the first of the next, at least


class Box(NamedTuple):
    """A box on a page as it is looked at, in points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def turned(self, degrees: int) -> "Box":
        """Return where the box comes to lie when the page is turned clockwise by `degrees`, a multiple of 90."""
        left, bottom, right, top = self
        match degrees % 360:
            case 90:
                return Box(bottom, -right, top, -left)
            case 180:
                return Box(-right, -top, -left, -bottom)
            case 270:
                return Box(-top, left, -bottom, right)
        return self


class Word(NamedTuple):
    """A word, its box, the number of its line in the order of PDFium, and whether it runs from left to right."""

    text: str
    box: Box
    line: int
    upright: bool = True

    @property
    def middle(self) -> float:
        """Half the height at which the word stands."""
        return (self.box.bottom + self.box.top) / 2

    @property
    def height(self) -> float:
        """The height of its line, in points."""
        return self.box.top - self.box.bottom


def page_words(
    page: "pypdfium2.PdfTextPage", rotation: int, upright: Sequence[tuple[float, float, float]] = ()
) -> list[Word]:
    """Return the words of a page in the order of PDFium.

    `rotation` is how far the page is turned for reading. `upright` are its upright rulings from left to right: at x,
    from y to y. Where one of them stands in a gap between letters, PDFium has made one word of two cells.
    """
    letters = _Letters(page, rotation)
    places = [at for at, _, _ in upright]
    words: list[Word] = []
    line, ended = 0, False
    for match in WORD_OR_END.finditer(letters.text):
        if match[0] == "\n":
            ended = True
            continue
        word = letters.word(match.start(), match.end(), line)
        if words and not _is_beside(words[-1], word, BLANK) and (ended or _is_below(words[-1].box, word.box)):
            line += 1
            word = word._replace(line=line)
        crossed = upright[bisect(places, word.box.left + GAP) : bisect(places, word.box.right - GAP)]
        walls = [at for at, bottom, top in crossed if bottom < word.middle < top]
        if words and _is_beside(words[-1], word, JOINED):
            words[-1] = _together(words[-1], word)
        elif walls or not word.upright:
            words += letters.parts(match.start(), match.end(), line, walls)
        else:
            words.append(word)
        line, ended = words[-1].line, match[0][-1] == HYPHEN
    return words


def _is_beside(one: Word, other: Word, gap: float) -> bool:
    """Tell whether a word begins where another ends, give or take a part of its height.

    Where programs place each letter by itself, PDFium puts blanks and ends of lines between letters.
    """
    near = -JOINED * one.height < other.box.left - one.box.right < gap * one.height
    level = abs(one.middle - other.middle) < SAME_LINE * max(one.height, other.height)
    return near and level and one.upright and other.upright


def _is_below(one: Box, other: Box) -> bool:
    """Tell whether a line ended between two letters or words, though PDFium does not say so."""
    return other.left < one.left and other.top < (one.bottom + one.top) / 2


def _together(one: Word, other: Word) -> Word:
    box = Box(one.box.left, min(one.box.bottom, other.box.bottom), other.box.right, max(one.box.top, other.box.top))
    return Word(one.text + other.text, box, one.line)


def turn_of(page: "pypdfium2.PdfTextPage") -> int:
    """Return how far a page has to be turned clockwise, in degrees, for most of its letters to stand upright.

    What the page itself says of its turn is for looking at it; wide tables are often set sideways without a word of it.
    Letters that stand aslant ask for no turn.
    """
    count = pdfium.FPDFText_CountChars(page.raw)
    angles = Counter(
        round(math.degrees(pdfium.FPDFText_GetCharAngle(page.raw, place)))
        for place in range(0, count, max(1, count // SAMPLE))
        if not pdfium.FPDFText_IsGenerated(page.raw, place)  # blanks that PDFium adds
    )
    most = angles.most_common(1)[0][0] if angles else 0
    return -most % 360 if most % 90 == 0 else 0


class _Letters:
    """The characters of a page and their boxes."""

    def __init__(self, page: "pypdfium2.PdfTextPage", rotation: int) -> None:
        self.page = page.raw
        self.rotation = rotation
        self.text = _characters(page)
        self._place = pdfium.FS_RECTF()
        self._given = ctypes.byref(self._place)

    def box(self, index: int) -> Box:
        """Return the box of a character, as high as its line."""
        place = self._place
        pdfium.FPDFText_GetLooseCharBox(self.page, index, self._given)
        box = Box(place.left, place.bottom, place.right, place.top)
        return box.turned(self.rotation) if self.rotation else box

    def word(self, start: int, end: int, line: int) -> Word:
        """Return the characters from `start` to before `end` as a word."""
        first = self.box(start)
        if end - start == 1:
            return Word(self.text[start], first, line)
        last = self.box(end - 1)
        box = Box(
            min(first.left, last.left),
            min(first.bottom, last.bottom),
            max(first.right, last.right),
            max(first.top, last.top),
        )
        rises = first.top < last.bottom or last.top < first.bottom
        return Word(self.text[start:end], box, line, upright=not rises and last.left >= first.left)

    def parts(self, start: int, end: int, line: int, walls: Sequence[float]) -> Iterator[Word]:
        """Return the characters as words, divided at walls and where they go on in the next line.

        PDFium lets a word go on so where its line ends in a hyphen after a digit ("3 -" above "5").
        """
        boxes = [self.box(index) for index in range(start, end)]
        begin = start
        for place, (one, other) in enumerate(pairwise(boxes), start + 1):
            below = _is_below(one, other)
            if below or any(one.right < wall + GAP and other.left > max(one.right + GAP, wall) for wall in walls):
                yield self.word(begin, place, line)
                begin = place
                line += below
        yield self.word(begin, end, line)


def _characters(page: "pypdfium2.PdfTextPage") -> str:
    text: str = page.get_text_range()
    count = pdfium.FPDFText_CountChars(page.raw)
    if len(text) != count:  # what has no Unicode is left out of it, and places in it no longer count characters
        text = "".join(chr(pdfium.FPDFText_GetUnicode(page.raw, index)) for index in range(count))
    return text.translate(NO_LETTERS)


def lines(words: Iterable[Word]) -> list[list[Word]]:
    """Return the words in lines from top to bottom, each from left to right; turned words as PDFium orders them."""
    words = list(words)
    if not all(word.upright for word in words):
        return [[word for word in words if word.line == line] for line in sorted({word.line for word in words})]
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.middle):
        if found and found[-1][0].middle - word.middle < SAME_LINE * max(found[-1][0].height, word.height):
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(line, key=lambda word: word.box.left) for line in found]


def steps(rows: Sequence[Sequence[Word]]) -> list[float]:
    """Return the heights, in points, from each line to the one below it."""
    return [foot(above) - foot(below) for above, below in pairwise(rows)]


def foot(line: Sequence[Word]) -> float:
    """Return the height at which a line stands, in points; of a lone dash PDFium gives but the box of its ink."""
    return min(word.box.bottom for word in line)


def usual(heights: Sequence[float]) -> float:
    """Return the step that is usual among these; 0 where there is none."""
    return median([height for height in heights if height > 1] or [0])


def text_of_lines(rows: Sequence[Sequence[Word]], step: float) -> str:
    """Return lines as text: "\\n" between them, an empty line where the step is wider than `step`, the usual one.

    U+FFFE stays after a letter where a line follows on which the word goes on; elsewhere it is a hyphen.
    """
    texts = [" ".join(word.text for word in row) for row in rows]
    text = "".join(
        "\n" * (1 + (height > WIDE * step > 0)) + line for height, line in zip([0.0, *steps(rows)], texts, strict=True)
    )[1:]
    return NO_JOINT.sub("-", text)
