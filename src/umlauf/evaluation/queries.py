# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about the evaluation; values come back."""

from typing import Any, NamedTuple

from django.db.models import Max

from umlauf.evaluation.bodies import BODY_COLUMNS, FINDING_COLUMNS, Body, Finding
from umlauf.evaluation.codebook import parse_codebook
from umlauf.evaluation.counts import COLUMNS as CODE_COLUMNS
from umlauf.evaluation.counts import Code, Coding, fingerprint_of
from umlauf.evaluation.matrix import Matrix, matrix
from umlauf.evaluation.models import BodyRecord, CodebookRecord, CodeRecord, FindingRecord
from umlauf.evaluation.overtaken import overtaken, unconfirmed
from umlauf.evaluation.rows import RowFinding
from umlauf.evaluation.rows import findings as row_findings
from umlauf.evaluation.rules_in_words import CountLine, count_lines
from umlauf.evaluation.sums import SumLine, sum_lines
from umlauf.inquiry import queries as inquiries
from umlauf.inquiry.queries import Inquiry
from umlauf.inquiry.questions import QuestionSet
from umlauf.ledger import queries as ledger
from umlauf.reading.tables import read_toml
from umlauf.replies import queries as replies
from umlauf.replies.filed import FiledReplies
from umlauf.survey import queries as survey
from umlauf.survey.queries import Survey
from umlauf.survey.roster import Roster, RosterEntry

STORED_AS = {"id": "identifier", "by": "given_by"}


class Evaluation(NamedTuple):
    """Everything that was made of the replies: the matrix, the counts with their rules, and what is to be looked at.

    `uncoded` have sent something since the last coding.
    """

    inquiry: Inquiry
    coding: Coding
    matrix: Matrix
    counts: tuple[CountLine, ...]
    rows: tuple[RowFinding, ...]
    bodies: tuple[Body, ...]
    findings: tuple[Finding, ...]
    sums: tuple[SumLine, ...]
    uncoded: tuple[RosterEntry, ...]


class Basis(NamedTuple):
    """All that an answer rests on, fetched at once: what is asked, of whom, what came back, and how it is coded.

    `overtaken` are the codes, as they were given, whose passage a corrected reply no longer holds; in `coding` they
    stand as codes that nobody confirmed, until somebody codes the present version.
    """

    inquiry: Inquiry
    questions: QuestionSet
    survey: Survey
    filed: FiledReplies
    codebook_toml: str
    coding: Coding
    overtaken: tuple[Code, ...] = ()

    @property
    def rows(self) -> tuple[RowFinding, ...]:
        """What should be looked at in the rows."""
        coding = self.coding
        return row_findings(coding.roster, coding.codebook, self.filed.cells, coding.codes, self.overtaken)

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """The hashes of everything on which a verdict depends, as a signature covers them."""
        return (
            self.questions.fingerprint,
            self.survey.fingerprint,
            self.filed.fingerprint,
            self.coding.codebook.fingerprint,
            fingerprint_of(self.coding.codes),
        )


def basis(slug: str) -> Basis:
    """Return all that an answer to the inquiry rests on; each table is asked once."""
    served = survey.survey_of(slug)
    toml = codebook_toml(served.id)
    filed = replies.filed_in(served.id)
    given = codes(served.id)
    gone = overtaken(given, filed.cells, replies.replaced_cells(served.id))
    codebook = parse_codebook("codebook.toml", read_toml("codebook.toml", toml.encode()))
    return Basis(
        inquiries.inquiry(slug),
        inquiries.questions(slug),
        served,
        filed,
        toml,
        Coding(filed.roster, codebook, unconfirmed(given, gone)),
        gone,
    )


def evaluation_of(slug: str) -> Evaluation:
    """Return the evaluation of the survey that serves the inquiry, counted as it stands now."""
    found = basis(slug)
    waiting = uncoded(slug, found.coding.roster)
    return Evaluation(
        found.inquiry,
        found.coding,
        matrix(found.coding, frozenset(entry.key for entry in waiting)),
        count_lines(found.coding),
        found.rows,
        bodies(found.survey.id),
        findings(found.survey.id),
        sum_lines(found.filed, found.coding.codebook),
        waiting,
    )


def uncoded(slug: str, roster: Roster) -> tuple[RosterEntry, ...]:
    """Return who has sent something since the replies were last coded: that nothing of it is coded says nothing yet."""
    late = ledger.since(f"inquiry:{slug}", "replies.received", after="evaluation.coded")
    keys = {entry.values["authority"] for entry in late}
    return tuple(entry for entry in roster.entries if entry.key in keys)


def codebook_toml(survey_id: int) -> str:
    """Return the codebook in force as it was written; "" where none was adopted."""
    records = CodebookRecord.objects.filter(survey_id=survey_id).order_by("-version")
    return next((record.toml for record in records[:1]), "")


def codes(survey_id: int) -> tuple[Code, ...]:
    """Return all codes in their order."""
    return tuple(Code(*_values(record, CODE_COLUMNS)) for record in CodeRecord.objects.filter(survey_id=survey_id))


def bodies(survey_id: int) -> tuple[Body, ...]:
    """Return all bodies in their order."""
    return tuple(Body(*_values(record, BODY_COLUMNS)) for record in BodyRecord.objects.filter(survey_id=survey_id))


def findings(survey_id: int) -> tuple[Finding, ...]:
    """Return all findings in their order."""
    records = FindingRecord.objects.filter(survey_id=survey_id)
    return tuple(Finding(*_values(record, FINDING_COLUMNS)) for record in records)


def next_codebook_version(survey_id: int) -> int:
    """Return the number that the next codebook of the survey gets."""
    last = CodebookRecord.objects.filter(survey_id=survey_id).aggregate(last=Max("version"))["last"]
    return int(last or 0) + 1


def _values(record: object, columns: tuple[str, ...]) -> list[Any]:
    extra = tuple((name, value) for name, value in record.extra)  # type: ignore[attr-defined]
    return [*(getattr(record, STORED_AS.get(name, name)) for name in columns), extra]
