# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a reader should look at in the rows."""

import pytest

from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import Code
from umlauf.evaluation.rows import RowFinding, findings
from umlauf.replies.filed import Cell
from umlauf.survey.roster import MISSING, OWN, Roster, RosterEntry

BOOK = parse_codebook("codebook.toml", {"questions": {"1": {}, "1a": {}, "1b": {}, "2": {}, "3": {}}})
FULDA, KASSEL, BURG, SILENT, UNION = "06631000", "06633000", "06635001", "06437000", "assoc:HLT"
ROSTER = Roster(
    (
        RosterEntry(FULDA, "Landkreis Fulda", "landkreis", state=OWN),
        RosterEntry(KASSEL, "Landkreis Kassel", "landkreis", state=OWN),
        RosterEntry(BURG, "Burg-Berg", "gemeinde", state=OWN),
        RosterEntry(SILENT, "Odenwaldkreis", "landkreis", state=MISSING),
        RosterEntry(UNION, "Hessischer Landkreistag", "association", state=OWN),
    )
)
FULL = ("1", "2", "3")


def found(*cells: tuple[str, str, str], kind: str, codes: tuple[Code, ...] = ()) -> list[tuple[str, str, str]]:
    return [
        (one.key, one.question, one.other)
        for one in findings(ROSTER, BOOK, [Cell(*cell) for cell in cells], codes)
        if one.kind == kind
    ]


@pytest.mark.parametrize(
    ("key", "text", "other"),
    [
        (KASSEL, "Das Amt von Stadt und Landkreis Fulda hilft.", "Fulda"),
        (KASSEL, "Fulda hilft, weil Fulda es kann.", "Fulda"),
        (KASSEL, "Fulda hilft.", None),
        (KASSEL, "Kassel hilft dem Landkreis Fulda.", None),
        (FULDA, "Der Landkreis Fulda hilft.", None),
        (BURG, "Berg und Landkreis Fulda helfen.", None),
        (UNION, "Der Landkreis Fulda hilft.", None),
    ],
)
def test_a_passage_on_another_place_is_found(key: str, text: str, other: str | None) -> None:
    assert found((key, "1", text), kind="foreign_place") == ([] if other is None else [(key, "1", other)])


def test_a_word_that_many_rows_use_is_no_place() -> None:
    towns = [
        RosterEntry(f"{n:08}", name, "gemeinde", state=OWN)
        for n, name in enumerate(["Kirchen", "Au", "Elz", "Bad", "Hof"])
    ]
    cells = [Cell(town.key, "1", "Kirchen helfen, Kirchen laden ein.") for town in towns]
    assert [one.kind for one in findings(Roster(tuple(towns)), BOOK, cells[1:4]) if one.kind == "foreign_place"] != []
    assert [one.kind for one in findings(Roster(tuple(towns)), BOOK, cells) if one.kind == "foreign_place"] == []


def test_a_reference_names_its_targets_and_a_broken_one_those_that_are_empty_or_none() -> None:
    cells = [(FULDA, "1", "Ja."), (FULDA, "2", " "), (FULDA, "3", "s. bei 1 und 2, siehe Frage 9")]
    assert found(*cells, kind="reference") == [(FULDA, "3", "1")]
    assert found(*cells, kind="broken_reference") == [(FULDA, "3", "2 | 9")]
    assert found((FULDA, "3", "s. 3"), kind="broken_reference") == [(FULDA, "3", "3")]
    assert found((FULDA, "1a", "s. 1a"), kind="broken_reference") == [(FULDA, "1a", "1a")]
    assert found((FULDA, "1|2", "Ja."), (FULDA, "3", "s. lb und 2."), kind="reference") == [(FULDA, "3", "1b | 2")]


def test_a_field_is_empty_where_others_of_the_row_are_not() -> None:
    assert found((FULDA, "1a", "Ja."), (FULDA, "2", ""), kind="empty") == [(FULDA, "2", ""), (FULDA, "3", "")]
    assert found((FULDA, "1|2", "Ja."), (FULDA, "3", "Ja."), kind="empty") == []
    assert found((FULDA, "1", ""), kind="empty") == []
    assert found((UNION, "text", "Ja."), kind="empty") == []


def test_two_authorities_with_the_same_text_are_found_when_it_is_long() -> None:
    text = "Wir haben hierzu im Kreis keine eigenen Erkenntnisse gewonnen."
    assert found((FULDA, "1", text), (KASSEL, "2", text.upper() + " "), kind="equal_text") == [(KASSEL, "2", FULDA)]
    assert found((FULDA, "1", text), (FULDA, "2", text), kind="equal_text") == []
    assert found((FULDA, "1", "Nein."), (KASSEL, "1", "Nein."), kind="equal_text") == []


def test_what_cannot_be_seen_is_said_to_be_uncertain() -> None:
    assert found((FULDA, "1|2", "Ja."), kind="cell_uncertain") == [(FULDA, "1|2", "")]


def test_an_answer_in_the_field_of_another_question_is_found() -> None:
    codes = tuple(Code(FULDA, "1a", "yes", "", cell, "", f"in {cell}", "") for cell in ("1", "1a", "2", "1|2", "text"))
    assert findings(Roster(()), BOOK, [], codes) == (RowFinding(FULDA, "1a", "elsewhere", "in 2", "2"),)


def test_who_is_missing_is_named() -> None:
    assert findings(ROSTER, BOOK, []) == (RowFinding(SILENT, "", "missing", "Odenwaldkreis", ""),)
