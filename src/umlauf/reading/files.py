# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Any file that arrives: what it is by its content, and what stands in it."""

import codecs
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from umlauf.reading.docx import is_docx, read_docx
from umlauf.reading.guard import check_package, check_size, damaged
from umlauf.reading.mail import DEEPEST, is_mail, read_mail
from umlauf.reading.passages import ReadFile
from umlauf.reading.pdf import read_pages, read_pdf
from umlauf.reading.tables import BadInput
from umlauf.reading.text import UTF_16, read_text
from umlauf.reading.xlsx import is_xlsx, read_xlsx
from umlauf.wording import Message

__all__ = ["ReadFile", "read_file"]

# How files of a kind begin; the first that fits.
BEGINNINGS = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "package"),
    (b"PK\x05\x06", "package"),
    (b"\xd0\xcf\x11\xe0", "old office"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
)
HTML = (b"<!doctype html", b"<html")
CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f")

# Endings that promise a kind. Another ending promises nothing.
PROMISED = {
    ".docx": ("docx",),
    ".docm": ("docx",),
    ".xlsx": ("xlsx",),
    ".xlsm": ("xlsx",),
    ".pdf": ("pdf",),
    ".eml": ("mail",),
    ".txt": ("text", "mail"),
}

FOUND = {
    "pdf": Message("a PDF file"),
    "docx": Message("a Word document"),
    "xlsx": Message("an Excel workbook"),
    "mail": Message("a mail"),
    "text": Message("plain text"),
    "package": Message("a ZIP archive"),
    "old office": Message("a file of an old Office version or of Outlook, or one locked with a password"),
    "rtf": Message("a file in Rich Text Format"),
    "picture": Message("a picture"),
    "html": Message("a web page"),
    "unknown": Message("something that cannot be read as text"),
}
READABLE = frozenset({"pdf", "docx", "xlsx", "mail", "text"})
WITHOUT_TEXT = frozenset({"picture", "unknown"})


def read_file(name: str, data: bytes, *, tables_of_pdf: bool = False) -> ReadFile:
    """Return what stands in a file, by its content and not by its name alone; a mail with its attachments.

    With `tables_of_pdf` the tables of a PDF file come as tables, else as text like all the rest.
    Read are PDF, DOCX, XLSX, mail (.eml) and plain text. Refused, in one sentence that names the file: what is empty,
    above 20 MB, damaged, locked, not what its name says, of another kind, packed beyond measure, or holds macros or a
    document type definition. Attachments of a mail are named "mail.eml → attachment.docx"; they may lie three deep.
    """
    return _read(name, data, 0, read_pages if tables_of_pdf else read_pdf)


def _read(name: str, data: bytes, depth: int, pdf: Callable[[str, bytes], ReadFile] = read_pdf) -> ReadFile:
    check_size(name, data)
    kind = _kind(data)
    parts = check_package(name, data) if kind == "package" else {}
    kind = _kind_of_package(parts) if parts else kind
    _check_promise(name, kind)
    match kind:
        case "docx":
            return read_docx(name, parts)
        case "xlsx":
            return read_xlsx(name, data, parts)
        case "pdf":
            return pdf(name, data)
        case "mail":
            try:
                return read_mail(name, data, lambda inner, content: _attachment(inner, content, depth + 1))
            except RecursionError as error:  # parts within parts, hundreds deep
                raise damaged(name) from error
    return read_text(name, data)


def _attachment(name: str, data: bytes, depth: int) -> ReadFile | None:
    if depth > DEEPEST:
        raise BadInput(
            Message(
                "{file}: attachments within attachments are read {limit} deep. Please send this one by itself."
                " Nothing was changed.",
                file=name,
                limit=DEEPEST,
            )
        )
    # Pictures in signatures, electronic signatures and the like come with many mails and are no reason to refuse them.
    if not data.strip() or (_kind(data) in WITHOUT_TEXT and _ending(name) not in PROMISED):
        return None
    return _read(name, data, depth)


def _kind(data: bytes) -> str:
    for beginning, kind in BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith(UTF_16):
        return "text"
    if not CONTROL.isdisjoint(data):
        return "unknown"
    if data.removeprefix(codecs.BOM_UTF8).lstrip()[:100].lower().startswith(HTML):
        return "html"
    return "mail" if is_mail(data) else "text"


def _kind_of_package(parts: Mapping[str, bytes]) -> str:
    if is_docx(parts):
        return "docx"
    return "xlsx" if is_xlsx(parts) else "package"


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _check_promise(name: str, kind: str) -> None:
    promised = PROMISED.get(_ending(name), READABLE)
    if kind in promised:
        return
    if _ending(name) in PROMISED and kind != "old office":
        raise BadInput(
            Message(
                "{file} is called {ending}, but is {found}. Please send the file as its program saved it."
                " Nothing was changed.",
                file=name,
                ending=_ending(name),
                found=FOUND[kind],
            )
        )
    raise BadInput(
        Message(
            "{file} is {found}. Please save it as .docx, .xlsx, .pdf, .eml or .txt and send that. Nothing was changed.",
            file=name,
            found=FOUND[kind],
        )
    )
