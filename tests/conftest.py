# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The worked example on the disk and in the database, and the persons who act, for tests of pages and actions."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from umlauf.ledger.actor import OPERATOR, Actor
from umlauf.people.roles import OFFICER, SIGNATORY

if TYPE_CHECKING:
    from django.test import Client

SAMPLE = Path(__file__).parents[1] / "samples" / "hessen-19-1613"
BY = Actor("Test", OPERATOR, "operator:test")
AT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)

settings.register_profile("umlauf", deadline=None)  # a slow machine is no error
settings.load_profile("umlauf")


@pytest.fixture(scope="session", autouse=True)
def static_folder() -> None:
    """Make the folder that the server fills on its first start; WhiteNoise warns where it is not there."""
    from django.conf import settings

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def officer() -> Actor:
    """Someone of the section: files, codes and drafts."""
    return Actor("Ada Muster", OFFICER, "referat")


@pytest.fixture
def signatory() -> Actor:
    """Someone who signs for the house."""
    return Actor("Leo Beispiel", SIGNATORY, "leitung")


@pytest.fixture
def operator() -> Actor:
    """Whoever runs the command line on the machine."""
    return BY


@pytest.fixture
def case_copy(tmp_path: Path) -> Path:
    """Return a copy of the worked example's folder, to be changed."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "case"))


@pytest.fixture
def sample(db: None) -> str:
    """Return the address of the worked example, freshly loaded with its first draft."""
    from umlauf.publication.actions import take_in
    from umlauf.publication.dataset import read_case

    return take_in(by=BY, at=AT, case=read_case(SAMPLE))


@pytest.fixture
def open_round(db: None) -> str:
    """Return the address of the worked example as it was before the round was closed: nobody is missing yet."""
    from umlauf.publication.actions import take_in
    from umlauf.publication.dataset import read_case
    from umlauf.survey.roster import MISSING, Roster

    case = read_case(SAMPLE)
    roster = Roster(
        tuple(one._replace(state="") if one.state == MISSING else one for one in case.replies.roster.entries)
    )
    still_open = replace(
        case, head=replace(case.head, survey_closed=None), replies=replace(case.replies, roster=roster), answer_md=""
    )
    return take_in(by=BY, at=AT, case=still_open)


@pytest.fixture
def corrected(sample: str, officer: Actor) -> str:
    """Return the address of the worked example with the draft that may be published."""
    from umlauf.answer.actions import draft

    draft(by=officer, at=AT, slug=sample, text=(SAMPLE / "answer-corrected.md").read_text(encoding="utf-8"))
    return sample


@pytest.fixture
def signed(corrected: str, signatory: Actor) -> str:
    """Return the address of the worked example with the corrected draft signed."""
    from umlauf.answer.actions import sign
    from umlauf.answer.queries import version_of

    sign(by=signatory, at=AT, slug=corrected, seen=version_of(corrected))
    return corrected


def signed_in(username: str, actor: Actor) -> "Client":
    """Return a browser in which somebody with a new account has signed in, who reads English."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    from umlauf.people.actions import open_account

    open_account(by=BY, at=AT, username=username, name=actor.name, role=actor.role, password="a long secret")
    client = Client(headers={"accept-language": "en"})
    client.force_login(get_user_model().objects.get(username=username))
    return client


@pytest.fixture
def officer_client(db: None, officer: Actor) -> "Client":
    """Return the browser of the officer."""
    return signed_in("referat", officer)


@pytest.fixture
def signatory_client(db: None, signatory: Actor) -> "Client":
    """Return the browser of the signatory."""
    return signed_in("leitung", signatory)


@pytest.fixture
def released(sample: str) -> str:
    """Return the address of the worked example, corrected, signed, published and set free for everyone."""
    from umlauf.answer.actions import draft, sign
    from umlauf.answer.queries import version_of
    from umlauf.desk.actions import show_to_everyone
    from umlauf.publication.actions import publish

    show_to_everyone(by=BY, at=AT, slug=sample)
    draft(by=BY, at=AT, slug=sample, text=(SAMPLE / "answer-corrected.md").read_text(encoding="utf-8"))
    sign(by=Actor("Leitung", "signatory", "leitung"), at=AT, slug=sample, seen=version_of(sample))
    publish(by=BY, at=AT, slug=sample)
    return sample
