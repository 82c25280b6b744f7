# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.db import IntegrityError, connection, transaction
from tests.conftest import AT

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.signoff.actions import AlreadySigned, sign
from umlauf.signoff.queries import Signature, signatures_on

pytestmark = pytest.mark.django_db
VERSION, OTHER = "a" * 64, "b" * 64


def test_a_signature_names_who_signed_which_version(signatory: Actor) -> None:
    sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x", remark="mit Dank")
    assert signatures_on("inquiry:x") == (Signature(VERSION, "leitung", "Leo Beispiel", "signatory", "mit Dank", AT),)
    assert [(entry.kind, entry.subject, entry.actor, entry.values) for entry in entries()] == [
        ("signoff.signed", "inquiry:x", "Leo Beispiel", {"version": VERSION, "remark": "mit Dank"})
    ]


def test_what_the_operator_enters_in_the_name_of_an_account_names_both(signatory: Actor) -> None:
    sign(by=signatory._replace(entered_by="ada (Kommandozeile)"), at=AT, version=VERSION, subject="inquiry:x")
    (given,), (entry,) = signatures_on("inquiry:x"), entries()
    assert (given.account, given.entered_by) == ("leitung", "ada (Kommandozeile)")
    assert (entry.account, entry.values["entered_by"]) == ("leitung", "ada (Kommandozeile)")


def test_the_database_refuses_to_change_or_delete_a_signature(signatory: Actor) -> None:
    sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x")
    for act in ("UPDATE umlauf_signaturerecord SET name = 'Eva'", "DELETE FROM umlauf_signaturerecord"):
        with pytest.raises(IntegrityError, match=r"^umlauf_signaturerecord is append-only$"), transaction.atomic():
            connection.cursor().execute(act)


def test_nobody_signs_a_version_twice(signatory: Actor) -> None:
    sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x")
    with pytest.raises(AlreadySigned) as refusal:
        sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x", remark="noch einmal")
    assert str(refusal.value) == "Leo Beispiel has signed this version already. Nothing was changed."
    assert [signature.remark for signature in signatures_on("inquiry:x")] == [""]


def test_two_persons_may_sign_one_version_and_one_person_two_versions(signatory: Actor) -> None:
    for account, version in (("eva", VERSION), ("leitung", VERSION), ("leitung", OTHER)):
        sign(by=signatory._replace(account=account), at=AT, version=version, subject="inquiry:x")
    assert [(one.version, one.account) for one in signatures_on("inquiry:x")] == [
        (VERSION, "eva"),
        (VERSION, "leitung"),
        (OTHER, "leitung"),
    ]


def test_two_persons_of_one_name_are_two_signatories(signatory: Actor) -> None:
    for account in ("beispiel", "beispiel2"):
        sign(by=signatory._replace(account=account), at=AT, version=VERSION, subject="inquiry:x")
    assert [(one.account, one.name) for one in signatures_on("inquiry:x")] == [
        ("beispiel", "Leo Beispiel"),
        ("beispiel2", "Leo Beispiel"),
    ]
    assert [(entry.actor, entry.account) for entry in entries()] == [
        ("Leo Beispiel", "beispiel"),
        ("Leo Beispiel", "beispiel2"),
    ]


def test_one_account_signs_a_version_once_whatever_it_is_called(signatory: Actor) -> None:
    sign(by=signatory, at=AT, version=VERSION, subject="inquiry:x")
    with pytest.raises(AlreadySigned):
        sign(by=signatory._replace(name="Leo Neuname"), at=AT, version=VERSION, subject="inquiry:x")
    assert [one.name for one in signatures_on("inquiry:x")] == ["Leo Beispiel"]


@pytest.mark.parametrize(
    "by",
    [
        Actor("Test", "operator", "operator:test"),
        Actor("Ada", "officer", "ada"),
        Actor("", "anonymous", ""),
        Actor("", "signatory", "eva"),
        Actor("Eva", "signatory", ""),
    ],
)
def test_who_is_no_signatory_with_a_name_may_not_sign_the_operator_neither(by: Actor) -> None:
    with pytest.raises(NotPermitted) as refusal:
        sign(by=by, at=AT, version=VERSION, subject="inquiry:x")
    assert str(refusal.value) == "Only a signatory may sign, with his or her own name. Nothing was changed."
    assert (signatures_on("inquiry:x"), list(entries())) == ((), [])
