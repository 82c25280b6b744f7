# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Papers that mean harm or came to harm, each made by a few lines; the paper beneath them all is invented.

PDF files are written object by object, because no program that makes PDF files would write these.
"""

import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from zipfile import ZIP_STORED

import pikepdf
from tests.reading.making import docx_of, packed, pdf_of, with_part, xlsx_of

HEAD = (
    "21. Wahlperiode",
    "Drucksache 21/4711",
    "HESSISCHER LANDTAG",
    "",
    "Kleine Anfrage",
    "der Abg. Ada Muster (Freie Liste) vom 03.02.2026",
    "betreffend Bücherbusse in den Landkreisen",
    "und",
    "Antwort",
    "der Ministerin für Wissenschaft und Kunst",
    "",
)
ASKED = (
    "Frage 1. In welchen Landkreisen fährt ein Bücherbus?",
    "",
    "Nach dem, was die Landkreise berichten, fährt in zweien von",
    "ihnen ein Bücherbus. Weitere sind nicht geplant. Wer keinen",
    "hat, verweist auf die Büchereien der Gemeinden.",
    "",
    "Frage 2. Welche Kosten entstanden im Jahr 2025?",
    "",
    "Es entstanden Kosten von 300 000 Euro. Darin sind die Löhne",
    "derer enthalten, die den Bus fahren, und die Bücher, die in",
    "dem Jahr gekauft wurden.",
    "",
)
CLOSING = ("Wiesbaden, den 14. April 2026", "Leo Beispiel", "")
ANNEX = (
    "Anlage",
    "",
    "Frage 1 Frage 2",
    "",
    "LK Fulda",
    "Ein Bücherbus fährt seit 1998 in die",
    "Gemeinden des Kreises.",
    "",
    "Die Kosten betrugen 120 000 Euro.",
    "",
    "LK Gießen",
    "Ein Bücherbus fährt seit 2011 in die",
    "Gemeinden des Kreises.",
    "",
    "Die Kosten betrugen 180 000 Euro.",
)
LINES = (*HEAD, *ASKED, *CLOSING, *ANNEX)
INQUIRY = (*HEAD[:7], "", "Ich frage die Landesregierung:", "", *ASKED[:2], ASKED[6])
BUNDESTAG = (
    "Deutscher Bundestag",
    "Drucksache 21/4712",
    "21. Wahlperiode",
    "",
    "Antwort",
    "der Bundesregierung",
    "",
    "auf die Kleine Anfrage der Abgeordneten Ada Muster und der Fraktion Freie Liste",
    "– Drucksache 21/4600 –",
    "",
    "Bücherbusse im Bundesgebiet",
    "",
    "1. Wie viele Bücherbusse fahren im Bundesgebiet?",
    "",
    "Darüber führt die Bundesregierung keine Statistik.",
)
BAYERN = (
    "Bayerischer Landtag",
    "19. Wahlperiode",
    "Drucksache 19/4713",
    "",
    "Schriftliche Anfrage",
    "der Abgeordneten Ada Muster Freie Liste vom 03.02.2026",
    "Bücherbusse in Bayern",
    "",
    "Die Staatsregierung wird gefragt:",
    "",
    "1.1 In welchen Landkreisen fährt ein Bücherbus?",
    "",
    "Antwort des Staatsministeriums für Wissenschaft und Kunst vom 14.04.2026",
)


# Text


def text_of(lines: Iterable[str], encoding: str = "utf-8") -> bytes:
    """Return a paper as plain text."""
    return "\n".join(lines).encode(encoding)


def with_answer(answer: str) -> bytes:
    """Return the paper with another answer to its first question."""
    return text_of((*HEAD, *ASKED[:2], answer, "", *ASKED[6:], *CLOSING, *ANNEX))


def with_annex_text(text: str) -> bytes:
    """Return the paper with another text in a cell of its annex."""
    return text_of(
        (*LINES[: -len(ANNEX)], "Anlage", "", "LK Fulda", text, "", "Ja.", "", "LK Gießen", "Ja.", "", "Nein.")
    )


def million_questions() -> bytes:
    """Return a paper that numbers its lines up to a million."""
    return text_of((*HEAD, *(f"{number}. Wie viele?" for number in range(1_000_000))))


# PDF, object by object

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
A4 = b"/MediaBox [0 0 595 842]"


def pdf_from(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF file of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object, deflated."""
    packed_content = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (
        len(packed_content),
        entries,
        packed_content,
    )


def shown(text: str, encoding: str = "cp1252") -> bytes:
    """Return a text as a string of a content stream, in hexadecimal."""
    return b"<%s>" % text.encode(encoding).hex().encode()


