# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.publication.dataset import CaseFolder
from umlauf.replies.filed import Cell, FiledReplies
from umlauf.scrutiny.observations import observations
from umlauf.survey.roster import Roster, RosterEntry

ROSTER = Roster(
    (
        RosterEntry("06631000", "Landkreis Fulda", "landkreis", state="own"),
        RosterEntry("06633000", "Landkreis Kassel", "landkreis", state="own"),
        RosterEntry("06437000", "Odenwaldkreis", "landkreis", state="missing"),
    )
)
HEAD = CaseHead("DE-HE", "19/1", filed=date(2015, 2, 17), answered=date(2015, 4, 14))


def case(*cells: Cell, answer: str = "", roster: Roster = ROSTER, head: CaseHead = HEAD) -> CaseFolder:
    return CaseFolder(head, FiledReplies(roster, cells), answer_md=answer)


def seen(found: CaseFolder, *questions: Question, kind: str) -> list[str]:
    return [str(one.text) for one in observations(found, QuestionSet(questions)) if one.kind == kind]


def test_the_silent_are_named() -> None:
    assert seen(case(), kind="silent") == ["Of 3 counties, 1 have no reply in the annex: Odenwaldkreis."]
    assert seen(case(roster=Roster(ROSTER.entries[:2])), kind="silent") == []


def test_rows_whose_columns_cannot_be_seen_are_counted() -> None:
    cells = (Cell("06631000", "1|2", "Ja."), Cell("06631000", "2|3", "Nein."), Cell("06633000", "1", "Ja."))
    assert seen(case(*cells), kind="uncertain") == ["In 1 row the paper does not show in which column a text stands."]
    assert seen(case(cells[2]), kind="uncertain") == []


DEMANDS = Question("2", "Wer nimmt teil? Bitte nach Kreisen aufschlüsseln.", breakdown=("Kreise",))


def test_a_breakdown_that_nobody_gives_is_said_to_be_lacking() -> None:
    none = ["Question 2 demands a break-down by Kreise; the paper gives none."]
    assert seen(case(Cell("06631000", "1", "Ja.")), DEMANDS, kind="breakdown") == none
    assert seen(case(roster=Roster(())), DEMANDS, kind="breakdown") == none


def test_rows_without_a_breakdown_are_named() -> None:
    cells = (Cell("06631000", "2", "s. bei 1"), Cell("06633000", "1", "Ja."))
    assert seen(case(*cells), DEMANDS, kind="breakdown") == [
        "Question 2 demands a break-down by Kreise; these rows say nothing on it: Landkreis Kassel.",
        "Question 2 demands a break-down by Kreise; these rows only refer to another answer: Landkreis Fulda.",
    ]


def test_a_breakdown_that_every_row_gives_is_not_spoken_of() -> None:
    cells = (Cell("06631000", "1|2", "Alle."), Cell("06633000", "2a", "Niemand."))
    assert seen(case(*cells), DEMANDS, kind="breakdown") == []


def test_a_breakdown_by_something_else_cannot_be_judged() -> None:
    by_year = Question("2", "Bitte nach Jahren aufschlüsseln.", breakdown=("Jahre",))
    assert seen(case(), by_year, kind="breakdown") == [
        "Question 2 is to be broken down by Jahre; whether it is cannot be judged by rule."
    ]


def test_a_reference_to_a_question_that_is_not_there_is_said() -> None:
    answer = "# Frage 2\n\nSiehe Antwort zu Frage 7. Auf die Antwort zu Frage 1 a wird verwiesen."
    assert seen(case(answer=answer), Question("1", "Wo?"), DEMANDS, kind="reference") == [
        "The answer refers to question 7; there is none."
    ]


def test_a_reference_to_an_annex_that_is_not_there_is_said() -> None:
    answer = "# Frage 1\n\nEinzelheiten stehen in der Anlage."
    assert seen(case(answer=answer), Question("1", "Wo?"), kind="reference") == [
        "The answer refers to an annex; none was found in what was read."
    ]
    assert seen(case(Cell("06631000", "1", "Ja."), answer=answer), Question("1", "Wo?"), kind="reference") == []


def test_a_name_that_text_and_annex_spell_differently_is_shown() -> None:
    annex = Cell("06631000", "1", "Es tagt der AK Jugend der Kreise. Im Kreishaus wird beraten.")
    answer = (
        "# Frage 1\n\nEs tagt der AKK. Jugend der Kreise. Im Kreishause wird beraten. Der Ring Jugend der Kreise ruht."
    )
    assert seen(case(annex, answer=answer), kind="spelling") == [
        "Text and annex write a name differently: “AKK Jugend der” / “AK Jugend der”."
    ]
    small = Cell("06631000", "1", "Es gibt akk Jugend der Kreise.")
    assert seen(case(small, answer=answer), kind="spelling") == []


def test_the_time_limit_is_reckoned_with_the_days_that_are_printed() -> None:
    assert seen(case(), kind="time")[-1] == "Signed on 14 April 2015: 56 days after filing."
    assert seen(case(head=CaseHead("x", "1")), kind="time") == []
