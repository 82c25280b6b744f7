# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.generators import BOOKTABS, long_sheet, missing, right_cells, short_sheet
from tests.reading.making import pdf_of
from tests.reading.test_words import word

from umlauf.reading.geometry.grid import Lattice, divided
from umlauf.reading.geometry.lined import Sheet, lined
from umlauf.reading.pdf import read_pages
from umlauf.reading.rulings import Ruling
from umlauf.reading.words import Word

PROSE = "Die Landkreise und kreisfreien Städte berichten über die Gremien vor Ort und über deren Arbeit. " * 6
HEAD = ("Kreis", "Stand", "Kosten")


def cell(text: str, left: float, top: float) -> list[Word]:
    """Words of a cell, one for each line of its text, 12 points apart and 10 points high."""
    return [word(part, left, top - 14 - 12 * number) for number, part in enumerate(text.split("\n")) if part]


class Drawn:
    """Rows between lines from x = 0 to x = 300, in columns 100 points apart, the first line at y = 700."""

    def __init__(self, *rows: Sequence[str], top: float = 700, ruled: bool = True) -> None:
        self.words: list[Word] = []
        self.lines = [top]
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self.words += cell(text, 100 * column + 5, top)
            top -= 8 + 12 * max(1 + text.count("\n") for text in row)
            if ruled or number in (0, len(rows) - 1):
                self.lines.append(top)
        self.end = top

    def sheet(self, *more: Word, lines: Sequence[float] = (), head: Lattice | None = None) -> Sheet:
        lying = [Ruling(at, 0, 300) for at in (*self.lines, *lines)]
        return Sheet([*self.words, *more], lying, [head] if head else [])


def shaded(top: float = 700, bottom: float = 680) -> Lattice:
    """The head of such a table as a lattice of its own."""
    return Lattice((0, 100, 200, 300), (top, bottom), (((0, 0), (0, 1), (0, 2)),))


def texts(words: Sequence[Word], tables: Sequence[Lattice]) -> list[list[tuple[str, ...]]]:
    """The tables as rows of texts."""
    return [
        [
            tuple(
                " ".join(one.text for one in cells.get((row, column), ())) for column in range(len(table.columns) - 1)
            )
            for row in range(len(table.rows) - 1)
        ]
        for table, cells in zip(tables, divided(words, tables)[0], strict=True)
    ]


def found(*sheets: Sheet) -> list[list[list[tuple[str, ...]]]]:
    return [texts(sheet.words, tables) for sheet, tables in zip(sheets, lined(sheets), strict=True)]


def flat(*rows: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(text.replace("\n", " ") for text in row) for row in rows]


ROWS = [HEAD, ("Landkreis\nFulda", "im Bau,\nseit Mai\n2014", "1"), ("Kassel", "", "2"), ("Landkreis\nGießen", "", "")]


def test_lines_divide_rows_though_a_name_goes_over_two_of_text() -> None:
    drawn = Drawn(*ROWS)
    assert found(drawn.sheet()) == [[flat(*ROWS)]]
    assert [(table.drawn, table.closes) for table in lined([drawn.sheet()])[0]] == [(False, True)]


def test_a_shaded_head_shows_the_columns_though_rows_hold_but_a_name() -> None:
    drawn = Drawn(HEAD, ("Landkreis\nFulda\n(nichts)", "", ""), ("Stadt\nKassel", "", ""))
    assert found(drawn.sheet(head=shaded())) == [
        [flat(HEAD, ("Landkreis Fulda (nichts)", "", ""), ("Stadt Kassel", "", ""))]
    ]
    assert [table.drawn for table in lined([drawn.sheet(head=shaded())])[0]] == [True]
    assert found(drawn.sheet()) == [[]]


def test_a_shaded_head_with_no_row_below_it_stays_a_head() -> None:
    crossing = [word("x" * 50, 5, 666)]
    assert found(Drawn(HEAD).sheet(*crossing, lines=[660], head=shaded())) == [[]]
    assert found(Drawn(HEAD).sheet(head=shaded())) == [[]]


def test_without_lines_between_rows_a_word_in_the_first_column_begins_one() -> None:
    rows = [HEAD, ("Fulda", "im Bau,\nseit Mai", "1"), ("Kassel", "", "2"), ("Gießen", "nein", "")]
    assert found(Drawn(*rows, ruled=False).sheet()) == [[flat(*rows)]]


def test_rows_that_stand_off_may_have_names_over_two_lines() -> None:
    rows = [HEAD, ("Landkreis\nFulda", "im Bau\nseit Mai\n2014", "1"), ("Landkreis\nKassel", "nein\n–\n–", "2")]
    assert found(Drawn(*rows, ruled=False).sheet()) == [[flat(*rows)]]


def test_lines_set_far_apart_are_rows_though_they_have_no_name() -> None:
    rows = [HEAD, ("Fulda", "ja", "1"), ("", "nein", "2"), ("Kassel", "ja", "3")]
    assert found(Drawn(*rows, ruled=False).sheet()) == [[flat(*rows)]]


