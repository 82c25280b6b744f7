# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The worked example, dropped as a paper by somebody who is not signed in; the process that reads it runs once."""

from functools import cache

import pytest
from tests.scrutiny.unlined import as_pdf

from umlauf.readback.printed import File
from umlauf.scrutiny.confined import Reading, read_confined

PAPER = File("antwort.pdf", as_pdf())


@cache
def reading() -> Reading:
    """Return what a process of its own reads in the paper."""
    return read_confined(PAPER)


@pytest.fixture
def token(db: None, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the address of the paper, dropped just now."""
    from django.utils.timezone import now

    from umlauf.scrutiny import actions
    from umlauf.scrutiny.permissions import VISITOR

    monkeypatch.setattr(actions, "read_confined", lambda *_, **__: reading())
    return actions.read(by=VISITOR, at=now(), paper=PAPER)
