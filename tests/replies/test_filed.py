# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What parsing refuses is shown for whole case folders in tests/publication/test_dataset.py."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.reading.tables import Table
from umlauf.replies.filed import Cell, FiledReplies, SumReport, parse_sums, place_in_folder, with_extras
from umlauf.survey.roster import Roster, RosterEntry

ROSTER = Roster((RosterEntry("assoc:HLT", "Landkreistag", "association", state="own"),))


@pytest.mark.parametrize(
    ("name", "key", "place"),
    [
        ("antwort.docx", "06631000", "replies/06631000-antwort.docx"),
        ("06631000-fulda.docx", "06631000", "replies/06631000-fulda.docx"),
        ("Antwort an das Ministerium (1).docx", "06631000", "replies/06631000-Antwort-an-das-Ministerium-1-.docx"),
        ("Größe.txt", "assoc:HStT", "replies/assoc-HStT-Größe.txt"),
        ("C:\\Briefe\\antwort.docx", "06631000", "replies/06631000-antwort.docx"),
        ("../../etc/passwd", "06631000", "replies/06631000-passwd"),
        ("roster.csv", "x:Amt für alles/Land", "replies/x-Amt-für-alles-Land-roster.csv"),
    ],
)
def test_a_reply_lies_below_replies_with_its_key_in_front(name: str, key: str, place: str) -> None:
    assert place_in_folder(name, key) == place


@given(st.text(), st.from_regex(r"\d{8}|assoc:\S.*|x:\S.*", fullmatch=True))
def test_no_name_leads_out_of_the_folder_or_is_too_long_for_a_disk(name: str, key: str) -> None:
    place = PurePosixPath(place_in_folder(name, key))
    assert (place.parent, ".." in place.parts) == (PurePosixPath("replies"), False)
    assert len(place.name) <= 101 + len(key)


@pytest.mark.parametrize(
    "changed",
    [
        FiledReplies(Roster((ROSTER.entries[0]._replace(state="declined"),))),
        FiledReplies(ROSTER, (Cell("assoc:HLT", "1", "Ja."),)),
        FiledReplies(ROSTER, (), (SumReport("assoc:HLT", "1", "exists", "12", "35", ""),)),
    ],
)
def test_a_change_of_a_state_a_text_or_a_sum_changes_the_fingerprint(changed: FiledReplies) -> None:
    assert changed.fingerprint != FiledReplies(ROSTER).fingerprint == FiledReplies(ROSTER).fingerprint


def test_a_report_in_sum_keeps_its_numbers_as_written() -> None:
    table = Table("sums.csv", [["assoc:HLT", "1", "exists", "12", "", "etwa zwölf"]], [{"seen": "Eva"}], ("seen",), [2])
    assert parse_sums(table, ROSTER, {}) == (
        SumReport("assoc:HLT", "1", "exists", "12", "", "etwa zwölf", (("seen", "Eva"),)),
    )


def test_rows_without_further_columns_have_none() -> None:
    assert with_extras(Table("a.csv", [["a"], ["b"]], [], (), [2, 3])) == [(["a"], ()), (["b"], ())]