def test_a_line_above_the_sum_divides_no_rows() -> None:
    body = [("Fulda", "ja", "1"), ("Kassel", "nein", "2"), ("Gießen", "ja", "3")]
    drawn = Drawn(HEAD, tuple("\n".join(texts) for texts in zip(*body, strict=True)), ("Summe", "", "6"))
    assert found(drawn.sheet()) == [[flat(HEAD, *body, ("Summe", "", "6"))]]


def test_whether_lines_divide_rows_is_told_by_all_pages() -> None:
    one = Drawn(HEAD, ("Fulda", "im\nBau", "1"), ("Kassel", "", "2"), ("Hanau", "", "3"))
    two = Drawn(HEAD, ("Landkreis\nGießen", "ja,\nseit Mai\n2014", "4"))
    assert found(one.sheet(), two.sheet())[1] == [flat(HEAD, ("Landkreis Gießen", "ja, seit Mai 2014", "4"))]


def test_a_row_that_the_page_cuts_off_is_open_and_what_stands_off_below_is_none_of_it() -> None:
    drawn = Drawn(*ROWS)
    tail = [*cell("Hanau", 5, drawn.end), *cell("seit\nMai", 105, drawn.end)]
    for number, more in enumerate(([], cell("Quelle", 5, drawn.end - 40), cell("4", 205, drawn.end - 100))):
        sheet = drawn.sheet(*tail, *more)
        assert found(sheet) == [[flat(*ROWS, ("Hanau", "seit Mai", ""))]], number
        assert lined([sheet])[0][0].closes is False


def test_text_below_the_last_line_is_no_row() -> None:
    drawn = Drawn(*ROWS)
    for more in (cell("Quelle", 5, drawn.end), [word("x" * 50, 5, drawn.end - 14)], cell("4", 205, drawn.end - 9)):
        assert found(drawn.sheet(*more, lines=[100])) == [[flat(*ROWS)]]


def test_columns_are_known_on_the_next_page_though_no_head_repeats() -> None:
    two = Drawn(("Hanau", "", "3"), ("Marburg", "", "4"), ("Celle", "", "5"))
    assert found(Drawn(*ROWS).sheet(), two.sheet())[1] == [
        flat(("Hanau", "", "3"), ("Marburg", "", "4"), ("Celle", "", "5"))
    ]


def test_a_table_of_another_width_on_the_next_page_goes_on_with_none() -> None:
    two = Drawn(("Hanau", "", "3"), ("Marburg", "", "4"), ("Celle", "", "5")).sheet()
    wider = two._replace(lying=[line._replace(end=310) for line in two.lying])
    assert [len(row) for row in found(Drawn(*ROWS).sheet(), wider)[1][0]] == [2, 2, 2]


def test_another_table_of_the_same_width_has_columns_of_its_own() -> None:
    words = [*cell("A", 5, 700), *cell("B", 65, 700), *cell("C", 130, 700), *cell("D", 260, 700)]
    rows = [
        one
        for number in (1, 2)
        for text, left in zip("abcd", (5, 65, 130, 260), strict=True)
        for one in cell(text, left, 700 - 20 * number)
    ]
    sheet = Sheet([*words, *rows], [Ruling(at, 0, 300) for at in (700, 680, 660, 640)], [])
    assert found(Drawn(*ROWS).sheet(), sheet)[1] == [[tuple("ABCD"), tuple("abcd"), tuple("abcd")]]


def test_columns_set_to_the_right_are_told_by_what_all_lines_leave() -> None:
    sheet = Drawn(("Kreis", ""), ("Fulda", ""), ("Kassel", ""), ("Gießen", "")).sheet(
        *(
            word(text, 290 - 5 * len(text), 686 - 20 * number)
            for number, text in enumerate(("Euro", "1.000.000.000", "12", "7"))
        )
    )
    assert found(sheet) == [[[("Kreis", "Euro"), ("Fulda", "1.000.000.000"), ("Kassel", "12"), ("Gießen", "7")]]]


def test_more_columns_than_the_head_names_are_left_to_space() -> None:
    rows = [("Kreis", "Kosten", ""), ("Fulda", "1", "2"), ("Kassel", "3", "4"), ("Gießen", "5", "6")]
    assert found(Drawn(*rows).sheet()) == [[]]


def test_a_table_without_a_line_above_its_head_is_left_to_space() -> None:
    drawn = Drawn(*ROWS)
    drawn.lines = drawn.lines[1:]
    assert found(drawn.sheet()) == [[]]


def test_two_rows_are_too_few_without_a_head_that_is_drawn() -> None:
    assert found(Drawn(HEAD, ("Fulda", "ja", "1")).sheet()) == [[]]
    assert found(Drawn(HEAD, ("Fulda", "ja", "1")).sheet(head=shaded())) == [[flat(HEAD, ("Fulda", "ja", "1"))]]


