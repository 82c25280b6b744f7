# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from tests.reading.making import docx_of, pdf_of

from umlauf.inquiry.paper import read_paper
from umlauf.inquiry.printed import Section
from umlauf.reading.files import read_file
from umlauf.reading.tables import BadInput

PAPER = (
    "Kleine Anfrage",
    "des Abg. Muster (SPD) vom 03.02.2026",
    "betreffend Radwege",
    "Ich frage die Landesregierung:",
    "1. Wie viele gibt es?",
    "2. Wo?",
)


def refusal(text: str) -> str:
    with pytest.raises(BadInput) as refused:
        read_paper(read_file("anfrage.txt", text.encode()))
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("anfrage.txt", "\n\n".join(PAPER).encode()),
        ("anfrage.docx", docx_of(PAPER)),
        ("anfrage.pdf", pdf_of("\n\n".join(line.replace("1.", "1\\.").replace("2. W", "2\\. W") for line in PAPER))),
    ],
)
def test_the_same_paper_is_read_from_any_file(name: str, data: bytes) -> None:
    paper = read_paper(read_file(name, data))
    assert (paper.title, [question.text for question in paper.questions.questions]) == (
        "Radwege",
        ["Wie viele gibt es?", "Wo?"],
    )


def test_a_paper_of_an_unknown_layout_is_refused() -> None:
    assert refusal("Schriftliche Anfrage") == (
        "anfrage.txt is not laid out like a paper that can be read here; known are papers of Hessen and of"
        " Niedersachsen, and drafts of answers with headings such as “Frage 1”. Please enter the questions by hand."
        " Nothing was changed."
    )


def test_a_draft_is_read_and_does_not_say_for_which_parliament_it_is() -> None:
    draft = docx_of(["Vorbemerkung", "Alle wurden befragt.", "Frage 1", "Wie viele gibt es?", "Zehn."])
    paper = read_paper(read_file("antwort.docx", draft))
    assert (paper.parliament, paper.answer) == (
        "",
        (Section((), "Alle wurden befragt."), Section(("1",), "Zehn.")),
    )


def test_a_number_that_stands_only_in_the_head_of_the_pages_is_found() -> None:
    draft = docx_of(["Frage 1", "Wie viele?", "Zehn."], head="Landtag, Drucksache 21/ 4711")
    assert read_paper(read_file("antwort.docx", draft)).number == "21/4711"


def test_a_paper_without_a_question_is_refused() -> None:
    assert refusal("\n\n".join(PAPER[:4])) == (
        "anfrage.txt: no question was found in this paper; they are expected as “Frage 1.” or “1.”. Nothing was changed."
    )
