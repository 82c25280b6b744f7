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
        for page in (
            "",
            "paper/",
            "survey/",
            "survey/close/",
            "replies/",
            "replies/06437000/",
            "evaluation/",
            "answer/",
            "publication/",
        )
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


def test_the_head_of_a_page_leaves_the_screen_to_the_page(reader: Reader) -> None:
    reader.sign_in("referat")
    reader.open(f"/desk/{SLUG}/survey/")
    tall = {1280: 160, 390: 175}  # two rows of links where the browser takes room for a scrollbar
    assert reader.page.evaluate("document.querySelector('header.top').offsetHeight") <= tall[reader.width]


def test_a_caption_is_as_wide_as_what_is_seen_of_its_table(reader: Reader) -> None:
    reader.open(f"/answers/{SLUG}/")
    wider = (
        "[...document.querySelectorAll('.table-scroll')]"
        ".filter(box => box.querySelector('caption').offsetWidth > box.clientWidth + 1).length"
    )
    assert reader.page.evaluate(wider) == 0
