# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from email.message import EmailMessage

import pytest
from tests.reading.making import docx_of, mail_of, packed

from umlauf.reading.files import read_file
from umlauf.reading.mail import as_text, is_mail
from umlauf.reading.tables import BadInput

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def texts(data: bytes) -> list[str]:
    return [passage.text for passage in read_file("a.eml", data).passages]


def refusal(data: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        read_file("a.eml", data)
    return str(refused.value)


def raw(body: bytes, content_type: str = "text/plain") -> bytes:
    return (
        b"From: post@kreis.example\r\nMIME-Version: 1.0\r\nContent-Type: " + content_type.encode()
        + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body
    )  # fmt: skip


def forwarded(inner: EmailMessage, name: str | None = None) -> EmailMessage:
    outer = EmailMessage()
    outer["From"], outer["Date"] = "weiter@kreis.example", "Fri, 13 Mar 2015 10:15:00 +0100"
    outer.set_content("anbei")
    outer.add_attachment(inner, filename=name)
    return outer


def test_a_mail_gives_sender_day_subject_body_and_attachments() -> None:
    file = read_file(
        "a.eml", mail_of("eins\n\nzwei\n", {"antwort.docx": docx_of(["drei"])}, "LK Fulda <post@lk.example>")
    )
    assert (file.kind, file.sender, file.date, file.subject) == (
        "mail",
        "LK Fulda <post@lk.example>",
        date(2015, 3, 13),
        "AW: Abfrage",
    )
    assert [passage.text for passage in file.passages] == ["eins", "zwei"]
    assert [(inner.name, inner.kind, inner.passages[0].text) for inner in file.attachments] == [
        ("a.eml → antwort.docx", "docx", "drei")
    ]


def test_a_mail_without_a_day_has_none() -> None:
    assert read_file("a.eml", raw(b"eins")).date is None


def test_pictures_and_empty_attachments_are_named_as_unread() -> None:
    file = read_file("a.eml", mail_of("eins", {"logo.png": PNG, "leer.bin": b""}))
    assert [(inner.kind, *map(str, inner.notes)) for inner in file.attachments] == [
        ("unread", "a.eml → logo.png holds no text and was not read."),
        ("unread", "a.eml → leer.bin holds no text and was not read."),
    ]


def test_an_attachment_that_must_be_refused_refuses_the_mail_and_is_named() -> None:
    assert refusal(mail_of("eins", {"antwort.docx": PNG})).startswith(
        "a.eml → antwort.docx is called .docx, but is a picture."
    )
    bomb = packed({"word/document.xml": b" " * 50_000_000})
    assert refusal(mail_of("eins", {"antwort.docx": bomb})).startswith("a.eml → antwort.docx unpacks to 50 MB")


def test_a_mail_within_a_mail_is_read_three_deep() -> None:
    inner = EmailMessage()
    inner["From"], inner["Date"] = "post@kreis.example", "Fri, 13 Mar 2015 10:15:00 +0100"
    inner.set_content("innen")
    three = forwarded(forwarded(forwarded(inner, "c.eml"), "b.eml"))
    deepest = read_file("a.eml", three.as_bytes()).attachments[0].attachments[0].attachments[0]
    assert (deepest.name, deepest.passages[0].text) == ("a.eml → 1.eml → b.eml → c.eml", "innen")
    assert refusal(forwarded(three, "z.eml").as_bytes()) == (
        "a.eml → z.eml → 1.eml → b.eml → c.eml: attachments within attachments are read 3 deep. Please send this one by"
        " itself. Nothing was changed."
    )


def test_an_attachment_without_a_name_is_numbered() -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "post@kreis.example", "Fri, 13 Mar 2015 10:15:00 +0100"
    message.set_content("eins")
    message.add_attachment(b"zwei", maintype="application", subtype="octet-stream")
    assert [inner.name for inner in read_file("a.eml", message.as_bytes()).attachments] == ["a.eml → 1"]


def test_more_than_fifty_attachments_are_refused() -> None:
    assert refusal(mail_of("eins", {f"{n}.txt": b"x" for n in range(51)})) == (
        "a.eml has 51 attachments; at most 50 are read. Please send it in parts. Nothing was changed."
    )


def test_a_mail_that_was_cut_off_is_refused() -> None:
    whole = mail_of("eins", {"antwort.docx": docx_of(["drei"])})
    assert refusal(whole[: len(whole) * 2 // 3]).startswith("a.eml is damaged or was cut off on its way.")


def test_a_mail_that_is_nothing_but_a_file_has_it_as_its_attachment() -> None:
    file = read_file("a.eml", raw(b"eins", "application/octet-stream"))
    assert file.passages == ()
    assert [(inner.name, inner.passages[0].text) for inner in file.attachments] == [("a.eml → 1", "eins")]


def test_html_is_read_as_text_when_there_is_no_plain_text() -> None:
    html = "<html><head><title>x</title><style>p{}</style></head><body><!-- nichts --><p>Grüße,<br>ein\n Satz</p>zwei</body></html>"
    assert texts(raw(html.encode(), "text/html; charset=utf-8")) == ["Grüße,\nein Satz", "zwei"]
    assert as_text(" ") == ""


def test_no_word_is_lost_in_html_that_is_nested_deep() -> None:
    assert as_text("<div>" * 1_000 + "innen" + "</div>" * 1_000).strip() == "innen"


def test_parts_within_parts_hundreds_deep_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # A real mail of that kind would end the tracing by which coverage is measured.
    def too_deep(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("umlauf.reading.files.read_mail", too_deep)
    assert refusal(mail_of("eins")).startswith("a.eml is damaged")


@pytest.mark.parametrize("stated", ["text/plain; charset=gibts-nicht", "text/plain; charset=us-ascii", "text/plain"])
def test_a_wrong_statement_of_the_encoding_is_seen_through(stated: str) -> None:
    file = read_file("a.eml", raw("Grüße".encode("cp1252"), stated))
    assert (file.passages[0].text, file.assumed_encoding) == ("Grüße", "cp1252")
    assert [str(note) for note in file.notes] == ["a.eml does not state its encoding; it was read as Windows-1252."]


@pytest.mark.parametrize(
    "mark",
    [
        "-----Ursprüngliche Nachricht-----",
        "Von: Ministerium <post@land.example>\nGesendet: Montag, 2. März 2015",
        "Am 02.03.2015 um 10:00 schrieb Ministerium:",
    ],
)
def test_the_message_that_is_answered_is_left_out_and_the_reader_is_told(mark: str) -> None:
    file = read_file("a.eml", mail_of(f"eins\n\n{mark}\n\nFrage 1: Wer?\n"))
    assert [passage.text for passage in file.passages] == ["eins"]
    assert [str(note) for note in file.notes] == [
        "a.eml: the message that is answered stands below the answer; it was left out."
    ]


@pytest.mark.parametrize(
    ("data", "mail"),
    [
        (b"From: a@b.example\nDate: gestern\n\ntext", True),
        (b"Received: x\r\n by y\r\nFrom: a@b.example\r\n\r\ntext", True),
        (b"From: a@b.example\n\nDate: gestern", False),
        (b"Betreff: Abfrage\nFrom: x\nDate: y\n\n", False),
        (b"Date: heute\n\nSehr geehrte", False),
    ],
)
def test_a_mail_is_known_by_its_header(data: bytes, mail: bool) -> None:
    assert is_mail(data) is mail
