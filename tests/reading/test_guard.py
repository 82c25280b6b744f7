# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import zipfile
from pathlib import Path

import pytest
from tests.reading.making import docx_of, packed, with_part, xlsx_of

from umlauf.reading.guard import (
    LARGEST_FILE,
    MOST_ENTRIES,
    check_letters,
    check_package,
    check_size,
    check_xml,
    is_jumbled,
    parsed_xml,
    read_limited,
)
from umlauf.reading.tables import BadInput


def refusal(data: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        check_package("antwort.docx", data)
    return str(refused.value)


DAMAGED = (
    "antwort.docx is damaged or was cut off on its way. Please open it in its program, save it again and send that."
    " Nothing was changed."
)
MACROS = (
    "antwort.docx holds macros, which are never run here. Please save it without macros, as .docx or .xlsx."
    " Nothing was changed."
)
DOCTYPE = (
    "antwort.docx → word/document.xml brings a document type definition, which office programs do not write; it was not"
    " read. Please save the file again in its program. Nothing was changed."
)


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        check_size("leer.txt", data)
    assert str(refused.value) == "leer.txt is empty. Please send the file again. Nothing was changed."


def test_a_file_above_20_megabytes_is_refused() -> None:
    check_size("gross.pdf", b"x" * LARGEST_FILE)
    with pytest.raises(BadInput) as refused:
        check_size("gross.pdf", b"x" * (LARGEST_FILE + 1))
    assert str(refused.value) == (
        "gross.pdf has 21 MB; at most 20 MB are read. Please send it in parts or without pictures. Nothing was changed."
    )


def test_an_office_file_gives_its_xml_parts() -> None:
    assert b"eins" in check_package("antwort.docx", docx_of(["eins"]))["word/document.xml"]


def test_a_truncated_package_is_refused() -> None:
    assert refusal(docx_of(["eins"])[:-200]) == DAMAGED


def test_a_package_whose_part_was_changed_on_the_way_is_refused() -> None:
    data = packed({"word/document.xml": "<a>" + "x" * 50 + "</a>"}, zipfile.ZIP_STORED)
    assert refusal(data.replace(b"xxx", b"xyx", 1)) == DAMAGED


def test_a_package_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(packed({"word/document.xml": b"<a/>" * 1000}))
    size = (4000).to_bytes(4, "little")
    assert data.count(size) == 2
    assert refusal(bytes(data).replace(size, (400).to_bytes(4, "little"))) == DAMAGED


def test_another_packing_than_that_of_office_files_is_refused() -> None:
    assert refusal(packed({"word/document.xml": "<a/>"}, zipfile.ZIP_LZMA)) == DAMAGED


def test_a_part_that_is_no_xml_is_refused() -> None:
    with_broken = with_part(docx_of(["eins"]), "word/document.xml", "<a><b></a>")
    assert refusal(with_broken) == DAMAGED.replace("antwort.docx", "antwort.docx → word/document.xml")


def test_a_bomb_is_refused_without_unpacking_it() -> None:
    assert refusal(packed({"word/document.xml": b" " * 50_000_000})) == (
        "antwort.docx unpacks to 50 MB in 1 parts, far more than an office file holds; it was not unpacked. Please save"
        " it again in its program, or send it as PDF. Nothing was changed."
    )


def test_a_package_of_too_many_parts_is_refused() -> None:
    assert "in 2001 parts" in refusal(packed({f"{n}": b"" for n in range(MOST_ENTRIES + 1)}))


def test_a_package_above_100_megabytes_is_refused_even_when_badly_packed() -> None:
    megabyte = bytes(range(256)) * 3906 + bytes(64)
    assert "unpacks to 101 MB" in refusal(packed({f"{number}": megabyte for number in range(101)}))


def test_a_locked_package_is_refused() -> None:
    data = bytearray(packed({"word/document.xml": "<a/>"}))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + place] |= 1
    assert refusal(bytes(data)) == (
        "antwort.docx is locked with a password. Please send it without one. Nothing was changed."
    )


