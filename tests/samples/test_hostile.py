# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Papers that mean harm or came to harm: each is read, or refused in one sentence, within its time and its room."""

import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.scrutiny import papers

from umlauf.cli import commands
from umlauf.readback.printed import File
from umlauf.reading.guard import read_limited
from umlauf.reading.tables import BadInput
from umlauf.scrutiny import confined
from umlauf.scrutiny.confined import Reading, TooMuch, page_confined, read_confined
from umlauf.wording import Refusal

Make = Callable[[], bytes]

LONGEST = 20  # seconds of processor time
PATIENCE = 95  # seconds on the clock, however busy the machine is
CELLS = [
    ("06631000", "1", "Ein Bücherbus fährt seit 1998 in die Gemeinden des Kreises."),
    ("06631000", "2", "Die Kosten betrugen 120 000 Euro."),
    ("06531000", "1", "Ein Bücherbus fährt seit 2011 in die Gemeinden des Kreises."),
    ("06531000", "2", "Die Kosten betrugen 180 000 Euro."),
]
DRAWN = "Page 1 is drawn of so many lines that no table was looked for. Please compare it with the page."

DAMAGED = (
    " is damaged or was cut off on its way. Please open it in its program, save it again and send that."
    " Nothing was changed."
)
ELSEWHERE = (
    "paper.pdf is not laid out like a paper that can be read here; known are papers of Hessen and of Niedersachsen, and"
    " drafts of answers with headings such as “Frage 1”. Please enter the questions by hand. Nothing was changed."
)
JUMBLED = (
    "The fonts of paper.pdf do not say which letters they show, so its text comes out as a jumble of signs. Please send"
    " the file from which it was made, or have the text recognised first. Nothing was changed."
)
CALLED = " Please send the file as its program saved it. Nothing was changed."
DOCTYPE = (
    "paper.docx → word/document.xml brings a document type definition, which office programs do not write; it was not"
    " read. Please save the file again in its program. Nothing was changed."
)
BREAKS = (
    "paper.pdf cannot be read: it breaks the program that reads it. Please save it anew, or send the file from which it"
    " was made. Nothing was changed."
)
TOO_LONG = (
    "paper.txt takes more than 3 seconds to read. Please send the part with the answer and its annex."
    " Nothing was changed."
)

REFUSED: dict[str, tuple[str, Make, str]] = {
    "locked with a password": (
        "paper.pdf",
        lambda: papers.locked_pdf(user="zwei"),
        "paper.pdf is locked with a password. Please send it without one. Nothing was changed.",
    ),
    "5,000 pages": (
        "paper.pdf",
        lambda: papers.long_pdf(5_000),
        "paper.pdf has 5000 pages; at most 2000 are read. Please send it in parts. Nothing was changed.",
    ),
    "scanned": (
        "paper.pdf",
        papers.scanned_pdf,
        (
            "paper.pdf holds only pictures of its pages and no text. Please send the file from which it was made, or have"
            " the text recognised first. Nothing was changed."
        ),
    ),
    "a paper of the Bundestag": ("paper.pdf", lambda: papers.plain_pdf(papers.BUNDESTAG), ELSEWHERE),
    "a paper of Bayern": ("paper.pdf", lambda: papers.plain_pdf(papers.BAYERN), ELSEWHERE),
    "a form in XML": ("paper.pdf", papers.xfa_pdf, ELSEWHERE),
    "fonts without Unicode": ("paper.pdf", papers.without_unicode_pdf, JUMBLED),
    "letters moved by 29 places": ("paper.pdf", papers.shifted_pdf, JUMBLED),
    "letters in the private area": ("paper.pdf", papers.private_pdf, JUMBLED),
    "drawn letters without names": ("paper.pdf", lambda: papers.type_3_pdf(named=False), JUMBLED),
    "a web page called .pdf": (
        "paper.pdf",
        lambda: papers.HTML,
        f"paper.pdf is called .pdf, but is a web page.{CALLED}",
    ),
    "a picture called .pdf": ("paper.pdf", lambda: papers.PNG, f"paper.pdf is called .pdf, but is a picture.{CALLED}"),
    "nothing": ("paper.pdf", bytes, "paper.pdf is empty. Please send the file again. Nothing was changed."),
    "only blanks": (
        "paper.txt",
        lambda: b" \r\n\t" * 9,
        "paper.txt is empty. Please send the file again. Nothing was changed.",
    ),
    "cut off": ("paper.pdf", lambda: papers.plain_pdf()[:-300], f"paper.pdf{DAMAGED}"),
    "pages that contain themselves": ("paper.pdf", papers.endless_pdf, f"paper.pdf{DAMAGED}"),
    "a gigabyte of blanks in a page": ("paper.pdf", papers.bomb_pdf, BREAKS),
    "an entity that names a file": ("paper.docx", papers.entity_docx, DOCTYPE),
    "entities that double": ("paper.docx", papers.laughing_docx, DOCTYPE),
    "macros": (
        "paper.docm",
        papers.macros_docx,
        (
            "paper.docm holds macros, which are never run here. Please save it without macros, as .docx or .xlsx."
            " Nothing was changed."
        ),
    ),
    "a bomb in a Word document": (
        "paper.docx",
        papers.bomb_docx,
        (
            "paper.docx unpacks to 91 MB in 17 parts, far more than an office file holds; it was not unpacked. Please save"
            " it again in its program, or send it as PDF. Nothing was changed."
        ),
    ),
    "archives in archives": (
        "paper.docx",
        papers.russian_doll,
        f"paper.docx is called .docx, but is a ZIP archive.{CALLED}",
    ),
    "10,000 tables in tables": ("paper.docx", papers.deep_docx, f"paper.docx{DAMAGED}"),
    "a locked Word document": (
        "paper.docx",
        papers.locked_office,
        (
            "paper.docx is a file of an old Office version or of Outlook, or one locked with a password. Please save it as"
            " .docx, .xlsx, .pdf, .eml or .txt and send that. Nothing was changed."
        ),
    ),
    "a workbook": (
        "paper.xlsx",
        papers.reckoning_xlsx,
        (
            "paper.xlsx is a table and no answer. Please give the answer as PDF, Word document or text, and the table as its"
            " annex. Nothing was changed."
        ),
    ),
    "one cell at the end of a sheet": (
        "paper.xlsx",
        papers.far_xlsx,
        (
            "paper.xlsx: a sheet reaches to column 16384 of row 1048576; so large a sheet is not read. Please copy what you"
            " answer into a new sheet. Nothing was changed."
        ),
    ),
    "bytes that no text has": (
        "paper.txt",
        papers.with_zero_bytes,
        f"paper.txt is called .txt, but is something that cannot be read as text.{CALLED}",
    ),
    "an encoding of old": (
        "paper.txt",
        papers.in_no_encoding,
        "paper.txt is in an encoding that is not known. Please save it as UTF-8. Nothing was changed.",
    ),
}

