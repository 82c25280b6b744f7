# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest
from tests.conftest import AT, SAMPLE
from tests.reading.making import docx_of, mail_of, packed, xlsx_of

from umlauf.ledger.actor import Actor, NotPermitted
from umlauf.ledger.queries import content, entries
from umlauf.publication.dataset import case_as_files, read_case
from umlauf.publication.queries import case_of
from umlauf.reading.tables import BadInput
from umlauf.replies.actions import FiledBefore, NotYet, RoundClosed, TooEarly, close_round, file_replies, receive_file
from umlauf.replies.filed import Cell, FiledReplies
from umlauf.replies.queries import filed, reply_of

pytestmark = pytest.mark.django_db
ODENWALD = "06437000"
TEXTS = {
    "1": "a) Inzwischen gibt es einen Gipfel. b) Ein Beirat besteht.",
    "2": "Seit 2015 tagt ein „Runder Tisch“ – siehe Frage 1.",
    "3": "Der Kreis; beteiligt sind 3 Vereine.",
}
LINES = [part for number, text in TEXTS.items() for part in (f"Frage {number}:", text)]
TABLE = [["Frage", "Antwort"], *([f"Frage {number}", text] for number, text in TEXTS.items())]


class Form(NamedTuple):
    """A way in which one and the same reply arrives."""

    name: str
    channel: str
    data: Callable[[], bytes]


FORMS = {
    "text": Form("antwort.txt", "file", lambda: "\n\n".join(["Odenwaldkreis", *LINES]).encode()),
    "text in Windows-1252": Form(
        "antwort.txt", "file", lambda: "\n\n".join(["Odenwaldkreis", *LINES]).encode("cp1252")
    ),
    "DOCX": Form("antwort.docx", "file", lambda: docx_of(["Odenwaldkreis", *LINES])),
    "DOCX with a table": Form("antwort.docx", "file", lambda: docx_of(["Odenwaldkreis"], TABLE)),
    "XLSX": Form("antwort.xlsx", "file", lambda: xlsx_of([["Behörde", "Odenwaldkreis"], [], *TABLE])),
    "mail": Form("antwort.eml", "mail", lambda: mail_of("\n\n".join(LINES), sender="Odenwaldkreis <post@odw.example>")),
    "mail with the reply attached": Form(
        "antwort.eml",
        "mail",
        lambda: mail_of(
            "Sehr geehrte Damen und Herren,\n\nanbei übersenden wir Ihnen unsere Antwort.\n\nMit freundlichen Grüßen",
            {"antwort.docx": docx_of(["Odenwaldkreis", *LINES])},
        ),
    ),
}


def bomb() -> bytes:
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": b"0" * 50_000_000})


BROKEN = {
    "empty": ("antwort.docx", b"", "antwort.docx is empty. Please send the file again."),
    "truncated": (
        "antwort.docx",
        docx_of(["Odenwaldkreis", *LINES])[:-400],
        "antwort.docx is damaged or was cut off on its way. Please open it in its program, save it again and send that.",
    ),
    "wrong type": (
        "antwort.docx",
        xlsx_of(TABLE),
        "antwort.docx is called .docx, but is an Excel workbook. Please send the file as its program saved it.",
    ),
    "a picture": (
        "antwort.png",
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        "antwort.png is a picture. Please save it as .docx, .xlsx, .pdf, .eml or .txt and send that.",
    ),
    "wrong encoding": (
        "antwort.txt",
        "\n".join(["Odenwaldkreis", *LINES]).encode("utf-16-le"),
        (
            "antwort.txt is called .txt, but is something that cannot be read as text."
            " Please send the file as its program saved it."
        ),
    ),
    "unknown authority": (
        "antwort.txt",
        b"Landkreis Eichsfeld\n\nFrage 1: Ja.",
        (
            "antwort.txt: none of those asked could be recognised as the writer; it names “Landkreis Eichsfeld”; “antwort”."
            " Please have it state its author in a line “Behörde: …”."
        ),
    ),
    "two authorities": (
        "antwort.txt",
        "Behörde: Odenwaldkreis und Landkreis Fulda\n\nFrage 1: Ja.".encode(),
        (
            "antwort.txt: none of those asked could be recognised as the writer; it names “Odenwaldkreis und Landkreis"
            " Fulda”; “Behörde: Odenwaldkreis und Landkreis Fulda”; “antwort”. Please have it state its author in a line"
            " “Behörde: …”."
        ),
    ),
    "zip bomb": (
        "antwort.docx",
        bomb(),
        (
            "antwort.docx unpacks to 51 MB in 2 parts, far more than an office file holds; it was not unpacked."
            " Please save it again in its program, or send it as PDF."
        ),
    ),
}


