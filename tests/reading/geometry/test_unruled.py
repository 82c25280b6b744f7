# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from tests.reading.generators import (
    FRAMED,
    LINED,
    SHADED,
    SPACED,
    chromium_of,
    missing,
    right_cells,
    short_sheet,
    weasyprint_of,
)
from tests.reading.making import pdf_of
from tests.reading.test_words import word

from umlauf.reading.geometry.grid import Lattice
from umlauf.reading.geometry.unruled import unruled
from umlauf.reading.pdf import read_pages
from umlauf.reading.rulings import Ruling
from umlauf.reading.words import Word

PROSE = "Die Landkreise und kreisfreien Städte berichten über die Gremien vor Ort und über deren Arbeit. " * 12


def table(*rows: tuple[str, ...], pitch: float = 20, top: float = 500) -> list[Word]:
    """Words in columns 100 points apart; a text on several lines has them 11 points apart."""
    words: list[Word] = []
    line, height = 0, top
    for row in rows:
        for column, text in enumerate(row):
            for number, part in enumerate(text.split("\n") if text else []):
                words.append(word(part, 100 * column, height - 11 * number, line := line + 1))
        height -= pitch + 11 * max(text.count("\n") for text in row)
    return words


def cells(lattice: Lattice, words: list[Word]) -> list[tuple[str, ...]]:
    places = {one: lattice.place(one.box.left, one.middle) for one in words}
    return [
        tuple(
            " ".join(one.text for one in words if places[one] == (row, column))
            for column in range(len(lattice.columns) - 1)
        )
        for row in range(len(lattice.rows) - 1)
    ]


def found(words: list[Word], *lying: float) -> list[list[tuple[str, ...]]]:
    return [cells(one, words) for one in unruled(words, [Ruling(at, 0, 350) for at in lying])]


ROWS = [("Kreis", "Stand", "Kosten"), ("Fulda", "ja", "1"), ("Kassel", "", "2"), ("Gießen", "nein", "")]


def test_columns_that_gaps_divide_are_a_table() -> None:
    assert found(table(*ROWS)) == [ROWS]


def test_its_columns_are_said_to_be_told_by_space() -> None:
    assert [one.drawn for one in unruled(table(*ROWS))] == [False]


def test_wider_steps_divide_rows_of_several_lines() -> None:
    assert found(table(("Kreis", "Stand"), ("Fulda", "im\nAufbau"), ("", "ja"), ("Groß-\nUmstadt", "nein"))) == [
        [("Kreis", "Stand"), ("Fulda", "im Aufbau"), ("", "ja"), ("Groß- Umstadt", "nein")]
    ]


def test_lines_set_close_are_rows_where_the_first_column_begins_one() -> None:
    rows = [("Kreis", "Stand"), ("Fulda", "im\nAufbau"), ("Kassel", "ja"), ("Gießen", "nein")]
    assert found(table(*rows, pitch=11)) == [[tuple(text.replace("\n", " ") for text in row) for row in rows]]


def test_lines_set_far_apart_are_rows_each() -> None:
    rows = [("Kreis", "Stand"), ("Fulda", "ja"), ("", "nein"), ("Gießen", "ja")]
    assert found(table(*rows, pitch=16)) == [rows]


def test_lines_that_are_drawn_divide_rows_though_paragraphs_stand_in_them() -> None:
    words = table(("Kreis", "Stand"), ("Fulda", "ja"), ("", "aber"), ("Gießen", "nein"), ("Kassel", "ja"))
    assert found(words, 494, 454, 434, 434.5) == [
        [("Kreis", "Stand"), ("Fulda", "ja aber"), ("Gießen", "nein"), ("Kassel", "ja")]
    ]


def test_lines_that_divide_all_rows_leave_names_over_two_lines_whole() -> None:
    rows = [
        ("Kreis", "Stand"),
        ("Landkreis\nFulda", "im\nBau"),
        ("Kassel", "ja"),
        ("Stadt\nGießen", "nein\n–\n–"),
        ("Hanau", ""),
    ]
    words = table(*rows, pitch=22)
    assert found(words, 494, 461, 439, 395) == [[tuple(text.replace("\n", " ") for text in row) for row in rows]]


