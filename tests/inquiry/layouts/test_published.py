# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from umlauf.inquiry.head import Asker
from umlauf.inquiry.layouts import LAYOUTS, published
from umlauf.inquiry.printed import Paper, Section
from umlauf.inquiry.questions import Question, QuestionSet

PAPER = """Ministerium für Beispiele

Antwort auf die Kleine Anfrage 7/4711
Runde Tische in
Ahe und Behe

Parlament Thüringer Landtag
Kleine Anfrage 7/4711, eingereicht 17.02.2026
gestellt von Dr. Eva Beispiel (ABC), Fraktion der
Linken
beantwortet von Ministerium für Beispiele

Vorbemerkung
Alle Kommunen wurden befragt. Vier haben

2 Antworten gegeben und fünf

keine.

Frage 1
1 Wo gibt es

1a Gipfel,

1b Runde
Tische?

1 Landkreis hat einen Gipfel.
Zwei haben Runde Tische.

2 Landkreise planen.

Frage 2 bis 3

2 Wer kommt? Bitte nach Gremien aufschlüsseln.

3 Wann?

Das ist nicht bekannt.

14.04.2026

Erika Amt
Ministerium für Beispiele
In umlauf gezeichnet von Leitung: Fassung 2,
ec71ff

Anlage: Rückmeldungen im Wortlaut
Geantwortet haben 2 von 4 Landkreisen.

Tabelle 1: Antworten nach Fragen, Stichtag 26.03.2026

Tabelle 2: Weitere Beteiligte und Angaben
"""


def read(text: str) -> Paper:
    lines = text.split("\n")
    assert [layout.recognises(lines) for layout in LAYOUTS][:1] == [True]
    return published.read(lines)


def test_what_is_published_is_read_back() -> None:
    assert read(PAPER) == Paper(
        parliament="DE-TH",
        kind="Kleine Anfrage",
        number="7/4711",
        title="Runde Tische in Ahe und Behe",
        askers=(Asker("Dr. Eva Beispiel", "ABC"), Asker("Fraktion der Linken")),
        filed=date(2026, 2, 17),
        remark="",
        questions=QuestionSet(
            (
                Question("1", "Wo gibt es"),
                Question("1a", "Gipfel,", "1"),
                Question("1b", "Runde Tische?", "1"),
                Question("2", "Wer kommt? Bitte nach Gremien aufschlüsseln.", breakdown=("Gremien",)),
                Question("3", "Wann?"),
            )
        ),
        ministry="Ministerium für Beispiele",
        signatory="Erika Amt",
        answered=date(2026, 4, 14),
        answer=(
            Section((), "Alle Kommunen wurden befragt. Vier haben 2 Antworten gegeben und fünf keine."),
            Section(("1",), "1 Landkreis hat einen Gipfel. Zwei haben Runde Tische.\n\n2 Landkreise planen."),
            Section(("2", "3"), "Das ist nicht bekannt."),
        ),
        annex_at=PAPER.split("\n").index("Tabelle 1: Antworten nach Fragen, Stichtag 26.03.2026"),
    )


def test_what_is_not_printed_stays_empty() -> None:
    paper = read(
        "Antwort auf die Anfrage entwurf\nRadwege\nParlament Landtag Brandenburg\nAnfrage entwurf\n\nFrage 1a\n1a Wo?\n\nHier."
    )
    assert paper == Paper(
        parliament="DE-BB",
        kind="Anfrage",
        number="entwurf",
        title="Radwege",
        askers=(),
        filed=None,
        remark="",
        questions=QuestionSet((Question("1", ""), Question("1a", "Wo?", "1"))),
        answer=(Section(("1a",), "Hier."),),
    )


def test_where_no_space_divides_question_and_answer_sentences_do() -> None:
    paper = read(
        "Antwort auf die Anfrage 1/2\nRadwege\n\nParlament Landtag Brandenburg\nAnfrage 1/2\n\nFrage 1\n1 Wo gibt es\n1a Wege?\n"
        "In Ahe.\nFrage 2\n2 Wer zahlt? Bitte nach Jahren\naufschlüsseln.\nNiemand zahlt.\n01.02.2026\nA. B.\n"
        "In umlauf gezeichnet von C"
    )
    assert [question.text for question in paper.questions.questions] == [
        "Wo gibt es",
        "Wege?",
        "Wer zahlt? Bitte nach Jahren aufschlüsseln.",
    ]
    assert paper.answer == (Section(("1",), "In Ahe."), Section(("2",), "Niemand zahlt."))
    assert (paper.signatory, paper.answered) == ("A. B.", date(2026, 2, 1))


def test_a_question_with_a_list_in_it_stays_whole() -> None:
    paper = read(
        "Antwort auf die Anfrage 1/2\nRadwege\nParlament Landtag Brandenburg\nAnfrage 1/2\n\nFrage 1\n1 Wo gibt es\na) Wege,\nb) Bahnen?"
    )
    assert paper.questions.questions == (Question("1", "Wo gibt es a) Wege, b) Bahnen?"),)


def test_days_that_cannot_be_are_marked() -> None:
    assert [str(mark) for mark in read(PAPER.replace("14.04.2026", "31.04.2026")).marks] == [
        "The paper prints “31.04.2026” as the day of the answer; that cannot be, because there is no such day."
    ]


def test_a_heading_without_a_question_below_it_keeps_its_answer() -> None:
    paper = read(PAPER.replace("2 Wer kommt? Bitte nach Gremien aufschlüsseln.\n\n3 Wann?\n\n", ""))
    assert [section.questions for section in paper.answer] == [(), ("1",), ("2", "3")]
    assert [question.number for question in paper.questions.questions] == ["1", "1a", "1b"]


def test_other_papers_are_not_recognised() -> None:
    assert not published.recognises(PAPER.replace("Thüringer Landtag", "Landtag von Nirgendwo").split("\n"))
    assert published.read(["Ein Brief"]) == Paper("", "", "", "", (), None, "", QuestionSet(()))
