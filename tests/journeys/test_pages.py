# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Every page in both languages at both widths: no finding of axe, no word from the console, nothing too wide."""

import pypdfium2
import pytest

from tests.journeys.conftest import NARROW, Reader

pytestmark = pytest.mark.browser

SLUG = "de-he-19-1613"
STEPS = ("paper", "survey", "replies", "evaluation", "answer", "published")
VIEWERS = ("officer", "association", "county", "public")
PUBLIC = ("/", "/check/", "/sign-in/", "/answers/", f"/answers/{SLUG}/", f"/answers/{SLUG}/1/")
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


def test_on_a_narrow_screen_a_row_of_the_annex_and_a_hash_have_the_width_of_the_screen(reader: Reader) -> None:
    reader.open(f"/answers/{SLUG}/")
    hidden = (
        "[...document.querySelectorAll('.table-scroll')].filter(box => box.scrollWidth > box.clientWidth + 1).length"
    )
    assert reader.page.evaluate(hidden) == 0 or reader.width != NARROW
    lines = "Math.max(...[...document.querySelectorAll('td.hash')].map(cell => cell.offsetHeight))"
    assert reader.page.evaluate(lines) <= 100


def test_the_text_of_an_answer_is_reached_by_the_keyboard_and_is_whole_in_print(officer: Reader) -> None:
    for path in (f"/desk/{SLUG}/answer/", f"/answers/{SLUG}/"):
        officer.page.emulate_media(media="screen")
        officer.open(path)
        text = officer.page.locator(".beside")
        text.focus()
        officer.page.keyboard.press("End")
        officer.page.wait_for_timeout(1000)  # browsers glide to the end
        assert text.evaluate("box => box.scrollHeight - box.clientHeight - box.scrollTop < 2")
        officer.page.emulate_media(media="print")
        whole = "box => [box.scrollHeight - box.clientHeight, getComputedStyle(box).position]"
        assert text.evaluate(whole) == [0, "static"]


def test_what_is_to_be_filled_in_is_not_printed_and_no_page_holds_a_footer_alone(officer: Reader) -> None:
    officer.page.emulate_media(media="print")
    pages, forms = {}, {}
    for path in ("/", f"/desk/{SLUG}/replies/"):
        officer.open(path)
        pages[path] = len(pypdfium2.PdfDocument(officer.page.pdf(format="A4")))
        forms[path] = officer.page.locator("main form:visible").count()
    assert (set(pages.values()), set(forms.values())) == ({2}, {0})
