# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who was asked: read, refused, and asked for kinds and keys."""

import pytest

from umlauf.reading.tables import BadInput, read_csv
from umlauf.survey.roster import COLUMNS, Roster, RosterEntry, parse_roster

HEAD = ",".join(COLUMNS)
UNION = "assoc:HLT,Landkreistag,association,,own,,,,"
COUNTY = "06431000,Landkreis Bergstraße,landkreis,assoc:HLT,own,,2015-03-10,file,replies/a.docx"


def parsed(*rows: str, head: str = HEAD) -> Roster:
    return parse_roster(read_csv("roster.csv", "\n".join((head, *rows)).encode(), COLUMNS))


def test_a_roster_is_read_in_the_order_of_the_list() -> None:
    roster = parsed(COUNTY, UNION)
    assert roster.entries[0] == RosterEntry(
        "06431000", "Landkreis Bergstraße", "landkreis", "assoc:HLT", "own", "", "2015-03-10", "file", "replies/a.docx"
    )
    assert list(roster.by_key) == ["06431000", "assoc:HLT"]


def test_columns_that_the_format_does_not_know_are_kept() -> None:
    assert parsed(f"{UNION},laut", head=f"{HEAD},note").entries[0].extra == (("note", "laut"),)


def test_kinds_are_those_that_were_asked() -> None:
    roster = parsed(UNION, "16000001,A,gemeinde,,own,,,,", COUNTY)
    assert roster.kinds == ("landkreis", "gemeinde")
    assert roster.present == {"association", "gemeinde", "landkreis"}
    assert [entry.key for entry in roster.of(["gemeinde", "landkreis"])] == ["16000001", "06431000"]


@pytest.mark.parametrize(
    ("state", "answered"),
    [("own", True), ("summary", True), ("nil", True), ("declined", False), ("forwarded", False), ("missing", False), ("", False)],
)  # fmt: skip
def test_the_base_of_a_share_are_those_who_answered(state: str, answered: bool) -> None:
    assert RosterEntry("1", "A", "gemeinde", state=state).answered == answered


def test_the_fingerprint_changes_with_the_content_alone() -> None:
    assert parsed(UNION).fingerprint == parsed(UNION).fingerprint
    assert parsed(UNION).fingerprint != parsed(UNION.replace("own", "declined")).fingerprint


@pytest.mark.parametrize(
    ("row", "column", "found", "expected"),
    [
        ("0643100,A,landkreis,,own,,,,", "key", "0643100", "a key of 8 digits, or one that begins with assoc:, land: or x:"),
        ("06431001,A,town,,own,,,,", "kind", "town", "landkreis | kreisfreie_stadt | gemeinde | verband | association | land | other"),
        ("06431001,A,landkreis,,there,,,,", "state", "there", "own | summary | nil | declined | forwarded | missing"),
        ("06431001,A,landkreis,,own,,10.03.2015,,", "received_on", "10.03.2015", "a date such as 2015-03-26"),
        ("06431001,A,landkreis,,own,,2015-W13-4,,", "received_on", "2015-W13-4", "a date such as 2015-03-26"),
        ("06431001,A,landkreis,,summary,,,,", "covered_by", "", "the key of a row of this file"),
        ("06431001,A,landkreis,,own,assoc:X,,,", "covered_by", "assoc:X", "the key of a row of this file"),
        ("06431001,A,landkreis,,missing,,2015-03-10,,", "state", "missing", "no reply in a row that is missing"),
        ("06431001,A,landkreis,,missing,,,,a.docx", "state", "missing", "no reply in a row that is missing"),
        (UNION, "key", "assoc:HLT", "each key once"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_refused_with_its_place(row: str, column: str, found: str, expected: str) -> None:
    with pytest.raises(BadInput) as refused:
        parsed(UNION, row)
    assert str(refused.value) == (
        f"roster.csv, line 3, column {column}: “{found}” was found, expected was {expected}. Nothing was changed."
    )
