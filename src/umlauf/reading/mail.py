# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Mail (.eml): sender, date, subject, the writer's own words, and the attachments, each read as the file it is."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, MessageDefect, StartBoundaryNotFoundDefect
from email.message import EmailMessage, MIMEPart
from email.policy import default

from lxml import etree, html

from umlauf.reading.guard import damaged
from umlauf.reading.passages import Passage, ReadFile, paragraphs
from umlauf.reading.tables import BadInput
from umlauf.reading.text import decoded, guess_notes
from umlauf.wording import Message

DEEPEST = 3
MOST_ATTACHMENTS = 50

HEADER_LINE = re.compile(
    rb"(return-path|received|from|to|cc|date|subject|message-id|mime-version|delivered-to|reply-to|x-[\w-]+"
    rb"|dkim-signature|arc-[\w-]+|content-[\w-]+|thread-[\w-]+|authentication-results):",
    re.IGNORECASE,
)
CUT_OFF = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
# Where mail programs begin to repeat the message that is answered.
REPEATED = re.compile(
    r"^(-{3,} ?(Urspr.ngliche Nachricht|Original ?Message|Weitergeleitete Nachricht).*"
    r"|Von: .*\n(Gesendet|Datum): .*|Am .{6,60} schrieb .*:)$",
    re.MULTILINE,
)
# How far an element stands from what is before and after it, in line breaks.
DISTANCE = {"div": 1, "tr": 1, "li": 1} | dict.fromkeys(
    ("p", "h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote"), 2
)
UNSEEN = frozenset({"script", "style", "head", "title"})


def is_mail(data: bytes) -> bool:
    """Whether the data begin with the header of a mail: only header lines, among them From and one of its kin."""
    header = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
    names = {line.split(b":")[0].lower() for line in header.splitlines() if HEADER_LINE.match(line)}
    return bool(
        HEADER_LINE.match(header)
        and b"from" in names
        and names & {b"date", b"mime-version", b"message-id", b"received"}
    )


def read_mail(file: str, data: bytes, read: Callable[[str, bytes], ReadFile | None]) -> ReadFile:
    """Return a mail with its attachments, which `read` reads; it gives None for one that holds no text.

    Of the body the plain text is taken, else the HTML as text. The repeated message below an answer is left out, and
    a note says so. A mail that was cut off is refused; so is one with more than 50 attachments.
    """
    message = message_from_bytes(data, policy=default)
    if any(isinstance(defect, CUT_OFF) for defect in _defects(message)):
        raise damaged(file)
    passages, encoding, notes = _body(file, message)
    parts = _parts(message)
    if len(parts) > MOST_ATTACHMENTS:
        raise BadInput(
            Message(
                "{file} has {count} attachments; at most {limit} are read. Please send it in parts."
                " Nothing was changed.",
                file=file,
                count=len(parts),
                limit=MOST_ATTACHMENTS,
            )
        )
    return ReadFile(
        file,
        "mail",
        passages,
        attachments=tuple(_attachment(f"{file} → {_name(part, n)}", part, read) for n, part in enumerate(parts, 1)),
        sender=str(message.get("From", "")),
        date=_date(message),
        assumed_encoding=encoding,
        subject=str(message.get("Subject", "")),
        notes=notes,
    )


def _defects(message: EmailMessage) -> list[MessageDefect]:
    return [defect for part in message.walk() for defect in part.defects]


def _parts(message: EmailMessage) -> list[EmailMessage]:
    if message.is_multipart():
        return list(message.iter_attachments())
    # Some scanners send a file as the whole mail.
    return [] if message.get_content_maintype() == "text" else [message]


def _date(message: EmailMessage) -> date | None:
    moment = getattr(message.get("Date"), "datetime", None)
    return moment.date() if moment else None


def _name(part: EmailMessage, number: int) -> str:
    if name := part.get_filename():
        return str(name)
    return f"{number}.eml" if part.get_content_type() == "message/rfc822" else f"{number}"


def _body(file: str, message: EmailMessage) -> tuple[tuple[Passage, ...], str, tuple[Message, ...]]:
    part = message.get_body(("plain", "html"))
    if part is None:
        return (), "", ()
    text, encoding, notes = _text(file, part)
    if part.get_content_type() == "text/html":
        text = as_text(text)
    text = text.replace("\r\n", "\n").replace("\u00a0", " ")
    repeated = REPEATED.search(text)
    if repeated:
        text = text[: repeated.start()]
        notes += (Message("{file}: the message that is answered stands below the answer; it was left out.", file=file),)
    return paragraphs(text), encoding, notes


def _text(file: str, part: MIMEPart) -> tuple[str, str, tuple[Message, ...]]:
    data = _bytes(part)
    stated = part.get_content_charset("")
    try:
        return data.decode(stated), stated, ()
    except (LookupError, UnicodeDecodeError):
        text, encoding = decoded(file, data)
        return text, encoding, guess_notes(file, encoding)


def as_text(source: str) -> str:
    """Return the words of an HTML text with a line break for each block; scripts and styles are left out."""
    if not source.strip():
        return ""
    # A declaration of the encoding in the text itself would contradict that it has been decoded already.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    root = html.document_fromstring(source.encode(), parser=parser)
    return "\n".join(line.strip() for line in "".join(_pieces(root)).split("\n"))


def _pieces(root: etree._Element) -> Iterator[str]:
    # No recursion: answers to answers lie in each other as deep as a correspondence is long.
    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walker:
        tag = str(element.tag)
        if event == "start" and tag in UNSEEN:
            walker.skip_subtree()
        elif event == "start":
            yield "\n" * DISTANCE.get(tag, tag == "br") + _spaced(element.text)
        else:
            yield "\n" * DISTANCE.get(tag, 0) + _spaced(element.tail)


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _bytes(part: MIMEPart) -> bytes:
    content = part.get_payload(0) if part.is_multipart() else part.get_payload(decode=True)
    if isinstance(content, bytes):
        return content
    return content.as_bytes() if isinstance(content, EmailMessage) else b""


def _attachment(file: str, part: EmailMessage, read: Callable[[str, bytes], ReadFile | None]) -> ReadFile:
    found = read(file, _bytes(part))
    if found is None:
        note = Message("{file} holds no text and was not read.", file=file)
        return ReadFile(file, "unread", notes=(note,))
    return found
