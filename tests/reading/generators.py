# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The same sheet, set as PDF by five programs, each in its own manner of drawing lines and breaking rows; by three of
them with lying lines alone, between all rows or but around the head and at the end."""

import csv
import html
import io
import json
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from ctypes.util import find_library
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import docx
import pikepdf
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from lxml.etree import _Element
from tests.reading.making import saved

CELLS = Path(__file__).parents[2] / "samples" / "hessen-19-1613" / "cells.csv"
WIDTHS = (3.4, 4.6, 4.6, 4.6)  # centimetres
PLACES = ("Mühlhausen", "Groß-Umstadt", "Schöneck", "Süßen", "Königstein", "Bärenfels", "Höchst", "Niederaula")
SUBJECTS = ("Wärmeplanung", "Straßenbeleuchtung", "Bürgerbeteiligung", "Grünflächenunterhaltung", "Kläranlage")


class Sheet(NamedTuple):
    """A paper with one table: paragraphs before it, its head row, its rows, paragraphs after it.

    An empty line within a cell divides paragraphs.
    """

    before: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    after: tuple[str, ...]


def long_sheet() -> Sheet:
    """Return the 18 replies of the worked example: three questions, long texts, rows that cross pages."""
    with CELLS.open(encoding="utf-8", newline="") as file:
        replies = [
            (key, {cell["cell"]: cell["text"] for cell in cells}) for key, cells in grouped(csv.DictReader(file))
        ]
    rows = tuple((key, *(cells.get(number, "") for number in "123")) for key, cells in replies if key.startswith("064"))
    more = tuple((key, *(cells.get(number, "") for number in "123")) for key, cells in replies if key[:3] != "064")
    return Sheet(
        ("Anlage zur Antwort.", "Die Angaben der Kreise stehen nebeneinander."),
        ("Kreis", "Zu Frage 1", "Zu Frage 2", "Zu Frage 3"),
        (rows + more)[:18],
        ("Ende der Anlage.",),
    )


def grouped(rows: Iterable[dict[str, str]]) -> list[tuple[str, list[dict[str, str]]]]:
    return [(key, list(cells)) for key, cells in groupby(rows, lambda row: row["key"])]


def short_sheet(count: int = 1000) -> Sheet:
    """Return short values with umlauts, words that want hyphens, and empty cells; the same every time."""
    chance = random.Random(19)
    rows = tuple(
        (
            f"{number} {chance.choice(PLACES)}",
            f"{chance.choice(SUBJECTS)}svorbereitungsgesellschaft" if chance.random() < 0.3 else "",
            chance.choice(("ja", "nein", "geplant", "")),
            f"{chance.randint(1, 9999):,}".replace(",", ".") + " €" if chance.random() < 0.8 else "",
        )
        for number in range(1, count + 1)
    )
    return Sheet(("Übersicht der Gemeinden.",), ("Gemeinde", "Träger", "Stand", "Kosten"), rows, ("Stand: 2015.",))


def softened(text: str) -> str:
    """Return the text with soft hyphens, as word processors keep them: where a word may be divided."""
    import pyphen

    divide = pyphen.Pyphen(lang="de_DE", left=3, right=3)
    return re.sub(r"[^\W\d_]{6,}", lambda word: divide.inserted(word[0], "\u00ad"), text)


def typst_of(sheet: Sheet, stroke: str = "1pt", around_head: str = "") -> bytes:
    """Set it by Typst, whose rows break and whose head repeats."""
    blocks = (f"par({json.dumps(text, ensure_ascii=False)})" for text in sheet.before)
    after = (f"par({json.dumps(text, ensure_ascii=False)})" for text in sheet.after)

    def cell(text: str) -> str:
        return "[" + "".join(f"#par({json.dumps(part, ensure_ascii=False)})" for part in text.split("\n\n")) + "]"

    head = ", ".join(map(cell, sheet.head)) + ", "
    rows = ",\n".join(", ".join(map(cell, row)) for row in sheet.rows)
    columns = ", ".join(f"{width}cm" for width in WIDTHS)
    source = (
        '#set page("a4", margin: 1.8cm, numbering: "1", header: [Drucksache 19/1613])\n#set text(lang: "de", size: 10pt,'
        " hyphenate: true)\n#set par(spacing: 1.4em)\n"
        + "".join(f"#{block}\n" for block in blocks)
        + f"#table(columns: ({columns}), stroke: {stroke}, table.header({around_head}{head}{around_head}),"
        + f"\n{rows}, {around_head})\n"
        + "".join(f"#{block}\n" for block in after)
    )
    pdf = typst.compile(source.encode())
    assert isinstance(pdf, bytes)
    return pdf


STYLE = (
    "@page { size: A4; margin: 1.8cm; @bottom-center { content: counter(page) } @top-right { content: 'Drucksache 19/1613' } }"
    " body { font: 10pt 'Liberation Sans'; hyphens: manual; margin: 0 }"
    " table { border-collapse: collapse; table-layout: fixed }"
    " td, th { border: 0.5pt solid black; padding: 3pt; vertical-align: top; text-align: left; overflow-wrap: anywhere }"
    " td p { margin: 0 } td p + p { margin-top: 1em }"
)

SPACED = STYLE.replace("border: 0.5pt solid black", "border: 0")
SHADED = f"{SPACED} tr:nth-child(even) td {{ background: #dde }}"
LINED = f"{SPACED} td, th {{ border-bottom: 0.5pt solid black }}"
DOTTED = STYLE.replace("0.5pt solid", "1px dotted")
FRAMED = STYLE.replace("collapse: collapse", "collapse: separate; border-spacing: 6px")
THREE_LINES = f"{SPACED} th p {{ margin: 0 }} thead, tbody {{ border-bottom: 1px solid black }} thead {{ border-top: 1px solid black }}"
LYING = f"{THREE_LINES} tr {{ border-bottom: 1px solid black }}"
LANDSCAPE = STYLE.replace("A4;", "A4 landscape;")  # in which PDFium takes what Chromium sets for vertical text


def html_of(sheet: Sheet, style: str = STYLE) -> str:
    """Return the page that the two programs for HTML set."""

    def cells(tag: str, row: Sequence[str]) -> str:
        texts = (
            "".join(f"<p>{softened(html.escape(part))}</p>" for part in text.split("\n\n") if part) for text in row
        )
        return "<tr>" + "".join(f"<{tag}>{text}</{tag}>" for text in texts) + "</tr>"

    columns = "".join(f"<col style='width: {width}cm'>" for width in WIDTHS)
    return (
        f"<!doctype html><html lang=de><meta charset=utf-8><title>Anlage</title><style>{style}</style>"
        + "".join(f"<p>{html.escape(text)}</p>" for text in sheet.before)
        + f"<table style='width: {sum(WIDTHS)}cm'>{columns}<thead>{cells('th', sheet.head)}</thead><tbody>"
        + "".join(cells("td", row) for row in sheet.rows)
        + "</tbody></table>"
        + "".join(f"<p>{html.escape(text)}</p>" for text in sheet.after)
    )


def chromium_of(sheet: Sheet, style: str = STYLE) -> bytes:
    """Set it by Chromium, as people do who print a web page."""
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "a.html"), Path(folder, "a.pdf")
        page.write_text(html_of(sheet, style), encoding="utf-8")
        run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", page.as_uri(),
        )  # fmt: skip
        return out.read_bytes()


def weasyprint_of(sheet: Sheet, style: str = STYLE) -> bytes:
    """Set it by WeasyPrint, which draws each edge of a cell by itself."""
    import weasyprint

    pdf = weasyprint.HTML(string=html_of(sheet, style)).write_pdf()
    assert isinstance(pdf, bytes)
    return pdf


def reportlab_of(sheet: Sheet) -> bytes:
    """Set it by ReportLab, with rows that may break."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    style = ParagraphStyle(
        "a", fontName="Helvetica", fontSize=10, leading=12, hyphenationLang="de_DE", splitLongWords=0
    )
    out = io.BytesIO()

    def texts(row: Sequence[str]) -> list[list[Paragraph]]:
        return [[Paragraph(html.escape(part) or " ", style) for part in text.split("\n\n")] for text in row]

    def furniture(canvas: object, document: object) -> None:
        canvas.drawCentredString(300, 20, str(canvas.getPageNumber()))  # type: ignore[attr-defined]
        canvas.drawRightString(550, 815, "Drucksache 19/1613")  # type: ignore[attr-defined]

    # A row that may break and a head that repeats: ReportLab then sets the head into the middle of a page.
    long = max(len(text) for row in sheet.rows for text in row) > 500
    widths = [width * 72 / 2.54 for width in WIDTHS]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    table = Table(list(map(texts, [sheet.head, *sheet.rows])), widths, repeatRows=not long, splitInRow=long, style=grid)
    story = [*(Paragraph(html.escape(text), style) for text in sheet.before), table]
    story += [Paragraph(html.escape(text), style) for text in sheet.after]
    SimpleDocTemplate(out, pagesize=A4, margins=50).build(story, onFirstPage=furniture, onLaterPages=furniture)
    return out.getvalue()


