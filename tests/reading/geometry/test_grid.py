# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io
from collections.abc import Sequence

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.generators import (
    DOTTED,
    GENERATORS,
    LANDSCAPE,
    SHEETS,
    chromium_of,
    letters,
    made,
    missing,
    right_cells,
    short_sheet,
)
from tests.reading.test_words import word

from umlauf.reading.geometry.grid import Lattice, Part, chains, divided, grid, lattices, part
from umlauf.reading.passages import ReadFile
from umlauf.reading.pdf import read_pages
from umlauf.reading.rulings import Ruling, Rulings
from umlauf.reading.words import Word
from umlauf.wording import Message

PLACE = Message("here")
KEPT_APART = (
    "Page 2: it cannot be seen whether the first row of the table goes on from the page before. It was kept as a row of its"
    " own. Please compare it with the page."
)
PUT_TOGETHER = (
    "Page 2: the first row of the table was added to the last one of the page before, for its first cell is empty; other"
    " rows have an empty first cell too. Please compare it with the page."
)
TALL = (
    "Page 1: a cell of the table runs over several rows; its text was read with the first of them. Please compare it with"
    " the page."
)
BY_SPACE = (
    "Page 4: no lines divide the columns of the table; its cells were told by the space between words. Please compare them"
    " with the page."
)


def rulings(xs: Sequence[float], ys: Sequence[float]) -> Rulings:
    """Lines through the whole of a table."""
    return Rulings(
        tuple(Ruling(y, min(xs), max(xs)) for y in sorted(ys)), tuple(Ruling(x, min(ys), max(ys)) for x in sorted(xs))
    )


def lattice(columns: int = 2, rows: int = 2, *, top: float = 500, opens: bool = True, closes: bool = True) -> Lattice:
    owners = tuple(tuple((row, column) for column in range(columns)) for row in range(rows))
    edges = tuple(top - 20 * row for row in range(rows + 1))
    return Lattice(tuple(100.0 * column for column in range(columns + 1)), edges, owners, opens, closes)


def on_page(page: int, *rows: tuple[str, ...], opens: bool = True, closes: bool = True) -> Part:
    return Part(page, lattice(len(rows[0]), len(rows), opens=opens, closes=closes), rows)


def joined(*parts: Part) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...], list[str]]:
    table, notes = grid(parts, PLACE, 0)
    return table.rows, table.pages, [str(note) for note in notes]


def texts(found: Rulings, *words: Word) -> list[tuple[tuple[str, ...], ...]]:
    tables = lattices(found)
    return [part(1, table, cells).rows for table, cells in zip(tables, divided(words, tables)[0], strict=True)]


def test_lines_that_cross_make_cells() -> None:
    found = rulings((0, 100, 200), (0, 20, 40))
    assert texts(found, word("a", 5, 25), word("b", 105, 25), word("c", 105, 5)) == [(("a", "b"), ("", "c"))]


def test_places_that_no_line_divides_are_one_cell() -> None:
    whole = rulings((0, 100, 200), (0, 20, 40))
    found = Rulings(whole.lying, (whole.upright[0], Ruling(100, 0, 20), whole.upright[2]))
    assert texts(found, word("a", 5, 25), word("b", 105, 25), word("c", 105, 5)) == [(("a b", ""), ("", "c"))]


def test_a_cell_may_go_over_rows() -> None:
    whole = rulings((0, 100, 200), (0, 20, 40))
    found = Rulings((whole.lying[0], Ruling(20, 100, 200), whole.lying[2]), whole.upright)
    assert texts(found, word("a", 5, 5), word("b", 105, 5)) == [(("a", ""), ("", "b"))]


def test_a_table_without_lines_at_its_sides_is_as_wide_as_its_lines() -> None:
    found = Rulings((Ruling(0, 0, 200), Ruling(20, 0, 200)), (Ruling(100, 0, 20),))
    assert texts(found, word("a", 5, 5), word("b", 105, 5)) == [(("a", "b"),)]


@pytest.mark.parametrize("beyond", [-30, 70])
def test_lines_that_reach_further_show_an_open_row(beyond: float) -> None:
    found = Rulings(
        rulings((0, 100), (0, 40)).lying, tuple(Ruling(x, min(0, beyond), max(40, beyond)) for x in (0, 50, 100))
    )
    open_row = word("a", 5, 50 if beyond > 0 else -20)
    held = texts(found, word("b", 5, 15), open_row)[0]
    assert held == ((("a", ""), ("b", "")) if beyond > 0 else (("b", ""), ("a", "")))
    table = lattices(found)[0]
    assert (table.opens, table.closes) == (beyond < 0, beyond > 0)


