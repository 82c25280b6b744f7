# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import ast
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

from umlauf.desk.events import SENTENCES, in_words, who
from umlauf.ledger.chain import Entry

HOUSE = Path(__file__).parents[2] / "src" / "umlauf"


def entry(kind: str, **values: object) -> Entry:
    at = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    return Entry(1, at, "Referat", "referat", "officer", kind, "inquiry:x", values, "0" * 64)


def kinds_written() -> set[str]:
    kinds: set[str] = set()
    for path in HOUSE.glob("*/actions.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "kind" and isinstance(node.value, ast.Constant):
                kinds.add(str(node.value.value))
    return kinds


def test_every_kind_that_an_action_writes_has_its_words_and_no_other_has() -> None:
    assert kinds_written() == set(SENTENCES)


def test_a_key_is_read_as_a_name_and_a_hash_in_short() -> None:
    names = {"06437000": "Odenwaldkreis"}
    arrived = entry("replies.received", authority="06437000", version=2, file="a" * 64, cells=3)
    signed = entry("signoff.signed", version="0123456789abcdef" * 4, remark="")
    assert str(in_words(arrived, names)) == "A reply of Odenwaldkreis arrived: version 2, 3 fields."
    assert str(in_words(signed, names)) == "Version 0123456789ab was signed."


def test_what_is_counted_has_its_noun_and_one_is_one() -> None:
    filed = [entry("replies.filed", replies=number, cells=number) for number in (1, 25)]
    assert [str(in_words(one, {})) for one in filed] == ["Filed: 1 reply, 1 field.", "Filed: 25 replies, 25 fields."]


def test_a_list_of_keys_is_read_as_names_and_an_empty_one_as_a_dash() -> None:
    names = {"1": "A", "2": "B"}
    closed = [entry("survey.round_closed", missing=missing) for missing in (["1", "2"], [])]
    assert [str(in_words(one, names)) for one in closed] == [
        "The round was closed; missing: A, B.",
        "The round was closed; missing: –.",
    ]


def test_a_kind_of_a_later_version_is_named_as_it_stands() -> None:
    assert str(in_words(entry("mail.sent"), {})) == "mail.sent"


def test_no_sentence_has_a_gap_without_a_name() -> None:
    gaps = [name for sentence in SENTENCES.values() for _, name, _, _ in Formatter().parse(sentence.text)]
    assert "" not in gaps


def test_who_entered_something_in_the_name_of_another_is_told_beside_the_name() -> None:
    assert str(who(entry("signoff.signed"))) == "Referat"
    assert str(who(entry("signoff.signed", entered_by="ada"))) == "Referat (entered by ada)"
