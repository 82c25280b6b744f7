# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Cells taken apart: passages, clauses, bodies, levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.precoding.passages import Said, bodies_in, head_of, levels_of, passages, places_in, repaired
from umlauf.sentences.german import stem
from umlauf.survey.roster import OWN, RosterEntry

EICHSFELD = RosterEntry("16061000", "Landkreis Eichsfeld", "landkreis", state=OWN)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das gilt. Das auch.", [("", "Das gilt."), ("", "Das auch.")]),
        ("a) Nein. b) Es gibt eine AG.", [("a", "Nein."), ("b", "Es gibt eine AG.")]),
        ("a) ja b) nein", [("a", "ja"), ("b", "nein")]),
        ("zu 1 b) Ja. Und mehr.", [("b", "Ja."), ("b", "Und mehr.")]),
        ("lb) Ja.", [("b", "Ja.")]),
        ("Uder: AG; Worbis: Beirat", [("", "Uder: AG"), ("", "Worbis: Beirat")]),
        ("- AG Uder\n- AG Worbis", [("", "AG Uder"), ("", "AG Worbis")]),
        ("Dr. Abel kam am 3. Mai u. a. nach Uder.", [("", "Dr. Abel kam am 3. Mai u. a. nach Uder.")]),
        (
            "Es gibt eine AG (ca. 20 Personen. Sie tagt.) Das genügt.",
            [("", "Es gibt eine AG (ca. 20 Personen. Sie tagt.)"), ("", "Das genügt.")],
        ),
        ("", []),
        (" . ", []),
    ],
)
def test_a_cell_is_cut_into_sentences_and_items(text: str, found: list[tuple[str, str]]) -> None:
    assert [(said.part, said.text) for said in passages(text)] == found


@given(st.text(alphabet="ab) .;:\nÄßA1(„“,-"))
def test_every_passage_stands_verbatim_in_its_cell(text: str) -> None:
    assert all(said.text and said.text in text for said in passages(text))


def test_what_never_ends_is_no_sentence() -> None:
    assert [said.text for said in passages("Ja. " + "Beirat, " * 600 + "und mehr. Nein.")] == ["Ja.", "Nein."]


def test_slips_of_text_recognition_are_repaired_for_comparing_only() -> None:
    assert repaired("M it der WIR- Koordinatorin m it Haupt- und Eh\u00adrenamt") == (
        "Mit der WIR-Koordinatorin mit Haupt- und Ehrenamt"
    )
    assert next(passages("M it der AG")).text == "M it der AG"


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Es gibt keinen Beirat, aber ein Forum.", ["es gibt keinen beirat ,", "aber ein forum ."]),
        ("Der Beirat tagt und das Forum ist neu.", ["der beirat tagt", "und das forum ist neu ."]),
        ("Beirat und Forum tagen.", ["beirat und forum tagen ."]),
        ("das „Netz Kinder, Jugend“ tagt, nicht aber wir", ["das netz kinder , jugend tagt ,", "nicht aber wir"]),
        ("3 - 4 Treffen - immerhin", ["3 - 4 treffen -", "immerhin"]),
        ("der Beirat (jung), der tagt", ["der beirat", "( jung )", ",", "der tagt"]),
    ],
)
def test_a_passage_is_cut_into_clauses(text: str, clauses: list[str]) -> None:
    said = Said(text)
    assert [said.lower(clause) for clause in said.clauses] == clauses


def test_clauses_know_brackets_and_relative_pronouns() -> None:
    said = Said("Der Beirat (jung) ist da, der tagt, in dem alle sitzen, und mehr")
    assert [(clause.aside, clause.relative) for clause in said.clauses] == [
        (False, False),
        (True, False),
        (False, False),
        (False, True),
        (False, True),
        (False, False),
    ]


def test_stems_leave_out_what_bends_a_word() -> None:
    assert stem("Gremien") == stem("Gremium")
    assert stem("Lärm-Aktionspläne") == stem("Lärmaktionsplan")


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("Asylgipfel", "gipfel"),
        ("Jugendbeiräte", "beirat"),
        ("Arbeitskreis", "arbeitskreis"),
        ("AG", "ag"),
        ("UAG-AG", "ag"),
        ("Landkreis", ""),
        ("Wetteraukreis", ""),
        ("Aufgrund", ""),
        ("Landrat", ""),
        ("Auftrag", ""),
        ("gipfel", ""),
        (",", ""),
    ],
)
def test_a_body_is_known_by_the_last_part_of_its_noun(word: str, head: str) -> None:
    assert head_of(word) == head


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Es gibt eine AG und einen Runden Tisch.", ["AG", "Tisch"]),
        ("Auf dem Tisch liegt nichts.", []),
        ("Tisch", []),
        ("Dieses Netzwerk, deren Treffen, auf Initiative", []),
        ("Die Mitglieder der Arbeitsgruppe kommen.", []),
        ("Ein Beirat (Netzwerk)", ["Beirat"]),
        ("Die Runde ist mit einem Gipfel vergleichbar.", []),
        ("Gipfel oder Vergleichbares", ["Gipfel"]),
        ("Die Treffen sind offen, 4 Treffen im Jahr", []),
        ("Die Treffen der Helfer", ["Treffen"]),
        ("Regelmäßige Treffen", ["Treffen"]),
    ],
)
def test_bodies_are_what_is_named_and_does_not_point_back(text: str, named: list[str]) -> None:
    said = Said(text)
    assert [said.words[place].text for place in bodies_in(said)] == named


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Es gibt einen Beirat.", ("county",)),
        ("In den Städten und Gemeinden gibt es Beiräte.", ("municipal",)),
        ("Vor Ort gibt es Beiräte.", ("municipal",)),
        ("Der Beirat der vor Ort Beteiligten tagt.", ("county",)),
        ("Beiräte gibt es im Landkreis ebenso wie in den Orten.", ("county", "municipal")),
        ("Kreisweit arbeitet ein Netz, das in den Gemeinden hilft.", ("county",)),
        ("In Uder gibt es einen Beirat.", ("municipal",)),
        ("Uder: Beirat", ("municipal",)),
        ("Beirat, Uder", ("municipal",)),
        ("Uder hat einen Beirat.", ("county",)),
        ("Beirat Uder", ("county",)),
    ],
)
def test_the_level_is_where_a_county_says_the_thing_to_be(text: str, levels: tuple[str, ...]) -> None:
    assert levels_of(Said(text), EICHSFELD) == levels


@pytest.mark.parametrize(
    ("kind", "text", "level"),
    [
        ("kreisfreie_stadt", "In allen Ortsteilen gibt es Beiräte.", "city"),
        ("gemeinde", "Vor Ort gibt es einen Beirat.", "municipal"),
        ("association", "In den Gemeinden gibt es Beiräte.", "municipal"),
        ("association", "Es gibt einen Beirat.", "association"),
    ],
)
def test_others_speak_of_their_own_level(kind: str, text: str, level: str) -> None:
    assert levels_of(Said(text), RosterEntry("x:1", "Worbis", kind)) == (level,)


def test_the_directory_knows_the_places_of_a_county() -> None:
    assert "Uder" in places_in("16061000")
    assert places_in("x:1") == frozenset()
