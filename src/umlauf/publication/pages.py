# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The public page of an answer: its text with every judged statement marked, the evidence, the annex with an address
for every cell. Composed from a frozen release; its report is the one that was filed, not one of today."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from umlauf.answer.reasons import VERDICTS, figure_of, in_words
from umlauf.evaluation.codebook import Codebook
from umlauf.evaluation.counts import Rule, Span
from umlauf.evaluation.marking import Mark, pieces
from umlauf.evaluation.rules_in_words import Variant, difference_in_words, number_in_words, rule_in_words
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.publication.annex import AnnexRow, annex
from umlauf.publication.dataset import CaseFolder, questions_of
from umlauf.publication.published import Published
from umlauf.replies.picture import Picture, picture_of
from umlauf.replies.references import linked, parent_of
from umlauf.sentences.statements import PARAGRAPH, Section, sections
from umlauf.survey.roster import RosterEntry
from umlauf.survey.words import KINDS, STATES
from umlauf.wording import Message

Named = tuple[tuple[str, str], ...]  # the place of an authority on the page, and its name


class Judged(NamedTuple):
    """A statement as it was judged when the answer went out, in words."""

    place: int
    clause: str
    verdict: str
    word: Message
    reasons: tuple[Message, ...]
    figure: Message
    question: str
    rule: Message | None
    members: Named
    against: Named
    missing: Named
    not_said: Named
    variants: tuple[Variant, ...]


class Part(NamedTuple):
    """A piece of a paragraph; `judged` where it is a statement."""

    text: str
    judged: Judged | None


class Answer(NamedTuple):
    """A section of the answer, its heading as the answer has it, with the questions to which it belongs."""

    heading: str
    questions: tuple[Question, ...]
    paragraphs: tuple[tuple[Part, ...], ...]


class Place(NamedTuple):
    """What one wrote in one field: its address, a note where the field cannot be seen, and the text; a piece that
    refers to another field has the address of that."""

    id: str
    note: Message | None
    text: str
    pieces: tuple[tuple[str, str], ...]


class Line(NamedTuple):
    """A row of the annex: who, what became of it, who answers for it (address and name), and the fields.

    `names` are those of the fields, in the same order.
    """

    id: str
    entry: RosterEntry
    kind: Message
    state: Message
    covered_by: tuple[str, str] | None
    names: tuple[str, ...]
    fields: tuple[tuple[Place, ...], ...]

    @property
    def labelled(self) -> tuple[tuple[str, tuple[Place, ...]], ...]:
        """Each field with its name, for where no head of a column stands above it."""
        return tuple(zip(self.names, self.fields, strict=True))


class Page(NamedTuple):
    """Everything on the page of a release."""

    published: Published
    remark: str
    answers: tuple[Answer, ...]
    judged: tuple[Judged, ...]
    completeness: str
    fields: tuple[str, ...]
    lines: tuple[Line, ...]
    others: tuple[Line, ...]
    picture: Picture | None


def page_of(found: Published) -> Page:
    """Return the page of a release, in the language of the reader."""
    case, report = found.case, found.release.report
    judged = tuple(_judged(place, claim, case.codebook) for place, claim in enumerate(report["claims"], 1))
    questions, remark = questions_of(case)
    table = annex(case.replies)
    fields = tuple(field for field in table.fields if field[:1].isdigit() and "|" not in field)
    municipal = case.replies.roster.kinds
    lines = tuple(_line(row, fields, case) for row in table.rows)
    return Page(
        published=found,
        remark=remark,
        answers=_answers(case.answer_md, questions, judged, report["claims"]),
        judged=judged,
        completeness=report["completeness"]["sentence"],
        fields=fields,
        lines=tuple(line for line in lines if line.entry.kind in municipal),
        others=tuple(line for line in lines if line.entry.kind not in municipal),
        picture=picture_of(case.replies.roster, _title(case), case.head.reference_date),
    )


def _title(case: CaseFolder) -> str:
    return str(Message("Replies to {number}", number=case.head.number))


def address(key: str, field: str = "") -> str:
    """Return the address of a row or of one of its fields on the page: "06437000-1"."""
    return re.sub(r"[^\w-]+", "-", f"{key}-{field}" if field else key)


