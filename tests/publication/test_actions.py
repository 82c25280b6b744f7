# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from tests.conftest import AT, SAMPLE

from umlauf.answer.actions import draft, sign
from umlauf.answer.queries import signed as signed_answer
from umlauf.answer.queries import version_of, versions
from umlauf.evaluation.actions import take_codes
from umlauf.evaluation.queries import basis
from umlauf.inquiry.actions import InquiryExists
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import altered_files, broken_entry, content, entries
from umlauf.publication.actions import ClaimFails, NothingNew, NotSigned, OneHand, Overtaken, publish, take_in
from umlauf.publication.annex import annex, annex_as_csv
from umlauf.publication.dataset import case_as_files, case_from_archive, read_case
from umlauf.publication.queries import case_of, readiness, release, releases_of
from umlauf.replies.actions import receive_file
from umlauf.replies.queries import filed
from umlauf.writing.document import Document
from umlauf.writing.typst import to_pdf

pytestmark = pytest.mark.django_db


def send(by: Actor, slug: str, county: str) -> None:
    text = f"{county}\n\nFrage 1: Nein.\n\nFrage 2: Nein.\n"
    receive_file(by=by, at=AT, slug=slug, name="nachzügler.txt", data=text.encode(), received_on=date(2015, 4, 1))


def test_a_draft_whose_statement_fails_is_refused_and_the_sentence_is_named(officer: Actor, sample: str) -> None:
    with pytest.raises(ClaimFails) as refusal:
        publish(by=officer, at=AT, slug=sample)
    (claim,) = refusal.value.claims
    assert claim.statement.clause.text.startswith("In allen Landkreisen gibt es Veranstaltungen")
    assert str(refusal.value) == (
        "Not published: the replies do not bear this statement: “In allen Landkreisen gibt es Veranstaltungen mit"
        " vergleichbarer Zielsetzung oder Netzwerke von Haupt- und Ehrenamtlichen”. The draft was kept."
        " Please correct the sentence, have the new version signed and publish that."
    )
    assert (len(versions(sample)), releases_of(sample)) == (1, ())


def test_a_draft_that_fails_is_refused_though_somebody_signed_it(officer: Actor, signatory: Actor, sample: str) -> None:
    sign(by=signatory, at=AT, slug=sample, seen=version_of(sample))
    with pytest.raises(ClaimFails):
        publish(by=officer, at=AT, slug=sample)


def test_what_nobody_signed_is_refused(officer: Actor, corrected: str) -> None:
    with pytest.raises(NotSigned) as refusal:
        publish(by=officer, at=AT, slug=corrected)
    assert str(refusal.value) == (
        "Not published: nobody has signed version 2 as it stands now, with the present replies and codes."
        " The draft was kept. Please have it signed."
    )


def test_after_a_late_reply_the_signature_no_longer_covers_the_answer(officer: Actor, signed: str) -> None:
    assert signed_answer(signed) is not None
    send(officer, signed, "Odenwaldkreis")
    assert signed_answer(signed) is None
    with pytest.raises(NotSigned):
        publish(by=officer, at=AT, slug=signed)


def test_after_a_late_reply_of_a_silent_county_the_printed_figures_fail(officer: Actor, signed: str) -> None:
    send(officer, signed, "Hochtaunuskreis")
    with pytest.raises(ClaimFails) as refusal:
        publish(by=officer, at=AT, slug=signed)
    assert [claim.statement.clause.text.split(" ")[:5] for claim in refusal.value.claims] == [
        ["Bis", "zu", "deren", "Abschluss", "am"],
        ["Ohne", "Antwort", "blieben", "der", "Hochtaunuskreis,"],
        ["In", "17", "der", "18", "antwortenden"],
        ["in", "drei", "der", "vier", "übrigen"],
    ]


def test_after_another_code_the_signature_no_longer_covers_the_answer(officer: Actor, signed: str) -> None:
    changed = [code._replace(by="Eva") for code in basis(signed).coding.codes]
    take_codes(by=officer, at=AT, slug=signed, codes=changed)
    with pytest.raises(NotSigned):
        publish(by=officer, at=AT, slug=signed)


