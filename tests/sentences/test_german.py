# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""German words: stems, verbs that stand apart, numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.sentences.german import decimal, in_one_line, in_words, listed, number, stem, tokens, verb


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("zwei", 2), ("Zwölf", 12), ("einundzwanzig", 21), ("zweihundertfünfzig", 250), ("zweier", 2), ("1.250", 1250),
        ("10.747", 10747), ("18", 18), ("null", 0), ("ein", None), ("eine", None), ("und", None), ("Tisch", None),
        ("2,5", None), ("%", None),
    ],
)  # fmt: skip
def test_a_number_has_a_value_and_ein_has_none(word: str, value: int | None) -> None:
    assert number(word) == value


def test_a_decimal_comma_is_read() -> None:
    assert (decimal("55,6"), decimal("60"), decimal("so")) == (55.6, 60, None)


@pytest.mark.parametrize(
    ("word", "core"),
    [
        ("findet", ("find",)), ("fanden", ("find",)), ("stattgefunden", ("statt", "find")), ("statt", ("statt",)),
        ("stattfinden", ("statt", "find")), ("geplant", ("plan",)), ("planen", ("plan",)), ("plant", ("plan",)),
        ("gibt", ("geb",)), ("besteht", ("besteh",)), ("bestehen", ("besteh",)), ("eingerichtet", ("ein", "rich")),
        ("einzurichten", ("ein", "rich")), ("einberufen", ("ein", "beruf")), ("ja", ("ja",)),
    ],
)  # fmt: skip
def test_a_verb_comes_down_to_its_core_and_its_loose_part(word: str, core: tuple[str, ...]) -> None:
    assert verb(word) == core


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Runder", "runden"), ("Tisch", "Tischen"), ("Hitzeaktionspläne", "Hitze-Aktionsplan"),
        ("Gremium", "Gremien"), ("Städte", "Stadt"), ("Zentrum", "Zentren"),
    ],
)  # fmt: skip
def test_forms_of_a_noun_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_tokens_keep_their_places() -> None:
    text = "In ca. 1.250 Städten (d. h. überall) – z. B. „so“."
    assert [text[token.start : token.end] for token in tokens(text)] == [token.text for token in tokens(text)]
    assert [token.text for token in tokens(text)][:4] == ["In", "ca.", "1.250", "Städten"]


def test_words_broken_at_the_end_of_a_line_are_joined_and_the_next_word_keeps_its_place() -> None:
    text = "die Kommu-\nnen mit Haupt-\nund Ehrenamt"
    assert in_one_line(text) == "die Kommunen   mit Haupt- und Ehrenamt"
    assert in_one_line(text).index("mit") == text.index("mit")


@given(st.text(alphabet="ab- \r\n", max_size=30))
def test_one_line_is_as_long_as_the_lines_were(text: str) -> None:
    assert len(in_one_line(text)) == len(text)


def test_numbers_up_to_twelve_are_printed_in_words() -> None:
    assert [in_words(value) for value in (0, 1, 12, 13, 1250)] == ["null", "ein", "zwölf", "13", "1.250"]


def test_names_are_listed_as_german_lists_them() -> None:
    assert [listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == [
        "",
        "A",
        "A und B",
        "A, B und C",
    ]


def test_a_figure_longer_than_any_count_counts_nothing() -> None:
    assert number("9" * 18) == 10**18 - 1
    assert [number("9" * 5_000), decimal("9" * 5_000 + ",5"), number("1" + ".000" * 2_000)] == [None, None, None]
