# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The worked example, printed anew by three programs, reads back to what was printed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.reading.generators import Sheet, libreoffice_of, typst_of, weasyprint_of

from umlauf.publication.dataset import questions_of, read_case
from umlauf.readback.printed import File, Printed, read_printed
from umlauf.scrutiny.worth import report_on

SAMPLE = Path(__file__).parents[2] / "samples" / "hessen-19-1613"
CASE = read_case(SAMPLE, with_files=False)
TITLE = (
    "Kleine Anfrage",
    "des Abg. Dr. h.c. Jörg-Uwe Hahn (FDP) vom 17.02.2015",
    "betreffend Flüchtlingsgipfel in den Kreisen und kreisfreien Städten",
    "und",
    "Antwort",
    "des Ministers für Soziales und Integration",
    "Vorbemerkung des Ministers für Soziales und Integration:",
)
OPENING = "Diese Vorbemerkungen vorangestellt, beantworte ich die Kleine Anfrage wie folgt:"
CLOSING = ("Wiesbaden, 14. April 2015", "Stefan Grüttner", "Anlagen", "Abfrage zu Flüchtlingsgipfeln 26.03.2015")
PROGRAMS: dict[str, Callable[[Sheet], bytes]] = {
    "Typst": typst_of,
    "LibreOffice": libreoffice_of,
    "WeasyPrint": weasyprint_of,
}


def sheet() -> Sheet:
    """Return the paper as a parliament prints it: title block, remark, questions with answers, and the annex."""
    questions, _ = questions_of(read_case(SAMPLE))
    asked: dict[str, list[str]] = {question.number: [] for question in questions.questions if not question.parent}
    for question in questions.questions:
        label = f"Frage {question.number}." if not question.parent else f"{question.number[-1]})"
        asked[question.parent or question.number].append(f"{label} {question.text}")
    remark, *answers = (part.split("\n\n") for part in CASE.answer_md.split("# ")[1:])
    texts = [line for number, (_, *answer) in zip(asked, answers, strict=True) for line in (*asked[number], *answer)]
    before = [*TITLE, *remark[1:], OPENING, *texts, *CLOSING]
    return Sheet(tuple(filter(None, before)), ("", "Frage 1", "Frage 2", "Frage 3"), tuple(rows()), ())


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Yield a row for each one that wrote: what nobody can place stands in the first of its columns."""
    for entry in CASE.replies.roster.entries:
        written = {cell.cell[:1]: cell.text for cell in CASE.replies.cells if cell.key == entry.key}
        if written:
            name = entry.name.replace("Landkreis ", "LK ")
            yield name, written.get("1", written.get("t", "")), written.get("2", ""), written.get("3", "")


EXPECTED = {
    (cell.key, "text" if cell.cell == "text" else cell.cell[:1]): cell.text for cell in CASE.replies.cells if cell.text
}


@pytest.fixture(scope="module", params=PROGRAMS)
def printed(request: pytest.FixtureRequest) -> Printed:
    return read_printed(File("antwort.pdf", PROGRAMS[request.param](sheet())))


def test_every_cell_reads_as_it_was_printed(printed: Printed, request: pytest.FixtureRequest) -> None:
    cells = {(cell.key, cell.cell): cell.text for cell in printed.case.replies.cells}
    if "WeasyPrint" in request.node.name:  # it breaks a word now and then and prints no hyphen
        assert {place: _letters(text) for place, text in cells.items()} == {
            place: _letters(text) for place, text in EXPECTED.items()
        }
    else:
        assert cells == EXPECTED


def _letters(text: str) -> str:
    return "".join(text.split())


def test_head_and_questions_are_those_of_the_paper(printed: Printed) -> None:
    head = printed.case.head
    assert (head.parliament, head.title, head.askers, head.filed, head.answered, head.reference_date) == (
        "DE-HE",
        CASE.head.title,
        CASE.head.askers,
        CASE.head.filed,
        CASE.head.answered,
        CASE.head.reference_date,
    )
    assert printed.paper.questions == questions_of(read_case(SAMPLE))[0]


def test_everybody_has_the_state_that_the_annex_shows(printed: Printed) -> None:
    states = {entry.key: entry.state for entry in printed.case.replies.roster.entries}
    assert states == {entry.key: entry.state for entry in CASE.replies.roster.entries if entry.kind != "land"}
    assert printed.unknown == ()


def test_with_the_codes_of_people_the_sentences_are_worth_what_they_are_worth(printed: Printed) -> None:
    coded = replace(printed.case, codebook=CASE.codebook, codes=CASE.codes)
    verdicts = [(claim.judgement.verdict, claim.judgement.because) for claim in report_on(coded).claims]
    assert verdicts == [(claim.judgement.verdict, claim.judgement.because) for claim in report_on(CASE).claims]