def test_a_title_between_two_tables_belongs_to_none() -> None:
    one = Drawn(*ROWS)
    two = Drawn(*ROWS, top=one.end - 40)
    title = cell("Tabelle 2", 5, one.end - 16)
    lying, words = [*one.sheet().lying, *two.sheet().lying], [*one.words, *title, *two.words]
    assert found(Sheet(words, lying, [])) == [[flat(*ROWS), flat(*ROWS)]]
    heads = [shaded(), shaded(two.lines[0], two.lines[1])]
    assert found(Sheet(words, lying, heads)) == [[flat(*ROWS), flat(*ROWS)]]


def test_double_lines_are_one_and_space_between_lines_ends_a_table() -> None:
    drawn = Drawn(*ROWS)
    assert found(drawn.sheet(lines=[drawn.end - 4])) == [[flat(*ROWS)]]
    cards = [Drawn(("1", "eins"), top=top) for top in (700, 660, 620)]
    words = [one for card in cards for one in card.words]
    assert found(Sheet(words, [line for card in cards for line in card.sheet().lying], [])) == [[]]


def test_no_table_stands_within_another() -> None:
    drawn = Drawn(*ROWS)
    short = [Ruling(at, 0, 200) for at in drawn.lines]
    sheet = drawn.sheet()
    assert found(Sheet(sheet.words, [*sheet.lying, *short], [])) == [[flat(*ROWS)]]


def test_tables_beside_each_other_are_two() -> None:
    drawn = Drawn(*ROWS)
    beside = [
        one._replace(box=one.box._replace(left=one.box.left + 400, right=one.box.right + 400)) for one in drawn.words
    ]
    lying = [Ruling(at, start, start + 300) for at in drawn.lines for start in (0, 400)]
    assert found(Sheet([*drawn.words, *beside], lying, [])) == [[flat(*ROWS), flat(*ROWS)]]


@pytest.mark.parametrize(
    "markup",
    [
        f"#line(length: 100%)\n{PROSE}\n#line(length: 100%)\n{PROSE}\n#line(length: 100%)\n{PROSE}",
        f"#line(length: 100%)\n19. Wahlperiode #h(1fr) Drucksache 19/1613\n#line(length: 100%)\n{PROSE}\n#line(length: 100%)\n1 Siehe dort.",
        "#line(length: 100%)\nAz. 12 #h(1fr) 12. 03. 2015\n#line(length: 100%)\nBetreff\n#line(length: 100%)\nEnde",
        f"#set page(columns: 2)\n#line(length: 100%)\n{PROSE}\n\n{PROSE}\n#line(length: 100%)\n{PROSE}\n#line(length: 100%)",
        f"#set page(header: [Landtag #h(1fr) 19/1613 #line(length: 100%)], footer: [#line(length: 100%) Seite #h(1fr) 1])\n{PROSE}\n#rect(width: 100%)[{PROSE}]\n{PROSE}",
        f"{PROSE}#footnote[Siehe dort.] {PROSE}#footnote[Siehe hier.]",
        "#line(length: 100%)\n" + f"+ {PROSE[:150]}\n" * 3 + f"#line(length: 100%)\n{PROSE}\n#line(length: 100%)",
    ],
    ids=["prose", "head", "letter", "columns", "page", "notes", "list"],
)
def test_prose_between_lines_stays_prose(markup: str) -> None:
    file = read_pages("a.pdf", pdf_of(markup))
    assert file.tables == ()


PLACES = st.tuples(st.sampled_from(range(0, 300, 25)), st.sampled_from(range(0, 400, 7)), st.integers(1, 12))


@given(st.lists(st.lists(PLACES, max_size=30), max_size=3), st.lists(st.sampled_from(range(0, 400, 20)), max_size=8))
def test_whatever_stands_between_lines_every_word_lands_in_one_place(
    pages: list[list[tuple[int, int, int]]], heights: list[int]
) -> None:
    lying = [Ruling(at, 0, 300) for at in sorted({*heights})]
    sheets = [
        Sheet([word(f"{number:0{long}}", x, y, number) for number, (x, y, long) in enumerate(places)], lying, [])
        for places in pages
    ]
    for sheet, tables in zip(sheets, lined(sheets), strict=True):
        cells, outside = divided(sheet.words, tables)
        held = [one for table in cells for words in table.values() for one in words]
        assert Counter([*held, *outside]) == Counter(sheet.words)
        assert all(table.rows == tuple(sorted(table.rows, reverse=True)) for table in tables)
        assert all(table.columns == tuple(sorted(table.columns)) for table in tables)


@pytest.mark.parametrize("kind", ["long", "short"])
@pytest.mark.parametrize("style", BOOKTABS)
def test_all_cells_are_right_that_programs_set_between_lying_lines(style: str, kind: str) -> None:
    if lack := missing(style):
        pytest.skip(lack)
    sheet = long_sheet() if kind == "long" else short_sheet(200)
    file = read_pages("a.pdf", BOOKTABS[style](sheet))
    share = right_cells(sheet, file.tables[0].rows)
    print(f"{style}, {kind}: {share:.2%} of cells right")
    assert ([len(table.rows) for table in file.tables], share >= 0.99) == ([len(sheet.rows) + 1], True)
    assert [passage.text for passage in file.passages] == ["\n".join(sheet.before), *sheet.after]