@pytest.mark.parametrize("beyond", [-30, 70])
def test_an_open_row_without_a_word_is_none(beyond: float) -> None:
    found = Rulings(
        rulings((0, 100), (0, 40)).lying, tuple(Ruling(x, min(0, beyond), max(40, beyond)) for x in (0, 50, 100))
    )
    held = part(1, lattices(found)[0], {(int(beyond > 0), 0): [word("b", 5, 15)]})
    assert (held.rows, held.lattice.opens, held.lattice.closes) == ((("b", ""),), True, True)
    assert held.lattice.rows == (40, 0)


def test_frames_lists_of_boxes_and_lines_that_do_not_touch_are_no_tables() -> None:
    assert lattices(rulings((0, 100), (0, 20, 40))) == []
    assert lattices(Rulings((Ruling(0, 0, 100),), (Ruling(200, 0, 100),))) == []
    assert lattices(Rulings((), ())) == []


def test_tables_come_from_top_to_bottom() -> None:
    low, high = rulings((0, 100, 200), (0, 20, 40)), rulings((0, 50, 100), (400, 420, 440))
    both = Rulings((*low.lying, *high.lying), tuple(sorted((*low.upright, *high.upright))))
    assert [table.rows[0] for table in lattices(both)] == [440, 40]


def test_rows_that_stand_by_themselves_are_left_to_space() -> None:
    rows = [rulings((0, 100, 200), (height, height + 20)) for height in (0, 40, 80)]
    lying = tuple(line for row in rows for line in row.lying)
    assert lattices(Rulings(lying, tuple(sorted(line for row in rows for line in row.upright)))) == []
    assert len(lattices(rows[0])) == 1


def test_a_grid_of_very_many_places_is_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("umlauf.reading.geometry.grid.MOST_PLACES", 3)
    assert lattices(rulings((0, 100, 200), (0, 20, 40))) == []


def test_in_a_table_within_a_table_words_belong_to_the_inner_one() -> None:
    outer, inner = rulings((0, 100, 400), (0, 200, 400)), rulings((120, 180, 240), (20, 60, 100))
    both = Rulings(tuple(sorted((*outer.lying, *inner.lying))), tuple(sorted((*outer.upright, *inner.upright))))
    held = texts(both, word("a", 5, 250), word("b", 130, 70), word("c", 300, 50))
    assert held == [(("a", ""), ("", "c")), (("b", ""), ("", ""))]


def test_a_word_too_long_for_its_cell_belongs_where_it_begins() -> None:
    assert texts(rulings((0, 20, 40), (0, 20)), word("abcdefg", 5, 5)) == [(("abcdefg", ""),)]


def test_lines_and_paragraphs_in_a_cell_are_kept() -> None:
    words = [word(text, 5, height) for text, height in (("a", 80), ("b", 68), ("c", 56), ("d", 32), ("e", 20))]
    assert texts(rulings((0, 50, 99), (0, 99)), *words) == [(("a\nb\nc\n\nd\ne", ""),)]


FLOATS = st.floats(0, 400, allow_nan=False)
LINES = st.lists(st.tuples(st.sampled_from(range(0, 401, 50)), FLOATS, FLOATS), max_size=12)


@given(LINES, LINES, st.lists(st.tuples(FLOATS, FLOATS), max_size=20))
def test_whatever_is_drawn_every_word_lands_in_one_place(
    lying: list[tuple[int, float, float]], upright: list[tuple[int, float, float]], places: list[tuple[float, float]]
) -> None:
    drawn = Rulings(*(tuple(Ruling(at, *sorted(ends)) for at, *ends in sorted(lines)) for lines in (lying, upright)))
    words = [word(f"w{number}", *place) for number, place in enumerate(places)]
    tables = lattices(drawn)
    cells, outside = divided(words, tables)
    parts = [part(1, table, held) for table, held in zip(tables, cells, strict=True)]
    found = [text for one in parts for row in one.rows for cell in row for text in cell.split()]
    assert sorted([*found, *(one.text for one in outside)]) == sorted(one.text for one in words)


def test_the_head_that_each_page_repeats_is_dropped() -> None:
    head = ("Kreis", "Stand")
    parts = [on_page(page, head, (f"a{page}", "ja")) for page in (1, 2, 3)]
    assert joined(*parts) == ((head, ("a1", "ja"), ("a2", "ja"), ("a3", "ja")), (1, 1, 2, 3), [])


