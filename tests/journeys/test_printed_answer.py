# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A printed answer: dropped, looked at beside its pages, confirmed with keys, exported, shared and taken back."""

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.journeys.conftest import WIDE, Reader, reading
from tests.scrutiny.unlined import as_pdf

pytestmark = pytest.mark.browser

HOLDS, FAILS = "Zwei Landkreise haben ausdrücklich", "In allen Landkreisen gibt es Veranstaltungen"
PROPOSED = {"de": "Vorgeschlagen – noch nicht bestätigt.", "en": "Proposed – not yet confirmed."}
GONE = {"de": "Unter dieser Adresse wird kein Papier aufbewahrt", "en": "No paper is kept at this address"}


@pytest.fixture
def visitor(house: str, browser: Browser) -> Iterator[Reader]:
    """Somebody who reads German on a wide screen, for what is the same in every language and at every width."""
    with reading(house, browser, "de", WIDE) as person:
        yield person


def is_fine(reader: Reader, name: str = "") -> None:
    """Look at the page: nothing for axe, no word from the console, nothing wider than the screen; take its picture."""
    assert (reader.findings(), reader.complaints, reader.overflows()) == ([], [], False)
    if name:
        reader.picture(f"check-{name}-{reader.language}")


def drop(reader: Reader) -> str:
    """Come from the front page, drop the paper, and return its address."""
    reader.open("/")
    follow(reader, ".check-entry a")
    is_fine(reader, "drop")
    choose(reader, as_pdf())
    follow(reader, "main button[type=submit]")
    reader.page.wait_for_url(re.compile(r"/check/[\w-]{32}/$"))
    return reader.page.url.removeprefix(reader.house)


def choose(reader: Reader, data: bytes) -> None:
    """Choose a file for the field onto which one may drop it."""
    paper = FilePayload(name="drucksache.pdf", mimeType="application/pdf", buffer=data)
    reader.page.set_input_files("input[name=paper]", paper)


def follow(reader: Reader, button: str) -> None:
    """Click and wait for the page to which that leads."""
    with reader.page.expect_navigation():
        reader.page.locator(button).first.click()


def press(reader: Reader, key: str) -> None:
    """Press a key and wait for the page to which it leads."""
    with reader.page.expect_navigation():
        reader.page.keyboard.press(key)


def verdict(reader: Reader, address: str, sentence: str) -> tuple[str, bool]:
    """Return the verdict on a sentence, and whether it is only proposed."""
    reader.open(address)
    claim = reader.page.locator(".claim", has=reader.page.locator("h3", has_text=sentence))
    shown = re.search(r"verdict--(\w+)", claim.locator(".verdict").get_attribute("class") or "")
    assert shown is not None
    return shown[1], claim.get_by_text(PROPOSED[reader.language]).count() == 1


def name_questions(reader: Reader, address: str) -> None:
    """Give question 1b the names that the answer uses, and confirm the codebook."""
    reader.open(f"{address}codebook/")
    is_fine(reader)
    reader.page.fill("input[name=label-1b]", "vergleichbares Gremium")
    reader.page.fill("input[name=also-1b]", "Veranstaltungen, Netzwerke")
    follow(reader, "button[value=confirm]")


def confirm_all(reader: Reader, address: str, question: str) -> None:
    """Confirm every proposal on a question, by one key for each."""
    reader.open(f"{address}codes/?question={question}")
    while "/codes/" in reader.page.url:
        press(reader, "j")


def unpacked(reader: Reader, address: str, folder: Path) -> Path:
    """Save the case folder and unpack it."""
    answer = reader.context.request.get(f"{reader.house}{address}case.zip")
    with zipfile.ZipFile(io.BytesIO(answer.body())) as archive:
        archive.extractall(folder)
    return folder


def checked(folder: Path) -> list[tuple[str, str, str]]:
    """Return what `umlauf check` says of a folder: clause, verdict, certainty."""
    command = [sys.executable, "-m", "umlauf", "check", str(folder), "--json"]
    found = json.loads(subprocess.run(command, check=False, capture_output=True).stdout)
    return [(claim["clause"], claim["verdict"], claim["certainty"]) for claim in found["claims"]]


