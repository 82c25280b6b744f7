# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from umlauf.reading.passages import Grid, ReadFile, paragraphs
from umlauf.reading.tables import BadInput
from umlauf.replies.matching import authority_of, normal
from umlauf.survey.roster import Roster, RosterEntry
from umlauf.wording import Message, spoken

ROSTER = Roster(
    (
        RosterEntry("06631000", "Landkreis Fulda", "landkreis"),
        RosterEntry("06633000", "Landkreis Kassel", "landkreis"),
        RosterEntry("06611000", "Kassel, documenta-Stadt", "kreisfreie_stadt"),
        RosterEntry("06411000", "Stadt Darmstadt", "kreisfreie_stadt"),
        RosterEntry("06432000", "Darmstadt-Dieburg", "landkreis"),
        RosterEntry("06437000", "Odenwaldkreis", "landkreis"),
        RosterEntry("06435000", "Main-Kinzig-Kreis", "landkreis"),
        RosterEntry("06433000", "LK Groß-Gerau", "landkreis"),
        RosterEntry("06412000", "Frankfurt am Main, Stadt", "kreisfreie_stadt"),
        RosterEntry("06435014", "Hanau", "gemeinde"),
        RosterEntry("assoc:HStT", "Hessischer Städtetag", "association"),
        RosterEntry("assoc:HLT", "Hessischer Landkreistag", "association"),
        RosterEntry("land:HE", "Land Hessen", "land"),
    )
)


def of_text(text: str, **more: str) -> ReadFile:
    return ReadFile(more.pop("name", "a.txt"), "text", paragraphs(text), **more)  # type: ignore[arg-type]


def key(file: ReadFile) -> str:
    return authority_of(file, ROSTER).entry.key


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("LK Fulda", "06631000"),
        ("Kreis Fulda", "06631000"),
        ("Landkreis Fulda", "06631000"),
        ("Kreisausschuss des Landkreises Fulda", "06631000"),
        ("Kreisverwaltung Fulda", "06631000"),
        ("Fulda", "06631000"),
        ("Landkreis Kassel", "06633000"),
        ("Stadt Kassel", "06611000"),
        ("Magistrat der Stadt Kassel", "06611000"),
        ("Darmstadt", "06411000"),
        ("Wissenschaftsstadt Darmstadt", "06411000"),
        ("Landkreis Darmstadt-Dieburg", "06432000"),
        ("Odenwald", "06437000"),
        ("LK Odenwald", "06437000"),
        ("des Odenwaldkreises", "06437000"),
        ("Landkreis Main-Kinzig", "06435000"),
        ("Kreis Gross-Gerau", "06433000"),
        ("Frankfurt", "06412000"),
        ("Stadt Frankfurt am Main", "06412000"),
        ("Stadt Hanau", "06435014"),
        ("Hess. Städtetag", "assoc:HStT"),
        ("des Hessischen Landkreistages", "assoc:HLT"),
        ("HLT", "assoc:HLT"),
        ("Land Hessen", "land:HE"),
    ],
)
def test_a_name_in_the_field_is_known_in_every_way_of_writing_it(name: str, expected: str) -> None:
    match = authority_of(of_text(f"Behörde: {name}\n\nFrage 1: Ja."), ROSTER)
    assert (match.entry.key, match.found, str(match.where)) == (expected, name, "field “Behörde”")


def test_the_field_of_a_spreadsheet_is_read() -> None:
    grid = Grid((("Kommune", "LK Fulda"), ("1", "Landkreis Kassel")), Message("sheet"))
    assert key(ReadFile("a.xlsx", "xlsx", tables=(grid,))) == "06631000"


@pytest.mark.parametrize(
    ("sender", "expected"),
    [
        ("Landkreis Fulda <post@verwaltung.example>", "06631000"),
        ("Meier, Anna <a.meier@landkreis-fulda.example>", "06631000"),
        ("a.meier@landkreisfulda.example", "06631000"),
        ("post@odenwaldkreis.example", "06437000"),
        ("post@stadt-kassel.example", "06611000"),
    ],
)
def test_the_sender_of_a_mail_is_known_by_name_or_domain(sender: str, expected: str) -> None:
    assert key(of_text("Frage 1: Ja.", sender=sender)) == expected


