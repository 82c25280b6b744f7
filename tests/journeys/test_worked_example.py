# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""One inquiry from the front page to the published answer, as a visitor, an officer and a signatory walk it."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import ROOT, Reader
from tests.journeys.test_pages import SLUG

pytestmark = pytest.mark.browser

SAMPLE = ROOT / "samples" / "hessen-19-1613"


def test_a_visitor_sees_which_sentence_is_wrong_and_walks_the_six_steps(reader: Reader) -> None:
    reader.open("/")
    expect(reader.page.locator(".verdict--large").first).to_be_visible()
    expect(reader.page.locator(".statement mark.quantifier").first).to_have_text("In allen Landkreisen")
    reader.picture(f"front-{reader.language}")
    for number in range(6):
        reader.open("/")
        reader.page.locator("a.step").nth(number).click()
        expect(reader.page.locator("h1")).to_be_visible()
    reader.picture(f"published-tour-{reader.language}")


def test_a_visitor_changes_the_language_and_stays_on_the_page(reader: Reader) -> None:
    reader.open("/answers/")
    other = {"de": "en", "en": "de"}[reader.language]
    reader.page.locator(f"button[name=language][value={other}]").click()
    expect(reader.page).to_have_url(f"{reader.house}/answers/")
    expect(reader.page.locator("html")).to_have_attribute("lang", other)


def test_a_visitor_downloads_what_was_published(reader: Reader) -> None:
    reader.open(f"/answers/{SLUG}/")
    reader.picture(f"answer-{reader.language}")
    starts = {}
    for name in ("antwort.pdf", "anlage.csv", "case.zip", "pruefung.json"):
        answer = reader.context.request.get(f"{reader.house}/answers/{SLUG}/1/{name}")
        starts[name] = (answer.status, answer.body()[:4])
    assert starts == {
        "antwort.pdf": (200, b"%PDF"),
        "anlage.csv": (200, b"key,"),
        "case.zip": (200, b"PK\x03\x04"),
        "pruefung.json": (200, starts["pruefung.json"][1]),
    }
    assert starts["pruefung.json"][1][:1] == b"{"


def test_every_cell_of_a_published_answer_has_an_address(reader: Reader) -> None:
    reader.open(f"/answers/{SLUG}/1/#06437000-1")
    expect(reader.page.locator('[id="06437000-1"]')).to_be_visible()


def test_an_officer_walks_through_the_dossier(officer: Reader) -> None:
    officer.open("/desk/")
    officer.picture("desk")
    officer.page.get_by_role("link", name=re.compile("Flüchtlingsgipfel")).first.click()
    expect(officer.page).to_have_url(f"{officer.house}/desk/{SLUG}/")
    for page in ("", "paper/", "survey/", "replies/", "evaluation/", "answer/", "publication/"):
        officer.open(f"/desk/{SLUG}/{page}")
        officer.picture(f"desk-{page.strip('/') or 'dossier'}")
    assert officer.complaints == []


def test_a_broken_file_is_refused_with_a_sentence_and_changes_nothing(officer: Reader) -> None:
    officer.open(f"/desk/{SLUG}/replies/")
    before = officer.page.locator("table").first.inner_text()
    officer.page.set_input_files(
        "input[type=file]", {"name": "antwort.docx", "mimeType": "application/zip", "buffer": b"PK\x03\x04kaputt"}
    )
    officer.page.locator("form:has(input[type=file]) button[type=submit]").click()
    expect(officer.page.locator(".messages li, .kern-alert, .kern-error").first).to_be_visible()
    officer.open(f"/desk/{SLUG}/replies/")
    assert officer.page.locator("table").first.inner_text() == before


def test_a_wrong_sentence_is_not_published_and_a_corrected_one_is(officer: Reader, signatory: Reader) -> None:
    draft = (SAMPLE / "answer.md").read_text(encoding="utf-8")
    corrected = (SAMPLE / "answer-corrected.md").read_text(encoding="utf-8")
    write_version(officer, draft)
    sign(signatory)
    officer.open(f"/desk/{SLUG}/publication/")
    expect(officer.page.get_by_text("In allen Landkreisen").first).to_be_visible()
    assert publish(officer) is False
    write_version(officer, corrected.replace("Diese Hilfsbereitschaft", "Die Hilfsbereitschaft"))
    sign(signatory)
    assert publish(officer) is True
    assert officer.open(f"/answers/{SLUG}/2/") == 200
    assert officer.open(f"/answers/{SLUG}/1/") == 200


def write_version(officer: Reader, text: str) -> None:
    """Write a new version of the answer in the browser."""
    officer.open(f"/desk/{SLUG}/answer/")
    officer.page.locator("textarea[name=text]").fill(text)
    officer.page.locator("form:has(textarea[name=text]) button[type=submit]").click()


def sign(signatory: Reader) -> None:
    """Sign what is before the eyes."""
    signatory.open(f"/desk/{SLUG}/answer/")
    signatory.page.locator("form:has(input[name=seen]) button[type=submit]").click()


def publish(officer: Reader) -> bool:
    """Press the button that publishes, where there is one."""
    officer.open(f"/desk/{SLUG}/publication/")
    button = officer.page.locator("main form[method=post] button[type=submit]")
    if button.count() == 0:
        return False
    button.first.click()
    return True
