# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Make the replies of a sample as files, in the formats in which replies arrive, from its `cells.csv`.

Run `python samples/make_replies.py` after a change of `cells.csv` or `roster.csv`. The files say exactly what the cells
say and are the same on every run, so that files and cells cannot drift apart.
"""

import csv
import io
import re
import sys
import textwrap
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple

import docx
import openpyxl
from openpyxl.styles import Alignment, Font

SAMPLE = Path(__file__).parent / "hessen-19-1613"
SUBJECT = "Abfrage zu Flüchtlingsgipfeln in den Kreisen und kreisfreien Städten"
GREETING = "Sehr geehrte Damen und Herren,\n\nzu Ihrer Abfrage teilen wir Folgendes mit."
WIDTH = 72  # characters in a line of a mail or a text file
ZIPPED_AT = (2015, 3, 1, 0, 0, 0)
WINTER_TIME = timezone(timedelta(hours=1))
UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}


class Reply(NamedTuple):
    """One reply to be written: whose it is, the day it came in, and its fields ("Frage 1") with their texts."""

    key: str
    name: str
    received: datetime
    fields: tuple[tuple[str, str], ...]

    @property
    def slug(self) -> str:
        """The name for an address of the reserved domain `.example`."""
        return re.sub(r"[^a-z]+", "-", self.name.lower().translate(UMLAUTS))


def label(cell: str) -> str:
    """Return how a field is called in a reply: "Frage 1", "Fragen 1 und 2"; "" for a letter without questions."""
    if cell == "text":
        return ""
    return f"Fragen {' und '.join(cell.split('|'))}" if "|" in cell else f"Frage {cell}"


def headings(reply: Reply) -> bytes:
    """Return a DOCX file with a heading for each question and the answer below; a letter has its subject only."""
    document = docx.Document()
    document.add_heading(reply.name, 0)
    document.add_heading(SUBJECT, 1)
    for name, text in reply.fields:
        if name:
            document.add_heading(name, 2)
        if text:
            document.add_paragraph(text)
    return _packed(document.save, reply)


def two_columns(reply: Reply) -> bytes:
    """Return a DOCX file with the name at its head and a table of questions and answers."""
    document = docx.Document()
    document.add_paragraph(reply.name)
    document.add_paragraph(SUBJECT)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for row in (("Frage", "Antwort"), *reply.fields):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return _packed(document.save, reply)


def down(reply: Reply) -> bytes:
    """Return an XLSX file that names the authority and has a row for each question."""
    return _sheet((("Behörde", reply.name), ("", ""), ("Frage", "Antwort"), *reply.fields), reply)


def across(reply: Reply) -> bytes:
    """Return an XLSX file with a column for each question and one row for the authority, as in the printed annex."""
    names, texts = zip(*reply.fields, strict=True)
    return _sheet((("Behörde", *names), (reply.name, *texts)), reply)


def _sheet(rows: Sequence[Sequence[str]], reply: Reply) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Abfrage"
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column, text or None)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1 or column == 1)
    for letter in "ABCD":
        sheet.column_dimensions[letter].width = 20 if letter == "A" else 60
    return _packed(book.save, reply)


def text_file(reply: Reply) -> bytes:
    """Return a text file in UTF-8 with lines of at most 72 characters."""
    return f"{reply.name}\n\n{SUBJECT}\n\n{_wrapped(reply)}\n".encode()


def text_file_with_mark(reply: Reply) -> bytes:
    """Return the same text file with a byte order mark, as Windows writes it."""
    return text_file(reply).decode().encode("utf-8-sig")


def mail(charset: str, encoding: str) -> Callable[[Reply], bytes]:
    """Return the writer of a mail whose text body holds the answers in this charset and transfer encoding."""

    def written(reply: Reply) -> bytes:
        letter = any(not name for name, _ in reply.fields)
        text = _wrapped(reply) if letter else f"{GREETING}\n\n{_wrapped(reply)}"
        message = _message(reply)
        message.set_content(f"{text}\n", charset=charset, cte=encoding)
        return message.as_bytes()

    return written


def mail_with_file(reply: Reply) -> bytes:
    """Return a mail that says nothing itself and has the answers attached as DOCX."""
    message = _message(reply)
    message.set_content("Sehr geehrte Damen und Herren,\n\nunsere Antwort ist als Datei beigefügt.\n", cte="8bit")
    message.add_attachment(
        two_columns(reply),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="Antwort.docx",
    )
    message.set_boundary(f"=={reply.key}==")
    return message.as_bytes()


def _message(reply: Reply) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"{reply.name} <post@{reply.slug}.example>"
    message["To"] = "Abfrage <abfrage@ministerium.example>"
    message["Subject"] = f"AW: {SUBJECT}"
    message["Date"] = format_datetime(reply.received)
    message["Message-ID"] = f"<{reply.key.replace(':', '-')}@{reply.slug}.example>"
    return message


def _wrapped(reply: Reply) -> str:
    parts = []
    for name, text in reply.fields:
        lines = textwrap.wrap(text, WIDTH, break_on_hyphens=False, break_long_words=False)
        parts.append("\n".join([f"{name}:"] * bool(name) + lines))
    return "\n\n".join(parts)


def _packed(save: Callable[[io.BytesIO], object], reply: Reply) -> bytes:
    """Return the archive with fixed dates, so that the same reply gives the same bytes."""
    fresh, out = io.BytesIO(), io.BytesIO()
    save(fresh)
    written = reply.received.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(fresh) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", written, data)
            target.writestr(zipfile.ZipInfo(name, ZIPPED_AT), data, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


FORMATS: Mapping[str, Callable[[Reply], bytes]] = {
    "06431000": headings,
    "06432000": text_file_with_mark,
    "06433000": two_columns,
    "06435000": down,
    "06436000": headings,
    "06437000": two_columns,
    "06438000": down,
    "06439000": mail("utf-8", "8bit"),
    "06440000": mail_with_file,
    "06531000": text_file,
    "06533000": two_columns,
    "06534000": across,
    "06535000": mail("iso-8859-1", "quoted-printable"),
    "06631000": headings,
    "06632000": headings,
    "06633000": two_columns,
    "06634000": mail("utf-8", "base64"),
    "06636000": two_columns,
    "assoc:HStT": mail("utf-8", "quoted-printable"),
    "assoc:HSGB": headings,
}


def replies(folder: Path) -> dict[str, bytes]:
    """Return the files of the replies by their path in the case folder, from its `roster.csv` and `cells.csv`."""
    cells = _rows(folder / "cells.csv")
    made = {}
    for entry in _rows(folder / "roster.csv"):
        if entry["file"]:
            key = entry["key"]
            fields = tuple((label(cell["cell"]), cell["text"]) for cell in cells if cell["key"] == key)
            received = datetime.fromisoformat(f"{entry['received_on']}T10:15:00").replace(tzinfo=WINTER_TIME)
            made[entry["file"]] = FORMATS[key](Reply(key, entry["name"], received, fields))
    return made


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main(folder: Path) -> None:
    """Write the files of the replies into the case folder."""
    (folder / "replies").mkdir(exist_ok=True)
    for name, data in replies(folder).items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
