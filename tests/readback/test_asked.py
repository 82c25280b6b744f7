# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.readback.asked import Asked, asked_in
from umlauf.readback.authorities import known_authorities
from umlauf.readback.rows import Piece, Row
from umlauf.replies.filed import Cell
from umlauf.wording import Message

KNOWN = known_authorities("DE-HE", date(2015, 4, 14))
IN_COUNTIES = QuestionSet((Question("1", "In welchen Kreisen und kreisfreien Städten gibt es einen Beirat?"),))
ANYWHERE = QuestionSet((Question("1", "Wo gibt es einen Beirat?"),))


def asked(*rows: Row, questions: QuestionSet = ANYWHERE, parliament: str = "DE-HE") -> Asked:
    return asked_in(rows, questions, parliament, KNOWN)


def row(name: str, text: str = "Ja.", **more: object) -> Row:
    return Row(name, (Piece("1", text),) if text else (), **more)  # type: ignore[arg-type]


def states(found: Asked, *kinds: str) -> dict[str, str]:
    return {
        entry.name: entry.state for entry in found.replies.roster.of(kinds or ("landkreis", "association", "other"))
    }


def test_whoever_has_a_row_was_asked_and_wrote_what_stands_in_it() -> None:
    found = asked(row("LK Fulda", page=3, file="replies/a.xlsx"), questions=QuestionSet(()), parliament="DE")
    assert found.replies.cells == (Cell("06631000", "1", "Ja.", "replies/a.xlsx", "3"),)
    entry = found.replies.roster.by_key["06631000"]
    assert (entry.state, entry.file, entry.association) == ("own", "replies/a.xlsx", "")


def test_all_counties_and_cities_were_asked_where_a_question_names_them() -> None:
    found = asked(row("LK Fulda"), questions=IN_COUNTIES)
    counted = {kind: len(found.replies.roster.of([kind])) for kind in ("landkreis", "kreisfreie_stadt", "gemeinde")}
    assert counted == {"landkreis": 21, "kreisfreie_stadt": 5, "gemeinde": 0}
    assert sum(state == "missing" for state in states(found, "landkreis", "kreisfreie_stadt").values()) == 25


def test_where_no_question_names_a_kind_all_of_the_kind_that_answered_were_asked() -> None:
    found = asked(row("LK Fulda"))
    assert {kind: len(found.replies.roster.of([kind])) for kind in found.replies.roster.present} == {
        "landkreis": 21,
        "association": 1,
    }


def test_a_bracket_behind_a_name_says_the_state_and_who_speaks() -> None:
    found = asked(
        row("LK Fulda (keine Rückmeldung)", ""),
        row("LK Kassel (weitergeleitet)", ""),
        row("Kassel (Zusammenfassung: Hess. Städtetag)", ""),
        row("Zweckverband Nord (Fehlanzeige)", ""),
        row("Hess. Städtetag (abgelehnt)", "Wir fragen nicht."),
    )
    entries = found.replies.roster.by_key
    assert [
        (entries[key].state, entries[key].covered_by) for key in ("06631000", "06633000", "06611000", "assoc:HStT")
    ] == [
        ("missing", ""),
        ("forwarded", ""),
        ("summary", "assoc:HStT"),
        ("declined", ""),
    ]
    assert (entries["x:Zweckverband Nord"].name, entries["x:Zweckverband Nord"].state) == ("Zweckverband Nord", "nil")


def test_of_municipalities_only_those_with_a_row_are_known_to_be_asked() -> None:
    found = asked(row("Gemeinde Eichenzell"), row("Stadt Hünfeld"))
    assert [entry.name for entry in found.replies.roster.of(["gemeinde"])] == ["Eichenzell", "Hünfeld"]


def test_a_table_without_authorities_says_nothing_of_the_silent() -> None:
    found = asked(row("Hess. Städtetag", "Wir wissen es nicht."), questions=IN_COUNTIES)
    assert states(found) == {"Hessischer Städtetag": "own"}


def test_the_association_of_those_asked_has_a_line() -> None:
    found = asked(row("LK Fulda"))
    assert found.replies.roster.by_key["06631000"].association == "assoc:HLT"
    assert found.replies.roster.by_key["assoc:HLT"].state == ""


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ja.", "own"),
        ("Fehlanzeige", "nil"),
        ("-", "nil"),
        ("Keine Rückmeldung", "missing"),
        ("", "missing"),
    ],
)
def test_the_text_of_a_row_says_what_became_of_it(text: str, state: str) -> None:
    assert states(asked(row("LK Fulda", text)))["Landkreis Fulda"] == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Der Verband sieht von einer Umfrage bei seinen Mitgliedern ab.", "declined"),
        ("Eine Umfrage führt der Verband nicht durch.", "declined"),
        ("Eine Abfrage lehnt der Verband nicht grundlos ab, sie lehnt er ab.", "declined"),
        ("Die Mitglieder wurden nicht befragt.", "declined"),
        ("Auf eine Abfrage wurde verzichtet.", "declined"),
        ("In vielen Städten gibt es Beiräte.", "own"),
    ],
)
def test_an_association_that_asks_nobody_has_declined(text: str, state: str) -> None:
    assert states(asked(row("Hess. Städtetag", text)))["Hessischer Städtetag"] == state


@pytest.mark.parametrize(
    ("texts", "state", "cells"),
    [
        (("Keine Rückmeldung", "keine Rückmeldung"), "missing", 0),
        (("Es liegt keine Rückmeldung vor.",), "missing", 0),
        (("-", "Fehlanzeige"), "nil", 2),
        (("-", "Ja."), "own", 2),
    ],
)
def test_all_cells_of_a_row_together_say_its_state(texts: tuple[str, ...], state: str, cells: int) -> None:
    pieces = tuple(Piece(str(number), text) for number, text in enumerate(texts, 1))
    found = asked(Row("LK Fulda", pieces))
    assert (states(found)["Landkreis Fulda"], len(found.replies.cells)) == (state, cells)


