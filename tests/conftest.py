# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The worked example in the database, for tests of pages and actions."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from umlauf.ledger.actor import OPERATOR, Actor

SAMPLE = Path(__file__).parents[1] / "samples" / "hessen-19-1613"
BY = Actor("Test", OPERATOR)
AT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def static_folder() -> None:
    """Make the folder that the server fills on its first start; WhiteNoise warns where it is not there."""
    from django.conf import settings

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def sample(db: None) -> str:
    """Return the address of the worked example, freshly loaded with its first draft."""
    from umlauf.publication.actions import take_in
    from umlauf.publication.dataset import read_case

    return take_in(by=BY, at=AT, case=read_case(SAMPLE))
