# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What associations report in sum, without names: shown beside the counts, and never part of one.

A count lists its members, so that each can be looked up. "12 of 35" names nobody: nobody is a member by it, and who
replies itself is not counted twice. Source: case format 1 (`sums.csv`), contract of claims (members).
"""

from typing import NamedTuple

from umlauf.evaluation.codebook import Codebook
from umlauf.replies.filed import FiledReplies, SumReport
from umlauf.wording import Message


class SumLine(NamedTuple):
    """One report in sum: whose it is, on which question and status (as the codebook calls them), how many."""

    key: str
    association: str
    question: str
    label: str
    status: str
    counted: Message | str
    passage: str


def sum_lines(replies: FiledReplies, codebook: Codebook) -> tuple[SumLine, ...]:
    """Return the reports in sum in their order; what the codebook does not know is named as it stands."""
    return tuple(_line(report, replies, codebook) for report in replies.sums)


def _line(report: SumReport, replies: FiledReplies, codebook: Codebook) -> SumLine:
    question = codebook.questions.get(report.question)
    parts = codebook.parts(report.question) if question else ()
    labels = {key: status.label for part in parts for key, status in codebook.questions[part].statuses.items()}
    return SumLine(
        report.association,
        replies.roster.by_key[report.association].name,
        report.question,
        question.label if question else "",
        labels.get(report.status, report.status),
        Message("{count} of {of}", count=report.reported, of=report.of) if report.of else report.reported,
        report.passage,
    )
