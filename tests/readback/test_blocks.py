# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.readback.authorities import known_authorities
from umlauf.readback.blocks import annex_from_text
from umlauf.readback.rows import NO_HEAD, Annex
from umlauf.reading.passages import paragraphs

KNOWN = known_authorities("DE-HE", date(2015, 4, 14))
QUESTIONS = QuestionSet(
    (Question("1", "Gibt es einen Beirat?"), Question("2", "Wie oft tagt er?"), Question("3", "Kosten?"))
)

PAPER = """
Umfrage zu Beiräten 26.03.2015
Frage 1 Frage 2 Frage 3

LK Bergstraße Ja, es gibt einen
Beirat für den Kreis.

Er tagt vier-
mal im Jahr.

Keine.

LK Fulda Nein.

Entfällt.

Keine.
 LK Kassel
Ja, im Aufbau.

Noch nicht.

2

Anlage zu KA 19/1

Umfrage zu Beiräten 26.03.2015
Frage 1 Frage 2 Frage 3

LK Gießen Ja, der Beirat tagt im Kreishaus zu Gießen. Er tagt zweimal. Kosten sind bisher keine entstanden.

Hess. Städte- und
Gemeindebund

Von Umfragen sehen wir ab.
"""


def annex(text: str) -> Annex:
    return annex_from_text(paragraphs(text), QUESTIONS, KNOWN)


def cells(found: Annex) -> dict[str, dict[str, str]]:
    return {row.name: {piece.cell: piece.text for piece in row.pieces} for row in found.rows}


def test_rows_begin_with_a_name_and_cells_are_blocks() -> None:
    assert cells(annex(PAPER)) == {
        "LK Bergstraße": {
            "1": "Ja, es gibt einen Beirat für den Kreis.",
            "2": "Er tagt viermal im Jahr.",
            "3": "Keine.",
        },
        "LK Fulda": {"1": "Nein.", "2": "Entfällt.", "3": "Keine."},
        "LK Kassel": {"1|2": "Ja, im Aufbau.", "2|3": "Noch nicht."},
        "LK Gießen": {
            "1|2|3": "Ja, der Beirat tagt im Kreishaus zu Gießen. Er tagt zweimal. Kosten sind bisher keine entstanden."
        },
        "Hess. Städte- und Gemeindebund": {"text": "Von Umfragen sehen wir ab."},
    }


def test_what_stands_above_the_first_row_is_the_title() -> None:
    assert annex(PAPER).title == "Umfrage zu Beiräten 26.03.2015"


def test_a_cell_that_cannot_be_seen_says_why() -> None:
    notes = {row.name: [str(piece.note) for piece in row.pieces if piece.note] for row in annex(PAPER).rows}
    assert {name: found for name, found in notes.items() if found} == {
        "LK Kassel": ["The row has 2 blocks of text for 3 columns."] * 2,
        "LK Gießen": ["Lines of several columns run into each other in the text of the paper."],
    }


def test_without_a_head_the_columns_are_those_of_the_questions() -> None:
    found = annex("LK Fulda Ja.\n\nViermal.\n\nKeine.")
    assert cells(found) == {"LK Fulda": {"1": "Ja.", "2": "Viermal.", "3": "Keine."}}
    assert found.notes == (NO_HEAD,)


def test_a_head_may_name_parts_of_questions() -> None:
    assert cells(annex("Frage 1a Frage 2\n\nLK Fulda Ja.\n\nNein.")) == {"LK Fulda": {"1a": "Ja.", "2": "Nein."}}


def test_a_name_inside_a_sentence_or_in_another_spelling_begins_no_row() -> None:
    text = "LK Fulda Ja, wie der\nLK Kassel.\n\nKreis Gießen ist dabei.\n\nKeine.\n\nLK Gießen Nein.\n\nNie.\n\nKeine."
    assert cells(annex(text)) == {
        "LK Fulda": {"1": "Ja, wie der LK Kassel.", "2": "Kreis Gießen ist dabei.", "3": "Keine."},
        "LK Gießen": {"1": "Nein.", "2": "Nie.", "3": "Keine."},
    }


