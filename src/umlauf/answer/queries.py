# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about the answer; values come back."""

from umlauf.answer.claims import Report, check
from umlauf.answer.models import AnswerVersionRecord
from umlauf.answer.statements import sections
from umlauf.answer.versions import AnswerVersion, SignedAnswer, unanswered, version_hash
from umlauf.evaluation import queries as evaluation
from umlauf.evaluation.rows import findings
from umlauf.inquiry import queries as inquiry
from umlauf.replies import queries as replies
from umlauf.signoff.queries import signatures
from umlauf.survey import queries as survey
from umlauf.wording import Message, Unknown


class NothingDrafted(Unknown):
    """The inquiry has no answer yet."""


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
    return check(coding, answer, survey.survey_of(slug).reference_date, rows=rows)


def signed(slug: str) -> SignedAnswer | None:
    """Return the latest version with its signatures; None while nobody has signed exactly this version."""
    version = version_of(slug)
    given = signatures(version)
    if not given:
        return None
    names = tuple(signature.name for signature in given)
    return SignedAnswer(present(slug), version, names, given[-1].signed_at)
