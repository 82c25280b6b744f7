# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""DOCX: paragraphs and tables in the order of the page, with what lies in text boxes, form fields and insertions.

Read from the XML itself: a library that walks paragraphs and runs passes over content controls and tracked insertions,
which is where a filled-in form has its answers. Source of the element names: ECMA-376, part 1, chapter 17.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from umlauf.reading.guard import damaged, parsed_xml
from umlauf.reading.passages import Grid, Passage, ReadFile
from umlauf.wording import Message

BODY = re.compile(r"word/document\d*\.xml")
HEAD = re.compile(r"word/(header|footer)\d*\.xml")
LEFT_OUT = frozenset({"moveFrom", "del", "Fallback", "instrText"})  # deleted, moved away, or given twice
BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "smartTag", "moveTo"})


def is_docx(parts: Mapping[str, bytes]) -> bool:
    """Whether the parts of a package are those of a Word document."""
    return any(BODY.fullmatch(name) for name in parts)


def read_docx(file: str, parts: Mapping[str, bytes]) -> ReadFile:
    """Return paragraphs and tables of a checked package; head and foot of the pages apart."""
    root = parsed_xml(file, next(part for name, part in parts.items() if BODY.fullmatch(name)))
    body = next((child for child in root if _tag(child) == "body"), None)
    if body is None:
        raise damaged(file)
    passages: list[Passage] = []
    tables: list[Grid] = []
    for block in _blocks(body):
        if _tag(block) == "tbl":
            locator = Message("table {number}", number=len(tables) + 1)
            tables.append(Grid(_rows(block), locator, len(passages)))
        elif text := _text(block).strip():
            passages.append(Passage(text, Message("paragraph {number}", number=len(passages) + 1)))
    return ReadFile(file, "docx", tuple(passages), tuple(tables), head=_head(file, parts))


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if _tag(child) in ("p", "tbl"):
            yield child
        elif _tag(child) in WRAPPERS:
            yield from _blocks(child)


def _text(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in BREAKS:
            yield BREAKS[tag]
        elif tag not in LEFT_OUT:
            if tag == "p":  # a paragraph inside a text box
                yield "\n"
            yield from _pieces(child)


def _rows(table: etree._Element) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_text(cell).strip() for cell in _within(row, "tc")) for row in _within(table, "tr"))


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if _tag(child) == tag:
            yield child
        elif _tag(child) in WRAPPERS:
            yield from _within(child, tag)


def _head(file: str, parts: Mapping[str, bytes]) -> tuple[str, ...]:
    texts = [_text(parsed_xml(file, part)) for name, part in sorted(parts.items()) if HEAD.fullmatch(name)]
    return tuple(line.strip() for text in texts for line in text.split("\n") if line.strip())