def page_of(lines: Sequence[str], *, left: int = 60, top: int = 800, matrix: bytes = b"1 0 0 1") -> bytes:
    """Return a content stream with lines below each other; an empty one leaves a gap."""
    placed = ((top - 14 * number, line) for number, line in enumerate(lines) if line)
    return b"BT /F1 10 Tf\n%sET\n" % b"".join(
        b"%s %d %d Tm %s Tj\n" % (matrix, left, height, shown(line)) for height, line in placed
    )


def pdf_with(
    contents: Sequence[bytes],
    *,
    page: bytes = A4,
    catalogue: bytes = b"",
    extra: Sequence[bytes] = (),
    font: bytes = FONT,
    resources: bytes = b"",
) -> bytes:
    """Return a PDF file with a page for each content stream; objects of `extra` are numbered from 4."""
    first = 4 + len(extra)
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids),
        font,
        *extra,
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> %s >> >>"
            % (page, first + 2 * number + 1, resources)
        )
        objects.append(stream(content))
    return pdf_from(objects)


def plain_pdf(lines: Sequence[str] = LINES) -> bytes:
    """Return a paper as one page without any harm."""
    return pdf_with([page_of(lines)])


def locked_pdf(*, user: str) -> bytes:
    """Return the paper locked by its owner, and with a password for whoever opens it unless that is empty."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain_pdf())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="eins", user=user))
    return out.getvalue()


def long_pdf(pages: int) -> bytes:
    """Return the paper with so many pages."""
    return pdf_with([page_of(LINES)] * pages)


def scanned_pdf() -> bytes:
    """Return a page that is a picture, as scanners make it."""
    picture = stream(
        b"\xff" * 2500,
        b"/Type /XObject /Subtype /Image /Width 50 /Height 50 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    return pdf_with([b"500 0 0 700 40 60 cm /P Do"], extra=[picture], resources=b"/XObject << /P 4 0 R >>")


def upwards(lines: Sequence[str] = LINES) -> bytes:
    """Return a content stream with lines that run upwards, each to the right of the one before."""
    placed = ((60 + 14 * number, line) for number, line in enumerate(lines) if line)
    return b"BT /F1 10 Tf\n%sET" % b"".join(b"0 1 -1 0 %d 60 Tm %s Tj\n" % (at, shown(line)) for at, line in placed)


def turned_pdf() -> bytes:
    """Return the paper written upwards on a page that is turned for reading: whoever looks sees it straight."""
    return pdf_with([upwards()], page=b"/MediaBox [0 0 842 842] /Rotate 90")


def sideways_pdf() -> bytes:
    """Return the paper with lines that run upwards, on a page that is not turned."""
    return pdf_with([upwards()], page=b"/MediaBox [0 0 842 842]")


def two_columns_pdf() -> bytes:
    """Return the paper set in two columns of prose."""
    half = LINES.index(ASKED[6])
    return pdf_with([page_of(LINES[:half]) + page_of(LINES[half:], left=330)])


def without_unicode_pdf() -> bytes:
    """Return the paper in a font that numbers its letters and does not say which they are."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of("\\\n".join(LINES)))) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                del item["/ToUnicode"]
        document.save(out)
    return out.getvalue()


def shifted_pdf() -> bytes:
    """Return the paper as fonts write it that count their letters from 3: "Die" comes out as "'LH"."""
    moved = "".join(chr(ord(letter) - 29) for letter in map(chr, range(32, 127)))
    table = str.maketrans({chr(code): moved[code - 32] for code in range(32, 127)})
    return plain_pdf([line.translate(table) for line in LINES])


def private_pdf() -> bytes:
    """Return the paper in a font whose letters stand in the private area of Unicode."""
    codes = b"".join(b"<%02x> <%04x>\n" % (code, 0xF000 + code) for code in range(32, 256))
    head = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    spaces = b"1 begincodespacerange <00> <ff> endcodespacerange\n"
    cmap = head + spaces + b"224 beginbfchar\n%sendbfchar endcmap end end" % codes
    return pdf_with([page_of(LINES)], font=FONT[:-2] + b"/ToUnicode 4 0 R >>", extra=[stream(cmap)])


