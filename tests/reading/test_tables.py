# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.reading.tables import BadInput, Table, read_csv, read_toml, text_of, write_csv, wrong_entry

COLUMNS = ("key", "name")
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=12)


def refusal(data: bytes, required: tuple[str, ...] = ()) -> str:
    with pytest.raises(BadInput) as refused:
        read_csv("a.csv", data, COLUMNS, required)
    return str(refused.value)


def test_columns_come_in_the_order_asked_for_and_further_ones_are_kept() -> None:
    assert read_csv("a.csv", b"note,name,key\nx,Fulda,1\n\n,Kassel,2\n", COLUMNS) == Table(
        "a.csv", [["1", "Fulda"], ["2", "Kassel"]], [{"note": "x"}, {"note": ""}], ("note",), [2, 4]
    )


def test_a_column_that_is_not_there_is_empty() -> None:
    assert read_csv("a.csv", b"key\n1\n", COLUMNS).rows == [["1", ""]]


@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_what_was_written_is_read_back(rows: list[tuple[str, str]]) -> None:
    assert read_csv("a.csv", write_csv(COLUMNS, rows), COLUMNS).rows == [list(row) for row in rows]


def test_the_line_of_a_wrong_value_is_named_even_after_a_cell_of_several_lines() -> None:
    table = read_csv("a.csv", b'key,name\n1,"eins\nzwei"\n2,drei\n', COLUMNS)
    assert str(table.refuse(1, "name", "drei", "vier")) == (
        "a.csv, line 4, column name: “drei” was found, expected was vier. Nothing was changed."
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "a.csv is empty; expected was a header line. Nothing was changed."),
        (
            b"key,key\n",
            "a.csv, line 1, column key: “key” was found, expected was each column once. Nothing was changed.",
        ),
        (
            b"key\n",
            "a.csv, line 1, column name: “key” was found, expected was a column “name”. Nothing was changed.",
        ),
        (
            b"key,name\n1\n",
            "a.csv, line 2, column –: “1” was found, expected was 2 values. Nothing was changed.",
        ),
        (
            b"key,name\n1,\xfc\n",
            "a.csv, line 2: this is not UTF-8. Please save the file as UTF-8. Nothing was changed.",
        ),
        (
            b'key,name\n1,"eins',
            "a.csv, line 2: the quotation marks do not close (unexpected end of data). Nothing was changed.",
        ),
    ],
)
def test_a_table_that_cannot_be_taken_is_refused_with_its_place(data: bytes, sentence: str) -> None:
    assert refusal(data, ("name",)) == sentence


def test_a_wrong_entry_is_named_by_its_place() -> None:
    assert str(wrong_entry("case.toml", "format", 2, "1")) == (
        "case.toml, format: “2” was found, expected was 1. Nothing was changed."
    )


def test_toml_is_read_and_what_is_none_is_refused() -> None:
    assert read_toml("case.toml", b"format = 1") == {"format": 1}
    with pytest.raises(BadInput) as refused:
        read_toml("case.toml", b"format = ")
    assert str(refused.value).startswith("case.toml: this is not valid TOML: ")


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert text_of("a.csv", b"\xef\xbb\xbfkey") == "key"
