# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.replies.filed import Cell, FiledReplies
from umlauf.replies.overview import NoSuchList, figures, lines, silent
from umlauf.survey.roster import DECLINED, MISSING, NIL, OWN, SUMMARY, Roster, RosterEntry

ENTRIES = (
    RosterEntry("3", "C-Kreis", "landkreis", "assoc:X", OWN, received_on="2026-02-03", channel="file"),
    RosterEntry("1", "B-Kreis", "landkreis", "assoc:X", NIL, received_on="2026-02-01", channel="Fax"),
    RosterEntry("2", "A-Kreis", "landkreis", "assoc:X", MISSING),
    RosterEntry("4", "D-Stadt", "kreisfreie_stadt", "", SUMMARY, covered_by="assoc:X"),
    RosterEntry("5", "E-Stadt", "kreisfreie_stadt"),
    RosterEntry("assoc:X", "Verband X", "association", "", DECLINED),
    RosterEntry("assoc:Y", "Verband Y", "association"),
)
REPLIES = FiledReplies(Roster(ENTRIES), (Cell("3", "1", "Ja."), Cell("3", "2", "Nein.")))


def keys(by: str = "key", state: str | None = None) -> list[str]:
    return [line.entry.key for line in lines(REPLIES, state=state, by=by)]


def test_of_each_kind_it_is_told_how_many_answered_themselves_and_what_became_of_the_rest() -> None:
    found = figures(REPLIES.roster)
    assert [(str(one.kind), one.asked, one.replied) for one in found] == [
        ("counties", 3, 2),
        ("independent cities", 2, 0),
    ]
    assert [[(state, str(words), number) for state, words, number in one.others] for one in found] == [
        [("nil", "nil return", 1), ("missing", "no reply", 1)],
        [("summary", "by summary", 1), ("waiting", "not yet in", 1)],
    ]


def test_everyone_asked_is_listed_in_the_order_that_is_asked_for() -> None:
    assert keys() == ["1", "2", "3", "4", "5", "assoc:X", "assoc:Y"]
    assert keys("name") == ["2", "1", "3", "4", "5", "assoc:X", "assoc:Y"]
    assert keys("day") == ["1", "3", "2", "4", "5", "assoc:X", "assoc:Y"]
    assert keys("state") == ["assoc:Y", "assoc:X", "2", "1", "3", "4", "5"]


@pytest.mark.parametrize(("state", "by"), [("nonsense", "key"), (None, "nonsense")])
def test_a_state_or_an_order_that_there_is_not_is_refused(state: str | None, by: str) -> None:
    with pytest.raises(
        NoSuchList, match=r"^The replies cannot be listed like this: there is no such state or order\.$"
    ):
        lines(REPLIES, state=state, by=by)


def test_the_list_can_be_cut_down_to_one_state() -> None:
    assert [keys(state=state) for state in ("missing", "waiting", "aside", "own")] == [["2"], ["5"], ["assoc:Y"], ["3"]]


def test_a_line_says_in_words_what_the_roster_holds_in_short() -> None:
    own, nil, covered = (line for line in lines(REPLIES) if line.entry.key in ("3", "1", "4"))
    assert [(str(line.state), str(line.channel), line.covered_by, line.fields) for line in (nil, own, covered)] == [
        ("own reply", "file", "", 2),
        ("nil return", "Fax", "", 0),
        ("by summary", "", "Verband X", 0),
    ]


def test_silent_is_who_was_asked_and_has_sent_nothing_before_anybody_counts_as_missing() -> None:
    assert [entry.name for entry in silent(REPLIES.roster)] == ["E-Stadt"]
