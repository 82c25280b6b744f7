# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Which column of a printed table is which: the one of the names, and the question that each of the others answers."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from umlauf.inquiry.questions import QuestionSet
from umlauf.readback.authorities import Known, Reading, leading_name, named_by
from umlauf.readback.columns import LONG_WORD
from umlauf.reading.passages import Grid, unwrapped
from umlauf.sentences.german import stem

PLACE = r"\d{1,2}\s?[.)]?\s?(?:[a-z]\b\)?)?"
LISTED = re.compile(rf"\bFragen?\s+({PLACE}(?:\s*(?:,|und|u\.|sowie|bis|-|–)\s*{PLACE})*)", re.IGNORECASE)
ALONE = re.compile(
    rf"(?:zu|nr\.?|ziffer|antwort\s+(?:zu|auf))?\s*({PLACE}(?:\s*(?:,|und|u\.)\s*{PLACE})*)\s?[.):]?", re.IGNORECASE
)
NUMBER = re.compile(r"(\d{1,2})\s?[.)]?\s?(?:([a-z])\b\)?)?", re.IGNORECASE)
REACHING = re.compile(r"\d\s*(?:bis|-|–)\s*\d")
SERIAL = re.compile(r"\d{1,5}\.?")
KEY = re.compile(
    r"\d{5}(?:\d{3})?|\d{7}"
)  # a key of a municipality or county, without the leading zero or the zeros behind
HEAD_WORDS = re.compile(
    r"(?:(?:land|stadt)?kreise?|kreisfreie städte?|städte?|gemeinden?|kommunen?|name|körperschaft|gebietskörperschaft"
    r"|behörde|verband|träger|antwort von|[\s/,-]|und|der|des)+",
    re.IGNORECASE,
)
WHOLE_AREAS = re.compile(r"(?:Regierungs)?bezirke?|(?:Bundes)?land", re.IGNORECASE)  # named in a column, nobody's rows
TITLE_WORDS = 3  # a text of more words that stands alone in a row is a title
LONGEST_NAME = 100  # characters; a cell that is longer holds more than a name
HEAD_ROWS = 12  # in so many rows at the top of a table its columns may be named
NAME_PLACES = 8  # so many columns from the left may hold the names
LIKE = 0.5  # so many of the words of a head must be those of the question


class Columns(NamedTuple):
    """Which column holds the names, which question each of the others answers, and how many rows name the columns.

    `keys` is the column of official keys, where there is one. `numbers` are columns that only number the rows.
    `in_order` says that no head told which column is which.
    """

    width: int
    names: int
    cells: Mapping[int, str]
    titles: Mapping[int, str]
    heads: int
    in_order: bool
    keys: int | None = None
    numbers: tuple[int, ...] = ()


def columns_of(grid: Grid, questions: QuestionSet, known: Known, earlier: Columns | None = None) -> Columns | None:
    """Return which column is which; None for a table in which nobody is named and no head names a question.

    `earlier` are the columns of the table before, with which one goes on that has as many and no head of its own.
    """
    width = width_of(grid)
    headed = {place for place in range(width) if any(explicit(text, questions) for text in _top(grid, place))}
    names = _name_column(grid, known, headed)
    if names is None and earlier and earlier.width == width and not headed:
        return earlier._replace(heads=0)
    if names is None:
        names = next((place for place in range(width) if place not in headed and not _counts(grid, place, 1)), None)
        if names is None or not any(LISTED.search(text) for place in headed for text in _top(grid, place)):
            return None
    heads = _head_rows(grid, names, headed, questions, known, goes_on=earlier is not None and earlier.width == width)
    if not heads and earlier and earlier.width == width and earlier.names == names:
        return earlier._replace(heads=0)
    keys = next((place for place in range(width) if _holds_keys(grid, place, heads, known)), None)
    numbers = tuple(place for place in range(width) if place not in (names, keys) and _counts(grid, place, heads))
    places = [place for place in range(width) if place not in (names, keys, *numbers)]
    titles = {
        place: unwrapped(" ".join(row[place] for row in _heads(grid, heads) if place < len(row))) for place in places
    }
    cells, in_order = _questions_of(titles, str(grid.locator.values.get("sheet", "")), questions)
    return Columns(width, names, cells, titles, heads, in_order, keys, numbers)


def width_of(grid: Grid) -> int:
    """Return how many columns a table has."""
    return max(map(len, grid.rows), default=0)


def explicit(title: str, questions: QuestionSet) -> str:
    """Return the question whose number a head prints, "1|2" for several: "Frage 2 a)", "Fragen 1 und 2", "2."."""
    match = LISTED.search(title) or ALONE.fullmatch(title)
    if match is None:
        return ""
    asked = {question.number for question in questions.questions}
    found = [number + letter.lower() for number, letter in NUMBER.findall(match[1])]
    if REACHING.search(match[1]) and len(found) == 2:
        found = [str(number) for number in range(int(found[0]), int(found[1]) + 1)]
    return "|".join(dict.fromkeys(found)) if set(found) <= asked else ""


def _questions_of(titles: Mapping[int, str], sheet: str, questions: QuestionSet) -> tuple[Mapping[int, str], bool]:
    """The question of each column, and whether that is their order alone."""
    asked = [question.number for question in questions.questions]
    parents = {question.parent for question in questions.questions}
    roots = [number for number in asked if number.isdigit()]
    unknown = "|".join(roots)
    found = {place: explicit(title, questions) or _alike(title, questions) for place, title in titles.items()}
    if any(found.values()):
        return {place: cell or unknown for place, cell in found.items()}, False
    if of_sheet := explicit(sheet, questions):
        return dict.fromkeys(titles, of_sheet), False
    for order in (roots, [number for number in asked if number not in parents]):
        if len(order) == len(titles):
            return dict(zip(titles, order, strict=True)), True
    return dict.fromkeys(titles, unknown), False


