# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from tests.conftest import AT, BY

from umlauf.desk.actions import show_to_everyone
from umlauf.inquiry.queries import NoSuchInquiry
from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import latest


def test_the_ledger_keeps_who_set_an_inquiry_free(sample: str) -> None:
    show_to_everyone(by=BY, at=AT, slug=sample)
    kept = latest(["desk:front"], most=1)[0]
    assert (kept.actor, kept.kind, kept.values) == ("Test", "desk.shown_to_everyone", {"slug": sample})


def test_a_draft_is_shown_to_everyone_only_by_who_runs_the_machine(sample: str) -> None:
    with pytest.raises(NotPermitted):
        show_to_everyone(by=Actor("Referat", "officer", "referat"), at=AT, slug=sample)
    assert latest(["desk:front"], most=1) == ()


def test_an_inquiry_that_is_not_here_cannot_be_set_free(db: None) -> None:
    with pytest.raises(NoSuchInquiry):
        show_to_everyone(by=BY, at=AT, slug="de-he-0-0")
