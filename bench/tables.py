# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables of PDF files: umlauf's finder and pdfplumber side by side, on the same sheets set by five programs."""

import io
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pdfplumber
from tests.reading.generators import (
    BOOKTABS,
    GENERATORS,
    SHEETS,
    SPACED,
    Sheet,
    chromium_of,
    letters,
    long_sheet,
    made,
    missing,
    short_sheet,
    weasyprint_of,
)

from umlauf.reading.pdf import read_pages

MOST_PAGES = 8  # pdfplumber takes a second for so many; of a long sheet both read but these

Rows = Sequence[Sequence[str | None]]


class Read(NamedTuple):
    """What a reader made of a sheet: rows, and milliseconds for a page."""

    rows: Rows
    milliseconds: float


def first_pages(data: bytes) -> tuple[bytes, int]:
    """Return the file with its first pages alone, and how many these are."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        del document.pages[MOST_PAGES:]
        out = io.BytesIO()
        document.save(out)
        return out.getvalue(), len(document.pages)


def timed(read: Callable[[bytes], Rows], data: bytes, pages: int, runs: int) -> Read:
    """Return what is read and the quickest of several runs: others on the machine only make it slower."""
    quickest, rows = float("inf"), read(data)
    for _ in range(runs):
        begin = time.perf_counter()
        rows = read(data)
        quickest = min(quickest, time.perf_counter() - begin)
    return Read(rows, 1000 * quickest / pages)


def by_umlauf(data: bytes) -> Rows:
    """Read all that `read_pages` reads: tables, paragraphs and what pages repeat."""
    return [row for table in read_pages("a.pdf", data).tables for row in table.rows]


def by_pdfplumber(data: bytes) -> Rows:
    """Read the tables alone, with the settings that pdfplumber has by itself."""
    return _by_pdfplumber(data, {})


def by_pdfplumber_spaced(data: bytes) -> Rows:
    """Read tables without lines as pdfplumber can be told to: by where words stand above each other."""
    return _by_pdfplumber(data, {"vertical_strategy": "text", "horizontal_strategy": "text"})


def by_pdfplumber_lined(data: bytes) -> Rows:
    """Read tables that lying lines alone divide: columns by where words stand, rows by lines."""
    return _by_pdfplumber(data, {"vertical_strategy": "text", "horizontal_strategy": "lines"})


def _by_pdfplumber(data: bytes, settings: dict[str, str]) -> Rows:
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [row for page in document.pages for table in page.extract_tables(settings) for row in table]


def right_rows(sheet: Sheet, rows: Rows) -> float:
    """Return the share of the cells wanted that stand in a row that was read; rows may come in several parts.

    Kind to both: a row that is nowhere with all its cells counts cell by cell in the row that begins like it.
    """
    first: dict[str, list[set[str]]] = {}
    for row in rows:
        texts = [letters(cell or "") for cell in row]
        first.setdefault(texts[0], []).append(set(texts))
    wanted = [[letters(cell) for cell in row] for row in [sheet.head, *sheet.rows]]
    right = sum(max((sum(c in read for c in row) for read in first.get(row[0], [])), default=0) for row in wanted)
    return right / sum(map(len, wanted))


def cut(sheet: Sheet, rows: Rows) -> Sheet:
    """Return the sheet with the rows that stand on the first pages, by the last row that was read whole."""
    seen = {letters(row[0] or "") for row in rows}
    last = max((number for number, row in enumerate(sheet.rows) if letters(row[0]) in seen), default=0)
    return sheet._replace(rows=sheet.rows[:last])


def main() -> None:
    """Print cells right and milliseconds per page, one line for each sheet and program."""
    print(f"tables of PDF files, up to {MOST_PAGES} pages: cells right and ms per page, umlauf | pdfplumber | ratio")
    for name in GENERATORS:
        if lack := missing(name):
            print(f"  {name}: left out, {lack}")
            continue
        for kind, sheet in SHEETS.items():
            compare(f"{name}, {kind}", made(name, kind), sheet(), by_pdfplumber)
    for name, program in {"Chromium": chromium_of, "WeasyPrint": weasyprint_of}.items():
        if not missing(name):
            sheet_of_60 = short_sheet(60)
            compare(f"{name}, no lines", program(sheet_of_60, SPACED), sheet_of_60, by_pdfplumber_spaced)

    for name, lined in BOOKTABS.items():
        for kind, rows in {"long": long_sheet(), "200": short_sheet(200)}.items():
            if not missing(name):
                compare(f"{name}, {kind}", lined(rows), rows, by_pdfplumber_lined)


def compare(title: str, data: bytes, sheet: Sheet, other: Callable[[bytes], Rows]) -> None:
    """Print one line: the same pages read by both."""
    few, pages = first_pages(data)
    ours, theirs = timed(by_umlauf, few, pages, 3), timed(other, few, pages, 1)
    sheet = cut(sheet, ours.rows)
    print(
        f"  {title:<30} {right_rows(sheet, ours.rows):7.2%} {ours.milliseconds:6.1f} ms |"
        f" {right_rows(sheet, theirs.rows):7.2%} {theirs.milliseconds:6.1f} ms |"
        f" {theirs.milliseconds / ours.milliseconds:5.1f} (aim: at least 10)"
    )


if __name__ == "__main__":
    main()