def test_who_has_replied_in_one_row_has_replied() -> None:
    found = asked(row("LK Fulda", "Keine Rückmeldung"), row("LK Fulda", "Ja."), row("LK Fulda", "Fehlanzeige"))
    assert states(found)["Landkreis Fulda"] == "own"


@pytest.mark.parametrize(
    "text",
    [
        "Es liegen nicht aus allen kreisfreien Städten Antworten vor.",
        "In allen kreisfreien Städten mit Ausnahme von Kassel gibt es Beiräte.",
        "In fast allen kreisfreien Städten gibt es Beiräte.",
    ],
)
def test_an_association_that_does_not_speak_of_all_covers_nobody(text: str) -> None:
    found = asked(row("LK Fulda"), row("Hess. Städtetag", text), questions=IN_COUNTIES)
    assert {entry.state for entry in found.replies.roster.of(["kreisfreie_stadt"])} == {"missing"}


def test_an_association_that_says_what_holds_in_all_speaks_for_those_without_a_row() -> None:
    cities = "In allen kreisfreien Städten gibt es Beiräte, in allen Fällen, für alle Städte."
    found = asked(row("Stadt Kassel"), row("LK Fulda"), row("Hess. Städtetag", cities), questions=IN_COUNTIES)
    roster = found.replies.roster
    assert {entry.name: (entry.state, entry.covered_by) for entry in roster.of(["kreisfreie_stadt"])} == {
        "Darmstadt": ("summary", "assoc:HStT"),
        "Frankfurt am Main": ("summary", "assoc:HStT"),
        "Offenbach am Main": ("summary", "assoc:HStT"),
        "Wiesbaden": ("summary", "assoc:HStT"),
        "Kassel": ("own", ""),
    }
    assert [str(note) for note in found.notes] == [
        "Hessischer Städtetag was read as speaking for all independent cities without a row."
    ]


def test_an_association_that_speaks_for_a_kind_that_was_not_asked_covers_nobody() -> None:
    found = asked(row("LK Fulda"), row("Hess. Städtetag", "In allen kreisfreien Städten gibt es Beiräte."))
    assert (found.replies.roster.of(["kreisfreie_stadt"]), found.notes) == ((), ())


def test_an_empty_piece_is_no_cell() -> None:
    assert asked(Row("LK Fulda", (Piece("1", "Ja."), Piece("2", "")))).replies.cells == (Cell("06631000", "1", "Ja."),)


def test_a_bare_name_is_that_of_the_kind_of_the_other_rows() -> None:
    found = asked(row("Odenwaldkreis"), row("Kassel"))
    assert (found.replies.roster.by_key["06633000"].state, found.notes) == ("own", ())


def test_a_bare_name_is_that_of_the_one_that_has_no_row_under_a_fuller_name() -> None:
    found = asked(row("LK Fulda"), row("LK Kassel"), row("Kassel", "Nein."))
    assert [cell.key for cell in found.replies.cells] == ["06631000", "06633000", "06611000"]
    assert [str(note) for note in found.notes] == [
        "“Kassel” was read as Kassel (independent city, 06611000), for the other has a row."
    ]


def test_an_official_key_beside_a_name_says_who_is_meant() -> None:
    found = asked(row("LK Fulda"), row("Kassel", key="06611000"))
    assert [cell.key for cell in found.replies.cells] == ["06631000", "06611000"]


def test_a_name_of_two_is_given_to_none() -> None:
    found = asked(row("Kassel"), row("LK Fulda"), row("Stadt Darmstadt"))
    assert found.unknown == ("Kassel",)
    assert found.replies.roster.by_key["x:Kassel"].kind == "other"
    assert [str(note) for note in found.notes] == [
        "“Kassel” may be “Kassel (independent city, 06611000)”; “Landkreis Kassel (county, 06633000)”; it was given to none."
    ]


def test_a_name_that_nobody_has_keeps_its_row() -> None:
    found = asked(row("Zweckverband Nord"), row("LK Fulda"))
    assert found.unknown == ("Zweckverband Nord",)
    assert found.replies.cells[0] == Cell("x:Zweckverband Nord", "1", "Ja.")


def test_two_rows_of_a_name_that_nobody_has_stay_two() -> None:
    found = asked(row("Amt Nord"), row("Amt Nord", "Nein."), row("LK Fulda"))
    assert [cell.key for cell in found.replies.cells] == ["x:Amt Nord", "x:Amt Nord (2)", "06631000"]


def test_a_misspelt_name_is_said_to_be_read_as_another() -> None:
    assert asked(row("LK Begstraße")).notes == (
        Message("“{name}” was read as {meant}.", name="LK Begstraße", meant="Landkreis Bergstraße"),
    )


def test_two_rows_of_one_are_read_as_one() -> None:
    found = asked(row("LK Fulda"), row("Landkreis Fulda", "Doch nicht."))
    assert [cell.text for cell in found.replies.cells] == ["Ja.", "Doch nicht."]
    assert [str(note) for note in found.notes] == ["Landkreis Fulda has several rows; they were read as one."]


def test_a_cell_keeps_why_it_is_uncertain() -> None:
    note = Message("Nobody can see it.")
    found = asked(Row("LK Fulda", (Piece("1|2", "Ja.", note),)))
    assert found.replies.cells[0].note == "Nobody can see it."
