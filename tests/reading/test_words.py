# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.generators import drawn, shown

from umlauf.reading.words import Box, Word, lines, page_words, text_of_lines, turn_of, usual


def words_of(data: bytes, upright: list[tuple[float, float, float]] | None = None) -> list[Word]:
    document = pypdfium2.PdfDocument(data)
    try:
        return page_words(document[0].get_textpage(), document[0].get_rotation(), upright or [])
    finally:
        document.close()


def word(text: str, left: float, bottom: float, line: int = 0, *, upright: bool = True) -> Word:
    return Word(text, Box(left, bottom, left + 5 * len(text), bottom + 10), line, upright)


def text(*words: Word, step: float = 12) -> str:
    return text_of_lines(lines(words), step)


def test_words_have_their_boxes_and_lines() -> None:
    found = words_of(drawn(shown("ab c", 20, 200) + shown("d", 20, 180)))
    assert [(one.text, one.line, round(one.box.left), round(one.box.right), one.upright) for one in found] == [
        ("ab", 0, 20, 31, True),
        ("c", 0, 34, 39, True),
        ("d", 1, 20, 26, True),
    ]
    assert found[0].box.bottom < 200 < found[0].middle < found[0].box.top < 212


def test_letters_placed_one_by_one_are_words_though_pdfium_takes_them_for_lines() -> None:
    places = [(x, 290 - 10 * row) for row in range(29) for x in (20, 150, 280)]
    content = "".join(shown(letter, x + 5.56 * place, y) for x, y in places for place, letter in enumerate("abn"))
    found = words_of(drawn(content))
    assert [(one.text, one.line) for one in found] == [("abn", number) for number in range(len(places))]
    assert round(found[0].box.right - found[0].box.left) == 17


def test_a_word_that_lies_on_a_ruling_is_two_where_a_gap_is_there() -> None:
    data = drawn(shown("abc", 20, 200) + shown("def", 37.5, 200))
    together = [one.text for one in words_of(data)]
    ruled = [one.text for one in words_of(data, [(37, 100, 300)])]
    beside = [one.text for one in words_of(data, [(37, 100, 150)])]
    assert (together, ruled, beside) == (["abcdef"], ["abc", "def"], ["abcdef"])


def test_a_word_too_long_for_its_cell_stays_whole() -> None:
    assert [one.text for one in words_of(drawn(shown("abcdef", 20, 200)), [(31, 0, 300)])] == ["abcdef"]


def test_a_hyphen_at_the_end_of_a_line_is_kept_as_pdfium_gives_it() -> None:
    found = words_of(drawn(shown("Flucht-", 20, 200) + shown("linge", 20, 188)))
    assert [(one.text, one.line) for one in found] == [("Flucht\ufffe", 0), ("linge", 1)]


def test_a_word_that_goes_on_in_the_next_line_without_saying_so_is_two() -> None:
    found = words_of(drawn(shown("zu 3 -", 20, 200) + shown("5", 20, 188)))
    assert [(one.text, one.line) for one in found] == [("zu", 0), ("3", 0), ("-", 0), ("5", 1)]


def test_a_font_that_does_not_say_its_letters_gives_the_mark_for_that() -> None:
    font = (
        "/F2 << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
        " /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        " >>] >>"
    )
    data = drawn("BT /F2 10 Tf 20 200 Td <00010002> Tj ET " + shown("ab", 20, 100), resources=font)
    assert [one.text for one in words_of(data)] == ["\ufffd\ufffd", "ab"]


@pytest.mark.parametrize("turn", ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1"])
def test_turned_text_is_known(turn: str) -> None:
    assert [(one.text, one.upright) for one in words_of(drawn(shown("abcd", 150, 150, turn)))] == [("abcd", False)]


@pytest.mark.parametrize(("rotate", "turn"), [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")])
def test_on_a_turned_page_text_runs_as_it_is_looked_at(rotate: int, turn: str) -> None:
    found = words_of(drawn(shown("abcd ef", 150, 150, turn), rotate=rotate))
    assert [(one.text, one.upright) for one in found] == [("abcd", True), ("ef", True)]
    assert found[0].box.right < found[1].box.left


@given(st.tuples(*[st.integers(-99, 99)] * 4), st.sampled_from([0, 90, 180, 270]))
def test_a_box_turned_all_the_way_round_lies_where_it_lay(numbers: tuple[int, ...], degrees: int) -> None:
    left, bottom, wide, high = numbers
    box = Box(left, bottom, left + abs(wide), bottom + abs(high))
    turned = box.turned(degrees)
    assert turned.left <= turned.right
    assert turned.bottom <= turned.top
    assert turned.turned(360 - degrees) == box


def test_lines_go_from_top_to_bottom_and_from_left_to_right() -> None:
    assert text(word("c", 0, 88), word("b", 20, 101), word("a", 0, 100)) == "a b\nc"


def test_a_lone_dash_stands_on_the_line_of_its_text() -> None:
    dash = Word("-", Box(0, 104, 5, 105), 0)
    assert text(dash, word("a", 10, 100), word("b", 10, 88)) == "- a\nb"


def test_turned_words_stay_in_the_order_of_the_file() -> None:
    words = (word("unten", 0, 0, 3, upright=False), word("oben", 0, 50, 3, upright=False), word("neu", 20, 0, 4))
    assert text(*words) == "unten oben\nneu"


def test_a_wide_step_is_an_empty_line() -> None:
    assert text(word("a", 0, 100), word("b", 0, 88), word("c", 0, 64)) == "a\nb\n\nc"


def test_without_a_usual_step_no_step_is_wide() -> None:
    assert text(word("a", 0, 100), word("b", 0, 60), step=usual([])) == "a\nb"


def test_a_hyphen_that_joins_nothing_is_a_hyphen() -> None:
    assert text(word("Wort\ufffe", 0, 100), word("teil\ufffe", 0, 88)) == "Wort\ufffe\nteil-"
    assert (
        text(word("Wort\ufffe", 0, 100), word("x", 40, 100), word("3\ufffe", 0, 88), word("4", 0, 76))
        == "Wort- x\n3-\n4"
    )


@pytest.mark.parametrize(
    ("matrix", "turn"),
    [("1 0 0 1", 0), ("0 1 -1 0", 90), ("-1 0 0 -1", 180), ("0 -1 1 0", 270), ("0.8 0.6 -0.6 0.8", 0)],
)
def test_a_page_is_turned_as_most_of_its_letters_stand(matrix: str, turn: int) -> None:
    content = f"BT /F1 9 Tf {matrix} 150 150 Tm (Die Landkreise berichten) Tj 1 0 0 1 20 20 Tm (7) Tj ET"
    assert turn_of(pypdfium2.PdfDocument(drawn(content))[0].get_textpage()) == turn


def test_a_page_without_letters_is_not_turned() -> None:
    assert turn_of(pypdfium2.PdfDocument(drawn("0 0 9 9 re f"))[0].get_textpage()) == 0
