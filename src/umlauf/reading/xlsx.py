# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""XLSX: the values of all visible sheets; formulas are never run, their last result is read."""

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from umlauf.reading.guard import check_xml, damaged
from umlauf.reading.passages import Grid, ReadFile, tall_cells
from umlauf.reading.tables import BadInput
from umlauf.wording import Message

SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
MOST_CELLS = 2_000_000  # the reader makes room for the whole rectangle up to the last cell

Value = int | float | str | bool | time | date | datetime | timedelta


def is_xlsx(parts: Mapping[str, bytes]) -> bool:
    """Whether the parts of a package are those of an Excel workbook."""
    return "xl/workbook.xml" in parts


def read_xlsx(file: str, data: bytes, parts: Mapping[str, bytes]) -> ReadFile:
    """Return one table for each visible sheet of a checked package, without its empty rows and columns at the end."""
    for name, part in parts.items():
        if SHEET.fullmatch(name):
            _check_extent(file, part)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        seen = [sheet.name for sheet in workbook.sheets_metadata if sheet.visible is SheetVisibleEnum.Visible]
        tables = tuple(_grid(name, workbook.get_sheet_by_name(name)) for name in seen)
    except CalamineError as error:
        raise damaged(file) from error
    hidden = [sheet.name for sheet in workbook.sheets_metadata if sheet.name not in seen]
    notes = [Message("{file}: the hidden sheet “{sheet}” was not read.", file=file, sheet=name) for name in hidden]
    for grid, name in zip(tables, seen, strict=True):
        notes += [tall_cells(file, grid.locator)] if _is_tall(workbook.get_sheet_by_name(name)) else []
    return ReadFile(file, "xlsx", tables=tuple(grid for grid in tables if grid.rows), notes=tuple(notes))


def _check_extent(file: str, sheet: bytes) -> None:
    extent = [0, 0]

    def start(tag: str, attributes: dict[str, str]) -> None:
        match = REFERENCE.fullmatch(attributes.get("r", "")) if tag.endswith("}c") else None
        if match:
            extent[0] = max(extent[0], _column(match[1]))
            extent[1] = max(extent[1], int(match[2]))

    check_xml(file, sheet, start)
    if extent[0] * extent[1] > MOST_CELLS:
        raise BadInput(
            Message(
                "{file}: a sheet reaches to column {column} of row {row}; so large a sheet is not read. Please"
                " copy what you answer into a new sheet. Nothing was changed.",
                file=file,
                column=extent[0],
                row=extent[1],
            )
        )


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _grid(name: str, sheet: CalamineSheet) -> Grid:
    rows = {place: tuple(_text(value) for value in row) for place, row in enumerate(sheet.to_python())}
    kept = [place for place, row in rows.items() if any(row)]
    return Grid(
        tuple(rows[place] for place in kept), Message("sheet “{sheet}”", sheet=name), spans=tuple(_spans(sheet, kept))
    )


def _is_tall(sheet: CalamineSheet) -> bool:
    """Whether cells behind the first column were merged over several rows that are not merged in the first."""
    left = (sheet.start or (0, 0))[1]
    ranges = [(row, column, last) for (row, column), (last, _) in sheet.merged_cell_ranges or [] if last > row]
    whole = {(row, last) for row, column, last in ranges if column == left}
    return any(column > left and (row, last) not in whole for row, column, last in ranges)


def _spans(sheet: CalamineSheet, kept: list[int]) -> Iterator[tuple[int, int, int]]:
    """Cells that were merged over several columns, in rows that are kept."""
    top, left = sheet.start or (0, 0)  # the reader leaves out what is empty in front
    for (row, column), (_, last) in sheet.merged_cell_ranges or []:
        if last > column and row - top in kept:
            yield kept.index(row - top), column - left, last - column + 1


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime) and value.time() != time():
        return value.strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, float):
        # A spreadsheet knows only floating numbers; 12 must not come out as 12.0, nor 2,5 as 2.5.
        return f"{value:.15g}".replace(".", ",")
    return str(value).strip()
