# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about the answer; values come back."""

from typing import NamedTuple

from umlauf.answer.claims import Report, check
from umlauf.answer.models import AnswerVersionRecord
from umlauf.answer.sentences.statements import sections
from umlauf.answer.versions import AnswerVersion, SignedAnswer, unanswered, version_hash
from umlauf.evaluation import queries as evaluation
from umlauf.evaluation.counts import Coding
from umlauf.evaluation.rows import findings
from umlauf.inquiry import queries as inquiry
from umlauf.inquiry.queries import Inquiry
from umlauf.replies import queries as replies
from umlauf.signoff.queries import Signature, signatures, signatures_on
from umlauf.survey import queries as survey
from umlauf.wording import Message, Unknown


class NothingDrafted(Unknown):
    """The inquiry has no answer yet."""


class NoSuchVersion(Unknown):
    """The answer has no version of this number."""


class Examined(NamedTuple):
    """One version of the answer, checked against present evidence; `shown` is None where nothing is drafted.

    `seen` is the hash that a signature on the latest version covers; `signed` are those on exactly that, `earlier` the
    others: on another version or on another ground.
    """

    inquiry: Inquiry
    versions: tuple[AnswerVersion, ...]
    shown: AnswerVersion | None
    report: Report
    coding: Coding
    seen: str
    unanswered: tuple[str, ...]
    signed: tuple[Signature, ...]
    earlier: tuple[Signature, ...]


def examined(slug: str, number: int | None = None) -> Examined:
    """Return a version of the answer with its check, the latest without a number; refuse where there is none."""
    found = inquiry.inquiry(slug)
    written = versions(slug)
    shown = next((one for one in reversed(written) if number in (None, one.number)), None)
    if number is not None and shown is None:
        raise NoSuchVersion(Message("The answer has no version {number}.", number=number))
    seen = version_of(slug) if written else ""
    given = signatures_on(f"inquiry:{slug}")
    return Examined(
        found,
        written,
        shown,
        report(slug, shown.text if shown else ""),
        evaluation.coding(slug),
        seen,
        open_questions(slug) if written else (),
        tuple(one for one in given if one.version == seen),
        tuple(one for one in given if one.version != seen),
    )


def versions(slug: str) -> tuple[AnswerVersion, ...]:
    """Return all versions of the answer, the first first."""
    records = AnswerVersionRecord.objects.filter(inquiry__slug=slug)
    return tuple(AnswerVersion(record.number, record.text, record.drafted_by, record.drafted_at) for record in records)


def latest(slug: str) -> AnswerVersion | None:
    """Return the latest version; None where nothing is drafted."""
    return next(reversed(versions(slug)), None)


def present(slug: str) -> AnswerVersion:
    """Return the latest version; refuse with a sentence where nothing is drafted."""
    version = latest(slug)
    if version is None:
        raise NothingDrafted(Message("The inquiry “{slug}” has no answer yet.", slug=slug))
    return version


def version_of(slug: str) -> str:
    """Return the hash of the latest version with all that it rests on, as a signature covers it."""
    grounds = (
        inquiry.questions(slug).fingerprint,
        replies.filed(slug).fingerprint,
        evaluation.codebook(slug).fingerprint,
        evaluation.codes_fingerprint(slug),
    )
    return version_hash(present(slug).text, grounds)


def open_questions(slug: str) -> tuple[str, ...]:
    """Return the questions that the latest version does not answer."""
    asked = [question.number for question in inquiry.questions(slug).leaves]
    answered = [number for section in sections(present(slug).text) for number in section.questions]
    return unanswered(asked, answered)


def report(slug: str, text: str | None = None) -> Report:
    """Check the latest version, or another text, against the evidence as it is now."""
    coding = evaluation.coding(slug)
    cells = replies.filed(slug).cells
    rows = findings(coding.roster, coding.codebook, cells, evaluation.codes(slug))
    answer = present(slug).text if text is None else text
    return check(coding, answer, survey.survey_of(slug).holds_for, rows=rows)


def signed(slug: str) -> SignedAnswer | None:
    """Return the latest version with its signatures; None while nobody has signed exactly this version."""
    version = version_of(slug)
    given = signatures(version)
    if not given:
        return None
    names = tuple(signature.name for signature in given)
    return SignedAnswer(present(slug), version, names, given[-1].signed_at)