def receive(by: Actor, slug: str, name: str, data: bytes) -> str:
    return receive_file(by=by, at=AT, slug=slug, name=name, data=data, received_on=date(2015, 4, 1))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_same_reply_gives_the_same_cells_in_whatever_form_it_arrives(
    officer: Actor, sample: str, form: Form
) -> None:
    data = form.data()
    assert receive(officer, sample, form.name, data) == "Odenwaldkreis"
    reply = reply_of(sample, ODENWALD)
    assert {cell.cell: cell.text for cell in reply.cells} == TEXTS
    assert {cell.file for cell in reply.cells} == {f"replies/{ODENWALD}-{form.name}"}
    version = reply.versions[0]
    assert (version.number, version.state, version.received_on, version.channel) == (
        2,
        "own",
        date(2015, 4, 1),
        form.channel,
    )
    assert content(version.file_sha256) == data


@pytest.mark.parametrize("entry", [one for one in read_case(SAMPLE).replies.roster.entries if one.file], ids=str)
def test_each_file_of_the_sample_gives_the_cells_of_the_sample(officer: Actor, sample: str, entry: object) -> None:
    case = read_case(SAMPLE)
    (asked,) = (one for one in case.replies.roster.entries if one == entry)
    receive(officer, sample, "a.txt", f"Behörde: {asked.name}\n\nFrage 1: Nein.".encode())
    assert receive(officer, sample, asked.file.removeprefix("replies/"), case.files[asked.file]) == asked.name
    told = [(cell.cell, cell.text) for cell in reply_of(sample, asked.key).cells]
    assert told == [(cell.cell, cell.text) for cell in case.replies.cells if cell.key == asked.key]


def test_a_question_repeated_in_the_reply_is_no_answer(officer: Actor, sample: str) -> None:
    question = "Von wem ging die Initiative jeweils aus, und wer ist beteiligt? Bitte nach einzelnen Kreisen und"
    question += " kreisfreien Städten sowie nach Gremien aufschlüsseln."
    receive(officer, sample, "antwort.txt", f"Odenwaldkreis\n\nFrage 3: {question}\n\nDer Kreis.\n".encode())
    assert [(cell.cell, cell.text) for cell in reply_of(sample, ODENWALD).cells] == [("3", "Der Kreis.")]


def test_a_reply_of_a_silent_county_turns_its_row_to_own(officer: Actor, sample: str) -> None:
    receive(officer, sample, "a.txt", b"Hochtaunuskreis\n\nFrage 1: Nein.")
    entry = filed(sample).roster.by_key["06434000"]
    assert entry[4:9] == ("own", "", "2015-04-01", "file", "replies/06434000-a.txt")


def test_a_reply_of_a_city_takes_it_out_of_the_summary(officer: Actor, sample: str) -> None:
    receive(officer, sample, "a.txt", "Behörde: Stadt Wiesbaden\n\nFrage 1: Nein.".encode())
    entry = filed(sample).roster.by_key["06414000"]
    assert (entry.state, entry.covered_by) == ("own", "")


def test_an_earlier_version_stays_readable(officer: Actor, sample: str) -> None:
    receive(officer, sample, "a.txt", b"Odenwaldkreis\n\nFrage 1: Doch.")
    versions = reply_of(sample, ODENWALD).versions
    assert [version.number for version in versions] == [2, 1]
    assert content(versions[1].file_sha256) == (SAMPLE / versions[1].file_name).read_bytes()


def test_two_replies_called_alike_are_both_in_the_case_folder(officer: Actor, sample: str) -> None:
    for county in ("Hochtaunuskreis", "Lahn-Dill-Kreis"):
        receive(officer, sample, "antwort.txt", f"{county}\n\nFrage 1: Nein.".encode())
    files = case_as_files(case_of(sample))
    assert [files[f"replies/{key}-antwort.txt"].decode().split("\n")[0] for key in ("06434000", "06532000")] == [
        "Hochtaunuskreis",
        "Lahn-Dill-Kreis",
    ]


def test_a_late_reply_stands_behind_those_that_came_before(officer: Actor, sample: str) -> None:
    before = filed(sample).cells
    receive(officer, sample, "a.txt", b"Hochtaunuskreis\n\nFrage 1: Nein.\n\nFrage 2: Ja.")
    assert filed(sample).cells == (
        *before,
        Cell("06434000", "1", "Nein.", "replies/06434000-a.txt"),
        Cell("06434000", "2", "Ja.", "replies/06434000-a.txt"),
    )