def docx_sheet(sheet: Sheet, sides: Sequence[str] = ()) -> bytes:
    """Return the document that LibreOffice turns into PDF; with lines at these sides alone, where any are named."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.8)
    section.header.paragraphs[0].text = "Drucksache 19/1613"
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Liberation Sans", Pt(10)
    style.paragraph_format.space_after = Pt(4)
    for text in sheet.before:
        document.add_paragraph(text)
    rows = [sheet.head, *sheet.rows]
    table = document.add_table(rows=len(rows), cols=len(sheet.head))
    table.style, table.autofit = "Table Grid", False
    for line, row in zip(table._tbl.tr_lst, rows, strict=True):
        for cell, text, width in zip(line.tc_lst, row, WIDTHS, strict=True):
            cell.width = Cm(width)
            run = cell.p_lst[0].add_r()
            run.text = softened(text)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)
    if sides:
        table.style = None
        table._tbl.tblPr.append(_borders("w:tblBorders", sides))
        for cell in table._tbl.tr_lst[0].tc_lst:
            cell.get_or_add_tcPr().append(_borders("w:tcBorders", ["bottom"]))
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table._tbl.tr_lst[0].get_or_add_trPr().append(repeat)
    for text in sheet.after:
        document.add_paragraph(text)
    return saved(document)


def _borders(tag: str, sides: Sequence[str]) -> _Element:
    borders = OxmlElement(tag)
    for side in sides:
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single")
        line.set(qn("w:sz"), "4")
        borders.append(line)
    return borders


def libreoffice_of(sheet: Sheet, sides: Sequence[str] = ()) -> bytes:
    """Set it by LibreOffice from a Word document, as offices do."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.docx").write_bytes(docx_sheet(sheet, sides))
        run(
            "soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
            "--outdir", folder, f"{folder}/a.docx",
        )  # fmt: skip
        return Path(folder, "a.pdf").read_bytes()


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)