def test_the_same_version_goes_out_once(officer: Actor, signed: str) -> None:
    publish(by=officer, at=AT, slug=signed)
    with pytest.raises(NothingNew) as refusal:
        publish(by=officer, at=AT, slug=signed)
    assert (str(refusal.value), len(releases_of(signed))) == ("Version 2 is published already.", 1)


def test_a_release_freezes_what_went_out_under_its_hashes(officer: Actor, signed: str) -> None:
    version = version_of(signed)
    released = publish(by=officer, at=AT, slug=signed)
    assert (released.number, released.version, released.answer_number, released.released_by) == (
        1, version, 2, "Ada Muster",
    )  # fmt: skip
    assert content(released.annex_sha256) == annex_as_csv(annex(filed(signed)))
    assert case_as_files(case_from_archive(content(released.case_sha256))) == case_as_files(case_of(signed))
    assert [claim["verdict"] for claim in released.report["claims"]] == ["holds"] * 10
    last = list(entries())[-1]
    assert (last.kind, last.subject, last.values["number"]) == ("publication.released", f"inquiry:{signed}", 1)
    assert (broken_entry(), altered_files()) == (None, ())


def test_a_later_correction_is_a_second_release_and_the_first_keeps_its_bytes(
    officer: Actor, signatory: Actor, signed: str
) -> None:
    first = publish(by=officer, at=AT, slug=signed)
    before = {digest: content(digest) for digest in (first.pdf_sha256, first.annex_sha256, first.case_sha256)}
    send(officer, signed, "Hochtaunuskreis")
    later = AT + timedelta(days=1)
    text = (SAMPLE / "answer-corrected.md").read_text(encoding="utf-8")
    corrected = text.replace("18 der 21 Landkreise", "19 der 21 Landkreise").replace("17 der 18", "17 der 19")
    corrected = corrected.replace("der Hochtaunuskreis, der", "der").replace("drei der vier", "drei der fünf")
    draft(by=officer, at=later, slug=signed, text=corrected)
    sign(by=signatory, at=later, slug=signed, seen=version_of(signed))
    second = publish(by=officer, at=later, slug=signed)
    assert (second.number, release(signed), releases_of(signed)) == (2, second, (first, second))
    assert {digest: content(digest) for digest in before} == before
    assert {second.pdf_sha256, second.annex_sha256, second.case_sha256} & set(before) == set()


def test_who_wrote_the_text_does_not_publish_it_on_his_own_signature_alone(signatory: Actor, sample: str) -> None:
    text = (SAMPLE / "answer-corrected.md").read_text(encoding="utf-8")
    draft(by=signatory, at=AT, slug=sample, text=text)
    sign(by=signatory, at=AT, slug=sample, seen=version_of(sample))
    with pytest.raises(OneHand) as refusal:
        publish(by=signatory, at=AT, slug=sample)
    assert str(refusal.value) == (
        "Not published: Leo Beispiel wrote version 2 and is the only one who signed it. The draft was kept."
        " Please have a second person sign it."
    )
    sign(by=signatory._replace(account="zweite"), at=AT, slug=sample, seen=version_of(sample))
    assert publish(by=signatory, at=AT, slug=sample).number == 1


def test_a_writer_of_the_same_name_as_the_signatory_is_another_person(signatory: Actor, sample: str) -> None:
    text = (SAMPLE / "answer-corrected.md").read_text(encoding="utf-8")
    draft(by=Actor(signatory.name, "officer", "referat"), at=AT, slug=sample, text=text)
    sign(by=signatory, at=AT, slug=sample, seen=version_of(sample))
    assert publish(by=signatory, at=AT, slug=sample).number == 1


def test_a_text_that_the_section_adopts_word_for_word_has_two_behind_it(
    officer: Actor, signatory: Actor, sample: str
) -> None:
    text = (SAMPLE / "answer-corrected.md").read_text(encoding="utf-8")
    draft(by=signatory, at=AT, slug=sample, text=text)
    draft(by=officer, at=AT, slug=sample, text=text)
    sign(by=signatory, at=AT, slug=sample, seen=version_of(sample))
    assert publish(by=signatory, at=AT, slug=sample).answer_number == 3


