# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Case folders that are broken in eight ways are refused in one sentence each, and nothing in the house changes.

The same for single replies is shown in tests/replies/test_actions.py, each wrong value in
tests/publication/test_dataset.py.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.reading.making import packed

from umlauf.cli import commands
from umlauf.ledger.queries import entries
from umlauf.publication.queries import case_of
from umlauf.survey.roster import STATES

ODENWALD = "replies/06437000-odenwald.docx"
Break = Callable[[Path], None]


def emptied(name: str) -> Break:
    return lambda case: replaced(case / name, b"")


def cut(name: str, length: int) -> Break:
    return lambda case: replaced(case / name, (case / name).read_bytes()[:-length])


def put(name: str, data: bytes) -> Break:
    return lambda case: replaced(case / name, data)


def edited(name: str, old: str, new: str) -> Break:
    return lambda case: replaced(case / name, (case / name).read_bytes().replace(old.encode(), new.encode(), 1))


def replaced(path: Path, data: bytes) -> None:
    assert not path.is_file() or path.read_bytes() != data
    path.write_bytes(data)


BOMB = packed({"[Content_Types].xml": "<Types/>", "word/document.xml": b"0" * 50_000_000})
CUT_OFF = " is damaged or was cut off on its way. Please open it in its program, save it again and send that."
TOO_MUCH = (
    " unpacks to 51 MB in 2 parts, far more than an office file holds; it was not unpacked."
    " Please save it again in its program, or send it as PDF."
)
BROKEN: dict[str, tuple[Break, str]] = {
    "an empty table": (emptied("codes.csv"), "codes.csv is empty; expected was a header line."),
    "an empty reply": (emptied(ODENWALD), f"{ODENWALD} is empty. Please send the file again."),
    "a truncated table": (
        cut("cells.csv", 12),
        "cells.csv, line 57, column –: “4” was found, expected was 6 values.",
    ),
    "a truncated reply": (cut(ODENWALD, 400), f"{ODENWALD}{CUT_OFF}"),
    "a workbook for a table": (
        put("roster.csv", packed({"xl/workbook.xml": bytes(range(256)) * 9})),
        "roster.csv, line 1: this is not UTF-8. Please save the file as UTF-8.",
    ),
    "a table for the head": (
        put("case.toml", b"key,name\n06437000,Odenwaldkreis\n"),
        "case.toml: this is not valid TOML: Expected '=' after a key in a key/value pair (at line 1, column 4).",
    ),
    "a wrong encoding": (
        put("answer.md", "# Frage 1\n\nFünf.".encode("cp1252")),
        "answer.md, line 3: this is not UTF-8. Please save the file as UTF-8.",
    ),
    "an unknown authority": (
        edited("codes.csv", "\n06437000,", "\n06437999,"),
        "codes.csv, line 17, column key: “06437999” was found, expected was a key of roster.csv.",
    ),
    "a duplicate key": (
        edited("roster.csv", "\n06438000,", "\n06437000,"),
        "roster.csv, line 9, column key: “06437000” was found, expected was each key once.",
    ),
    "an unknown status": (
        edited("codes.csv", "06437000,2a,none", "06437000,2a,nothing"),
        "codes.csv, line 19, column status: “nothing” was found, expected was exists | forming | planned | none.",
    ),
    "an unknown state": (
        edited("roster.csv", "assoc:HLT,missing", "assoc:HLT,silent"),
        f"roster.csv, line 5, column state: “silent” was found, expected was {' | '.join(STATES)}.",
    ),
    "a zip bomb as a reply": (put(ODENWALD, BOMB), f"{ODENWALD}{TOO_MUCH}"),
    "a zip bomb as the paper": (put("inquiry.docx", BOMB), f"inquiry.docx{TOO_MUCH}"),
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands(), [str(argument) for argument in arguments])


@pytest.mark.parametrize("kind", BROKEN)
def test_loading_is_refused_in_one_sentence_and_changes_nothing(sample: str, case_copy: Path, kind: str) -> None:
    broken, sentence = BROKEN[kind]
    broken(case_copy)
    before = case_of(sample), list(entries())
    result = run("load", case_copy)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{sentence} Nothing was changed.\n")
    assert (case_of(sample), list(entries())) == before


@pytest.mark.parametrize("kind", [kind for kind in BROKEN if "reply" not in kind and "paper" not in kind])
def test_checking_is_refused_in_the_same_sentence(case_copy: Path, kind: str) -> None:
    broken, sentence = BROKEN[kind]
    broken(case_copy)
    result = run("check", case_copy)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{sentence} Nothing was changed.\n")
