# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about the answer; values come back."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from umlauf.answer.claims import Report, check
from umlauf.answer.models import AnswerVersionRecord
from umlauf.answer.versions import AnswerVersion, SignedAnswer, unanswered, version_hash
from umlauf.evaluation import queries as evaluation
from umlauf.evaluation.counts import Coding
from umlauf.evaluation.queries import Basis
from umlauf.inquiry.queries import Inquiry
from umlauf.sentences.statements import sections
from umlauf.signoff.queries import Signature, signatures_on
from umlauf.wording import Message, Unknown


class NothingDrafted(Unknown):
    """The inquiry has no answer yet."""


class NoSuchVersion(Unknown):
    """The answer has no version of this number."""


@dataclass(frozen=True)
class Standing:
    """How the answer to an inquiry stands, fetched at once; what is asked of it is reckoned from these values.

    `versions` are all that were written and `given` all signatures on any of them, the first first.
    """

    basis: Basis
    versions: tuple[AnswerVersion, ...]
    given: tuple[Signature, ...]

    @property
    def latest(self) -> AnswerVersion | None:
        """The latest version; None where nothing is drafted."""
        return self.versions[-1] if self.versions else None

    @property
    def present(self) -> AnswerVersion:
        """The latest version; refuse with a sentence where nothing is drafted."""
        if self.latest is None:
            raise NothingDrafted(Message("The inquiry “{slug}” has no answer yet.", slug=self.basis.inquiry.slug))
        return self.latest

    @cached_property
    def hash(self) -> str:
        """The hash of the latest version with all that it rests on, as a signature covers it."""
        return version_hash(self.present.text, self.basis.fingerprints)

    @cached_property
    def report(self) -> Report:
        """The check of the latest version."""
        return self.report_on(self.present.text)

    def report_on(self, text: str) -> Report:
        """Check a text against the evidence as it is."""
        return check(self.basis.coding, text, self.basis.survey.holds_for, rows=self.basis.rows)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The questions that the latest version does not answer."""
        asked = [question.number for question in self.basis.questions.leaves]
        answered = [number for section in sections(self.present.text) for number in section.questions]
        return unanswered(asked, answered)

    @property
    def signed(self) -> SignedAnswer | None:
        """The latest version with its signatures; None while nobody has signed exactly this version."""
        fitting = [signature for signature in self.given if signature.version == self.hash]
        if not fitting:
            return None
        writers = {version.account for version in self.versions if version.text == self.present.text}
        return SignedAnswer(
            self.present,
            self.hash,
            tuple(signature.name for signature in fitting),
            fitting[-1].signed_at,
            frozenset(writers | {signature.account for signature in fitting}),
        )


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
    found = standing(slug)
    shown = next((one for one in reversed(found.versions) if number in (None, one.number)), None)
    if number is not None and shown is None:
        raise NoSuchVersion(Message("The answer has no version {number}.", number=number))
    seen = found.hash if found.versions else ""
    return Examined(
        found.basis.inquiry,
        found.versions,
        shown,
        found.report_on(shown.text if shown else ""),
        found.basis.coding,
        seen,
        found.unanswered if found.versions else (),
        tuple(one for one in found.given if one.version == seen),
        tuple(one for one in found.given if one.version != seen),
    )


def standing(slug: str) -> Standing:
    """Return how the answer to the inquiry stands; each table is asked once."""
    return Standing(evaluation.basis(slug), versions(slug), signatures_on(f"inquiry:{slug}"))


def versions(slug: str) -> tuple[AnswerVersion, ...]:
    """Return all versions of the answer, the first first."""
    records = AnswerVersionRecord.objects.filter(inquiry__slug=slug)
    return tuple(
        AnswerVersion(record.number, record.text, record.drafted_by, record.account, record.drafted_at)
        for record in records
    )


def latest(slug: str) -> AnswerVersion | None:
    """Return the latest version; None where nothing is drafted."""
    return next(reversed(versions(slug)), None)


def version_of(slug: str) -> str:
    """Return the hash of the latest version with all that it rests on, as a signature covers it."""
    return standing(slug).hash


def report(slug: str, text: str | None = None) -> Report:
    """Check the latest version, or another text, against the evidence as it is now."""
    found = standing(slug)
    return found.report if text is None else found.report_on(text)


def signed(slug: str) -> SignedAnswer | None:
    """Return the latest version with its signatures; None while nobody has signed exactly this version."""
    return standing(slug).signed
