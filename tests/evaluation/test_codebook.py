# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The codebook: read, refused, and asked for parts and statuses."""

import pytest

from umlauf.evaluation.codebook import Codebook, Question, Status, parse_codebook
from umlauf.reading.tables import BadInput

YES, NO = {"counts_as": "yes"}, {"counts_as": "no"}


def book(**questions: object) -> Codebook:
    return parse_codebook("codebook.toml", {"questions": questions})


def test_every_field_of_a_question_is_read() -> None:
    status = {"label": "besteht", "also": ["gibt es"], "counts_as": "yes"}
    raw = {
        "text": "Gibt es das?",
        "label": "Runder Tisch",
        "also": ["Runde Tische"],
        "evidence": "own",
        "levels": ["county"],
        "statuses": {"exists": status},
    }
    assert book(q1=raw).questions["q1"] == Question(
        "q1",
        "Gibt es das?",
        "Runder Tisch",
        ("Runde Tische",),
        "own",
        ("county",),
        {"exists": Status("exists", "besteht", "yes", ("gibt es",))},
    )


def test_a_question_that_others_answer_has_their_rule_where_they_agree_and_it_states_none() -> None:
    own, any_where = {"evidence": "own", "levels": ["county"]}, {"evidence": "any", "levels": ["county"]}
    made = book(
        a={"any_of": ["b", "c"]}, b=own, c=own, d={"any_of": ["b", "e"]}, e=any_where, f={"any_of": ["b"], **any_where}
    )
    rules = {key: (made.questions[key].evidence, made.questions[key].levels) for key in "adf"}
    assert rules == {"a": ("own", ("county",)), "d": ("any", ("county",)), "f": ("any", ("county",))}


def test_what_is_left_out_has_its_usual_value() -> None:
    assert book(q1={}).questions["q1"] == Question("q1", evidence="any")
    assert book(q1={"statuses": {"yes": YES}}).questions["q1"].statuses["yes"].label == "yes"
    assert parse_codebook("codebook.toml", {}) == Codebook({})


def test_a_codebook_of_a_rule_is_proposed() -> None:
    assert parse_codebook("codebook.toml", {"by": "rule"}).proposed
    assert not parse_codebook("codebook.toml", {"by": "A"}).proposed


def test_parts_are_found_to_the_leaves_and_each_once() -> None:
    made = book(a={"any_of": ["b", "c"]}, b={"any_of": ["c", "d"]}, c={}, d={"any_of": ["a"]})
    assert made.parts("a") == ("a", "b", "c", "d")
    assert made.parts("c") == ("c",)


def test_statuses_of_a_question_are_those_of_its_parts_too() -> None:
    made = book(
        a={"any_of": ["b", "c"]},
        b={"statuses": {"yes": YES, "none": NO}},
        c={"statuses": {"yes": YES, "some": {"counts_as": "coming"}}},
    )
    assert made.statuses("a", "yes") == ("yes",)
    assert made.statuses("a", "coming", "no") == ("none", "some")
    assert made.statuses("b", "coming") == ()


def test_the_fingerprint_changes_with_the_content_alone() -> None:
    assert book(q1={"label": "A"}).fingerprint == book(q1={"label": "A"}).fingerprint
    assert book(q1={"label": "A"}).fingerprint != book(q1={"label": "B"}).fingerprint


@pytest.mark.parametrize(
    ("raw", "place", "found", "expected"),
    [
        ({"evidence": "all"}, "evidence", "all", "any | own"),
        ({"levels": ["town"]}, "levels", "town", "land | association | county | city | municipal"),
        ({"statuses": {"x": {"counts_as": "maybe"}}}, "statuses.x.counts_as", "maybe", "yes | coming | no"),
        ({"statuses": {"x": {}}}, "statuses.x.counts_as", "", "yes | coming | no"),
        ({"statuses": {"x": "yes"}}, "statuses.x", "yes", "a table"),
        ({"statuses": []}, "statuses", "[]", "a table"),
        ({"label": 3}, "label", "3", "text in quotation marks"),
        ({"also": "so"}, "also", "so", "a list in square brackets"),
        ({"also": [3]}, "also", "3", "text in quotation marks"),
        ({"any_of": ["9"]}, "any_of", "9", "a question of this file"),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(raw: object, place: str, found: str, expected: str) -> None:
    with pytest.raises(BadInput) as refused:
        book(q1=raw)
    assert str(refused.value) == (
        f"codebook.toml, questions.q1.{place}: “{found}” was found, expected was {expected}. Nothing was changed."
    )


def test_questions_have_to_be_a_table() -> None:
    with pytest.raises(BadInput):
        parse_codebook("codebook.toml", {"questions": []})
