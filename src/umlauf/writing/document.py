# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The document tree: what a paper says, apart from how a format sets it.

Every text is plain text: no character in it is markup. A line feed inside a text is a new line.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from umlauf.wording import Message, Refusal

Role = Literal["text", "question", "answer", "note"]
Relationship = Literal["source", "data", "alternative", "supplement"]


class BadDocument(Refusal):
    """A document that cannot be set as it is; the sentence names the block."""


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 stands right below the title of the document. An annex begins on a new page."""

    text: str
    level: int = 1
    new_page: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; its role says whether it is running text, a question, the answer to it, or a note in small print."""

    text: str
    role: Role = "text"


@dataclass(frozen=True)
class Table:
    """A table whose head is repeated on every page.

    `widths` are parts of the page's width, one for each column; 0 is as wide as what stands in it, for short texts.
    A `landscape` table stands on pages of its own, turned by a quarter: for several columns of running text.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    landscape: bool = False

    def __post_init__(self) -> None:
        lengths = {len(row) for row in self.rows} | ({len(self.widths)} if self.widths else set())
        if lengths - {len(self.head)} or not self.head:
            raise BadDocument(
                Message(
                    "The table “{caption}” has {head} columns in its head and {rows} elsewhere. Nothing was written.",
                    caption=self.caption,
                    head=len(self.head),
                    rows=", ".join(map(str, sorted(lengths))),
                )
            )


@dataclass(frozen=True)
class Picture:
    """A picture as SVG with the text for those who cannot see it."""

    svg: str
    alt: str
    caption: str
    width: float = 0.6  # part of the width of the page

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise BadDocument(
                Message(
                    "The picture “{caption}” has no alternative text, which PDF/UA asks for. Nothing was written.",
                    caption=self.caption,
                )
            )


@dataclass(frozen=True)
class Signature:
    """Who signed: place and day in one line, name, office, and a remark in small print (version, hash)."""

    line: str
    name: str
    office: str
    remark: str = ""


Block = Heading | Paragraph | Table | Picture | Signature


@dataclass(frozen=True)
class Attachment:
    """A file inside the PDF (ISO 19005-3, 6.8): its name, its bytes, its media type and what it is to the document."""

    name: str
    data: bytes
    mime: str
    description: str
    relationship: Relationship = "data"


@dataclass(frozen=True)
class Document:
    """One paper. `subject` stands above its title, `head` below as pairs of label and value, `foot` on every page."""

    title: str
    subject: str
    author: str
    language: Literal["de", "en"]
    date: date
    foot: str
    head: tuple[tuple[str, str], ...] = ()
    keywords: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    attachments: tuple[Attachment, ...] = ()