def _judged(place: int, claim: Mapping[str, Any], codebook: Codebook) -> Judged:
    rule, question = _rule(claim["rule"]), claim["question"]
    return Judged(
        place,
        claim["clause"],
        claim["verdict"],
        VERDICTS[claim["verdict"]],
        in_words(claim["because"], claim["certainty"]),
        figure_of(_span(claim["counted"]), claim["base"], claim["asked"]),
        question or "",
        rule_in_words(rule, question, codebook) if rule and question else None,
        _named(claim["members"]),
        _named(claim["against"]),
        _named(claim["missing"]),
        _named(claim["not_said"]),
        tuple(_variants(rule, claim, codebook)),
    )


def _variants(rule: Rule | None, claim: Mapping[str, Any], codebook: Codebook) -> Iterator[Variant]:
    for variant in claim["variants"]:
        other, counted = _rule(variant["rule"]), _span(variant["counted"])
        if rule and other and counted:
            words = difference_in_words(rule, other, claim["question"], codebook)
            yield Variant(words, number_in_words(counted))


def _rule(filed: Mapping[str, Any] | None) -> Rule | None:
    return Rule(filed["evidence"], tuple(filed["levels"]), tuple(filed["statuses"])) if filed else None


def _span(filed: int | list[int] | None) -> Span | None:
    if filed is None:
        return None
    return (filed, filed) if isinstance(filed, int) else (filed[0], filed[1])


def _named(filed: Iterable[Mapping[str, str]]) -> Named:
    return tuple((address(entry["key"]), entry["name"]) for entry in filed)


def _answers(
    answer_md: str, questions: QuestionSet, judged: tuple[Judged, ...], claims: list[Mapping[str, Any]]
) -> tuple[Answer, ...]:
    by_section: dict[str, list[tuple[Judged, Mapping[str, Any]]]] = {}
    for one, claim in zip(judged, claims, strict=True):
        by_section.setdefault(claim["section"], []).append((one, claim))
    return tuple(
        Answer(
            _heading(section),
            tuple(_asked(section, questions)),
            tuple(_paragraphs(section, by_section.get(section.name, []))),
        )
        for section in sections(answer_md)
    )


def _heading(section: Section) -> str:
    """German by nature: it stands in the answer."""
    kind = {0: "", 1: "Frage "}.get(len(section.questions), "Fragen ")
    return f"{kind}{section.name}"


def _asked(section: Section, questions: QuestionSet) -> Iterator[Question]:
    for question in questions.questions:
        if question.number in section.questions or question.parent in section.questions:
            yield question


def _paragraphs(section: Section, claims: Sequence[tuple[Judged, Mapping[str, Any]]]) -> Iterator[tuple[Part, ...]]:
    by_place = {str(one.place): one for one, _ in claims}
    for found in PARAGRAPH.finditer(section.text):
        marks = [
            Mark(claim["start"] - found.start(), claim["end"] - found.start(), str(one.place))
            for one, claim in claims
            if found.start() <= claim["start"] < found.end()
        ]
        if found[0].strip():
            yield tuple(Part(piece.text, by_place.get(piece.mark)) for piece in pieces(found[0], marks))


def _line(row: AnnexRow, fields: tuple[str, ...], case: CaseFolder) -> Line:
    entry = row.entry
    covering = case.replies.roster.by_key.get(entry.covered_by)
    shown = fields if any(field[:1].isdigit() for field in row.texts) else tuple(row.texts)
    targets = {
        question: address(entry.key, field)
        for field, text in row.texts.items()
        if text.strip()
        for question in field.split("|")
    }
    return Line(
        address(entry.key),
        entry,
        KINDS[entry.kind],
        STATES[entry.state],
        (address(covering.key), covering.name) if covering else None,
        shown,
        tuple(tuple(_places(row, field, targets, case.codebook)) for field in shown),
    )


def _places(row: AnnexRow, field: str, targets: Mapping[str, str], codebook: Codebook) -> Iterator[Place]:
    """What stands in a field, and what stands in this or another one: that cannot be seen, and is not guessed."""
    for name, text in row.texts.items():
        if name == field or ("|" in name and name.split("|")[0] == field):
            note = Message("Question {questions}? That cannot be seen.", questions=" / ".join(name.split("|")))
            found = linked(text, codebook.questions)
            parts = tuple((piece.text, _target(piece.target, name, targets)) for piece in found)
            yield Place(address(row.entry.key, name), note if "|" in name else None, text, parts)


def _target(question: str, field: str, targets: Mapping[str, str]) -> str:
    if not question or parent_of(question) == field:
        return ""
    return targets.get(question) or targets.get(parent_of(question), "")
