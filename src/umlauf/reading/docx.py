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
from umlauf.reading.passages import Grid, Passage, ReadFile, tall_cells
from umlauf.wording import Message

BODY = re.compile(r"word/document\d*\.xml")
HEAD = re.compile(r"word/(header|footer)\d*\.xml")
LEFT_OUT = frozenset({"moveFrom", "del", "Fallback", "instrText"})  # deleted, moved away, or given twice
BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
MOST_COLUMNS = 100  # more than Word allows (63)
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
    notes: list[Message] = []
    for block in _blocks(body):
        if _tag(block) == "tbl":
            locator = Message("table {number}", number=len(tables) + 1)
            tables.append(_grid(block, locator, len(passages)))
            notes += [tall_cells(file, locator)] if any(map(_goes_on_below, _within(block, "tr"))) else []
        elif text := _text(block).strip():
            passages.append(Passage(text, Message("paragraph {number}", number=len(passages) + 1)))
    return ReadFile(file, "docx", tuple(passages), tuple(tables), head=_head(file, parts), notes=tuple(notes))


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


def _grid(table: etree._Element, locator: Message, after: int) -> Grid:
    """A table with a place for each column of its grid: a cell over several columns leaves the others empty."""
    rows: list[tuple[str, ...]] = []
    spans: list[tuple[int, int, int]] = []
    for row in _within(table, "tr"):
        cells = [""] * _number(row, "gridBefore", 0)
        for cell in _within(row, "tc"):
            width = _number(cell, "gridSpan", 1)
            if width > 1:
                spans.append((len(rows), len(cells), width))
            cells += [_text(cell).strip(), *[""] * (width - 1)]
        rows.append(tuple(cells))
    return Grid(tuple(rows), locator, after, spans=tuple(spans))


def _goes_on_below(row: etree._Element) -> bool:
    """Whether a row with a first cell of its own has a cell that goes on from the row above."""
    first, *others = [_goes_on(cell) for cell in _within(row, "tc")] or [True]
    return not first and any(others)


def _goes_on(cell: etree._Element) -> bool:
    merged = next((inner for inner in cell.iterfind("*/*") if _tag(inner) == "vMerge"), None)
    return merged is not None and "restart" not in merged.attrib.values()


def _number(element: etree._Element, name: str, default: int) -> int:
    """A property of a row or cell that is a number."""
    found = next((inner for inner in element.iterfind("*/*") if _tag(inner) == name), None)
    values = (
        {etree.QName(key).localname: str(value) for key, value in found.attrib.items()} if found is not None else {}
    )
    value = values.get("val", "")
    return min(int(value), MOST_COLUMNS) if value.isdecimal() else default


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if _tag(child) == tag:
            yield child
        elif _tag(child) in WRAPPERS:
            yield from _within(child, tag)


def _head(file: str, parts: Mapping[str, bytes]) -> tuple[str, ...]:
    texts = [_text(parsed_xml(file, part)) for name, part in sorted(parts.items()) if HEAD.fullmatch(name)]
    return tuple(line.strip() for text in texts for line in text.split("\n") if line.strip())
