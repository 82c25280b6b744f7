# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from hashlib import sha256

import pytest
from tests.conftest import AT, SAMPLE

from umlauf.ledger.actor import Actor
from umlauf.publication.dataset import read_case
from umlauf.replies.actions import receive_file
from umlauf.replies.queries import NotAsked, every_original, filed, next_position, originals, reply_of, round_of
from umlauf.survey.queries import asked, survey_of

pytestmark = pytest.mark.django_db


def test_what_was_filed_comes_back_as_it_was(sample: str) -> None:
    assert filed(sample) == read_case(SAMPLE).replies
    assert round_of(sample).filed == filed(sample)


def test_the_originals_are_those_of_the_latest_versions(officer: Actor, sample: str) -> None:
    case = read_case(SAMPLE)
    files = {name: sha256(data).hexdigest() for name, data in case.files.items() if name.startswith("replies/")}
    assert originals(survey_of(sample).id) == files
    data = b"Odenwaldkreis\n\nFrage 1: Doch."
    receive_file(by=officer, at=AT, slug=sample, name="a.txt", data=data, received_on=date(2015, 4, 1))
    files["replies/06437000-a.txt"] = sha256(data).hexdigest()
    del files["replies/06437000-odenwald.docx"]
    assert originals(survey_of(sample).id) == files
    assert [(one.version, one.name) for one in every_original(survey_of(sample).id) if one.key == "06437000"] == [
        (1, "replies/06437000-odenwald.docx"),
        (2, "replies/06437000-a.txt"),
    ]


def test_who_was_not_asked_is_refused_by_the_key(sample: str) -> None:
    with pytest.raises(NotAsked) as refusal:
        reply_of(sample, "06435014")
    assert str(refusal.value) == "Nobody with the key “06435014” was asked in this survey."


def test_who_has_sent_nothing_has_no_version_and_no_text(sample: str) -> None:
    reply = reply_of(sample, "06434000")
    assert (reply.entry.state, reply.cells, reply.versions) == ("missing", (), ())


def test_the_cells_of_a_first_reply_begin_at_the_beginning(sample: str) -> None:
    assert next_position(survey_of(sample).id) == 56
    assert next_position(survey_of(sample).id + 1) == 0
    assert asked(survey_of(sample).id + 1) == ()
