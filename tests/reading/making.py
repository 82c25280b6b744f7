# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Files as they arrive, whole and broken, made in memory."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

import docx
import openpyxl
import typst

Rows = Sequence[Sequence[object]]


def docx_of(paragraphs: Sequence[str] = (), rows: Rows = (), head: str = "") -> bytes:
    document = docx.Document()
    if head:
        document.sections[0].header.paragraphs[0].text = head
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for line, row in zip(table.rows, rows, strict=True):
            for cell, value in zip(line.cells, row, strict=True):
                cell.text = str(value)
    return saved(document)


def xlsx_of(rows: Rows) -> bytes:
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(list(row))
    return saved(workbook)


def saved(document: "docx.document.Document | openpyxl.Workbook") -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail_of(
    body: str, attachments: Mapping[str, bytes] | None = None, sender: str = "Kreis <post@kreis.example>"
) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "ministerium@land.example", "AW: Abfrage"
    message["Date"] = "Fri, 13 Mar 2015 10:15:00 +0100"
    message.set_content(body)
    for name, data in (attachments or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def pdf_of(markup: str) -> bytes:
    source = '#set page(width: 9cm)\n#set text(lang: "de")\n' + markup
    pdf = typst.compile(source.encode())
    assert isinstance(pdf, bytes)
    return pdf


def packed(parts: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def with_part(data: bytes, name: str, part: bytes | str) -> bytes:
    """Return the package with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {other: package.read(other) for other in package.namelist()}
    return packed({**parts, name: part})
