# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.evaluation.queries import basis, evaluation_of
from umlauf.ledger.actor import Actor
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import CaseFolder, read_case

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
