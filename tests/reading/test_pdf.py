# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io
from typing import Any

import pikepdf
import pypdfium2
import pytest
from tests.reading.making import pdf_of

from umlauf.reading.passages import unwrapped
from umlauf.reading.pdf import read_pdf
from umlauf.reading.tables import BadInput

TEXT = (
    "Die Gemeindefinanzierungsgesetzänderungsverordnungsbegründung verpflichtet die Landkreise und kreisfreien Städte,"
    " über Flüchtlingsunterbringungseinrichtungen zu berichten."
)


def refusal(data: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        read_pdf("a.pdf", data)
    return str(refused.value)


def changed(data: bytes, **how: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(out, **how)
    return out.getvalue()


def test_the_text_comes_out_to_the_letter_with_words_rejoined() -> None:
    file = read_pdf("a.pdf", pdf_of(f"#set par(justify: true)\n{TEXT}\n\n{TEXT}"))
    assert [unwrapped(passage.text) for passage in file.passages] == [TEXT, TEXT]
    assert [str(passage.locator) for passage in file.passages] == ["page 1, paragraph 1", "page 1, paragraph 2"]
    assert "\n" in file.passages[0].text


def test_each_page_is_counted() -> None:
    file = read_pdf("a.pdf", pdf_of("eins\n#pagebreak()\n#pagebreak()\nzwei"))
    assert [(passage.text, str(passage.locator)) for passage in file.passages] == [
        ("eins", "page 1, paragraph 1"),
        ("zwei", "page 3, paragraph 1"),
    ]


def test_a_pdf_without_text_is_refused() -> None:
    assert refusal(pdf_of("#rect()")) == (
        "a.pdf holds only pictures of its pages and no text. Please send the file from which it was made, or have the"
        " text recognised first. Nothing was changed."
    )


def test_a_pdf_that_was_cut_off_is_refused() -> None:
    assert refusal(pdf_of(TEXT)[:-2000]).startswith("a.pdf is damaged or was cut off")


def test_a_pdf_that_is_none_inside_is_refused() -> None:
    assert refusal(b"%PDF-1.7\nnichts\n%%EOF").startswith("a.pdf is damaged or was cut off")


def test_a_locked_pdf_is_refused() -> None:
    locked = changed(pdf_of(TEXT), encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refusal(locked) == "a.pdf is locked with a password. Please send it without one. Nothing was changed."


def test_a_pdf_with_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("umlauf.reading.pdf.MOST_PAGES", 2)
    assert refusal(pdf_of("eins\n#pagebreak()\nzwei\n#pagebreak()\ndrei")) == (
        "a.pdf has 3 pages; at most 2 are read. Please send it in parts. Nothing was changed."
    )


def test_a_page_that_cannot_be_opened_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object) -> None:
        raise pypdfium2.PdfiumError("page")

    monkeypatch.setattr(pypdfium2.PdfPage, "get_textpage", broken)
    assert refusal(pdf_of("eins")).startswith("a.pdf is damaged or was cut off")
