# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The seven statements of Hessen 19/1613, told anew from their facts, get the verdicts of the oracle."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.answer import thuringia
from tests.answer.gold import SILENT, coding

import umlauf.survey.roster as roster_module
from umlauf.answer.assertions import PersonBinding
from umlauf.answer.claim import Claim
from umlauf.answer.claims import check
from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import COLUMNS, Coding, parse_codes
from umlauf.reading.tables import read_csv, read_toml
from umlauf.survey.roster import parse_roster

DAY = date(2015, 3, 26)
ANSWER = """# Vorbemerkung

Bis zum Ende der Abfrage lagen Antworten von 18 Landkreisen vor; für die Städte hat ihr Verband geschrieben.

# Frage 1

Zwei Landkreise haben ausdrücklich zu einem Flüchtlingsgipfel eingeladen und ihn einberufen. In allen Landkreisen gibt
es Veranstaltungen mit vergleichbarer Zielsetzung oder Netzwerke.

In sämtlichen kreisfreien Städten finden Besprechungsrunden statt, die nicht „Gipfel“ heißen.

# Frage 2

Runde Tische gibt es in zehn Landkreisen, in einem ist ein solcher geplant; in den übrigen Landkreisen besteht in der
Regel eine vergleichbare Zusammenarbeit.
"""


def names(entries: tuple[Any, ...]) -> list[str]:
    return [entry.name for entry in entries]


def checked() -> dict[str, Claim]:
    report = check(coding(), ANSWER, DAY)
    told = ["replies", "summit", "all-counties", "all-cities", "round-tables", "planned", "others"]
    return dict(zip(told, report.claims, strict=True))


def test_each_statement_gets_its_verdict_and_its_reasons() -> None:
    assert {name: (c.judgement.verdict, *c.judgement.because) for name, c in checked().items()} == {
        "replies": ("holds",),
        "summit": ("holds",),
        "all-counties": ("fails", "counter_example", "not_all_replied"),
        "all-cities": ("open", "summary_only"),
        "round-tables": ("open", "ambiguous_rule"),
        "planned": ("holds",),
        "others": ("holds", "exception_noted"),
    }


def test_each_statement_is_read_as_what_it_says() -> None:
    assert {name: (*c.quantity, c.unit, c.statement.bound.question) for name, c in checked().items()} == {
        "replies": ("coverage", 18, None, ("landkreis",), None),
        "summit": ("exactly", 2, None, ("landkreis",), "1a"),
        "all-counties": ("all", None, None, ("landkreis",), "1"),
        "all-cities": ("all", None, None, ("kreisfreie_stadt",), "1b"),
        "round-tables": ("exactly", 10, None, ("landkreis",), "2a"),
        "planned": ("exactly", 1, None, ("landkreis",), "2a"),
        "others": ("most", None, None, ("landkreis",), "2b"),
    }


def test_each_statement_shows_what_was_counted() -> None:
    assert {name: (c.counted, c.base, c.asked) for name, c in checked().items()} == {
        "replies": ((18, 18), 18, 21),
        "summit": ((2, 2), 18, 21),
        "all-counties": ((17, 17), 18, 21),
        "all-cities": ((5, 5), 5, 5),
        "round-tables": ((13, 13), 18, 21),
        "planned": ((1, 1), 18, 21),
        "others": ((3, 3), 4, 7),
    }


def test_each_statement_names_its_places() -> None:
    claims = checked()
    assert names(claims["summit"].members) == ["Bergstraße", "Darmstadt-Dieburg"]
    assert names(claims["all-counties"].against) == ["Odenwald"]
    assert names(claims["all-counties"].missing) == list(SILENT)
    assert (claims["all-cities"].replied, claims["all-cities"].by_summary) == (0, 5)
    assert names(claims["planned"].members) == ["Limburg-Weilburg"]
    assert names(claims["others"].against) == ["Odenwald"]


def test_the_other_usual_rules_are_shown_with_their_counts() -> None:
    variants = checked()["round-tables"].variants
    assert [(*other.rule, other.counted) for other in variants] == [
        ("own", ("county", "municipal"), ("exists",), (9, 11)),
        ("any", ("county", "municipal"), ("exists", "forming", "planned"), (14, 14)),
        ("any", ("county",), ("exists",), (6, 6)),
        ("any", (), ("exists",), (13, 13)),
    ]


def test_a_claim_rests_on_proposals_when_codes_of_a_rule_change_it() -> None:
    case = thuringia.coding()
    answer = "# Frage 6\n\n30 Gemeinden haben einen Hitzeaktionsplan, fünf Landkreise ebenfalls. Es antworteten 54 Gemeinden."
    assert [claim.certainty for claim in check(case, answer).claims] == ["proposed", "confirmed", "confirmed"]


