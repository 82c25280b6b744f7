# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How a printed answer closes: place and day, who signs, and where the annex begins."""

import re
from collections.abc import Sequence
from typing import NamedTuple

ANNEX = re.compile(r"Anlagen?\s*:?")
NUMBERED_ANNEX = re.compile(r"Anlage\s+\d{1,2}\s*:?")
PLACE = r"[A-ZÄÖÜ][\w-]{2,30}"
DAY = r"\d{1,2}\..{3,15}?\d{2,4}"  # so wide that a misprinted month is a day too, which can then be said
FOR_ANOTHER = re.compile(r"(?:In Vertretung|i\. ?V\.|gez\.)\s*:?\s*", re.IGNORECASE)
RANK = re.compile(
    r"(?:Hessische\w*\s+)?(?:Staats)?(?:minister|sekretär)\w*\b.*|Chefi?n? der Staatskanzlei", re.IGNORECASE
)
NEAR = 12  # lines between the signatory and the heading of the annex


class Closing(NamedTuple):
    """The number of the line after the text, who signed on which day, and the line with which the annex begins."""

    at: int
    day: str = ""
    signatory: str = ""
    annex_at: int | None = None


def closing(lines: Sequence[str], start: int, *, on_every_page: re.Pattern[str], place: str = PLACE) -> Closing:
    """Return how an answer closes whose text begins with line `start`.

    Its text ends with place and day; then come the signatory and the annex, with the heading "Anlage" or without one.
    Where nobody signs, the text ends with the heading of the annex. `on_every_page` are lines that are no annex, such
    as the imprint.
    """
    stripped = [line.strip() for line in lines]
    signed = re.compile(rf"{place},\s+(?:den\s+)?({DAY})\b\s*(.*)", re.IGNORECASE)
    signatures = ((at, match) for at in range(start, len(lines)) if (match := signed.fullmatch(stripped[at])))
    at, match = next(signatures, (len(lines), None))
    heading = next((at for at in range(start, len(lines)) if _is_heading(stripped, at)), len(lines))
    if match is None:
        return Closing(heading, annex_at=first_text(lines, heading + 1, on_every_page))
    signatory, after = _signatory(stripped, at + 1, FOR_ANOTHER.sub("", match[2]))
    annex = heading + 1 if after <= heading < min(after + NEAR, len(lines)) else after
    return Closing(at, match[1], signatory, first_text(lines, annex, on_every_page))


def _is_heading(lines: Sequence[str], at: int) -> bool:
    """Whether a line is "Anlage"; "Anlage 1" only where it begins a paragraph, else a reference ends a line with it."""
    return bool(ANNEX.fullmatch(lines[at]) or (NUMBERED_ANNEX.fullmatch(lines[at]) and not lines[at - 1]))


def _signatory(lines: Sequence[str], after: int, name: str) -> tuple[str, int]:
    """Return the name, the first line from `after` on if it is not known yet, and the number of the line after it."""
    while after < len(lines) and not name:
        name = FOR_ANOTHER.sub("", lines[after])
        after += 1
    while after < len(lines) and (not lines[after] or RANK.fullmatch(lines[after])):
        after += 1
    return name, after


def first_text(lines: Sequence[str], start: int, on_every_page: re.Pattern[str]) -> int | None:
    """Return the number of the first line from `start` on that is neither empty nor on every page; None for none."""
    places = range(start, len(lines))
    return next((at for at in places if lines[at].strip() and not on_every_page.fullmatch(lines[at].strip())), None)