def test_lines_that_divide_groups_of_rows_leave_rows_to_space() -> None:
    rows = [("Kreis", "Stand"), ("Fulda", "ja"), ("Kassel", "nein"), ("Gießen", "ja"), ("Hanau", "")]
    assert found(table(*rows), 494, 454) == [rows]


def test_lines_drawn_above_and_below_the_head_alone_leave_rows_to_space() -> None:
    assert found(table(*ROWS), 515, 494, 430) == [ROWS]


def test_short_lines_above_and_below_are_no_part_of_it() -> None:
    words = [word("Liste", 0, 528, 0), *table(*ROWS), word("Ende", 0, 412, 99), word("Nachweis", 0, 400, 100)]
    assert found(words) == [ROWS]


def test_a_last_row_with_a_word_in_the_first_column_alone_is_one() -> None:
    rows = [*ROWS, ("Hanau", "", "")]
    assert found(table(*rows)) == [rows]


def test_a_line_through_all_columns_ends_it() -> None:
    wide = word("x" * 60, 0, 420, 50)
    assert found([*table(*ROWS), wide, *table(*ROWS, top=400)])[0] == ROWS


def test_text_far_above_closes_no_gap() -> None:
    words = [word("Uebersicht", 60, 535, 0), word("2", 320, 535, 0), *table(*ROWS)]
    assert [row for rows in found(words) for row in rows if row[0] == "Fulda"] == [("Fulda", "ja", "1")]


def test_three_rows_are_the_fewest() -> None:
    assert found(table(*ROWS[:2])) == []


def test_columns_of_running_text_are_none() -> None:
    words = [
        word(text, 100 * column, 500 - 12 * row, 10 * column + row)
        for column, text in enumerate(("ab", "cd"))
        for row in range(9)
    ]
    assert found(words) == []


def test_a_list_is_none() -> None:
    assert found(table(("1.", "eins"), ("2.", "zwei\nvier"), ("3.", "drei"), ("-", "fünf"))) == []


def test_turned_words_and_very_many_make_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found([one._replace(upright=False) for one in table(*ROWS)]) == []
    monkeypatch.setattr("umlauf.reading.geometry.unruled.MOST", 3)
    assert found(table(*ROWS)) == []


@pytest.mark.parametrize(
    "markup",
    [
        f"#set page(columns: 2, width: 20cm)\n#set par(justify: true)\n{PROSE}\n\n{PROSE}\n\n{PROSE}",
        f"#set page(columns: 3, width: 21cm)\n{PROSE}\n\n{PROSE}\n\n{PROSE}",
        f"#set par(justify: true)\n{PROSE}",
        "#set enum(body-indent: 1.5cm)\n" + f"+ {PROSE[:200]}\n" * 5,
        f"- {PROSE[:200]}\n" * 5,
        '#set heading(numbering: "1.")\n#outline()\n' + f"= Kapitel\n{PROSE[:90]}\n" * 5,
        f"19. Wahlperiode #h(1fr) Drucksache 19/1613 \\ HESSISCHER LANDTAG #h(1fr) 12. 03. 2015\n\n{PROSE}",
    ],
)
def test_prose_in_any_setting_stays_prose(markup: str) -> None:
    file = read_pages("a.pdf", pdf_of(markup))
    assert (file.tables, file.head) == ((), ())


@pytest.mark.parametrize("style", [SPACED, SHADED, LINED, FRAMED], ids=["none", "shaded", "lined", "framed"])
@pytest.mark.parametrize("program", ["Chromium", "WeasyPrint"])
def test_tables_without_a_grid_of_lines_are_read_from_what_programs_set(program: str, style: str) -> None:
    if lack := missing(program):
        pytest.skip(lack)
    sheet = short_sheet(60)
    file = read_pages("a.pdf", {"Chromium": chromium_of, "WeasyPrint": weasyprint_of}[program](sheet, style))
    assert [len(table.rows) for table in file.tables] == [61]
    assert right_cells(sheet, file.tables[0].rows) == 1
    assert [passage.text for passage in file.passages] == [*sheet.before, *sheet.after]
