# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest
from tests.conftest import AT

from umlauf.answer.actions import NothingWritten, Stale, Unanswered, draft, sign
from umlauf.answer.queries import signed as signed_answer
from umlauf.answer.queries import standing, version_of, versions
from umlauf.answer.versions import AnswerVersion
from umlauf.evaluation.actions import adopt_codebook, take_codes
from umlauf.evaluation.queries import basis
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import entries
from umlauf.replies.actions import receive_file
from umlauf.signoff.actions import AlreadySigned
from umlauf.signoff.queries import signatures_on
from umlauf.survey.actions import close_round, freeze_roster
from umlauf.survey.queries import survey_of

pytestmark = pytest.mark.django_db


def another_text(by: Actor, slug: str) -> None:
    draft(by=by, at=AT, slug=slug, text=f"{versions(slug)[-1].text}\nEin Nachsatz.")


def another_reply(by: Actor, slug: str) -> None:
    data = b"Odenwaldkreis\n\nFrage 1: Nein."
    receive_file(by=by, at=AT, slug=slug, name="a.txt", data=data, received_on=date(2015, 4, 1))


def another_code(by: Actor, slug: str) -> None:
    take_codes(by=by, at=AT, slug=slug, codes=basis(slug).coding.codes[:-1])


def another_codebook(by: Actor, slug: str) -> None:
    toml = basis(slug).codebook_toml.replace('evidence = "any"', 'evidence = "own"')
    adopt_codebook(by=by, at=AT, slug=slug, toml=toml)


def the_codebook_only_proposed(by: Actor, slug: str) -> None:
    adopt_codebook(by=by, at=AT, slug=slug, toml=f'by = "rule"\n{basis(slug).codebook_toml}')


def a_code_that_nobody_confirmed(by: Actor, slug: str) -> None:
    first, *others = basis(slug).coding.codes
    take_codes(by=by, at=AT, slug=slug, codes=[first._replace(by="rule"), *others])


def another_day(by: Actor, slug: str) -> None:
    close_round(by=by, at=AT, slug=slug, silent=frozenset())


CHANGES = [
    another_text,
    another_reply,
    another_code,
    another_codebook,
    the_codebook_only_proposed,
    a_code_that_nobody_confirmed,
    another_day,
]


def test_each_draft_is_a_further_version_and_the_earlier_ones_stay(officer: Actor, sample: str) -> None:
    first = versions(sample)[0]
    assert draft(by=officer, at=AT, slug=sample, text="# Frage 1\n\nNein.") == 2
    assert versions(sample)[0] == first
    latest = versions(sample)[1]
    assert latest == AnswerVersion(2, "# Frage 1\n\nNein.", "Ada Muster", "referat", AT)
    told = list(entries())[-1]
    assert (told.kind, told.values) == (
        "answer.drafted",
        {"number": 2, "characters": 16, "sha256": sha256(latest.text.encode()).hexdigest()},
    )


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_draft_without_a_word_is_refused(officer: Actor, sample: str, text: str) -> None:
    with pytest.raises(NothingWritten) as refusal:
        draft(by=officer, at=AT, slug=sample, text=text)
    assert (str(refusal.value), len(versions(sample))) == ("The answer is empty. The version before was kept.", 1)


def test_who_is_neither_officer_nor_signatory_drafts_nothing(sample: str) -> None:
    with pytest.raises(NotPermitted):
        draft(by=Actor("", "anonymous", ""), at=AT, slug=sample, text="Nein.")
    assert len(versions(sample)) == 1


def test_a_signature_covers_exactly_the_version_that_was_seen(signatory: Actor, corrected: str) -> None:
    seen = version_of(corrected)
    sign(by=signatory, at=AT, slug=corrected, seen=seen, remark="mit Dank")
    found = signed_answer(corrected)
    assert found is not None
    assert (found.version, found.signed_by, found.signed_at, found.answer.number) == (seen, ("Leo Beispiel",), AT, 2)


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_since_it_was_seen_is_not_signed(
    officer: Actor, signatory: Actor, corrected: str, change: object
) -> None:
    seen = version_of(corrected)
    change(officer, corrected)  # type: ignore[operator]
    with pytest.raises(Stale) as refusal:
        sign(by=signatory, at=AT, slug=corrected, seen=seen)
    assert str(refusal.value) == (
        "Text, replies or codes have changed since you opened the page. Nothing was signed."
        " Please read the present version and sign that."
    )
    assert signatures_on(f"inquiry:{corrected}") == ()


@pytest.mark.parametrize("change", CHANGES)
def test_a_signature_does_not_cover_what_changed_after_it(officer: Actor, signed: str, change: object) -> None:
    change(officer, signed)  # type: ignore[operator]
    assert signed_answer(signed) is None
    assert len(signatures_on(f"inquiry:{signed}")) == 1


def test_a_signature_covers_the_reference_date_by_which_statements_are_judged(officer: Actor, signed: str) -> None:
    before, found = version_of(signed), basis(signed)
    assert found.survey.reference_date is not None
    moved = found.survey.reference_date + timedelta(days=1)
    freeze_roster(
        by=officer,
        at=AT,
        slug=signed,
        roster=found.filed.roster,
        reference_date=moved,
        closed_on=found.survey.closed_on,
    )
    other = basis(signed)
    same = replace(standing(signed), basis=found._replace(survey=other.survey))
    assert (survey_of(signed).reference_date, same.hash == before) == (moved, False)
    assert replace(same, basis=found).hash == before


def test_two_persons_of_one_name_are_two_signatories(signatory: Actor, signed: str) -> None:
    sign(by=signatory._replace(account="zweite"), at=AT, slug=signed, seen=version_of(signed))
    found = signed_answer(signed)
    assert found is not None
    assert found.signed_by == ("Leo Beispiel", "Leo Beispiel")
    assert sorted(found.behind) == ["leitung", "referat", "zweite"]


def test_who_has_another_name_now_has_signed_all_the_same(signatory: Actor, signed: str) -> None:
    with pytest.raises(AlreadySigned):
        sign(by=signatory._replace(name="Leo Neuname"), at=AT, slug=signed, seen=version_of(signed))


def test_nobody_signs_the_same_version_twice(signatory: Actor, signed: str) -> None:
    with pytest.raises(AlreadySigned):
        sign(by=signatory, at=AT, slug=signed, seen=version_of(signed))


def test_neither_the_officer_nor_the_operator_signs(officer: Actor, operator: Actor, corrected: str) -> None:
    for by in (officer, operator):
        with pytest.raises(NotPermitted):
            sign(by=by, at=AT, slug=corrected, seen=version_of(corrected))
    assert signed_answer(corrected) is None


def test_an_answer_that_leaves_a_question_open_is_not_signed(officer: Actor, signatory: Actor, sample: str) -> None:
    draft(by=officer, at=AT, slug=sample, text="# Frage 1\n\nNein.\n\n# Frage 2a\n\nNein.")
    with pytest.raises(Unanswered) as refusal:
        sign(by=signatory, at=AT, slug=sample, seen=version_of(sample))
    assert str(refusal.value) == (
        "Nothing was signed: question 2b, 3 has no answer. Each part needs an answer or a refusal with its reason."
    )
