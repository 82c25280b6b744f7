# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.readback.authorities import known_authorities
from umlauf.readback.rows import NO_HEAD, Annex
from umlauf.readback.tables import annex_from_tables
from umlauf.reading.passages import Grid
from umlauf.wording import Message

KNOWN = known_authorities("DE-HE", date(2015, 4, 14))
QUESTIONS = QuestionSet(
    (
        Question("1", "Gibt es einen Beirat?"),
        Question("2", "Wie oft tagt er"),
        Question("2a", "im Winterhalbjahr?", "2"),
        Question("2b", "im Sommerhalbjahr?", "2"),
    )
)


def annex(*tables: list[list[str]], spans: tuple[tuple[int, int, int], ...] = ()) -> Annex:
    grids = [
        Grid(tuple(map(tuple, table)), Message("table"), pages=tuple(range(1, len(table) + 1)), spans=spans)
        for table in tables
    ]
    return annex_from_tables(grids, QUESTIONS, KNOWN)


def cells(found: Annex) -> dict[str, dict[str, str]]:
    return {row.name: {piece.cell: piece.text for piece in row.pieces} for row in found.rows}


def test_columns_are_known_by_the_numbers_in_their_heads() -> None:
    found = annex([["Landkreis", "Frage 1", "zu 2"], ["LK Fulda", "Ja", "viermal"], ["LK Kassel", "Nein", ""]])
    assert cells(found) == {"LK Fulda": {"1": "Ja", "2": "viermal"}, "LK Kassel": {"1": "Nein"}}
    assert [row.page for row in found.rows] == [2, 3]


def test_columns_are_known_by_the_words_of_their_questions() -> None:
    found = annex([["", "Winterhalbjahr", "Beirat?"], ["LK Fulda", "dreimal", "Ja"]])
    assert cells(found) == {"LK Fulda": {"2a": "dreimal", "1": "Ja"}}


def test_without_heads_the_columns_are_those_of_the_questions_or_of_their_parts() -> None:
    two = annex([["LK Fulda", "Ja", "viermal"], ["LK Kassel", "Nein", "nie"]])
    assert cells(two)["LK Fulda"] == {"1": "Ja", "2": "viermal"}
    three = annex([["LK Fulda", "Ja", "dreimal", "einmal"]])
    assert cells(three) == {"LK Fulda": {"1": "Ja", "2a": "dreimal", "2b": "einmal"}}
    assert (two.notes, three.notes) == ((NO_HEAD,), (NO_HEAD,))


def test_what_our_own_annex_says_in_brackets_is_told_again() -> None:
    found = annex(
        [
            ["Kommune", "Frage 1", "Frage 2", "Weiteres"],
            ["LK Fulda", "Ja. [Frage 1 oder 2, nicht zu\nerkennen:] Oft.", "", "Dank."],
            ["LK Kassel (keine\nRückmeldung)", "", "", ""],
        ],
        [["Beteiligte", "Stand", "Text"], ["Hess. Städtetag", "eigene Antwort", "Nie."]],
    )
    assert cells(found) == {
        "LK Fulda": {"1": "Ja.", "1|2": "Oft.", "text": "Dank."},
        "LK Kassel (keine Rückmeldung)": {},
        "Hess. Städtetag (eigene Antwort)": {"text": "Nie."},
    }
    assert found.aside == (
        "Kommune", "Frage 1", "Frage 2", "Weiteres", "[Frage 1 oder 2, nicht zu erkennen:]", "Beteiligte", "Stand", "Text",
    )  # fmt: skip


def test_a_column_that_answers_no_question_stays_open_between_all() -> None:
    found = annex([["Kreis", "Frage 1", "Bemerkung"], ["LK Fulda", "Ja", "seit 2014"]])
    assert cells(found) == {"LK Fulda": {"1": "Ja", "1|2": "Bemerkung: seit 2014"}}
    assert str(found.rows[0].pieces[1].note) == "The head of the column names no question."


def test_with_another_number_of_columns_than_questions_nothing_is_taken_in_order() -> None:
    found = annex([["LK Fulda", "Ja", "dreimal", "einmal", "hier"]])
    assert cells(found) == {"LK Fulda": {"1|2": "Ja dreimal einmal hier"}}
    assert found.notes == ()


def test_a_cell_over_several_columns_stands_in_all_of_them() -> None:
    table = [["", "Frage 1", "Frage 2"], ["LK Fulda", "Ja, viermal.", ""], ["LK Kassel", "Nein", "nie"]]
    found = annex(table, spans=((1, 1, 2),))
    assert cells(found) == {"LK Fulda": {"1|2": "Ja, viermal."}, "LK Kassel": {"1": "Nein", "2": "nie"}}
    assert str(found.rows[0].pieces[0].note) == "The cell runs over several columns of the table."


def test_a_head_over_several_columns_heads_each_of_them() -> None:
    table = [
        ["Umfrage", "", "", ""],
        ["", "Frage 1", "Frage 2", ""],
        ["", "", "a)", "b)"],
        ["LK Fulda", "Ja", "nie", "oft"],
    ]
    assert cells(annex(table, spans=((0, 0, 4), (1, 2, 2)))) == {"LK Fulda": {"1": "Ja", "2a": "nie", "2b": "oft"}}


def test_serial_numbers_and_titles_are_no_cells() -> None:
    found = annex(
        [
            ["Umfrage des Ministeriums zu Beiräten", "", ""],
            ["", "Name", "Frage 1"],
            ["1.", "LK Fulda", "Ja"],
            ["2.", "LK Kassel", "Nein"],
        ]
    )
    assert cells(found) == {"LK Fulda": {"1": "Ja"}, "LK Kassel": {"1": "Nein"}}


