# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from dataclasses import replace
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


PAGES = """HESSISCHER LANDTAG
20. Wahlperiode
Drucksache 20/4711
30. 04. 2021

Kleine Anfrage
Anna Muster (DIE LINKE), Dr. Bert Beispiel (Freie Demokraten) vom 3. Februar 2021

Radwege in den Landkreisen

und

Antwort

Minister für Verkehr

Vorbemerkung Fragesteller:
Nach Drucksache 19/1 fehlen Wege. Damals hieß es:
1. Wie viele gibt es?
2. Wo fehlen sie?

Vorbemerkung Minister für Verkehr:
Alle wurden befragt.

Die Vorbemerkung der Fragesteller vorangestellt, beantworte ich die Kleine Anfrage im Einvernehmen mit dem
Minister des Innern und für Sport, der Ministerin der Justiz und dem Minister der Finanzen wie folgt:

Frage 1. Wie viele Radwege gibt es in den

Eingegangen am 28. April 2021 · Ausgegeben am 30. April 2021
Herausgegeben von der Kanzlei des Hessischen Landtags · Postfach 3240 · 65022 Wiesbaden · www.Hessischer-Landtag.de
2
Hessischer Landtag · 20. Wahlperiode · Drucksache 20/4711

Landkreisen?

Frage 2. Wo sind Brü-
Hessischer Landtag · 20. Wahlperiode · Drucksache 20/4711 3
cken geplant?

Die Fragen 1 und 2 werden aufgrund des Sachzusammenhangs gemeinsam beantwortet.
Gezählt sind:
1. Ahe,
2. Bek,
3. Ces.

Frage 3. Was folgt daraus?

Nichts.

Wiesbaden, 21. April 2021
In Vertretung:
Erika Amt
Staatssekretärin

Anlagen

Anlage zu Drucksache 20/4711
4
Ahe hat zehn.
"""


def test_head_and_imprint_of_pages_fall_out_of_sentences_and_words() -> None:
    assert hessen.recognises(PAGES.split("\n"))
    assert read(PAGES) == Paper(
        parliament="DE-HE",
        kind="Kleine Anfrage",
        number="20/4711",
        title="Radwege in den Landkreisen",
        askers=(Asker("Anna Muster", "DIE LINKE"), Asker("Dr. Bert Beispiel", "Freie Demokraten")),
        filed=date(2021, 2, 3),
        remark="Nach Drucksache 19/1 fehlen Wege. Damals hieß es: 1. Wie viele gibt es? 2. Wo fehlen sie?",
        questions=QuestionSet(
            (
                Question("1", "Wie viele Radwege gibt es in den Landkreisen?"),
                Question("2", "Wo sind Brücken geplant?"),
                Question("3", "Was folgt daraus?"),
            )
        ),
        ministry="Minister für Verkehr",
        signatory="Erika Amt",
        answered=date(2021, 4, 21),
        answer=(
            Section((), "Alle wurden befragt."),
            Section(
                ("1", "2"),
                "Die Fragen 1 und 2 werden aufgrund des Sachzusammenhangs gemeinsam beantwortet. Gezählt sind: 1. Ahe,"
                " 2. Bek, 3. Ces.",
            ),
            Section(("3",), "Nichts."),
        ),
        annex_at=PAGES.split("\n").index("Ahe hat zehn."),
    )


@pytest.mark.parametrize(
    ("block", "kind", "askers", "filed"),
    [
        ("Große Anfrage\nder Fraktion der SPD\nbetreffend", "Große Anfrage", (Asker("Fraktion der SPD", "SPD"),), None),
        ("Große Anfrage\nder Abg. Muster (SPD) und Fraktion vom 03.02.2026\nbetreffend", "Große Anfrage", (Asker("Muster", "SPD"), Asker("Fraktion")), date(2026, 2, 3)),
        ("B e r i c h t s a n t r a g\nder Abg. Muster, Beispiel (SPD) vom 03.02.2026\nbetreffend", "Berichtsantrag", (Asker("Muster", "SPD"), Asker("Beispiel", "SPD")), date(2026, 2, 3)),
        ("Dringlicher Berichtsantrag\ndes Abgeordneten Muster (SPD)\nvom 3. Februar 2026\nbetreffend", "Dringlicher Berichtsantrag", (Asker("Muster", "SPD"),), date(2026, 2, 3)),
    ],
)  # fmt: skip
def test_every_kind_of_inquiry_is_read(block: str, kind: str, askers: tuple[Asker, ...], filed: date | None) -> None:
    text = ANSWERED.replace("Kleine Anfrage\ndes Abg. Muster (SPD) vom 03.02.2026\nbetreffend", block)
    assert hessen.recognises(text.split("\n"))
    paper = read(text)
    assert (paper.kind, paper.askers, paper.filed, paper.title) == (kind, askers, filed, "Radwege")
    assert len(paper.answer) == 3


