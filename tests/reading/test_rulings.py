# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pypdfium2
import pytest
from tests.reading.generators import drawn

from umlauf.reading.rulings import Ruling, Rulings, page_rulings, rulings_of
from umlauf.reading.words import Box


def rulings(content: str, rotate: int = 0, forms: dict[str, str] | None = None) -> Rulings | None:
    document = pypdfium2.PdfDocument(drawn(content, rotate=rotate, forms=forms))
    try:
        found = page_rulings(document[0], rotate)
    finally:
        document.close()
    if found is None:
        return None
    return Rulings(*(tuple(Ruling(*(round(number) for number in line)) for line in lines) for lines in found))


LYING = Rulings((Ruling(50, 9, 201),), ())
FRAME = Rulings((Ruling(50, 10, 210), Ruling(150, 10, 210)), (Ruling(10, 50, 150), Ruling(210, 50, 150)))


def test_a_stroke_is_a_line() -> None:
    assert rulings("1 w 10 50 m 200 50 l S") == LYING


def test_a_thin_rectangle_is_a_line() -> None:
    assert rulings("10 50 1 100 re f") == Rulings((), (Ruling(10, 50, 150),))


@pytest.mark.parametrize("paint", ["f", "S", "B"])
def test_a_rectangle_has_four_edges(paint: str) -> None:
    assert rulings(f"10 50 200 100 re {paint}") == FRAME


def test_many_lines_may_be_drawn_in_one_go() -> None:
    assert rulings("10 50 m 210 50 l 210 150 l 10 150 l h 60 60 m 90 99 l S") == FRAME


def test_what_is_round_divides_nothing_but_its_straight_sides_do() -> None:
    assert rulings("10 50 m 100 50 l 120 50 140 70 140 150 c S") == Rulings((Ruling(50, 10, 100),), ())


def test_dots_in_a_row_are_a_line_and_a_lone_one_is_none() -> None:
    dots = "".join(f"{10 + 3 * place} 50 1 1 re f " for place in range(20))
    assert rulings(f"{dots} 200 200 2 2 re f") == Rulings((Ruling(50, 10, 68),), ())


def test_what_only_bounds_a_drawing_is_not_drawn() -> None:
    assert rulings("10 50 200 100 re W n") == Rulings((), ())


def test_lines_within_a_form_lie_where_the_form_is_put() -> None:
    assert rulings("q 2 0 0 1 10 40 cm /A Do Q", forms={"A": "0 10 100 1 re f"}) == Rulings((Ruling(50, 10, 210),), ())


def test_forms_within_forms_end_somewhere() -> None:
    assert rulings("/A Do", forms={"A": "/A Do 0 10 100 1 re f"}) in (None, Rulings((Ruling(10, 0, 100),), ()))


def test_on_a_turned_page_lines_lie_as_they_are_looked_at() -> None:
    assert rulings("10 50 m 200 50 l S", rotate=90) == Rulings((), (Ruling(50, -201, -9),))


@pytest.mark.parametrize("limit", ["MOST", "MOST_CROSSINGS"])
def test_a_drawing_of_very_many_lines_is_no_table(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(f"umlauf.reading.rulings.{limit}", 3)
    assert rulings("10 50 200 100 re S") is None


def test_pieces_that_touch_or_nearly_touch_are_one_line() -> None:
    pieces = [Box(0, 10, 50, 11), Box(52, 11, 99, 12), Box(110, 10, 150, 11), Box(20, 10, 30, 11), Box(0, 20, 50, 21)]
    assert rulings_of(pieces).lying == (Ruling(11, 0, 99), Ruling(11, 110, 150), Ruling(20.5, 0, 50))


def test_no_pieces_make_no_lines() -> None:
    assert rulings_of([]) == Rulings((), ())


def test_a_page_of_too_many_objects_is_a_drawing_whatever_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("umlauf.reading.rulings.MOST_OBJECTS", 2)
    assert rulings("0 0 m 90 70 l S " * 2) == Rulings((), ())
    assert rulings("0 0 m 90 70 l S " * 3) is None
