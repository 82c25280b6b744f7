# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The seven statements of Hessen 19/1613, told anew from their facts, get the verdicts of the oracle."""

from datetime import date

from tests.answer.gold import SILENT, coding

from umlauf.answer.claims import Claim, check

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


def names(entries: tuple[object, ...]) -> list[str]:
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
