# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about the evaluation; values come back."""

from hashlib import sha256
from typing import Any, NamedTuple

from django.db.models import Max

from umlauf.evaluation.bodies import BODY_COLUMNS, FINDING_COLUMNS, Body, Finding
from umlauf.evaluation.codebook import Codebook, parse_codebook
from umlauf.evaluation.counts import COLUMNS as CODE_COLUMNS
from umlauf.evaluation.counts import Code, Coding
from umlauf.evaluation.matrix import Matrix, matrix
from umlauf.evaluation.models import BodyRecord, CodebookRecord, CodeRecord, FindingRecord
from umlauf.evaluation.rows import RowFinding
from umlauf.evaluation.rows import findings as row_findings
from umlauf.evaluation.rules_in_words import CountLine, count_lines
from umlauf.inquiry import queries as inquiries
from umlauf.inquiry.queries import Inquiry
from umlauf.reading.tables import read_toml
from umlauf.replies import queries as replies
from umlauf.survey import queries as survey

STORED_AS = {"id": "identifier", "by": "given_by"}


class Evaluation(NamedTuple):
    """Everything that was made of the replies: the matrix, the counts with their rules, and what is to be looked at."""

    inquiry: Inquiry
    coding: Coding
    matrix: Matrix
    counts: tuple[CountLine, ...]
    rows: tuple[RowFinding, ...]
    bodies: tuple[Body, ...]
    findings: tuple[Finding, ...]


def evaluation_of(slug: str) -> Evaluation:
    """Return the evaluation of the survey that serves the inquiry, counted as it stands now."""
    counted = coding(slug)
    return Evaluation(
        inquiries.inquiry(slug),
        counted,
        matrix(counted),
        count_lines(counted),
        row_findings(counted.roster, counted.codebook, replies.filed(slug).cells, counted.codes),
        bodies(slug),
        findings(slug),
    )


def coding(slug: str) -> Coding:
    """Return the codes of the inquiry's survey, ready to be counted."""
    return Coding(replies.filed(slug).roster, codebook(slug), codes(slug))


def codebook(slug: str) -> Codebook:
    """Return the codebook in force; an empty one where none was adopted."""
    return parse_codebook("codebook.toml", read_toml("codebook.toml", codebook_toml(slug).encode()))


def codebook_toml(slug: str) -> str:
    """Return the codebook in force as it was written."""
    records = CodebookRecord.objects.filter(survey_id=survey.survey_of(slug).id).order_by("-version")
    return next((record.toml for record in records[:1]), "")


def codes(slug: str) -> tuple[Code, ...]:
    """Return all codes in their order."""
    records = CodeRecord.objects.filter(survey_id=survey.survey_of(slug).id)
    return tuple(Code(*_values(record, CODE_COLUMNS)) for record in records)


def codes_fingerprint(slug: str) -> str:
    """Return the SHA-256 over all codes, so that a signed answer can tell that its ground has changed."""
    return sha256(repr(codes(slug)).encode()).hexdigest()


def bodies(slug: str) -> tuple[Body, ...]:
    """Return all bodies in their order."""
    records = BodyRecord.objects.filter(survey_id=survey.survey_of(slug).id)
    return tuple(Body(*_values(record, BODY_COLUMNS)) for record in records)


def findings(slug: str) -> tuple[Finding, ...]:
    """Return all findings in their order."""
    records = FindingRecord.objects.filter(survey_id=survey.survey_of(slug).id)
    return tuple(Finding(*_values(record, FINDING_COLUMNS)) for record in records)


def next_codebook_version(survey_id: int) -> int:
    """Return the number that the next codebook of the survey gets."""
    last = CodebookRecord.objects.filter(survey_id=survey_id).aggregate(last=Max("version"))["last"]
    return int(last or 0) + 1


def _values(record: object, columns: tuple[str, ...]) -> list[Any]:
    extra = tuple((name, value) for name, value in record.extra)  # type: ignore[attr-defined]
    return [*(getattr(record, STORED_AS.get(name, name)) for name in columns), extra]
