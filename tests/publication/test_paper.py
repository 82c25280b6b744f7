# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from umlauf.inquiry.head import Asker, CaseHead
from umlauf.inquiry.questions import Question
from umlauf.publication.annex import annex
from umlauf.publication.paper import german_date, paper
from umlauf.replies.filed import Cell, FiledReplies
from umlauf.survey.roster import Roster, RosterEntry
from umlauf.writing.document import Attachment, Block, Document, Heading, Paragraph, Picture, Signature, Table

HEAD = CaseHead(
    parliament="DE-HE",
    number="19/1613",
    kind="Kleine Anfrage",
    title="Runde Tische",
    askers=(Asker("Eva Beispiel", "FDP"), Asker("Fraktion der Linken")),
    ministry="Ministerium für Beispiele",
    filed=date(2015, 2, 17),
    reference_date=date(2015, 3, 26),
)
QUESTIONS = (
    Question("1", "Wo gibt es"), Question("1a", "Gipfel,", "1"), Question("1b", "Runde Tische?", "1"), Question("2", "Wer kommt?"),
)  # fmt: skip
FULDA = RosterEntry("06631000", "Fulda", "landkreis", state="own")
KASSEL = RosterEntry("06633000", "Kassel", "landkreis", state="missing")
SIGNATURE = Signature("26.03.2015", "L. Beispiel", "Ministerium")
PICTURE = Picture("<svg/>", "Karte", "Karte")


def document(answer: str = "", *cells: tuple[str, str], **changed: Any) -> Document:
    replies = FiledReplies(Roster((FULDA, KASSEL)), tuple(Cell(FULDA.key, field, text) for field, text in cells))
    values: dict[str, Any] = {
        "head": HEAD,
        "questions": QUESTIONS,
        "answer_md": answer,
        "completeness": "Es haben 1 von 2 Landkreisen geantwortet.",
        "annex": annex(replies),
        "picture": None,
        "signature": SIGNATURE,
        "attachments": (),
        "parliament": "Hessischer Landtag",
        "on": date(2015, 4, 14),
    }
    return paper(**values | changed)


def tables(*cells: tuple[str, str]) -> list[Table]:
    return [block for block in document("", *cells).blocks if isinstance(block, Table)]


def before_the_signature(answer: str) -> list[Block]:
    blocks = document(answer).blocks
    return list(blocks[: blocks.index(SIGNATURE)])


def test_the_head_of_the_paper_says_who_asked_and_who_answers() -> None:
    attachment = Attachment("anlage.csv", b"", "text/csv", "Anlage")
    assert replace(document(attachments=(attachment,)), blocks=()) == Document(
        title="Runde Tische",
        subject="Antwort auf die Kleine Anfrage 19/1613",
        author="Ministerium für Beispiele",
        language="de",
        date=date(2015, 4, 14),
        foot="Hessischer Landtag · Drucksache 19/1613",
        head=(
            ("Parlament", "Hessischer Landtag"),
            ("Kleine Anfrage", "19/1613, eingereicht 17.02.2015"),
            ("gestellt von", "Eva Beispiel (FDP), Fraktion der Linken"),
            ("beantwortet von", "Ministerium für Beispiele"),
        ),
        keywords=("Kleine Anfrage", "19/1613", "Hessischer Landtag"),
        attachments=(attachment,),
    )


def test_what_the_head_does_not_know_stays_away() -> None:
    bare = document(head=CaseHead("DE-TH", "8/1"), parliament="Thüringer Landtag")
    assert (bare.subject, bare.head) == (
        "Antwort auf die Anfrage 8/1",
        (("Parlament", "Thüringer Landtag"), ("Anfrage", "8/1")),
    )


def test_each_section_repeats_its_questions_with_their_parts_before_the_answer() -> None:
    assert before_the_signature("# Vorbemerkung\n\nVorab.\n\n# Frage 1\n\nIn\nFulda.\n\nSonst nirgends.\n") == [
        Heading("Vorbemerkung"),
        Paragraph("Vorab.", "answer"),
        Heading("Frage 1"),
        Paragraph("1  Wo gibt es", "question"),
        Paragraph("1a  Gipfel,", "question"),
        Paragraph("1b  Runde Tische?", "question"),
        Paragraph("In Fulda.", "answer"),
        Paragraph("Sonst nirgends.", "answer"),
    ]


