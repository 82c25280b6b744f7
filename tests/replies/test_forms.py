# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override

from umlauf.reading.guard import LARGEST_FILE
from umlauf.replies.forms import ReplyFile


def form(data: bytes, size: int | None = None, day: str = "2015-03-30") -> ReplyFile:
    file = SimpleUploadedFile("antwort.docx", data)
    file.size = len(data) if size is None else size
    return ReplyFile({"received_on": day}, MultiValueDict({"file": [file]}))


def test_a_file_and_its_day_are_handed_on() -> None:
    filled = form(b"Ja.")
    assert filled.is_valid()
    assert filled.upload == ("antwort.docx", b"Ja.", date(2015, 3, 30))


def test_an_empty_file_is_left_to_the_readers_whose_sentence_names_it() -> None:
    assert form(b"").is_valid()


def test_a_file_above_the_limit_is_refused_before_it_is_read() -> None:
    with override("en"):
        assert form(b"x", size=LARGEST_FILE + 1).errors["file"] == [
            "antwort.docx has 21 MB; at most 20 MB are read. Nothing was changed."
        ]


def test_a_day_that_is_none_is_refused() -> None:
    assert list(form(b"Ja.", day="gestern").errors) == ["received_on"]