def test_bare_names_begin_rows_where_there_are_several() -> None:
    answers = "\n\nNie.\n\nKeine.\n\n"
    text = f"Wetteraukreis Ja.{answers}Odenwaldkreis Nein.{answers}Vogelsbergkreis Nein.{answers}Wetteraukreis ist gemeint."
    assert list(cells(annex(text))) == ["Wetteraukreis", "Odenwaldkreis", "Vogelsbergkreis"]
    assert list(cells(annex(f"Fulda Ja.{answers}Gießen Nein.{answers}Kassel ist gemeint."))) == ["Fulda", "Gießen"]
    assert annex(f"Fulda Ja.{answers}Kassel ist auch dabei.") == Annex(())


def test_names_of_all_kinds_begin_rows_whatever_most_are_called() -> None:
    names = ("LK Fulda", "Hochtaunuskreis", "Stadt Kassel", "Kreis Gießen:", "Bergstraße, Landkreis", "Wetteraukreis")
    found = annex("Frage 1 Frage 2 Frage 3\n\n" + "\n\n".join(f"{name} Ja.\n\nOft.\n\nKeine." for name in names))
    assert cells(found) == {name: {"1": "Ja.", "2": "Oft.", "3": "Keine."} for name in names}


def test_a_place_alone_on_its_line_is_a_row_also_beside_others() -> None:
    found = annex("LK Fulda Ja.\n\nOft.\n\nKeine.\n\nKassel\nNein.\n\nNie.\n\nKassel zahlt.")
    assert cells(found)["Kassel"] == {"1": "Nein.", "2": "Nie.", "3": "Kassel zahlt."}


def test_a_name_with_which_a_sentence_begins_is_no_row() -> None:
    found = annex("LK Fulda Ja.\n\nLK Gießen zahlt mit.\n\nHessischer Landkreistag und Kreis sprechen.\n\nLK Kassel ja")
    assert list(cells(found)) == ["LK Fulda", "LK Kassel"]


def test_names_that_nobody_has_or_that_are_misspelt_begin_rows() -> None:
    found = annex("LK Fulda Ja.\n\nOft.\n\nKeine.\n\nLK Atlantis Nein.\n\nNie.\n\nKeine.\n\nLK Bergstrase Ja.")
    assert list(cells(found)) == ["LK Fulda", "LK Atlantis", "LK Bergstrase"]


def test_what_is_nobodys_row_ends_the_row_above() -> None:
    found = annex("LK Fulda Ja.\n\nOft.\n\nKeine.\n\nSumme 1\n\n4\n\n0\n\nLK Kassel Nein.\n\nNie.\n\nKeine.")
    assert cells(found)["LK Fulda"] == {"1": "Ja.", "2": "Oft.", "3": "Keine."}
    assert list(cells(found)) == ["LK Fulda", "LK Kassel"]


def test_a_second_table_has_columns_of_its_own() -> None:
    text = "Frage 1 Frage 2\n\nLK Fulda Ja.\n\nOft.\n\nKommune Frage 3 Frage 1\n\nLK Fulda Keine.\n\nNein."
    assert [{piece.cell: piece.text for piece in row.pieces} for row in annex(text).rows] == [
        {"1": "Ja.", "2": "Oft."},
        {"3": "Keine.", "1": "Nein."},
    ]


def test_numbers_alone_are_cells_where_they_do_not_count_pages() -> None:
    assert cells(annex("LK Fulda\n\n12\n\n400\n\n3")) == {"LK Fulda": {"1": "12", "2": "400", "3": "3"}}
    paged = annex("LK Fulda Ja.\n\n2\n\nOft.\n\nKeine.\n\n3\n\nLK Kassel Nein.")
    assert (cells(paged)["LK Fulda"], paged.aside) == ({"1": "Ja.", "2": "Oft.", "3": "Keine."}, ("2", "3"))


def test_a_text_without_a_name_has_no_row() -> None:
    assert annex("Frage 1 Frage 2\n\nNiemand hat geantwortet.") == Annex(())


def test_every_word_is_in_exactly_one_cell() -> None:
    found = annex(PAPER)
    words = [word for row in found.rows for piece in row.pieces for word in piece.text.split()]
    names = [word for row in found.rows for word in row.name.split()]
    furniture = ("Umfrage zu Beiräten 26.03.2015 Frage 1 Frage 2 Frage 3 " * 2 + "2 Anlage zu KA 19/1").split()
    assert sorted([*words, *names, *furniture]) == sorted(PAPER.replace("vier-\nmal", "viermal").split())
