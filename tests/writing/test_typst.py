# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import umlauf.writing
from umlauf.writing.document import Attachment, Document, Heading, Paragraph, Picture, Signature, Table
from umlauf.writing.typst import NotSet, to_pdf

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#123"/></svg>'
HARD_TEXTS = (
    "E-Akte",
    "Darmstadt-Dieburg und Limburg-Weilburg, Landkreis- und Städtetag",
    "Ämter, Öfen, Übungen, größer, Fuß, Straße, GROẞ",
    "„Runder Tisch“ und ‚Gipfel‘ – so heißt es … wörtlich",
    "s. bei 1 und 2",
    '*x* _y_ #read("x") $x$ @ref <label> // kein Kommentar /* auch nicht */ \\ `code` = Kopf',
    "- kein Punkt\n+ keine Nummer\n1. auch nicht",
    "Pfiff, offiziell, Auflage, Schifffahrt, fjordisch",
    "17 von 18 (94,4 %), 5 €, § 3 Abs. 2, 20 °C, m²",
    "Gemeindefinanzierungsgesetzänderungsverordnungsermächtigungsgrundlage",
)
BASE = Document(
    title="Runde Tische in den Landkreisen",
    subject="Antwort auf die Kleine Anfrage",
    author="Ministerium für Beispiele",
    language="de",
    date=date(2015, 3, 26),
    foot="Drucksache 19/1613",
)
FULL = replace(
    BASE,
    head=(("Drucksache", "19/1613"), ("Eingegangen", "9. Februar 2015")),
    keywords=("Kleine Anfrage", "Hessen"),
    blocks=(
        Heading("Vorbemerkung"),
        Paragraph("Es liegen Antworten von 18 Landkreisen vor."),
        Heading("Frage 1"),
        Paragraph("Wo gibt es Runde Tische?", "question"),
        Paragraph("In 13 Landkreisen.", "answer"),
        Picture(SVG, "Karte der Rückmeldungen", "Wer geantwortet hat"),
        Signature("Wiesbaden, 26. März 2015", "A. Beispiel", "Staatsministerin", "Fassung 2"),
        Heading("Anlage", new_page=True),
        Table("Rückmeldungen", ("Landkreis", "Frage 1"), (("Fulda", "ja"), ("Kassel", "nein")), (1, 3)),
        Heading("Hinweis", level=2),
        Paragraph("Die Tabelle liegt bei.", "note"),
    ),
    attachments=(Attachment("anlage.csv", b"key,text\n06631000,ja\n", "text/csv", "Anlage als Tabelle"),),
)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [sheet.get_textpage().get_text_range() for sheet in document]
    finally:
        document.close()


def letters(text: str) -> str:
    """The text without white space, since lines break where they must."""
    return "".join(text.split())


def with_texts(*texts: str) -> Document:
    return replace(BASE, blocks=tuple(Paragraph(text) for text in texts))


def assert_equal_to_the_letter(*texts: str) -> None:
    without, found = pages(to_pdf(BASE))[0], pages(to_pdf(with_texts(*texts)))[0]
    foot = "Drucksache 19/1613"
    assert letters(found) == letters(without.replace(foot, "".join(texts) + foot))


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
@pytest.mark.parametrize("document", [BASE, FULL], ids=["bare", "full"])
def test_the_pdf_passes_pdf_a_3a_and_pdf_ua_1(document: Document, profile: page.ValidationProfile) -> None:
    report = page.validate_pdf_bytes(to_pdf(document), profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.rules.total > 100


def test_the_same_document_gives_the_same_bytes() -> None:
    assert to_pdf(FULL) == to_pdf(FULL)


def test_title_language_author_and_date_are_those_of_the_document() -> None:
    with pikepdf.open(io.BytesIO(to_pdf(FULL))) as pdf:
        about = pdf.open_metadata()
        assert (str(pdf.Root.Lang), about["dc:title"], about["dc:creator"], str(pdf.docinfo.CreationDate)) == (
            "de",
            "Runde Tische in den Landkreisen",
            ["Ministerium für Beispiele"],
            "D:20150326000000Z",
        )


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_the_text_that_comes_out_equals_the_source_to_the_letter(text: str) -> None:
    assert_equal_to_the_letter(text)


@pytest.mark.parametrize("length", range(0, 60, 3))
def test_a_hyphen_survives_wherever_the_line_ends(length: int) -> None:
    names = "Darmstadt-Dieburg, Rheingau-Taunus-Kreis, Landkreis- und Städtetag, E-Akte, Städte- und Gemeindebund "
    assert_equal_to_the_letter("x" * length + " " + names * 6)


def test_a_hyphenated_name_that_is_wider_than_its_column_stays_in_it() -> None:
    table = Table("Anlage", ("Kreis", "Frage"), (("Rheingau-Taunus-Kreis", "ja"),), (1, 14))
    (text,) = pages(to_pdf(replace(BASE, blocks=(table,))))
    assert "Rheingau-Taunus-Kreis" not in text.split()


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text("abcßÄö fi-–„“*#$_@<>[]{}\\/`=~'\"0179.,;", min_size=1), min_size=1, max_size=9))
def test_no_text_is_markup(texts: list[str]) -> None:
    # With a full stop, since pypdfium2 takes any hyphen at the end of a line for hyphenation.
    assert_equal_to_the_letter(*(f"{text}." for text in texts))


