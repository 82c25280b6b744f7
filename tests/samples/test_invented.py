# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A case that nothing knows goes through the same commands: loaded, checked, signed, published, verified."""

import csv
import io
import json
from pathlib import Path

import page
import pytest
from click.testing import CliRunner
from tests.samples.invented import STATES, invented, key

from umlauf.cli import commands
from umlauf.ledger.queries import content
from umlauf.publication.dataset import case_as_files, case_from_archive, read_case
from umlauf.publication.queries import release

SLUG = "de-sn-8-4711"
ALL = "In allen Gemeinden gibt es Trinkbrunnen"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return invented(tmp_path / "case")


def umlauf(*arguments: object, given: str = "", code: int = 0) -> str:
    result = CliRunner().invoke(commands(), [str(argument) for argument in arguments], input=given)
    assert result.exit_code == code
    return result.stdout if code != 2 else result.stderr


def checked(case: Path, answer: str, code: int) -> list[tuple[object, ...]]:
    found = json.loads(umlauf("check", case, "--answer", answer, "--json", code=code))
    return [
        (one["clause"], one["verdict"], one["because"], one["counted"], one["base"], one["asked"])
        for one in found["claims"]
    ]


def test_the_draft_is_wrong_where_it_speaks_of_all(case: Path) -> None:
    assert checked(case, "answer.md", 1) == [
        ("Es liegen Antworten von 40 Gemeinden vor", "holds", [], 40, 53, 60),
        (ALL, "fails", ["counter_example", "not_all_replied"], 33, 53, 60),
        ("Fünf Gemeinden setzen Hitzelotsen ein", "holds", [], 5, 53, 60),
    ]


def test_the_corrected_answer_is_right(case: Path) -> None:
    assert checked(case, "answer-corrected.md", 0) == [
        ("Es liegen Antworten von 40 Gemeinden vor", "holds", [], 40, 53, 60),
        ("In 33 der 60 befragten Gemeinden gibt es Trinkbrunnen", "holds", [], 33, 53, 60),
        ("in vier Gemeinden sind sie geplant", "holds", [], 4, 53, 60),
        ("Fünf Gemeinden setzen Hitzelotsen ein", "holds", [], 5, 53, 60),
    ]


def test_nil_returns_and_those_who_deny_or_only_plan_stand_against_all(case: Path) -> None:
    found = json.loads(umlauf("check", case, "--json", code=1))
    (claim,) = (one for one in found["claims"] if one["clause"] == ALL)
    keys = {name: [one["key"] for one in claim[name]] for name in ("against", "missing", "not_said")}
    assert keys == {
        "against": [key(number) for number in (*range(30, 48), 51, 52)],
        "missing": [key(number) for number in range(56, 60)],
        "not_said": [],
    }
    assert [found["completeness"][name] for name in ("asked", "replied", "by_summary", "nil", "declined")] == [
        {"gemeinde": 60}, {"gemeinde": 40}, {"gemeinde": 5}, {"gemeinde": 8}, {"gemeinde": 3},
    ]  # fmt: skip


@pytest.mark.django_db
def test_the_case_goes_all_the_way_through_the_commands(case: Path, tmp_path: Path) -> None:
    assert umlauf("load", case) == f"Loaded: {SLUG}, 60 asked, 50 codes.\n"
    umlauf(
        "account", "chefin", "--name", "Eva Beispiel", "--role", "signatory", given="Kiefer-Wolke-12\nKiefer-Wolke-12\n"
    )
    umlauf("sign", SLUG, "--as", "chefin")
    umlauf("publish", SLUG, code=1)
    umlauf("draft", SLUG, case / "answer-corrected.md")
    assert umlauf("publish", SLUG, code=2).startswith("Not published: nobody has signed version 2")
    umlauf("sign", SLUG, "--as", "chefin")
    assert umlauf("publish", SLUG) == f"Published: /answers/{SLUG}/1/\n"
    assert umlauf("verify").startswith("The ledger is whole: ")
    umlauf("export", SLUG, tmp_path / "out")
    released = release(SLUG)
    published = case_from_archive(content(released.case_sha256))
    assert case_as_files(read_case(tmp_path / "out")) == case_as_files(published)
    assert checked(tmp_path / "out", "answer.md", 0) == checked(case, "answer-corrected.md", 0)
    table = list(csv.DictReader(io.StringIO(content(released.annex_sha256).decode(), newline="")))
    assert [row["key"] for row in table] == [*(key(number) for number in range(len(STATES))), "assoc:SSG"]
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        report = page.validate_pdf_bytes(content(released.pdf_sha256), profile=profile)
        assert [failure.message for failure in report.failures] == []


@pytest.mark.django_db
def test_what_was_loaded_is_exported_byte_for_byte(case: Path, tmp_path: Path) -> None:
    umlauf("load", case)
    umlauf("export", SLUG, tmp_path / "out")
    assert case_as_files(read_case(tmp_path / "out")) == case_as_files(read_case(case))
