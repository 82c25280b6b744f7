# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.inquiry.head import Asker
from umlauf.inquiry.printed import askers_in, close_up, day_in


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
    ],
)
def test_askers_are_read_with_their_party(text: str, askers: tuple[Asker, ...]) -> None:
    assert askers_in(text) == askers


def test_letter_spaced_words_are_closed_up() -> None:
    assert close_up("K l e i n e A n f r a g e  zu") == "Kleine Anfrage  zu"
    assert close_up("a b oder c") == "a b oder c"
