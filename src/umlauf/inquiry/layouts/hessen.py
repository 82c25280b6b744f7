# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Papers of the Hessischer Landtag: the inquiry as filed, and the answer in which it is printed again.

Known from papers of the 19th to the 21st term: a head, which older extractions lack; "Kleine Anfrage des Abg. … (…)
vom … betreffend …", later without "des Abg." and "betreffend"; "Vorbemerkung des Fragestellers:"; "Frage 1. …" or
"1. …", with parts "a)"; at the end "Wiesbaden, …", the signatory, and annexes. Head and imprint of a page fall into the
middle of the text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from umlauf.inquiry.answered import remarks, sections
from umlauf.inquiry.printed import (
    DAY,
    Paper,
    Printed,
    askers_in,
    close_up,
    day_in,
    flowing,
    impossible_days,
    number_in,
)
from umlauf.inquiry.questions import QuestionSet, exchanges, questions_of
from umlauf.reading.passages import unwrapped
from umlauf.wording import Message

PARLIAMENT = "DE-HE"

TITLE_WITHIN = 20_000  # characters from the beginning of a paper
TITLE = re.compile(
    r"^(?P<kind>(?:Dringlicher\s)?(?:Kleine\sAnfrage|Große\sAnfrage|Berichtsantrag))\s+"
    rf"(?:de[rs]\s+)?(?:Abg(?:\.|eordneten)\s+)?(?P<askers>[^:]{{1,800}}?)(?=\s+betreffend\s|\s+vom\s+\S+\s)"
    rf"(?:\s+vom\s+(?P<filed>{DAY}|\S+))?\s+(?P<betreffend>betreffend\s+)?(?P<title>.+?)"
    r"(?=\n\s*\n|\n\s*und\s*\n|\n(?:und\s)?Antwort\b|\n(?:Vorbemerkung|Ich frage|Wir fragen)\b|\Z)",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
IN_HESSEN = re.compile(r"^(?:Hessischer Landtag|Wiesbaden,)", re.IGNORECASE | re.MULTILINE)
ANSWER = re.compile(
    r"\s*(?:und\s+)?Antwort\s+(?:de[rs]\s+)?(.+?)(?=\s+im\s+Einvernehmen\b|\n\s*\n|\n\s*Vorbemerkung|\Z)", re.DOTALL
)
NOMINATIVE = re.compile(r"^(Minister|Chef|Ministerpräsident(?=en))(?:s|en)\b")
SIGNED = re.compile(r"Wiesbaden,\s+(?:den\s+)?(\d{1,2}\..{3,15}?\d{2,4})\b\s*(.*)", re.IGNORECASE)
FOR_ANOTHER = re.compile(r"(?:In Vertretung|i\. ?V\.|gez\.)\s*:?\s*", re.IGNORECASE)
RANK = re.compile(
    r"(?:Hessische\w*\s+)?(?:Staats)?(?:minister|sekretär)\w*\b.*|Chefi?n? der Staatskanzlei", re.IGNORECASE
)
NEAR = 12  # lines between the signatory and the heading of the annex
ANNEX = re.compile(r"Anlagen?\s*:?")
REASONS = re.compile(r"Begründung\s*:?")
NUMBER_OF_ANNEX = re.compile(r"Anlage zu KA\s+(\d{1,2}\s?/\s?\d{1,6})")
ISSUED = re.compile(r"Ausgegeben am\s+([^·\n]+)")
# What stands at the head and foot of pages: the number of the paper, the imprint, where annexes can be seen.
FURNITURE = (
    r"(?:\d{1,3}\s+)?Hessischer Landtag(?:\b.*Wahlperiode\b.*)?"
    r"|(?:\d{1,3}\s+)?\d{1,2}\. Wahlperiode\W+Drucksache\s+\d+\s?/\s?\d+(?:\s+\d{1,3})?"
    r"|Drucksache\s+\d+\s?/\s?\d+(?:\s+\d{1,3})?|Anlage zu (?:KA|Drs\.|Drucksache)\s.*"
    r"|(?:Eingegangen|Ausgegeben) am\s.*|(?:Herausgegeben|Herstellung|Druck und Auslieferung)\b.*"
    r"|.*\bPostfach 3240\b.*|.*\bwww\.Hessischer-Landtag\.de\b.*|Der Umwelt zuliebe\b.*"
    r"|\(?Die (?:komplette Drucksache|Anlagen?) .*(?:abgerufen|eingesehen|abgedruckt).*"
)
PAGE_BREAK = rf"(?:\d{{1,3}}\n+)?(?:{FURNITURE})(?:\n+\d{{1,3}}(?=\n|\Z))?"
ON_EVERY_PAGE = re.compile(rf"{FURNITURE}|\d{{1,3}}", re.IGNORECASE)


class _End(NamedTuple):
    """The number of the line after the text, who signed on which day, and the line with which the annex begins."""

    at: int
    day: str = ""
    signatory: str = ""
    annex_at: int | None = None


def recognises(lines: Sequence[str]) -> bool:
    """Whether the lines have the title block of Hessen: "Kleine Anfrage", "des Abg. … vom …", "betreffend …"."""
    text = _closed_up(lines)
    title = TITLE.search(text, 0, TITLE_WITHIN)
    return bool(title and (title["betreffend"] or IN_HESSEN.search(text)))


def read(lines: Sequence[str]) -> Paper:
    """Return the paper; what it does not print stays empty. The lines are of a paper that `recognises` knows."""
    text = _closed_up(lines)
    title = TITLE.search(text, 0, TITLE_WITHIN)
    if title is None:
        return Paper(PARLIAMENT, "", "", "", (), None, "", QuestionSet(()))
    ministry = ANSWER.match(text, title.end())
    start = text.count("\n", 0, ministry.end() if ministry else title.end())
    end = _end_of_answer(lines, start) if ministry else _end_of_inquiry(lines, start)
    body = flowing(lines[start : end.at], PAGE_BREAK)
    found = exchanges(body, answered=bool(ministry))
    remark = remarks(body[: found[0].at] if found else body, answered=bool(ministry))
    issued = ISSUED.search(text)
    days = (
        Printed(title["filed"] or "", Message("day of the inquiry")),
        Printed(end.day, Message("day of the answer")),
        Printed(issued[1].strip() if issued else "", Message("day of issue")),
    )
    return Paper(
        parliament=PARLIAMENT,
        kind=unwrapped(title["kind"]),
        number=_number(lines, text, title.start()),
        title=unwrapped(title["title"]),
        askers=askers_in(unwrapped(title["askers"])),
        filed=day_in(days[0].text),
        remark=remark.asker,
        questions=questions_of(found),
        ministry=NOMINATIVE.sub(r"\1", unwrapped(ministry[1])) if ministry else "",
        signatory=end.signatory,
        answered=day_in(end.day),
        answer=sections(found, remark.ministry) if ministry else (),
        annex_at=end.annex_at,
        marks=tuple(impossible_days(days)),
    )


def _closed_up(lines: Sequence[str]) -> str:
    return "\n".join(close_up(line.strip()) for line in lines)


def _number(lines: Sequence[str], text: str, title_at: int) -> str:
    """Return the number in the head of the first page, of another page, or of the annex."""
    heads = " ".join(line for line in lines if ON_EVERY_PAGE.fullmatch(line.strip()))
    annex = NUMBER_OF_ANNEX.search(text)
    return number_in(text[:title_at]) or number_in(heads) or (re.sub(r"\s", "", annex[1]) if annex else "")


def _end_of_inquiry(lines: Sequence[str], start: int) -> _End:
    """The text of an inquiry ends with its day, its reasons, or its annex."""
    at = next((at for at in range(start, len(lines)) if _closes(lines[at].strip())), len(lines))
    annex = next((at + 1 for at in range(start, len(lines)) if ANNEX.fullmatch(lines[at].strip())), len(lines))
    return _End(at, annex_at=_first_text(lines, annex))


def _closes(line: str) -> bool:
    return any(sign.fullmatch(line) for sign in (SIGNED, REASONS, ANNEX))


def _end_of_answer(lines: Sequence[str], start: int) -> _End:
    """The text of an answer ends with place and day, the signatory, and the annex; without them with the annex."""
    signed = ((at, match) for at in range(start, len(lines)) if (match := SIGNED.fullmatch(lines[at].strip())))
    at, match = next(signed, (len(lines), None))
    if match is None:
        return _end_of_inquiry(lines, start)
    signatory = FOR_ANOTHER.sub("", match[2])
    after = at + 1
    while after < len(lines) and not signatory:
        signatory = FOR_ANOTHER.sub("", lines[after].strip())
        after += 1
    while after < len(lines) and (not lines[after].strip() or RANK.fullmatch(lines[after].strip())):
        after += 1
    near = next((at + 1 for at in range(after, len(lines)) if ANNEX.fullmatch(lines[at].strip())), after)
    return _End(at, match[1], signatory, _first_text(lines, near if near - after < NEAR else after))


def _first_text(lines: Sequence[str], start: int) -> int | None:
    """Return the number of the first line from `start` on that is neither empty nor on every page."""
    texts = (
        at for at in range(start, len(lines)) if lines[at].strip() and not ON_EVERY_PAGE.fullmatch(lines[at].strip())
    )
    return next(texts, None)
