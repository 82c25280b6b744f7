# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Sentences of many subjects: what each says, of which question, and whether it holds."""

from datetime import date
from typing import Any

import pytest
from tests.answer import gold, thuringia

from umlauf.answer.claims import check

THURINGIA = thuringia.coding()
HESSE = gold.coding()
TOWN, COUNTY, CITY = ("gemeinde",), ("landkreis",), ("kreisfreie_stadt",)

# section | sentence → (kind, value, total), unit, question, statuses, verdict, reasons; one entry for each claim
IN_THURINGIA = {
    "4 | In zwölf Gemeinden wird Schulsozialarbeit angeboten, in einer weiteren ist sie in Vorbereitung.": [
        (("exactly", 12, None), TOWN, "4", ("offered",), "holds"),
        (("exactly", 1, None), TOWN, "4", ("prepared",), "holds"),
    ],
    "4 | Schulsozialarbeit wird in allen Landkreisen angeboten.": [
        (("all", None, None), COUNTY, "4", ("offered",), "holds")
    ],
    "4 | In keiner kreisfreien Stadt wird Schulsozialarbeit angeboten.": [
        (("none", 0, None), CITY, "4", ("offered",), "holds")
    ],
    "4 | In keiner Gemeinde gibt es Schulsozialarbeit.": [
        (("none", 0, None), TOWN, "4", ("offered",), "fails", "counter_example", "not_all_replied", "not_said")
    ],
    "4 | In sechs Gemeinden gibt es keine Schulsozialarbeit.": [(("exactly", 6, None), TOWN, "4", ("none",), "holds")],
    "4 | Nach Auskunft der Kommunen bieten 12 Gemeinden Schulsozialarbeit an; 13 bieten sie nicht an.": [
        (("exactly", 12, None), TOWN, "4", ("offered",), "holds"),
        (("exactly", 13, None), TOWN, "4", ("none",), "fails", "count_differs"),
    ],
    "4 | Jede Gemeinde hat Schulsozialarbeit.": [
        (("all", None, None), TOWN, "4", ("offered",), "fails", "counter_example", "not_all_replied", "not_said")
    ],
    "4 | Schulsozialarbeit bieten alle sechs Landkreise, jedoch keine der beiden kreisfreien Städte an.": [
        (("all", None, 6), COUNTY, "4", ("offered",), "holds"),
        (("none", 0, None), CITY, "4", ("offered",), "holds"),
    ],
    "4 | Zwölf Gemeinden und alle Landkreise bieten Schulsozialarbeit an.": [
        (("exactly", 12, None), TOWN, "4", ("offered",), "holds"),
        (("all", None, None), COUNTY, "4", ("offered",), "holds"),
    ],
    "4 | Schulsozialarbeit gibt es in zwölf Gemeinden sowie in allen Landkreisen.": [
        (("exactly", 12, None), TOWN, "4", ("offered",), "holds"),
        (("all", None, None), COUNTY, "4", ("offered",), "holds"),
    ],
    "4 | Etwa zehn Gemeinden verfügen über Schulsozialarbeit.": [
        (("about", 10, None), TOWN, "4", ("offered",), "fails", "count_differs")
    ],
    "4 | Schulsozialarbeit ist ein gutes Angebot. In zwölf Gemeinden gibt es ein solches.": [
        (("exactly", 12, None), TOWN, "4", ("offered",), "holds")
    ],
    "4 | In zwölf Gemeinden ist dies der Fall.": [(("exactly", 12, None), TOWN, "4", ("offered",), "holds")],
    "4 | In drei größeren Gemeinden gibt es Schulsozialarbeit.": [
        (("exactly", 3, None), TOWN, "4", ("offered",), "open", "no_evidence")
    ],
    "4 | In allen Landkreisen, in denen Bedarf besteht, wird Schulsozialarbeit angeboten.": [
        (("all", None, None), COUNTY, "4", ("offered",), "open", "no_evidence")
    ],
    "4 | Es gibt zwölf Gemeinden, in denen Schulsozialarbeit angeboten wird.": [
        (("exactly", 12, None), TOWN, "4", ("offered",), "holds")
    ],
    "4 | Für jede Gemeinde ist Schulsozialarbeit wichtig.": [
        (("all", None, None), TOWN, "4", ("offered",), "open", "no_evidence")
    ],
    "4 | In zwei Landkreisen gibt es einen Beirat.": [(("exactly", 2, None), COUNTY, None, (), "open", "no_evidence")],
    "4 | In allen Regionalverbänden gibt es Schulsozialarbeit.": [
        (("all", None, None), ("verband",), "4", ("offered",), "open", "no_evidence")
    ],
    "5 | In 18 Gemeinden sind Ladesäulen in Betrieb.": [(("exactly", 18, None), TOWN, "5a", ("running",), "holds")],
    "5 | In 23 Gemeinden wurden Ladesäulen errichtet.": [
        (("exactly", 23, None), TOWN, "5a", ("running",), "open", "ambiguous_rule")
    ],
    "5 | Ladepunkte gibt es in 20 der 55 Gemeinden.": [
        (("share", 20, 55), TOWN, "5a", ("running",), "fails", "total_differs")
    ],
    "5 | In 20 der 60 Gemeinden wurden Ladesäulen aufgestellt.": [
        (("share", 20, 60), TOWN, "5a", ("running",), "holds")
    ],
    "5 | Ladesäulen oder Wallboxen gibt es in 25 Gemeinden.": [
        (("exactly", 25, None), TOWN, "5", ("running",), "holds")
    ],
    "5 | In neun Gemeinden gibt es weder Ladesäulen noch Wallboxen.": [
        (("exactly", 9, None), TOWN, "5", ("none",), "fails", "count_differs")
    ],
    "5 | Mindestens 15 Gemeinden haben Ladesäulen.": [(("at_least", 15, None), TOWN, "5a", ("running",), "holds")],
    "5 | Mehr als ein Drittel der Gemeinden verfügt über Ladesäulen.": [
        (("share", 0.3333, None), TOWN, "5a", ("running",), "holds")
    ],
    "5 | Einige Gemeinden haben Wallboxen.": [(("some", None, None), TOWN, "5b", ("running",), "holds")],
    "5 | Die Gemeinden haben zum Teil Ladesäulen errichtet.": [
        (("some", None, None), TOWN, "5a", ("running",), "holds")
    ],
    "5 | Eine Gemeinde plant Ladesäulen.": [(("exactly", 1, None), TOWN, "5a", ("planned",), "holds")],
    "5 | Alle Gemeinden sollen Ladesäulen erhalten.": [
        (("all", None, None), TOWN, "5a", ("running",), "open", "after_reference_date")
    ],
    "5 | Ladesäulen wurden in 23 Kommunen errichtet.": [
        (("exactly", 23, None), (*COUNTY, *CITY, *TOWN), "5a", ("running",), "open", "ambiguous_rule")
    ],
    "6 | Die meisten Gemeinden verfügen über einen Hitzeaktionsplan.": [
        (("most", None, None), TOWN, "6", ("adopted",), "holds", "exception_noted")
    ],
    "6 | Über ein Hitzekonzept verfügen 30 Gemeinden, zwei erarbeiten ein solches, die übrigen haben keines.": [
        (("exactly", 30, None), TOWN, "6", ("adopted",), "holds"),
        (("exactly", 2, None), TOWN, "6", ("draft",), "holds"),
        (("all", None, None), TOWN, "6", ("none",), "open", "not_all_replied"),
    ],
    "6 | Fünf Landkreise verfügen über einen Hitzeaktionsplan, einer nicht.": [
        (("exactly", 5, None), COUNTY, "6", ("adopted",), "holds"),
        (("exactly", 1, None), COUNTY, "6", ("none",), "holds"),
    ],
    "6 | Bis auf einen haben alle Landkreise einen Hitzeaktionsplan beschlossen.": [
        (("all", None, None), COUNTY, "6", ("adopted",), "holds")
    ],
    "6 | Alle Landkreise mit zwei Ausnahmen haben einen Hitzeaktionsplan.": [
        (("all", None, None), COUNTY, "6", ("adopted",), "fails", "count_differs")
    ],
    "6 | Weder die Landkreise noch die kreisfreien Städte haben ein Hitzekonzept.": [
        (("none", 0, None), COUNTY, "6", ("adopted",), "fails", "counter_example"),
        (("none", 0, None), CITY, "6", ("adopted",), "holds"),
    ],
    "6 | Bis Ende 2026 werden in allen Gemeinden Hitzeaktionspläne vorliegen.": [
        (("all", None, None), TOWN, "6", ("adopted",), "open", "after_reference_date")
    ],
    "6 | 55,6 % der Gemeinden haben einen Hitzeaktionsplan.": [
        (("share", 0.556, None), TOWN, "6", ("adopted",), "holds")
    ],
    "6 | Die Landkreise und kreisfreien Städte haben mehrheitlich einen Hitzeaktionsplan beschlossen.": [
        (("most", None, None), (*COUNTY, *CITY), "6", ("adopted",), "holds", "exception_noted")
    ],
    "6 | In den Landkreisen liegt flächendeckend ein Hitzeaktionsplan vor.": [
        (("all", None, None), COUNTY, "6", ("adopted",), "fails", "counter_example")
    ],
    "6 | Fünf Landkreise haben einen Hitzeaktionsplan. Zwei weitere Landkreise haben ebenfalls einen.": [
        (("exactly", 5, None), COUNTY, "6", ("adopted",), "holds"),
        (("exactly", 2, None), COUNTY, "6", ("adopted",), "open", "ambiguous_rule"),
    ],
    "Vorbemerkung | Es haben 54 Gemeinden geantwortet.": [(("coverage", 54, None), TOWN, None, (), "holds")],
    "Vorbemerkung | 50 Gemeinden haben geantwortet, fünf nicht.": [
        (("coverage", 50, None), TOWN, None, (), "holds"),
        (("coverage", 5, None), TOWN, None, (), "holds"),
    ],
    "Vorbemerkung | Von 60 Gemeinden liegen 54 Rückmeldungen vor.": [(("coverage", 54, 60), TOWN, None, (), "holds")],
    "Vorbemerkung | Alle bis auf sechs Gemeinden haben geantwortet.": [
        (("coverage", 54, None), TOWN, None, (), "holds")
    ],
    "Vorbemerkung | Vier Gemeinden meldeten Fehlanzeige.": [(("coverage", 4, None), TOWN, None, (), "holds")],
    "Vorbemerkung | Die meisten Gemeinden haben sich an der Umfrage beteiligt.": [
        (("coverage", None, None), TOWN, None, (), "holds")
    ],
    "Vorbemerkung | 90 % der Gemeinden haben geantwortet.": [(("coverage", 0.9, None), TOWN, None, (), "holds")],
    "Vorbemerkung | Insgesamt haben sich 50 Gemeinden, sechs Landkreise und beide kreisfreien Städte an der Abfrage "
    "beteiligt.": [
        (("coverage", 50, None), TOWN, None, (), "holds"),
        (("coverage", 6, None), COUNTY, None, (), "holds"),
        (("coverage", 2, None), CITY, None, (), "holds"),
    ],
}
NO_CLAIM = (
    "4 | Ob in allen Gemeinden Schulsozialarbeit angeboten wird, ist nicht bekannt.",
    "4 | Gibt es in allen Gemeinden Schulsozialarbeit?",
    "4 | Der Verband schreibt: „In allen Gemeinden gibt es Schulsozialarbeit.“",
    "4 | Ein Landkreis kann Schulsozialarbeit anbieten, muss es aber nicht.",
    "4 | In den Gemeinden gibt es Schulsozialarbeit mit 350 Fachkräften an 86 Schulen.",
    "4 | Am 18. Februar 2015 wurden 20 Millionen Euro bereitgestellt (Frage 1, § 2).",
    "4 | Schulsozialarbeit ist in allen Kreisen der Bevölkerung anerkannt.",
    "4 | Im Landkreis gibt es in der Regel eine Koordination der Schulsozialarbeit.",
    "4 | Einem Landkreis wurde ein Preis verliehen.",
)
IN_HESSE = {
    "1 | Drei Landkreise haben ausdrücklich einen Flüchtlingsgipfel einberufen.": [
        (("exactly", 3, None), COUNTY, "1a", ("convened",), "open", "ambiguous_rule")
    ],
    "1 | Ein Landkreis hat einen Flüchtlingsgipfel angekündigt.": [
        (("exactly", 1, None), COUNTY, "1a", ("announced",), "holds")
    ],
    "1 | Einen Gipfel gab es in zwei, ein vergleichbares Gremium in zwölf Landkreisen.": [
        (("exactly", 2, None), COUNTY, "1a", ("convened",), "holds"),
        (("exactly", 12, None), COUNTY, "1b", ("exists",), "holds"),
    ],
    "1 | Mit Ausnahme des Landkreises Odenwald gibt es in allen Landkreisen Netzwerke.": [
        (("all", None, None), COUNTY, "1", ("convened", "exists"), "open", "not_all_replied")
    ],
    "1 | Mit Ausnahme von Odenwald gibt es in den antwortenden Landkreisen Netzwerke.": [
        (("all", None, None), COUNTY, "1", ("convened", "exists"), "holds")
    ],
    "1 | Mit Ausnahme von Fulda und Odenwald gibt es in allen Landkreisen Netzwerke.": [
        (("all", None, None), COUNTY, "1", ("convened", "exists"), "fails", "counter_example", "not_all_replied")
    ],
    "1 | Mit Ausnahme von Atlantis gibt es in allen Landkreisen Netzwerke.": [
        (("all", None, None), COUNTY, "1", ("convened", "exists"), "open", "unknown_name")
    ],
    "1 | In den Landkreisen Bergstraße und Darmstadt-Dieburg wurde ein Flüchtlingsgipfel einberufen.": [
        (("list", None, None), COUNTY, "1a", ("convened",), "holds")
    ],
    "1 | Lediglich in den Kreisen Bergstraße und Fulda wurde ein Flüchtlingsgipfel einberufen.": [
        (("list", None, None), COUNTY, "1a", ("convened",), "fails", "counter_example", "incomplete_list")
    ],
    "1 | Nur im Landkreis Bergstraße wurde ein Flüchtlingsgipfel einberufen.": [
        (("list", None, None), COUNTY, "1a", ("convened",), "fails", "incomplete_list")
    ],
    "1 | In den Landkreisen Bergstraße und Atlantis wurde ein Flüchtlingsgipfel einberufen.": [
        (("list", None, None), COUNTY, "1a", ("convened",), "open", "unknown_name")
    ],
    "2 | In zehn der 18 Landkreise gibt es Runde Tische.": [
        (("share", 10, 18), COUNTY, "2a", ("exists",), "open", "ambiguous_rule")
    ],
    "2 | In zwölf Landkreisen gibt es Runde Tische.": [
        (("exactly", 12, None), COUNTY, "2a", ("exists",), "fails", "count_differs")
    ],
    "2 | Von den 18 Landkreisen, die geantwortet haben, verfügen 13 über einen Runden Tisch.": [
        (("share", 13, 18), COUNTY, "2a", ("exists",), "holds")
    ],
    "2 | In zehn Landkreisen finden Runde Tische statt, in den übrigen acht Landkreisen nicht.": [
        (("exactly", 10, None), COUNTY, "2a", ("exists",), "open", "ambiguous_rule"),
        (("all", None, 8), COUNTY, "2a", ("none",), "open", "ambiguous_rule", "not_all_replied", "not_said"),
    ],
    "2 | In zehn Landkreisen finden Runde Tische statt; in einem der fünf übrigen gibt es keine.": [
        (("exactly", 10, None), COUNTY, "2a", ("exists",), "open", "ambiguous_rule"),
        (("share", 1, 5), COUNTY, "2a", ("none",), "holds"),
    ],
    "2 | Nahezu alle Landkreise haben einen Runden Tisch eingerichtet.": [
        (("most", None, None), COUNTY, "2a", ("exists",), "fails", "count_differs")
    ],
    "2 | Keiner der antwortenden Landkreise lehnt Runde Tische ab.": [
        (("none", 0, None), COUNTY, "2a", ("none",), "fails", "counter_example", "not_said")
    ],
    "2 | Am 1. Juli 2015 wird in allen Landkreisen ein Runder Tisch eingerichtet.": [
        (("all", None, None), COUNTY, "2a", ("exists",), "open", "after_reference_date")
    ],
    "Vorbemerkung | Von den 21 Landkreisen haben 18 geantwortet, von den fünf kreisfreien Städten keine.": [
        (("coverage", 18, 21), COUNTY, None, (), "holds"),
        (("coverage", 0, 5), CITY, None, (), "holds"),
    ],
    "Vorbemerkung | Es liegen Rückmeldungen aus 17 Landkreisen vor.": [
        (("coverage", 17, None), COUNTY, None, (), "fails", "count_differs")
    ],
    "Vorbemerkung | Von 20 Landkreisen haben 18 geantwortet.": [
        (("coverage", 18, 20), COUNTY, None, (), "fails", "total_differs")
    ],
    "Vorbemerkung | Alle kreisfreien Städte haben geantwortet.": [
        (("coverage", 5, None), CITY, None, (), "fails", "count_differs")
    ],
    "Vorbemerkung | Drei Landkreise haben sich nicht beteiligt.": [(("coverage", 3, None), COUNTY, None, (), "holds")],
    "Vorbemerkung | Angeschrieben wurden alle 21 Landkreise und fünf kreisfreie Städte.": [
        (("coverage", 21, 21), COUNTY, None, (), "holds"),
        (("coverage", 5, None), CITY, None, (), "holds"),
    ],
    "Vorbemerkung | Für fünf kreisfreie Städte liegt eine zusammengefasste Antwort vor.": [
        (("coverage", 5, None), CITY, None, (), "holds")
    ],
    "Vorbemerkung | In den Antworten aus drei Landkreisen wird auf fehlende Mittel hingewiesen.": [
        (("exactly", 3, None), COUNTY, None, (), "open", "no_evidence")
    ],
}


