# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The paper of a parliament becomes values, whatever its layout."""

from dataclasses import replace

from umlauf.inquiry.layouts import LAYOUTS
from umlauf.inquiry.printed import Paper, number_in
from umlauf.reading.passages import ReadFile, lines_of
from umlauf.reading.tables import BadInput
from umlauf.wording import Message

__all__ = ["Paper", "read_paper"]


def read_paper(file: ReadFile) -> Paper:
    """Return an inquiry with its answer, as far as they are printed; the layout is found by the paper itself.

    A number that stands only in the head of the pages is found there. The line with which the annex begins is one of
    `lines_of(file.passages)`.

    Refused: a paper of a layout that is not known, and one in which no question was found.
    """
    lines = lines_of(file.passages)
    layout = next((layout for layout in LAYOUTS if layout.recognises(lines)), None)
    if layout is None:
        raise BadInput(
            Message(
                "{file} is not laid out like a paper that can be read here; known are papers of Hessen and of"
                " Niedersachsen, and drafts of answers with headings such as “Frage 1”. Please enter the questions by"
                " hand. Nothing was changed.",
                file=file.name,
            )
        )
    paper: Paper = layout.read(lines)
    if not paper.questions.questions:
        raise BadInput(
            Message(
                "{file}: no question was found in this paper; they are expected as “Frage 1.” or “1.”. Nothing was"
                " changed.",
                file=file.name,
            )
        )
    return replace(paper, number=paper.number or number_in(" ".join(file.head)))