READ: dict[str, tuple[str, Make, list[str]]] = {
    "plain": ("paper.pdf", papers.plain_pdf, []),
    "locked by its owner alone": ("paper.pdf", lambda: papers.locked_pdf(user=""), []),
    "a page that is turned": ("paper.pdf", papers.turned_pdf, []),
    "text that runs upwards": ("paper.pdf", papers.sideways_pdf, []),
    "two columns of prose": ("paper.pdf", papers.two_columns_pdf, []),
    "drawn letters with names": ("paper.pdf", lambda: papers.type_3_pdf(named=True), []),
    "a wrong table of places": ("paper.pdf", papers.with_broken_table_pdf, []),
    "two thousand million pages promised": ("paper.pdf", papers.boasting_pdf, []),
    "a million strokes": ("paper.pdf", papers.drawing_pdf, [DRAWN]),
    "40,000 ruled cells": ("paper.pdf", lambda: papers.ruled_pdf(100, 20, 20), []),
    "a drawing in itself": ("paper.pdf", papers.form_in_itself_pdf, []),
    "a script and a program inside": ("paper.pdf", papers.acting_pdf, []),
    "a page of five kilometres": ("paper.pdf", papers.poster_pdf, []),
    "a Word document": ("paper.docx", papers.plain_docx, []),
    "80 tables in tables": ("paper.docx", papers.rather_deep_docx, []),
    "a sentence deleted before": ("paper.docx", papers.tracked_docx, []),
    "200,000 cells in a Word document": ("paper.docx", papers.wide_docx, []),
    "UTF-16": ("paper.txt", lambda: papers.text_of(papers.LINES, "utf-16"), []),
}

# Texts over which a careless pattern goes again and again; of each a hundred thousand characters.
REPEATED = {
    papers.with_answer: ("Frage 1. ", ".", "1", "a)\n"),
    papers.with_annex_text: (" ", "? ", "(", "ab-\n", "LK Fulda. ", "\ufffe"),
}


