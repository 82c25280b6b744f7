# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io
from datetime import date

import docx
import openpyxl
import pytest
from tests.readback.making import HESSE

from umlauf.inquiry.printed import Section
from umlauf.readback.printed import File, answer_as_text, left_over, read_printed
from umlauf.readback.rows import Piece, Row
from umlauf.reading.tables import BadInput

ANNEX = "Frage 1 Frage 2\n\nLK Fulda Ein Jugendbeirat besteht.\n\nViermal im Jahr.\n\nLK Kassel Nein.\n\nEntfällt.\n"
DRAFT = (
    "Vorbemerkung",
    "Wir haben 2 Landkreise gefragt.",
    "Frage 1",
    "Es gibt einen Beirat.",
    "Frage 2",
    "Siehe oben.",
)


def text(content: str) -> File:
    return File("antwort.txt", content.encode())


def word(paragraphs: tuple[str, ...], rows: tuple[tuple[str, ...], ...] = ()) -> File:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, content in zip(table.add_row().cells, row, strict=True):
                cell.text = content
    out = io.BytesIO()
    document.save(out)
    return File("antwort.docx", out.getvalue())


def workbook(*rows: tuple[str, ...]) -> File:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return File("Anlage 1.xlsx", out.getvalue())


def cells(file: File, *annexes: File, parliament: str = "") -> list[tuple[str, ...]]:
    return [cell[:4] for cell in read_printed(file, annexes, parliament=parliament).case.replies.cells]


def test_a_text_becomes_a_case_folder_with_everything_it_shows() -> None:
    printed = read_printed(text(HESSE + ANNEX))
    head = printed.case.head
    assert (head.parliament, head.title, head.filed, head.answered) == (
        "DE-HE", "Beiräte in den Kreisen", date(2015, 2, 17), date(2015, 4, 14),
    )  # fmt: skip
    assert printed.case.answer_md.splitlines()[::2] == [
        "# Vorbemerkung",
        "Es liegen Antworten von 2 Landkreisen vor.",
        "# Frage 1",
        "In einem Landkreis gibt es einen Jugendbeirat.",
        "# Frage 2",
        "Siehe Anlage.",
    ]
    assert [cell[:3] for cell in printed.case.replies.cells] == [
        ("06631000", "1", "Ein Jugendbeirat besteht."),
        ("06631000", "2", "Viermal im Jahr."),
        ("06633000", "1", "Nein."),
        ("06633000", "2", "Entfällt."),
    ]
    assert printed.case.files == {"inquiry.txt": (HESSE + ANNEX).encode()}


def test_codebook_and_codes_are_proposals() -> None:
    case = read_printed(text(HESSE + ANNEX)).case
    assert case.codebook.proposed
    assert {(code.key, code.question, code.status, code.by) for code in case.codes} == {
        ("06631000", "1", "exists", "rule"),
        ("06633000", "1", "none", "rule"),
    }


def test_a_day_above_the_table_is_the_day_for_which_it_holds() -> None:
    assert read_printed(text(HESSE + "Stand: 26.03.2015\n" + ANNEX)).case.head.reference_date == date(2015, 3, 26)
    assert read_printed(text(HESSE + ANNEX)).case.head.reference_date is None


def test_a_paper_without_an_annex_has_no_rows() -> None:
    printed = read_printed(text(HESSE.replace("Anlage\n", "")))
    assert (printed.case.replies.cells, printed.case.replies.roster.entries, printed.unknown) == ((), (), ())


def test_words_of_an_annex_that_are_in_no_cell_are_said() -> None:
    prose = "Die Verbände haben sich dazu nicht geäußert."
    assert [str(note) for note in read_printed(text(HESSE + prose)).notes] == [f"In no cell stands: {prose}"]
    table = workbook(("Jahr", "Zahl"), ("2014", "3"))
    assert [str(note) for note in read_printed(text(HESSE), [table]).notes] == ["In no cell stands: Jahr Zahl · 2014 3"]