def test_the_ledger_tells_who_filed_what(officer: Actor, sample: str) -> None:
    receive(officer, sample, "a.txt", b"Hochtaunuskreis\n\nFrage 1: Nein.")
    filed_file, received = list(entries())[-2:]
    digest = filed_file.subject.removeprefix("file:")
    assert (received.kind, received.actor, received.values) == (
        "replies.received", "Ada Muster",
        {"authority": "06434000", "version": 1, "received_on": "2015-04-01", "file": digest, "cells": 1},
    )  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_input_is_refused_in_one_sentence_and_changes_nothing(officer: Actor, sample: str, kind: str) -> None:
    name, data, sentence = BROKEN[kind]
    before = case_of(sample), list(entries())
    with pytest.raises(BadInput) as refusal:
        receive(officer, sample, name, data)
    assert str(refusal.value) == f"{sentence} Nothing was changed."
    assert (case_of(sample), list(entries())) == before


def test_only_an_officer_files_replies(signatory: Actor, sample: str) -> None:
    for act in (
        lambda: receive(signatory, sample, "a.txt", b"Odenwaldkreis"),
        lambda: file_replies(by=signatory, at=AT, slug=sample, replies=FiledReplies(filed(sample).roster), files={}),
    ):
        with pytest.raises(NotPermitted) as refusal:
            act()
        assert str(refusal.value) == "Only an officer of the section may file a reply. Nothing was changed."


def test_a_reply_cannot_have_arrived_on_a_day_that_is_still_to_come(sample: str, officer: Actor) -> None:
    before = case_of(sample)
    with pytest.raises(NotYet):
        receive_file(by=officer, at=AT, slug=sample, name="a.txt", data=b"Frage 1: ja", received_on=date(2999, 3, 1))
    assert case_of(sample) == before


@pytest.mark.parametrize(("day", "written"), [(date(2015, 2, 16), "16 February 2015"), (date(1, 1, 1), "1 January 1")])
def test_a_reply_cannot_have_arrived_before_anything_was_asked(
    sample: str, officer: Actor, day: date, written: str
) -> None:
    before = case_of(sample), list(entries())
    with pytest.raises(TooEarly) as refusal:
        receive_file(by=officer, at=AT, slug=sample, name="a.txt", data=b"Frage 1: ja", received_on=day)
    assert str(refusal.value) == (
        f"A reply cannot have arrived on {written}: nothing was asked before 17 February 2015. Nothing was changed."
    )
    assert (case_of(sample), list(entries())) == before


@pytest.mark.parametrize("closed", [False, True])
def test_the_same_file_again_is_refused_before_and_after_the_round_is_closed(
    open_round: str, officer: Actor, *, closed: bool
) -> None:
    data = b"Hochtaunuskreis\n\nFrage 1: Nein."
    receive(officer, open_round, "a.txt", data)
    if closed:
        close_round(by=officer, at=AT, slug=open_round)
    before = case_of(open_round), list(entries())
    with pytest.raises(FiledBefore) as refusal:
        receive(officer, open_round, "b.txt", data)
    assert str(refusal.value) == (
        "b.txt: exactly this file is the present reply of Hochtaunuskreis already. Nothing was changed."
    )
    assert (case_of(open_round), list(entries())) == before


def test_closing_a_round_makes_the_silent_missing_and_says_how_many(open_round: str, officer: Actor) -> None:
    assert close_round(by=officer, at=AT, slug=open_round) == 3
    missing = [entry.name for entry in filed(open_round).roster.entries if entry.state == "missing"]
    assert missing == ["Hochtaunuskreis", "Lahn-Dill-Kreis", "Landkreis Waldeck-Frankenberg"]


def test_a_round_is_closed_once_and_by_an_officer(open_round: str, officer: Actor, signatory: Actor) -> None:
    with pytest.raises(
        NotPermitted, match=r"^Only an officer of the section may close the round\. Nothing was changed\.$"
    ):
        close_round(by=signatory, at=AT, slug=open_round)
    close_round(by=officer, at=AT, slug=open_round)
    before = list(entries())
    with pytest.raises(
        RoundClosed, match=r"^The round was closed on 25 November 2026 already\. Nothing was changed\.$"
    ):
        close_round(by=officer, at=AT, slug=open_round)
    assert list(entries()) == before
