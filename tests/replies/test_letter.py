# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.replies.letter import CLOSING, GREETING, is_formula, is_letterhead, is_prose


@pytest.mark.parametrize(
    "line",
    [
        "Landkreis Fulda",
        "Der Kreisausschuss",
        "Der Magistrat der Universitätsstadt Marburg",
        "Odenwaldkreis",
        "Main-Kinzig-Kreis",
        "Wissenschaftsstadt Darmstadt",
        "Hessischer Städtetag",
        "Fachdienst Zuwanderung",
        "Herrn Müller",
        "Wörthstraße 15",
        "36037 Fulda",
        "Fulda, den 20. März 2015",
        "20.03.2015",
        "Tel.: 0661 6006-0",
        "poststelle@landkreis.example",
        "www.landkreis.example",
        "Behörde: Landkreis Fulda",
        "Behörde\tLandkreis Fulda",
        "Ihr Schreiben vom 02.03.2015",
        "Antwort des Landkreises Fulda",
        "Im Auftrag",
        "gez. Müller",
    ],
)
def test_a_line_of_a_letterhead_is_known(line: str) -> None:
    assert is_letterhead(line)


@pytest.mark.parametrize(
    "line",
    ["Fehlanzeige", "Kreis und Gemeinden sind die Initiatoren", "Es gibt keinen Runden Tisch", "a) Ja", "Landkreis."],
)
def test_a_line_that_may_be_the_answer_is_no_letterhead(line: str) -> None:
    assert not is_letterhead(line)


@pytest.mark.parametrize(
    ("paragraph", "prose"),
    [
        ("Der Kreis hat keinen\nFlüchtlingsgipfel einberufen.", True),
        ("Landkreis Fulda\nDer Kreisausschuss", False),
        ("Tel.: 0661 6006-0 oder nach Vereinbarung in Zimmer 3.", False),
        ("Ja.", False),
    ],
)
def test_a_sentence_is_told_from_a_block_of_lines(paragraph: str, prose: bool) -> None:
    assert is_prose(paragraph) is prose


@pytest.mark.parametrize(
    ("paragraph", "formula"),
    [
        ("zu Ihrer Abfrage teilen wir Folgendes mit.", True),
        ("auf Ihr Schreiben vom 02.03.2015 nehme ich\nwie folgt Stellung:", True),
        ("unsere Antwort ist als Datei beigefügt.", True),
        ("anbei erhalten Sie die Angaben des Kreises.", True),
        ("zu Ihrer Abfrage teilen wir mit, dass es keinen Gipfel gibt.", False),
        ("Anbei senden wir eine Liste. Es gibt keinen Gipfel und keinen Rat.", False),
        ("Die Liste der Runden Tische ist beigefügt.", False),
    ],
)
def test_a_sentence_that_only_hands_over_is_told_from_one_that_says_something(paragraph: str, formula: bool) -> None:
    assert is_formula(paragraph) is formula


def test_a_greeting_ends_before_the_sentence_that_follows_it() -> None:
    line = "Sehr geehrte Frau Dr. Müller, sehr geehrter Herr Meier, es gibt keinen."
    assert GREETING.sub("", line) == "es gibt keinen."


@pytest.mark.parametrize(
    "line", ["Mit freundlichen Grüßen", "mit freundlichen Gruessen", "Viele Grüße", "Hochachtungsvoll"]
)
def test_a_closing_formula_is_known(line: str) -> None:
    assert CLOSING.match(line)
