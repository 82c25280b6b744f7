# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about signatures."""

from datetime import datetime
from typing import NamedTuple

from umlauf.signoff.models import SignatureRecord


class Signature(NamedTuple):
    """Who signed which version, when: the account, and the name as it was then.

    `entered_by` is the operator who entered it on the command line in the name of the account; "" where the person did.
    """

    version: str
    account: str
    name: str
    role: str
    remark: str
    signed_at: datetime
    entered_by: str = ""


def signatures_on(subject: str) -> tuple[Signature, ...]:
    """Return every signature on any version of a thing ("inquiry:de-he-19-1613"), the first first."""
    return tuple(map(_value, SignatureRecord.objects.filter(subject=subject)))


def _value(record: SignatureRecord) -> Signature:
    return Signature(
        record.version,
        record.account,
        record.name,
        record.role,
        record.remark,
        record.signed_at,
        record.entered_by,
    )