def test_what_is_left_over_is_told_word_by_word_and_once_for_each() -> None:
    rows = [Row("LK Fulda", (Piece("1", "Ja, im Kreishaus"),))]
    units = ["LK Fulda Ja, im", "Kreishaus neben dem Kreishaus", "Seite 2"]
    assert left_over(units, rows, ["Seite 2"]) == "Kreishaus neben dem Kreishaus"
    assert left_over(["LK Fulda Ja, im Kreishaus daneben"], rows, []) == "daneben"
    assert left_over(["eins zwei drei"], rows, []) == "eins zwei drei"
    assert left_over(["eins " * 200], rows, []) == ("eins " * 200)[:600] + " …"
    assert left_over(units[:1], rows, []) == ""
    assert left_over(["Ja, Fulda sagt es", "LK Fulda Ja, im Kreishaus"], rows, []) == "Ja, Fulda sagt es"


def test_what_a_reader_says_of_an_annex_is_passed_on() -> None:
    book = openpyxl.Workbook()
    book.active.append(("", "Frage 1", "Frage 2"))
    book.active.append(("LK Fulda", "Ja", "oft"))
    book.create_sheet("Liste").append(("verborgen",))
    book["Liste"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    notes = read_printed(text(HESSE), [File("a.xlsx", out.getvalue())]).notes
    assert [str(note) for note in notes] == ["a.xlsx: the hidden sheet “Liste” was not read."]


def test_a_text_does_not_open_a_section_by_itself() -> None:
    assert answer_as_text([Section(("1",), "Ja.\n\n# Frage 7\n\nNein.")]) == "# Frage 1\n\nJa.\n\n # Frage 7\n\nNein.\n"


def test_an_annex_in_a_file_of_its_own_is_kept_as_the_reply_it_shows() -> None:
    annex = workbook(("Kreis", "Frage 1", "Frage 2"), ("LK Fulda", "Ja", "oft"), ("LK Kassel", "Nein", ""))
    printed = read_printed(text(HESSE), [annex])
    place = "replies/anlage-1-Anlage-1.xlsx"
    assert [cell[:4] for cell in printed.case.replies.cells] == [
        ("06631000", "1", "Ja", place),
        ("06631000", "2", "oft", place),
        ("06633000", "1", "Nein", place),
    ]
    assert printed.case.files[place] == annex.data
    assert printed.case.replies.roster.by_key["06633000"].file == place


def test_a_draft_in_a_word_document_is_read_with_its_table() -> None:
    rows = (("", "Frage 1", "Frage 2"), ("LK Fulda", "Ja", "oft"), ("LK Kassel", "Nein", "nie"))
    file = word(DRAFT, rows)
    printed = read_printed(file, parliament="DE-HE")
    assert (printed.case.head.number, printed.case.head.parliament) == ("entwurf", "DE-HE")
    assert [cell[:4] for cell in printed.case.replies.cells] == [
        ("06631000", "1", "Ja", "inquiry.docx"),
        ("06631000", "2", "oft", "inquiry.docx"),
        ("06633000", "1", "Nein", "inquiry.docx"),
        ("06633000", "2", "nie", "inquiry.docx"),
    ]
    assert "LK Fulda" not in printed.case.answer_md


def test_a_table_of_nobody_stays_in_the_answer() -> None:
    printed = read_printed(word(DRAFT, (("2014", "3 Beiräte"), ("2015", "4 Beiräte"))), parliament="DE-HE")
    assert printed.case.answer_md.splitlines()[-1] == "2014 3 Beiräte 2015 4 Beiräte"


def test_a_draft_has_to_say_for_which_parliament_it_is() -> None:
    with pytest.raises(BadInput, match=r"^The paper does not say to which parliament it belongs\."):
        read_printed(word(DRAFT))
    with pytest.raises(BadInput, match=r"^“DE-XX” is no parliament that is known here;"):
        read_printed(word(DRAFT), parliament="DE-XX")


def test_a_workbook_is_no_answer() -> None:
    with pytest.raises(BadInput, match=r"^Anlage 1\.xlsx is a table and no answer\."):
        read_printed(workbook(("Frage 1", "Ja")))


def test_the_answer_has_a_heading_for_each_section() -> None:
    sections = [Section((), "Zuvor."), Section(("1",), "Ja."), Section(("2", "3", "4"), "Nein.")]
    assert answer_as_text(sections) == (
        "# Vorbemerkung\n\nZuvor.\n\n# Frage 1\n\nJa.\n\n# Fragen 2, 3 und 4\n\nNein.\n"
    )
