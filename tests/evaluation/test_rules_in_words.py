# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from tests.answer import gold, thuringia

from umlauf.evaluation.counts import Rule
from umlauf.evaluation.rules_in_words import count_lines, difference_in_words, number_in_words, rule_in_words


def test_the_count_that_was_printed_as_ten_stands_beside_its_rule_and_what_the_others_give() -> None:
    line = next(one for one in count_lines(gold.coding()) if (one.question, str(one.unit)) == ("2a", "counties"))
    assert (str(line.counted), len(line.found.base), len(line.found.asked)) == ("13", 18, 21)
    assert str(line.rule) == (
        "Counted is „besteht“, only at the level of the county or its municipalities, from any cell of the reply."
    )
    assert [(str(other.words), str(other.counted)) for other in line.variants] == [
        ("only from the cell of the question", "9 to 11"),
        ("with „im Aufbau“ or „geplant“", "14"),
        ("only at the level of the county", "6"),
        ("at any level", "13"),
    ]


def test_every_question_with_statuses_is_counted_for_each_kind_that_was_asked() -> None:
    lines = count_lines(thuringia.coding())
    assert list(dict.fromkeys(line.question for line in lines)) == ["4", "5", "5a", "5b", "6"]
    assert [str(line.unit) for line in lines[:3]] == ["counties", "independent cities", "municipalities"]


def test_a_rule_that_names_no_level_counts_at_any_level() -> None:
    rule = Rule("own", (), ("running", "planned"))
    assert str(rule_in_words(rule, "5a", thuringia.codebook())) == (
        "Counted is „in Betrieb“ or „geplant“, at any level, only from the cell of the question."
    )


def test_three_levels_are_joined_with_a_comma_and_or() -> None:
    rule, other = Rule("any", (), ("offered",)), Rule("any", ("county", "city", "municipal"), ("offered",))
    assert str(difference_in_words(rule, other, "4", thuringia.codebook())) == (
        "only at the level of the county, the city or its municipalities"
    )


def test_a_rule_of_a_question_without_statuses_has_nothing_to_count() -> None:
    words = str(rule_in_words(Rule("any", (), ()), "4", thuringia.codebook()))
    assert words == "Counted is , at any level, from any cell of the reply."


def test_a_range_is_said_with_both_ends() -> None:
    assert [str(number_in_words(span)) for span in ((10, 10), (9, 11))] == ["10", "9 to 11"]
