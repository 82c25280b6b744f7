# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.reading.passages import Passage, lines_of, paragraphs, unwrapped
from umlauf.wording import Message

WORDS = st.lists(st.from_regex(r"[a-zäöü]{2,12}", fullmatch=True), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("wrapped", "text"),
    [
        ("die Spit-\nzenverbände", "die Spitzenverbände"),
        ("der Kreis Rhein-\nMain", "der Kreis Rhein-Main"),
        ("dem DGB- \nRegionalverband", "dem DGB- Regionalverband"),
        ("unter flüchtlinge-\nmtk.de, dort", "unter flüchtlinge-mtk.de, dort"),
        ("die Mitarbeiter/\ninnen", "die Mitarbeiter/innen"),
        ("Kirchen-/\nMoscheenvereine", "Kirchen-/ Moscheenvereine"),
        ("Haupt-\nund Ehrenamt", "Haupt- und Ehrenamt"),
        ("Städte-\nbzw. Gemeindebund", "Städte- bzw. Gemeindebund"),
        ("drei -\nfünf Kommunen", "drei - fünf Kommunen"),
        ("2014-\n2015", "2014- 2015"),
        ("Spit\ufffezenverbände", "Spitzenverbände"),
        ("Spit\ufffe\r\nzenverbände", "Spitzenverbände"),
        ("Rhein\ufffeMain", "Rhein-Main"),
        ("Flücht\u00adlinge und Asyl\u00ad\nsuchende", "Flüchtlinge und Asylsuchende"),
        ("  eine\n\n zwei\t drei ", "eine zwei drei"),
        ("ein Zeichen\ufffe", "ein Zeichen-"),
    ],
)
def test_line_breaks_and_hyphens_at_line_ends_are_undone(wrapped: str, text: str) -> None:
    assert unwrapped(wrapped) == text


@given(WORDS)
def test_a_text_comes_back_from_any_wrapping(words: list[str]) -> None:
    assert unwrapped("\n".join(words)) == " ".join(words)
    assert unwrapped(
        " ".join(
            f"{word[:1]}\ufffe{word[1:]}" if word[1:] not in ("und", "oder", "bzw", "sowie") else word for word in words
        )
    ) == " ".join(words)


def test_empty_lines_divide_a_text_and_each_paragraph_knows_its_line() -> None:
    assert paragraphs("eins\n zwei\n\n\ndrei\n") == (
        Passage("eins\nzwei", Message("line {line}", line=1)),
        Passage("drei", Message("line {line}", line=5)),
    )


def test_the_lines_of_passages_are_divided_by_an_empty_one() -> None:
    assert lines_of(paragraphs("eins\nzwei\n\ndrei")) == ("eins", "zwei", "", "drei", "")
