# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest
from django.utils.timezone import now
from tests.scrutiny.conftest import PAPER, reading

from umlauf.publication.dataset import case_as_files
from umlauf.scrutiny.models import ReadingRecord
from umlauf.scrutiny.queries import (
    KEPT_FOR,
    NothingKept,
    bytes_kept,
    hash_of,
    kept_reading,
    papers_of,
    shared_reading,
    subject_of,
    whole_case,
)


def test_what_was_read_comes_back_as_it_was_read(token: str) -> None:
    found = kept_reading(token, now())
    assert (found.name, found.files, found.questions, found.unknown, found.notes) == (
        "antwort.pdf", ("inquiry.pdf",), reading().questions, reading().unknown, reading().notes,
    )  # fmt: skip
    assert found.work.case.replies == reading().case.replies
    assert (found.work.case.files, found.opened_as, found.shared) == ({}, "", False)
    assert found.work.unsettled == tuple(found.work.uncertain)


def test_the_whole_case_is_the_one_that_was_read_with_its_paper(token: str) -> None:
    assert case_as_files(whole_case(token, now())) == case_as_files(reading().case)
    assert [(paper.name, paper.data) for paper in papers_of(token, now())] == [("inquiry.pdf", PAPER.data)]
    assert bytes_kept() == len(PAPER.data)


def test_the_address_itself_is_kept_nowhere(token: str) -> None:
    record = ReadingRecord.objects.get()
    assert token not in repr([getattr(record, field.attname) for field in ReadingRecord._meta.concrete_fields])
    assert record.token_hash == hash_of(token)
    assert subject_of(record.token_hash) == f"reading:{record.token_hash[:12]}"


@pytest.mark.django_db
def test_nothing_is_kept_at_an_address_that_somebody_made_up() -> None:
    for ask in (kept_reading, shared_reading, papers_of):
        with pytest.raises(NothingKept):
            ask("erraten", now())
    assert bytes_kept() == 0


def test_a_paper_that_is_not_shared_is_shared_at_no_address(token: str) -> None:
    with pytest.raises(NothingKept):
        shared_reading("", now())


def test_what_nobody_opened_for_thirty_days_is_gone(token: str) -> None:
    later = kept_reading(token, now()).visited + KEPT_FOR
    assert kept_reading(token, later).name == "antwort.pdf"
    with pytest.raises(NothingKept):
        kept_reading(token, later + timedelta(seconds=1))
