# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from tests.conftest import AT

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.signoff.actions import AlreadySigned, sign
from umlauf.signoff.queries import Signature, signatures

pytestmark = pytest.mark.django_db
VERSION, OTHER = "a" * 64, "b" * 64


def test_a_signature_names_who_signed_which_version(signatory: Actor) -> None:
    sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x", remark="mit Dank")
    assert signatures(VERSION) == (Signature(VERSION, "Leo Beispiel", "signatory", "mit Dank", AT),)
    assert [(entry.kind, entry.subject, entry.actor, entry.values) for entry in entries()] == [
        ("signoff.signed", "inquiry:x", "Leo Beispiel", {"version": VERSION, "remark": "mit Dank"})
    ]


def test_nobody_signs_a_version_twice(signatory: Actor) -> None:
    sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x")
    with pytest.raises(AlreadySigned) as refusal:
        sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x", remark="noch einmal")
    assert str(refusal.value) == "Leo Beispiel has signed this version already. Nothing was changed."
    assert [signature.remark for signature in signatures(VERSION)] == [""]


def test_two_persons_may_sign_one_version_and_one_person_two_versions(signatory: Actor) -> None:
    for name, version in (("Eva", VERSION), (signatory.name, VERSION), (signatory.name, OTHER)):
        sign(by=signatory._replace(name=name), at=AT, version=version, subject="inquiry:x")
    names = [[signature.name for signature in signatures(version)] for version in (VERSION, OTHER)]
    assert names == [["Eva", "Leo Beispiel"], ["Leo Beispiel"]]


@pytest.mark.parametrize(
    "by", [Actor("Test", "operator"), Actor("Ada", "officer"), Actor("", "anonymous"), Actor("", "signatory")]
)
def test_who_is_no_signatory_with_a_name_may_not_sign_the_operator_neither(by: Actor) -> None:
    with pytest.raises(NotPermitted) as refusal:
        sign(by=by, at=AT, version=VERSION, subject="inquiry:x")
    assert str(refusal.value) == "Only a signatory may sign, with his or her own name. Nothing was changed."
    assert (signatures(VERSION), list(entries())) == ((), [])
