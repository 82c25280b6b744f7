# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from umlauf.inquiry.head import Asker
from umlauf.inquiry.layouts import niedersachsen
from umlauf.inquiry.printed import Paper, Section, flowing
from umlauf.inquiry.questions import Question, QuestionSet

PAPERS = Path(__file__).parents[4] / "shared" / "corpus" / "niedersachsen-2026.json"

PRINTED = """Niedersächsischer Landtag – 19. Wahlperiode Drucksache 19/47110

1
Kleine Anfrage zur schriftlichen Beantwortung
gemäß § 46 Abs. 1 GO LT
mit Antwort der Landesregierung
Anfrage der Abgeordneten Anna Muster, Dr. Bert Beispiel und Cleo
Probe (CDU)
Antwort des Niedersächsischen Ministeriums für Verkehr und Bauen namens der Lan-
desregierung
Radwege in den Land-
kreisen - wie viele Anfragen gab es?
Anfrage der Abgeordneten Anna Muster, Dr. Bert Beispiel und Cleo Probe (CDU), einge-
gangen am 03.06.2026 - Drs. 19/46001,
an die Staatskanzlei übersandt am 05.06.2026
Antwort des Niedersächsischen Ministeriums für Verkehr und Bauen namens der Lan-
desregierung vom 06.07.2026

Vorbemerkung der Abgeordneten
Radwege fehlen.1

Vorbemerkung der Landesregierung
Gefördert werden:
1. Radwege,
2. Brücken.

1. Wie viele Radwege gibt es (bitte nach
Landkreisen aufschlüsseln)?
Zehn. Davon liegen in Ahe, das seit der Reform ein Teil

1 Siehe www.ahe.example, abgerufen am 03.05.2026.

Niedersächsischer Landtag – 19. Wahlperiode Drucksache 19/47110

2
der Stadt Bek ist, drei.

2. Wie viele sind geplant? Wenn mehr als keiner:
a) Wo?
In Ahe.

b) Wann?
Bald.

3. Was kosten sie?

Niedersächsischer Landtag – 19. Wahlperiode Drucksache 19/47110

3
4. Wer bezahlt sie?
Die Fragen 3 und 4 werden zusammen beantwortet.
Der Bund zahlt alles.


(verteilt am      ) (verteilt am 08.07.2026)

Niedersächsischer Landtag – 19. Wahlperiode Drucksache 19/47110
4
Anlage
Ahe 3
"""


def read(text: str) -> Paper:
    lines = text.split("\n")
    assert niedersachsen.recognises(lines)
    return niedersachsen.read(lines)


def test_a_paper_is_read_with_questions_answers_and_annex() -> None:
    assert read(PRINTED) == Paper(
        parliament="DE-NI",
        kind="Kleine Anfrage zur schriftlichen Beantwortung",
        number="19/47110",
        title="Radwege in den Landkreisen - wie viele Anfragen gab es?",
        askers=(Asker("Anna Muster", "CDU"), Asker("Dr. Bert Beispiel", "CDU"), Asker("Cleo Probe", "CDU")),
        filed=date(2026, 6, 3),
        remark="Radwege fehlen.1",
        questions=QuestionSet(
            (
                Question("1", "Wie viele Radwege gibt es (bitte nach Landkreisen aufschlüsseln)?", "", ("Landkreise",)),
                Question("2", "Wie viele sind geplant? Wenn mehr als keiner:"),
                Question("2a", "Wo?", "2"),
                Question("2b", "Wann?", "2"),
                Question("3", "Was kosten sie?"),
                Question("4", "Wer bezahlt sie?"),
            )
        ),
        ministry="Niedersächsisches Ministerium für Verkehr und Bauen",
        answered=date(2026, 7, 6),
        forwarded=date(2026, 6, 5),
        answer=(
            Section((), "Gefördert werden: 1. Radwege, 2. Brücken."),
            Section(
                ("1",),
                "Zehn. Davon liegen in Ahe, das seit der Reform ein Teil der Stadt Bek ist, drei."
                "\n\n1 Siehe www.ahe.example, abgerufen am 03.05.2026.",
            ),
            Section(("2a",), "In Ahe."),
            Section(("2b",), "Bald."),
            Section(("3", "4"), "Die Fragen 3 und 4 werden zusammen beantwortet. Der Bund zahlt alles."),
        ),
        annex_at=PRINTED.split("\n").index("Anlage"),
    )


@pytest.mark.parametrize(
    ("printed", "askers"),
    [
        ("des Abgeordneten MUDr. / Univ.Ahe Anna Muster (fraktionslos)", (Asker("MUDr. / Univ.Ahe Anna Muster", "fraktionslos"),)),
        ("der Abgeordneten Anna Muster (SPD) und Cleo Probe (GRÜNE)", (Asker("Anna Muster", "SPD"), Asker("Cleo Probe", "GRÜNE"))),
        ("der Fraktion der CDU", (Asker("Fraktion der CDU", "CDU"),)),
    ],
)  # fmt: skip
def test_whoever_asks_is_read(printed: str, askers: tuple[Asker, ...]) -> None:
    text = PRINTED.replace("der Abgeordneten Anna Muster, Dr. Bert Beispiel und Cleo Probe (CDU)", printed)
    assert read(text).askers == askers


