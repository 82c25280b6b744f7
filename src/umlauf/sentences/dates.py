# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Dates in German text, as far as a statement on a time to come shows by them."""

import re
from collections.abc import Iterator
from datetime import date

MONTHS = ("januar", "februar", "märz", "april", "mai", "juni",
          "juli", "august", "september", "oktober", "november", "dezember")  # fmt: skip
FULL = re.compile(rf"\b(\d{{1,2}})\.\s*(?:(\d{{1,2}})\.|({'|'.join(MONTHS)}))\s*(\d{{4}})\b", re.IGNORECASE)
MONTH = re.compile(rf"(?<!\. )\b({'|'.join(MONTHS)})\s+(\d{{4}})\b", re.IGNORECASE)
END_OF = re.compile(
    r"\b(?:Ende|bis(?: zum Jahr)?|Herbst|Jahresende|Laufe(?: des Jahres)?)\s+((?:19|20)\d{2})\b", re.IGNORECASE
)
YEAR = re.compile(
    r"\b(?:in|im Jahr|im Jahre|ab|Anfang|Mitte|Frühjahr|Sommer|Haushaltsjahr|Schuljahr)\s+((?:19|20)\d{2})\b",
    re.IGNORECASE,
)


LATER = re.compile(
    r"\b(?:soll|sollen|künftig|zukünftig|demnächst|in Zukunft|Ziel ist|"
    r"(?:im|ab(?: dem)?|in den|zum|bis zum) (?:nächsten|kommenden|folgenden) \w+|"
    r"w(?:ird|erden)\b[^,;]* (?:geben|bestehen|haben|verfügen|stattfinden|entstehen|vorliegen|folgen|existieren)"
    r"(?=\s*(?:[,;]|$)))\b",
    re.IGNORECASE,
)


def speaks_of_later(text: str, reference: date | None) -> bool:
    """Tell whether a text speaks of a time to come: by a word ("sollen", "Ziel ist"), or by a later date."""
    return LATER.search(text) is not None or (reference is not None and after(text, reference))


def after(text: str, reference: date) -> bool:
    """Tell whether a text names a day, month or year that comes after the reference date."""
    return any(day > reference for day in _days(text))


def _days(text: str) -> Iterator[date]:
    for day, month, name, year in FULL.findall(text):
        yield from _day(int(year), int(month) if month else MONTHS.index(name.lower()) + 1, int(day))
    for name, year in MONTH.findall(text):
        yield from _day(int(year), MONTHS.index(name.lower()) + 1, 1)
    yield from (date(int(year), 12, 31) for year in END_OF.findall(text))
    yield from (date(int(year), 1, 1) for year in YEAR.findall(text))


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:  # "31. Februar" is no day and shows nothing
        return
