# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.making import docx_of, mail_of, xlsx_of

from umlauf.reading.files import read_file
from umlauf.replies.cells import ReplyCell, cells_of

QUESTIONS = ("1", "2", "3")
LETTERHEAD = ("Landkreis Neuland", "Der Kreisausschuss", "Neuland, 20.03.2015")
GREETING, CLOSING = "Sehr geehrte Damen und Herren,", ("Mit freundlichen Grüßen", "Im Auftrag", "Meier")
ANSWERS = {
    "1": "Einen Gipfel gab es nicht; der Rat tagt seit 2014, siehe Frage 2.",
    "2": "a) In 12 von 15 Gemeinden gibt es Runde Tische. b) Eine Arbeitsgemeinschaft von Haupt- und Ehrenamt besteht.",
    "3": "Initiatoren sind der Kreis, die Kirchen und 3 Vereine.",
}
EXPECTED = tuple(ReplyCell(cell, text) for cell, text in ANSWERS.items())

Answers = dict[str, str]


def letter(answers: Answers, label: str = "Frage {}:") -> list[str]:
    body = [part for number, text in answers.items() for part in (label.format(number), text)]
    return [*LETTERHEAD, GREETING, *body, *CLOSING]


def table(answers: Answers, label: str = "Frage {}") -> list[list[str]]:
    return [["Frage", "Antwort"], *([label.format(number), text] for number, text in answers.items())]


def as_text(answers: Answers) -> bytes:
    return "\n\n".join(letter(answers)).encode()


FORMS: dict[str, Callable[[Answers], tuple[str, bytes]]] = {
    "a text": lambda answers: ("a.txt", as_text(answers)),
    "a text without empty lines": lambda answers: ("a.txt", "\n".join(letter(answers)).encode()),
    "a text in Windows-1252": lambda answers: ("a.txt", as_text(answers).decode().encode("cp1252")),
    "DOCX paragraphs": lambda answers: ("a.docx", docx_of(letter(answers))),
    "DOCX paragraphs with the label before the answer": lambda answers: (
        "a.docx",
        docx_of([f"Zu Frage {number}: {text}" for number, text in answers.items()]),
    ),
    "a DOCX table": lambda answers: ("a.docx", docx_of([*LETTERHEAD, GREETING], table(answers))),
    "a DOCX table of bare numbers": lambda answers: ("a.docx", docx_of([], table(answers, "{}."))),
    "a DOCX table with one column for each question": lambda answers: (
        "a.docx",
        docx_of(LETTERHEAD, [["", *(f"Frage {number}" for number in answers)], ["", *answers.values()]]),
    ),
    "XLSX": lambda answers: ("a.xlsx", xlsx_of([["Behörde", "Landkreis Neuland"], [], *table(answers, "{}")])),
    "the body of a mail": lambda answers: ("a.eml", mail_of("\n\n".join(letter(answers)[len(LETTERHEAD) :]))),
    "an attachment of a mail": lambda answers: (
        "a.eml",
        mail_of(
            "\n\n".join([GREETING, "anbei erhalten Sie unsere Antwort.", *CLOSING]),
            {"b.docx": docx_of(letter(answers))},
        ),
    ),
    "body and attachment alike": lambda answers: (
        "a.eml",
        mail_of("\n\n".join(letter(answers)), {"b.xlsx": xlsx_of(table(answers))}),
    ),
}


def cells(name: str, data: bytes, texts: Answers | None = None) -> tuple[ReplyCell, ...]:
    return cells_of(read_file(name, data), QUESTIONS, texts)


def cells_of_text(*paragraphs: str, texts: Answers | None = None) -> dict[str, str]:
    return dict(cells("a.txt", "\n\n".join(paragraphs).encode(), texts))


@pytest.mark.parametrize("form", FORMS)
def test_the_same_reply_gives_the_same_cells_whatever_its_form(form: str) -> None:
    assert cells(*FORMS[form](ANSWERS)) == EXPECTED


WORDS = st.lists(st.from_regex(r"[a-zäöü]{4,9}", fullmatch=True), min_size=1, max_size=12).map(" ".join)
REPLIES = st.fixed_dictionaries(dict.fromkeys(QUESTIONS, WORDS))


@settings(max_examples=15, deadline=None)
@given(REPLIES, st.sampled_from(sorted(FORMS)))
def test_every_word_of_any_answer_is_in_exactly_one_cell(answers: Answers, form: str) -> None:
    found = cells(*FORMS[form](answers))
    assert Counter(" ".join(cell.text for cell in found).split()) == Counter(" ".join(answers.values()).split())
    assert dict(found) == answers


def test_line_breaks_and_hyphens_at_line_ends_are_undone() -> None:
    assert cells_of_text("Frage 1:\nDie Flücht-\nlinge, Haupt-\nund Ehrenamt\n\nder zweite Absatz") == {
        "1": "Die Flüchtlinge, Haupt- und Ehrenamt der zweite Absatz"
    }


def test_a_letter_without_labels_is_one_cell() -> None:
    assert cells_of_text(*LETTERHEAD, GREETING, "der Bund sieht davon ab.", "Es gibt viele.", *CLOSING) == {
        "text": "der Bund sieht davon ab. Es gibt viele."
    }


def test_a_single_word_is_an_answer_too() -> None:
    assert cells_of_text("Landkreis Neuland", "Fehlanzeige") == {"text": "Fehlanzeige"}


def test_a_sentence_before_the_first_label_or_after_the_signature_is_kept_as_text() -> None:
    before, after = (
        "Die Angaben gelten nur für die Verwaltung selbst.",
        "Wir bitten um Nachricht über das Ergebnis der Abfrage.",
    )
    assert cells_of_text(GREETING, before, "Frage 1: Ja.", *CLOSING, after) == {"text": f"{before} {after}", "1": "Ja."}
    assert cells_of_text(before, GREETING, "Frage 1: Ja.") == {"text": before, "1": "Ja."}


