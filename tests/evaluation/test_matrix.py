# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from tests.answer import gold

from umlauf.evaluation.bodies import BODY_STATUSES
from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import CODE_LEVELS, Code, Coding
from umlauf.evaluation.matrix import BODY_STATUS_WORDS, LEVELS, Finding, findings_in_words, matrix
from umlauf.evaluation.rows import FOREIGN_PLACE, SILENT, RowFinding
from umlauf.survey.roster import MISSING, OWN, SUMMARY, Roster, RosterEntry

CODEBOOK = parse_codebook(
    "codebook.toml",
    {
        "questions": {
            "1": {
                "label": "Runder Tisch",
                "statuses": {
                    "exists": {"label": "besteht", "counts_as": "yes"},
                    "planned": {"label": "geplant", "counts_as": "coming"},
                },
            },
            "2": {"label": "Initiatoren"},
        }
    },
)
COUNTY = RosterEntry("2", "B-Kreis", "landkreis", "assoc:X", OWN)
SILENT_ONE = RosterEntry("1", "A-Kreis", "landkreis", "assoc:X", MISSING)
CITY = RosterEntry("3", "C-Stadt", "kreisfreie_stadt", "assoc:X", SUMMARY, "assoc:X")
ASSOCIATION = RosterEntry("assoc:X", "Verband X", "association", "", OWN)
LAND = RosterEntry("land:HE", "Land", "land")
ROSTER = Roster((COUNTY, SILENT_ONE, CITY, ASSOCIATION, LAND))
CODES = (
    Code("2", "1", "exists", "county", "1", "", "Er tagt.", "A"),
    Code("2", "1", "planned", "municipal", "1", "2", "Weitere sind geplant.", "rule"),
    Code("2", "1", "exists", "county", "2", "", "Er tagt oft.", "A"),
    Code("3", "1", "exists", "city", "text", "assoc:X", "In allen Städten.", "A"),
    Code("assoc:X", "1", "exists", "association", "text", "", "Bei uns auch.", ""),
)
TABLE = matrix(Coding(ROSTER, CODEBOOK, CODES))


def test_authorities_stand_in_the_order_of_their_keys_and_others_only_where_they_have_a_code() -> None:
    assert [row.entry.name for row in TABLE.rows] == ["A-Kreis", "B-Kreis", "C-Stadt", "Verband X"]


def test_only_questions_with_statuses_have_a_column() -> None:
    assert [question.label for question in TABLE.questions] == ["Runder Tisch"]


def test_a_field_names_each_status_once_and_holds_all_passages() -> None:
    field = TABLE.rows[1].fields[0]
    assert field.labels == (("besteht", "yes"), ("geplant", "coming"))
    assert [(str(mark.level), mark.code.cell, mark.proposed) for mark in field.marks] == [
        ("level of the county", "1", False),
        ("level of the municipalities", "1", True),
        ("level of the county", "2", False),
    ]


def test_a_passage_of_somebody_else_names_its_source() -> None:
    assert [mark.source for row in TABLE.rows for mark in row.fields[0].marks] == ["", "", "", "Verband X", ""]


def test_the_silent_stay_in_the_table_with_their_state() -> None:
    assert (str(TABLE.rows[0].state), TABLE.rows[0].fields[0].marks) == ("no reply", ())


def test_a_finding_is_said_in_words_with_names_and_the_silent_are_no_finding() -> None:
    found = (
        RowFinding("2", "1", FOREIGN_PLACE, "In Fulda …", "Fulda"),
        RowFinding("2", "1", "equal_text", "Gleich", "3"),
        RowFinding("1", "", SILENT, "A-Kreis", ""),
    )
    shown = list(findings_in_words(found, ROSTER))
    assert [(one.entry.name, str(one.kind), one.other) for one in shown] == [
        ("B-Kreis", "speaks of another place", "Fulda"),
        ("B-Kreis", "the same text as another one", "C-Stadt"),
    ]
    assert isinstance(shown[0], Finding)


def test_every_level_of_a_code_and_every_status_of_a_body_has_its_words() -> None:
    assert (set(LEVELS), tuple(BODY_STATUS_WORDS)) == (set(CODE_LEVELS), BODY_STATUSES)


def test_the_sample_has_a_row_for_each_of_the_26() -> None:
    assert len(matrix(gold.coding()).rows) == 26
