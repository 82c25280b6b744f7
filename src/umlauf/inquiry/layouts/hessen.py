# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Papers of the Hessischer Landtag: the inquiry as filed, and the answer in which it is printed again.

Known from papers of the 19th and 20th term: a head, which older extractions lack; "Kleine Anfrage des Abg. … (…) vom …
betreffend …"; "Vorbemerkung des Fragestellers:"; "Frage 1. …" or "1. …", with parts "a)"; at the end "Wiesbaden, …".
"""

import re
from collections.abc import Sequence

from umlauf.inquiry.printed import DAY, Paper, askers_in, close_up, day_in
from umlauf.inquiry.questions import parse_questions
from umlauf.reading.passages import unwrapped

PARLIAMENT = "DE-HE"

KIND = re.compile(r"^(Kleine Anfrage|Große Anfrage|Berichtsantrag)\b", re.MULTILINE)
ASKED_BY = re.compile(rf"de[rs]\s+Abg(?:\.|eordneten)\s+(.+?)\s+vom\s+({DAY}|\S+)", re.IGNORECASE | re.DOTALL)
TITLE = re.compile(
    r"^betreffend\s+(.+?)(?=\n\s*\n|\n\s*und\s*\n|\n(?:Vorbemerkung|Ich frage|Wir fragen)\b|\Z)",
    re.MULTILINE | re.DOTALL,
)
NUMBER = re.compile(r"(?:Drucksache|Drs\.)\s+(\d{1,2}\s?/\s?\d{1,6})")
NUMBER_OF_ANNEX = re.compile(r"Anlage zu KA\s+(\d{1,2}\s?/\s?\d{1,6})")
ANSWER = re.compile(r"^Antwort\s*\n\s*(?:des|der)\s+(.+?)(?=\n\s*\n|\n\s*Vorbemerkung)", re.MULTILINE | re.DOTALL)
REMARK = re.compile(
    r"^Vorbemerkung de[rs] Fragesteller\w*(?: und Fragesteller\w*)?:?\s*(.*?)"
    r"(?=^Ich frage|^Wir fragen|^Diese Vorbemerkung|^Vorbemerkung|\Z)",
    re.MULTILINE | re.DOTALL,
)
FIRST = re.compile(r"^(?:Frage\s+)?1\s?[.):]\s", re.MULTILINE)
SIGNED = re.compile(rf"^Wiesbaden,\s+(?:den\s+)?({DAY})[ \t]*\n+(.*)", re.MULTILINE | re.IGNORECASE)
FOOT = re.compile(
    r"^(?:Wiesbaden,|Eingegangen am|Ausgegeben am|Herausgegeben|Begründung:?\s*$|Anlagen?\s*$)", re.MULTILINE
)
# What stands at the head of every page and falls into the middle of a text.
PAGE = re.compile(
    r"^[ \t]*(?:\d{1,3}|Hessischer Landtag.*Wahlperiode.*|.*Wahlperiode.*Drucksache.*|Drucksache \d+/\d+)[ \t]*\n",
    re.IGNORECASE | re.MULTILINE,
)


def recognises(lines: Sequence[str]) -> bool:
    """Whether the lines have the title block of Hessen: "Kleine Anfrage", "des Abg. … vom …", "betreffend …"."""
    head = _parts(lines)[0]
    return bool(KIND.search(head) and ASKED_BY.search(head) and TITLE.search(head))


def read(lines: Sequence[str]) -> Paper:
    """Return the paper; what it does not print stays empty. The lines are of a paper that `recognises` knows."""
    head, asked, foot = _parts(lines)
    askers = ASKED_BY.search(head)
    answer = ANSWER.search(head)
    signed = SIGNED.search(foot) if answer else None
    return Paper(
        parliament=PARLIAMENT,
        kind=_first(KIND, head),
        number=re.sub(r"\s", "", _first(NUMBER, head) or _first(NUMBER_OF_ANNEX, foot)),
        title=unwrapped(_first(TITLE, head)),
        askers=askers_in(unwrapped(askers[1])) if askers else (),
        filed=day_in(askers[2]) if askers else None,
        remark="\n\n".join(unwrapped(part) for part in re.split(r"\n\s*\n", _first(REMARK, head).strip())),
        questions=parse_questions(asked.split("\n"), answered=bool(answer)),
        ministry=re.sub(r"^Ministers\b", "Minister", unwrapped(_first(ANSWER, head))),
        signatory=signed[2].strip() if signed else "",
        answered=day_in(signed[1]) if signed else None,
    )


def _parts(lines: Sequence[str]) -> tuple[str, str, str]:
    """Return what stands before the first question, the questions with what is between them, and the rest."""
    text = "\n".join(close_up(line.strip()) for line in lines)
    first = FIRST.search(text)
    head, body = (text[: first.start()], PAGE.sub("", text[first.start() :])) if first else (text, "")
    foot = FOOT.search(body)
    return (head, body[: foot.start()], body[foot.start() :]) if foot else (head, body, "")


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""
