# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A sentence in clauses, each with exactly the text that belongs to its quantity."""

import pytest

from umlauf.sentences.clauses import Clause, clauses
from umlauf.sentences.naming import Places
from umlauf.sentences.statements import Sentence
from umlauf.survey.roster import Roster, RosterEntry

PLACES = Places(Roster((RosterEntry("06631000", "Landkreis Fulda", "landkreis"),)))


def read(text: str, start: int = 0) -> tuple[Clause, ...]:
    return clauses(Sentence(text, start, start + len(text)), PLACES)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "In zwei Landkreisen A, in drei gilt B; die übrigen nicht.",
            ["In zwei Landkreisen A", "in drei gilt B", "die übrigen nicht"],
        ),
        ("A gibt es in zwei Landkreisen und in drei Städten.", ["A gibt es in zwei Landkreisen", "in drei Städten"]),
        ("Vorab; in zwei Landkreisen A; danach B.", ["in zwei Landkreisen A"]),
        ("In allen Landkreisen A, oder es gibt B.", ["In allen Landkreisen A, oder es gibt B"]),
        ("Zwei Landkreise haben in allen Gemeinden A.", ["Zwei Landkreise haben in allen Gemeinden A"]),
        (
            "In zwei Landkreisen A (in allen Städten, ja) und so.",
            ["In zwei Landkreisen A (in allen Städten, ja) und so", "in allen Städten, ja"],
        ),
        ("Abgefragt wurde: Drei Landkreise haben A.", ["Abgefragt wurde: Drei Landkreise haben A"]),
        ("Zwei Landkreise A: alle Städte B.", ["Zwei Landkreise A", "alle Städte B"]),
        ("Zwei Landkreise haben A, während drei es planen.", ["Zwei Landkreise haben A", "während drei es planen"]),
    ],
)
def test_each_quantity_has_its_clause(text: str, pieces: list[str]) -> None:
    found = [clause.text for clause in read(text)]
    assert found == pieces


def test_places_count_in_the_section() -> None:
    section = "Vorweg. In zwei Landkreisen A, in drei nicht."
    sentence = section[8:]
    assert [section[clause.start : clause.end] for clause in read(sentence, 8)] == [
        "In zwei Landkreisen A",
        "in drei nicht",
    ]
    assert [clause.phrase for clause in read(sentence, 8)] == ["In zwei Landkreisen", "in drei"]


def test_a_word_broken_at_the_end_of_a_line_belongs_to_the_phrase() -> None:
    (clause,) = read("In allen Land-\nkreisen gibt es A.")
    assert clause.phrase == "In allen Land-\nkreisen"


def test_dependent_clauses_and_brackets_do_not_carry_the_statement() -> None:
    (clause,) = read("In zwei Landkreisen gibt es A (kein B), das nicht C heißt, und D.")
    assert clause.main.split() == ["In", "zwei", "Landkreisen", "gibt", "es", "A", ",", "und", "D"]
    (inside,) = read("Es gibt A, die in zwei Landkreisen bestehen.")
    assert inside.main == "Es gibt A, die in zwei Landkreisen bestehen"


def test_what_follows_the_unit_narrows_it_or_leaves_those_who_replied() -> None:
    seen = {
        text: [(clause.mention.narrowed, clause.mention.replied, clause.depends) for clause in read(text)]
        for text in (
            "In allen Landkreisen mit Bedarf gibt es A.",
            "In allen Landkreisen mit insgesamt drei A gibt es B.",
            "In allen Landkreisen, die geantwortet haben, gibt es A.",
            "In allen Landkreisen, in denen B gilt, gibt es A.",
        )
    }
    assert list(seen.values()) == [
        [(True, False, False)],
        [(False, False, False)],
        [(False, True, False)],
        [(False, False, True)],
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die Landkreise haben in der Regel A.", "most"),
        ("Alle Landkreise haben überwiegend A.", "most"),
        ("In den Landkreisen gibt es überall A.", "all"),
        ("In den Landkreisen gibt es nirgends A.", "none"),
        ("In den Landkreisen gibt es teilweise A.", "some"),
        ("In den Landkreisen gibt es außer in Fulda A.", "all"),
        ("In den Landkreisen Fulda und Kassel gibt es A.", "list"),
    ],
)
def test_an_adverb_an_exception_or_names_count_a_bare_unit(text: str, kind: str) -> None:
    assert [clause.mention.quantity.kind for clause in read(text)] == [kind]


def test_questions_conditions_and_quotations_make_no_clause() -> None:
    for text in (
        "Gibt es in allen Landkreisen A?",
        "Es ist offen, ob in allen Landkreisen A gilt.",
        "Wie viele Landkreise A haben, ist offen.",
        "Sie schreibt „in allen Landkreisen“.",
        "In allen Kreisen der Bevölkerung gilt A.",
        "In einem davon gilt A.",
    ):
        assert read(text) == ()


def test_the_fingerprint_is_the_sentence_and_the_place_in_it() -> None:
    one, other = read("In zwei Landkreisen A, in drei nicht.")
    moved, _ = read("In zwei Landkreisen A, in drei nicht.", 40)
    assert one.fingerprint == moved.fingerprint
    assert one.fingerprint.split(":")[0] == other.fingerprint.split(":")[0]
    assert [clause.fingerprint.split(":")[1] for clause in (one, other)] == ["0", "23"]
