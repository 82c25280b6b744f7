# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Every page in both languages at both widths: no finding of axe, no word from the console, nothing too wide."""

import pytest

from tests.journeys.conftest import Reader

pytestmark = pytest.mark.browser

SLUG = "de-he-19-1613"
STEPS = ("paper", "survey", "replies", "evaluation", "answer", "published")
VIEWERS = ("officer", "association", "county", "public")
PUBLIC = ("/", "/sign-in/", "/answers/", f"/answers/{SLUG}/", f"/answers/{SLUG}/1/")
TOUR = tuple(f"/tour/{step}/{viewer}/" for step in STEPS for viewer in VIEWERS)
DESK = (
    "/desk/",
    *(
        f"/desk/{SLUG}/{page}"
        for page in ("", "paper/", "survey/", "replies/", "replies/06437000/", "evaluation/", "answer/", "publication/")
    ),
)


def looked_at(reader: Reader, paths: tuple[str, ...]) -> dict[str, object]:
    """Open each page and return what is wrong with it."""
    wrong: dict[str, object] = {}
    for path in paths:
        status = reader.open(path)
        found = [*reader.findings(), *(["wider than the screen"] if reader.overflows() else [])]
        if status != 200 or found or reader.complaints:
            wrong[path] = (status, found, list(reader.complaints))
        reader.complaints.clear()
    return wrong


def test_the_public_pages_are_fine(reader: Reader) -> None:
    assert looked_at(reader, PUBLIC) == {}


def test_the_tour_is_fine_for_every_viewer_at_every_step(reader: Reader) -> None:
    assert looked_at(reader, TOUR) == {}


def test_the_desk_is_fine(reader: Reader) -> None:
    reader.sign_in("referat")
    assert looked_at(reader, DESK) == {}


def test_an_address_that_is_not_there_says_so(reader: Reader) -> None:
    assert reader.open("/answers/nothing/") == 404
    assert reader.findings() == []
    heading = {"de": "Unter dieser Adresse gibt es nichts", "en": "There is nothing at this address"}
    assert reader.page.locator("h1").inner_text() == heading[reader.language]
