# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What stands at the head and the foot of pages: it is no part of the text that runs over them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from umlauf.reading.words import Word

NEAR = 2.0  # points between the heights at which the same line may stand
APART = 1.7  # of the height of a line; text lines follow more closely
OUTERMOST = 3  # so many lines at either end of a page may be furniture
SHARE = 3  # repeated on every third page at least: left and right pages differ, and the first is often bare
NUMBER = re.compile(r"\d{1,9}")
ALONE = re.compile(r"(?:Seite )?[-–—]? ?(\d{1,9}) ?[-–—]?(?: (?:von|/) \d+)?")


class Line(NamedTuple):
    """Words that PDFium puts on one line of a page."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words, with blanks between."""
        return " ".join(word.text for word in self.words)

    @property
    def middle(self) -> float:
        """Half the height at which the line stands, in points."""
        return self.words[0].middle


def furniture(pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """Return which lines are furniture, as places in `pages` and in the page.

    That is: among the outermost three lines of a page, and apart from what comes next, what stands at the same height
    on another page and on every third at least, where one number in it may count the pages; and the page's number.
    """
    outermost = [(page, line) for page, lines in enumerate(pages) for line in _outermost(lines)]
    seen: dict[tuple[int, str], set[int]] = defaultdict(set)
    for page, line in outermost:
        for form in _forms(page, pages[page][line]):
            seen[form].add(page)
    enough = max(2, -(-len(pages) // SHARE))
    return {
        (page, line)
        for page, line in outermost
        if _is_number(page, pages[page][line])
        or any(len(seen[form]) >= enough for form in _forms(page, pages[page][line]))
    }


def _outermost(lines: Sequence[Line]) -> set[int]:
    """The lines at either end of a page that more than the step between lines divides from what comes next."""
    order = sorted(range(len(lines)), key=lambda number: lines[number].middle)
    return {*_set_apart(lines, order), *_set_apart(lines, order[::-1])}


def _set_apart(lines: Sequence[Line], order: Sequence[int]) -> Sequence[int]:
    for count, (one, other) in enumerate(pairwise(order[: OUTERMOST + 1]), 1):
        if abs(lines[one].middle - lines[other].middle) > APART * lines[one].words[0].height:
            return order[:count]
    return order if len(order) <= OUTERMOST else []


def _forms(page: int, line: Line) -> Iterator[tuple[int, str]]:
    """The line as it stands, and as it would stand on the first page if one of its numbers counted pages."""
    text = line.text
    forms = [text]
    for number in NUMBER.finditer(text):
        forms.append(f"{text[: number.start()]}#{int(number[0]) - page}#{text[number.end() :]}")
    for height in {floor(line.middle / NEAR), ceil(line.middle / NEAR)}:
        yield from ((height, form) for form in forms)


def _is_number(page: int, line: Line) -> bool:
    alone = ALONE.fullmatch(line.text)
    return alone is not None and int(alone[1]) == page + 1
