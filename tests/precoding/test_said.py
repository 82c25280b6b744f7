# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a passage says of a thing that it names, by the example of a Beirat."""

import pytest

from umlauf.precoding.passages import Said
from umlauf.precoding.said import EXISTS, FORMING, NONE, PLANNED, reading, status_of

NOTHING = ""


def status(text: str) -> str:
    said = Said(text)
    place = next(place for place, word in enumerate(said.words) if "eirat" in word.text or "eirät" in word.text)
    return status_of(said, place)


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt einen Beirat.",
        "Der Landkreis hat seit 2016 einen Beirat.",
        "Ein Beirat wurde gegründet.",
        "Ein Beirat wird jährlich einberufen.",
        "Der Beirat trifft sich regelmäßig.",
        "Der Beirat, der sich regelmäßig trifft, hilft.",
        "Beiräte, die auch anders heißen, gibt es in allen Gemeinden.",
        "Es haben sich weitere Gruppen gebildet, wie z. B. ein Beirat.",
        "Es wurde ein Beirat, hinsichtlich der Jugend, gebildet.",
        "Beirat Uder mit Ehrenamtlichen",
        "Als Beirat kann die Runde der Bürgermeister benannt werden.",
        "Es gibt eine nicht unerhebliche Zahl Beiräte.",
        "Es gibt keine Runde, aber einen Beirat.",
        "Eine Runde gibt es nicht, dafür einen Beirat.",
        "Der Seniorenrat ruht, jedoch tagt der Beirat.",
        "Beiräte und Foren arbeiten in Uder.",
        "Es gibt eine Vielzahl der Beiräte.",
    ],
)
def test_it_is_there(text: str) -> None:
    assert status(text) == EXISTS


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt keinen Beirat.",
        "Es gibt auch keinen mit ihm vergleichbaren Beirat.",
        "Es gibt keine Runden Tische oder Beiräte.",
        "Es gibt weder eine Runde noch einen Beirat.",
        "Ein Beirat besteht nicht.",
        "Ein Beirat ist entbehrlich.",
        "In keiner Gemeinde gibt es einen Beirat.",
        "Der Kreis hat keinen Beirat und plant auch keinen.",
        "Auf die Bildung eines Beirats wurde verzichtet.",
        "Der Kreis lehnt es ab, einen Beirat zu gründen.",
        "Die Runde besteht, nicht aber ein Beirat.",
        "Ein Beirat ist nicht geplant.",
        "Ein Beirat besteht nicht, die Runde genügt.",
    ],
)
def test_it_is_not_there(text: str) -> None:
    assert status(text) == NONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Beirat ist in Planung.", PLANNED),
        ("Ein Beirat soll 2027 entstehen.", PLANNED),
        ("Ab 2027 wird ein Beirat gegründet.", PLANNED),
        ("Künftig werden Beiräte helfen.", PLANNED),
        ("Wir planen, einen Beirat einzurichten.", PLANNED),
        ("Der Kreis beabsichtigt, im nächsten Jahr einen Beirat zu gründen.", PLANNED),
        ("Es gibt noch keinen Beirat, er ist aber geplant.", PLANNED),
        ("Ein Beirat besteht nicht, ist jedoch in Planung.", PLANNED),
        ("Noch ist kein Beirat gegründet, sondern in Planung.", PLANNED),
        ("Ein noch nicht gegründeter, aber in Planung befindlicher Beirat besteht nicht.", NONE),
        ("Für den 27.03.2015 hat der Landrat zu einem Beirat geladen.", PLANNED),
        ("Der Landrat hat für den 27.03.2015 zu einem Beirat geladen.", PLANNED),
        ("Der Landrat hat am 27.03.2015 zu einem Beirat geladen.", EXISTS),
        ("Es gibt noch keinen geplanten Beirat.", PLANNED),
        ("Ein Beirat ist im Aufbau.", FORMING),
        ("Ein Beirat wird derzeit gegründet.", FORMING),
        ("Beirat (in Gründung)", FORMING),
        ("Ein Beirat liegt nicht vor, er wird derzeit erarbeitet.", FORMING),
    ],
)
def test_it_is_coming(text: str, expected: str) -> None:
    assert status(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ein Beirat wäre wünschenswert.",
        "Ein Beirat wird geprüft.",
        "Ein Beirat kann helfen.",
        "Ein Beirat wird gegründet.",
        "Sofern Bedarf besteht, wird ein Beirat gegründet.",
        "Uns ist kein Beirat bekannt.",
        "Nicht jeder Ort hat einen Beirat.",
        "Der Kreis hat beschlossen, einen Beirat zu gründen.",
        "Für den Beirat gibt es Geld.",
        "Das läuft in Beirat mit allen.",
        "Der Name (Beirat) ist üblich, es gibt ihn.",
        "Die Stelle der Beirätin ist besetzt, es gibt sie.",
        "Anträge auf Bildung eines Beirats liegen nicht vor.",
        "Unter dem Namen Beirat hat es keine Treffen gegeben.",
        "Wir befürworten den Beirat.",
        "Der Kreis fördert Vereine, Beiräte helfen mit.",
        "Das Forum ist geplant, ein Beirat ebenso.",
        "Beiräte, Vereine sind nicht geplant.",
    ],
)
def test_what_is_not_sure_says_nothing(text: str) -> None:
    assert status(text) == NOTHING


def test_what_has_ended_is_neither_there_nor_denied() -> None:
    assert status("Der Beirat wurde 2020 aufgelöst.") == "ended"
    assert reading("der beirat ruht") == "ended"
