# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A paper of a parliament as a value, and what papers of several parliaments have in common."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from umlauf.inquiry.head import Asker
from umlauf.inquiry.questions import QuestionSet
from umlauf.reading.passages import unwrapped
from umlauf.wording import Message

MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.\s?|(?:" + "|".join(MONTHS) + r")\s)(?:\d{4}|\d{2})\b"
DAY_PARTS = re.compile(r"(\d{1,2})\.\s?(?:(\d{1,2})\.\s?|(\w+)\s)(\d{2,4})")
SPACED = re.compile(r"(?:\b[^\W\d_] ){2,}[^\W\d_]\b")
WORD_START = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")
BRACKET = re.compile(r"([^()]*)\(([^()]*)\)")
GROUP = re.compile(r"(?:Fraktion|Gruppe)(?:\s+de[rs])?\s+(.+)")
NUMBER = re.compile(r"(?:Drucksache|Drs\.)\s+(\d{1,2}\s?/\s?\d{1,6})")
SENTENCE_ENDS = re.compile(r"[.?!:)]\d{0,2}$")
# A paragraph that goes on behind an empty line: no sentence ends, and no capital, letter of a list or number follows;
# or a word stands before it that no text ends with.
RUNS_ON = re.compile(
    r"(?<![.?!:)\n])\n\n+(?=[a-zäöü])(?![a-z]\s?\))"
    r"|(?:(?<= de[rmns])|(?<= d[ai][es])|(?<= und)|(?<= i[mn])|(?<= vo[mn])|(?<= zu[mr])|(?<= mit)|(?<= für))"
    r"\n\n+(?=[A-ZÄÖÜ])"
)
FOOT_NOTE = re.compile(r"\d{1,2}\s+(?:[^\W\d_]|[„\"(])")


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


class PrintedDay(NamedTuple):
    """A day as the paper prints it, and what it is the day of."""

    text: str
    of: Message


def day_in(text: str) -> date | None:
    """Return the first day in a text ("17.02.2015", "14. April 2015", "08.11.16"); None for none or a misprint."""
    match = DAY_PARTS.search(text)
    if match is None or len(match[4]) == 3:
        return None
    day, number, name, year = match.groups()
    month = int(number) if number else _month(name)
    try:
        return date(int(year) if len(year) > 2 else 2000 + int(year), month, int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    return MONTHS.index(name.lower()) + 1 if name.lower() in MONTHS else 0


def impossible_days(days: Iterable[PrintedDay]) -> Iterator[Message]:
    """Yield what cannot be among the days of a paper, which come in the order in which they have to follow each other.

    A day that the paper does not print (an empty text) is passed over.
    """
    printed = [day for day in days if day.text]
    for day in printed:
        if day_in(day.text) is None:
            yield Message(
                "The paper prints “{printed}” as the {of}; that cannot be, because there is no such day.",
                printed=day.text,
                of=day.of,
            )
    for before, day in pairwise(day for day in printed if day_in(day.text)):
        if (day_in(day.text) or date.max) < (day_in(before.text) or date.min):
            yield Message(
                "The paper prints “{printed}” as the {of}; that cannot be, because the {of_before} is “{before}”.",
                printed=day.text,
                of=day.of,
                of_before=before.of,
                before=before.text,
            )


def number_in(text: str) -> str:
    """Return the first number of a printed paper in a text: "19/1613" for "Drucksache 19/ 1613"; empty for none."""
    match = NUMBER.search(text)
    return re.sub(r"\s", "", match[1]) if match else ""


def prose(lines: Iterable[str]) -> str:
    """Return lines as paragraphs that empty lines divide, each on one line, with hyphens at line ends undone."""
    paragraphs = (unwrapped(part) for part in re.split(r"\n\s*\n", "\n".join(lines)))
    return "\n\n".join(filter(None, paragraphs))


def flowing(lines: Iterable[str], page_break: str) -> tuple[str, ...]:
    """Return the lines as they read without page breaks.

    `page_break` is a regular expression for the lines that stand at the head and foot of every page. They fall into
    the middle of sentences and words, which go on as if nothing were there; foot notes at the end of such a page come
    after the paragraph into which they fell.
    """
    text = "\n".join(line.strip() for line in lines)
    pages = re.split(rf"(?:\n*^(?:{page_break})$\n*)+", text, flags=re.MULTILINE | re.IGNORECASE)
    pieces: list[str] = []
    last = pages[0]
    for page in pages[1:]:
        body, notes = _without_notes(last)
        if page and not SENTENCE_ENDS.search(body):
            paragraph, _, rest = page.partition("\n\n")
            pieces.append(f"{body}\n")
            last = "\n\n".join(filter(None, (paragraph, notes, rest)))
        else:
            pieces.append(f"{last}\n\n")
            last = page
    return tuple(RUNS_ON.sub("\n", "".join([*pieces, last])).strip("\n").split("\n"))


def _without_notes(page: str) -> tuple[str, str]:
    """Return the text of a page and its foot notes."""
    parts = page.split("\n\n")
    count = len(parts)
    while count > 1 and FOOT_NOTE.match(parts[count - 1].lstrip()):
        count -= 1
    return "\n\n".join(parts[:count]), "\n\n".join(parts[count:])


def askers_in(text: str) -> tuple[Asker, ...]:
    """Return who asks, each with a party: in "A (CDU), B und C (SPD)" the last bracket serves B and C.

    A group of the parliament ("Fraktion der CDU") has the party that it is named after.
    """
    found: list[Asker] = []
    rest = 0
    for match in BRACKET.finditer(text):
        found.extend(_askers(match[1], match[2].strip()))
        rest = match.end()
    return (*found, *_askers(text[rest:], ""))


def _askers(names: str, party: str) -> Iterator[Asker]:
    for name in re.split(r"\s*,\s*|\s+und\s+", names):
        group = GROUP.fullmatch(name.strip())
        if name.strip():
            yield Asker(name.strip(), party or (group[1] if group else ""))


def close_up(line: str) -> str:
    """Return a line with letter-spaced words closed up: "K l e i n e A n f r a g e" → "Kleine Anfrage"."""
    return SPACED.sub(lambda match: WORD_START.sub(" ", match[0].replace(" ", "")), line)
