# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The table of verdicts of the contract, cell by cell."""

from typing import Any

import pytest

from umlauf.answer.judging import Judgement, judge, judge_but, judge_coverage, judge_list, within
from umlauf.evaluation.counts import Count, Rule
from umlauf.sentences.grammar import SHARE
from umlauf.sentences.naming import Named, keys
from umlauf.sentences.quantities import A_LOT, FEW, NEARLY, Mention, Quantity
from umlauf.survey.roster import MISSING, OWN, SUMMARY, RosterEntry

RULE = Rule("any", (), ("yes",))


def entries(letters: str, state: str = OWN) -> tuple[RosterEntry, ...]:
    return tuple(RosterEntry(letter, letter, "gemeinde", state=state) for letter in letters)


def count(members: str = "", against: str = "", not_said: str = "", missing: str = "", possible: str = "") -> Count:
    """Return a count; `possible` are among those against or not said. Capital letters stand by a summary."""
    base = tuple(
        RosterEntry(key, key, "gemeinde", state=SUMMARY if key.isupper() else OWN)
        for key in members + against + not_said
    )
    return Count(
        "1", ("gemeinde",), RULE, base + entries(missing, MISSING), base, base[: len(members)], entries(possible),
        base[len(members) : len(members) + len(against)], base[len(members) + len(against) :],
    )  # fmt: skip


def mention(kind: str, low: float = 0, high: float = float("inf"), value: Any = None, **rest: Any) -> Mention:
    total = rest.pop("total", None)
    return Mention(Quantity(kind, value, total), (), ("gemeinde",), 0, 0, low, high, **rest)


@pytest.mark.parametrize(
    ("said", "counted", "others", "verdict"),
    [
        (mention("exactly", 2, 2), count("ab", "c"), [], ("holds",)),
        (mention("exactly", 3, 3), count("ab", "c", possible="c"), [], ("holds",)),
        (mention("exactly", 4, 4), count("ab", "c"), [(4, 5)], ("open", "ambiguous_rule")),
        (mention("exactly", 4, 4), count("ab", "c"), [(1, 3)], ("fails", "count_differs")),
        (mention("at_least", 2), count("abc"), [], ("holds",)),
        (mention("all"), count("ab"), [], ("holds",)),
        (mention("all"), count("ab", "c"), [], ("fails", "counter_example")),
        (mention("all"), count("ab", "c", "d", "e"), [], ("fails", "counter_example", "not_all_replied", "not_said")),
        (mention("all"), count("ab", missing="e"), [], ("open", "not_all_replied")),
        (mention("all"), count("ab", not_said="c"), [], ("open", "not_said")),
        (mention("all"), count("ab", "c", possible="c"), [], ("open", "ambiguous_rule")),
        (mention("all"), count("AB"), [], ("open", "summary_only")),
        (mention("all"), count("Ab"), [], ("holds",)),
        (mention("all", total=2), count("ab"), [], ("holds",)),
        (mention("all", total=3), count("ab"), [], ("fails", "total_differs")),
        (mention("all", total=9), count("ab", "c", missing="e"), [], ("fails", "counter_example", "total_differs", "not_all_replied")),
        (mention("all", total=9, definite=True), count("ab"), [], ("open", "total_differs")),
        (mention("all", narrowed=True), count("ab"), [], ("open", "no_evidence")),
        (mention("all", partitive=True), count("ab"), [], ("open", "no_evidence")),
        (mention("all"), count(), [], ("open", "no_evidence")),
        (mention("none"), count("", "ab"), [], ("holds",)),
        (mention("none"), count("a", "b"), [], ("fails", "counter_example")),
        (mention("none"), count("", "a", "b", "c"), [], ("open", "not_all_replied", "not_said")),
        (mention("none"), count("", "ab", possible="b"), [], ("open", "ambiguous_rule")),
        (mention("most"), count("ab", "c"), [], ("holds", "exception_noted")),
        (mention("most"), count("ab", not_said="c"), [], ("holds",)),
        (mention("most"), count("AB", "C"), [], ("open", "exception_noted", "summary_only")),
        (mention("most"), count("a", "b"), [(2, 2)], ("fails", "count_differs")),
        (mention("most"), count("a", "b", possible="b"), [], ("open", "ambiguous_rule")),
        (mention("some", 2), count("ab", "c"), [], ("holds",)),
        (mention("some", 2), count("a", "b", possible="b"), [], ("open", "ambiguous_rule")),
        (mention("some", 2), count("a", "b"), [(2, 2)], ("fails", "count_differs")),
        (mention("some", 2, shade=A_LOT), count("ab", "c"), [], ("holds",)),
        (mention("some", 2, shade=A_LOT), count("ab", "cd"), [], ("open", "ambiguous_rule")),
        (mention("some", 2, shade=A_LOT), count("a", "bcd"), [], ("fails", "count_differs")),
        (mention("some", 1, shade=FEW), count("a", "bc"), [], ("holds",)),
        (mention("some", 1, shade=FEW), count("ab", "cd"), [], ("open", "ambiguous_rule")),
        (mention("some", 1, shade=FEW), count("ab", "c"), [], ("fails", "count_differs")),
        (mention("most", shade=NEARLY), count("abc", "d"), [], ("holds", "exception_noted")),
        (mention("most", shade=NEARLY), count("ab", "cd"), [], ("fails", "count_differs")),
        (mention("not_all"), count("ab", "c"), [], ("holds",)),
        (mention("not_all"), count("ab"), [], ("fails", "count_differs")),
        (mention("not_all"), count("ab", missing="c"), [], ("open", "not_all_replied")),
        (mention(SHARE, 2 / 3, 2 / 3, 2 / 3, total=3), count("ab", missing="c"), [], ("holds",)),
        (mention(SHARE, 0, 2, (0, 2), total=2), count("", "ab"), [], ("holds",)),
        (mention(SHARE, 2, 2, 2, total=3), count("ab", "c"), [], ("holds",)),
        (mention(SHARE, 2, 2, 2, total=4), count("ab", "c"), [], ("fails", "total_differs")),
        (mention(SHARE, 3, 3, 3, total=3), count("ab", "c"), [(3, 3)], ("open", "ambiguous_rule")),
        (mention(SHARE, 0, 0, 0, total=2), count("", "ab"), [], ("holds",)),
        (mention(SHARE, 0.5, 0.5, 0.5), count("a", "b"), [], ("holds",)),
        (mention(SHARE, 0.5, 0.5, 0.5), count("ab"), [(1, 1)], ("fails", "count_differs")),
        (mention(SHARE, 0.5, 0.5, 0.5), count(missing="a"), [], ("fails", "count_differs")),
        (mention(SHARE, 1 / 3, 1 / 3, 0.3333, slack=0.999), count("a", "bcd"), [], ("holds",)),
    ],
)  # fmt: skip
def test_a_quantity_is_judged_by_its_row_of_the_table(
    said: Mention, counted: Count, others: list[tuple[int, int]], verdict: tuple[str, ...]
) -> None:
    judgement = judge(said, counted, others)
    assert (judgement.verdict, *judgement.because) == verdict