def test_a_head_of_two_rows_is_dropped_and_a_page_of_it_alone_adds_nothing() -> None:
    heads = (("Kreis", "Stand"), ("", "2015"))
    assert joined(on_page(1, *heads, ("a", "ja")), on_page(2, *heads)) == ((*heads, ("a", "ja")), (1, 1, 1), [])


def test_a_head_that_only_some_pages_repeat_is_kept() -> None:
    rows = joined(on_page(1, ("a", "ja")), on_page(2, ("a", "ja")), on_page(3, ("b", "ja")))[0]
    assert rows == (("a", "ja"), ("a", "ja"), ("b", "ja"))


def test_a_row_whose_first_cell_is_empty_at_the_top_of_a_page_goes_on() -> None:
    parts = on_page(1, ("Kreis", "Text"), ("a", "eins")), on_page(2, ("", "zwei"), ("b", "drei"))
    assert joined(*parts) == ((("Kreis", "Text"), ("a", "eins\nzwei"), ("b", "drei")), (1, 1, 2), [])


def test_a_row_goes_on_where_no_line_closes_it() -> None:
    parts = on_page(1, ("a", "eins"), closes=False), on_page(2, ("b", "zwei"))
    assert joined(*parts)[0] == (("a\nb", "eins\nzwei"),)
    parts = on_page(1, ("a", "eins")), on_page(2, ("b", "zwei"), opens=False)
    assert joined(*parts)[0] == (("a\nb", "eins\nzwei"),)


def test_a_row_goes_on_where_a_word_does() -> None:
    assert joined(on_page(1, ("a", "Flücht-")), on_page(2, ("b", "linge")))[0] == (("a\nb", "Flücht-\nlinge"),)


def test_a_row_goes_on_over_more_than_one_page() -> None:
    assert joined(on_page(1, ("a", "1")), on_page(2, ("", "2")), on_page(3, ("", "3")))[0] == (("a", "1\n2\n3"),)


def test_where_it_cannot_be_seen_whether_a_row_goes_on_it_is_said() -> None:
    rows, _, notes = joined(on_page(1, ("a", "ein langer\nText")), on_page(2, ("b", "geht weiter")))
    assert rows == (("a", "ein langer\nText"), ("b", "geht weiter"))
    assert notes == [KEPT_APART]


def test_where_other_rows_begin_with_an_empty_cell_too_it_is_said() -> None:
    rows, _, notes = joined(on_page(1, ("a", "1"), ("", "2")), on_page(2, ("", "3")))
    assert rows == (("a", "1"), ("", "2\n3"))
    assert notes == [PUT_TOGETHER]


def test_a_head_alone_on_a_page_is_not_gone_on_with() -> None:
    head = ("Kreis", "Text")
    assert joined(on_page(1, head), on_page(2, head, ("", "a")))[0] == (head, ("", "a"))


def test_a_cell_over_several_columns_is_named_with_its_place() -> None:
    table = lattice(3, 2)._replace(owners=(((0, 0), (0, 1), (0, 1)), ((1, 0), (1, 1), (1, 2))))
    words = {(0, 0): [word("Kreis", 5, 490)], (0, 1): [word("beides", 105, 490)], (1, 2): [word("nein", 205, 470)]}
    one = part(1, table, words)
    following = Part(2, lattice(3, 2), (("", "weiter", ""), ("Stadt", "ja", "")), (((1, 2),), ((0, 2),)))
    found, notes = grid([one, following], PLACE, 0)
    assert found.rows == (("Kreis", "beides", ""), ("", "weiter", "nein"), ("Stadt", "ja", ""))
    assert found.spans == ((0, 1, 2), (1, 1, 2), (2, 0, 2))
    assert [str(note) for note in notes] == [PUT_TOGETHER]


def test_a_cell_over_several_rows_is_said_to_be_read_with_the_first() -> None:
    table = lattice(2, 2)._replace(owners=(((0, 0), (0, 1)), ((1, 0), (0, 1))))
    one = part(
        1, table, {(0, 0): [word("Kreis", 5, 490)], (1, 0): [word("Stadt", 5, 470)], (0, 1): [word("ja", 105, 490)]}
    )
    found, notes = grid([one], PLACE, 0)
    assert found.rows == (("Kreis", "ja"), ("Stadt", ""))
    assert [str(note) for note in notes] == [TALL]


def test_a_table_that_space_divides_is_said_to_be_one() -> None:
    one = on_page(4, ("a", "b"))
    assert joined(one._replace(lattice=one.lattice._replace(drawn=False)))[2] == [BY_SPACE]


def lengths(*parts: Part, loose: dict[int, list[float]] | None = None) -> list[int]:
    heights: dict[int, list[float]] = {1: [], 2: [], 3: []}
    return [len(chain) for chain in chains(parts, heights | (loose or {}))]