def test_what_nobody_confirmed_goes_out_as_open_though_it_would_fail(
    officer: Actor, signatory: Actor, sample: str
) -> None:
    take_codes(by=officer, at=AT, slug=sample, codes=[code._replace(by="rule") for code in basis(sample).coding.codes])
    sign(by=signatory, at=AT, slug=sample, seen=version_of(sample))
    ready = readiness(sample)
    assert [check.verdict for check in ready.checks] == ["holds", "open", "holds", "holds"]
    report = publish(by=officer, at=AT, slug=sample).report
    failing = [claim for claim in report["claims"] if claim["verdict"] == "fails"]
    assert [claim["certainty"] for claim in failing] == ["proposed"]


def late_reply(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    send(officer, slug, "Odenwaldkreis")


def another_signature(officer: Actor, signatory: Actor, slug: str) -> None:
    del officer
    sign(by=signatory._replace(account="zweite"), at=AT, slug=slug, seen=version_of(slug))


def other_bodies(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    take_codes(by=officer, at=AT, slug=slug, codes=basis(slug).coding.codes)


def the_same_release(officer: Actor, signatory: Actor, slug: str) -> None:
    del signatory
    publish(by=officer, at=AT, slug=slug)


@pytest.mark.parametrize("happens", [late_reply, another_signature, other_bodies, the_same_release])
def test_what_changes_while_the_files_are_made_stops_the_release(
    officer: Actor,
    signatory: Actor,
    signed: str,
    monkeypatch: pytest.MonkeyPatch,
    happens: Callable[[Actor, Actor, str], None],
) -> None:
    before = len(releases_of(signed))

    def slowly(document: Document) -> bytes:
        monkeypatch.undo()
        happens(officer, signatory, signed)
        return to_pdf(document)

    monkeypatch.setattr("umlauf.publication.actions.to_pdf", slowly)
    with pytest.raises(Overtaken) as refusal:
        publish(by=officer, at=AT, slug=signed)
    assert str(refusal.value) == (
        "Not published: something about the inquiry has changed while the files were being made."
        " Please look at it again, and publish then."
    )
    assert len(releases_of(signed)) - before == (1 if happens is the_same_release else 0)
    assert (broken_entry(), altered_files()) == (None, ())


def test_the_files_are_made_outside_the_transaction_that_writes(
    officer: Actor, signed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    depths = [len(connection.atomic_blocks)]

    def watched(document: Document) -> bytes:
        depths.append(len(connection.atomic_blocks))
        return to_pdf(document)

    monkeypatch.setattr("umlauf.publication.actions.to_pdf", watched)
    publish(by=officer, at=AT, slug=signed)
    assert depths[0] == depths[1]


@pytest.mark.parametrize("role", ["anonymous", "respondent"])
def test_who_is_neither_officer_nor_signatory_may_not_publish(signed: str, role: str) -> None:
    with pytest.raises(NotPermitted) as refusal:
        publish(by=Actor("Eva", role, "eva"), at=AT, slug=signed)
    assert str(refusal.value) == "Only officers and signatories may publish. Nothing was changed."


def test_a_signatory_may_not_load_a_case(db: None, signatory: Actor) -> None:
    with pytest.raises(NotPermitted) as refusal:
        take_in(by=signatory, at=AT, case=read_case(SAMPLE))
    assert str(refusal.value) == "Only an officer of the section may load a case folder. Nothing was changed."


def test_a_case_that_is_here_is_refused_and_stays_as_it_is(officer: Actor, sample: str) -> None:
    before = case_of(sample), list(entries())
    with pytest.raises(InquiryExists) as refusal:
        take_in(by=officer, at=AT, case=read_case(SAMPLE))
    assert str(refusal.value) == "The inquiry 19/1613 (DE-HE) is already here. Nothing was changed."
    assert (case_of(sample), list(entries())) == before
