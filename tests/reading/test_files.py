# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from tests.reading.making import docx_of, mail_of, packed, pdf_of, xlsx_of

from umlauf.reading.files import read_file
from umlauf.reading.tables import BadInput
from umlauf.wording import spoken

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
SAVE_AS = "Please save it as .docx, .xlsx, .pdf, .eml or .txt and send that. Nothing was changed."


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        read_file(name, data)
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("antwort.docx", docx_of(["eins"]), "docx"),
        ("antwort.xlsx", xlsx_of([["eins"]]), "xlsx"),
        ("antwort.pdf", pdf_of("eins"), "pdf"),
        ("antwort.eml", mail_of("eins"), "mail"),
        ("antwort.txt", b"eins", "text"),
        ("antwort.TXT", "eins".encode("utf-16"), "text"),
        ("antwort", b"eins", "text"),
        ("antwort.bak", docx_of(["eins"]), "docx"),
        ("antwort.txt", mail_of("eins"), "mail"),
    ],
)
def test_a_file_is_read_as_what_it_holds(name: str, data: bytes, kind: str) -> None:
    file = read_file(name, data)
    words = [passage.text for passage in file.passages] + [
        cell for grid in file.tables for row in grid.rows for cell in row
    ]
    assert (file.name, file.kind, words) == (name, kind, ["eins"])


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("antwort.docx", PNG, "a picture"),
        ("antwort.docx", xlsx_of([["eins"]]), "an Excel workbook"),
        ("antwort.docx", b"Frage 1: ja", "plain text"),
        ("antwort.pdf", b"\xef\xbb\xbf <!DOCTYPE html><html><body>Anmeldung</body></html>", "a web page"),
        ("antwort.xlsx", docx_of(["eins"]), "a Word document"),
        ("antwort.eml", b"Frage 1: ja", "plain text"),
        ("antwort.pdf", mail_of("eins"), "a mail"),
        ("antwort.txt", pdf_of("eins"), "a PDF file"),
        ("antwort.xlsx", packed({"inhalt.txt": b"eins", "a.xml": "<a/>"}), "a ZIP archive"),
        ("antwort.docx", b"{\\rtf1 eins}", "a file in Rich Text Format"),
        ("antwort.txt", b"\x00\x01\x02", "something that cannot be read as text"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(name: str, data: bytes, found: str) -> None:
    assert refusal(name, data) == (
        f"{name} is called {name[-5:] if name[-5] == '.' else name[-4:]}, but is {found}. Please send the file as its"
        " program saved it. Nothing was changed."
    )


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("antwort.png", PNG, "a picture"),
        ("antwort.doc", OLE, "a file of an old Office version or of Outlook, or one locked with a password"),
        ("antwort.docx", OLE, "a file of an old Office version or of Outlook, or one locked with a password"),
        ("antwort.zip", packed({"inhalt.txt": b"eins"}), "a ZIP archive"),
        ("antwort.zip", packed({}), "a ZIP archive"),
        ("antwort.rtf", b"{\\rtf1 eins}", "a file in Rich Text Format"),
        ("antwort.html", b"<html>", "a web page"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_what_to_send_instead(name: str, data: bytes, found: str) -> None:
    assert refusal(name, data) == f"{name} is {found}. {SAVE_AS}"


@pytest.mark.parametrize("name", ["antwort.docx", "antwort.pdf", "antwort.eml", "antwort"])
def test_an_empty_file_is_refused_whatever_its_name(name: str) -> None:
    assert refusal(name, b"") == f"{name} is empty. Please send the file again. Nothing was changed."


def test_a_refusal_can_be_said_in_german_without_failing() -> None:
    with spoken("de"):
        assert "antwort.docx" in refusal("antwort.docx", PNG)
