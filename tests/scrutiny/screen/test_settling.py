# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from dataclasses import replace

import pytest

from umlauf.evaluation.bodies import Body
from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import Code
from umlauf.inquiry.head import CaseHead
from umlauf.publication.dataset import CaseFolder
from umlauf.reading.tables import read_toml
from umlauf.replies.filed import Cell, FiledReplies
from umlauf.scrutiny.screen.settling import (
    LINES_AROUND,
    STAYS_OPEN,
    NoSuchPlace,
    NotOffered,
    Passage,
    Work,
    confirmed,
    dropped,
    following,
    lines_around,
    renamed,
    reproposed,
    seen,
    settled,
    statuses,
)
from umlauf.survey.roster import Roster, RosterEntry

STATUSES = """
statuses.exists = { label = "besteht", counts_as = "yes" }
statuses.planned = { label = "geplant", counts_as = "coming" }
statuses.none = { label = "besteht nicht", counts_as = "no" }
"""
TOML = f"""by = "rule"
[questions.1]
label = "Gipfel"
{STATUSES}
[questions.2]
any_of = ["2a"]
[questions.2a]
label = "Runder Tisch"
also = ["Runde Tische"]
{STATUSES}"""
FULDA = RosterEntry("06631000", "Landkreis Fulda", "landkreis", state="own")
GIESSEN = RosterEntry("06531000", "Landkreis Gießen", "landkreis", state="nil")
CELLS = (
    Cell("06631000", "1", "Es gibt einen Gipfel."),
    Cell("06631000", "1|2", "Nein."),
    Cell("06631000", "2", "Es gibt Runde Tische vor Ort."),
)
GIPFEL = Code("06631000", "1", "exists", "county", "1", "", "Es gibt einen Gipfel.", "rule")
TISCHE = Code("06631000", "2a", "exists", "municipal", "2", "", "Es gibt Runde Tische vor Ort.", "rule")


def work_on(*cells: Cell, codes: tuple[Code, ...] = (GIPFEL, TISCHE)) -> Work:
    codebook = parse_codebook("codebook.toml", read_toml("codebook.toml", TOML.encode()))
    replies = FiledReplies(Roster((FULDA, GIESSEN)), cells)
    case = CaseFolder(CaseHead("DE-HE", "1/1"), replies, codebook_toml=TOML, codebook=codebook, codes=codes)
    return Work(case, {number: cell.cell for number, cell in enumerate(cells, 1) if "|" in cell.cell})


WORK = work_on(*CELLS)


def said(work: Work) -> list[tuple[str, str, str]]:
    return [(code.question, code.status, code.by) for code in work.case.codes]


def test_what_a_person_has_to_do_is_counted() -> None:
    assert (WORK.unsettled, WORK.open_codes(), WORK.open_codes("2"), WORK.progress()) == ((2,), (1, 2), (2,), (0, 2))


@pytest.mark.parametrize("ask", [lambda: WORK.cell(4), lambda: WORK.code(0), lambda: WORK.open_codes("9")])
def test_what_is_not_there_is_refused(ask: Callable[[], object]) -> None:
    with pytest.raises(NoSuchPlace):
        ask()


def test_the_next_is_the_one_behind_else_the_first() -> None:
    assert [following((2, 5), 2), following((2, 5), 5), following((), 5)] == [5, 2, None]


# Cells


def test_a_cell_that_is_given_to_a_question_is_read_by_that_question() -> None:
    after = settled(WORK, 2, "1")
    assert (after.case.replies.cells[1].cell, after.unsettled) == ("1", ())
    codes = [(code.question, code.status, code.cell) for code in after.case.codes]
    assert codes == [("1", "exists", "1"), ("1", "none", "1"), ("2a", "exists", "2")]


def test_a_cell_can_be_given_elsewhere_and_left_open_again() -> None:
    elsewhere = settled(settled(WORK, 2, "1"), 2, "2")
    again = settled(elsewhere, 2, STAYS_OPEN)
    assert [work.case.replies.cells[1].cell for work in (elsewhere, again)] == ["2", "1|2"]
    assert again.unsettled == (2,)


def test_what_quotes_a_cell_moves_with_it_and_what_quotes_another_stays() -> None:
    quoting = GIPFEL._replace(cell="1|2", passage="Nein.", by="Ada", status="none")
    other = GIPFEL._replace(cell="1|2", passage="Ein anderer Text.", by="Ada")
    bodies = tuple(
        Body(name, "06631000", name, "", "", "exists", "", "", "", "", "", "", "1|2", passage, "rule")
        for name, passage in (("a", "Nein."), ("b", "Ein anderer Text."))
    )
    work = work_on(*CELLS, codes=(quoting, other))
    after = settled(replace(work, case=replace(work.case, bodies=bodies)), 2, "2")
    assert sorted(code.cell for code in after.case.codes if code.by == "Ada") == ["1|2", "2"]
    assert [body.cell for body in after.case.bodies] == ["2", "1|2"]


