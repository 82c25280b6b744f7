# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.scrutiny.screen.test_settling import CELLS, GIPFEL, TISCHE, WORK, work_on

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.replies.filed import Cell
from umlauf.scrutiny.screen.pages import comparison, outcome, proposal
from umlauf.scrutiny.screen.settling import KeptReading, Work, confirmed, renamed, settled

ASKED = QuestionSet(
    (Question("1", "Gibt es einen Gipfel?"), Question("2", "Gibt es"), Question("2a", "Runde Tische?", "2"))
)
ANSWER = "# Frage 1\n\nIn einem Landkreis gibt es einen Gipfel. In allen Landkreisen gibt es Stammtische.\n"


def kept(work: Work) -> KeptReading:
    return KeptReading("antwort.pdf", ("inquiry.pdf", "replies/anlage.txt"), ASKED, (), (), work, datetime.now(UTC))


def with_answer(work: Work) -> KeptReading:
    return kept(replace(work, case=replace(work.case, answer_md=ANSWER)))


FOUND = with_answer(WORK)


# The outcome


def test_a_verdict_that_rests_on_proposals_says_so_and_leads_to_them() -> None:
    found = [
        (one.evidence.claim.judgement.verdict, one.proposed, one.question, one.waiting) for one in outcome(FOUND).judged
    ]
    assert found == [("holds", True, "1", 1), ("open", True, "", 0)]


def test_a_verdict_whose_ground_is_confirmed_is_plain() -> None:
    work = renamed(settled(FOUND.work, 2, "2"), {}, confirm=True)
    for number in range(1, len(work.case.codes) + 1):
        code = work.code(number)
        work = confirmed(work, number, status=code.status, level=code.level, by="")
    found = [(one.evidence.claim.judgement.verdict, one.proposed, one.waiting) for one in outcome(kept(work)).judged]
    assert found == [("holds", False, 0), ("open", False, 0)]


def test_the_questions_stand_above_their_answer() -> None:
    both = kept(replace(WORK, case=replace(WORK.case, answer_md="# Vorbemerkung\n\nDank.\n\n# Frage 2\n\nJa.\n")))
    found = [(section.name, [question.number for question in asked]) for section, asked in outcome(both).answers]
    assert found == [("Vorbemerkung", []), ("2", ["2", "2a"])]


def test_that_it_rests_on_proposals_is_no_reason_beside_the_word_for_it() -> None:
    assert [len(one.reasons) for one in outcome(FOUND).judged] == [0, 1]


def test_an_uncertain_cell_stands_under_the_first_of_its_questions() -> None:
    page = outcome(FOUND)
    line = page.lines[0]
    places = [
        (str(column), [(place.number, place.between, place.is_open) for place in row]) for column, row in line.fields
    ]
    assert [str(column) for column in page.columns] == ["Question 1", "Question 2"]
    assert places == [("Question 1", [(1, (), False), (2, ("1", "2"), True)]), ("Question 2", [(3, (), False)])]


def test_who_wrote_nothing_has_a_line_without_fields() -> None:
    assert [(line.entry.key, len(line.fields)) for line in outcome(FOUND).lines] == [("06631000", 2), ("06531000", 0)]


def test_what_stands_under_no_question_has_a_column_of_its_own() -> None:
    page = outcome(kept(work_on(*CELLS, Cell("06631000", "text", "Im Übrigen."))))
    assert [str(column) for column in page.columns] == ["Question 1", "Question 2", "Without a question"]


def test_what_is_seen_without_codes_stands_under_its_heading() -> None:
    assert [(str(heading), len(these)) for heading, these in outcome(FOUND).observations] == [
        ("What the paper does not show", 1), ("Time limit", 2),
    ]  # fmt: skip


# One cell


def test_an_uncertain_cell_is_shown_with_its_questions_and_a_key_for_each() -> None:
    shown = comparison(FOUND, 2)
    assert [(choice.key, choice.value, choice.is_present) for choice in shown.choices] == [
        ("1", "1", False), ("2", "2", False),
    ]  # fmt: skip
    assert [question.number for question in shown.questions] == ["1", "2", "2a"]
    assert (shown.passed, shown.all, shown.before, shown.after) == (1, 1, None, None)


def test_what_a_person_chose_is_marked() -> None:
    shown = comparison(kept(settled(WORK, 2, "2")), 2)
    assert [choice.value for choice in shown.choices if choice.is_present] == ["2"]


def test_questions_that_are_no_single_digit_are_pressed_by_their_place() -> None:
    shown = comparison(kept(work_on(Cell("06631000", "1|2a", "Nein."))), 1)
    assert [(choice.key, choice.value) for choice in shown.choices] == [("1", "1"), ("2", "2a")]


def test_a_certain_cell_is_shown_with_nothing_to_choose() -> None:
    shown = comparison(FOUND, 1)
    assert (shown.choices, shown.questions, shown.passed, shown.after) == ((), (), 0, 2)


@pytest.mark.parametrize(
    ("file", "printed", "asked", "expected"),
    [
        ("inquiry.pdf", "3", None, (0, 3)),
        ("inquiry.pdf", "3", 4, (0, 4)),
        ("inquiry.pdf", "", 0, (0, 1)),
        ("replies/anlage.txt", "", None, (None, 1)),
        ("anders.pdf", "2", None, (None, 2)),
    ],
)
def test_beside_stands_the_page_on_which_the_row_begins(
    file: str, printed: str, asked: int | None, expected: tuple[int | None, int]
) -> None:
    shown = comparison(kept(work_on(Cell("06631000", "1", "Nein.", file, printed))), 1, asked)
    assert (shown.file, shown.page) == expected


# One proposal


def test_a_proposal_is_shown_with_its_passage_and_the_other_statuses_under_their_keys() -> None:
    shown = proposal(FOUND, 1)
    assert [(choice.key, choice.value) for choice in shown.others] == [("2", "planned"), ("3", "none")]
    assert [[piece.text for piece in pieces if piece.mark] for _, pieces in shown.texts] == [["Es gibt einen Gipfel."]]
    assert [choice.value for choice in shown.levels if choice.is_present] == ["county"]
    assert (shown.entry.name, shown.source, shown.before, shown.after, shown.decided, shown.all) == (
        "Landkreis Fulda", None, 2, 2, 0, 2,
    )  # fmt: skip


def test_the_way_on_keeps_to_a_question_where_one_is_named() -> None:
    shown = proposal(FOUND, 2, "2")
    assert (shown.before, shown.after, shown.decided, shown.all) == (2, 2, 0, 1)


def test_a_passage_that_stands_in_another_field_is_shown_there() -> None:
    moved = work_on(*CELLS, codes=(GIPFEL._replace(cell="2"), TISCHE))
    assert [place.number for place, _ in proposal(kept(moved), 1).texts] == [1]


def test_a_passage_that_stands_nowhere_shows_the_whole_reply() -> None:
    told_anew = work_on(*CELLS, codes=(GIPFEL._replace(passage="Frei erzählt."),))
    assert [place.number for place, _ in proposal(kept(told_anew), 1).texts] == [1, 2, 3]