@pytest.mark.parametrize(
    ("printed", "ministry"),
    [
        ("des Ministers des Innern und für Sport im Einvernehmen mit der Ministerin der Justiz", "Minister des Innern und für Sport"),
        ("des Chefs der Staatskanzlei", "Chef der Staatskanzlei"),
        ("des Ministerpräsidenten", "Ministerpräsident"),
        ("der Landesregierung", "Landesregierung"),
    ],
)  # fmt: skip
def test_whoever_answers_is_named_in_the_nominative(printed: str, ministry: str) -> None:
    assert read(ANSWERED.replace("der Ministerin für Verkehr\n\n", f"{printed}\n\n")).ministry == ministry


def test_a_number_is_found_in_the_head_of_the_annex() -> None:
    text = f"{ANSWERED}\n2\n\nAnlage zu KA 21/ 4711\n\nAhe hat zehn.\n"
    paper = read(text)
    assert (paper.number, paper.annex_at) == ("21/4711", text.split("\n").index("Ahe hat zehn."))


def test_the_imprint_at_the_end_is_no_annex() -> None:
    imprint = "Eingegangen am 30. März 2026 · Ausgegeben am 1. April 2026\nHerausgegeben von der Kanzlei\n4"
    assert read(ANSWERED.replace("Anlage\n", imprint)).annex_at is None


def test_an_annex_may_come_without_a_heading() -> None:
    text = ANSWERED.replace("Anlage\n", "\nAhe hat zehn.\n")
    assert read(text).annex_at == text.split("\n").index("Ahe hat zehn.")


def test_an_answer_that_nobody_signs_ends_with_its_annex() -> None:
    paper = read(ANSWERED.replace("Wiesbaden, den 30. März 2026\nErika Amt\n", "") + "Ahe hat zehn.\n")
    assert (paper.answered, paper.signatory, paper.answer[-1].text) == (None, "", "Nirgends.")
    assert paper.annex_at is not None


def test_an_inquiry_ends_with_its_reasons_and_has_an_annex_only_with_a_heading() -> None:
    text = FILED.replace(
        "\nEingegangen", "\nWiesbaden, 3. Februar 2026\nAnna Muster\n\nBegründung:\n1. Weil.\n\nEingegangen"
    )
    assert read(text) == read(FILED)
    with_annex = FILED.replace("Eingegangen", "Begründung\n3. Weil es fehlt?\n\nAnlage\nAhe hat zehn.\n\nEingegangen")
    assert read(with_annex) == replace(read(FILED), annex_at=with_annex.split("\n").index("Ahe hat zehn."))


@pytest.mark.parametrize(
    ("old", "new", "mark"),
    [
        ("30. März 2026", "31. April 2026", "The paper prints “31. April 2026” as the day of the answer; that cannot be, because there is no such day."),
        ("03.02.2026", "03.13.2026", "The paper prints “03.13.2026” as the day of the inquiry; that cannot be, because there is no such day."),
        ("30. März 2026", "30. März 2025", "The paper prints “30. März 2025” as the day of the answer; that cannot be, because the day of the inquiry is “03.02.2026”."),
        ("Anlage", "Ausgegeben am 1. März 2026", "The paper prints “1. März 2026” as the day of issue; that cannot be, because the day of the answer is “30. März 2026”."),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_is_said(old: str, new: str, mark: str) -> None:
    assert [str(mark) for mark in read(ANSWERED.replace(old, new)).marks] == [mark]


def test_a_paper_laid_out_like_that_but_from_nowhere_is_not_taken_for_one_of_hessen() -> None:
    assert not hessen.recognises(["Kleine Anfrage", "Anna Muster (SPD) vom 03.02.2026", "Radwege", ""])


def test_blanks_too_many_in_the_title_block_are_one() -> None:
    text = ANSWERED.replace("Kleine Anfrage", "Kleine   Anfrage", 1).replace("des Abg.", "des  Abg.")
    assert hessen.recognises(text.split("\n"))
    assert read(text) == read(ANSWERED)


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
