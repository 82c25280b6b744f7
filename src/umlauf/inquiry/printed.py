# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A paper of a parliament as a value, and what papers of several parliaments have in common."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from umlauf.inquiry.head import Asker
from umlauf.inquiry.questions import QuestionSet
from umlauf.wording import Message

MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.\s?|(?:" + "|".join(MONTHS) + r")\s)(?:\d{4}|\d{2})\b"
DAY_PARTS = re.compile(r"(\d{1,2})\.\s?(?:(\d{1,2})\.\s?|(\w+)\s)(\d{2,4})")
SPACED = re.compile(r"(?:\b\w ){2,}\w\b")
WORD_START = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")
BRACKET = re.compile(r"([^()]*)\(([^()]*)\)")


class Section(NamedTuple):
    """A part of a printed answer: the questions that it answers, none for the preliminary remark of the ministry.

    Paragraphs of the text are divided by empty lines; line breaks and hyphens at line ends are undone.
    """

    questions: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Paper:
    """An inquiry as the parliament prints it. What the paper does not print is empty or None.

    `remark` is the preliminary remark of the asker. `ministry`, `signatory`, `answered` and `answer` stand only in the
    printed answer. `annex_at` is the number of the line, from 0, with which its annex begins. `marks` say what is
    printed and cannot be, such as a date of a month that does not exist, with the words of the paper.
    """

    parliament: str
    kind: str
    number: str
    title: str
    askers: tuple[Asker, ...]
    filed: date | None
    remark: str
    questions: QuestionSet
    ministry: str = ""
    signatory: str = ""
    answered: date | None = None
    forwarded: date | None = None
    answer: tuple[Section, ...] = ()
    annex_at: int | None = None
    marks: tuple[Message, ...] = ()


def day_in(text: str) -> date | None:
    """Return the first day in a text ("17.02.2015", "14. April 2015", "08.11.16"); None for none or a misprint."""
    match = DAY_PARTS.search(text)
    if match is None:
        return None
    day, number, name, year = match.groups()
    month = int(number) if number else _month(name)
    try:
        return date(int(year) if len(year) > 2 else 2000 + int(year), month, int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    return MONTHS.index(name.lower()) + 1 if name.lower() in MONTHS else 0


def askers_in(text: str) -> tuple[Asker, ...]:
    """Return who asks, each with a party: in "A (CDU), B und C (SPD)" the last bracket serves B and C."""
    found: list[Asker] = []
    rest = 0
    for match in BRACKET.finditer(text):
        names = re.split(r"\s*,\s*|\s+und\s+", match[1])
        found.extend(Asker(name.strip(), match[2].strip()) for name in names if name.strip())
        rest = match.end()
    names = re.split(r"\s*,\s*|\s+und\s+", text[rest:])
    return (*found, *(Asker(name.strip()) for name in names if name.strip()))


def close_up(line: str) -> str:
    """Return a line with letter-spaced words closed up: "K l e i n e A n f r a g e" → "Kleine Anfrage"."""
    return SPACED.sub(lambda match: WORD_START.sub(" ", match[0].replace(" ", "")), line)
