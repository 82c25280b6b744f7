# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The sentence that says how complete the replies are."""

from tests.answer import gold, thuringia

from umlauf.answer.claims import check
from umlauf.answer.completeness import completeness
from umlauf.survey.roster import DECLINED, MISSING, OWN, Roster, RosterEntry


def test_the_sentence_of_hesse_names_the_three_counties_and_no_city() -> None:
    declined = RosterEntry("assoc:HSGB", "Hessischer Städte- und Gemeindebund", "association", state=DECLINED)
    roster = Roster((*gold.roster().entries, declined))
    assert completeness(roster).sentence == (
        "Geantwortet haben 18 von 21 Landkreisen und 0 von 5 kreisfreien Städten. "
        "Keine Rückmeldung (Landkreise): Hochtaunuskreis, Lahn-Dill-Kreis und Waldeck-Frankenberg. "
        "Für 5 von 5 kreisfreien Städten liegt eine zusammengefasste Antwort vor: Hessischer Städtetag. "
        "Von einer Abfrage der Mitglieder abgesehen: Hessischer Städte- und Gemeindebund."
    )


def test_nil_returns_and_refusals_are_named() -> None:
    assert completeness(thuringia.roster()).sentence == (
        "Geantwortet haben 6 von 6 Landkreisen, 2 von 2 kreisfreien Städten und 54 von 60 Gemeinden. "
        "Darunter sind Fehlanzeigen: Gemeinde 50, Gemeinde 51, Gemeinde 52 und Gemeinde 53. "
        "Keine Rückmeldung (Gemeinden): Gemeinde 55, Gemeinde 56, Gemeinde 57, Gemeinde 58 und Gemeinde 59. "
        "Eine Antwort abgelehnt (Gemeinden): Gemeinde 54."
    )


def test_of_many_the_first_ten_are_named_and_the_rest_is_counted() -> None:
    entries = [RosterEntry(f"{n:08}", f"G{n}", "gemeinde", state=MISSING if n else OWN) for n in range(301)]
    names = ", ".join(f"G{n}" for n in range(1, 11))
    assert completeness(Roster(tuple(entries))).sentence == (
        f"Geantwortet haben 1 von 301 Gemeinden. Keine Rückmeldung (Gemeinden): {names} und 290 weitere."
    )


def test_of_eleven_all_are_named() -> None:
    entries = [RosterEntry(f"{n:08}", f"G{n}", "gemeinde", state=MISSING) for n in range(11)]
    assert completeness(Roster(tuple(entries))).sentence.endswith("G9 und G10.")


def test_an_empty_roster_has_nothing_to_say() -> None:
    assert completeness(Roster(())) == ("", ())


def test_the_sentence_holds_when_it_stands_in_the_answer() -> None:
    for coding, number in ((gold.coding(), 4), (thuringia.coding(), 6)):
        claims = check(coding, f"# Vorbemerkung\n\n{completeness(coding.roster).sentence}").claims
        assert {claim.judgement.verdict for claim in claims} == {"holds"}
        assert len(claims) == number
