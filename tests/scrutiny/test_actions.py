# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import timedelta

import pytest
from django.utils.timezone import now
from tests.scrutiny.conftest import PAPER

from umlauf.evaluation.queries import basis
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.models import EntryRecord
from umlauf.readback.printed import File
from umlauf.reading.tables import BadInput
from umlauf.scrutiny import actions
from umlauf.scrutiny.actions import OpenAlready
from umlauf.scrutiny.models import ReadingRecord
from umlauf.scrutiny.permissions import VISITOR
from umlauf.scrutiny.queries import KEPT_FOR, NothingKept, hash_of, kept_reading, shared_reading, subject_of
from umlauf.scrutiny.screen.settling import Work


def work(token: str) -> Work:
    return kept_reading(token, now()).work


def entries() -> list[tuple[str, dict[str, object]]]:
    return [(entry.kind.removeprefix("scrutiny."), entry.values) for entry in EntryRecord.objects.order_by("sequence")]


@pytest.mark.django_db
def test_a_paper_is_read_in_a_process_of_its_own_and_kept() -> None:
    token = actions.read(by=VISITOR, at=now(), paper=PAPER)
    found = work(token)
    assert (len(found.case.replies.roster.entries) > 20, len(found.uncertain) > 5) == (True, True)
    assert entries() == [
        (
            "read",
            {
                "bytes": len(PAPER.data),
                "cells": len(found.case.replies.cells),
                "uncertain": len(found.uncertain),
                "codes": len(found.case.codes),
                "expired": 0,
            },
        )
    ]


@pytest.mark.django_db
def test_what_is_no_answer_is_refused_and_nothing_is_kept() -> None:
    with pytest.raises(BadInput):
        actions.read(by=VISITOR, at=now(), paper=File("brief.txt", b"Sehr geehrte Damen und Herren"))
    assert (ReadingRecord.objects.count(), entries()) == (0, [])


def test_papers_that_nobody_opened_for_thirty_days_are_deleted_when_the_next_is_read(token: str) -> None:
    later = now() + KEPT_FOR + timedelta(days=1)
    other = actions.read(by=VISITOR, at=later, paper=PAPER)
    assert [record.token_hash for record in ReadingRecord.objects.all()] == [hash_of(other)]
    assert entries()[-1][1]["expired"] == 1


def test_a_visit_keeps_a_paper(token: str) -> None:
    later = now() + timedelta(days=29)
    actions.visit(by=VISITOR, at=later, token=token)
    assert kept_reading(token, later + timedelta(days=29)).visited == later
    assert entries()[-1] == ("visited", {})


def test_a_cell_is_settled(token: str) -> None:
    number, between = next(iter(work(token).uncertain.items()))
    to = between.split("|")[0]
    actions.settle(by=VISITOR, at=now(), token=token, number=number, to=to)
    assert (work(token).case.replies.cells[number - 1].cell, number in work(token).unsettled) == (to, False)
    assert entries()[-1] == ("settled", {"cell": number, "to": to})


def test_a_proposal_is_confirmed_and_another_dropped(token: str, officer: Actor) -> None:
    code, all_codes = work(token).code(1), len(work(token).case.codes)
    actions.confirm(by=officer, at=now(), token=token, number=1, status="none", level="")
    actions.drop(by=officer, at=now(), token=token, number=2)
    found = work(token)
    assert found.code(1) == code._replace(status="none", level="", by="Ada Muster")
    assert (len(found.case.codes), found.progress()) == (all_codes - 1, (2, all_codes))
    assert entries()[-2:] == [("confirmed", {"code": 1, "status": "none", "level": ""}), ("dropped", {"code": 2})]


def test_questions_get_names_and_a_person_stands_behind_them(token: str) -> None:
    names = {"1b": ("vergleichbares Gremium", ("Veranstaltungen", "Netzwerke"))}
    actions.name_questions(by=VISITOR, at=now(), token=token, names=names, confirmed=True)
    codebook = work(token).case.codebook
    assert (codebook.proposed, codebook.questions["1b"].also) == (False, ("Veranstaltungen", "Netzwerke"))
    assert entries()[-1] == ("codebook_named", {"questions": 1, "confirmed": True})


def test_the_outcome_is_shared_until_that_is_stopped(token: str) -> None:
    first = actions.share(by=VISITOR, at=now(), token=token)
    second = actions.share(by=VISITOR, at=now(), token=token)
    assert (shared_reading(second, now()).name, kept_reading(token, now()).shared) == ("antwort.pdf", True)
    with pytest.raises(NothingKept):
        shared_reading(first, now())
    actions.stop_sharing(by=VISITOR, at=now(), token=token)
    with pytest.raises(NothingKept):
        shared_reading(second, now())
    assert [kind for kind, _ in entries()] == ["read", "shared", "shared", "unshared"]


def test_an_officer_opens_it_as_an_inquiry_once(token: str, officer: Actor) -> None:
    actions.confirm(by=officer, at=now(), token=token, number=1, status="exists", level="county")
    slug = actions.open_as_inquiry(by=officer, at=now(), token=token)
    assert (slug, kept_reading(token, now()).opened_as) == ("de-he-19-1613", "de-he-19-1613")
    assert basis(slug).coding.codes == work(token).case.codes
    with pytest.raises(OpenAlready):
        actions.open_as_inquiry(by=officer, at=now(), token=token)


def test_nobody_else_opens_it(token: str) -> None:
    with pytest.raises(NotPermitted):
        actions.open_as_inquiry(by=VISITOR, at=now(), token=token)
    assert kept_reading(token, now()).opened_as == ""


def test_a_paper_that_is_taken_back_is_gone(token: str) -> None:
    shared = actions.share(by=VISITOR, at=now(), token=token)
    actions.take_back(by=VISITOR, at=now(), token=token)
    assert ReadingRecord.objects.count() == 0
    with pytest.raises(NothingKept):
        shared_reading(shared, now())
    assert entries()[-1] == ("taken_back", {})


def test_nothing_happens_to_what_is_not_kept(token: str) -> None:
    with pytest.raises(NothingKept):
        actions.take_back(by=VISITOR, at=now(), token="erraten")
    assert ReadingRecord.objects.count() == 1


def test_the_ledger_knows_neither_the_address_nor_a_name_or_a_text_of_the_paper(token: str) -> None:
    actions.settle(by=VISITOR, at=now(), token=token, number=work(token).unsettled[0], to="2")
    actions.confirm(by=VISITOR, at=now(), token=token, number=1, status="exists", level="")
    kept = [
        (one.subject, one.actor, one.account, one.role, json.dumps(one.values)) for one in EntryRecord.objects.all()
    ]
    assert {line[:4] for line in kept} == {(subject_of(hash_of(token)), "", "", "visitor")}
    words = ("Bergstraße", "antwort.pdf", "Grüttner", "Hahn", "19/1613", token)
    assert [word for word in words if word in repr(kept)] == []
