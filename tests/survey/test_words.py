# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from umlauf.survey.roster import KINDS as ALL_KINDS
from umlauf.survey.roster import STATES as ALL_STATES
from umlauf.survey.words import KINDS, MANY, STATES, channel_in_words, kind_in_words


def test_every_kind_and_every_state_of_a_roster_has_its_words() -> None:
    assert (tuple(KINDS), tuple(MANY), tuple(STATES)) == (ALL_KINDS, ALL_KINDS, (*ALL_STATES, ""))


def test_one_authority_is_no_authorities() -> None:
    words = [str(kind_in_words("kreisfreie_stadt", number)) for number in (0, 1, 2)]
    assert words == ["independent cities", "independent city", "independent cities"]


def test_a_channel_of_another_name_keeps_it() -> None:
    assert [str(channel_in_words(channel)) for channel in ("mail", "Fax", "")] == ["mail", "Fax", ""]
