# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.generators import Sheet, drawn, letters, shown, typst_of
from tests.reading.making import pdf_of
from tests.reading.test_words import word

from umlauf.reading.passages import ReadFile, unwrapped
from umlauf.reading.pdf import Page, assembled, read_pages, read_pdf
from umlauf.reading.rulings import rulings_of
from umlauf.reading.tables import BadInput
from umlauf.reading.words import Box

TEXT = (
    "Die Gemeindefinanzierungsgesetzänderungsverordnungsbegründung verpflichtet die Landkreise und kreisfreien Städte,"
    " über Flüchtlingsunterbringungseinrichtungen zu berichten."
)


READERS = (read_pdf, read_pages)


def refusal(data: bytes, read: Callable[[str, bytes], ReadFile] = read_pdf) -> str:
    with pytest.raises(BadInput) as refused:
        read("a.pdf", data)
    return str(refused.value)


def changed(data: bytes, **how: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(out, **how)
    return out.getvalue()


def test_the_text_comes_out_to_the_letter_with_words_rejoined() -> None:
    file = read_pdf("a.pdf", pdf_of(f"#set par(justify: true)\n{TEXT}\n\n{TEXT}"))
    assert [unwrapped(passage.text) for passage in file.passages] == [TEXT, TEXT]
    assert [str(passage.locator) for passage in file.passages] == ["page 1, paragraph 1", "page 1, paragraph 2"]
    assert "\n" in file.passages[0].text


def test_each_page_is_counted() -> None:
    file = read_pdf("a.pdf", pdf_of("eins\n#pagebreak()\n#pagebreak()\nzwei"))
    assert [(passage.text, str(passage.locator)) for passage in file.passages] == [
        ("eins", "page 1, paragraph 1"),
        ("zwei", "page 3, paragraph 1"),
    ]


def test_a_pdf_without_text_is_refused() -> None:
    assert refusal(pdf_of("#rect()")) == (
        "a.pdf holds only pictures of its pages and no text. Please send the file from which it was made, or have the"
        " text recognised first. Nothing was changed."
    )


def test_a_pdf_that_was_cut_off_is_refused() -> None:
    assert refusal(pdf_of(TEXT)[:-2000]).startswith("a.pdf is damaged or was cut off")


def test_a_pdf_that_is_none_inside_is_refused() -> None:
    assert refusal(b"%PDF-1.7\nnichts\n%%EOF").startswith("a.pdf is damaged or was cut off")


def test_a_locked_pdf_is_refused() -> None:
    locked = changed(pdf_of(TEXT), encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refusal(locked) == "a.pdf is locked with a password. Please send it without one. Nothing was changed."


def test_a_pdf_with_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("umlauf.reading.pdf.MOST_PAGES", 2)
    assert refusal(pdf_of("eins\n#pagebreak()\nzwei\n#pagebreak()\ndrei")) == (
        "a.pdf has 3 pages; at most 2 are read. Please send it in parts. Nothing was changed."
    )


def test_a_page_that_cannot_be_opened_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object) -> None:
        raise pypdfium2.PdfiumError("page")

    monkeypatch.setattr(pypdfium2.PdfPage, "get_textpage", broken)
    assert refusal(pdf_of("eins")).startswith("a.pdf is damaged or was cut off")


TABLE = """
eins

#table(columns: 2, [Kreis], [Stand], [Fulda], [ja])

zwei

#table(columns: 2, [Kreis], [Zahl], [Kassel], [3])
"""


@pytest.mark.parametrize("read", READERS)
def test_both_readers_refuse_the_same(read: Callable[[str, bytes], ReadFile]) -> None:
    assert refusal(pdf_of("#rect()"), read).startswith("a.pdf holds only pictures of its pages")
    assert refusal(pdf_of(TEXT)[:-2000], read).startswith("a.pdf is damaged or was cut off")
    assert refusal(changed(pdf_of(TEXT), encryption=pikepdf.Encryption(owner="a", user="b")), read).startswith(
        "a.pdf is locked with a password"
    )


def test_tables_stand_between_the_paragraphs() -> None:
    file = read_pages("a.pdf", pdf_of(TABLE))
    assert [(passage.text, str(passage.locator), passage.page) for passage in file.passages] == [
        ("eins", "page 1, paragraph 1", 1),
        ("zwei", "page 1, paragraph 2", 1),
    ]
    assert [(table.rows, str(table.locator), table.after, table.pages) for table in file.tables] == [
        ((("Kreis", "Stand"), ("Fulda", "ja")), "page 1, table 1", 1, (1, 1)),
        ((("Kreis", "Zahl"), ("Kassel", "3")), "page 1, table 2", 2, (1, 1)),
    ]
    assert (file.name, file.kind, file.head, file.notes) == ("a.pdf", "pdf", (), ())


def test_a_page_that_is_turned_reads_as_it_is_looked_at() -> None:
    content = "1 0 0 1 0 0 cm 50 50 200 100 re S 150 50 m 150 150 l S 50 100 m 250 100 l S "
    words = "".join(
        shown(text, x, y) for text, x, y in (("a", 60, 120), ("b", 160, 120), ("c", 60, 70), ("d", 160, 70))
    )
    turned = f"q 0 1 -1 0 300 0 cm {content} {words} Q"
    assert read_pages("a.pdf", drawn(turned, rotate=90)).tables == read_pages("a.pdf", drawn(content + words)).tables
    assert read_pages("a.pdf", drawn(turned, rotate=90)).tables[0].rows == (("a", "b"), ("c", "d"))


def test_text_that_does_not_run_from_left_to_right_is_said() -> None:
    file = read_pages("a.pdf", drawn(shown("eins", 20, 200) + shown("hochkant", 200, 100, "0 1 -1 0")))
    assert [passage.text for passage in file.passages] == ["eins\nhochkant"]
    assert [str(note) for note in file.notes] == [
        (
            "Page 1 holds text that does not run from left to right. It was kept in the order in which the file holds"
            " it. Please compare it with the page."
        )
    ]


def test_a_drawing_of_very_many_lines_is_said_and_its_words_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("umlauf.reading.rulings.MOST", 3)
    file = read_pages("a.pdf", pdf_of(TABLE))
    assert (file.tables, words_in(file)) == ((), words_in(read_pdf("a.pdf", pdf_of(TABLE))))
    assert [str(note) for note in file.notes] == [
        "Page 1 is drawn of so many lines that no table was looked for. Please compare it with the page."
    ]


def test_a_table_that_space_divides_is_read_and_said() -> None:
    rows = ("Kreis", "Stand"), ("Fulda", "ja"), ("Kassel", "nein"), ("Gießen", "ja")
    cells = ", ".join(f"[{text}]" for row in rows for text in row)
    file = read_pages("a.pdf", pdf_of(f"eins\n\n#table(columns: (3cm, 3cm), stroke: none, {cells})\n\n{TEXT}"))
    assert [(table.rows, table.after) for table in file.tables] == [(rows, 1)]
    assert [unwrapped(passage.text) for passage in file.passages] == ["eins", TEXT]
    assert [str(note).split(";")[0] for note in file.notes] == ["Page 1: no lines divide the columns of the table"]


def test_a_table_between_hides_no_paragraph() -> None:
    words = [word(f"w{height}", 0, height) for height in (188, 200)] + [
        word("drin", 5, 150, 1),
        word("drunter", 0, 100, 2),
    ]
    box = [Box(left, 140, left + 50, 170) for left in (0, 50)]
    file = assembled("a.pdf", [Page([one._replace(line=9 - n) for n, one in enumerate(words)], rulings_of(box))])
    assert [table.after for table in file.tables] == [2]


COORDINATES = st.integers(0, 400)


@given(
    st.lists(
        st.tuples(
            st.lists(st.tuples(COORDINATES, COORDINATES), max_size=12),
            st.lists(st.tuples(*[st.sampled_from(range(0, 401, 40))] * 4), max_size=5),
        ),
        max_size=4,
    )
)
def test_whatever_stands_on_pages_every_word_lands_in_one_place(
    drawings: Sequence[tuple[Sequence[tuple[int, int]], Sequence[tuple[int, ...]]]],
) -> None:
    pages = [
        Page(
            [word(f"w{number}x{at}", *place, line=at // 2) for at, place in enumerate(places)],
            rulings_of([Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in boxes]),
        )
        for number, (places, boxes) in enumerate(drawings)
    ]
    assert Counter(words_in(assembled("a.pdf", pages))) == Counter(one.text for page in pages for one in page.words)


def words_in(file: ReadFile) -> list[str]:
    cells = [cell for table in file.tables for row in table.rows for cell in row]
    return " ".join([*cells, *(passage.text for passage in file.passages), *file.head]).split()


CELL = st.text("aeiou bcdfgäöüß-.", max_size=90).map(lambda text: " ".join(text.split()))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.text("klmno", min_size=1, max_size=5), CELL, CELL, CELL), min_size=1, max_size=25))
def test_what_was_set_is_read_to_the_letter(rows: list[tuple[str, str, str, str]]) -> None:
    sheet = Sheet(("Vorher.",), ("Kreis", "A", "B", "C"), tuple(rows), ("Nachher.",))
    file = read_pages("a.pdf", typst_of(sheet))
    assert letters(file.passages[0].text).endswith("Vorher.")  # the head of a page that none repeats is text
    assert file.passages[-1].text == "Nachher."
    assert [[tuple(map(letters, row)) for row in table.rows] for table in file.tables] == [
        [tuple(map(letters, row)) for row in [sheet.head, *rows]]
    ]


def test_a_page_whose_font_names_no_letters_is_named() -> None:
    clear = "".join(shown("In zwei Landkreisen ist ein Bus geplant", 10, 250 - 12 * line) for line in range(9))
    jumble = "".join(shown("'LH /DQGNUHLVH #!%& EHULFKWHQ", 10, 250 - 12 * line) for line in range(3))
    notes = read_pages("a.pdf", drawn(clear, jumble)).notes
    assert list(map(str, notes)) == [
        (
            "The fonts of page 2 do not say which letters they show, so its text came out as a jumble of signs. Please"
            " compare it with the page."
        )
    ]
