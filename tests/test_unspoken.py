# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import date
from fractions import Fraction

from umlauf.days import Day
from umlauf.unspoken import kept, spoken_again
from umlauf.wording import Message, Plural, Quoted, spoken

SENTENCES = [
    Message("Nothing was changed."),
    Message("{file}: {what}", file="a.pdf", what=Message("It is {size} MB.", size=2.5)),
    Plural("{count} row", "{count} rows", count=2),
    Message("Named are {names}.", names=Quoted(("Fulda", "Kassel"), " · ")),
    Message("Filed on {day}.", day=Day(date(2015, 2, 17))),
]


def test_a_sentence_comes_back_as_it_was_kept() -> None:
    through_json = json.loads(json.dumps([kept(sentence) for sentence in SENTENCES]))
    assert [spoken_again(value) for value in through_json] == SENTENCES


def test_it_is_read_in_the_language_of_the_reader() -> None:
    with spoken("en"):
        value = kept(SENTENCES[4])
    with spoken("de"):
        assert str(spoken_again(value)) == "Filed on 17. Februar 2015."


def test_a_value_of_another_kind_is_kept_as_it_reads() -> None:
    assert spoken_again(kept(Message("{share}", share=Fraction(1, 3)))) == Message("{share}", share="1/3")
