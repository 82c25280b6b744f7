# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from tests.answer import gold

from umlauf.answer.claims import check
from umlauf.publication.readiness import checks, is_ready

GOOD = check(gold.coding(), "# Frage 1\n\nZwei Landkreise haben einen Flüchtlingsgipfel einberufen.").claims
BAD = check(gold.coding(), "# Frage 1\n\nAlle Landkreise haben einen Flüchtlingsgipfel einberufen.").claims


def test_nothing_stands_in_the_way_of_a_signed_answer_whose_statements_hold() -> None:
    found = checks(version=2, claims=GOOD, unanswered=(), signed_by=("Leo Beispiel",))
    assert [(one.verdict, str(one.words)) for one in found] == [
        ("holds", "No statement fails: 1 hold, 0 are open."),
        ("holds", "Every question and every part has an answer."),
        ("holds", "Version 2 is signed by Leo Beispiel."),
    ]
    assert is_ready(found)


def test_everything_that_stands_in_the_way_is_said_at_once_and_the_statement_named() -> None:
    found = checks(version=1, claims=BAD, unanswered=("2", "3"), signed_by=())
    assert [(one.verdict, str(one.words), one.statements) for one in found] == [
        (
            "fails",
            "The replies do not bear 1 of the statements:",
            ("Alle Landkreise haben einen Flüchtlingsgipfel einberufen",),
        ),
        ("fails", "Question 2, 3 has no answer.", ()),
        ("fails", "Nobody has signed version 1 with the replies and codes as they are now.", ()),
    ]
    assert not is_ready(found)


def test_without_a_text_there_is_nothing_to_look_at() -> None:
    found = checks(version=0, claims=(), unanswered=(), signed_by=())
    assert ([str(one.words) for one in found], is_ready(found)) == (["Nothing is written yet."], False)
