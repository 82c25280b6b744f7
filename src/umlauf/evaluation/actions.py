# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Changes to the evaluation."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from umlauf.evaluation.bodies import Body, Finding
from umlauf.evaluation.counts import Code
from umlauf.evaluation.models import BodyRecord, CodebookRecord, CodeRecord, FindingRecord
from umlauf.evaluation.permissions import demand_coding
from umlauf.evaluation.queries import next_codebook_version
from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.survey import queries as survey


@transaction.atomic
def adopt_codebook(*, by: Actor, at: datetime, slug: str, toml: str) -> None:
    """Make this the codebook of the survey; the earlier versions stay readable."""
    demand_coding(by)
    served = survey.survey_of(slug).id
    version = next_codebook_version(served)
    CodebookRecord.objects.create(survey_id=served, version=version, toml=toml)
    values = {"version": version, "sha256": sha256(toml.encode()).hexdigest()}
    ledger.record(by=by, at=at, kind="evaluation.codebook_adopted", subject=f"inquiry:{slug}", values=values)


@transaction.atomic
def take_codes(
    *,
    by: Actor,
    at: datetime,
    slug: str,
    codes: Sequence[Code],
    bodies: Sequence[Body] = (),
    findings: Sequence[Finding] = (),
) -> None:
    """Take the codes, bodies and findings that people gave; those of an earlier coding of this survey are replaced."""
    demand_coding(by)
    served = survey.survey_of(slug).id
    for table in (CodeRecord, BodyRecord, FindingRecord):
        table.objects.filter(survey_id=served).delete()
    CodeRecord.objects.bulk_create(
        CodeRecord(survey_id=served, position=position, given_by=code.by, **_without(code._asdict(), "by"))
        for position, code in enumerate(codes)
    )
    BodyRecord.objects.bulk_create(
        BodyRecord(
            survey_id=served,
            position=position,
            identifier=body.id,
            given_by=body.by,
            **_without(body._asdict(), "id", "by"),
        )
        for position, body in enumerate(bodies)
    )
    FindingRecord.objects.bulk_create(
        FindingRecord(survey_id=served, position=position, identifier=finding.id, **_without(finding._asdict(), "id"))
        for position, finding in enumerate(findings)
    )
    values = {
        "codes": len(codes),
        "bodies": len(bodies),
        "findings": len(findings),
        "fingerprint": sha256(repr((tuple(codes), tuple(bodies), tuple(findings))).encode()).hexdigest(),
    }
    ledger.record(by=by, at=at, kind="evaluation.coded", subject=f"inquiry:{slug}", values=values)


def _without(values: dict[str, object], *names: str) -> dict[str, object]:
    """The values of a row without these; the further columns as a list, which JSON can hold."""
    kept = {name: value for name, value in values.items() if name not in names}
    return kept | {"extra": list(values["extra"])}  # type: ignore[call-overload]