GENERATORS: Mapping[str, Callable[[Sheet], bytes]] = {
    "Typst": typst_of,
    "Chromium": chromium_of,
    "WeasyPrint": weasyprint_of,
    "ReportLab": reportlab_of,
    "LibreOffice": libreoffice_of,
}
BOOKTABS: Mapping[str, Callable[[Sheet], bytes]] = {
    "Typst, all rows": partial(typst_of, stroke="(x: none, y: 1pt)"),
    "Typst, three lines": partial(typst_of, stroke="none", around_head="table.hline(), "),
    "Chromium, all rows": partial(chromium_of, style=LYING),
    "Chromium, three lines": partial(chromium_of, style=THREE_LINES),
    "LibreOffice, all rows": partial(libreoffice_of, sides=("top", "bottom", "insideH")),
    "LibreOffice, three lines": partial(libreoffice_of, sides=("top", "bottom")),
}
SHEETS: Mapping[str, Callable[[], Sheet]] = {"long": long_sheet, "short": short_sheet}


def missing(generator: str) -> str:
    """Return what this machine lacks to set a sheet; nothing where it can."""
    generator = generator.partition(",")[0]
    programs = {"Chromium": "chromium", "LibreOffice": "soffice"}
    if generator in programs and not shutil.which(programs[generator]):
        return f"{programs[generator]} is not installed"
    if generator == "WeasyPrint" and not find_library("pango-1.0"):
        return "the library Pango is not installed"
    return ""


@cache
def made(generator: str, sheet: str) -> bytes:
    """Return the sheet as this program sets it; set once in a run."""
    return GENERATORS[generator](SHEETS[sheet]())


def drawn(*contents: str, rotate: int = 0, resources: str = "", forms: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF file whose pages, 300 points square, hold these drawing commands; the font is called F1."""
    document = pikepdf.new()
    font = f"/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> {resources}"
    for content in contents:
        page = document.add_blank_page(page_size=(300, 300))
        page.Contents = pikepdf.Stream(document, content.encode("cp1252"))
        page.Resources = pikepdf.Object.parse(f"<< /Font << {font} >> /XObject << >> >>".encode())
        for name, form in (forms or {}).items():
            stream = pikepdf.Stream(document, form.encode("cp1252"))
            stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            stream.BBox, stream.Resources = [0, 0, 300, 300], page.Resources
            page.Resources.XObject[f"/{name}"] = stream
        page.Rotate = rotate
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def shown(text: str, x: float, y: float, turn: str = "1 0 0 1") -> str:
    """Return the commands that show a text in ten points."""
    return f"BT {turn} {x} {y} Tm /F1 10 Tf ({text}) Tj ET "


def right_cells(sheet: Sheet, rows: Sequence[Sequence[str | None]]) -> float:
    """Return the share of the cells of a sheet, head and all, that were read right.

    Right is a cell with the same letters in the same order. What becomes of a hyphen at the end of a line is said by
    `unwrapped`, and no matter of geometry: hyphens and blanks are left out of both.
    """
    wanted = [sheet.head, *sheet.rows]
    pairs = zip(wanted, rows, strict=False)
    right = sum(
        letters(one) == letters(other or "") for row, read in pairs for one, other in zip(row, read, strict=False)
    )
    return right / sum(map(len, wanted))


def letters(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\ufffe-]", "", text)
