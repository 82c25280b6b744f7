# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Authorities that a clause names."""

from umlauf.sentences.naming import Named, Places, keys, only_those
from umlauf.survey.roster import Roster, RosterEntry

FULDA = RosterEntry("06631000", "Landkreis Fulda", "landkreis")
KASSEL = RosterEntry("06633000", "Landkreis Kassel", "landkreis")
CITY = RosterEntry("06611000", "Kassel", "kreisfreie_stadt")
ODENWALD = RosterEntry("06437000", "Odenwaldkreis", "landkreis")
FRANKFURT = RosterEntry("06412000", "Frankfurt am Main", "kreisfreie_stadt")
PLACES = Places(Roster((FULDA, KASSEL, CITY, ODENWALD, FRANKFURT)))
COUNTIES, CITIES = ("landkreis",), ("kreisfreie_stadt",)


def test_a_name_is_resolved_within_the_unit_that_is_spoken_of() -> None:
    assert PLACES.after(" Kassel", 0, COUNTIES) == Named((KASSEL,))
    assert PLACES.after(" Kassel", 0, CITIES) == Named((CITY,))
    assert PLACES.after(" Fulda", 0, CITIES) == Named((FULDA,))
    assert PLACES.after(" Fulda und die Stadt Kassel", 0, COUNTIES) == Named((FULDA, CITY))
    assert PLACES.after(" Atlantis", 0, COUNTIES) == Named(unknown=("Atlantis",))


def test_a_name_may_stand_in_full_without_its_type_or_in_the_genitive() -> None:
    for name in ("Odenwaldkreis", "Odenwald", "Odenwaldkreises", "Odenwalds"):
        assert PLACES.resolve(name) == (ODENWALD,)


def test_a_list_is_read_from_its_first_name_on() -> None:
    text = "in den Landkreisen Fulda, Kassel und dem Odenwaldkreis gibt es"
    assert PLACES.after(text, len("in den Landkreisen"), COUNTIES) == Named((FULDA, KASSEL, ODENWALD))
    assert PLACES.after("in den Städten Frankfurt am Main und Bonn gibt", 14, CITIES) == Named((FRANKFURT,), ("Bonn",))
    assert PLACES.after("in den Landkreisen Hessens gibt es", 18, COUNTIES) == Named(unknown=("Hessens",))
    assert PLACES.after("in den Landkreisen gibt es", 18, COUNTIES) == Named()


def test_exceptions_are_named_or_counted() -> None:
    assert PLACES.exceptions("alle bis auf den Odenwaldkreis haben", COUNTIES) == Named((ODENWALD,))
    assert PLACES.exceptions("mit Ausnahme des Landkreises Fulda", COUNTIES) == Named((FULDA,))
    assert PLACES.exceptions("alle bis auf einen", COUNTIES) == Named(number=1)
    assert PLACES.exceptions("alle bis auf drei Landkreise", COUNTIES) == Named(number=3)
    assert PLACES.exceptions("alle mit zwei Ausnahmen", COUNTIES) == Named(number=2)
    assert PLACES.exceptions("alle außer dort", COUNTIES) == Named(unknown=("alle außer dort",))
    assert PLACES.exceptions("alle außer", COUNTIES) == Named(unknown=("alle außer",))
    assert PLACES.exceptions("alle", COUNTIES) == Named()
    assert PLACES.exceptions("alle bis auf einen (Odenwaldkreis)", COUNTIES) == Named((ODENWALD,))
    assert PLACES.exceptions("alle mit zwei Ausnahmen (Fulda, Odenwaldkreis)", COUNTIES) == Named((FULDA, ODENWALD))


def test_a_list_may_be_meant_to_be_complete() -> None:
    assert [only_those(text) for text in ("Lediglich in A", "in A")] == [True, False]


def test_keys_are_a_set() -> None:
    assert keys([FULDA, KASSEL]) == {"06631000", "06633000"}
