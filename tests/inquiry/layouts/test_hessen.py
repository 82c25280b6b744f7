# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from umlauf.inquiry.head import Asker
from umlauf.inquiry.layouts import hessen
from umlauf.inquiry.printed import Paper, Section
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.reading.passages import unwrapped

CHECKOUT = Path(__file__).parents[3]
SAMPLE = CHECKOUT / "samples" / "hessen-19-1613" / "inquiry.txt"
PRINTED = CHECKOUT.parent / "shared" / "case-19-1613" / "drucksache-19-1613.txt"
BREAKDOWN = ("Kreise", "kreisfreie Städte", "Gremien")

FILED = """HESSISCHER LANDTAG

21. Wahlperiode      Drucksache 21/ 4711
17. 02. 2026

K l e i n e A n f r a g e
der Abg. Anna Muster (SPD), Bert Beispiel (SPD)
und Dr. Cleo Probe (FDP) vom 03. Februar 2026
betreffend Radwege in den
Land-
kreisen

Vorbemerkung der Fragestellerinnen und Fragesteller:
Radwege sind
wichtig.

Sie fehlen oft.

Wir fragen die Landesregierung:

1. Wie viele Radwege gibt es? (bitte aufschlüsseln nach Landkreis)
2
Drucksache 21/4711
2. Welche

a) fehlen,
b) sind geplant?

Eingegangen am 3. Februar 2026 · Ausgegeben am 17. Februar 2026
Herausgegeben vom Landtag
"""

ANSWERED = """Kleine Anfrage
des Abg. Muster (SPD) vom 03.02.2026
betreffend Radwege
und
Antwort
der Ministerin für Verkehr

Vorbemerkung des Fragestellers:
Es fehlt an Wegen.

Vorbemerkung der Ministerin für Verkehr:
Die Kommunen wurden befragt.

Diese Vorbemerkung vorangestellt, beantworte ich die Kleine Anfrage wie folgt:

Frage 1. Wie viele gibt es?

Es gibt viele: 2. nicht gezählt.

Frage 2. Wo fehlen sie?

Nirgends.

Wiesbaden, den 30. März 2026
Erika Amt
Anlage
"""


def read(text: str) -> Paper:
    return hessen.read(text.split("\n"))


def test_an_inquiry_as_filed_is_read() -> None:
    assert hessen.recognises(FILED.split("\n"))
    assert read(FILED) == Paper(
        parliament="DE-HE",
        kind="Kleine Anfrage",
        number="21/4711",
        title="Radwege in den Landkreisen",
        askers=(Asker("Anna Muster", "SPD"), Asker("Bert Beispiel", "SPD"), Asker("Dr. Cleo Probe", "FDP")),
        filed=date(2026, 2, 3),
        remark="Radwege sind wichtig.\n\nSie fehlen oft.",
        questions=QuestionSet(
            (
                Question(
                    "1", "Wie viele Radwege gibt es? (bitte aufschlüsseln nach Landkreis)", breakdown=("Landkreise",)
                ),
                Question("2", "Welche"),
                Question("2a", "fehlen,", "2"),
                Question("2b", "sind geplant?", "2"),
            )
        ),
    )


def test_a_printed_answer_is_read_with_its_answers() -> None:
    assert hessen.recognises(ANSWERED.split("\n"))
    assert read(ANSWERED) == Paper(
        parliament="DE-HE",
        kind="Kleine Anfrage",
        number="",
        title="Radwege",
        askers=(Asker("Muster", "SPD"),),
        filed=date(2026, 2, 3),
        remark="Es fehlt an Wegen.",
        questions=QuestionSet((Question("1", "Wie viele gibt es?"), Question("2", "Wo fehlen sie?"))),
        ministry="Ministerin für Verkehr",
        signatory="Erika Amt",
        answered=date(2026, 3, 30),
        answer=(
            Section((), "Die Kommunen wurden befragt."),
            Section(("1",), "Es gibt viele: 2. nicht gezählt."),
            Section(("2",), "Nirgends."),
        ),
    )


def test_a_misprinted_day_stays_open() -> None:
    assert read(FILED.replace("03. Februar 2026", "31.02.2026")).filed is None


@pytest.mark.parametrize("text", ["", "Kleine Anfrage\nder Fraktion der CDU vom 3.2.2026\n", "betreffend Radwege\n\n"])
def test_another_paper_is_not_taken_for_one_of_hessen(text: str) -> None:
    assert not hessen.recognises(text.split("\n"))


def test_a_text_without_a_title_block_gives_an_empty_paper() -> None:
    assert read("nichts") == Paper("DE-HE", "", "", "", (), None, "", QuestionSet(()))


def test_the_inquiry_of_the_sample_is_read() -> None:
    paper = read(SAMPLE.read_text(encoding="utf-8"))
    assert (paper.number, paper.filed, paper.askers) == (
        "19/1613",
        date(2015, 2, 17),
        (Asker("Dr. h.c. Jörg-Uwe Hahn", "FDP"),),
    )
    assert paper.title == "Flüchtlingsgipfel in den Kreisen und kreisfreien Städten"
    assert [(question.number, question.parent, question.breakdown) for question in paper.questions.questions] == [
        ("1", "", ()),
        ("1a", "1", ()),
        ("1b", "1", ()),
        ("2", "", ()),
        ("2a", "2", ()),
        ("2b", "2", ()),
        ("3", "", BREAKDOWN),
    ]


@pytest.mark.skipif(not PRINTED.exists(), reason="the printed paper does not lie beside this checkout")
def test_the_printed_answer_19_1613_is_read() -> None:
    paper = read(PRINTED.read_text(encoding="utf-8"))
    assert (paper.kind, paper.number, paper.filed, paper.answered) == (
        "Kleine Anfrage",
        "19/1613",
        date(2015, 2, 17),
        date(2015, 4, 14),
    )
    assert (paper.ministry, paper.signatory) == ("Minister für Soziales und Integration", "Stefan Grüttner")
    assert [question.number for question in paper.questions.questions] == ["1", "1a", "1b", "2", "2a", "2b", "3"]
    assert paper.questions.questions[5].text.endswith("Betreuung von Flüchtlingen?")
    assert paper.questions.questions[6].breakdown == BREAKDOWN
    assert [(section.questions, len(section.text.split()), section.text.count("\n\n")) for section in paper.answer] == [
        ((), 202, 2),
        (("1",), 143, 4),
        (("2",), 73, 1),
        (("3",), 37, 0),
    ]
    assert PRINTED.read_text(encoding="utf-8").splitlines()[paper.annex_at or 0].split()[:2] == [
        "Abfrage",
        "betreffend",
    ]


@pytest.mark.skipif(not PRINTED.exists(), reason="the printed paper does not lie beside this checkout")
def test_every_word_of_the_printed_answer_19_1613_is_in_one_question_or_section() -> None:
    text = PRINTED.read_text(encoding="utf-8")
    paper = read(text)
    printed = text[text.index("Zur Beantwortung") : text.index("Wiesbaden, 14")]
    words = Counter(unwrapped(re.sub(r"-\s+\n", "-\n", printed)).split())
    read_back = Counter(
        " ".join(
            [*(part.text for part in paper.answer), *(question.text for question in paper.questions.questions)]
        ).split()
    )
    formula = "Diese Vorbemerkungen vorangestellt, beantworte ich die Kleine Anfrage wie folgt:"
    labels = "Frage 1. Frage 2. Frage 3. a) b) a) b)"
    assert words - read_back == Counter(f"{formula} {labels}".split())
    assert read_back - words == Counter()