def test_a_row_without_a_name_continues_the_row_above() -> None:
    found = annex([["", "Frage 1", "Frage 2"], ["LK Fulda", "Ja, er-", ""], ["", "folgreich.", "Nie."]])
    assert cells(found) == {"LK Fulda": {"1": "Ja, erfolgreich.", "2": "Nie."}}


def test_a_row_of_nobody_is_none() -> None:
    found = annex(
        [["", "Frage 1"], ["Regierungsbezirk Kassel", ""], ["LK Fulda", "4"], ["LK Kassel", "5"], ["Summe", "9"]]
    )
    assert list(cells(found)) == ["LK Fulda", "LK Kassel"]
    assert found.aside == ("Frage 1", "Regierungsbezirk Kassel")


def test_two_columns_for_one_question_keep_their_heads() -> None:
    found = annex([["", "Frage 1 (Zahl)", "Frage 1 (Ort)"], ["LK Fulda", "4", "Rhön"], ["LK Kassel", "", "Wald"]])
    assert cells(found) == {
        "LK Fulda": {"1": "Frage 1 (Zahl): 4 Frage 1 (Ort): Rhön"},
        "LK Kassel": {"1": "Frage 1 (Ort): Wald"},
    }


def test_official_keys_beside_the_names_are_kept_with_the_rows() -> None:
    found = annex([["AGS", "Kommune", "Frage 1"], ["6611", "Kassel", "Ja"], ["06611000", "Kassel", "Ja"]])
    assert [row.key for row in found.rows] == ["", ""]
    found = annex([["AGS", "Kommune", "Frage 1"], ["06633", "Kassel", "Ja"], ["6611000", "Kassel", "Nein"]])
    assert [(row.key, row.name) for row in found.rows] == [("06633000", "Kassel"), ("06611000", "Kassel")]
    assert found.aside[-2:] == ("06633", "6611000")


def test_titles_and_notes_above_the_head_are_the_title() -> None:
    found = annex([["Umfrage", ""], ["Stand: 26.03.2015", ""], ["", "Frage 1"], ["LK Fulda", "Ja"]])
    assert (found.title, cells(found)) == ("Umfrage Stand: 26.03.2015", {"LK Fulda": {"1": "Ja"}})


def test_an_empty_row_is_none() -> None:
    assert len(annex([["", "Frage 1"], ["LK Fulda", "Ja"], ["", ""], ["LK Kassel", "Nein"]]).rows) == 2


def test_a_name_that_a_page_breaks_is_one_name() -> None:
    rows = [["", "Frage 1", "Frage 2"], ["Schwalm-Eder-", "Ja,", ""], ["Kreis", "seit 2014.", "Nie."]]
    assert cells(annex(rows)) == {"Schwalm-Eder-Kreis": {"1": "Ja, seit 2014.", "2": "Nie."}}


def test_a_table_goes_on_without_a_head() -> None:
    found = annex([["", "Frage 2", "Frage 1"], ["LK Fulda", "viermal", "Ja"]], [["unbekannt", "nie", "Nein"]])
    assert cells(found) == {"LK Fulda": {"2": "viermal", "1": "Ja"}, "unbekannt": {"2": "nie", "1": "Nein"}}


def test_an_answer_above_the_first_known_name_is_no_head() -> None:
    found = annex([["Kreis Nirgendwo", "Beirat", "2"], ["LK Fulda", "Ja", "4"], ["LK Kassel", "Nein", "5"]])
    assert list(cells(found)) == ["Kreis Nirgendwo", "LK Fulda", "LK Kassel"]
    assert cells(annex([["Name unbekannt", "Frage 1"], ["LK Fulda", "Ja"]])) == {"LK Fulda": {"1": "Ja"}}


def test_a_name_that_nobody_has_keeps_its_row() -> None:
    found = annex([["", "Frage 1"], ["LK Fulda", "Ja"], ["Kreis Nirgendwo", "Nein"], ["LK Kassel", "Ja"]])
    assert list(cells(found)) == ["LK Fulda", "Kreis Nirgendwo", "LK Kassel"]


def test_an_association_writes_one_text() -> None:
    found = annex([["", "Frage 1", "Frage 2"], ["LK Fulda", "Ja", "nie"], ["Hess. Städtetag", "Überall.", "Oft."]])
    assert cells(found)["Hess. Städtetag"] == {"text": "Überall. Oft."}
    assert annex([["LK Fulda", "Ja", "nie"], ["Hess. Städtetag", "", ""]]).rows[1].pieces == ()


def test_a_text_in_the_place_of_a_name_is_divided_behind_the_name() -> None:
    text = "Hess. Städtetag " + "In allen Städten gibt es einen Beirat, der viermal im Jahr zusammenkommt. " * 2
    found = annex([["LK Fulda", "Ja", "nie"], [text, "", ""], ["Ohne Namen " * 12, "", ""]])
    assert cells(found) == {
        "LK Fulda": {"1": "Ja", "2": "nie"},
        "Hess. Städtetag": {"text": text.strip().removeprefix("Hess. Städtetag ")},
        ("Ohne Namen " * 12).strip(): {},
    }


def test_a_table_without_names_is_nobodys() -> None:
    assert annex([["Jahr", "Zahl"], ["2014", "3"], ["2015", "4"]]) == Annex(())
    assert annex([]) == Annex(())