@pytest.mark.parametrize(
    ("printed", "ministry"),
    [
        ("des Niedersächsischen Kultusministeriums", "Niedersächsisches Kultusministerium"),
        ("der Niedersächsischen Staatskanzlei", "Niedersächsische Staatskanzlei"),
        ("der Ministerin für Verkehr", "Ministerin für Verkehr"),
    ],
)
def test_whoever_answers_is_named_in_the_nominative(printed: str, ministry: str) -> None:
    assert (
        read(PRINTED.replace("des Niedersächsischen Ministeriums für Verkehr und Bauen", printed)).ministry == ministry
    )


def test_a_short_term_inquiry_and_a_missing_comma_are_read() -> None:
    paper = read(PRINTED.replace("zur schr", "zur kurzfristigen schr").replace("19/46001,", "19/46001"))
    assert (paper.kind, paper.forwarded) == (
        "Kleine Anfrage zur kurzfristigen schriftlichen Beantwortung",
        date(2026, 6, 5),
    )


@pytest.mark.parametrize(
    ("old", "new", "mark"),
    [
        ("05.06.2026", "05.06.206", "The paper prints “05.06.206” as the day of forwarding; that cannot be, because there is no such day."),
        ("03.06.2026", "03.13.2026", "The paper prints “03.13.2026” as the day of receipt; that cannot be, because there is no such day."),
        ("06.07.2026", "06.07.2025", "The paper prints “06.07.2025” as the day of the answer; that cannot be, because the day of forwarding is “05.06.2026”."),
        ("08.07.2026", "08.09.2026", "The paper prints “08.09.2026” as the day of distribution, 64 days after the answer; that can hardly be, because papers are distributed within days."),
        ("08.07.2026", "05.07.2026", "The paper prints “05.07.2026” as the day of distribution; that cannot be, because the day of the answer is “06.07.2026”."),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_is_said(old: str, new: str, mark: str) -> None:
    paper = read(PRINTED.replace(old, new))
    assert str(paper.marks[0]) == mark


def test_a_paper_that_is_not_distributed_yet_has_neither_day_nor_annex() -> None:
    paper = read(PRINTED[: PRINTED.index("(verteilt")])
    assert (paper.annex_at, paper.marks, len(paper.answer)) == (None, (), 5)


def test_another_text_is_not_taken_for_a_paper_of_niedersachsen() -> None:
    lines = PRINTED[:300].split("\n")
    assert not niedersachsen.recognises(lines)
    assert niedersachsen.read(lines) == Paper(
        "DE-NI", "Kleine Anfrage zur schriftlichen Beantwortung", "19/47110", "", (), None, "", QuestionSet(())
    )


def records() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(PAPERS.read_text(encoding="utf-8")) if PAPERS.exists() else []
    return found


@pytest.mark.skipif(not PAPERS.exists(), reason="the papers do not lie beside this checkout")
def test_the_facts_of_all_papers_known_are_read() -> None:
    for record in records():
        facts, paper = record["expected"], read(record["text"])
        assert (paper.number, paper.title, paper.ministry) == (facts["number"], facts["title"], facts["respondent"])
        assert [asker[:2] for asker in ((a.name, a.party) for a in paper.askers)] == [
            (author["name"], author["party"]) for author in facts["authors"]
        ]
        days = [str(day) if day else None for day in (paper.filed, paper.forwarded, paper.answered)]
        assert days == [facts["asked_on"], record["extra"]["forwarded_on"], facts["answered_on"]]
        roots = [question.number for question in paper.questions.questions if not question.parent]
        assert roots == facts["questions"]


@pytest.mark.skipif(not PAPERS.exists(), reason="the papers do not lie beside this checkout")
def test_only_the_two_papers_with_a_day_that_cannot_be_are_marked() -> None:
    marked = [record["expected"]["number"] for record in records() if read(record["text"]).marks]
    assert marked == ["19/11180", "19/11268"]


@pytest.mark.skipif(not PAPERS.exists(), reason="the papers do not lie beside this checkout")
def test_every_letter_of_the_answers_is_in_one_question_or_section() -> None:
    for record in records():
        lines = record["text"].split("\n")
        paper = niedersachsen.read(lines)
        end = next(at for at, line in enumerate(lines) if "(verteilt am" in line)
        body = flowing(lines[:end], niedersachsen.PAGE_BREAK)
        texts = [question.text for question in paper.questions.questions]
        texts += [section.text for section in paper.answer if section.questions]
        first = max(at for at, line in enumerate(body) if line.startswith("1.") and texts[0][:20] in line)
        printed = letters(" ".join(body[first:]))
        assert letters(" ".join(texts)) - printed == Counter()
        assert set(printed - letters(" ".join(texts))) <= set("abcdefguzZ")  # labels: "a)", "zu 3.a)"


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalpha())
