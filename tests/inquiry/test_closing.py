# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import re

import pytest

from umlauf.inquiry.closing import Closing, closing, first_text

IMPRINT = re.compile(r"Herausgegeben .*|\d+")


def closes(*lines: str) -> Closing:
    return closing(["Seit 2015 gilt es.", *lines], 0, on_every_page=IMPRINT)


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (["Ahe, den 14. April 2015", "Erika Amt"], Closing(1, "14. April 2015", "Erika Amt")),
        (["Ahe, 14.04.2015 Erika Amt"], Closing(1, "14.04.2015", "Erika Amt")),
        (["Ahe, 31. Aprl 2015", "", "In Vertretung:", "gez. Bert Rat", "Staatssekretär"], Closing(1, "31. Aprl 2015", "Bert Rat")),
        (["Ahe, 14. April 2015"], Closing(1, "14. April 2015", "")),
        (["Ahe, 14. April 2015", "Erika Amt", "Minister des Innern und für Sport", "Ahe hat zehn"], Closing(1, "14. April 2015", "Erika Amt", 4)),
        (["Ahe, 14. April 2015", "Erika Amt", "", "Anlagen", "", "2", "Herausgegeben vom Amt", " Ahe hat zehn"], Closing(1, "14. April 2015", "Erika Amt", 8)),
        (["Ahe, 14. April 2015", "Erika Amt", "Anlage 1", "Ahe"], Closing(1, "14. April 2015", "Erika Amt", 3)),
        (["Ahe, 14. April 2015", "Erika Amt", "", "Anlage 1", "Ahe"], Closing(1, "14. April 2015", "Erika Amt", 5)),
        (["Ahe, 14. April 2015", "Erika Amt", "Herausgegeben vom Amt", "7"], Closing(1, "14. April 2015", "Erika Amt")),
        (["Ahe, 14. April 2015", "Erika Amt", *["Zeile"] * 12, "Anlage", "Ahe"], Closing(1, "14. April 2015", "Erika Amt", 3)),
        (["Anlage:", "", "Ahe"], Closing(1, annex_at=3)),
        (["", "Anlage 1", "Ahe"], Closing(2, annex_at=3)),
        (["siehe", "Anlage 1", "und mehr"], Closing(4)),
        (["und mehr"], Closing(2)),
    ],
)  # fmt: skip
def test_an_answer_closes_with_day_signatory_and_annex_as_far_as_they_are_printed(
    lines: list[str], end: Closing
) -> None:
    assert closes(*lines) == end


def test_only_the_named_place_closes_where_it_is_known() -> None:
    lines = ["Ahe, 14. April 2015", "Bek, 15. April 2015", "Erika Amt"]
    assert closing(lines, 0, on_every_page=IMPRINT, place="Bek") == Closing(1, "15. April 2015", "Erika Amt")


def test_lines_of_every_page_and_empty_ones_are_no_text() -> None:
    assert first_text(["", "3", "Ahe"], 0, IMPRINT) == 2
    assert first_text(["Ahe", " ", "3"], 1, IMPRINT) is None