def test_the_letterhead_decides_and_neither_postal_towns_nor_the_addressee_nor_the_answer() -> None:
    text = (
        "Landkreis Fulda · 34117 Kassel\n\nAn den\nHessischen Landkreistag\n\nStadt Kassel\n\n"
        "Sehr geehrte Damen und Herren,\n\nFrage 1: Der Landkreis Kassel hat keinen."
    )
    assert key(of_text(text)) == "06631000"
    assert str(authority_of(of_text(text), ROSTER).where) == "letterhead"


def test_the_head_of_the_pages_counts_as_letterhead() -> None:
    assert key(ReadFile("a.docx", "docx", head=("Main-Kinzig-Kreis",))) == "06435000"


def test_the_signature_is_looked_at_before_the_subject() -> None:
    file = of_text(
        "Hallo,\n\nFrage 1: Ja.\n\nViele Grüße\nMeier\n36037 Fulda\nOdenwaldkreis", subject="AW: Landkreis Fulda"
    )
    assert (key(file), str(authority_of(file, ROSTER).where)) == ("06437000", "signature")


def test_an_association_in_the_subject_passed_the_survey_on_and_did_not_write() -> None:
    assert key(of_text("Ja.", subject="AW: Abfrage des Hessischen Landkreistags", name="fulda.txt")) == "06631000"
    assert key(of_text("Ja.", subject="Antwort Landkreis Fulda")) == "06631000"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("antwort_lk_fulda.docx", "06631000"),
        ("06432000-darmstadt-dieburg.txt", "06432000"),
        ("mail.eml → Groß-Gerau.docx", "06433000"),
        ("assoc-hstt.eml", "assoc:HStT"),
    ],
)
def test_the_name_of_the_file_is_the_last_clue(name: str, expected: str) -> None:
    assert key(of_text("Ja.", name=name)) == expected


def test_an_attachment_tells_who_wrote_when_the_mail_does_not() -> None:
    attachment = of_text("Landkreis Kassel\n\nFrage 1: Ja.", name="a.eml → 1.txt")
    assert key(ReadFile("a.eml", "mail", attachments=(attachment,), date=date(2015, 3, 1))) == "06633000"


def test_a_name_that_fits_two_is_left_to_the_next_clue() -> None:
    assert key(of_text("Behörde: Kassel", sender="Landkreis Kassel <a@b.example>")) == "06633000"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Behörde: Kassel", "“Kassel”; “Behörde: Kassel”; “a”"),
        ("Behörde: Stadt Fulda", "“Stadt Fulda”; “Behörde: Stadt Fulda”; “a”"),
        ("Behörde: Landkreis Nirgendwo", "“Landkreis Nirgendwo”; “Behörde: Landkreis Nirgendwo”; “a”"),
    ],
)
def test_an_authority_that_was_not_asked_or_fits_two_is_refused_with_what_was_found(text: str, found: str) -> None:
    with pytest.raises(BadInput) as refused:
        authority_of(of_text(text), ROSTER)
    assert str(refused.value) == (
        f"a.txt: none of those asked could be recognised as the writer; it names {found}. Please have it state"
        " its author in a line “Behörde: …”. Nothing was changed."
    )


def test_a_name_is_written_in_one_way() -> None:
    assert normal("Der Kreisausschuss des Landkreises Groß-Gerau") == "landkreis gross gerau"


def test_what_was_found_is_quoted_as_the_language_of_the_reader_does_it() -> None:
    with pytest.raises(BadInput) as refused:
        authority_of(of_text("Behörde: Kassel"), ROSTER)
    with spoken("de"):
        assert str(refused.value).partition("genannt ist ")[2].partition(".")[0] == "„Kassel“; „Behörde: Kassel“; „a“"