@pytest.mark.parametrize(
    ("named", "complete", "verdict"),
    [
        (Named(entries("ab")), False, ("holds",)),
        (Named(entries("a")), False, ("holds",)),
        (Named(entries("a")), True, ("fails", "incomplete_list")),
        (Named(entries("ac")), False, ("fails", "counter_example")),
        (Named(entries("a"), ("Atlantis",)), False, ("open", "unknown_name")),
        (Named(entries("c"), doubtful=True), False, ("open", "unknown_name")),
        (Named(entries("a"), doubtful=True), False, ("holds",)),
    ],
)
def test_a_list_is_judged_name_by_name(named: Named, complete: bool, verdict: tuple[str, ...]) -> None:
    judgement = judge_list(named, count("ab", "c"), complete=complete)
    assert (judgement.verdict, *judgement.because) == verdict


@pytest.mark.parametrize(
    ("kind", "excepted", "counted", "verdict"),
    [
        ("all", Named(entries("c")), count("ab", "c"), ("holds",)),
        ("exactly", Named(entries("c")), count("ab", "cd"), ("holds",)),
        ("exactly", Named(entries("a")), count("ab", "cd"), ("fails", "counter_example", "count_differs")),
        ("all", Named(entries("b")), count("ab", "c"), ("fails", "counter_example")),
        ("all", Named(entries("c")), count("ab", "cd"), ("fails", "counter_example")),
        ("none", Named(entries("a")), count("a", "bc"), ("holds",)),
        ("none", Named(entries("b")), count("a", "bc"), ("fails", "counter_example")),
        ("all", Named(unknown=("so",)), count("ab", "c"), ("open", "unknown_name")),
        ("all", Named(number=1), count("ab", "c"), ("holds",)),
        ("all", Named(number=1), count("ab", "c", missing="e"), ("open", "not_all_replied")),
        ("all", Named(number=1), count("ab", "cd"), ("fails", "count_differs")),
        ("all", Named(number=1), count("ab"), ("fails", "count_differs")),
        ("all", Named(number=1), count("AB", "C"), ("open", "summary_only")),
    ],
)
def test_an_exception_has_to_be_one(kind: str, excepted: Named, counted: Count, verdict: tuple[str, ...]) -> None:
    said = mention(kind, 2, 2)
    left = judge(said, counted.without(keys(excepted.entries)), [])
    judgement = judge_but(left, said, counted, excepted)
    assert (judgement.verdict, *judgement.because) == verdict


@pytest.mark.parametrize(
    ("said", "number", "verdict"),
    [
        (mention("exactly", 18, 18), 18, ("holds",)),
        (mention("exactly", 17, 17), 18, ("fails", "count_differs")),
        (mention(SHARE, 18, 18, 18, total=21), 18, ("holds",)),
        (mention(SHARE, 18, 18, 18, total=20), 18, ("fails", "total_differs")),
        (mention("all"), 21, ("holds",)),
        (mention("all"), 18, ("fails", "count_differs")),
        (mention("all", total=18, definite=True), 18, ("holds",)),
        (mention("most"), 11, ("holds",)),
        (mention("most"), 10, ("fails", "count_differs")),
        (mention("most", shade=NEARLY), 19, ("holds",)),
        (mention("most", shade=NEARLY), 18, ("fails", "count_differs")),
        (mention("not_all"), 20, ("holds",)),
        (mention("not_all"), 21, ("fails", "count_differs")),
        (mention(SHARE, 0.5, 0.5, 0.5, slack=0.999), 10, ("holds",)),
        (mention("none", 0, 0), 0, ("holds",)),
    ],
)
def test_a_statement_on_replies_is_judged_by_the_roster(said: Mention, number: int, verdict: tuple[str, ...]) -> None:
    judgement = judge_coverage(said, 21, number)
    assert (judgement.verdict, *judgement.because) == verdict


def test_a_figure_inside_a_range_is_right() -> None:
    assert [within(mention("exactly", n, n), (9, 11)) for n in (8, 9, 11, 12)] == [False, True, True, False]


def test_a_judgement_without_reasons_is_plain() -> None:
    assert Judgement("holds") == ("holds", ())
