# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from umlauf.replies.picture import picture_of
from umlauf.survey.roster import Roster, RosterEntry
from umlauf.wording import Message

ROSTER = Roster(
    (
        RosterEntry("06435000", "Main-Kinzig-Kreis", "landkreis", state="own"),
        RosterEntry("06434000", "Hochtaunuskreis", "landkreis", state="missing"),
        RosterEntry("assoc:HLT", "Hessischer Landkreistag", "association"),
    )
)


def test_the_legend_says_how_many_are_in_which_state_and_who_was_not_asked() -> None:
    picture = picture_of(ROSTER, "Rücklauf", date(2015, 3, 26))
    assert picture is not None
    assert [(line.name.text, line.areas) for line in picture.legend] == [("own reply", 1), ("no reply", 1)]


def test_who_is_still_awaited_is_not_taken_for_one_who_was_not_asked() -> None:
    waiting = Roster((RosterEntry("06434000", "Hochtaunuskreis", "landkreis"), *ROSTER.entries[:1]))
    picture = picture_of(waiting, "Rücklauf", date(2015, 3, 26))
    assert picture is not None
    assert [(line.name.text, line.areas) for line in picture.legend] == [("own reply", 1), ("not yet in", 1)]
    assert picture.svg.count("<title>Hochtaunuskreis: not yet in</title>") == 1


def test_a_city_that_belonged_to_its_county_on_that_day_is_drawn_as_a_part_of_it() -> None:
    drawn = [picture_of(ROSTER, "Rücklauf", on) for on in (date(2015, 3, 26), None)]
    assert [picture.svg.count('class="map-area"') for picture in drawn if picture] == [26, 27]


def test_without_a_county_or_city_there_is_no_map() -> None:
    assert picture_of(Roster(ROSTER.entries[2:]), "Rücklauf", None) is None


def test_keys_of_no_land_that_is_known_give_no_map_and_no_error() -> None:
    invented = Roster((RosterEntry("99001000", "Landkreis Anderswo", "landkreis", state="own"),))
    assert picture_of(invented, "Rücklauf", None) is None


def test_a_map_shows_what_else_is_known_of_those_asked_in_its_own_words() -> None:
    keys = [entry.key for entry in ROSTER.entries]
    states = {keys[0]: "against", keys[1]: "none"}
    picture = picture_of(ROSTER, "Rücklauf", None, states=states, words={"against": Message("says otherwise")})
    assert picture is not None
    assert [(line.name.text, line.areas) for line in picture.legend] == [("says otherwise", 1), ("not asked", 1)]
    assert picture.svg.count(": says otherwise</title>") == 1
