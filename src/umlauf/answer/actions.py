# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to the answer."""

from datetime import datetime
from hashlib import sha256

from django.db import transaction

from umlauf.answer.models import AnswerVersionRecord
from umlauf.answer.permissions import demand_drafting
from umlauf.answer.queries import latest, standing
from umlauf.inquiry import queries as inquiry
from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.signoff import actions as signoff
from umlauf.wording import Message, Refusal


class NothingWritten(Refusal):
    """An answer without a word."""


class Stale(Refusal):
    """What is to be signed is no longer what the signatory has seen."""


class Unanswered(Refusal):
    """A question has no answer."""


@transaction.atomic
def draft(*, by: Actor, at: datetime, slug: str, text: str) -> int:
    """Write a new version of the answer and return its number; earlier versions stay as they are."""
    demand_drafting(by)
    if not text.strip():
        raise NothingWritten(Message("The answer is empty. The version before was kept."))
    answers = inquiry.inquiry(slug)
    before = latest(slug)
    number = before.number + 1 if before else 1
    AnswerVersionRecord.objects.create(
        inquiry_id=answers.id, number=number, text=text, drafted_by=by.name, account=by.account, drafted_at=at
    )
    values = {"number": number, "characters": len(text), "sha256": sha256(text.encode()).hexdigest()}
    ledger.record(by=by, at=at, kind="answer.drafted", subject=f"inquiry:{slug}", values=values)
    return number


@transaction.atomic
def sign(*, by: Actor, at: datetime, slug: str, seen: str, remark: str = "") -> None:
    """Sign the latest version of the answer.

    `seen` is the hash of what the signatory has before the eyes. Refused when text, replies, codes or codebook have
    changed since, and while a question has no answer.
    """
    found = standing(slug)
    if seen != found.hash:
        raise Stale(
            Message(
                "Text, replies or codes have changed since you opened the page. Nothing was signed. "
                "Please read the present version and sign that."
            )
        )
    if found.unanswered:
        raise Unanswered(
            Message(
                "Nothing was signed: question {questions} has no answer. "
                "Each part needs an answer or a refusal with its reason.",
                questions=", ".join(found.unanswered),
            )
        )
    signoff.sign(by=by, at=at, version=seen, subject=f"inquiry:{slug}", remark=remark)
