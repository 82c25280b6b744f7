# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest
from tests.conftest import AT

from umlauf.ledger.actor import Actor
from umlauf.signoff.actions import sign
from umlauf.signoff.queries import signatures_on


@pytest.mark.django_db
def test_signatures_on_a_thing_come_in_their_order_whatever_the_version(signatory: Actor) -> None:
    for hours, version, subject in ((2, "b", "inquiry:x"), (1, "a", "inquiry:x"), (3, "c", "inquiry:y")):
        sign(by=signatory, at=AT + timedelta(hours=hours), version=version, subject=subject)
    assert [signature.version for signature in signatures_on("inquiry:x")] == ["a", "b"]
    assert signatures_on("inquiry:z") == ()
