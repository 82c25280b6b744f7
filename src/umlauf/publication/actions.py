# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Releases, and whole case folders taken in."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from umlauf.answer import actions as answer
from umlauf.answer.claim import Claim
from umlauf.answer.claims import Report
from umlauf.answer.judging import FAILS
from umlauf.answer.queries import Standing, standing
from umlauf.answer.report import as_json
from umlauf.answer.versions import SignedAnswer
from umlauf.evaluation import actions as evaluation
from umlauf.inquiry import actions as inquiry
from umlauf.inquiry.queries import inquiry as find
from umlauf.ledger import actions as ledger
from umlauf.ledger.actor import Actor
from umlauf.publication.annex import annex, annex_as_csv
from umlauf.publication.dataset import CaseFolder, as_archive, case_as_files, questions_of
from umlauf.publication.models import ReleaseRecord
from umlauf.publication.permissions import demand_loading, demand_release
from umlauf.publication.queries import Release, document_of, gathered, releases_of
from umlauf.publication.readiness import verdict_of
from umlauf.replies import actions as replies
from umlauf.survey import actions as survey
from umlauf.survey.queries import states
from umlauf.wording import Message, Quoted, Refusal
from umlauf.writing.typst import to_pdf


class ClaimFails(Refusal):
    """The answer says what its own evidence does not bear."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        self.claims = claims
        sentences = Quoted(tuple(claim.statement.clause.text for claim in claims), " · ")
        super().__init__(
            Message(
                "Not published: the replies do not bear this statement: {sentences}. The draft was kept. "
                "Please correct the sentence, have the new version signed and publish that.",
                sentences=sentences,
            )
        )


class NotSigned(Refusal):
    """Nobody has signed exactly this version."""


class NothingNew(Refusal):
    """Exactly this version is published already."""


class OneHand(Refusal):
    """Nobody but the writer has signed (decision 10)."""


class Overtaken(Refusal):
    """Something has changed while the files were being made."""


class _Files(NamedTuple):
    """What goes out, as bytes."""

    pdf: bytes
    annex: bytes
    case: bytes


def publish(*, by: Actor, at: datetime, slug: str) -> Release:
    """Publish the latest version: PDF, annex and case folder are made, filed under their hashes and frozen.

    Refused while a statement fails (`ClaimFails` names it), while nobody has signed exactly this version (`NotSigned`)
    or only who wrote it (`OneHand`), and when it is out already (`NothingNew`). What was published before stays
    readable. The files are made before anything is written, for that takes seconds; when the inquiry has changed
    meanwhile, nothing goes out (`Overtaken`).
    """
    demand_release(by)
    state = states().get(slug)
    found = standing(slug)
    before = releases_of(slug)
    ready = _demand_ready(found, before)
    files = _made(found, ready)
    return _release(
        by=by, at=at, slug=slug, state=state, ready=ready, report=found.report, files=files, number=len(before) + 1
    )


def _demand_ready(found: Standing, before: tuple[Release, ...]) -> SignedAnswer:
    failing = tuple(claim for claim in found.report.claims if verdict_of(claim) == FAILS)
    if failing:
        raise ClaimFails(failing)
    ready = found.signed
    if ready is None:
        raise NotSigned(
            Message(
                "Not published: nobody has signed version {number} as it stands now, with the present replies and "
                "codes. The draft was kept. Please have it signed.",
                number=found.present.number,
            )
        )
    if not ready.by_two:
        raise OneHand(
            Message(
                "Not published: {name} wrote version {number} and is the only one who signed it. The draft was kept. "
                "Please have a second person sign it.",
                name=ready.signed_by[0],
                number=ready.answer.number,
            )
        )
    if any(release.version == ready.version for release in before):
        raise NothingNew(Message("Version {number} is published already.", number=ready.answer.number))
    return ready


def _made(found: Standing, ready: SignedAnswer) -> _Files:
    case = gathered(found)
    annexed = annex_as_csv(annex(case.replies))
    pdf = to_pdf(document_of(case, found.basis.questions, ready, found.report, annexed))
    return _Files(pdf, annexed, as_archive(case_as_files(case)))


@transaction.atomic
def _release(
    *,
    by: Actor,
    at: datetime,
    slug: str,
    state: tuple[str, ...] | None,
    ready: SignedAnswer,
    report: Report,
    files: _Files,
    number: int,
) -> Release:
    if states().get(slug) != state:  # the same state is the same hash of the version, and no other release
        raise Overtaken(
            Message(
                "Not published: something about the inquiry has changed while the files were being made. "
                "Please look at it again, and publish then."
            )
        )
    stem = f"{slug}-{number}"
    record = ReleaseRecord.objects.create(
        inquiry_id=find(slug).id,
        number=number,
        version=ready.version,
        answer_number=ready.answer.number,
        pdf_sha256=ledger.file(by=by, at=at, name=f"{stem}-antwort.pdf", data=files.pdf),
        annex_sha256=ledger.file(by=by, at=at, name=f"{stem}-anlage.csv", data=files.annex),
        case_sha256=ledger.file(by=by, at=at, name=f"{stem}-case.zip", data=files.case),
        report=as_json(report),
        released_by=by.name,
        released_at=at,
    )
    values = {"number": number, "version": ready.version, "pdf": record.pdf_sha256, "case": record.case_sha256}
    ledger.record(by=by, at=at, kind="publication.released", subject=f"inquiry:{slug}", values=values)
    return releases_of(slug)[-1]


@transaction.atomic
def take_in(*, by: Actor, at: datetime, case: CaseFolder) -> str:
    """Take a whole case folder in, room by room in one transaction; return the address of the inquiry.

    The questions are those of the parliament's paper; where the folder has none, those of the codebook.
    """
    demand_loading(by)
    questions, remark = questions_of(case)
    paper = case.files.get(case.paper_name, b"")
    originals = {name: data for name, data in case.files.items() if name != case.paper_name}
    slug = inquiry.receive(
        by=by, at=at, head=case.head, questions=questions, remark=remark, paper_name=case.paper_name, paper=paper
    )
    survey.freeze_roster(
        by=by,
        at=at,
        slug=slug,
        roster=case.replies.roster,
        reference_date=case.head.reference_date,
        closed_on=case.head.survey_closed,
    )
    replies.file_replies(by=by, at=at, slug=slug, replies=case.replies, files=originals)
    evaluation.adopt_codebook(by=by, at=at, slug=slug, toml=case.codebook_toml)
    evaluation.take_codes(by=by, at=at, slug=slug, codes=case.codes, bodies=case.bodies, findings=case.findings)
    if case.answer_md.strip():
        answer.draft(by=by, at=at, slug=slug, text=case.answer_md)
    return slug
