# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What is refused before a reader sees it: size, packing, document type definitions, macros, letters without names."""

import io
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from lxml import etree

from umlauf.reading.tables import BadInput
from umlauf.wording import Message

MEGABYTE = 1_000_000
LARGEST_FILE = 20 * MEGABYTE
LARGEST_CONTENT = 100 * MEGABYTE
MOST_ENTRIES = 2_000
HIGHEST_RATIO = 200  # what office programs write stays below 100
SMALL_CONTENT = MEGABYTE  # below this a high ratio does no harm
PLAIN_PACKING = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
XML_ENDINGS = (".xml", ".rels", ".vml")
ENCRYPTED = 0x1
FEWEST = 50  # characters; fewer show nothing
NO_LETTERS = ("Cc", "Cn", "Co", "Cs")  # controls, and what is private or nobody's


def check_size(file: str, data: bytes) -> None:
    """Refuse an empty file and one above 20 MB."""
    if not data.strip():
        raise BadInput(Message("{file} is empty. Please send the file again. Nothing was changed.", file=file))
    if len(data) > LARGEST_FILE:
        raise _too_large(file, len(data))


def _too_large(file: str, size: int) -> BadInput:
    return BadInput(
        Message(
            "{file} has {size} MB; at most {limit} MB are read. Please send it in parts or without pictures."
            " Nothing was changed.",
            file=file,
            size=-(-size // MEGABYTE),
            limit=LARGEST_FILE // MEGABYTE,
        )
    )


def read_limited(path: Path) -> bytes:
    """Return the content of a file on the disk; refuse one above 20 MB before it is read."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise _too_large(path.name, size)
    return path.read_bytes()


def check_package(file: str, data: bytes) -> dict[str, bytes]:
    """Return the XML parts of an office file by their names, after everything that could do harm has been refused.

    Refused: a damaged or truncated package, one with a password, more than 2,000 entries, more than 100 MB or more than
    200 times its size when unpacked, macros, and XML with a document type definition.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_entries(file, package.infolist(), len(data))
            if package.testzip() is not None:
                raise damaged(file)
            parts = {name: package.read(name) for name in package.namelist() if name.endswith(XML_ENDINGS)}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        raise damaged(file) from error
    _check_macros(file, parts.get("[Content_Types].xml", b""))
    for name, part in parts.items():
        check_xml(f"{file} → {name}", part)
    return parts


def is_jumbled(text: str) -> bool:
    """Whether a text is what comes out of a font that does not say which letters it shows.

    Such fonts give signs that are no letters, or letters by their place in the font, which are capitals and marks where
    German has small letters: measured, hardly one sign in fifty is a small letter, and three in four of German text.
    """
    kinds: Counter[str] = Counter()
    for sign, count in Counter("".join(text.split())).items():
        kinds["Co" if sign == "\ufffd" else unicodedata.category(sign)] += count
    whole = kinds.total()
    marks = sum(count for kind, count in kinds.items() if kind[0] in "PS")
    nameless = sum(kinds[kind] for kind in NO_LETTERS)
    displaced = kinds["Lu"] > 0.4 * whole and marks > 0.08 * whole and kinds["Ll"] < 0.2 * whole
    return whole >= FEWEST and (nameless > 0.1 * whole or displaced)


def check_letters(file: str, text: str) -> None:
    """Refuse a text that is jumbled from beginning to end."""
    if is_jumbled(text):
        raise BadInput(
            Message(
                "The fonts of {file} do not say which letters they show, so its text comes out as a jumble of signs."
                " Please send the file from which it was made, or have the text recognised first. Nothing was changed.",
                file=file,
            )
        )


def damaged(file: str) -> BadInput:
    """Return the refusal of a file that is damaged or was cut off on its way."""
    return BadInput(
        Message(
            "{file} is damaged or was cut off on its way. Please open it in its program, save it again and send that."
            " Nothing was changed.",
            file=file,
        )
    )


def _check_entries(file: str, entries: list[zipfile.ZipInfo], size: int) -> None:
    content = sum(entry.file_size for entry in entries)
    if (
        len(entries) > MOST_ENTRIES
        or content > LARGEST_CONTENT
        or (content > SMALL_CONTENT and content > HIGHEST_RATIO * size)
    ):
        raise BadInput(
            Message(
                "{file} unpacks to {content} MB in {count} parts, far more than an office file holds; it was not"
                " unpacked. Please save it again in its program, or send it as PDF. Nothing was changed.",
                file=file,
                content=-(-content // MEGABYTE),
                count=len(entries),
            )
        )
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise locked(file)
    if any(entry.compress_type not in PLAIN_PACKING for entry in entries):
        raise damaged(file)
    if any(entry.filename.endswith("vbaProject.bin") for entry in entries):
        raise _macros(file)


def locked(file: str) -> BadInput:
    """Return the refusal of a file that opens only with a password."""
    return BadInput(
        Message("{file} is locked with a password. Please send it without one. Nothing was changed.", file=file)
    )


def _check_macros(file: str, content_types: bytes) -> None:
    if b"macroEnabled" in content_types:
        raise _macros(file)


def _macros(file: str) -> BadInput:
    return BadInput(
        Message(
            "{file} holds macros, which are never run here. Please save it without macros, as .docx or .xlsx."
            " Nothing was changed.",
            file=file,
        )
    )


class _Watch:
    """A parser target that keeps nothing; it sees the document type and, if wanted, the beginning of each element."""

    def __init__(self, start: Callable[[str, dict[str, str]], None] | None) -> None:
        self.doctype_seen = False
        if start:
            self.start = start

    def doctype(self, *_: str | None) -> None:
        self.doctype_seen = True

    def close(self) -> None:
        """Nothing was built, so nothing is given back."""


def check_xml(file: str, data: bytes, start: Callable[[str, dict[str, str]], None] | None = None) -> None:
    """Refuse XML that is not well-formed or brings a document type definition, and with it entities of its own.

    Nothing is kept in memory and nothing fetched. `start` is called with tag and attributes of each element.
    """
    watch = _Watch(start)
    # The published types demand more methods of a target than lxml calls.
    parser = etree.XMLParser(target=cast("Any", watch), resolve_entities=False, no_network=True, huge_tree=False)
    try:
        parser.feed(data)
        parser.close()
    except etree.XMLSyntaxError as error:
        if not watch.doctype_seen:
            raise damaged(file) from error
    if watch.doctype_seen:
        raise BadInput(
            Message(
                "{file} brings a document type definition, which office programs do not write; it was not read."
                " Please save the file again in its program. Nothing was changed.",
                file=file,
            )
        )


def parsed_xml(file: str, data: bytes) -> etree._Element:
    """Return the root of XML that `check_xml` let pass; entities stay unresolved, nothing is fetched.

    Refused is what only a tree shows to be damaged, such as a prefix without its namespace.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(file) from error