@pytest.fixture(autouse=True)
def bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let each paper be read in an empty folder that stays empty, in time, with less memory than the bound."""
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    yield
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < LONGEST
    assert time.monotonic() - begun < PATIENCE
    assert after.ru_maxrss * 1024 < confined.MEMORY
    assert list(place.iterdir()) == []


def read(name: str, data: bytes) -> Reading:
    return read_confined(File(name, data))


def cells_of(reading: Reading) -> list[tuple[str, str, str]]:
    return [(cell.key, cell.cell, cell.text) for cell in reading.case.replies.cells]


@pytest.mark.parametrize("kind", REFUSED)
def test_a_paper_that_cannot_be_read_is_refused_in_one_sentence(kind: str) -> None:
    name, make, sentence = REFUSED[kind]
    with pytest.raises(Refusal) as refused:
        read(name, make())
    assert str(refused.value) == sentence


@pytest.mark.parametrize("kind", READ)
def test_a_paper_that_can_be_read_is_read_whatever_comes_with_it(kind: str) -> None:
    name, make, notes = READ[kind]
    reading = read(name, make())
    assert cells_of(reading) == CELLS
    assert [question.text for question in reading.questions.questions] == [
        "In welchen Landkreisen fährt ein Bücherbus?",
        "Welche Kosten entstanden im Jahr 2025?",
    ]
    assert list(map(str, reading.notes)) == notes


def test_what_was_deleted_before_is_nowhere() -> None:
    reading = read("paper.docx", papers.tracked_docx())
    assert "Geheim" not in repr((cells_of(reading), reading.case.answer_md, reading.notes))


def test_an_inquiry_without_an_answer_gives_its_questions_and_says_so() -> None:
    reading = read("paper.pdf", papers.plain_pdf(papers.INQUIRY))
    assert [question.number for question in reading.questions.questions] == ["1", "2"]
    assert reading.case.answer_md == ""
    assert list(map(str, reading.notes)) == ["The paper holds an inquiry and no answer; its questions were read."]


def test_a_jumbled_page_among_others_is_named() -> None:
    jumbled = papers.page_of(["'LH /DQGHVUHJLHUXQJ %&'$ \"#!+*~ 'LH )UDJH (LQ %XV )lKUW 6HLW /DQJHP"])
    reading = read("paper.pdf", papers.pdf_with([papers.page_of(papers.LINES), jumbled]))
    assert str(reading.notes[0]) == (
        "The fonts of page 2 do not say which letters they show, so its text came out as a jumble of signs."
        " Please compare it with the page."
    )


def test_formulas_of_an_annex_are_not_run() -> None:
    annex = File("annex.xlsx", papers.reckoning_xlsx())
    reading = read_confined(File("paper.pdf", papers.plain_pdf()), [annex])
    assert cells_of(reading)[len(CELLS) :] == [
        ("06534000", "1", "Ein Bücherbus fährt."),
        ("06534000", "2", "100 000 Euro"),
    ]


def test_an_annex_that_is_a_picture_is_refused_by_its_name() -> None:
    with pytest.raises(BadInput) as refused:
        read_confined(File("paper.pdf", papers.plain_pdf()), [File("annex.png", papers.PNG)])
    assert str(refused.value) == (
        "annex.png is a picture. Please save it as .docx, .xlsx, .pdf, .eml or .txt and send that. Nothing was changed."
    )


def test_a_file_of_200_megabytes_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        read_limited(papers.sparse(tmp_path / "paper.pdf"))
    assert str(refused.value) == (
        "paper.pdf has 200 MB; at most 20 MB are read. Please send it in parts or without pictures. Nothing was changed."
    )


@pytest.mark.parametrize(
    "make", [papers.million_questions, lambda: papers.with_answer("Frage " * 3_000_000)], ids=["questions", "one line"]
)
def test_a_paper_that_burns_time_is_stopped(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "SECONDS", 3)
    with pytest.raises(TooMuch) as refused:
        read("paper.txt", make())
    assert str(refused.value) == TOO_LONG


@pytest.mark.parametrize(("where", "text"), [(where, text) for where, texts in REPEATED.items() for text in texts])
def test_a_hundred_thousand_characters_of_one_kind_are_read_in_seconds(
    where: Callable[[str], bytes], text: str
) -> None:
    reading = read("paper.txt", where(text * (100_000 // len(text))))
    assert reading.case.head.number == "21/4711"


def test_a_picture_of_a_page_of_five_kilometres_is_small() -> None:
    assert page_confined(File("paper.pdf", papers.poster_pdf()), 1)[16:24] == (4_000).to_bytes(4, "big") * 2


def test_a_page_that_breaks_its_program_is_not_drawn() -> None:
    with pytest.raises(TooMuch) as refused:
        page_confined(File("paper.pdf", papers.bomb_pdf()), 1)
    assert str(refused.value) == BREAKS


@pytest.mark.parametrize(
    "kind", ["locked with a password", "a gigabyte of blanks in a page", "an entity that names a file"]
)
def test_the_command_line_says_the_sentence_and_writes_nothing(kind: str, tmp_path: Path) -> None:
    name, make, sentence = REFUSED[kind]
    (tmp_path / name).write_bytes(make())
    result = CliRunner().invoke(commands(), ["read", str(tmp_path / name), "--out", str(tmp_path / "case")])
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{sentence}\n")
    assert not (tmp_path / "case").exists()


def test_after_all_that_a_paper_is_read_as_before() -> None:
    with pytest.raises(TooMuch):
        read("paper.pdf", papers.bomb_pdf())
    assert cells_of(read("paper.pdf", papers.plain_pdf())) == CELLS
