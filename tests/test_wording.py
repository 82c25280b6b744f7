# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.wording import LANGUAGES, Message, Plural, Quoted, Refusal, Unknown, language, spoken, translated

SENTENCE = Message("There is no account “{username}”.", username="eva")


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("en", "There is no account “eva”."),
        ("de", "Ein Konto „eva“ gibt es nicht."),
        ("fr", "There is no account “eva”."),
    ],
)
def test_a_message_is_read_in_the_language_of_the_reader_else_in_english(code: str, read: str) -> None:
    with spoken(code):
        assert str(SENTENCE) == read
    assert (language.get(), LANGUAGES) == ("en", ("de", "en"))


def test_the_language_is_that_of_before_though_the_block_ends_with_an_error() -> None:
    with spoken("de"), pytest.raises(LookupError), spoken("en"):
        raise LookupError
    assert language.get() == "en"


def test_a_sentence_that_nobody_translated_stays_as_it_is() -> None:
    with spoken("de"):
        assert translated("Colourless green ideas sleep furiously.") == "Colourless green ideas sleep furiously."


def test_a_message_within_a_message_is_read_in_the_same_language() -> None:
    with spoken("de"):
        assert str(Message("→ {inner}", inner=SENTENCE)) == "→ Ein Konto „eva“ gibt es nicht."


def test_braces_within_a_value_are_no_gaps() -> None:
    assert str(Message("{text}", text="{other}")) == "{other}"


def test_messages_are_equal_by_sentence_and_values() -> None:
    same, other = (Message("There is no account “{username}”.", username=name) for name in ("eva", "ada"))
    assert [one == SENTENCE for one in (same, other, "There is no account “eva”.")] == [True, False, False]
    assert hash(SENTENCE) == hash(same)
    assert repr(SENTENCE) == "Message('There is no account “{username}”.', {'username': 'eva'})"


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("en", ["0 days left, until Friday", "1 day left, until Friday", "2 days left, until Friday"]),
        ("de", ["noch 0 Tage, bis Friday", "noch 1 Tag, bis Friday", "noch 2 Tage, bis Friday"]),
    ],
)
def test_a_number_bends_the_sentence_in_the_language_of_the_reader(code: str, read: list[str]) -> None:
    left = Plural("{days} day left, until {due}", "{days} days left, until {due}", days=1, due="")
    with spoken(code):
        assert [str(left.filled(days=days, due="Friday")) for days in range(3)] == read
    assert left == left.filled(days=1, due="")


def test_a_sentence_can_be_filled_anew() -> None:
    assert SENTENCE.filled(username="ada") == Message(SENTENCE.text, username="ada")


def test_what_is_quoted_carries_the_marks_of_the_language_around_it() -> None:
    sentence = Message("→ {quoted}", quoted=Quoted(("Ja.", "Nein {…}."), " · "))
    read = []
    for code in ("de", "en"):
        with spoken(code):
            read.append(str(sentence))
    assert read == ["→ „Ja.“ · „Nein {…}.“", "→ “Ja.” · “Nein {…}.”"]


@pytest.mark.parametrize("kind", [Refusal, Unknown])
def test_a_refusal_is_read_as_its_message(kind: type[Refusal]) -> None:
    with spoken("de"):
        assert str(kind(SENTENCE)) == "Ein Konto „eva“ gibt es nicht."
