# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Versions of an answer: what is signed is the text together with the ground on which it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True)
class AnswerVersion:
    """One version of the text, by whom and when: the name as it was then, and the account."""

    number: int
    text: str
    drafted_by: str
    account: str
    drafted_at: datetime


@dataclass(frozen=True)
class SignedAnswer:
    """What the answer hands on to publication: the version, the hash that was signed, and who signed, by name.

    `behind` are the accounts of all who stand behind the text: who wrote exactly it, and who signed it.
    """

    answer: AnswerVersion
    version: str
    signed_by: tuple[str, ...]
    signed_at: datetime
    behind: frozenset[str]

    @property
    def by_two(self) -> bool:
        """Whether two persons stand behind the text (decision 10)."""
        return len(self.behind) > 1


def version_hash(text: str, grounds: Iterable[str]) -> str:
    """Return the hash that a signature covers: the text and the fingerprints of all that it rests on.

    A late reply or another code changes a fingerprint and so the hash: what was signed before does not cover it.
    """
    return sha256("\n".join([sha256(text.encode()).hexdigest(), *grounds]).encode()).hexdigest()


def unanswered(questions: Iterable[str], answered: Iterable[str]) -> tuple[str, ...]:
    """Return the questions that no section answers; a section on question 1 answers its parts 1a and 1b as well.

    Source: each sub-question needs an answer or a reasoned refusal (StGH Bremen St 1/18; VerfG Brandenburg 31/00).
    """
    headings = tuple(answered)
    return tuple(
        question
        for question in questions
        if not any(
            question == heading or (question.startswith(heading) and question[len(heading) :].isalpha())
            for heading in headings
        )
    )
