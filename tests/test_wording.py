# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.wording import LANGUAGES, Message, Refusal, Unknown, language, spoken, translated

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


@pytest.mark.parametrize("kind", [Refusal, Unknown])
def test_a_refusal_is_read_as_its_message(kind: type[Refusal]) -> None:
    with spoken("de"):
        assert str(kind(SENTENCE)) == "Ein Konto „eva“ gibt es nicht."
