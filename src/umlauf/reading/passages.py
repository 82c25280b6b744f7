# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a file holds when it has been read: passages, tables, attachments, each with the place where it stands."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from umlauf.wording import Message

# A hyphen at the end of a line. PDFium gives U+FFFE for it; U+00AD is the soft hyphen of word processors.
LINE_END = re.compile(r"(?<=[^\W\d_])(?:[-\u2010\u00ad][ \t]*\r?\n[ \t]*|\ufffe\s*)(?=(?P<next>[^\W\d_]+))")
TOGETHER = frozenset({"und", "oder", "bzw", "sowie"})
ADDRESS = re.compile(r"[^\W_]*(?:\.[a-z]{2,4})+\b")  # of the web, where a hyphen belongs to the name
FORMS = re.compile(r"(?<=\w)/[ \t]*\r?\n[ \t]*(?=[a-zäöü])")  # "Mitarbeiter/innen", broken behind the stroke


class Passage(NamedTuple):
    """A paragraph as it stands, with its line breaks, and where it stands; `page` is 0 where a file has no pages."""

    text: str
    locator: Message
    page: int = 0


class Grid(NamedTuple):
    """A table as rows of cell texts. `after` says how many passages of the file stand before it.

    `pages` are the pages on which the rows begin, where the file has pages. `spans` names each cell that runs over
    several columns: row, first column, and how many; the others of these are empty.
    """

    rows: tuple[tuple[str, ...], ...]
    locator: Message
    after: int = 0
    pages: tuple[int, ...] = ()
    spans: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True)
class ReadFile:
    """A file as it was read.

    `kind` is docx, xlsx, pdf, mail, text, or unread for an attachment that holds no text. `head` is what stands in the
    head and foot of every page. `assumed_encoding` names the encoding by which a text was read; `notes` say what a
    person should know about the reading, such as a guess or something that was left out.
    """

    name: str
    kind: str
    passages: tuple[Passage, ...] = ()
    tables: tuple[Grid, ...] = ()
    attachments: tuple["ReadFile", ...] = ()
    sender: str = ""
    date: dt.date | None = None
    assumed_encoding: str = ""
    subject: str = ""
    head: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


def tall_cells(file: str, locator: Message) -> Message:
    """Return the note on a table in which a cell runs over rows that have first cells of their own."""
    return Message(
        "{file}, {place}: a cell runs over several rows; its text was read with the first of them. Please compare it.",
        file=file,
        place=locator,
    )


def unwrapped(text: str) -> str:
    """Return the text on one line, with line breaks and the hyphens at line ends undone.

    A hyphen stays before a capital ("Rhein-Main") and before "und", "oder", "bzw", "sowie" ("Haupt- und Ehrenamt"); a
    blank that is printed behind it stays as well. Runs of blanks become one. Nothing is put behind the stroke of
    "Mitarbeiter/innen".
    """
    return " ".join(FORMS.sub("/", LINE_END.sub(_joint, text)).replace("\u00ad", "").replace("\ufffe", "-").split())


def _joint(match: re.Match[str]) -> str:
    following = match["next"]
    if following in TOGETHER:
        return "- "
    if ADDRESS.match(match.string, match.end()):
        return "-"
    if not following[0].isupper():
        return ""
    return "- " if match[0][1:2] == " " else "-"


def paragraphs(text: str) -> tuple[Passage, ...]:
    """Return the paragraphs of a plain text, which empty lines divide, each with the number of its first line."""
    found: list[Passage] = []
    block: list[str] = []
    start = 1
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            start = start if block else number
            block.append(line.strip() + " " * line.endswith("- "))  # a blank behind a hyphen is meant
        elif block:
            found.append(Passage("\n".join(block), Message("line {line}", line=start)))
            block = []
    return tuple(found)


def lines_of(passages: Iterable[Passage]) -> tuple[str, ...]:
    """Return all lines of the passages in order; an empty one after each passage."""
    return tuple(line for passage in passages for line in [*passage.text.split("\n"), ""])
