# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override
from tests.scrutiny.screen.test_settling import WORK

from umlauf.readback.printed import File
from umlauf.reading.guard import LARGEST_FILE
from umlauf.scrutiny.forms import MOST_ANNEXES, CodebookForm, DropForm


def dropped(paper: bytes | None, *annexes: bytes, parliament: str = "") -> DropForm:
    files: MultiValueDict[str, UploadedFile[bytes]] = MultiValueDict()
    if paper is not None:
        files["paper"] = SimpleUploadedFile("antwort.pdf", paper)
    files.setlist("annexes", [SimpleUploadedFile(f"{number}.xlsx", data) for number, data in enumerate(annexes, 1)])
    return DropForm({"parliament": parliament}, files)


def test_a_paper_with_its_annexes_is_taken() -> None:
    form = dropped(b"%PDF", b"PK1", b"PK2", parliament="DE-HE")
    assert form.is_valid()
    assert form.papers == (File("antwort.pdf", b"%PDF"), (File("1.xlsx", b"PK1"), File("2.xlsx", b"PK2")))
    assert form.cleaned_data["parliament"] == "DE-HE"


def test_an_empty_file_is_left_to_the_readers_who_have_a_sentence_for_it() -> None:
    assert dropped(b"", b"").is_valid()


def test_without_a_paper_nothing_is_read() -> None:
    assert list(dropped(None).errors) == ["paper"]


def test_a_file_above_the_limit_is_refused_before_it_is_read() -> None:
    large = bytes(LARGEST_FILE + 1)
    with override("en"):
        errors = [dropped(large).errors, dropped(b"%PDF", large).errors]
        assert [dict(one) for one in errors] == [
            {"paper": ["antwort.pdf has 21 MB; at most 20 MB are read. Nothing was kept."]},
            {"annexes": ["1.xlsx has 21 MB; at most 20 MB are read. Nothing was kept."]},
        ]


def test_more_annexes_than_ten_are_refused() -> None:
    assert list(dropped(b"%PDF", *[b"PK"] * (MOST_ANNEXES + 1)).errors) == ["annexes"]


def test_a_parliament_that_there_is_not_is_refused() -> None:
    assert list(dropped(b"%PDF", parliament="DE-XX").errors) == ["parliament"]


def named(**also: str) -> CodebookForm:
    data = {"label-1": "Gipfel", "label-2": "Tische", "label-2a": "Runder  Tisch", **also}
    return CodebookForm(WORK.case.codebook, data)


def test_every_question_that_is_counted_gets_its_names() -> None:
    form = named(**{"also-2a": "Runde Tische,  Tischrunden , Runde Tische,"})
    assert form.is_valid()
    assert form.names == {
        "1": ("Gipfel", ()),
        "2": ("Tische", ()),
        "2a": ("Runder  Tisch", ("Runde Tische", "Tischrunden")),
    }


@pytest.mark.parametrize("name", ["zehn sehr große runde Tische", "Tisch 2"])
def test_a_name_that_no_sentence_is_searched_for_is_refused(name: str) -> None:
    assert list(named(**{"also-1": name}).errors) == ["also-1"]


def test_the_form_shows_each_question_with_its_two_fields() -> None:
    rows = [
        (question.key, [field.initial for field in fields])
        for question, fields in CodebookForm(WORK.case.codebook).rows
    ]
    assert rows == [("1", ["Gipfel", ""]), ("2", ["", ""]), ("2a", ["Runder Tisch", "Runde Tische"])]
