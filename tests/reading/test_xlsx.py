# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from tests.reading.making import saved, with_part, xlsx_of

from umlauf.reading.guard import check_package
from umlauf.reading.passages import Grid, ReadFile
from umlauf.reading.tables import BadInput
from umlauf.reading.xlsx import is_xlsx, read_xlsx
from umlauf.wording import Message

SHEET = "xl/worksheets/sheet1.xml"


def read(data: bytes) -> ReadFile:
    return read_xlsx("a.xlsx", data, check_package("a.xlsx", data))


def test_a_sheet_is_a_table_of_texts_without_its_empty_rows() -> None:
    assert read(xlsx_of([["Behörde", "LK Fulda"], [], ["1", "ja\nund nein"]])) == ReadFile(
        "a.xlsx",
        "xlsx",
        tables=(Grid((("Behörde", "LK Fulda"), ("1", "ja\nund nein")), Message("sheet “{sheet}”", sheet="Sheet")),),
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12, "12"),
        (2.5, "2,5"),
        (0, "0"),
        (1234567890, "1234567890"),
        (True, "ja"),
        (False, "nein"),
        (date(2015, 3, 26), "26.03.2015"),
        (datetime(2015, 3, 26, 14, 30), "26.03.2015 14:30"),  # noqa: DTZ001 – a spreadsheet knows no zones
        (time(14, 30), "14:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
        ("  Rand  ", "Rand"),
        ("=1+1", ""),
    ],
)
def test_a_value_is_written_as_a_german_reader_expects_it_and_no_formula_is_run(value: object, text: str) -> None:
    assert read(xlsx_of([["a", value, "b"]])).tables[0].rows == (("a", text, "b"),)


def test_a_cell_over_several_columns_is_known_wherever_the_table_begins() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for place, value in {"B3": "Frage", "D3": "Kosten", "B5": "breit", "B6": "hoch"}.items():
        sheet[place] = value
    for merged in ("B5:C5", "B6:B7", "B9:C9"):
        sheet.merge_cells(merged)
    file = read(saved(workbook))
    grid = file.tables[0]
    assert file.notes == ()
    assert grid.rows == (("Frage", "", "Kosten"), ("breit", "", ""), ("hoch", "", ""))
    assert grid.spans == ((1, 0, 2),)


def test_a_cell_over_several_rows_is_said() -> None:
    workbook = openpyxl.Workbook()
    for row in (("LK Fulda", "Ja"), ("LK Kassel", "")):
        workbook.active.append(row)
    workbook.active.merge_cells("B1:B2")
    assert [str(note) for note in read(saved(workbook)).notes] == [
        "a.xlsx, sheet “Sheet”: a cell runs over several rows; its text was read with the first of them. Please compare it."
    ]


def test_a_hidden_sheet_is_not_read_and_the_reader_is_told() -> None:
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "sichtbar"
    workbook.create_sheet("Liste")["A1"] = "verborgen"
    workbook["Liste"].sheet_state = "hidden"
    file = read(saved(workbook))
    assert [grid.rows for grid in file.tables] == [(("sichtbar",),)]
    assert [str(note) for note in file.notes] == ["a.xlsx: the hidden sheet “Liste” was not read."]


def test_a_sheet_that_reaches_to_the_last_cell_is_refused_before_room_is_made_for_it() -> None:
    workbook = openpyxl.Workbook()
    workbook.active["XFD1048576"] = "x"
    with pytest.raises(BadInput) as refused:
        read(saved(workbook))
    assert str(refused.value) == (
        "a.xlsx: a sheet reaches to column 16384 of row 1048576; so large a sheet is not read. Please copy what you"
        " answer into a new sheet. Nothing was changed."
    )


def test_a_workbook_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        read(with_part(xlsx_of([["eins"]]), "xl/workbook.xml", "<workbook><sheets><sheet/></sheets></workbook>"))
    assert str(refused.value).startswith("a.xlsx is damaged")


def test_a_workbook_is_known_by_its_parts() -> None:
    assert [is_xlsx({name: b""}) for name in ("xl/workbook.xml", "word/document.xml")] == [True, False]
