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

from umlauf.inquiry.answered import remarks, sections
from umlauf.inquiry.closing import ANNEX, Closing, closing, first_text
from umlauf.inquiry.printed import (
    DAY,
    Paper,
    PrintedDay,
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


ASKED = re.compile(r"\b(?:Abg\.|Abgeordnete|Fraktion)|\([^()]{2,30}\)\s+vom\s")


def recognises(lines: Sequence[str]) -> bool:
    """Whether the lines have the title block of Hessen: "Kleine Anfrage", "des Abg. … vom …", "betreffend …"."""
    text = _closed_up(lines)
    title = TITLE.search(text, 0, TITLE_WITHIN)
    asked = title and title["betreffend"] and ASKED.search(text, 0, title.end())
    return bool(title and (asked or IN_HESSEN.search(text)))


def read(lines: Sequence[str]) -> Paper:
    """Return the paper; what it does not print stays empty. The lines are of a paper that `recognises` knows."""
    text = _closed_up(lines)
    title = TITLE.search(text, 0, TITLE_WITHIN)
    if title is None:
        return Paper(PARLIAMENT, "", "", "", (), None, "", QuestionSet(()))
    ministry = ANSWER.match(text, title.end())
    start = text.count("\n", 0, ministry.end() if ministry else title.end())
    end = _end_of_inquiry(lines, start)
    if ministry:
        end = closing(lines, start, on_every_page=ON_EVERY_PAGE, place="Wiesbaden")
    body = flowing(lines[start : end.at], PAGE_BREAK)
    found = exchanges(body, answered=bool(ministry))
    remark = remarks(body[: found[0].at] if found else body, answered=bool(ministry))
    issued = ISSUED.search(text)
    days = (
        PrintedDay(title["filed"] or "", Message("day of the inquiry")),
        PrintedDay(end.day, Message("day of the answer")),
        PrintedDay(issued[1].strip() if issued else "", Message("day of issue")),
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
    return "\n".join(close_up(" ".join(line.split())) for line in lines)


def _number(lines: Sequence[str], text: str, title_at: int) -> str:
    """Return the number in the head of the first page, of another page, or of the annex."""
    heads = " ".join(line for line in lines if ON_EVERY_PAGE.fullmatch(line.strip()))
    annex = NUMBER_OF_ANNEX.search(text)
    return number_in(text[:title_at]) or number_in(heads) or (re.sub(r"\s", "", annex[1]) if annex else "")


def _end_of_inquiry(lines: Sequence[str], start: int) -> Closing:
    """The text of an inquiry ends with its day, its reasons, or its annex; only a heading tells of an annex."""
    end = closing(lines, start, on_every_page=ON_EVERY_PAGE, place="Wiesbaden")
    reasons = next((at for at in range(start, end.at) if REASONS.fullmatch(lines[at].strip())), end.at)
    heading = next((at for at in range(start, len(lines)) if ANNEX.fullmatch(lines[at].strip())), len(lines))
    return Closing(reasons, annex_at=first_text(lines, heading + 1, ON_EVERY_PAGE))
