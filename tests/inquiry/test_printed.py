# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.inquiry.head import Asker
from umlauf.inquiry.printed import (
    PrintedDay,
    askers_in,
    close_up,
    day_in,
    flowing,
    impossible_days,
    number_in,
    prose,
)
from umlauf.wording import Message


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vom 17.02.2015", date(2015, 2, 17)),
        ("17. 02. 2015", date(2015, 2, 17)),
        ("14. April 2015", date(2015, 4, 14)),
        ("3. März 2015", date(2015, 3, 3)),
        ("08.11.16", date(2016, 11, 8)),
        ("31.02.2015", None),
        ("3. Brachet 2015", None),
        ("09.13.2015", None),
        ("09.06.206", None),
        ("gestern", None),
    ],
)
def test_a_day_is_read_as_papers_print_it_and_a_misprint_is_none(text: str, day: date | None) -> None:
    assert day_in(text) == day


@pytest.mark.parametrize(
    ("text", "askers"),
    [
        ("Dr. h.c. Erika Muster-Mann (FDP)", (Asker("Dr. h.c. Erika Muster-Mann", "FDP"),)),
        ("A (CDU), B (SPD) und C (SPD)", (Asker("A", "CDU"), Asker("B", "SPD"), Asker("C", "SPD"))),
        ("A, B und C (BÜNDNIS 90/DIE GRÜNEN)", tuple(Asker(name, "BÜNDNIS 90/DIE GRÜNEN") for name in "ABC")),
        ("A und B", (Asker("A"), Asker("B"))),
        ("A (DIE LINKE) und Fraktion", (Asker("A", "DIE LINKE"), Asker("Fraktion"))),
        ("Fraktion der CDU", (Asker("Fraktion der CDU", "CDU"),)),
        ("Fraktion BÜNDNIS 90/DIE GRÜNEN", (Asker("Fraktion BÜNDNIS 90/DIE GRÜNEN", "BÜNDNIS 90/DIE GRÜNEN"),)),
        ("A / Univ.Ahe B (fraktionslos)", (Asker("A / Univ.Ahe B", "fraktionslos"),)),
    ],
)
def test_askers_are_read_with_their_party(text: str, askers: tuple[Asker, ...]) -> None:
    assert askers_in(text) == askers


def test_letter_spaced_words_are_closed_up() -> None:
    assert close_up("K l e i n e A n f r a g e  zu") == "Kleine Anfrage  zu"
    assert close_up("a b oder c") == "a b oder c"


def test_digits_with_blanks_between_stay_a_row_of_a_table() -> None:
    assert close_up("1 2 3 4") == "1 2 3 4"


@pytest.mark.parametrize(
    ("text", "number"),
    [("Drucksache 19/ 1613", "19/1613"), ("- Drs. 18 / 11", "18/11"), ("Wahlperiode", "")],
)
def test_the_number_of_a_paper_is_read_without_blanks(text: str, number: str) -> None:
    assert number_in(text) == number


def days(*texts: str) -> list[str]:
    return [
        str(mark) for mark in impossible_days(PrintedDay(text, Message(f"day {at}")) for at, text in enumerate(texts))
    ]


def test_days_that_follow_each_other_are_possible() -> None:
    assert days("03.02.2026", "", "03.02.2026", "1. März 2026") == []


def test_a_day_that_does_not_exist_is_said_with_the_words_of_the_paper() -> None:
    assert days("03.13.2026", "09.06.206") == [
        "The paper prints “03.13.2026” as the day 0; that cannot be, because there is no such day.",
        "The paper prints “09.06.206” as the day 1; that cannot be, because there is no such day.",
    ]


def test_a_day_before_the_one_it_has_to_follow_is_said() -> None:
    assert days("03.02.2026", "kein Tag", "01.02.2025", "02.02.2026") == [
        "The paper prints “kein Tag” as the day 1; that cannot be, because there is no such day.",
        "The paper prints “01.02.2025” as the day 2; that cannot be, because the day 0 is “03.02.2026”.",
    ]


def test_lines_become_paragraphs() -> None:
    assert prose(["Es gibt Land-", "kreise.", "", " ", "Und", "Städte."]) == "Es gibt Landkreise.\n\nUnd Städte."
    assert prose([]) == ""


HEAD = r"Landtag Drucksache \d+/\d+(?:\n+\d{1,3}(?=\n|\Z))?"


def read(text: str) -> str:
    return "\n".join(flowing(text.split("\n"), HEAD))


def test_a_sentence_goes_on_behind_the_head_of_the_next_page() -> None:
    assert read("In Ahe gibt\n\nLandtag Drucksache 1/2\n\n2\nes zehn.\n\nEnde.") == "In Ahe gibt\nes zehn.\n\nEnde."


def test_a_word_goes_on_behind_the_head_of_the_next_page() -> None:
    assert prose(flowing(["In den Land-", "landtag drucksache 1/2", "kreisen."], HEAD)) == "In den Landkreisen."


def test_a_paragraph_that_ends_with_its_page_ends() -> None:
    assert read("Landtag Drucksache 1/2\n1\nIn Ahe.\nLandtag Drucksache 1/2\n2\nIn Bek.\n3") == "In Ahe.\n\nIn Bek.\n3"


def test_an_empty_line_within_a_sentence_is_none() -> None:
    assert read("In den Kreisen\n\n\nund Städten:\n\na) Ahe\n\nb) Bek\n\nCes") == (
        "In den Kreisen\nund Städten:\n\na) Ahe\n\nb) Bek\n\nCes"
    )


def test_behind_a_word_with_which_no_text_ends_a_sentence_goes_on_with_a_capital() -> None:
    assert (
        read("Es gibt in der\n\nStadt Ahe und\n\nBek mehr\n\nRäte") == "Es gibt in der\nStadt Ahe und\nBek mehr\n\nRäte"
    )


def test_foot_notes_come_after_the_paragraph_into_which_they_fell() -> None:
    text = "Es gibt1\n\n1 Siehe Ahe.\n\n2 „Bek“\n\nLandtag Drucksache 1/2\n2\nRäte.\n\nUnd\n\nLandtag Drucksache 1/2\n3\nmehr."
    assert read(text) == "Es gibt1\nRäte.\n\n1 Siehe Ahe.\n\n2 „Bek“\n\nUnd\nmehr."


def test_foot_notes_of_a_page_without_more_text_stay_behind_it() -> None:
    text = "Es gibt\n\n1 Ahe\n\nLandtag Drucksache 1/2\nviele\nLandtag Drucksache 1/2\nRäte."
    assert read(text) == "Es gibt\nviele\nRäte.\n\n1 Ahe"
    assert read("Es gibt zehn.\n\n1 Ahe\nLandtag Drucksache 1/2\nEnde.") == "Es gibt zehn.\n\n1 Ahe\n\nEnde."
    assert read("Es gibt\nLandtag Drucksache 1/2") == "Es gibt"