@pytest.mark.parametrize(("number", "to"), [(2, "3"), (1, "1"), (1, STAYS_OPEN)])
def test_a_question_that_the_paper_does_not_leave_open_is_refused(number: int, to: str) -> None:
    with pytest.raises(NotOffered):
        settled(WORK, number, to)


# Codes


def test_a_proposal_is_confirmed_in_the_name_of_who_did_it() -> None:
    after = confirmed(WORK, 1, status="exists", level="county", by="Ada Muster")
    assert (said(after)[0], after.progress(), after.open_codes()) == (("1", "exists", "Ada Muster"), (1, 2), (2,))


def test_a_person_who_is_not_named_confirms_as_well() -> None:
    assert confirmed(WORK, 1, status="exists", level="", by="").progress() == (1, 2)


def test_another_status_and_another_level_are_taken() -> None:
    code = confirmed(WORK, 2, status="planned", level="county", by="").code(2)
    assert (code.status, code.level) == ("planned", "county")


@pytest.mark.parametrize(("status", "level"), [("ended", "county"), ("exists", "street")])
def test_a_status_or_a_level_that_there_is_not_is_refused(status: str, level: str) -> None:
    with pytest.raises(NotOffered):
        confirmed(WORK, 1, status=status, level=level, by="")


def test_whoever_sent_a_nil_return_cannot_have_said_yes() -> None:
    offered = statuses(WORK, GIPFEL._replace(key="06531000"))
    assert [status.key for status in offered] == ["planned", "none"]


def test_what_says_nothing_is_gone_and_counted_as_decided() -> None:
    after = dropped(WORK, 1)
    assert (said(after), after.progress(), after.progress("1")) == ([("2a", "exists", "rule")], (1, 2), (1, 1))
    assert after.dropped == (Passage("06631000", "1", "", "Es gibt einen Gipfel."),)


def test_what_was_decided_is_not_proposed_again() -> None:
    after = reproposed(dropped(confirmed(WORK, 2, status="planned", level="", by="Ada"), 1))
    assert said(after) == [("2a", "planned", "Ada")]


def test_a_proposal_can_be_told_from_what_stands_under_its_number_later() -> None:
    assert seen(WORK.code(1)) == seen(GIPFEL) != seen(dropped(WORK, 1).code(1))


# Codebook


def test_another_name_makes_the_rule_propose_anew() -> None:
    after = renamed(WORK, {"2a": ("Stammtisch", ())}, confirm=False)
    assert (said(after), after.case.codebook.proposed) == ([("1", "exists", "rule")], True)
    assert after.case.codebook.questions["2a"].label == "Stammtisch"


def test_a_codebook_that_a_person_confirmed_is_no_proposal() -> None:
    after = renamed(WORK, {"1": ("Gipfel", ()), "2a": ("Runder Tisch", ("Runde Tische",))}, confirm=True)
    assert (after.case.codebook.proposed, after.case.codes, after.case.codebook_toml.count("by =")) == (
        False, WORK.case.codes, 0,
    )  # fmt: skip


def test_a_codebook_that_is_confirmed_stays_so_when_it_is_named_again() -> None:
    once = renamed(WORK, {}, confirm=True)
    assert renamed(once, {"1": ("Treffen", ())}, confirm=False).case.codebook.proposed is False


# The paper beside


def test_the_lines_of_a_passage_are_shown_with_some_around() -> None:
    before = [f"Zeile {number} davor" for number in range(10)]
    own = ["Es gibt in allen Gemein-", "den Runde Tische,", "auch anderswo."]
    text = "\n".join([*before, "LK Fulda", "", *own, "", "LK Gießen", "Nein, hier nicht."])
    found = lines_around(text, "Es gibt in allen Gemeinden Runde Tische, auch anderswo.")
    assert [line for line, is_own in found if is_own] == own
    assert [line for line, is_own in found if not is_own] == [
        *before[-(LINES_AROUND - 2) :], "LK Fulda", "", "", "LK Gießen", "Nein, hier nicht.",
    ]  # fmt: skip


def test_of_the_same_words_in_two_places_the_place_with_more_of_them_is_shown() -> None:
    text = "\n".join(["Nein, gibt es nicht."] + ["leer"] * 20 + ["Nein, gibt es nicht.", "Es ist geplant."])
    found = lines_around(text, "Nein, gibt es nicht. Es ist geplant.")
    assert [line for line, is_own in found if is_own] == ["Nein, gibt es nicht.", "Es ist geplant."]


def test_a_passage_that_stands_nowhere_shows_no_line() -> None:
    assert lines_around("Ganz anderer Text.", "Nein.") == ()
