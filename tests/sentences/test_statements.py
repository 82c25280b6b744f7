# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""An answer in sections, paragraphs and sentences, each with its exact place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umlauf.sentences.statements import Section, sections


def texts(text: str) -> list[str]:
    (section,) = sections(text)
    return [sentence.text for paragraph in section.paragraphs for sentence in paragraph]


@pytest.mark.parametrize(
    ("heading", "name", "questions"),
    [
        ("# Vorbemerkung", "Vorbemerkung", ()),
        ("# Vorbemerkung der Landesregierung:", "Vorbemerkung der Landesregierung", ()),
        ("# Frage 1", "1", ("1",)),
        ("# Frage 1a", "1a", ("1a",)),
        ("## Frage 1 a)", "1a", ("1a",)),
        ("# Zu Frage 12:", "12", ("12",)),
        ("# Antwort zu Frage 3", "3", ("3",)),
        ("# Fragen 2 und 3", "2 und 3", ("2", "3")),
        ("# Zu den Fragen 1a, 1b und 4 #", "1a, 1b und 4", ("1a", "1b", "4")),
        ("# Fragen 1 bis 3", "1 bis 3", ("1", "2", "3")),
    ],
)
def test_a_heading_names_its_questions(heading: str, name: str, questions: tuple[str, ...]) -> None:
    assert sections(f"{heading}\r\n\r\nText.") == (Section(name, questions, "Text."),)


def test_the_text_of_a_section_is_what_stands_below_its_heading() -> None:
    answer = "Vorweg.\n\n# Frage 1\n\n\nErster Absatz.\n\nZweiter\nAbsatz.\n\n\n# Frage 2\n\n# Frage 3\nEnde."
    assert [(section.name, section.text) for section in sections(answer)] == [
        ("", "Vorweg."),
        ("1", "Erster Absatz.\n\nZweiter\nAbsatz."),
        ("3", "Ende."),
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Es gibt z. B. drei. Das ist alles.", ["Es gibt z. B. drei.", "Das ist alles."]),
        ("Vgl. Nr. 3 Abs. 2 und ca. 5 rd. 6 Tage. Ende!", ["Vgl. Nr. 3 Abs. 2 und ca. 5 rd. 6 Tage.", "Ende!"]),
        ("Es begann am\n18. Februar\n2015. Es blieb.", ["Es begann am\n18. Februar\n2015.", "Es blieb."]),
        ("Dr. h.c. Muster fragt. Wer?", ["Dr. h.c. Muster fragt.", "Wer?"]),
        (
            "In der 19. Wahlperiode am 18. Februar 2015. So war es.",
            ["In der 19. Wahlperiode am 18. Februar 2015.", "So war es."],
        ),
        ("Am 1. 7. 2015 begann es. Es blieb.", ["Am 1. 7. 2015 begann es.", "Es blieb."]),
        ("Das sind 18. Die anderen schwiegen.", ["Das sind 18.", "Die anderen schwiegen."]),
        ("Seit 2015. Kreise folgten.", ["Seit 2015.", "Kreise folgten."]),
        ("Ämter, Kirchen u. a. In drei Kreisen nicht.", ["Ämter, Kirchen u. a.", "In drei Kreisen nicht."]),
        ("Ämter, Kirchen usw. Vereine fehlen.", ["Ämter, Kirchen usw. Vereine fehlen."]),
        ("Ämter etc. Alle kamen.", ["Ämter etc.", "Alle kamen."]),
        ("Es heißt: „Nein. Nie.“ Danach kam nichts.", ["Es heißt: „Nein. Nie.“", "Danach kam nichts."]),
        ("Das „Ja.“ steht da.", ["Das „Ja.“ steht da."]),
        ("Siehe (vgl. Anlage. Teil 2) dort. Ende.", ["Siehe (vgl. Anlage. Teil 2) dort.", "Ende."]),
        ("Er sagte (laut.) Danach kam nichts.", ["Er sagte (laut.)", "Danach kam nichts."]),
        ("Es sind:\n- zwei Kreise\n- drei Städte", ["Es sind:", "zwei Kreise", "drei Städte"]),
        ("1. In zwei Kreisen\n2. In drei Städten", ["In zwei Kreisen", "In drei Städten"]),
        ("Ein Satz … so. Und mehr ...", ["Ein Satz … so.", "Und mehr ..."]),
        ("Wirklich?! Ja.", ["Wirklich?!", "Ja."]),
        ("Fragen“. Antworten.", ["Fragen“.", "Antworten."]),
    ],
)
def test_abbreviations_ordinals_and_dates_end_no_sentence(text: str, sentences: list[str]) -> None:
    assert texts(text) == sentences


def test_block_quotes_and_tables_hold_no_sentences_of_the_answer() -> None:
    assert texts("Vor.\n\n> In allen Kreisen.\n\n| Kreis | ja |\n\nNach.") == ["Vor.", "Nach."]


@given(st.text(alphabet='aA1.,;:!? \n\r()„“"-#>|', max_size=60))
def test_every_sentence_is_the_piece_of_its_section_that_its_places_say(text: str) -> None:
    for section in sections(text):
        for sentence in (sentence for paragraph in section.paragraphs for sentence in paragraph):
            assert section.text[sentence.start : sentence.end] == sentence.text


def test_a_heading_over_more_questions_than_any_paper_has_names_its_ends_alone() -> None:
    assert sections("# Fragen 1 bis 999999999\n\nNein.") == (Section("1 bis 999999999", ("1", "999999999"), "Nein."),)
