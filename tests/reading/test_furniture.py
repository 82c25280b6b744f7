# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from tests.reading.test_words import word

from umlauf.reading.furniture import Line, furniture


def page(*texts: tuple[str, float]) -> list[Line]:
    return [
        Line(tuple(word(part, 50 * place, height) for place, part in enumerate(text.split()))) for text, height in texts
    ]


def body(*texts: str) -> list[tuple[str, float]]:
    return [(text, 500 - 12 * number) for number, text in enumerate([*texts, "m", "n"])]


def dropped(*pages: list[Line]) -> list[list[str]]:
    found = furniture(pages)
    return [[line.text for at, line in enumerate(lines) if (number, at) in found] for number, lines in enumerate(pages)]


def test_what_pages_repeat_at_the_same_height_is_dropped() -> None:
    pages = (page(("Drucksache 1", 800), *body(text, "b", "c", "d")) for text in "xyz")
    assert dropped(*pages) == [["Drucksache 1"]] * 3


def test_one_number_in_it_may_count_the_pages() -> None:
    pages = (page(*body(text, "b", "c"), (f"Seite {number} von 9", 20)) for number, text in enumerate("xyz", 4))
    assert dropped(*pages) == [["Seite 4 von 9"], ["Seite 5 von 9"], ["Seite 6 von 9"]]


def test_numbers_that_do_not_count_pages_are_text() -> None:
    pages = (page((f"Gemeinde {number}", 800), *body("a", "b", "c")) for number in (1, 41, 83))
    assert dropped(*pages) == [[], [], []]


def test_a_height_may_differ_by_a_hair() -> None:
    pages = (page(("Kopf", height), *body("a", "b", "c")) for height in (800, 800.9))
    assert dropped(*pages) == [["Kopf"], ["Kopf"]]


def test_left_and_right_pages_may_have_heads_of_their_own() -> None:
    pages = [page((head, 800), *body("a", "b", "c")) for head in ("", "links", "rechts", "links", "rechts") if head]
    assert dropped(page(*body("a", "b", "c", "d")), *pages) == [[], ["links"], ["rechts"], ["links"], ["rechts"]]


def test_text_that_stands_with_text_is_no_furniture() -> None:
    pages = [page(*body("Antwort", text, "b", "c")) for text in "xyz"]
    assert dropped(*pages) == [[], [], []]


def test_on_a_page_of_few_lines_each_may_be_furniture() -> None:
    assert dropped(page(("Kopf", 800)), page(("Kopf", 800), ("a", 700))) == [["Kopf"], ["Kopf"]]


def test_the_number_of_the_page_alone_is_dropped_also_from_one_page() -> None:
    assert dropped(page(*body("a", "b", "c", "d"), ("- 1 -", 20))) == [["- 1 -"]]
    assert dropped(page(*body("a", "b", "c", "d"), ("7", 20))) == [[]]
