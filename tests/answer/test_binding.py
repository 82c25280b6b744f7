# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a clause speaks of: question, statuses, or the replies as such."""

import pytest
from tests.answer.gold import codebook, roster

from umlauf.answer.binding import Bound, bind, follow, hangs_on, is_bare, named_in
from umlauf.answer.lexicon import Lexicon
from umlauf.evaluation.codebook import parse_codebook
from umlauf.sentences.clauses import Clause, clauses
from umlauf.sentences.naming import Places
from umlauf.sentences.statements import Sentence

LEXICON = Lexicon(codebook())
PLACES = Places(roster())
TABLES = Bound("2a", ("exists",))


def clause(text: str, at: int = 0) -> Clause:
    return clauses(Sentence(text, 0, len(text)), PLACES)[at]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("In zwei Landkreisen gibt es Runde Tische.", TABLES),
        ("In zwei Landkreisen sind Runde Tische geplant.", Bound("2a", ("planned",))),
        ("In zwei Landkreisen werden Runde Tische vorbereitet.", Bound("2a", ("forming", "planned"))),
        ("In zwei Landkreisen gibt es keine Runden Tische.", Bound("2a", ("none",))),
        ("In keinem Landkreis sind Runde Tische geplant.", Bound("2a", ("planned",))),
        ("In zwei Landkreisen fehlen Runde Tische.", Bound("2a", ("none",))),
        ("In zwei Landkreisen bestehen Netzwerke.", Bound("1", ("convened", "exists"))),
        ("In zwei Landkreisen sind Netzwerke im Aufbau.", Bound("1", ("forming",))),
        ("In zwei Landkreisen gibt es „Runde Tische“.", TABLES),
        ("In zwei Landkreisen gibt es Runde Tische, die nicht tagen.", TABLES),
        ("In zwei Landkreisen gibt es Sitzungen (Runde Tische).", TABLES),
        ("In zwei Landkreisen gibt es Häuser.", None),
        ("Zwei Landkreise haben geantwortet.", Bound(None, coverage="replied")),
        ("Zwei Landkreise haben nicht geantwortet.", Bound(None, coverage="silent")),
        ("Rückmeldungen von zwei Landkreisen fehlen.", Bound(None, coverage="silent")),
        ("Zwei Landkreise haben geantwortet, dass es Runde Tische gibt.", TABLES),
        ("Zwei Landkreise haben sich am Programm beteiligt.", None),
        ("Zwei Landkreise haben sich an der Umfrage beteiligt.", Bound(None, coverage="replied")),
        ("Zwei Landkreise wurden befragt.", Bound(None, coverage="asked")),
        ("In zwei Landkreisen wurden Bürger befragt.", None),
    ],
)
def test_a_clause_is_bound_by_its_own_words(text: str, bound: Bound | None) -> None:
    assert bind(clause(text), (), LEXICON, None) == bound


def test_dies_means_what_was_spoken_of_before() -> None:
    assert bind(clause("In zwei Landkreisen ist dies geplant."), ("1",), LEXICON, TABLES) == Bound("2a", ("planned",))
    assert bind(clause("Auch zwei Landkreise haben solche."), ("1",), LEXICON, TABLES) == TABLES


def test_dies_means_the_one_question_of_the_section_where_nothing_was_said_before() -> None:
    dies = clause("In zwei Landkreisen ist dies der Fall.")
    assert bind(dies, ("1",), LEXICON, None) == Bound("1", ("convened", "exists"))
    assert bind(dies, ("2a",), LEXICON, None) == TABLES
    assert bind(dies, ("2",), LEXICON, None) is None
    assert bind(dies, ("2a",), LEXICON, Bound(None, coverage="replied")) == TABLES


def test_diese_before_another_noun_points_nowhere() -> None:
    assert bind(clause("In zwei Landkreisen werden diese Stellen gefördert."), ("1",), LEXICON, TABLES) is None


def test_a_tie_between_questions_is_ambiguous() -> None:
    twice = {"questions": {"1": {"label": "Tisch"}, "2": {"label": "Tisch"}}}
    lexicon = Lexicon(parse_codebook("codebook.toml", twice))
    assert bind(clause("In zwei Landkreisen gibt es Tische."), (), lexicon, None) == Bound(
        None, reason="ambiguous_rule"
    )


def test_a_denial_that_the_codebook_does_not_know_has_no_evidence() -> None:
    only_yes = {"questions": {"1": {"label": "Tisch", "statuses": {"yes": {"counts_as": "yes"}}}}}
    lexicon = Lexicon(parse_codebook("codebook.toml", only_yes))
    assert bind(clause("In zwei Landkreisen gibt es keine Tische."), (), lexicon, None) == Bound(
        "1", reason="no_evidence"
    )
    assert bind(clause("In zwei Landkreisen sind Tische geplant."), (), lexicon, None) == Bound("1", ("yes",))


def test_a_clause_that_is_nothing_but_its_quantity_is_bare() -> None:
    assert is_bare(clause("Sowie in zwei Landkreisen."))
    assert not is_bare(clause("In zwei Landkreisen tagen sie."))


def test_a_clause_without_nouns_of_its_own_hangs_on_the_one_before() -> None:
    assert hangs_on(clause("In zwei Landkreisen nicht."), TABLES, LEXICON)
    assert hangs_on(clause("In zwei Landkreisen im Aufbau."), TABLES, LEXICON)
    assert not hangs_on(clause("In zwei Landkreisen wurden Stellen geschaffen."), TABLES, LEXICON)
    assert hangs_on(clause("Zwei Landkreise nicht."), Bound(None, coverage="replied"), LEXICON)


def test_what_follows_a_statement_on_replies_is_one_too() -> None:
    replied = Bound(None, coverage="replied")
    assert follow(clause("Zwei Landkreise nicht."), replied, LEXICON) == Bound(None, coverage="silent")
    assert follow(clause("Zwei Landkreise ebenfalls."), replied, LEXICON) == replied
    assert follow(clause("Zwei Landkreise."), Bound(None, reason="no_evidence"), LEXICON) == Bound(
        None, reason="no_evidence"
    )


def test_a_sentence_without_quantity_sets_the_topic() -> None:
    assert named_in("Runde Tische sind bewährt.", (), LEXICON) == TABLES
    assert named_in("Nichts davon.", (), LEXICON) is None