def answer(line: str) -> str:
    section, text = line.split(" | ")
    return f"# {f'Frage {section}' if section.isdigit() else section}\n\n{text}\n"


def read(coding: Any, line: str, day: date) -> list[tuple[object, ...]]:
    claims = check(coding, answer(line), day).claims
    return [
        (tuple(c.quantity), c.unit, c.statement.bound.question, c.statement.bound.statuses, *flat(c.judgement))
        for c in claims
    ]


def flat(judgement: tuple[str, tuple[str, ...]]) -> tuple[str, ...]:
    return judgement[0], *judgement[1]


@pytest.mark.parametrize("line", IN_THURINGIA)
def test_a_sentence_on_the_invented_case_is_read_and_judged(line: str) -> None:
    assert read(THURINGIA, line, date(2026, 5, 1)) == IN_THURINGIA[line]


@pytest.mark.parametrize("line", IN_HESSE)
def test_a_sentence_on_the_case_of_hesse_is_read_and_judged(line: str) -> None:
    assert read(HESSE, line, date(2015, 3, 26)) == IN_HESSE[line]


@pytest.mark.parametrize("line", NO_CLAIM)
def test_a_sentence_that_counts_no_authorities_makes_no_claim(line: str) -> None:
    assert read(THURINGIA, line, date(2026, 5, 1)) == []
