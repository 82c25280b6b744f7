# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the head refuses is shown for whole case folders in tests/publication/test_dataset.py."""

import tomllib
from datetime import date

import pytest

from umlauf.inquiry.head import Asker, CaseHead, head_as_toml, parse_head
from umlauf.reading.tables import BadInput

BARE = {"format": 1, "parliament": "DE-HE", "number": "19/1613"}


@pytest.mark.parametrize(
    ("parliament", "number", "slug"),
    [
        ("DE-HE", "19/1613", "de-he-19-1613"),
        ("DE", "20/12345", "de-20-12345"),
        ("DE-BE", "S 19/10 001", "de-be-s-19-10-001"),
        ("DE-BY", "18/5 – neu", "de-by-18-5-neu"),
    ],
)
def test_the_address_is_made_of_parliament_and_number(parliament: str, number: str, slug: str) -> None:
    assert CaseHead(parliament, number).slug == slug


def test_a_date_may_stand_as_a_date_or_in_quotation_marks_or_be_empty() -> None:
    head = parse_head("case.toml", {**BARE, "filed": "2015-02-17", "answered": date(2015, 4, 14), "received": ""})
    assert (head.filed, head.answered, head.received, head.forwarded) == (
        date(2015, 2, 17),
        date(2015, 4, 14),
        None,
        None,
    )


def test_known_keys_are_written_in_the_order_of_the_format_then_unknown_ones_and_the_askers() -> None:
    head = CaseHead(
        "DE-HE", "19/1613", title="Runde Tische", askers=(Asker("Eva", "FDP"), Asker("Ada")), filed=date(2015, 2, 17),
        extra={"days": [date(2015, 3, 1)], "more": {"a": 1}},
    )  # fmt: skip
    assert head_as_toml(head).decode() == (
        'format = 1\nparliament = "DE-HE"\nnumber = "19/1613"\ntitle = "Runde Tische"\nfiled = 2015-02-17\n'
        "days = [\n    2015-03-01,\n]\n"
        'askers = [\n    { name = "Eva", party = "FDP" },\n    { name = "Ada", party = "" },\n]\n\n[more]\na = 1\n'
    )
    assert parse_head("case.toml", tomllib.loads(head_as_toml(head).decode())) == head


@pytest.mark.parametrize(
    ("askers", "place", "found", "expected"),
    [
        (["Eva"], "askers", "['Eva']", "[[askers]]"),
        ({"name": "Eva"}, "askers", "{'name': 'Eva'}", "[[askers]]"),
        ([{"name": 1}], "askers.name", "1", "text in quotation marks"),
        ([{"name": "Eva", "party": ["FDP"]}], "askers.party", "['FDP']", "text in quotation marks"),
    ],
)
def test_askers_that_are_no_list_of_names_are_refused(askers: object, place: str, found: str, expected: str) -> None:
    with pytest.raises(BadInput) as refusal:
        parse_head("case.toml", {**BARE, "askers": askers})
    assert str(refusal.value) == (
        f"case.toml, {place}: “{found}” was found, expected was {expected}. Nothing was changed."
    )
