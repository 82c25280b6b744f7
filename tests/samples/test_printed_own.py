# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The worked example, published by umlauf as PDF, reads back to what was published."""

from dataclasses import replace
from pathlib import Path

import pytest

from umlauf.answer.claims import Report
from umlauf.inquiry.limits import parliament_name
from umlauf.publication.annex import annex
from umlauf.publication.dataset import questions_of, read_case
from umlauf.publication.paper import german_date, paper
from umlauf.publication.queries import map_of
from umlauf.readback.printed import File, Printed, read_printed
from umlauf.scrutiny.worth import report_on
from umlauf.writing.document import Signature
from umlauf.writing.typst import to_pdf

SAMPLE = Path(__file__).parents[2] / "samples" / "hessen-19-1613"
QUESTIONS = questions_of(read_case(SAMPLE))[0]
CASE = replace(
    read_case(SAMPLE, with_files=False), answer_md=(SAMPLE / "answer-corrected.md").read_text(encoding="utf-8")
)


def published() -> bytes:
    """Return the answer as `publication` sets it, with map and annex."""
    on = CASE.head.answered
    assert on is not None
    document = paper(
        head=CASE.head,
        questions=QUESTIONS.questions,
        answer_md=CASE.answer_md,
        completeness=report_on(CASE).completeness.sentence,
        annex=annex(CASE.replies),
        picture=map_of(CASE),
        signature=Signature(
            german_date(on),
            CASE.head.signatory,
            CASE.head.ministry,
            f"In umlauf gezeichnet von Leitung: Fassung 2, {'a1' * 32}",
        ),
        attachments=(),
        parliament=parliament_name(CASE.head.parliament),
        on=on,
    )
    return to_pdf(document)


@pytest.fixture(scope="module")
def printed() -> Printed:
    return read_printed(File("antwort.pdf", published()))


def test_every_cell_reads_as_it_was_published(printed: Printed) -> None:
    read = {(cell.key, cell.cell): cell.text for cell in printed.case.replies.cells}
    written = {(cell.key, cell.cell): cell.text for cell in CASE.replies.cells if cell.text}
    assert read == {place: " ".join(text.split()) for place, text in written.items()}
    assert len({key for key, _ in read if key.startswith("06")}) == 18


def test_everybody_has_the_state_that_the_annex_prints(printed: Printed) -> None:
    states = {entry.key: (entry.state, entry.covered_by) for entry in printed.case.replies.roster.entries}
    assert states == {
        entry.key: (entry.state, entry.covered_by) for entry in CASE.replies.roster.entries if entry.kind != "land"
    }
    assert printed.unknown == ()


def test_head_and_questions_are_those_of_the_case(printed: Printed) -> None:
    read, head = printed.case.head, CASE.head
    assert (read.parliament, read.kind, read.number, read.title, read.askers, read.ministry, read.signatory) == (
        head.parliament,
        head.kind,
        head.number,
        head.title,
        head.askers,
        head.ministry,
        head.signatory,
    )
    assert (read.filed, read.answered, read.reference_date) == (head.filed, head.answered, head.reference_date)
    assert printed.paper.questions == QUESTIONS


def test_the_answer_is_that_of_the_case(printed: Printed) -> None:
    assert printed.case.answer_md.split() == CASE.answer_md.split()


def verdicts(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(claim.statement.clause.text, claim.judgement.verdict, claim.judgement.because) for claim in report.claims]


def test_the_sentences_are_worth_what_they_were_worth(printed: Printed) -> None:
    coded = replace(printed.case, codebook=CASE.codebook, codes=CASE.codes)
    assert verdicts(report_on(coded)) == verdicts(report_on(CASE))


def test_by_rule_alone_eight_of_ten_sentences_hold_and_none_fails(printed: Printed) -> None:
    found = [(claim.judgement.verdict, claim.certainty) for claim in report_on(printed.case).claims]
    assert found[:3] == [("holds", "confirmed")] * 3
    assert sorted(found[3:]) == [("holds", "proposed")] * 5 + [("open", "proposed")] * 2


def test_no_word_of_the_annex_is_left_over(printed: Printed) -> None:
    assert [str(note).split(";")[0] for note in printed.notes] == [
        "Page 1: no lines divide the columns of the table",  # of the head of the paper
        "“Kassel (Zusammenfassung: Hessischer Städtetag)” was read as Kassel (independent city, 06611000), for the other has a row.",
    ]
