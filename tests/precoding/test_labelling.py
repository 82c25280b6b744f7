# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A codebook from questions."""

import pytest

from umlauf.evaluation.codebook import COMING, NO, YES, Codebook, Status, parse_codebook
from umlauf.inquiry.questions import Question, QuestionSet, exchanges, questions_of
from umlauf.precoding.labelling import names_of, propose_codebook
from umlauf.reading.tables import read_toml

PAPER = """
1. In welchen Kreisen und kreisfreien Städten Hessens haben die politisch Verantwortlichen
a) einen Flüchtlingsgipfel der vor Ort Beteiligten einberufen,
b) ein vergleichbares Beratungsgremium der vor Ort Beteiligten einberufen?
2. Gibt es "Runde Tische" oder \\ Ähnliches?
3. Wie steht es in den Kreisen
a) um Netzwerke,
b) gibt es einen Beirat?
4. Wer sind jeweils die Initiatoren? Bitte nach Kreisen aufschlüsseln.
5. Warum?
"""


def proposed(text: str = PAPER) -> Codebook:
    toml = propose_codebook(questions_of(exchanges(text.splitlines(), answered=False)))
    return parse_codebook("codebook.toml", read_toml("codebook.toml", toml.encode()))


def test_each_question_has_label_names_and_what_answers_it() -> None:
    assert {q.key: (q.label, q.also, q.any_of) for q in proposed().questions.values()} == {
        "1": ("Flüchtlingsgipfel oder vergleichbares Beratungsgremium", (), ("1a", "1b")),
        "1a": ("Flüchtlingsgipfel", (), ()),
        "1b": ("vergleichbares Beratungsgremium", ("Beratungsgremium",), ()),
        "2": ("Runder Tisch", ("Runde Tische",), ()),
        "3": ("Beirat", (), ("3b",)),
        "3a": ("Netzwerk", ("Netzwerke",), ()),
        "3b": ("Beirat", (), ()),
        "4": ("Initiatoren", (), ()),
        "5": ("Frage 5", (), ()),
    }


def test_what_can_be_answered_by_yes_has_four_statuses() -> None:
    book = proposed()
    assert [key for key, question in book.questions.items() if question.statuses] == ["1a", "1b", "2", "3b"]
    assert list(book.questions["2"].statuses.values()) == [
        Status("exists", "besteht", YES, ("findet statt", "gibt es")),
        Status("forming", "im Aufbau", COMING),
        Status("planned", "geplant", COMING, ("in Planung",)),
        Status("none", "besteht nicht", NO),
    ]


def test_the_codebook_says_that_nobody_confirmed_it_and_keeps_the_text() -> None:
    assert proposed().proposed
    assert proposed().questions["2"].text == 'Gibt es "Runde Tische" oder \\ Ähnliches?'


def test_a_question_of_which_nothing_is_known_cannot_be_answered_by_yes() -> None:
    toml = propose_codebook(QuestionSet((Question("1", "Bitte erläutern."),)))
    assert toml == 'by = "rule"\n\n[questions.1]\ntext = "Bitte erläutern."\nlabel = "Frage 1"\n'


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("einen Flüchtlingsgipfel der vor Ort Beteiligten einberufen,", ["Flüchtlingsgipfel"]),
        ("die Akteure vor Ort zu einem Flüchtlingsgipfel zusammengerufen,", ["Flüchtlingsgipfel"]),
        ("runde Tische der Mitarbeiter vor Ort,", ["Runder Tisch", "Runde Tische"]),
        ("Runde Tische, an denen alle sitzen,", ["Runder Tisch", "Runde Tische"]),
        ("eine andere, vergleichbare Form, in der beide arbeiten?", ["andere vergleichbare Form"]),
        ("ein ähnliches Gremium geschaffen?", ["ähnliches Gremium", "Gremium"]),
        ("Gibt es in Ihrem Landkreis einen Jugendbeirat?", ["Jugendbeirat"]),
        ("Welche Landkreise haben hauptamtliche Beauftragte bestellt?", ["hauptamtliche Beauftragte"]),
        ("In welchen Städten gibt es Lärmaktionspläne?", ["Lärmaktionsplan", "Lärmaktionspläne"]),
        ("einen kommunalen Aktionsplan aufgestellt,", ["kommunaler Aktionsplan", "kommunalen Aktionsplan"]),
        ("Gibt es neue Steuerungsgruppen?", ["neue Steuerungsgruppe", "neue Steuerungsgruppen"]),
        ("Jugendbeiräte eingerichtet?", ["Jugendbeirat", "Jugendbeiräte"]),
        ("Wer hat „ein neues, buntes Haus“ besucht?", ["neues buntes Haus"]),
        ("Wie oft?", [""]),
        ("", [""]),
    ],
)
def test_a_question_is_named_by_what_it_asks_for(text: str, names: list[str]) -> None:
    assert names_of(text) == names