def type_3_pdf(*, named: bool) -> bytes:
    """Return the paper in letters that are little drawings, with names that say which they are or say nothing."""
    letters = sorted(set("".join(LINES)))
    codes = {letter: code for code, letter in enumerate(letters, 33)}
    names = [b"/uni%04X" % ord(letter) if named else b"/g%d" % codes[letter] for letter in letters]
    drawn = b"".join(b"%s 5 0 R " % name for name in names)
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 33"
        b" /LastChar %d /Widths [%s] /Encoding << /Type /Encoding /Differences [33 %s] >> /CharProcs << %s >> %s >>"
    ) % (32 + len(letters), b"600 " * len(letters), b" ".join(names), drawn, b"/ToUnicode 4 0 R" if named else b"")
    known = b"".join(b"<%02x> <%04x>\n" % (codes[letter], ord(letter)) for letter in letters)
    cmap = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange %d beginbfchar\n%sendbfchar endcmap" % (
        len(letters),
        known,
    )
    placed = ((800 - 14 * number, line) for number, line in enumerate(LINES) if line)
    text = b"".join(
        b"1 0 0 1 60 %d Tm <%s> Tj\n" % (height, bytes(codes[letter] for letter in line).hex().encode())
        for height, line in placed
    )
    extra = [stream(cmap), stream(b"600 0 0 0 500 700 d1 0 0 500 700 re f")]
    return pdf_with([b"BT /F1 10 Tf\n%sET" % text], font=font, extra=extra)


def sparse(path: Path, size: int = 200_000_000) -> Path:
    """Write a file that says it has so many bytes and takes no room."""
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(size)
    return path


def with_broken_table_pdf() -> bytes:
    """Return the paper with a table of places that is wrong; programs look for the objects themselves then."""
    data = plain_pdf()
    return data[: data.rindex(b"startxref")] + b"startxref\n99999999\n%%EOF\n"


def endless_pdf() -> bytes:
    """Return a tree of pages that contains itself."""
    pages = b"<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 3 0 R] /Parent 2 0 R >>"
    return pdf_from([b"<< /Type /Catalog /Pages 2 0 R >>", pages, b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"])


def boasting_pdf() -> bytes:
    """Return a file of one page that says it has two thousand million."""
    return plain_pdf().replace(b"/Count 1 ", b"/Count 2147483647 ")


@cache
def bomb_pdf(size: int = 1_000_000_000) -> bytes:
    """Return the paper with a second page whose content is a thousand million blanks, packed three times.

    What is left is two thousand bytes.
    """
    data = zlib_of_blanks(size)
    for _ in range(2):
        data = zlib.compress(data, 9)
    body = b"<< /Length %d /Filter [/FlateDecode /FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (
        len(data),
        data,
    )
    page = b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R /Resources << >> >>" % A4
    return pdf_from([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, body])


def zlib_of_blanks(size: int) -> bytes:
    """Return so many blanks, deflated, without ever holding them."""
    packer = zlib.compressobj(1)
    return b"".join([*(packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)), packer.flush()])


def drawing_pdf(strokes: int = 1_000_000) -> bytes:
    """Return the paper with a drawing of a million strokes behind it."""
    lines = b"60 60 m 90 70 l S\n" * strokes
    return pdf_with([page_of(LINES) + lines])


def form_in_itself_pdf() -> bytes:
    """Return the paper with a drawing that draws itself."""
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>")
    return pdf_with([page_of(LINES) + b"/X Do"], extra=[form], resources=b"/XObject << /X 4 0 R >>")


def ruled_pdf(rows: int, columns: int, pages: int) -> bytes:
    """Return the paper and behind it pages with a ruled table of so many cells each."""
    width, height = 480 / columns, 740 / rows
    grid = b"".join(b"60 %.2f m 540 %.2f l S\n" % (at, at) for at in (60 + height * n for n in range(rows + 1)))
    grid += b"".join(b"%.2f 60 m %.2f 800 l S\n" % (at, at) for at in (60 + width * n for n in range(columns + 1)))
    words = b"".join(
        b"1 0 0 1 %.2f %.2f Tm (%d) Tj\n" % (61 + width * column, 61 + height * row, row * columns + column)
        for row in range(rows)
        for column in range(columns)
    )
    return pdf_with([page_of(LINES), *[grid + b"BT /F1 3 Tf\n%sET" % words] * pages])


def acting_pdf() -> bytes:
    """Return the paper with a script that runs when it is opened, and with a file inside."""
    script = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >>"
    inside = b"/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >>] >> >>"
    return pdf_with([page_of(LINES)], catalogue=script + inside, extra=[stream(b"MZ", b"/Type /EmbeddedFile")])


def xfa_pdf() -> bytes:
    """Return a form whose content stands in XML; the page itself only asks for another program."""
    form = b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'
    wait = ["Please wait...", "If this message is not replaced by the proper contents of the document, your viewer"]
    return pdf_with([page_of(wait)], catalogue=b"/AcroForm << /Fields [] /XFA 4 0 R >>", extra=[stream(form)])


