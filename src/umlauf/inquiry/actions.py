# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to inquiries."""

from datetime import datetime

import tomli_w
from django.db import transaction

from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.models import InquiryRecord, QuestionRecord
from umlauf.inquiry.permissions import demand_intake
from umlauf.inquiry.questions import QuestionSet
from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.wording import Message, Refusal


class InquiryExists(Refusal):
    """The inquiry is already in this house."""


@transaction.atomic
def receive(
    *,
    by: Actor,
    at: datetime,
    head: CaseHead,
    questions: QuestionSet,
    remark: str = "",
    paper_name: str = "",
    paper: bytes = b"",
) -> str:
    """Take an inquiry in, with its questions and the paper as it arrived; return its address (slug).

    Refused when the same number of the same parliament is already here.
    """
    demand_intake(by)
    if InquiryRecord.objects.filter(slug=head.slug).exists():
        raise InquiryExists(
            Message(
                "The inquiry {number} ({parliament}) is already here. Nothing was changed.",
                number=head.number,
                parliament=head.parliament,
            )
        )
    digest = ledger.file(by=by, at=at, name=paper_name, data=paper) if paper_name else ""
    inquiry = InquiryRecord.objects.create(
        slug=head.slug,
        askers=[[asker.name, asker.party, tomli_w.dumps(asker.extra)] for asker in head.askers],
        extra=tomli_w.dumps(head.extra),  # further keys as TOML, since JSON knows no dates
        paper_name=paper_name,
        paper_sha256=digest,
        remark=remark,
        **{name: getattr(head, name) for name in PLAIN},
    )
    QuestionRecord.objects.bulk_create(
        QuestionRecord(
            inquiry=inquiry,
            position=position,
            number=question.number,
            parent=question.parent,
            text=question.text,
            breakdown=list(question.breakdown),
        )
        for position, question in enumerate(questions.questions)
    )
    values = {
        "number": head.number,
        "questions": len(questions.leaves),  # as everywhere: what wants an answer of its own
        "fingerprint": questions.fingerprint,
        "paper": digest,
    }
    ledger.record(by=by, at=at, kind="inquiry.received", subject=f"inquiry:{head.slug}", values=values)
    return head.slug


PLAIN = (
    "parliament", "number", "kind", "title", "ministry", "signatory", "filed", "forwarded", "received", "answered",
)  # fmt: skip
