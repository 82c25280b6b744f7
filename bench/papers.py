# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Reads the real papers that lie beside the checkout, if they do, and counts which of their facts come out right."""

import json
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from umlauf.inquiry.paper import Paper, read_paper
from umlauf.reading.files import read_file

PAPERS = Path(__file__).parents[2] / "shared" / "corpus" / "niedersachsen-2026.json"


def facts_of(record: Mapping[str, Any]) -> dict[str, object]:
    """Return the facts of a record by kind of field, as `fields_of` gives those of the paper that was read."""
    expected, extra = record["expected"], record["extra"]
    return {
        "number": expected["number"],
        "title": expected["title"],
        "askers": [(author["name"], author["party"]) for author in expected["authors"]],
        "filed": expected["asked_on"],
        "forwarded": extra["forwarded_on"],
        "answered": expected["answered_on"],
        "ministry": expected["respondent"],
        "questions": expected["questions"],
    }


def fields_of(paper: Paper) -> dict[str, object]:
    """Return what was read by kind of field: days as ISO 8601 or None, numbers of questions without their parts."""
    return {
        "number": paper.number,
        "title": paper.title,
        "askers": [(asker.name, asker.party) for asker in paper.askers],
        "filed": paper.filed and paper.filed.isoformat(),
        "forwarded": paper.forwarded and paper.forwarded.isoformat(),
        "answered": paper.answered and paper.answered.isoformat(),
        "ministry": paper.ministry,
        "questions": [question.number for question in paper.questions.questions if not question.parent],
    }


def print_papers(path: Path = PAPERS) -> None:
    """Print for each kind of field in how many of the papers it is right, what is wrong, and the time for a paper."""
    if not path.exists():
        print("papers of Niedersachsen: not measured, they do not lie beside this checkout")
        return
    right: Counter[str] = Counter()
    seconds = 0.0
    records = json.loads(path.read_text(encoding="utf-8"))
    for record in records:
        begin = time.perf_counter()
        read = fields_of(read_paper(read_file("paper.txt", record["text"].encode())))
        seconds += time.perf_counter() - begin
        for field, fact in facts_of(record).items():
            right[field] += read[field] == fact
            if read[field] != fact:
                print(f"  {record['expected']['number']}: {field} is {read[field]!r}, expected {fact!r}")
    fields = ", ".join(f"{field} {count}" for field, count in right.items())
    print(
        f"papers of Niedersachsen: {sum(right.values())} of {len(records) * len(right)} fields right"
        f" (each of {len(records)}: {fields}); {1000 * seconds / len(records):.1f} ms a paper"
    )
