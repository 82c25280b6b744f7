# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from umlauf.readback.own import (
    PRINTED_SO,
    Standing,
    lists_participants,
    marks_in,
    participants,
    standing_of,
    told_apart,
)
from umlauf.readback.rows import TEXT, Piece, Row
from umlauf.reading.passages import Grid
from umlauf.wording import Message

HERE = Message("here")


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        ("Hochtaunuskreis (keine Rückmeldung)", Standing("Hochtaunuskreis", "missing")),
        ("Wartburgkreis (Fehlanzeige)", Standing("Wartburgkreis", "nil")),
        ("Kassel (Zusammenfassung: Hess. Städtetag)", Standing("Kassel", "summary", "Hess. Städtetag")),
        ("Kassel (Zusammenfassung)", Standing("Kassel", "summary")),
        ("Städte- und Gemeindebund (abgelehnt)", Standing("Städte- und Gemeindebund", "declined")),
        ("Landkreis Nienburg (Weser) (weitergeleitet)", Standing("Landkreis Nienburg (Weser)", "forwarded")),
        ("Landkreis Nienburg (Weser)", Standing("Landkreis Nienburg (Weser)")),
        ("", Standing("")),
    ],
)
def test_a_bracket_behind_a_name_says_what_became_of_the_reply(name: str, standing: Standing) -> None:
    assert standing_of(name) == standing


def test_a_table_of_participants_has_one_text_for_each() -> None:
    rows = (("Beteiligte", "Stand", "Text"), ("Städtetag", "eigene\nAntwort", "Ein\nText"), ("Land", "", ""))
    grid = Grid(rows, HERE, pages=(3, 3, 4))
    assert lists_participants(grid)
    assert list(participants(grid)) == [
        Row("Städtetag (eigene Antwort)", (Piece(TEXT, "Ein Text"),), 3),
        Row("Land", (), 4),
    ]
    assert [row.page for row in participants(grid._replace(pages=()))] == [0, 0]


def test_other_tables_list_no_participants() -> None:
    assert not lists_participants(Grid((("Kreis", "Stand", "Text"),), HERE))
    assert not lists_participants(Grid((), HERE))


def test_a_text_whose_question_cannot_be_seen_stands_in_a_cell_of_its_own() -> None:
    text = "Ja. [Frage 1 oder 2, nicht zu erkennen:] Oder [so]. [Frage 1 oder 3a, nicht zu erkennen:] Nein."
    row = Row("Fulda", (Piece("1", text), Piece("2", "[Frage 2 oder 3, nicht  zu erkennen:] Wer?"), Piece("3", "Na.")))
    assert told_apart(row).pieces == (
        Piece("1", "Ja."),
        Piece("1|2", "Oder [so].", PRINTED_SO),
        Piece("1|3a", "Nein.", PRINTED_SO),
        Piece("2|3", "Wer?", PRINTED_SO),
        Piece("3", "Na."),
    )
    assert marks_in(row) == [
        "[Frage 1 oder 2, nicht zu erkennen:]",
        "[Frage 1 oder 3a, nicht zu erkennen:]",
        "[Frage 2 oder 3, nicht  zu erkennen:]",
    ]