def test_macros_are_refused_by_their_part_and_by_their_type() -> None:
    assert refusal(with_part(xlsx_of([["eins"]]), "xl/vbaProject.bin", b"x")) == MACROS
    types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    assert refusal(packed({"[Content_Types].xml": types})) == MACROS


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a SYSTEM "http://nirgends.example/a.dtd">',
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE a [<!ENTITY e "x">]>',
        "<!DOCTYPE a>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_definition_is_refused_in_any_encoding(declaration: str, encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}<a>&e;</a>'.encode(encoding)
    assert refusal(packed({"word/document.xml": part})) == DOCTYPE


def test_each_element_can_be_watched_without_keeping_it() -> None:
    seen: list[tuple[str, dict[str, str]]] = []
    check_xml("a.xml", b'<a><b r="1"/></a>', lambda tag, attributes: seen.append((tag, dict(attributes))))
    assert seen == [("a", {}), ("b", {"r": "1"})]


def test_checked_xml_is_parsed() -> None:
    assert parsed_xml("a.docx", b"<a/>").tag == "a"


def test_xml_with_a_prefix_of_no_namespace_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        parsed_xml("antwort.docx", b"<a><w:b/></a>")
    assert str(refused.value) == DAMAGED


def test_a_package_of_a_version_that_nobody_writes_is_refused() -> None:
    data = bytearray(packed({"word/document.xml": "<a/>"}))
    data[data.index(b"PK\x01\x02") + 6] = 95
    assert refusal(bytes(data)) == DAMAGED


GERMAN = "In zwei Landkreisen fährt ein Bücherbus. Weitere sind nicht geplant, wie die Landkreise berichten."


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        GERMAN.upper(),
        "LK FULDA 12.345,00 € 3,5 % LK GIESSEN 1.234,00 € 0,5 % " * 3,
        "1.234,56; 7.890,12; (3,4 %) – " * 5,
        "\ue000\ue001",
        "Haupt\ufffeund Ehren\ufffeamt in den Landkreisen und kreisfreien Städten, " * 2,
        "",
    ],
)
def test_text_numbers_and_a_few_odd_signs_are_no_jumble(text: str) -> None:
    assert not is_jumbled(text)


@pytest.mark.parametrize(
    "text",
    [
        "\ufffd" * 50,
        "".join(chr(0xF000 + ord(letter)) for letter in GERMAN),
        "".join(letter if place % 5 else "\x01" for place, letter in enumerate(GERMAN)),
        "'LH /DQGHVUHJLHUXQJ %&'$ \"#!+*~ 'LH )UDJH (LQ %XV )lKUW 6HLW /DQJHP",
    ],
)
def test_text_of_a_font_that_names_no_letters_is_a_jumble(text: str) -> None:
    assert is_jumbled(text)


def test_a_jumble_is_refused() -> None:
    check_letters("antwort.pdf", GERMAN)
    with pytest.raises(BadInput) as refused:
        check_letters("antwort.pdf", "\ufffd" * 50)
    assert str(refused.value) == (
        "The fonts of antwort.pdf do not say which letters they show, so its text comes out as a jumble of signs. Please"
        " send the file from which it was made, or have the text recognised first. Nothing was changed."
    )


def test_a_file_of_the_disk_is_read_when_it_is_not_too_large(tmp_path: Path) -> None:
    (tmp_path / "antwort.txt").write_bytes(b"Ja.")
    assert read_limited(tmp_path / "antwort.txt") == b"Ja."
    with (tmp_path / "gross.pdf").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(BadInput) as refused:
        read_limited(tmp_path / "gross.pdf")
    assert str(refused.value) == (
        "gross.pdf has 21 MB; at most 20 MB are read. Please send it in parts or without pictures. Nothing was changed."
    )
