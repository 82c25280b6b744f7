# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from hashlib import sha256

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.evaluation.actions import adopt_codebook, take_codes
from umlauf.evaluation.counts import Code
from umlauf.evaluation.queries import basis, evaluation_of
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.publication.dataset import read_case

pytestmark = pytest.mark.django_db
CODE = Code("06631000", "2a", "exists", "county", "2", "", "Runder Tisch", "Eva", (("seen", "Ada"),))


def test_what_was_coded_comes_back_as_it_was(sample: str) -> None:
    case = read_case(SAMPLE)
    found, made = basis(sample), evaluation_of(sample)
    assert (found.coding.codes, made.bodies, made.findings) == (case.codes, case.bodies, case.findings)
    assert (found.coding.codebook, found.codebook_toml) == (case.codebook, case.codebook_toml)


def test_a_new_coding_replaces_the_one_before_and_changes_the_fingerprint(officer: Actor, sample: str) -> None:
    before = basis(sample).fingerprints
    take_codes(by=officer, at=AT, slug=sample, codes=[CODE])
    made = evaluation_of(sample)
    assert (made.coding.codes, made.bodies, made.findings) == ((CODE,), (), ())
    assert [one == other for one, other in zip(before, basis(sample).fingerprints, strict=True)] == [True] * 4 + [False]


def test_the_codebook_adopted_last_is_in_force(officer: Actor, sample: str) -> None:
    toml = '[questions.9]\ntext = "Neu?"\n'
    adopt_codebook(by=officer, at=AT, slug=sample, toml=toml)
    assert list(basis(sample).coding.codebook.questions) == ["9"]
    assert list(entries())[-1].values == {"version": 2, "sha256": sha256(toml.encode()).hexdigest()}


def test_the_ledger_tells_who_coded_how_much(officer: Actor, sample: str) -> None:
    for codes in ([CODE], [CODE._replace(by="Ada")]):
        take_codes(by=officer, at=AT, slug=sample, codes=codes)
    before, told = list(entries())[-2:]
    fingerprint = sha256(repr(((CODE._replace(by="Ada"),), (), ())).encode()).hexdigest()
    assert (told.kind, told.actor, told.account, told.values) == (
        "evaluation.coded", "Ada Muster", "referat",
        {"codes": 1, "bodies": 0, "findings": 0, "fingerprint": fingerprint},
    )  # fmt: skip
    assert before.values["fingerprint"] != fingerprint


def test_only_an_officer_codes_and_adopts_a_codebook(signatory: Actor, sample: str) -> None:
    with pytest.raises(NotPermitted):
        take_codes(by=signatory, at=AT, slug=sample, codes=[])
    with pytest.raises(NotPermitted):
        adopt_codebook(by=signatory, at=AT, slug=sample, toml="")
    assert len(basis(sample).coding.codes) == 75
