# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.answer.claim import PROPOSED
from umlauf.answer.claims import check
from umlauf.answer.queries import report
from umlauf.evaluation.queries import basis, evaluation_of
from umlauf.evaluation.rows import OVERTAKEN
from umlauf.ledger.actor import Actor
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import CaseFolder, case_as_files, read_case, write_folder
from umlauf.publication.queries import case_of
from umlauf.replies.actions import receive_file

pytestmark = pytest.mark.django_db


def test_counts_are_reckoned_from_the_database_as_from_the_folder(sample: str) -> None:
    here, there = basis(sample).coding, read_case(SAMPLE).coding
    for question, expected in (("1", 17), ("2a", 13), ("2b", 13)):
        counted = [one.count(question, one.rule(question), ("landkreis",)) for one in (here, there)]
        assert counted[0] == counted[1]
        assert len(counted[0].members) == expected


def test_the_evaluation_holds_everything_that_was_made_of_the_replies(sample: str) -> None:
    found = evaluation_of(sample)
    assert (len(found.coding.codes), len(found.bodies), len(found.findings)) == (75, 86, 61)
    assert found.inquiry.slug == sample


def test_an_inquiry_without_a_codebook_has_an_empty_one(officer: Actor) -> None:
    slug = take_in(by=officer, at=AT, case=CaseFolder(replace(read_case(SAMPLE).head, number="1/1")))
    found = basis(slug)
    assert (found.codebook_toml, dict(found.coding.codebook.questions)) == ("", {})


def corrected_reply(officer: Actor, slug: str) -> None:
    """Let the Odenwaldkreis take back all that it wrote."""
    receive_file(
        by=officer,
        at=AT,
        slug=slug,
        name="a.txt",
        data=b"Odenwaldkreis\n\nFrage 1: Nein.",
        received_on=date(2015, 4, 1),
    )


def test_codes_whose_passage_a_corrected_reply_no_longer_holds_wait_for_somebody_to_code_it(
    sample: str, officer: Actor
) -> None:
    given = [code for code in basis(sample).coding.codes if code.key == "06437000"]
    corrected_reply(officer, sample)
    found = basis(sample)
    assert list(found.overtaken) == given
    assert {code.by for code in found.coding.codes if code.key == "06437000"} == {"rule"}
    assert [(row.key, row.question, row.text) for row in found.rows if row.kind == OVERTAKEN] == [
        (code.key, code.question, code.passage) for code in given
    ]
    assert PROPOSED in {claim.certainty for claim in report(sample).claims}


def test_a_case_folder_written_then_is_judged_as_the_database_is(sample: str, officer: Actor, tmp_path: Path) -> None:
    corrected_reply(officer, sample)
    write_folder(case_as_files(case_of(sample)), tmp_path)
    read = read_case(tmp_path)
    here, there = report(sample), check(read.coding, read.answer_md, read.head.holds_for)
    assert [(one.judgement, one.certainty) for one in here.claims] == [
        (one.judgement, one.certainty) for one in there.claims
    ]


def test_an_earlier_version_that_says_the_same_overtakes_nothing(sample: str, officer: Actor) -> None:
    before = basis(sample)
    told = [f"Frage {cell.cell}: {cell.text}" for cell in before.filed.cells if cell.key == "06437000"]
    data = "\n\n".join(["Odenwaldkreis", *told]).encode()
    receive_file(by=officer, at=AT, slug=sample, name="a.txt", data=data, received_on=date(2015, 4, 1))
    assert basis(sample).coding.codes == before.coding.codes