def _alike(title: str, questions: QuestionSet) -> str:
    """The question most of whose words a head has, if there is but one."""
    words = _stems(title)
    likes = {question.number: len(words & _stems(question.text)) for question in questions.questions}
    best = max(likes, key=lambda number: likes[number], default="")
    unique = list(likes.values()).count(likes.get(best, 0)) == 1
    return best if unique and words and likes[best] / len(words) >= LIKE else ""


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[^\W\d_]+", text) if len(word) >= LONG_WORD)


# Heads


def _top(grid: Grid, place: int) -> list[str]:
    return [unwrapped(row[place]) for row in grid.rows[:HEAD_ROWS] if place < len(row)]


def _head_rows(grid: Grid, names: int, headed: set[int], questions: QuestionSet, known: Known, *, goes_on: bool) -> int:
    """Count the rows above the first that may hold an answer: titles, notes, and heads down to the last of them."""
    top = range(min(HEAD_ROWS, len(grid.rows)))
    unnamed = list(takewhile(lambda number: not _is_named(grid, number, names, known), top))
    heads = [number for number in unnamed if _names_columns(grid, number, names, headed, questions)]
    if heads:
        below = takewhile(lambda number: not _cell(grid, number, names), unnamed[heads[-1] + 1 :])
        return heads[-1] + 1 + sum(1 for _ in below)
    return sum(1 for _ in takewhile(lambda number: _is_title(grid, number, names, goes_on=goes_on), unnamed))


def _cell(grid: Grid, number: int, place: int) -> str:
    row = grid.rows[number]
    return unwrapped(row[place]) if place < len(row) else ""


def _is_named(grid: Grid, number: int, names: int, known: Known) -> bool:
    return bool(reading_of(_cell(grid, number, names), known))


def _names_columns(grid: Grid, number: int, names: int, headed: set[int], questions: QuestionSet) -> bool:
    """Whether a row is a head: the word for the names stands in it, or a question beside no name at all."""
    name = _cell(grid, number, names)
    prints = any(LISTED.search(_cell(grid, number, place)) for place in headed)
    bare = not name and any(explicit(_cell(grid, number, place), questions) for place in headed)
    others = any(_cell(grid, number, place) for place in range(width_of(grid)) if place != names)
    return prints or bare or bool(name and others and HEAD_WORDS.fullmatch(name))


def _is_title(grid: Grid, number: int, names: int, *, goes_on: bool) -> bool:
    name = _cell(grid, number, names)
    others = [cell for place, cell in enumerate(grid.rows[number]) if place != names and cell.strip()]
    if not name:
        return not goes_on
    spans = (number, 0, width_of(grid)) in grid.spans
    return bool(HEAD_WORDS.fullmatch(name)) or (not others and (spans or len(name.split()) > TITLE_WORDS))


def _heads(grid: Grid, count: int) -> list[list[str]]:
    """The rows that name the columns; a text over several columns names each of them."""
    heads = [list(row) for row in grid.rows[:count]]
    for row, first, width in grid.spans:
        if row < count and width < width_of(grid):  # what runs over all is a title
            heads[row][first : first + width] = [heads[row][first]] * len(heads[row][first : first + width])
    return heads


# The columns of names, keys and numbers


def reading_of(text: str, known: Known) -> Reading | None:
    """Return whom a cell names: a short one as a whole, a long one where it begins."""
    return named_by(text, known) if len(text) < LONGEST_NAME else leading_name(text, known)


def _name_column(grid: Grid, known: Known, headed: set[int]) -> int | None:
    """The column that names the most, among those in which two cells in five do; None where there is none."""
    best: tuple[int, bool, int] | None = None
    for place in range(min(width_of(grid), NAME_PLACES)):
        texts = [text for row in grid.rows if place < len(row) and (text := unwrapped(row[place]))]
        readings = [reading for text in texts if (reading := reading_of(text, known))]
        top = _top(grid, place)
        no_names = place in headed or any(map(WHOLE_AREAS.fullmatch, top))
        if readings and not no_names and len(readings) * 5 >= len(texts) * 2:
            named = len({reading.meant for reading in readings})
            best = max(best or (0, False, 0), (named, any(map(HEAD_WORDS.fullmatch, top)), -place))
    return -best[2] if best else None


def _holds_keys(grid: Grid, place: int, heads: int, known: Known) -> bool:
    cells = _below(grid, place, heads)
    return len(cells) > 1 and all(key_in(cell, known) for cell in cells)


def key_in(text: str, known: Known) -> str:
    """Return the official key that a cell holds, of a county also with five digits; "" for none."""
    digits = re.sub(r"\s", "", text)
    if not KEY.fullmatch(digits):
        return ""
    full = digits.zfill(8) if len(digits) > 5 else f"{digits}000"
    return full if full in known.by_key else ""


def _counts(grid: Grid, place: int, heads: int) -> bool:
    """Whether a column only numbers the rows."""
    cells = _below(grid, place, heads)
    numbers = [int(cell.rstrip(".")) for cell in cells if SERIAL.fullmatch(cell)]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(cells)))


def _below(grid: Grid, place: int, heads: int) -> Sequence[str]:
    return [row[place].strip() for row in grid.rows[heads:] if place < len(row) and row[place].strip()]
