# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""An answer drafted elsewhere, laid out like the paper of no parliament: "Vorbemerkung", "Frage 1", "Zu Frage 2:".

Its questions stand under headings "Frage 1" or not at all; then they have numbers only. Which parliament it is for, the
draft does not say.
"""

import re
from collections.abc import Iterator, Sequence

from umlauf.inquiry.answered import LABEL, TOKEN, remarks, sections
from umlauf.inquiry.closing import closing
from umlauf.inquiry.printed import Paper, PrintedDay, day_in, flowing, impossible_days, number_in
from umlauf.inquiry.questions import HEADED, Exchange, exchanges, questions_of
from umlauf.reading.passages import unwrapped
from umlauf.wording import Message

KIND = re.compile(r"\b((?:Kleine|Große|Schriftliche) Anfrage|Berichtsantrag)\b(?:\s+(?:Nr\.\s*)?(\d{1,2}/\d{1,6})\b)?")
TITLE = re.compile(
    r"^(?:betreffend|Betreff|Betr\.)\s*:?\s+(.+?)(?=\n\s*\n|\Z)", re.MULTILINE | re.DOTALL | re.IGNORECASE
)
PART = re.compile(r"^Frage\s+(\d{1,2})\s?([a-z])\b\s?[).:]*\s*")
HEADING = re.compile(r"#+\s*")
PAGE_BREAK = r"[-–—]\s*\d{1,3}\s*[-–—]|Seite \d{1,3}(?: von \d{1,3})?"
ON_EVERY_PAGE = re.compile(PAGE_BREAK, re.IGNORECASE)


def recognises(lines: Sequence[str]) -> bool:
    """Whether a line is the heading of the first question or of the first answer: "Frage 1", "Zu Frage 1:"."""
    return _first(_normal(lines)) is not None


def read(lines: Sequence[str]) -> Paper:
    """Return the draft as a paper without parliament; the lines are of a draft that `recognises` knows."""
    normal = _normal(lines)
    first = _first(normal) or 0
    end = closing(normal, first, on_every_page=ON_EVERY_PAGE)
    body = flowing(normal[first : end.at], PAGE_BREAK)
    found = exchanges(body, answered=True) if HEADED.match(body[0]) else tuple(_labelled(body))
    head = "\n".join(normal[:first])
    kind, title = KIND.search(head), TITLE.search(head)
    remark = remarks(normal[:first], answered=True)
    return Paper(
        parliament="",
        kind=kind[1] if kind else "",
        number=number_in(head) or (kind[2] if kind and kind[2] else ""),
        title=unwrapped(title[1]) if title else "",
        askers=(),
        filed=None,
        remark=remark.asker,
        questions=questions_of(found),
        signatory=end.signatory,
        answered=day_in(end.day),
        answer=sections(found, remark.ministry),
        annex_at=end.annex_at,
        marks=tuple(impossible_days([PrintedDay(end.day, Message("day of the answer"))])),
    )


def _normal(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines without the signs of a heading, and "Frage 1 b:" as the part that it is: "b) "."""
    return tuple(PART.sub(_part, HEADING.sub("", line.strip(), count=1), count=1) for line in lines)


def _part(match: re.Match[str]) -> str:
    return f"Frage {match[1]}. a) " if match[2] == "a" else f"{match[2]}) "


def _first(lines: Sequence[str]) -> int | None:
    """Return the number of the line with which the first question begins, or else the first answer."""
    for sign in (HEADED, LABEL):
        for at, line in enumerate(lines):
            match = sign.match(line)
            if match and TOKEN.findall(match[1])[0][0] == "1":
                return at
    return None


def _labelled(lines: tuple[str, ...]) -> Iterator[Exchange]:
    """Yield the questions that the labels of answers name, all others up to the last, and below it all lines."""
    tokens = [token for line in lines if (match := LABEL.match(line)) for token in TOKEN.findall(match[1])]
    last_part: dict[int, str] = {}
    number = 0
    for digits, letter, alone, _ in tokens:
        number = int(digits or number)
        last_part[number] = max(last_part.get(number, ""), letter or alone)
    for number in range(1, max(last_part) + 1):
        below = lines if number == max(last_part) else ()
        yield Exchange(str(number), "", 0, (), below)
        for code in range(ord("a"), ord(last_part.get(number) or "`") + 1):
            yield Exchange(f"{number}{chr(code)}", str(number), 0, (), ())
