# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A case that nobody but its tests knows: Sachsen, 60 municipalities, other questions and other statuses, no paper."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from umlauf.publication.dataset import write_folder

STATES = ["own"] * 40 + ["nil"] * 8 + ["summary"] * 5 + ["declined"] * 3 + ["missing"] * 4
RUNNING, PLANNED, NONE = range(30), range(30, 34), range(34, 40)  # of those with an own reply
CASE = """format = 1
parliament = "DE-SN"
kind = "Kleine Anfrage"
number = "8/4711"
title = "Trinkbrunnen in den Gemeinden"
ministry = "Staatsministerium für Beispiele"
filed = 2026-05-04
reference_date = 2026-06-01
survey_closed = 2026-06-15
wahlperiode = 8

[[askers]]
name = "Eva Beispiel"
party = "XYZ"
"""
CODEBOOK = """[questions.1]
text = "In welchen Gemeinden gibt es öffentliche Trinkbrunnen?"
label = "Trinkbrunnen"
also = ["Wasserspender"]
statuses.running = { label = "in Betrieb", also = ["gibt es"], counts_as = "yes" }
statuses.ordered = { label = "geplant", also = ["bestellt"], counts_as = "coming" }
statuses.absent = { label = "nicht vorhanden", counts_as = "no" }

[questions.2]
text = "Welche Gemeinden setzen Hitzelotsen ein?"
label = "Hitzelotsen"
statuses.employed = { label = "eingesetzt", also = ["setzen ein"], counts_as = "yes" }
statuses.absent = { label = "nicht eingesetzt", counts_as = "no" }
"""
DRAFT = """# Vorbemerkung

Es liegen Antworten von 40 Gemeinden vor.

# Frage 1

In allen Gemeinden gibt es Trinkbrunnen.

# Frage 2

Fünf Gemeinden setzen Hitzelotsen ein.
"""
CORRECTED = DRAFT.replace(
    "In allen Gemeinden gibt es Trinkbrunnen.",
    "In 33 der 60 befragten Gemeinden gibt es Trinkbrunnen, in vier Gemeinden sind sie geplant.",
)


def key(number: int) -> str:
    """Return the key of a municipality."""
    return f"14521{number:03}"


def invented(folder: Path) -> Path:
    """Write the case folder with the first draft, and beside it the corrected one, `answer-corrected.md`."""
    files = {
        "case.toml": CASE.encode(),
        "codebook.toml": CODEBOOK.encode(),
        "roster.csv": _csv("key,name,kind,association,state,covered_by,received_on,channel,file", _roster()),
        "cells.csv": _csv("key,cell,text", _cells()),
        "sums.csv": b"association,question,status,count,of,passage\nassoc:SSG,1,running,3,5,3 von 5 haben einen.\n",
        "codes.csv": _csv("key,question,status,level,cell,source,passage,by", _codes()),
        "answer.md": DRAFT.encode(),
        "answer-corrected.md": CORRECTED.encode(),
        "replies/eins.txt": b"Gemeinde Ort 1\n\nFrage 1: Ja.\n",
    }
    write_folder(files, folder)
    return folder


def _csv(head: str, rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([head.split(","), *rows])
    return out.getvalue().encode()


def _roster() -> Iterable[Sequence[str]]:
    for number, state in enumerate(STATES):
        covered = "assoc:SSG" if state == "summary" else ""
        came = ("2026-06-02", "mail") if state in ("own", "nil") else ("", "")
        file = "replies/eins.txt" if number == 1 else ""
        yield key(number), f"Ort {number}", "gemeinde", "assoc:SSG", state, covered, *came, file
    yield "assoc:SSG", "Sächsischer Städte- und Gemeindetag", "association", "", "own", "", "2026-06-09", "mail", ""


def _cells() -> Iterable[Sequence[str]]:
    for number, state in enumerate(STATES):
        if state == "own":
            yield key(number), "1", "Ja." if number in RUNNING else "Bestellt." if number in PLANNED else "Nein."
            if number < 5:
                yield key(number), "2", "Wir setzen Hitzelotsen ein."
    yield "assoc:SSG", "text", "3 von 5 haben einen."


def _codes() -> Iterable[Sequence[str]]:
    for status, passage, numbers in (
        ("running", "Ja.", RUNNING),
        ("ordered", "Bestellt.", PLANNED),
        ("absent", "Nein.", NONE),
    ):
        for number in numbers:
            yield key(number), "1", status, "municipal", "1", "", passage, "Eva"
    for place, number in enumerate(number for number, state in enumerate(STATES) if state == "summary"):
        status = "running" if place < 3 else "absent"
        yield key(number), "1", status, "municipal", "text", "assoc:SSG", "3 von 5 haben einen.", "Eva"
    for number in range(5):
        yield key(number), "2", "employed", "municipal", "2", "", "Wir setzen Hitzelotsen ein.", "Eva"