def test_the_text_of_every_block_comes_out_in_its_order() -> None:
    first, second = map(letters, pages(to_pdf(FULL)))
    assert first == letters(
        """Ministerium für Beispiele Antwort auf die Kleine Anfrage Runde Tische in den Landkreisen
        Drucksache 19/1613 Eingegangen 9. Februar 2015 Vorbemerkung Es liegen Antworten von 18 Landkreisen vor. Frage 1
        Wo gibt es Runde Tische? In 13 Landkreisen. Abbildung 1: Wer geantwortet hat Wiesbaden, 26. März 2015 A. Beispiel
        Staatsministerin Fassung 2 Drucksache 19/1613 Seite 1 von 2"""
    )
    assert second == letters(
        """Anlage Tabelle 1: Rückmeldungen Landkreis Frage 1 Fulda ja Kassel nein Hinweis Die Tabelle liegt bei.
        Drucksache 19/1613 Seite 2 von 2"""
    )


def test_an_english_document_counts_its_pages_in_english() -> None:
    assert pages(to_pdf(replace(BASE, language="en")))[0].split()[-4:] == ["Page", "1", "of", "1"]


def test_head_and_foot_stand_on_each_page_of_a_long_table() -> None:
    rows = tuple((f"Kreis-Nr. {number}", "Ein Runder Tisch besteht seit 2013. " * 4) for number in range(200))
    found = pages(to_pdf(replace(BASE, blocks=(Table("Anlage", ("Landkreis", "Frage 1"), rows, (1, 3)),))))
    assert len(found) > 5
    for number, text in enumerate(found, start=1):
        assert text.count("Landkreis Frage 1") == 1
        assert f"Drucksache 19/1613 Seite {number} von {len(found)}" in " ".join(text.split())


def test_a_table_of_a_thousand_rows_loses_none_and_stays_valid() -> None:
    rows = tuple((f"K{number}", f"Text-{number}") for number in range(1000))
    pdf = to_pdf(replace(BASE, blocks=(Table("Anlage", ("Landkreis", "Frage"), rows),)))
    found = [line for text in pages(pdf) for line in text.split() if line.startswith("Text-")]
    assert found == [text for _, text in rows]
    assert page.is_pdf_compliant_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)


def test_a_row_stays_on_one_page_unless_it_is_longer_than_one() -> None:
    rows = tuple((f"K{number}", "\n".join([f"{number}a", *["…"] * 12, f"{number}z"])) for number in range(9))
    for text in pages(to_pdf(replace(BASE, blocks=(Table("Anlage", ("Kreis", "Frage"), rows),)))):
        assert [f"{number}a" in text for number in range(9)] == [f"{number}z" in text for number in range(9)]
    long = (("K", "Sehr viel Text. " * 900),)
    assert len(pages(to_pdf(replace(BASE, blocks=(Table("Anlage", ("Kreis", "Frage"), long),))))) > 2


def test_attachments_come_out_byte_for_byte_with_their_type_and_relation() -> None:
    every_byte = bytes(range(256))
    files = (
        Attachment("anlage.csv", "ä,ß\n".encode(), "text/csv", "Anlage"),
        Attachment("fall.zip", every_byte, "application/zip", "Akte", "supplement"),
    )
    with pikepdf.open(io.BytesIO(to_pdf(replace(BASE, attachments=files)))) as pdf:
        found = {
            name: (spec.get_file().read_bytes(), str(spec.get_file().mime_type), str(spec.obj.AFRelationship))
            for name, spec in pdf.attachments.items()
        }
    assert found == {
        "anlage.csv": ("ä,ß\n".encode(), "text/csv", "/Data"),
        "fall.zip": (every_byte, "application/zip", "/Supplement"),
    }


def test_a_letter_that_the_fonts_lack_is_refused_and_not_left_out() -> None:
    with pytest.raises(NotSet) as refusal:
        to_pdf(with_texts("ein Schriftzeichen: 字"))
    assert str(refusal.value).startswith("The PDF of “Runde Tische in den Landkreisen” could not be set: ")


def test_a_warning_is_a_refusal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "answer.typ").write_text('#set text(font: "No Such Font")\n#set document(title: "x")\nx')
    monkeypatch.setattr(umlauf.writing, "__path__", [str(tmp_path)])
    monkeypatch.setattr(umlauf.writing.typst, "files", lambda _: tmp_path)
    with pytest.raises(NotSet) as refusal:
        to_pdf(BASE)
    assert "unknown font family" in str(refusal.value)
