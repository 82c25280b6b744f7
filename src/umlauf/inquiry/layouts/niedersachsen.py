# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Papers of the Niedersächsischer Landtag: a Kleine Anfrage with the answer of the Landesregierung.

Known from papers of the 18th and 19th term: askers and ministry, title, then both again with the days: "Anfrage der
Abgeordneten … (…), eingegangen am … - Drs. …, an die Staatskanzlei übersandt am …", "Antwort des … namens der
Landesregierung vom …"; questions "1.", the answer in the line below; at the end "(verteilt am …)", then annexes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from umlauf.inquiry.answered import remarks, sections
from umlauf.inquiry.closing import first_text
from umlauf.inquiry.printed import Paper, PrintedDay, askers_in, day_in, flowing, impossible_days, number_in
from umlauf.inquiry.questions import exchanges, questions_of
from umlauf.reading.passages import unwrapped
from umlauf.wording import Message

PARLIAMENT = "DE-NI"

HEAD_LINES, HEAD_LENGTH = 80, 10_000  # lines and characters within which the block with all days stands
IN_THE_NAME = r"namens der Landesregierung"
KIND = re.compile(r"((?:Kleine|Große) Anfrage(?: zur (?:kurzfristigen )?schriftlichen Beantwortung)?)")
DAYS = re.compile(
    rf"{IN_THE_NAME}(?P<title>(?:(?!{IN_THE_NAME}).)+?)"
    r"Anfrage (?:de[rs] )?(?:Abgeordneten )?(?P<askers>(?:(?!\bAnfrage de).)+?),? eingegangen am (?P<filed>\S+)"
    r" [-–] Drs\. [\d/ ]+,? ?an die Staatskanzlei übersandt am (?P<forwarded>\S+)"
    rf" Antwort (?P<ministry>.+?) {IN_THE_NAME} vom (?P<answered>\S+)"
)
GENITIVE = (
    (re.compile(r"^des Niedersächsischen (\w*ministerium)s\b", re.IGNORECASE), r"Niedersächsisches \1"),
    (re.compile(r"^der Niedersächsischen\b"), "Niedersächsische"),
    (re.compile(r"^de[rs] "), ""),
)
PAGE_BREAK = r"Niedersächsischer Landtag\s+[-–]\s+\d+\. Wahlperiode\s+Drucksache\s+\d+/\d+(?:\n+\d{1,3}(?=\n|\Z))?"
ON_EVERY_PAGE = re.compile(rf"{PAGE_BREAK}|\d{{1,3}}")
DISTRIBUTED = re.compile(r"\(verteilt am (?P<day>\d[\d. ]*)\)")
LATE = 31  # days from the answer to the distribution; the papers known took one to six


def recognises(lines: Sequence[str]) -> bool:
    """Whether the lines have the block of Niedersachsen: "eingegangen am … übersandt am …", "Antwort … vom …"."""
    return DAYS.search(_head(lines)) is not None


def read(lines: Sequence[str]) -> Paper:
    """Return the paper; what it does not print stays empty. The lines are of a paper that `recognises` knows."""
    end = next((at for at, line in enumerate(lines) if DISTRIBUTED.search(line)), len(lines))
    body = flowing(lines[:end], PAGE_BREAK)
    found = exchanges(body, answered=True, spaced=False)
    remark = remarks(body[: found[0].at] if found else body, answered=True)
    head = _head(lines)
    kind, printed = KIND.search(head), DAYS.search(head)
    block = printed.groupdict() if printed else dict.fromkeys(DAYS.groupindex, "")
    distributed = DISTRIBUTED.search(" ".join(lines[end : end + 1]))
    return Paper(
        parliament=PARLIAMENT,
        kind=kind[1] if kind else "",
        number=number_in(head),
        title=block["title"].strip(),
        askers=askers_in(block["askers"]),
        filed=day_in(block["filed"]),
        remark=remark.asker,
        questions=questions_of(found),
        ministry=_nominative(block["ministry"]),
        answered=day_in(block["answered"]),
        forwarded=day_in(block["forwarded"]),
        answer=sections(found, remark.ministry),
        annex_at=first_text(lines, end + 1, ON_EVERY_PAGE),
        marks=tuple(_marks(block, distributed[1].strip() if distributed else "")),
    )


def _head(lines: Sequence[str]) -> str:
    return unwrapped("\n".join(lines[:HEAD_LINES])[:HEAD_LENGTH])


def _nominative(ministry: str) -> str:
    for genitive, nominative in GENITIVE:
        ministry = genitive.sub(nominative, ministry)
    return ministry


def _marks(block: Mapping[str, str], distributed: str) -> Iterator[Message]:
    """Yield what is printed and cannot be: days that do not exist or follow each other wrongly, a late distribution."""
    yield from impossible_days(
        (
            PrintedDay(block["filed"].rstrip(","), Message("day of receipt")),
            PrintedDay(block["forwarded"], Message("day of forwarding")),
            PrintedDay(block["answered"], Message("day of the answer")),
            PrintedDay(distributed, Message("day of distribution")),
        )
    )
    answered, day = day_in(block["answered"]), day_in(distributed)
    if answered and day and (day - answered).days > LATE:
        yield Message(
            "The paper prints “{printed}” as the day of distribution, {days} days after the answer; that can hardly be,"
            " because papers are distributed within days.",
            printed=distributed,
            days=(day - answered).days,
        )