def test_every_claim_but_those_on_replies_rests_on_a_codebook_that_was_proposed() -> None:
    case = coding()
    proposed = Coding(case.roster, replace(case.codebook, proposed=True), case.codes)
    certainty = [claim.certainty for claim in check(proposed, ANSWER, DAY).claims]
    assert certainty == ["confirmed", *["proposed"] * 6]


def test_a_binding_made_by_a_person_beats_the_words() -> None:
    (claim,) = check(coding(), "# Frage 2\n\nIn zwölf Landkreisen gibt es Häuser.").claims
    assert claim.judgement.because == ("no_evidence",)
    key = claim.statement.clause.fingerprint

    def bound(binding: PersonBinding) -> tuple[object, ...]:
        (claim,) = check(coding(), "# Frage 2\n\nIn zwölf Landkreisen gibt es Häuser.", bindings={key: binding}).claims
        return claim.statement.bound.question, claim.statement.bound.statuses, claim.judgement.verdict

    assert bound(PersonBinding("1b")) == ("1b", ("exists",), "holds")
    assert bound(PersonBinding("2a", ("planned",))) == ("2a", ("planned",), "fails")
    assert bound(PersonBinding("9")) == (None, (), "open")


def test_the_others_are_who_is_left_by_the_paragraph_or_else_by_the_section() -> None:
    same = "# Frage 2\n\nIn 13 Landkreisen gibt es Runde Tische. In den übrigen Landkreisen gibt es Netzwerke."
    apart = same.replace(". In", ".\n\nIn")
    alone = "# Frage 2\n\nIn den übrigen Landkreisen gibt es Netzwerke."
    after_all = "# Frage 2\n\nAlle Landkreise haben Runde Tische, die übrigen Landkreise haben Netzwerke."
    bases = [check(coding(), text).claims[-1].base for text in (same, apart, alone, after_all)]
    assert bases == [5, 5, 18, 18]


def test_only_those_who_replied_are_asked_of_where_the_text_says_so() -> None:
    (claim,) = check(coding(), "# Frage 1\n\nIn 17 der 18 Landkreise, die geantwortet haben, gibt es Netzwerke.").claims
    assert (claim.judgement.verdict, claim.base, claim.asked) == ("holds", 18, 21)


def test_claims_are_numbered_by_section() -> None:
    answer = "# Frage 1\n\nZwei Landkreise. Drei Landkreise.\n\n# Frage 2\n\nVier Landkreise.\n\n# Frage 1\n\nFünf Landkreise."
    assert [claim.id for claim in check(coding(), answer).claims] == ["1-1", "1-2", "2-1", "1-3"]


PAPER = Path(__file__).parents[3] / "shared" / "case-19-1613" / "drucksache-19-1613.txt"


@pytest.mark.skipif(not PAPER.is_file(), reason="the printed paper is not part of the project")
def test_the_printed_paper_itself_gets_the_seven_verdicts() -> None:
    printed = PAPER.read_text(encoding="utf-8")
    printed = printed[printed.index("Vorbemerkung des") : printed.index("Wiesbaden, 14. April")]
    answer = re.sub(r"(?m)^Vorbemerkung.*$", "# Vorbemerkung", printed)
    answer = re.sub(r"(?ms)^ ?Frage (\d)\..*?(?=\n *\n *(?:In |Aufgrund))", r"# Frage \1\n", answer)
    claims = check(coding(), re.sub(r"(?m) +$", "", answer), DAY).claims
    assert [(claim.judgement.verdict, *claim.judgement.because) for claim in claims] == [
        ("holds",),
        ("holds",),
        ("fails", "counter_example", "not_all_replied"),
        ("open", "summary_only"),
        ("open", "ambiguous_rule"),
        ("holds",),
        ("holds", "exception_noted"),
    ]
    assert [claim.counted for claim in claims] == [(n, n) for n in (18, 2, 17, 5, 13, 1, 3)]


SAMPLE = Path(__file__).parents[2] / "samples" / "hessen-19-1613"


@pytest.mark.parametrize(
    ("name", "failing"), [("answer.md", ["1-2"]), ("answer-corrected.md", [])], ids=["draft", "corrected"]
)
def test_the_sample_fails_where_it_was_made_wrong_and_nowhere_else(name: str, failing: list[str]) -> None:
    roster = parse_roster(read_csv("roster.csv", (SAMPLE / "roster.csv").read_bytes(), roster_module.COLUMNS))
    codebook = parse_codebook("codebook.toml", read_toml("codebook.toml", (SAMPLE / "codebook.toml").read_bytes()))
    codes = parse_codes(read_csv("codes.csv", (SAMPLE / "codes.csv").read_bytes(), COLUMNS), roster, codebook)
    claims = check(Coding(roster, codebook, codes), (SAMPLE / name).read_text(encoding="utf-8"), DAY).claims
    assert [claim.id for claim in claims if claim.judgement.verdict == "fails"] == failing
