# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The worked example as a printed answer whose annex has lost its lines: set by Typst, or as plain text.

Rows with fewer texts than columns, or with more, leave open to which question a text belongs.
"""

import json
import re
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import typst

from umlauf.publication.dataset import read_case

SAMPLE = Path(__file__).parents[2] / "samples" / "hessen-19-1613"
TITLE = (
    "HESSISCHER LANDTAG",
    "19. Wahlperiode      Drucksache 19/1613",
    "Kleine Anfrage",
    "des Abg. Dr. h.c. Jörg-Uwe Hahn (FDP) vom 17.02.2015",
    "betreffend Flüchtlingsgipfel in den Kreisen und kreisfreien Städten",
    "und",
    "Antwort",
    "des Ministers für Soziales und Integration",
    "Vorbemerkung des Ministers für Soziales und Integration:",
)
OPENING = "Diese Vorbemerkung vorangestellt, beantworte ich die Kleine Anfrage wie folgt:"
CLOSING = ("Wiesbaden, 14. April 2015", "Stefan Grüttner", "Anlage")
ABOVE = (
    "Abfrage betreffend Flüchtlingsgipfel in Kreisen und kreisfreien Städten 26.03.2015",
    "Frage 1 Frage 2 Frage 3",
)
PAGE = """
#set page("a4", margin: 2.2cm)
#set text(lang: "de", size: 10pt, hyphenate: true)
#set par(spacing: 2em, leading: 0.5em)
"""


def answer() -> Iterator[str]:
    """Yield the paragraphs up to the annex: title, remark, each question with its answer, day and signatory."""
    inquiry = (SAMPLE / "inquiry.txt").read_text(encoding="utf-8").partition("Ich frage die Landesregierung:")[2]
    asked = re.findall(r"^Frage \d\. .+?(?=^Frage \d|\Z)", inquiry, re.MULTILINE | re.DOTALL)
    remark, *answers = (SAMPLE / "answer.md").read_text(encoding="utf-8").split("# ")[1:]
    yield from (*TITLE, *_paragraphs(remark), OPENING)
    for question, text in zip(asked, answers, strict=True):
        yield from re.split(r" (?=[a-z]\) )| (?=Bitte nach)", " ".join(question.split()))
        yield from _paragraphs(text)
    yield from CLOSING


def _paragraphs(section: str) -> list[str]:
    return section.strip().split("\n\n")[1:]


def annex() -> Iterator[str]:
    """Yield the paragraphs of the annex: the name of a county, then its texts."""
    case = read_case(SAMPLE, with_files=False)
    yield from ABOVE
    for entry in case.replies.roster.entries:
        texts = [cell.text for cell in case.replies.cells if cell.key == entry.key and cell.text]
        if texts and entry.kind == "landkreis":
            yield "LK " + re.sub(r"^Landkreis |-?[Kk]reis$", "", entry.name)
            yield from texts
        elif texts:
            yield f"{entry.name} {texts[0]}"


@cache
def as_pdf() -> bytes:
    """Return the paper as PDF; the annex stands in one narrow column, as the text layer of a table does."""
    front = "\n".join(map(_par, answer()))
    behind = "\n".join(map(_par, annex()))
    source = f"{PAGE}{front}\n#pagebreak()\n#show par: it => block(width: 9cm, it)\n#set par(justify: false)\n{behind}"
    pdf = typst.compile(source.encode())
    assert isinstance(pdf, bytes)
    return pdf


def _par(text: str) -> str:
    return f"#par({json.dumps(text, ensure_ascii=False)})"


def as_text() -> bytes:
    """Return the paper as plain text in short lines, an empty one between paragraphs."""
    return "\n\n".join(textwrap.fill(text, 60) for text in (*answer(), *annex())).encode()
