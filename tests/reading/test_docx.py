# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from tests.reading.making import docx_of, packed

from umlauf.reading.docx import is_docx, read_docx
from umlauf.reading.guard import check_package
from umlauf.reading.passages import Grid, Passage, ReadFile
from umlauf.reading.tables import BadInput
from umlauf.wording import Message

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(data: bytes) -> ReadFile:
    return read_docx("a.docx", check_package("a.docx", data))


def body(xml: str) -> bytes:
    return packed({"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{xml}</w:body></w:document>'})


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def texts(xml: str) -> list[str]:
    return [passage.text for passage in read(body(xml)).passages]


def test_paragraphs_and_tables_are_read_in_their_order() -> None:
    assert read(docx_of(["eins", "", "zwei"], [["Frage", "Antwort"], ["1", "ja"]], head="Landkreis Fulda")) == ReadFile(
        "a.docx",
        "docx",
        (
            Passage("eins", Message("paragraph {number}", number=1)),
            Passage("zwei", Message("paragraph {number}", number=2)),
        ),
        (Grid((("Frage", "Antwort"), ("1", "ja")), Message("table {number}", number=1), after=2),),
        head=("Landkreis Fulda",),
    )


def test_a_filled_in_form_field_and_an_insertion_are_read_and_a_deletion_is_not() -> None:
    assert texts(
        f"<w:sdt><w:sdtContent><w:p>{run('im Feld')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p>{run('alt ')}<w:ins>{run('neu')}</w:ins><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('fort')}</w:moveFrom><w:hyperlink>{run(' Adresse')}</w:hyperlink></w:p><!-- nichts -->"
    ) == ["im Feld", "alt neu Adresse"]


def test_a_text_box_is_read_once() -> None:
    choice, fallback = (
        f"<w:{tag}><w:txbxContent><w:p>{run('Kasten')}</w:p></w:txbxContent></w:{tag}>"
        for tag in ("Choice", "Fallback")
    )
    assert texts(
        f"<w:p>{run('davor')}<w:r><w:AlternateContent>{choice}{fallback}</w:AlternateContent></w:r></w:p>"
    ) == ["davor\nKasten"]


def test_breaks_tabs_and_special_hyphens_are_kept() -> None:
    assert texts(
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"
    ) == ["a\nb\tc-d"]


def test_a_merged_cell_is_read_once_and_a_wrapped_row_is_found() -> None:
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p>{run('breit')}</w:p><w:p>{run('hoch')}</w:p></w:tc>"
    rows = f"<w:tr>{cell}</w:tr><w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt>"
    table = read(body(f"<w:tbl><w:tblPr/>{rows}</w:tbl>")).tables[0]
    assert table.rows == (("breit\nhoch", ""), ("breit\nhoch", ""))
    assert table.spans == ((0, 0, 2), (1, 0, 2))


def test_a_cell_over_several_rows_is_said_where_the_rows_are_those_of_several() -> None:
    def row(*cells: str) -> str:
        return (
            "<w:tr>"
            + "".join(f"<w:tc><w:tcPr>{cell}</w:tcPr><w:p>{run('x')}</w:p></w:tc>" for cell in cells)
            + "</w:tr>"
        )

    def notes(*rows: str) -> list[str]:
        return [str(note) for note in read(body(f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>")).notes]

    begins, goes_on = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"
    assert notes(row("", begins), row("", goes_on)) == [
        "a.docx, table 1: a cell runs over several rows; its text was read with the first of them. Please compare it."
    ]
    assert notes(row(begins, begins), row(goes_on, goes_on), row("", "")) == []


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    row = f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc><w:p>{run('rechts')}</w:p></w:tc></w:tr>"
    assert read(body(f"<w:tbl><w:tblPr/>{row}</w:tbl>")).tables[0].rows == (("", "rechts"),)


def test_a_document_without_a_body_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        read(packed({"word/document.xml": f'<w:document xmlns:w="{WORD}"/>'}))
    assert str(refused.value).startswith("a.docx is damaged")


def test_a_word_document_is_known_by_its_parts() -> None:
    assert [is_docx({name: b""}) for name in ("word/document.xml", "word/document2.xml", "xl/workbook.xml")] == [
        True,
        True,
        False,
    ]
