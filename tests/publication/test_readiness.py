# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime

from tests.answer import gold

from umlauf.answer.claim import Claim
from umlauf.answer.claims import check
from umlauf.answer.versions import AnswerVersion, SignedAnswer
from umlauf.evaluation.counts import Coding
from umlauf.publication.readiness import checks, is_ready, verdict_of

GOOD = check(gold.coding(), "# Frage 1\n\nZwei Landkreise haben einen Flüchtlingsgipfel einberufen.").claims
BAD = check(gold.coding(), "# Frage 1\n\nAlle Landkreise haben einen Flüchtlingsgipfel einberufen.").claims
AT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
VERSION = AnswerVersion(2, "Zwei.", "Ada Muster", "referat", AT)
SIGNED = SignedAnswer(VERSION, "a" * 64, ("Leo Beispiel",), AT, frozenset({"referat", "leitung"}))

UNCONFIRMED = (
    "2 of the statements are open because nobody has confirmed the codes or the codebook on which they rest. "
    "As it stands they would be: 1 true, 1 not true."
)


def proposed(text: str) -> tuple[Claim, ...]:
    """The claims of a text when a machine has given all codes and nobody has confirmed them."""
    coded = gold.coding()
    codes = [code._replace(by="rule") for code in coded.codes]
    return check(Coding(coded.roster, coded.codebook, codes), f"# Frage 1\n\n{text}").claims


def test_nothing_stands_in_the_way_of_a_signed_answer_whose_statements_hold() -> None:
    found = checks(version=2, claims=GOOD, unanswered=(), signed=SIGNED)
    assert [(one.verdict, str(one.words)) for one in found] == [
        ("holds", "No statement fails: 1 holds, 0 are open."),
        ("holds", "Every question and every part has an answer."),
        ("holds", "Version 2 is signed by Leo Beispiel."),
    ]
    assert is_ready(found)


def test_everything_that_stands_in_the_way_is_said_at_once_and_the_statement_named() -> None:
    found = checks(version=1, claims=BAD, unanswered=("2", "3"), signed=None)
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
    found = checks(version=0, claims=(), unanswered=(), signed=None)
    assert ([str(one.words) for one in found], is_ready(found)) == (["Nothing is written yet."], False)


def test_a_statement_on_codes_that_nobody_confirmed_is_open_whether_it_would_hold_or_fail() -> None:
    for text, verdict in (
        ("Zwei Landkreise haben einen Flüchtlingsgipfel einberufen.", "holds"),
        ("Neun Landkreise haben einen Flüchtlingsgipfel einberufen.", "fails"),
    ):
        (claim,) = proposed(text)
        assert (claim.judgement.verdict, claim.certainty, verdict_of(claim)) == (verdict, "proposed", "open")


def test_what_nobody_confirmed_does_not_count_as_holding_and_does_not_stop_the_publication() -> None:
    found = checks(
        version=2,
        claims=proposed(
            "Zwei Landkreise haben einen Flüchtlingsgipfel einberufen. "
            "Neun Landkreise haben einen Flüchtlingsgipfel einberufen."
        ),
        unanswered=(),
        signed=SIGNED,
    )
    assert [(one.verdict, str(one.words), one.statements) for one in found[:2]] == [
        ("holds", "No statement fails: 0 hold, 2 are open.", ()),
        (
            "open",
            UNCONFIRMED,
            (
                "Zwei Landkreise haben einen Flüchtlingsgipfel einberufen",
                "Neun Landkreise haben einen Flüchtlingsgipfel einberufen",
            ),
        ),
    ]
    assert is_ready(found)


def test_a_text_that_only_its_writer_has_signed_is_not_ready() -> None:
    alone = SignedAnswer(VERSION, "a" * 64, ("Ada Muster",), AT, frozenset({"referat"}))
    found = checks(version=2, claims=GOOD, unanswered=(), signed=alone)
    assert (found[-1].verdict, str(found[-1].words)) == (
        "fails",
        "Ada Muster wrote version 2 and is the only one who signed it. A second person has to sign.",
    )
    assert not is_ready(found)
