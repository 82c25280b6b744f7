# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A row of a printed annex: whose it is, and what stands in which cell."""

from typing import NamedTuple

from umlauf.wording import Message

ASSOCIATION = "association"  # a kind of the roster: it writes one text for all questions
NO_HEAD = Message(
    "No head of the table was recognised; its columns were taken in the order of the questions. Please compare them."
)
TEXT = "text"  # the cell of what answers no single question, as an association writes


class Piece(NamedTuple):
    """What stands in one cell: the question, or "1|2" where the paper does not show in which; `note` says why."""

    cell: str
    text: str
    note: Message | None = None


class Row(NamedTuple):
    """One row: the name as printed, its cells in the order of the paper, the page (0: there are none), and the file.

    `key` is the official key, where one is printed beside the name.
    """

    name: str
    pieces: tuple[Piece, ...]
    page: int = 0
    file: str = ""
    key: str = ""


class Annex(NamedTuple):
    """All rows, what is printed above them, what a reader should know, and heads and page furniture set aside."""

    rows: tuple[Row, ...]
    title: str = ""
    notes: tuple[Message, ...] = ()
    aside: tuple[str, ...] = ()
