# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The published answer as one document: head, questions with their answers, signature, annex. German by nature."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.questions import Question
from umlauf.publication.annex import Annex, AnnexRow
from umlauf.sentences.statements import Section, sections
from umlauf.survey.roster import MUNICIPAL, OWN
from umlauf.writing.document import Attachment, Block, Document, Heading, Paragraph, Picture, Signature, Table

NAMES = 0.65  # the column of the names, beside 1 for each question


def paper(
    *,
    head: CaseHead,
    questions: Sequence[Question],
    answer_md: str,
    completeness: str,
    annex: Annex,
    picture: Picture | None,
    signature: Signature,
    attachments: tuple[Attachment, ...],
    parliament: str,
    on: date,
) -> Document:
    """Return the answer as a document that a format can set. `on` is the day that the paper bears."""
    return Document(
        title=head.title,
        subject=f"Antwort auf die {head.kind or 'Anfrage'} {head.number}",
        author=head.ministry,
        language="de",
        date=on,
        foot=f"{parliament} · Drucksache {head.number}",
        head=tuple(_head(head, parliament)),
        keywords=(head.kind, head.number, parliament),
        blocks=(
            *_answer(sections(answer_md), questions),
            signature,
            *_annex(annex, completeness, picture, head),
        ),
        attachments=attachments,
    )


def german_date(day: date | None) -> str:
    """Return a day as German papers write it, 26.03.2015; "" where it is not known."""
    return day.strftime("%d.%m.%Y") if day else ""


def _head(head: CaseHead, parliament: str) -> Iterator[tuple[str, str]]:
    askers = ", ".join(f"{asker.name} ({asker.party})" if asker.party else asker.name for asker in head.askers)
    for label, value in (
        ("Parlament", parliament),
        (
            head.kind or "Anfrage",
            f"{head.number}, eingereicht {german_date(head.filed)}" if head.filed else head.number,
        ),
        ("gestellt von", askers),
        ("beantwortet von", head.ministry),
    ):
        if value:
            yield label, value


def _answer(parts: Iterable[Section], questions: Sequence[Question]) -> Iterator[Block]:
    for part in parts:
        if part.name:
            yield Heading(f"Frage {part.name}" if part.questions else part.name)
        for question in questions:
            if question.number in part.questions or question.parent in part.questions:
                yield Paragraph(f"{question.number}  {question.text}", "question")
        for text in part.text.split("\n\n"):
            if text.strip():
                yield Paragraph(" ".join(text.split()), "answer")


def _annex(annex: Annex, completeness: str, picture: Picture | None, head: CaseHead) -> Iterator[Block]:
    reference = f", Stichtag {german_date(head.reference_date)}" if head.reference_date else ""
    yield Heading("Anlage: Rückmeldungen im Wortlaut", new_page=True)
    yield Paragraph(completeness)
    if picture:
        yield picture
    fields = list(dict.fromkeys(field.split("|")[0] for field in annex.fields if field[:1].isdigit()))
    asked = [row for row in annex.rows if row.entry.kind in MUNICIPAL]
    further = any(map(_further, asked))  # what stands under no question has a column only where there is such
    if asked:
        yield Table(
            caption=f"Antworten nach Fragen{reference}",
            head=("Kommune", *(f"Frage {field}" for field in fields), *(["Weiteres"] if further else [])),
            rows=tuple(
                (_who(row), *(_cell(row, field) for field in fields), *([_further(row)] if further else []))
                for row in asked
            ),
            widths=(NAMES, *(1 for _ in fields), *([1] if further else [])),
            landscape=len(fields) + further > 1,
        )
    others = [row for row in annex.rows if row.entry.kind not in MUNICIPAL]
    if others:
        yield Table(
            caption="Weitere Beteiligte und Angaben",
            head=("Beteiligte", "Stand", "Text"),
            rows=tuple((row.entry.name, row.state, _further(row)) for row in others),
            widths=(0, 1, 2),
        )


def _who(row: AnnexRow) -> str:
    """The name, and what became of the reply where it is not an own one."""
    return row.entry.name if row.entry.state in (OWN, "") else f"{row.entry.name} ({row.state})"


def _further(row: AnnexRow) -> str:
    return "\n".join(text for field, text in row.texts.items() if not field[:1].isdigit())


def _cell(row: AnnexRow, field: str) -> str:
    """The text of a field; a text whose field cannot be seen stands in the first of those it may be, and says so."""
    texts = [row.texts.get(field, "")]
    for other, text in row.texts.items():
        if "|" in other and other.split("|", 1)[0] == field:
            texts.append(f"[Frage {' oder '.join(other.split('|'))}, nicht zu erkennen:] {text}")
    return "\n".join(filter(None, texts))