def poster_pdf() -> bytes:
    """Return the paper on a page of five kilometres."""
    return pdf_with([page_of(LINES)], page=b"/MediaBox [0 0 14400000 14400000]")


# Office files

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def plain_docx() -> bytes:
    """Return the paper as a Word document."""
    return docx_of(["\n".join(group) for group in groups(LINES)])


def groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines between empty ones."""
    for filled, group in groupby(lines, bool):
        if filled:
            yield list(group)


def docx_with(body: str, head: str = "") -> bytes:
    """Return a Word document with this body, in the words of its XML."""
    document = f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document {WORD}><w:body>{body}</w:body></w:document>'
    return with_part(docx_of(), "word/document.xml", document)


def paragraph(text: str) -> str:
    """Return a paragraph in XML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


PARAGRAPHS = "".join(paragraph("\n".join(group)) for group in groups(LINES))


def entity_docx() -> bytes:
    """Return a document that would have a file of the house read into it."""
    return docx_with(paragraph("&e;"), '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>')


def laughing_docx() -> bytes:
    """Return a document whose entities double and double again."""
    more = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return docx_with(paragraph("&e11;"), f'<!DOCTYPE d [<!ENTITY e0 "ha">{more}]>')


def macros_docx() -> bytes:
    """Return the paper with macros."""
    return with_part(plain_docx(), "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")


def bomb_docx() -> bytes:
    """Return a document that unpacks to a thousand times its size."""
    return docx_with(paragraph(" " * 90_000_000))


def russian_doll(deep: int = 50) -> bytes:
    """Return an archive in an archive in an archive …"""
    data = plain_docx()
    for _ in range(deep):
        data = packed({"word/document.xml.zip": data})
    return data


def deep_docx(deep: int = 10_000) -> bytes:
    """Return a table in a cell of a table in a cell …"""
    return docx_with("<w:tbl><w:tr><w:tc>" * deep + paragraph("tief") + "</w:tc></w:tr></w:tbl>" * deep)


def rather_deep_docx() -> bytes:
    """Return the paper behind a table in a cell of a table, as deep as the reader of XML lets pass."""
    deep = 80
    nested = "<w:tbl><w:tr><w:tc>" * deep + paragraph("tief") + "</w:tc></w:tr></w:tbl>" * deep
    return docx_with(nested + PARAGRAPHS)


def tracked_docx() -> bytes:
    """Return the paper with a sentence that was deleted, the deletion being tracked."""
    deleted = "<w:p><w:del><w:r><w:delText>Geheim.</w:delText><w:t>Geheim.</w:t></w:r></w:del></w:p>"
    return docx_with(PARAGRAPHS + deleted)


def wide_docx(rows: int = 20_000, columns: int = 10) -> bytes:
    """Return the paper with a table of two hundred thousand cells."""
    cell = f"<w:tc>{paragraph('1')}</w:tc>"
    table = f"<w:tbl>{f'<w:tr>{cell * columns}</w:tr>' * rows}</w:tbl>"
    # Stored and not packed, for so regular a table would be taken for a bomb.
    document = f'<?xml version="1.0"?><w:document {WORD}><w:body>{PARAGRAPHS}{table}</w:body></w:document>'
    return packed({"word/document.xml": document}, ZIP_STORED)


def locked_office() -> bytes:
    """Return how a Word document with a password begins."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)


def reckoning_xlsx() -> bytes:
    """Return an annex with formulas, one of which asks another machine."""
    return xlsx_of(
        [
            ["Landkreis", "Frage 1", "Frage 2"],
            ["LK Kassel", '=WEBSERVICE("http://nirgends.example/")', "='[http://nirgends.example/a.xlsx]A'!A1"],
            ["LK Marburg-Biedenkopf", "Ein Bücherbus fährt.", "100 000 Euro"],
        ]
    )


def far_xlsx() -> bytes:
    """Return a workbook with one cell, the last one that there can be."""
    sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576">'
    last = '<c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    return with_part(xlsx_of([[1]]), "xl/worksheets/sheet1.xml", sheet + last)


# What is something else than its name says

HTML = b"<!DOCTYPE html><html><body>404 Not Found</body></html>"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


def with_zero_bytes() -> bytes:
    """Return the paper as text with bytes in it that no text has."""
    return text_of(LINES).replace(b"Fulda", b"Ful\x00da")


def in_no_encoding() -> bytes:
    """Return the paper in an encoding of old, whose bytes none of the usual ones has."""
    return text_of(LINES, "cp850")
