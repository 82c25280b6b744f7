# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What went out as a PDF: valid, complete and equal to the database to the letter."""

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import page
import pikepdf
import pypdfium2
import pytest
from tests.conftest import AT, SAMPLE

from umlauf.answer.queries import report
from umlauf.answer.queries import signed as signed_answer
from umlauf.inquiry.queries import questions
from umlauf.ledger.actor import Actor
from umlauf.ledger.queries import content
from umlauf.publication.actions import publish, take_in
from umlauf.publication.annex import annex, annex_as_csv
from umlauf.publication.dataset import CaseFolder, read_case
from umlauf.publication.queries import NoSuchRelease, case_of, document_of, map_of, release, releases
from umlauf.replies.filed import FiledReplies
from umlauf.replies.queries import filed
from umlauf.survey.roster import Roster, RosterEntry

pytestmark = pytest.mark.django_db
HEAD_OF_ANNEX = "Kommune Frage 1 Frage 2 Frage 3"


@pytest.fixture
def pdf(signed: str, officer: Actor) -> bytes:
    return content(publish(by=officer, at=AT, slug=signed).pdf_sha256)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [sheet.get_textpage().get_text_range() for sheet in document]
    finally:
        document.close()


def letters(text: str) -> str:
    """The text without white space, since lines break where they must."""
    return "".join(text.split())


def without_frame(pdf: bytes) -> list[str]:
    """The letters of each page without its foot and without the heads that tables repeat."""
    sheets = pages(pdf)
    found = []
    for number, sheet in enumerate(sheets, 1):
        foot = f"Hessischer Landtag · Drucksache 19/1613 Seite {number} von {len(sheets)}"
        assert letters(foot) in letters(sheet)
        frame = (foot, HEAD_OF_ANNEX, "Beteiligte Stand Text")
        found.append(re.sub("|".join(re.escape(letters(words)) for words in frame), "", letters(sheet)))
    return found


def stands(text: str, sheets: list[str]) -> bool:
    """Whether a text stands to the letter on the pages; where a row of the table is parted, on two that follow."""
    wanted = letters(text)
    parted = (
        wanted[:end] in first and wanted[end:] in second
        for first, second in pairwise(sheets)
        for end in range(len(wanted))
    )
    return wanted in "".join(sheets) or any(parted)


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_the_published_pdf_passes_pdf_a_3a_and_pdf_ua_1(pdf: bytes, profile: page.ValidationProfile) -> None:
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.rules.total > 100


def test_the_head_of_the_annex_stands_on_each_of_its_pages(pdf: bytes) -> None:
    sheets = [" ".join(sheet.split()) for sheet in pages(pdf)]
    counted = [sheet.count(HEAD_OF_ANNEX) for sheet in sheets]
    first, last = counted.index(1), len(counted) - counted[::-1].index(1)
    assert counted[first:last] == [1] * (last - first)
    assert last - first > 2
    assert "Landkreis Bergstraße" in sheets[first]
    assert "Kassel (Zusammenfassung: Hessischer Städtetag)" in sheets[last - 1]


