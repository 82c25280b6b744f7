# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The paper of a parliament becomes values, whatever its layout."""

from umlauf.inquiry.layouts import LAYOUTS
from umlauf.inquiry.printed import Paper
from umlauf.reading.passages import ReadFile, lines_of
from umlauf.reading.tables import BadInput
from umlauf.wording import Message

__all__ = ["Paper", "read_paper"]


def read_paper(file: ReadFile) -> Paper:
    """Return head, remark and questions of an inquiry; the layout is found by the paper itself.

    Refused: a paper of a layout that is not known, and one in which no question was found.
    """
    lines = lines_of(file.passages)
    for layout in LAYOUTS:
        if layout.recognises(lines):
            paper: Paper = layout.read(lines)
            if not paper.questions.questions:
                raise BadInput(
                    Message(
                        "{file}: no question was found in this paper; they are expected as “Frage 1.” or “1.”."
                        " Nothing was changed.",
                        file=file.name,
                    )
                )
            return paper
    raise BadInput(
        Message(
            "{file} is not laid out like a paper that can be read here; known are papers of Hessen. Please enter the"
            " questions by hand. Nothing was changed.",
            file=file.name,
        )
    )
