# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about releases, and whole cases gathered from all rooms; values come back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from django.utils.timezone import localdate

from umlauf.answer import queries as answer
from umlauf.answer.claims import Report
from umlauf.answer.queries import Standing
from umlauf.answer.versions import SignedAnswer
from umlauf.directory.gazetteer import merged_on
from umlauf.directory.maps import atlas, county_map
from umlauf.evaluation import queries as evaluation
from umlauf.inquiry import queries as inquiry
from umlauf.inquiry.limits import parliament_name
from umlauf.inquiry.queries import Inquiry
from umlauf.inquiry.questions import QuestionSet
from umlauf.ledger import queries as ledger
from umlauf.publication.annex import MAP_WORDS, annex
from umlauf.publication.dataset import CaseFolder
from umlauf.publication.models import ReleaseRecord
from umlauf.publication.paper import german_date, paper
from umlauf.publication.readiness import Check, checks
from umlauf.replies import queries as replies
from umlauf.wording import Message, Unknown
from umlauf.writing.document import Attachment, Document, Picture, Signature


class NoSuchRelease(Unknown):
    """Nothing is published at this address."""


class Release(NamedTuple):
    """One release: what went out when, under which hashes, with the check that it passed."""

    slug: str
    number: int
    version: str
    answer_number: int
    pdf_sha256: str
    annex_sha256: str
    case_sha256: str
    report: Mapping[str, Any]
    released_by: str
    released_at: datetime


class Readiness(NamedTuple):
    """What would go out now: the inquiry, the number of the version, the conditions, and what went out before.

    `published_as` is the release in which exactly this version is out already; None where it is not.
    """

    inquiry: Inquiry
    version: int
    checks: tuple[Check, ...]
    releases: tuple[Release, ...]
    published_as: int | None


def readiness(slug: str) -> Readiness:
    """Return what stands in the way of publishing the latest version, and what does not; the latest release first."""
    found = answer.standing(slug)
    before = releases_of(slug)
    if found.latest is None:
        looked_at = checks(version=0, claims=(), unanswered=(), signed=None)
        return Readiness(found.basis.inquiry, 0, looked_at, before[::-1], None)
    signed = found.signed
    same = next((one.number for one in before if signed and one.version == signed.version), None)
    looked_at = checks(
        version=found.latest.number, claims=found.report.claims, unanswered=found.unanswered, signed=signed
    )
    return Readiness(found.basis.inquiry, found.latest.number, looked_at, before[::-1], same)


def releases() -> tuple[Release, ...]:
    """Return the latest release of every inquiry, the newest first."""
    latest = {record.inquiry_id: record for record in ReleaseRecord.objects.order_by("number")}
    slugs = {found.id: found.slug for found in inquiry.inquiries()}  # after the releases: each of them has its inquiry
    found = sorted(latest.values(), key=lambda record: record.released_at, reverse=True)
    return tuple(_value(record, slugs[record.inquiry_id]) for record in found)


def releases_of(slug: str) -> tuple[Release, ...]:
    """Return all releases of one inquiry, the first first; a corrected one follows what it corrects."""
    return tuple(_value(record, slug) for record in ReleaseRecord.objects.filter(inquiry__slug=slug))


def release(slug: str, number: int | None = None) -> Release:
    """Return a release of the inquiry, the latest where no number is given; refuse where there is none."""
    found = [one for one in releases_of(slug) if number in (None, one.number)]
    if not found:
        raise NoSuchRelease(Message("No answer is published at this address."))
    return found[-1]


def case_of(slug: str) -> CaseFolder:
    """Gather the whole case from all rooms, with the papers as they arrived."""
    return gathered(answer.standing(slug))


def gathered(found: Standing) -> CaseFolder:
    """Return the whole case of an answer, with the papers as they arrived."""
    inquired, served = found.basis.inquiry, found.basis.survey
    names = replies.originals(served.id)
    if inquired.paper_name:
        names |= {inquired.paper_name: inquired.paper_sha256}
    contents = ledger.contents(names.values())
    return CaseFolder(
        head=replace(inquired.head, reference_date=served.reference_date, survey_closed=served.closed_on),
        replies=found.basis.filed,
        codebook_toml=found.basis.codebook_toml,
        codebook=found.basis.coding.codebook,
        codes=found.basis.coding.codes,
        bodies=evaluation.bodies(served.id),
        findings=evaluation.findings(served.id),
        answer_md=found.latest.text if found.latest else "",
        files={name: contents[digest] for name, digest in names.items()},
    )


def document_of(
    case: CaseFolder, questions: QuestionSet, ready: SignedAnswer, found: Report, annex_csv: bytes
) -> Document:
    """Return the document that is published: the signed text with its annex, the CSV of the annex attached."""
    on = case.head.answered or localdate(ready.signed_at)
    return paper(
        head=case.head,
        questions=questions.questions,
        answer_md=ready.answer.text,
        completeness=found.completeness.sentence,
        annex=annex(case.replies),
        picture=map_of(case),
        signature=Signature(
            line=german_date(on),
            name=case.head.signatory or ready.signed_by[-1],
            office=case.head.ministry,
            remark=f"In umlauf gezeichnet von {', '.join(ready.signed_by)}: "
            f"Fassung {ready.answer.number}, {ready.version}",
        ),
        attachments=(Attachment("anlage.csv", annex_csv, "text/csv", "Anlage als Tabelle", "data"),),
        parliament=parliament_name(case.head.parliament),
        on=on,
    )


def map_of(case: CaseFolder) -> Picture | None:
    """Return the map of the counties and cities by the state of their reply; None where no known county was asked."""
    asked = case.replies.roster.of(("landkreis", "kreisfreie_stadt"))
    states = {entry.key: entry.state or "waiting" for entry in asked}
    drawn = {area.key for area in atlas().areas}
    if not any(entry.key in drawn for entry in case.replies.roster.of(("landkreis",))):
        return None
    return Picture(
        svg=county_map(
            land=next(key for key in states if key in drawn)[:2],
            states=states,
            names={entry.key: entry.name for entry in case.replies.roster.entries},
            words=MAP_WORDS,
            title=f"Rücklauf zu {case.head.number}",
            width=380,
            merged=merged_on(case.head.reference_date),
            with_legend=True,
        ),
        alt=f"Karte der Landkreise und kreisfreien Städte nach dem Stand ihrer Antwort auf {case.head.number}",
        caption=atlas().attribution,
    )


def _value(record: ReleaseRecord, slug: str) -> Release:
    return Release(
        slug, record.number, record.version, record.answer_number, record.pdf_sha256, record.annex_sha256,
        record.case_sha256, record.report, record.released_by, record.released_at,
    )  # fmt: skip
