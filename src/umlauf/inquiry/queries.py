# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about inquiries; values come back."""

import tomllib
from typing import NamedTuple

from umlauf.inquiry.head import Asker, CaseHead
from umlauf.inquiry.limits import Dates, Limit, limit
from umlauf.inquiry.models import InquiryRecord, QuestionRecord
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.ledger.queries import content
from umlauf.reading.files import ReadFile, read_file
from umlauf.wording import Message, Unknown


class NoSuchInquiry(Unknown):
    """No inquiry at this address."""


class Inquiry(NamedTuple):
    """One inquiry: its identity for other rooms' keys, its head, the remark of the asker, and the paper's file."""

    id: int
    slug: str
    head: CaseHead
    remark: str
    paper_name: str
    paper_sha256: str


class Document(NamedTuple):
    """An inquiry with its questions, its time limit, and its paper as it can be read; None where none was handed in."""

    inquiry: Inquiry
    questions: QuestionSet
    limit: Limit
    paper: ReadFile | None


def document_of(slug: str) -> Document:
    """Return the inquiry with what stands in its paper."""
    found = inquiry(slug)
    paper = read_file(found.paper_name, content(found.paper_sha256)) if found.paper_name else None
    return Document(found, questions(slug), limit_of(found), paper)


def limit_of(inquiry: Inquiry) -> Limit:
    """Return the time limit of the inquiry by the rule of its parliament, with its computation in words."""
    head = inquiry.head
    return limit(head.parliament, Dates(head.filed, head.forwarded, head.received, head.answered))


def inquiries() -> tuple[Inquiry, ...]:
    """Return all inquiries, the one filed last first."""
    return tuple(map(_value, InquiryRecord.objects.order_by("-filed", "-pk")))


def inquiry(slug: str) -> Inquiry:
    """Return the inquiry at this address; refuse with a sentence where there is none."""
    record = InquiryRecord.objects.filter(slug=slug).first()
    if record is None:
        raise NoSuchInquiry(Message("There is no inquiry “{slug}” here.", slug=slug))
    return _value(record)


def questions(slug: str) -> QuestionSet:
    """Return the questions of the inquiry as the paper asks them."""
    records = QuestionRecord.objects.filter(inquiry__slug=slug)
    return QuestionSet(
        tuple(
            Question(number=row.number, text=row.text, parent=row.parent, breakdown=tuple(row.breakdown))
            for row in records
        )
    )


def _value(record: InquiryRecord) -> Inquiry:
    head = CaseHead(
        parliament=record.parliament,
        number=record.number,
        kind=record.kind,
        title=record.title,
        askers=tuple(Asker(name, party, tomllib.loads(extra)) for name, party, extra in record.askers),
        ministry=record.ministry,
        signatory=record.signatory,
        filed=record.filed,
        forwarded=record.forwarded,
        received=record.received,
        answered=record.answered,
        extra=tomllib.loads(record.extra or ""),
    )
    return Inquiry(record.pk, record.slug, head, record.remark, record.paper_name, record.paper_sha256)
