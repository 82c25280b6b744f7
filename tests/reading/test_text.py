# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.reading.passages import Passage, ReadFile
from umlauf.reading.tables import BadInput
from umlauf.reading.text import read_text
from umlauf.wording import Message

GREETING = Passage("Grüße – für 5 €", Message("line {line}", line=1))


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (GREETING.text.encode(), "utf-8"),
        (GREETING.text.encode("utf-8-sig"), "utf-8"),
        (GREETING.text.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + GREETING.text.encode("utf-16-be"), "utf-16"),
    ],
)
def test_a_text_in_an_evident_encoding_needs_no_note(data: bytes, encoding: str) -> None:
    assert read_text("brief.txt", data) == ReadFile("brief.txt", "text", (GREETING,), assumed_encoding=encoding)


def test_windows_1252_is_assumed_when_it_is_not_utf_8_and_the_reader_is_told() -> None:
    file = read_text("brief.txt", GREETING.text.encode("cp1252"))
    assert (file.passages, file.assumed_encoding) == ((GREETING,), "cp1252")
    assert [str(note) for note in file.notes] == ["brief.txt does not state its encoding; it was read as Windows-1252."]


@pytest.mark.parametrize("data", [b"Gr\x81\x8d\xfc\xdfe", "Grüße".encode("utf-16")[:-1]])
def test_another_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        read_text("brief.txt", data)
    assert str(refused.value) == (
        "brief.txt is in an encoding that is not known. Please save it as UTF-8. Nothing was changed."
    )