def test_tables_with_the_same_columns_on_pages_that_follow_are_one() -> None:
    one, two = on_page(1, ("a", "b")), on_page(2, ("c", "d"))
    assert lengths(one, two) == [2]
    assert lengths(one, two, loose={1: [501], 2: [10]}) == [2]


def test_text_between_other_columns_or_a_page_between_divide_tables() -> None:
    one, two = on_page(1, ("a", "b")), on_page(2, ("c", "d"))
    assert lengths(one, two, loose={1: [10]}) == [1, 1]
    assert lengths(one, two, loose={2: [600]}) == [1, 1]
    assert lengths(one, on_page(2, ("c", "d", "e"))) == [1, 1]
    assert lengths(one, two._replace(lattice=two.lattice._replace(columns=(0, 120, 200)))) == [1, 1]
    assert lengths(one, two._replace(lattice=two.lattice._replace(drawn=False))) == [1, 1]
    assert lengths(one, two._replace(page=3)) == [1, 1]


def test_columns_may_stand_elsewhere_on_a_left_page_and_gaps_may_wander() -> None:
    one, two = on_page(1, ("a", "b")), on_page(2, ("c", "d"))
    assert lengths(one, two._replace(lattice=two.lattice._replace(columns=(30, 130, 230)))) == [2]
    spaced = [part._replace(lattice=part.lattice._replace(drawn=False)) for part in (one, two)]
    wandered = spaced[1]._replace(lattice=spaced[1].lattice._replace(columns=(0, 120, 300)))
    assert lengths(spaced[0], wandered) == [2]


def test_on_one_page_only_a_repeated_head_goes_on_with_a_table() -> None:
    one = on_page(1, ("Kreis", "Stand"), ("a", "ja"))
    below = Part(1, lattice(top=400), (("Kreis", "Stand"), ("b", "ja")))
    assert lengths(one, below) == [2]
    assert lengths(one, below, loose={1: [430]}) == [1, 1]
    assert lengths(one, below._replace(rows=(("Ort", "Stand"), ("b", "ja")))) == [1, 1]


# The same tables from five programs.


@pytest.fixture(scope="module", params=GENERATORS)
def generator(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if lack := missing(name):
        pytest.skip(lack)
    return name


@pytest.fixture(scope="module", params=SHEETS)
def read(request: pytest.FixtureRequest, generator: str) -> tuple[str, ReadFile]:
    return request.param, read_pages("a.pdf", made(generator, request.param))


def test_at_least_99_of_100_cells_are_right(generator: str, read: tuple[str, ReadFile]) -> None:
    sheet, file = read
    share = right_cells(SHEETS[sheet](), file.tables[0].rows)
    print(f"{generator}, {sheet}: {share:.2%} of cells right")
    assert share >= 0.99


def test_rows_paragraphs_and_furniture_of_each_program_are_told_apart(read: tuple[str, ReadFile]) -> None:
    sheet, file = SHEETS[read[0]](), read[1]
    assert [len(table.rows) for table in file.tables] == [len(sheet.rows) + 1]
    assert file.tables[0].after == 1
    assert [passage.text for passage in file.passages] == ["\n".join(sheet.before), *sheet.after]
    assert sorted(text for text in file.head if not text.isdigit()) == ["Drucksache 19/1613"]
    assert sorted(file.tables[0].pages) == [*file.tables[0].pages]
    assert (file.passages[0].page, file.tables[0].pages[0]) == (1, 1)
    assert file.notes == ()


def test_pdfplumber_sees_the_same_cells(generator: str) -> None:
    table = read_pages("a.pdf", data := made(generator, "short")).tables[0]
    with pdfplumber.open(io.BytesIO(data)) as document:
        seen = document.pages[0].extract_table() or []
    whole = [row for row, page in zip(table.rows, table.pages, strict=True) if page == 1][:-1]  # the last may go on
    assert [tuple(map(letters, row)) for row in whole] == [
        tuple(letters(cell or "") for cell in row) for row in seen[: len(whole)]
    ]


@pytest.mark.skipif(bool(missing("Chromium")), reason=missing("Chromium"))
@pytest.mark.parametrize("style", [DOTTED, LANDSCAPE], ids=["dotted", "landscape"])
def test_dotted_lines_and_pages_that_pdfium_takes_for_vertical_text_are_read(style: str) -> None:
    sheet = short_sheet(60)
    table = read_pages("a.pdf", chromium_of(sheet, style)).tables[0]
    assert (right_cells(sheet, table.rows), len(table.rows)) == (1, 61)