def test_the_attached_table_equals_the_database(pdf: bytes, signed: str) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        attached = {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
    assert attached == {"anlage.csv": annex_as_csv(annex(filed(signed)))}
    table = list(csv.DictReader(io.StringIO(attached["anlage.csv"].decode(), newline="")))
    replies = case_of(signed).replies
    found = {(row["key"], field): row[field] for row in table for field in ("1", "1|2", "2", "3", "text") if row[field]}
    assert found == {(cell.key, cell.cell): cell.text for cell in replies.cells if cell.text}
    assert [row["key"] for row in table] == [entry.key for entry in replies.roster.entries if entry.state]


def test_every_cell_of_the_annex_comes_out_to_the_letter(pdf: bytes, signed: str) -> None:
    sheets = without_frame(pdf)
    cells = case_of(signed).replies.cells
    assert [cell for cell in cells if not stands(cell.text, sheets)] == []
    assert len(cells) == len(read_case(SAMPLE).replies.cells) == 56


def test_every_name_and_every_state_comes_out_to_the_letter(pdf: bytes, signed: str) -> None:
    sheets = without_frame(pdf)
    rows = annex(filed(signed)).rows
    told = {
        row.entry.key: f"{row.entry.name} ({row.state})" if row.entry.key.isdigit() else f"{row.entry.name} {row.state}"
        for row in rows
        if row.entry.state != "own"
    }
    assert [key for key, words in told.items() if not stands(words, sheets)] + [
        row.entry.key for row in rows if not stands(row.entry.name, sheets)
    ] == []


def test_every_paragraph_of_the_answer_comes_out_to_the_letter(pdf: bytes, signed: str) -> None:
    sheets = without_frame(pdf)
    paragraphs = [part for part in case_of(signed).answer_md.split("\n\n") if not part.startswith("#")]
    assert [part for part in paragraphs if not stands(part, sheets)] == []
    assert len(paragraphs) == 12


def test_the_completeness_sentence_and_the_signature_with_its_hash_come_out(pdf: bytes, signed: str) -> None:
    sheets = without_frame(pdf)
    ready = signed_answer(signed)
    assert ready is not None
    lines = (
        report(signed).completeness.sentence,
        f"In umlauf gezeichnet von Leo Beispiel: Fassung 2, {ready.version}",
        "Stefan Grüttner Hessisches Ministerium für Soziales und Integration",
    )
    assert [line for line in lines if not stands(line, sheets)] == []


def test_the_paper_bears_the_day_of_the_answer_else_that_of_the_signature_in_berlin(signed: str) -> None:
    ready, case = signed_answer(signed), case_of(signed)
    assert ready is not None
    late = replace(ready, signed_at=datetime(2026, 11, 25, 23, 30, tzinfo=UTC))
    without = replace(case, head=replace(case.head, answered=None))
    days = [document_of(one, questions(signed), late, report(signed), b"").date.isoformat() for one in (case, without)]
    assert days == ["2015-04-14", "2026-11-26"]


def test_there_is_no_release_before_the_first(signed: str) -> None:
    assert releases() == ()
    for number in (None, 1):
        with pytest.raises(NoSuchRelease) as refusal:
            release(signed, number)
        assert str(refusal.value) == "No answer is published at this address."


def test_the_latest_release_of_each_inquiry_is_listed(officer: Actor, signed: str) -> None:
    released = publish(by=officer, at=AT, slug=signed)
    assert (releases(), release(signed), release(signed, 1)) == ((released,), released, released)


def drawn(*entries: RosterEntry) -> str | None:
    case = replace(read_case(SAMPLE, with_files=False), replies=FiledReplies(Roster(entries)))
    picture = map_of(case)
    return picture.svg if picture else None


def test_the_map_shows_counties_in_an_open_round_as_well() -> None:
    assert drawn(RosterEntry("06631000", "Fulda", "landkreis")) is not None


@pytest.mark.parametrize(
    "entry",
    [
        RosterEntry("99001000", "Erfunden", "landkreis"),
        RosterEntry("x:Ort", "Ort", "landkreis"),
        RosterEntry("06611000", "Kassel", "kreisfreie_stadt"),
    ],
)
def test_there_is_no_map_where_no_known_county_was_asked(entry: RosterEntry) -> None:
    assert drawn(entry) is None


def test_a_case_without_a_draft_has_an_empty_answer(db: None, officer: Actor) -> None:
    case = CaseFolder(replace(read_case(SAMPLE).head, number="1/1"))
    assert case_of(take_in(by=officer, at=AT, case=case)).answer_md == ""


def test_the_legend_of_the_map_says_in_words_who_was_not_asked_and_who_is_awaited() -> None:
    case = read_case(SAMPLE, with_files=False)
    first, second = (
        one._replace(state=state)
        for one, state in zip(case.replies.roster.of(("landkreis",)), ("own", ""), strict=False)
    )
    drawn = map_of(replace(case, replies=FiledReplies(Roster((first, second)))))
    assert drawn is not None
    legend = re.findall(r">([^<>]+: \d+)<", drawn.svg)
    assert legend == ["eigene Antwort: 1", "Antwort steht aus: 1", "nicht gefragt: 24"]