def test_a_paper_is_dropped_and_an_uncertain_text_settled_beside_its_page(reader: Reader) -> None:
    address = drop(reader)
    is_fine(reader, "outcome")
    follow(reader, ".left-to-do a")
    expect(reader.page.locator("img.printed")).to_have_js_property("complete", True)
    assert reader.page.evaluate("document.querySelector('img.printed').naturalWidth") > 500
    is_fine(reader, "cell")
    settled = reader.page.url
    press(reader, "2")
    reader.open(settled.removeprefix(reader.house))
    expect(reader.page.locator(".decision .kern-btn--primary")).to_have_attribute("value", "2")
    press(reader, "ArrowRight")
    assert reader.page.url != settled
    press(reader, "0")
    reader.open(address)
    expect(reader.page.locator(".place__note")).to_have_count(5)


def test_verdicts_move_from_proposed_to_held_and_to_failed_by_keys(reader: Reader) -> None:
    address = drop(reader)
    assert verdict(reader, address, HOLDS) == ("holds", True)
    assert verdict(reader, address, FAILS) == ("open", True)
    name_questions(reader, address)
    assert verdict(reader, address, FAILS) == ("fails", True)
    reader.open(f"{address}codes/")
    is_fine(reader, "confirm")
    press(reader, "ArrowRight")
    press(reader, "ArrowLeft")
    expect(reader.page.locator("progress")).to_have_attribute("value", "0")
    confirm_all(reader, address, "1a")
    assert [verdict(reader, address, sentence) for sentence in (HOLDS, FAILS)] == [("holds", False), ("fails", True)]
    confirm_all(reader, address, "1b")
    assert [verdict(reader, address, sentence) for sentence in (HOLDS, FAILS)] == [("holds", False), ("fails", False)]
    is_fine(reader)


def test_the_case_folder_is_saved_and_checked_again_to_the_same_verdicts(visitor: Reader, tmp_path: Path) -> None:
    address = drop(visitor)
    name_questions(visitor, address)
    confirm_all(visitor, address, "1a")
    found = checked(unpacked(visitor, address, tmp_path))
    on_the_page = [(clause, *verdict(visitor, address, clause)) for clause, _, _ in found]
    assert on_the_page == [(clause, verdict, certainty == "proposed") for clause, verdict, certainty in found]
    assert {certainty for _, _, certainty in found} == {"confirmed", "proposed"}


def test_it_is_shared_no_longer_shared_and_taken_back(reader: Reader) -> None:
    address = drop(reader)
    reader.open(f"{address}share/")
    follow(reader, "button[value=share]")
    is_fine(reader)
    shared = reader.page.locator(".to-copy a").inner_text().removeprefix(reader.house)
    assert reader.open(shared) == 200
    is_fine(reader)
    assert reader.page.locator("main form, main a[href*='/check/']").count() == 0
    reader.open(f"{address}share/")
    follow(reader, "button[value=stop]")
    assert reader.open(shared) == 404
    reader.complaints.clear()
    reader.open(f"{address}take-back/")
    is_fine(reader)
    follow(reader, "main form button[type=submit]")
    expect(reader.page.locator(".messages .success")).to_be_visible()
    assert reader.open(address) == 404
    expect(reader.page.locator("main")).to_contain_text(GONE[reader.language])


def test_without_the_keys_the_focus_confirms_and_a_switch_turns_them_off(visitor: Reader) -> None:
    address = drop(visitor)
    visitor.open(f"{address}codes/1/")
    visitor.page.locator("[data-keys-switch]").uncheck()
    visitor.page.locator("button[data-key=j]").focus()
    visitor.page.keyboard.press("n")
    assert visitor.page.url.endswith("/codes/1/")
    press(visitor, "Enter")
    assert visitor.page.url.endswith("/codes/2/")
    expect(visitor.page.locator("[data-keys-switch]")).not_to_be_checked()


def test_a_paper_that_cannot_be_read_comes_back_with_its_sentence(visitor: Reader) -> None:
    visitor.open("/check/")
    choose(visitor, b"%PDF-1.7 kaputt")
    follow(visitor, "main button[type=submit]")
    expect(visitor.page.locator(".messages .error")).to_contain_text("drucksache.pdf")
    is_fine(visitor)


def test_an_officer_opens_it_as_an_inquiry_that_is_here_already(officer: Reader) -> None:
    address = drop(officer)
    assert officer.width == WIDE
    officer.open(f"{address}open/")
    is_fine(officer)
    follow(officer, "main form button[type=submit]")
    expect(officer.page.locator(".messages .error")).to_contain_text("19/1613")
