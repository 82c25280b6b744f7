# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""One reply, one code or one sentence of the worked example is changed in a copy, and the verdicts follow."""

from pathlib import Path

import pytest

from umlauf.answer.claim import Claim
from umlauf.answer.claims import check
from umlauf.publication.dataset import read_case

COVERAGE, SUMMITS, ALL, CITIES, TABLES, PLANNED, OTHERS = (
    "Bis zu deren", "Zwei Landkreise", "In allen Landkreisen", "In allen kreisfreien", "In zehn", "in einem Landkreis",
    "in den übrigen",
)  # fmt: skip
ODENWALD, OFFENBACH, WIESBADEN = "06437000", "06438000", "06414000"
SILENT = ("06434000", "06532000", "06635000")
Verdict = tuple[str, tuple[str, ...], int, int, int]

# Verdict, reasons, least and greatest count, base.
UNCHANGED: dict[str, Verdict] = {
    COVERAGE: ("holds", (), 18, 18, 18),
    SUMMITS: ("holds", (), 2, 2, 18),
    ALL: ("fails", ("counter_example", "not_all_replied"), 17, 17, 18),
    CITIES: ("open", ("summary_only",), 5, 5, 5),
    TABLES: ("open", ("ambiguous_rule",), 13, 13, 18),
    PLANNED: ("holds", (), 1, 1, 18),
    OTHERS: ("holds", ("exception_noted",), 3, 3, 4),
}


