# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The printed paper 19/1613 itself, where its text lies beside the project; its facts are told anew in samples/."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from umlauf.evaluation.counts import Code
from umlauf.inquiry.head import Asker
from umlauf.publication.dataset import read_case
from umlauf.readback.authorities import known_authorities, named_by
from umlauf.readback.printed import File
from umlauf.reading.passages import unwrapped
from umlauf.scrutiny.confined import Reading, read_confined
from umlauf.scrutiny.worth import report_on

ROOT = Path(__file__).parents[2]
ORIGINAL = ROOT.parent / "shared" / "case-19-1613"
KNOWN = known_authorities("DE-HE", date(2015, 4, 14))
UNCERTAIN = {"06433000", "06438000", "06439000", "06531000", "06631000", "06632000", "06633000"}

pytestmark = pytest.mark.skipif(not ORIGINAL.is_dir(), reason="the original text is not part of the project")


@pytest.fixture(scope="module")
def reading() -> Reading:
    path = ORIGINAL / "drucksache-19-1613.txt"
    return read_confined(File(path.name, path.read_bytes()))


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ORIGINAL / "annex-gold.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def coding() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ORIGINAL / "coding-gold.json").read_text(encoding="utf-8"))
    return found


def key_of(name: str) -> str:
    reading = named_by(name, KNOWN)
    assert reading is not None
    return reading.meant[0].key


def test_the_head_is_read(reading: Reading) -> None:
    head = reading.case.head
    assert (head.parliament, head.kind, head.number, head.askers, head.ministry, head.signatory) == (
        "DE-HE",
        "Kleine Anfrage",
        "19/1613",
        (Asker("Dr. h.c. Jörg-Uwe Hahn", "FDP"),),
        "Minister für Soziales und Integration",
        "Stefan Grüttner",
    )
    assert (head.filed, head.answered, head.reference_date, head.forwarded) == (
        date(2015, 2, 17),
        date(2015, 4, 14),
        date(2015, 3, 26),
        None,
    )


def test_the_questions_are_a_tree_with_a_breakdown(reading: Reading) -> None:
    assert [(question.number, question.parent, question.breakdown) for question in reading.questions.questions] == [
        ("1", "", ()),
        ("1a", "1", ()),
        ("1b", "1", ()),
        ("2", "", ()),
        ("2a", "2", ()),
        ("2b", "2", ()),
        ("3", "", ("Kreise", "kreisfreie Städte", "Gremien")),
    ]


def test_each_cell_is_as_printed_or_said_to_be_uncertain(reading: Reading, gold: dict[str, Any]) -> None:
    certain = {(cell.key, cell.cell): cell.text for cell in reading.case.replies.cells if "|" not in cell.cell}
    expected = {
        (key_of(row["authority"]), number): unwrapped(row[f"q{number}"])
        for row in gold["rows"]
        for number in "123"
        if row[f"q{number}"]
    }
    expected |= {(key_of(item["association"]), "text"): unwrapped(item["text"]) for item in gold["summaries"]}
    assert {place: expected.get(place) for place in certain} == certain
    assert {key for key, _ in expected.keys() - certain.keys()} <= UNCERTAIN
    assert {cell.key for cell in reading.case.replies.cells if "|" in cell.cell} == UNCERTAIN


def test_every_word_of_the_annex_is_in_exactly_one_cell(reading: Reading, gold: dict[str, Any]) -> None:
    read: dict[str, str] = {}
    for cell in reading.case.replies.cells:
        read[cell.key] = f"{read.get(cell.key, '')} {cell.text}"
    for row in gold["rows"]:
        key = key_of(row["authority"])
        if key not in ("06631000", "06633000"):  # in these two the lines of the columns run into each other
            assert read[key].split() == unwrapped(" ".join(filter(None, (row["q1"], row["q2"], row["q3"])))).split()
        else:
            assert sorted(_pieces(read[key])) == sorted(_pieces(" ".join((row["q1"], row["q2"], row["q3"]))))


def _pieces(text: str) -> list[str]:
    """The letters of a text: where lines run into each other, no hyphen can be undone."""
    return [letter for letter in text if letter.isalnum()]


def test_findings_on_rows_are_those_of_the_paper_and_no_others(reading: Reading) -> None:
    rows = report_on(reading.case).rows
    scored = [row for row in rows if row.kind in ("foreign_place", "reference", "broken_reference", "missing")]
    assert [(row.kind, row.key, row.other) for row in scored] == [
        ("foreign_place", "06633000", "Fulda"),
        ("reference", "06440000", "1 | 2"),
        ("reference", "06531000", "2"),
        ("reference", "06631000", "2"),
        ("reference", "06636000", "1b | 2b"),
        ("missing", "06434000", ""),
        ("missing", "06532000", ""),
        ("missing", "06635000", ""),
    ]


def test_with_the_codes_of_two_coders_the_claims_get_their_verdicts(reading: Reading, coding: dict[str, Any]) -> None:
    sample = read_case(ROOT / "samples" / "hessen-19-1613", with_files=False)
    coded = replace(reading.case, codebook=sample.codebook, codes=tuple(_codes(reading, coding)))
    assert [claim.judgement.verdict for claim in report_on(coded).claims] == [
        claim["verdict"] for claim in coding["claims"]
    ]


def _codes(reading: Reading, coding: dict[str, Any]) -> Iterator[Code]:
    cities = [entry.key for entry in reading.case.replies.roster.of(["kreisfreie_stadt"])]
    for code in coding["codes"]:
        holder = key_of(code["row"])
        keys, source = (cities, holder) if holder == "assoc:HStT" else ([holder], "")
        levels = {"both": ("county", "municipal"), "none": ("",)}.get(code["level"], (code["level"] or "",))
        for key in keys:
            for level in levels:
                yield Code(
                    key, code["question"], code["status"], level, code["cell"], source, code["passage"], "Codierung"
                )