def test_answers_below_the_signature_are_found() -> None:
    assert cells_of_text(GREETING, *CLOSING, "Frage 1: Ja.", "Und nein.") == {"1": "Ja. Und nein."}


def test_a_question_that_is_named_but_not_answered_gives_an_empty_cell() -> None:
    assert cells_of_text("Frage 1:", "Frage 2: s. 1.") == {"1": "", "2": "s. 1."}
    assert dict(cells("a.xlsx", xlsx_of([["1", None], ["2", "Ja"]]))) == {"1": "", "2": "Ja"}


def test_the_question_repeated_in_the_reply_is_left_out() -> None:
    texts = {"1": "Gibt es einen Gipfel?", "2": "Wer nimmt teil?"}
    assert cells_of_text("Frage 1. Gibt es einen Gipfel?", "Nein.", "Wer nimmt teil?", "Alle.", texts=texts) == {
        "1": "Nein.",
        "2": "Alle.",
    }
    rows = [["Nr.", "Frage", "Antwort"], ["1", "Gibt es einen Gipfel?", "Nein."], ["2", "Wer nimmt teil?", "Alle."]]
    assert dict(cells("a.xlsx", xlsx_of(rows))) == {"1": "Nein.", "2": "Alle."}


def test_bare_numbers_are_labels_when_none_is_named() -> None:
    assert cells_of_text("1. Nein.\n2. Ja, seit dem\n1. Mai.\n3. Der Kreis") == {
        "1": "Nein.",
        "2": "Ja, seit dem 1. Mai.",
        "3": "Der Kreis",
    }


def test_a_numbered_list_below_a_named_question_is_part_of_the_answer() -> None:
    assert cells_of_text("Frage 1:", "1. Rat", "2. Kreis", "Frage 2: Ja.") == {"1": "1. Rat 2. Kreis", "2": "Ja."}


def test_bare_numbers_used_twice_cannot_be_told_apart_and_stay_in_one_cell() -> None:
    assert cells_of_text("1. Ja:", "1. Rat", "2. Kreis", "2. Nein.") == {"1|2|3": "1. Ja: 1. Rat 2. Kreis 2. Nein."}


def test_an_answer_to_several_questions_is_one_cell_of_both() -> None:
    assert cells_of_text("Zu den Fragen 1 und 2:", "Nein.", "Frage 3: Niemand.") == {"1|2": "Nein.", "3": "Niemand."}
    joint = "Die Fragen 1 und 2 werden gemeinsam beantwortet."
    assert cells_of_text(joint, "Nein.", "Frage 3: Niemand.") == {"1|2": f"{joint} Nein.", "3": "Niemand."}


def test_a_sentence_that_points_back_stays_where_it_stands() -> None:
    assert cells_of_text("Frage 1: Ja.", "Frage 2: Nein.", "Zu Frage 1 passt das nicht.", "siehe\nFrage 1.") == {
        "1": "Ja.",
        "2": "Nein. Zu Frage 1 passt das nicht. siehe Frage 1.",
    }


def test_parts_stay_in_the_text_unless_they_were_asked_by_themselves() -> None:
    data = b"Frage 1a: Ja.\n\nFrage 1b: Nein."
    assert cells("a.txt", data) == (ReplyCell("1", "a) Ja. b) Nein."),)
    assert cells_of(read_file("a.txt", data), ("1", "1a", "1b")) == (ReplyCell("1a", "Ja."), ReplyCell("1b", "Nein."))


def test_rows_below_a_question_continue_its_answer() -> None:
    rows: list[list[str | None]] = [
        ["Frage 1", "Ja:"],
        [None, "der Rat"],
        ["a)", "der Kreis"],
        ["Frage 2", "Nein"],
        ["Bemerkung", "keine"],
    ]
    assert dict(cells("a.xlsx", xlsx_of(rows))) == {
        "text": "Bemerkung keine",
        "1": "Ja: der Rat a) der Kreis",
        "2": "Nein",
    }


def test_a_table_within_an_answer_belongs_to_it() -> None:
    data = docx_of(["Frage 1: Ja.", "Frage 2:"], [["Nr.", "Name"], ["1", "Rat"], ["2", "Kreis"]])
    assert dict(cells("a.docx", data)) == {"1": "Ja.", "2": "Nr. Name 1 Rat 2 Kreis"}


def test_a_heading_beside_questions_in_columns_is_kept() -> None:
    rows: list[list[str | None]] = [
        ["Kreis", "Frage 1", "Frage 2"],
        ["Ein Hinweis zu beiden Fragen zugleich.", "Ja", None],
    ]
    assert dict(cells("a.xlsx", xlsx_of(rows))) == {"text": "Ein Hinweis zu beiden Fragen zugleich.", "1": "Ja"}


def test_an_answer_between_the_quoted_lines_of_a_mail_is_found_under_its_question() -> None:
    body = f"{GREETING}\n\n> Frage 1: Gibt es\n> einen Gipfel?\n\nNein.\n\n> Frage 2: Wer?\n\nAlle.\n"
    assert dict(cells("a.eml", mail_of(body))) == {"1": "Nein.", "2": "Alle."}


def test_an_attachment_that_adds_something_is_added() -> None:
    data = mail_of("Frage 1: Ja.", {"b.txt": b"Frage 1: Und nein."})
    assert dict(cells("a.eml", data)) == {"1": "Ja. Und nein."}


def test_an_empty_table_and_a_file_of_greetings_give_no_cells() -> None:
    assert cells("a.docx", docx_of([GREETING, *CLOSING], [["", ""]])) == ()
