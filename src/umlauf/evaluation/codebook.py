# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The codebook: which statuses a question knows, which count as yes, and where evidence may stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from umlauf.reading.tables import wrong_entry
from umlauf.wording import Message

YES, COMING, NO = "yes", "coming", "no"
LEVELS = ("land", "association", "county", "city", "municipal")


@dataclass(frozen=True)
class Status:
    """A status that a code can give, e.g. "exists": how it is called, and what it counts as (yes, coming, no)."""

    key: str
    label: str
    counts_as: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """A question as it is coded: its names in running text, its statuses, and the rule by which it is counted."""

    key: str
    text: str = ""
    label: str = ""
    also: tuple[str, ...] = ()
    evidence: str = "any"
    levels: tuple[str, ...] = ()
    statuses: Mapping[str, Status] = field(default_factory=dict)
    any_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Codebook:
    """All questions of a codebook; `proposed` when a machine wrote it and nobody has confirmed it."""

    questions: Mapping[str, Question]
    proposed: bool = False

    def parts(self, question: str) -> tuple[str, ...]:
        """Return the question and all questions that answer it: for `any_of` every part, to the leaves."""
        found: dict[str, None] = {}
        waiting = [question]
        while waiting:
            key = waiting.pop(0)
            if key not in found:
                found[key] = None
                waiting.extend(self.questions[key].any_of)
        return tuple(found)

    def statuses(self, question: str, *counts_as: str) -> tuple[str, ...]:
        """Return the keys of the statuses, of the question or any of its parts, that count as one of `counts_as`."""
        found: dict[str, None] = {}
        for part in self.parts(question):
            for status in self.questions[part].statuses.values():
                if status.counts_as in counts_as:
                    found[status.key] = None
        return tuple(found)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the content, and of whether somebody confirmed it."""
        return sha256(repr((sorted(self.questions.items()), self.proposed)).encode()).hexdigest()


def parse_codebook(file: str, data: Mapping[str, object]) -> Codebook:
    """Return the codebook of a parsed `codebook.toml`; refuse values that the format does not know.

    Source: case format 1. `by = "rule"` at the top of the file says that it was proposed and nobody confirmed it.
    """
    raw = _table(file, "questions", data.get("questions", {}))
    questions = {key: _question(file, key, _table(file, f"questions.{key}", value)) for key, value in raw.items()}
    for question in questions.values():
        for part in question.any_of:
            if part not in questions:
                raise wrong_entry(file, f"questions.{question.key}.any_of", part, Message("a question of this file"))
    whole = {key: _by_parts(question, raw[key], questions) for key, question in questions.items()}
    return Codebook(whole, proposed=data.get("by") == "rule")


def _by_parts(question: Question, raw: object, questions: Mapping[str, Question]) -> Question:
    """Give a question that others answer the rule of those, where they agree on one and it states none itself."""
    parts = [questions[part] for part in question.any_of]
    given = raw if isinstance(raw, Mapping) else {}
    if "evidence" not in given and len({part.evidence for part in parts}) == 1:
        question = replace(question, evidence=parts[0].evidence)
    if "levels" not in given and len({part.levels for part in parts}) == 1:
        question = replace(question, levels=parts[0].levels)
    return question


def _question(file: str, key: str, raw: Mapping[str, object]) -> Question:
    place = f"questions.{key}"
    evidence = _text(file, f"{place}.evidence", raw.get("evidence", "any"))
    if evidence not in ("any", "own"):
        raise wrong_entry(file, f"{place}.evidence", evidence, "any | own")
    levels = _texts(file, f"{place}.levels", raw.get("levels", []))
    for level in levels:
        if level not in LEVELS:
            raise wrong_entry(file, f"{place}.levels", level, " | ".join(LEVELS))
    statuses = _table(file, f"{place}.statuses", raw.get("statuses", {}))
    return Question(
        key=key,
        text=_text(file, f"{place}.text", raw.get("text", "")),
        label=_text(file, f"{place}.label", raw.get("label", "")),
        also=_texts(file, f"{place}.also", raw.get("also", [])),
        evidence=evidence,
        levels=levels,
        statuses={name: _status(file, f"{place}.statuses.{name}", name, value) for name, value in statuses.items()},
        any_of=_texts(file, f"{place}.any_of", raw.get("any_of", [])),
    )


def _status(file: str, place: str, key: str, value: object) -> Status:
    raw = _table(file, place, value)
    counts_as = _text(file, f"{place}.counts_as", raw.get("counts_as", ""))
    if counts_as not in (YES, COMING, NO):
        raise wrong_entry(file, f"{place}.counts_as", counts_as, "yes | coming | no")
    label = _text(file, f"{place}.label", raw.get("label", key))
    return Status(key, label, counts_as, _texts(file, f"{place}.also", raw.get("also", [])))


def _table(file: str, place: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise wrong_entry(file, place, str(value), Message("a table"))
    return value


def _text(file: str, place: str, value: object) -> str:
    if not isinstance(value, str):
        raise wrong_entry(file, place, str(value), Message("text in quotation marks"))
    return value


def _texts(file: str, place: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise wrong_entry(file, place, str(value), Message("a list in square brackets"))
    return tuple(_text(file, place, item) for item in value)
