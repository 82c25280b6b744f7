# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.answer.actions import draft
from umlauf.answer.claims import check
from umlauf.answer.queries import NoSuchVersion, NothingDrafted, examined, latest, report, standing, version_of
from umlauf.ledger.actor import Actor
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import CaseFolder, read_case

pytestmark = pytest.mark.django_db


def test_a_check_of_the_database_is_that_of_the_folder(sample: str) -> None:
    case = read_case(SAMPLE)
    expected = check(case.coding, case.answer_md, case.head.holds_for, rows=report(sample).rows)
    assert report(sample).claims == expected.claims
    assert report(sample).completeness == expected.completeness


def test_another_text_is_checked_without_keeping_it(sample: str) -> None:
    assert report(sample, "Kein Wort über Zahlen.").claims == ()
    assert standing(sample).present.number == 1


def test_the_latest_version_is_examined_where_none_is_named(signed: str) -> None:
    now, before = examined(signed), examined(signed, 1)
    assert (now.shown, before.shown) == (now.versions[1], now.versions[0])
    assert ([one.name for one in now.signed], now.earlier, now.unanswered) == (["Leo Beispiel"], (), ())
    assert [claim.judgement.verdict for claim in before.report.claims].count("fails") == 1


def test_after_a_further_draft_a_signature_is_an_earlier_one(officer: Actor, signed: str) -> None:
    draft(by=officer, at=AT, slug=signed, text="# Frage 1\n\nNein.")
    now = examined(signed)
    assert (now.signed, [one.name for one in now.earlier], now.unanswered) == ((), ["Leo Beispiel"], ("2a", "2b", "3"))


def test_a_version_that_is_not_there_is_refused_by_its_number(sample: str) -> None:
    with pytest.raises(NoSuchVersion) as refusal:
        examined(sample, 7)
    assert str(refusal.value) == "The answer has no version 7."


def test_an_inquiry_without_a_draft_says_so(officer: Actor) -> None:
    slug = take_in(by=officer, at=AT, case=CaseFolder(replace(read_case(SAMPLE).head, number="1/1")))
    assert (latest(slug), examined(slug).shown) == (None, None)
    for ask in (report, version_of):
        with pytest.raises(NothingDrafted) as refusal:
            ask(slug)
        assert str(refusal.value) == "The inquiry “de-he-1-1” has no answer yet."
