# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.inquiry.limits import UNITS, Dates, after_months, limit, parliament_name, rules
from umlauf.reading.tables import BadInput
from umlauf.wording import spoken
from umlauf.workdays import is_working_day

FILED, SIGNED = date(2015, 2, 17), date(2015, 4, 14)


def sentences(parliament: str, dates: Dates) -> list[str]:
    return [str(sentence) for sentence in limit(parliament, dates).sentences]


def test_without_the_day_of_forwarding_the_end_is_not_computed_but_supposed() -> None:
    found = limit("DE-HE", Dates(filed=FILED, answered=SIGNED))
    assert found.due is None
    assert [str(sentence) for sentence in found.sentences] == [
        "The time limit is 6 weeks after forwarding to the government (§ 35(3) GOHLT).",
        "The paper does not print the day of forwarding, so the end of the time limit cannot be computed.",
        "Had it been forwarded on the day of filing, 17 February 2015, it would have ended on 31 March 2015.",
        "Signed on 14 April 2015: 56 days after filing.",
    ]


def test_six_weeks_after_forwarding_in_hessen() -> None:
    found = limit("DE-HE", Dates(FILED, date(2015, 2, 24), None, SIGNED))
    assert found.due == date(2015, 4, 7)
    assert [str(sentence) for sentence in found.sentences][1:] == [
        "The inquiry was forwarded on 24 February 2015, so the time limit ends on 7 April 2015.",
        "Signed on 14 April 2015: 56 days after filing.",
        "That is 7 days after the end of the time limit.",
    ]


def test_an_end_on_good_friday_moves_to_the_tuesday_after_easter() -> None:
    found = limit("DE-HE", Dates(FILED, date(2015, 2, 20), None, date(2015, 4, 7)))
    assert found.due == date(2015, 4, 7)
    assert [str(sentence) for sentence in found.sentences][1:] == [
        "3 April 2015 is a Saturday, a Sunday or a public holiday; the next working day counts.",
        "The inquiry was forwarded on 20 February 2015, so the time limit ends on 7 April 2015.",
        "Signed on 7 April 2015: 49 days after filing.",
        "That is within the time limit.",
    ]


@pytest.mark.parametrize(
    ("parliament", "dates", "due"),
    [
        ("DE", Dates(received=date(2024, 3, 15)), date(2024, 4, 2)),  # 14 days, over Good Friday and Easter
        ("DE-HH", Dates(received=date(2026, 11, 2)), date(2026, 11, 10)),  # 8 days
        ("DE-BW", Dates(forwarded=date(2025, 5, 28)), date(2025, 6, 18)),  # 3 weeks
        ("DE-NI", Dates(forwarded=date(2026, 6, 25)), date(2026, 7, 27)),  # a month, to a Saturday
        ("DE-NI", Dates(forwarded=date(2026, 1, 31)), date(2026, 3, 2)),  # a month, to the last of February, a Saturday
        ("DE-ST", Dates(received=date(2024, 1, 31)), date(2024, 2, 29)),
        ("DE-NW", Dates(received=date(2025, 4, 17)), date(2025, 5, 15)),  # 4 weeks
        ("DE-TH", Dates(received=date(2016, 7, 27)), date(2016, 9, 7)),  # 6 weeks
        ("DE-MV", Dates(filed=date(2026, 3, 27)), None),
    ],
)
def test_worked_examples_of_other_parliaments(parliament: str, dates: Dates, due: date | None) -> None:
    assert limit(parliament, dates).due == due


def test_a_rule_that_does_not_say_what_starts_it_is_only_supposed() -> None:
    assert sentences("DE-MV", Dates(filed=date(2026, 3, 27))) == [
        "The time limit is 20 working days (§ 64 GO LT); from which day it runs is not on record here.",
        "Working days are here Mondays to Fridays that are no public holidays.",
        "So the end of the time limit cannot be computed.",
        "Counted from the day of filing, 27 March 2026, it would end on 28 April 2026.",
        "The rule was not read in the rules of procedure themselves; please check it.",
    ]


def test_a_rule_of_one_month_says_so_and_one_without_any_day_supposes_nothing() -> None:
    assert sentences("DE-ST", Dates()) == [
        "The time limit is one month after receipt by the government (§ 44(1) GO LT, Art. 53 LVerf).",
        "The paper does not print the day of receipt, so the end of the time limit cannot be computed.",
        "The rule was not read in the rules of procedure themselves; please check it.",
    ]


def test_a_later_version_of_the_rules_that_was_not_read_is_named() -> None:
    assert sentences("DE", Dates(received=date(2026, 3, 2)))[-2] == (
        "The rule was read in the version up to 16 October 2025; a later one was not read."
    )
    assert (
        len(sentences("DE", Dates(received=date(2025, 10, 16))))
        == len(sentences("DE", Dates(received=date(2026, 3, 2)))) - 1
    )


def test_every_parliament_of_germany_has_its_rule() -> None:
    assert sorted(rules()) == [
        "DE", "DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV",
        "DE-NI", "DE-NW", "DE-RP", "DE-SH", "DE-SL", "DE-SN", "DE-ST", "DE-TH",
    ]  # fmt: skip
    for rule in rules().values():
        assert rule.unit in UNITS
        assert rule.start in ("forwarded", "received", "filed", "")
        assert rule.confidence in ("high", "medium")
        assert rule.source.startswith("http")


@given(
    st.sampled_from(sorted(rules())),
    st.builds(Dates, *[st.none() | st.dates(date(2012, 1, 1), date(2034, 1, 1)) for _ in Dates._fields]),
)
def test_an_end_is_computed_exactly_when_the_day_that_starts_it_is_known_and_is_a_working_day(
    parliament: str, dates: Dates
) -> None:
    found = limit(parliament, dates)
    start = found.rule.start
    assert (found.due is None) == (not start or getattr(dates, start) is None)
    if found.due:
        assert is_working_day(found.due, parliament)
        assert timedelta(days=7) < found.due - getattr(dates, start) < timedelta(days=52)
    for language in ("de", "en"):
        with spoken(language):
            assert all("{" not in str(sentence) for sentence in found.sentences)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 2, 28), 12, date(2027, 2, 28)),
    ],
)
def test_a_month_ends_on_the_day_of_the_same_number_or_the_last(day: date, count: int, expected: date) -> None:
    assert after_months(day, count) == expected


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 30))
def test_months_later_is_that_month_and_never_a_later_number(day: date, count: int) -> None:
    later = after_months(day, count)
    assert later.year * 12 + later.month == day.year * 12 + day.month + count
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_a_parliament_has_its_german_name() -> None:
    assert parliament_name("DE-HE") == "Hessischer Landtag"


def test_an_unknown_parliament_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(BadInput) as refused:
        limit("DE-XX", Dates())
    assert str(refused.value) == (
        "“DE-XX” is no parliament that is known here; known are DE, DE-BB, DE-BE, DE-BW, DE-BY, DE-HB, DE-HE, DE-HH, DE-MV,"
        " DE-NI, DE-NW, DE-RP, DE-SH, DE-SL, DE-SN, DE-ST, DE-TH. Nothing was changed."
    )