def test_an_answer_to_two_questions_repeats_both() -> None:
    assert [block.text for block in before_the_signature("# Fragen 1 und 2\n\nNein.")] == [  # type: ignore[union-attr]
        "Frage 1 und 2", "1  Wo gibt es", "1a  Gipfel,", "1b  Runde Tische?", "2  Wer kommt?", "Nein.",
    ]  # fmt: skip


def test_a_text_before_the_first_heading_has_none_and_empty_paragraphs_are_left_out() -> None:
    assert before_the_signature("Vorab.\n\n\n\n \n\nUnd mehr.") == [
        Paragraph("Vorab.", "answer"),
        Paragraph("Und mehr.", "answer"),
    ]


def test_where_everyone_answered_there_is_no_second_table() -> None:
    replies = FiledReplies(Roster((FULDA,)), (Cell(FULDA.key, "1", "Ja."),))
    blocks = document(annex=annex(replies)).blocks
    assert [block.caption for block in blocks if isinstance(block, Table)] == [
        "Antworten nach Fragen, Stichtag 26.03.2015"
    ]


def test_where_only_an_association_was_asked_there_is_no_first_table() -> None:
    alone = RosterEntry("assoc:HStT", "Hessischer Städtetag", "association", state="own")
    blocks = document(annex=annex(FiledReplies(Roster((alone,)), ()))).blocks
    assert [block.caption for block in blocks if isinstance(block, Table)] == ["Weitere Beteiligte und Angaben"]


def test_the_annex_begins_on_a_new_page_with_how_complete_it_is() -> None:
    blocks = document(picture=PICTURE).blocks
    assert blocks[blocks.index(SIGNATURE) + 1 :][:3] == (
        Heading("Anlage: Rückmeldungen im Wortlaut", new_page=True),
        Paragraph("Es haben 1 von 2 Landkreisen geantwortet."),
        PICTURE,
    )


def test_everyone_who_was_asked_stands_in_one_table_and_whoever_else_wrote_in_another() -> None:
    towns = RosterEntry("assoc:T", "Städtetag", "association", state="own")
    replies = FiledReplies(
        Roster((FULDA, KASSEL, towns)),
        (Cell(FULDA.key, "1", "Ja."), Cell(FULDA.key, "2", "Nein."), Cell(towns.key, "text", "Kurz gesagt.")),
    )
    assert [block for block in document(annex=annex(replies)).blocks if isinstance(block, Table)] == [
        Table(
            "Antworten nach Fragen, Stichtag 26.03.2015",
            ("Kommune", "Frage 1", "Frage 2"),
            (("Fulda", "Ja.", "Nein."), ("Kassel (keine Rückmeldung)", "", "")),
            (0.65, 1, 1),
            landscape=True,
        ),
        Table(
            "Weitere Beteiligte und Angaben",
            ("Beteiligte", "Stand", "Text"),
            (("Städtetag", "eigene Antwort", "Kurz gesagt."),),
            (0, 1, 2),
        ),
    ]


def test_a_text_whose_field_cannot_be_seen_says_so_in_the_first_it_may_be() -> None:
    assert tables(("1", "Ja."), ("1|2", "Doch."), ("2", ""))[0].rows[0] == (
        "Fulda", "Ja.\n[Frage 1 oder 2, nicht zu erkennen:] Doch.", "",
    )  # fmt: skip


def test_a_text_whose_field_cannot_be_seen_is_not_lost_where_nobody_wrote_into_the_first() -> None:
    table = tables(("1|2", "Doch."))[0]
    assert (table.head, table.rows[0]) == (
        ("Kommune", "Frage 1"),
        ("Fulda", "[Frage 1 oder 2, nicht zu erkennen:] Doch."),
    )


def test_a_text_beside_the_fields_stands_in_the_same_row_and_is_not_lost() -> None:
    (table,) = tables(("1", "Ja."), ("text", "Mit Gruß."))
    assert (table.head, table.rows, table.widths) == (
        ("Kommune", "Frage 1", "Weiteres"),
        (("Fulda", "Ja.", "Mit Gruß."), ("Kassel (keine Rückmeldung)", "", "")),
        (0.65, 1, 1),
    )


@pytest.mark.parametrize(("day", "written"), [(date(2015, 3, 6), "06.03.2015"), (None, "")])
def test_days_are_written_as_german_papers_do(day: date | None, written: str) -> None:
    assert german_date(day) == written
