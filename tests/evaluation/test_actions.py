# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.evaluation.actions import adopt_codebook, take_codes
from umlauf.evaluation.counts import Code
from umlauf.evaluation.queries import bodies, codebook, codebook_toml, codes, codes_fingerprint, findings
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.publication.dataset import read_case

pytestmark = pytest.mark.django_db
CODE = Code("06631000", "2a", "exists", "county", "2", "", "Runder Tisch", "Eva", (("seen", "Ada"),))


def test_what_was_coded_comes_back_as_it_was(sample: str) -> None:
    case = read_case(SAMPLE)
    assert (codes(sample), bodies(sample), findings(sample)) == (case.codes, case.bodies, case.findings)
    assert (codebook(sample), codebook_toml(sample)) == (case.codebook, case.codebook_toml)


def test_a_new_coding_replaces_the_one_before_and_changes_the_fingerprint(officer: Actor, sample: str) -> None:
    before = codes_fingerprint(sample)
    take_codes(by=officer, at=AT, slug=sample, codes=[CODE])
    assert (codes(sample), bodies(sample), findings(sample)) == ((CODE,), (), ())
    assert codes_fingerprint(sample) != before


def test_the_codebook_adopted_last_is_in_force(officer: Actor, sample: str) -> None:
    adopt_codebook(by=officer, at=AT, slug=sample, toml='[questions.9]\ntext = "Neu?"\n')
    assert list(codebook(sample).questions) == ["9"]
    assert list(entries())[-1].values == {"version": 2}


def test_the_ledger_tells_who_coded_how_much(officer: Actor, sample: str) -> None:
    take_codes(by=officer, at=AT, slug=sample, codes=[CODE])
    told = list(entries())[-1]
    assert (told.kind, told.actor, told.values) == (
        "evaluation.coded", "Ada Muster", {"codes": 1, "bodies": 0, "findings": 0},
    )  # fmt: skip


def test_only_an_officer_codes_and_adopts_a_codebook(signatory: Actor, sample: str) -> None:
    with pytest.raises(NotPermitted):
        take_codes(by=signatory, at=AT, slug=sample, codes=[])
    with pytest.raises(NotPermitted):
        adopt_codebook(by=signatory, at=AT, slug=sample, toml="")
    assert len(codes(sample)) == 75
