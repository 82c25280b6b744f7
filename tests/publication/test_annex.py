# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.publication.annex import STATE_WORDS, Annex, annex, annex_as_csv, harmless, state_in_words
from umlauf.replies.filed import Cell, FiledReplies
from umlauf.survey.roster import STATES, Roster, RosterEntry

FULDA = RosterEntry("06631000", "Landkreis Fulda", "landkreis", state="own", received_on="2015-03-20")
CITY = RosterEntry("06611000", "Kassel", "kreisfreie_stadt", state="summary", covered_by="assoc:HStT")
CITIES = RosterEntry("assoc:HStT", "Hessischer Städtetag", "association", state="own")


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))


def with_cells(*cells: tuple[str, str]) -> FiledReplies:
    return FiledReplies(Roster((FULDA,)), tuple(Cell(FULDA.key, field, text) for field, text in cells))


@given(st.permutations(["1", "1|2", "2", "2|3", "3", "3a", "3b", "10", "text"]))
def test_fields_stand_in_the_order_of_the_paper_and_an_uncertain_one_after_its_first(fields: list[str]) -> None:
    found = annex(with_cells(*((field, "x") for field in fields))).fields
    assert found == ("1", "1|2", "2", "2|3", "3", "3a", "3b", "10", "text")


@pytest.mark.parametrize("state", STATES)
def test_everyone_with_a_state_is_there_though_nothing_was_written(state: str) -> None:
    entry = FULDA._replace(state=state)
    assert annex(FiledReplies(Roster((entry,)))).rows == ((entry, STATE_WORDS[state], {}),)


def test_who_was_not_asked_is_left_out_unless_there_is_a_text() -> None:
    land, other = (RosterEntry(key, key, "other") for key in ("land:HE", "x:Verein"))
    rows = annex(FiledReplies(Roster((land, other)), (Cell("x:Verein", "text", "Wir auch."),))).rows
    assert [(row.entry.key, row.state, row.texts) for row in rows] == [("x:Verein", "", {"text": "Wir auch."})]


def test_two_texts_of_one_field_stand_below_each_other() -> None:
    assert annex(with_cells(("1", "Ja."), ("2", "Nein."), ("1", "Doch."))).rows[0].texts == {
        "1": "Ja.\nDoch.",
        "2": "Nein.",
    }


def test_a_summary_names_the_association_that_gave_it() -> None:
    replies = FiledReplies(Roster((CITY, CITIES)))
    assert [state_in_words(entry, replies) for entry in replies.roster.entries] == [
        "Zusammenfassung: Hessischer Städtetag",
        "eigene Antwort",
    ]


def test_the_csv_file_has_a_row_for_each_and_a_column_for_each_field() -> None:
    replies = FiledReplies(
        Roster((FULDA, CITY, CITIES)), (Cell(FULDA.key, "1", 'Ja, "Runde Tische"'), Cell(CITIES.key, "text", "a\nb"))
    )
    assert annex_as_csv(annex(replies)).decode() == (
        "key,name,kind,state,received_on,1,text\n"
        '06631000,Landkreis Fulda,landkreis,eigene Antwort,2015-03-20,"Ja, ""Runde Tische""",\n'
        "06611000,Kassel,kreisfreie_stadt,Zusammenfassung: Hessischer Städtetag,,,\n"
        'assoc:HStT,Hessischer Städtetag,association,eigene Antwort,,,"a\nb"\n'
    )


def test_an_annex_of_nobody_is_a_head() -> None:
    assert annex_as_csv(Annex((), ())) == b"key,name,kind,state,received_on\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe_wherever_it_stands(start: str) -> None:
    formula = f"{start}cmd|' /C calc'!A0"
    entry = FULDA._replace(key=f"x:{formula}", name=formula)
    (head, row) = read(annex_as_csv(annex(FiledReplies(Roster((entry,)), (Cell(entry.key, formula, formula),)))))
    assert (head[5], row[1], row[5]) == (f"'{formula}",) * 3


@given(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"])))
def test_no_cell_begins_like_a_formula_and_no_letter_is_lost(text: str) -> None:
    found = harmless(text)
    assert found.removeprefix("'" if found != text else "") == text
    assert not found.startswith(("=", "+", "-", "@", "\t"))


@given(st.lists(st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"])), min_size=1, max_size=3))
def test_the_csv_file_gives_back_every_text(texts: list[str]) -> None:
    cells = [(str(number), text) for number, text in enumerate(texts)]
    assert read(annex_as_csv(annex(with_cells(*cells))))[1][5:] == [harmless(text) for text in texts]