def edit(case: Path, file: str, old: str, new: str) -> None:
    text = (case / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (case / file).write_text(text.replace(old, new), encoding="utf-8")


def code(case: Path, key: str, question: str, status: str, cell: str = "2", by: str = "Eva") -> None:
    """Add a code of county level."""
    with (case / "codes.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(f"{key},{question},{status},county,{cell},,neue Angabe,{by}\n")


def without_codes(case: Path, key: str) -> None:
    lines = (case / "codes.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (case / "codes.csv").write_text("".join(line for line in lines if not line.startswith(key)), encoding="utf-8")


def replies_itself(case: Path, key: str) -> None:
    text = (case / "roster.csv").read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith(key))
    edit(case, "roster.csv", old, old.replace("missing", "own"))


def claims(case: Path) -> list[Claim]:
    read = read_case(case, with_files=False)
    return list(check(read.coding, read.answer_md, read.head.reference_date).claims)


def verdict(claim: Claim) -> Verdict:
    low, high = claim.counted or (-1, -1)
    return claim.judgement.verdict, claim.judgement.because, low, high, claim.base


def verdicts(case: Path) -> dict[str, Verdict]:
    """All verdicts by the first words of their clause."""
    found = {claim.statement.clause.text: verdict(claim) for claim in claims(case)}
    return {next((name for name in UNCHANGED if text.startswith(name)), text): one for text, one in found.items()}


def test_nothing_is_flipped_in_the_sample_as_it_stands(case_copy: Path) -> None:
    assert verdicts(case_copy) == UNCHANGED


def test_when_the_one_that_denied_reports_something_nobody_contradicts_but_three_are_silent(case_copy: Path) -> None:
    code(case_copy, ODENWALD, "2b", "exists")
    assert verdicts(case_copy) == UNCHANGED | {
        ALL: ("open", ("not_all_replied",), 18, 18, 18),
        OTHERS: ("holds", (), 4, 4, 4),
    }


def test_when_everyone_replies_and_reports_something_it_is_true_of_all(case_copy: Path) -> None:
    for key in (*SILENT, ODENWALD):
        code(case_copy, key, "2b", "exists")
    for key in SILENT:
        replies_itself(case_copy, key)
    assert verdicts(case_copy) == {
        COVERAGE: ("fails", ("count_differs",), 21, 21, 21),
        SUMMITS: ("holds", (), 2, 2, 21),
        ALL: ("holds", (), 21, 21, 21),
        CITIES: UNCHANGED[CITIES],
        TABLES: ("open", ("ambiguous_rule",), 13, 13, 21),
        PLANNED: ("holds", (), 1, 1, 21),
        OTHERS: ("holds", (), 7, 7, 7),
    }


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("dreizehn", ("holds", ())),
        ("13", ("holds", ())),
        ("sechs", ("open", ("ambiguous_rule",))),  # county level only
        ("elf", ("open", ("ambiguous_rule",))),  # own cell, both that cannot be seen
        ("vierzehn", ("open", ("ambiguous_rule",))),  # with those that are planned
        ("fünf", ("fails", ("count_differs",))),
        ("zwölf", ("fails", ("count_differs",))),
    ],
)
def test_a_printed_number_is_right_wrong_or_right_by_another_usual_rule(
    case_copy: Path, number: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    edit(case_copy, "answer.md", "In zehn Landkreisen", f"In {number} Landkreisen")
    changed = {text: one for text, one in verdicts(case_copy).items() if UNCHANGED.get(text) != one}
    assert changed == dict.fromkeys(changed, (*expected, 13, 13, 18))
    assert [text.split()[:3] for text in changed] == ([["In", number, "Landkreisen"]])


def test_a_second_county_that_plans_one_makes_in_one_county_wrong(case_copy: Path) -> None:
    code(case_copy, OFFENBACH, "2a", "planned", cell="2")
    assert verdicts(case_copy)[PLANNED] == ("fails", ("count_differs",), 2, 2, 18)


def test_a_second_county_that_plans_one_in_the_field_of_another_question_leaves_it_to_the_rule(case_copy: Path) -> None:
    code(case_copy, OFFENBACH, "2a", "planned", cell="1")
    assert verdicts(case_copy)[PLANNED] == ("open", ("ambiguous_rule",), 2, 2, 18)


def test_a_city_that_declines_keeps_it_from_being_true_of_all_cities(case_copy: Path) -> None:
    edit(
        case_copy,
        "roster.csv",
        "Wiesbaden,kreisfreie_stadt,assoc:HStT,summary,assoc:HStT",
        "Wiesbaden,kreisfreie_stadt,assoc:HStT,declined,",
    )
    without_codes(case_copy, WIESBADEN)
    assert verdicts(case_copy) == UNCHANGED | {CITIES: ("open", ("not_all_replied",), 4, 4, 4)}


def test_a_city_that_replies_itself_takes_away_that_all_rests_on_a_summary(case_copy: Path) -> None:
    edit(
        case_copy,
        "roster.csv",
        "Wiesbaden,kreisfreie_stadt,assoc:HStT,summary,assoc:HStT",
        "Wiesbaden,kreisfreie_stadt,assoc:HStT,own,",
    )
    assert verdicts(case_copy) == UNCHANGED | {CITIES: ("holds", (), 5, 5, 5)}


def test_another_number_of_replies_is_wrong(case_copy: Path) -> None:
    edit(case_copy, "answer.md", "Antworten von 18 Landkreisen", "Antworten von 17 Landkreisen")
    assert verdicts(case_copy) == UNCHANGED | {COVERAGE: ("fails", ("count_differs",), 18, 18, 18)}


def test_17_of_18_counties_is_true(case_copy: Path) -> None:
    edit(case_copy, "answer.md", "In allen Landkreisen gibt es", "In 17 der 18 Landkreise gibt es")
    found = [one for text, one in verdicts(case_copy).items() if text.startswith("In 17 der 18")]
    assert found == [("holds", (), 17, 17, 18)]


def test_17_of_19_counties_has_a_wrong_total(case_copy: Path) -> None:
    edit(case_copy, "answer.md", "In allen Landkreisen gibt es", "In 17 der 19 Landkreise gibt es")
    found = [one for text, one in verdicts(case_copy).items() if text.startswith("In 17 der 19")]
    assert found == [("fails", ("total_differs",), 17, 17, 18)]


def test_without_the_county_that_plans_one_there_are_more_others(case_copy: Path) -> None:
    edit(case_copy, "answer.md", ", in einem Landkreis ist ein solcher geplant", "")
    expected = UNCHANGED | {OTHERS: ("holds", ("exception_noted",), 4, 4, 5)}
    assert verdicts(case_copy) == {text: one for text, one in expected.items() if text != PLANNED}


def test_what_rests_on_codes_that_nobody_confirmed_is_proposed(case_copy: Path) -> None:
    assert {claim.certainty for claim in claims(case_copy)} == {"confirmed"}
    text = (case_copy / "codes.csv").read_text(encoding="utf-8")
    lines = [
        line.replace("Codierung A+B (Einigung)", "rule") if ",1a,convened," in line else line
        for line in text.splitlines()
    ]
    (case_copy / "codes.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert verdicts(case_copy) == UNCHANGED
    assert [
        claim.statement.clause.text.startswith(SUMMITS) for claim in claims(case_copy) if claim.certainty == "proposed"
    ] == [True]


def test_a_code_that_is_taken_back_leaves_a_county_that_has_not_said(case_copy: Path) -> None:
    without_codes(case_copy, ODENWALD)
    assert verdicts(case_copy) == UNCHANGED | {
        ALL: ("open", ("not_all_replied", "not_said"), 17, 17, 18),
        OTHERS: ("holds", (), 3, 3, 4),
    }
