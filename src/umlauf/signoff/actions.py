# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Signing."""

from datetime import datetime

from django.db import transaction

from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.signoff.models import SignatureRecord
from umlauf.signoff.permissions import demand_signing
from umlauf.wording import Message, Refusal


class AlreadySigned(Refusal):
    """This person has signed this version before."""


@transaction.atomic
def sign(*, by: Actor, at: datetime, version: str, subject: str, remark: str = "") -> None:
    """Sign exactly the content that has this hash; `subject` says what it belongs to, e.g. "inquiry:de-he-19-1613"."""
    demand_signing(by)
    if SignatureRecord.objects.filter(version=version, account=by.account).exists():
        raise AlreadySigned(Message("{name} has signed this version already. Nothing was changed.", name=by.name))
    SignatureRecord.objects.create(
        version=version,
        subject=subject,
        account=by.account,
        name=by.name,
        role=by.role,
        entered_by=by.entered_by,
        remark=remark,
        signed_at=at,
    )
    values = {"version": version, "remark": remark}
    ledger.record(by=by, at=at, kind="signoff.signed", subject=subject, values=values)
