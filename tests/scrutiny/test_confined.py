# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The process in which a paper is read: its bounds, and what is said when it ends by them."""

import io
import json
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.scrutiny import papers

from umlauf.inquiry.questions import QuestionSet
from umlauf.publication.dataset import as_archive
from umlauf.readback.printed import File, read_printed
from umlauf.reading.tables import BadInput
from umlauf.scrutiny import confined
from umlauf.scrutiny.confined import HOUSE, RESULT, TooMuch, answer_to, page_confined, read_confined
from umlauf.wording import Message, spoken

PAPER = File("paper.pdf", papers.plain_pdf())
TOO_LARGE = (
    "paper.pdf takes more room to read than there is. Please send the part with the answer and its annex."
    " Nothing was changed."
)


def request(paper: File = PAPER, **more: object) -> bytes:
    values = {"names": [paper.name], "parliament": "", "language": "en", **more}
    return as_archive({RESULT: json.dumps(values).encode(), "0": paper.data})


def result_of(answer: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(answer)) as archive:
        found: dict[str, Any] = json.loads(archive.read(RESULT))
    return found


def confined_to(code: str, *, seconds: int = 5, memory: int = 800_000_000) -> subprocess.CompletedProcess[bytes]:
    """Run a line of Python within the bounds."""
    bounds = f"from umlauf.scrutiny.confined import confine; confine({seconds}, {memory})\n"
    return subprocess.run(
        [sys.executable, "-c", bounds + code], env={"PYTHONPATH": str(HOUSE)}, capture_output=True, check=False
    )


def ends_with(monkeypatch: pytest.MonkeyPatch, code: int) -> str:
    """Let the process end with this code; return the sentence that is said then."""
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=code, stdout=b""))
    with pytest.raises(TooMuch) as refused:
        read_confined(PAPER)
    return str(refused.value)


def test_what_comes_back_is_what_was_read() -> None:
    reading, printed = read_confined(PAPER), read_printed(PAPER)
    assert reading.case == printed.case
    assert reading.questions == printed.paper.questions
    assert (reading.unknown, reading.notes) == (printed.unknown, printed.notes)
    assert isinstance(reading.questions, QuestionSet)


def test_what_was_assumed_is_said_in_the_language_of_whoever_asks() -> None:
    with spoken("de"):
        assert list(map(str, read_confined(PAPER).notes)) == list(map(str, read_printed(PAPER).notes))


def test_a_refusal_comes_back_as_its_sentence_in_the_language_of_the_reader() -> None:
    with pytest.raises(BadInput) as refused:
        read_confined(File("paper.pdf", papers.scanned_pdf()))
    assert refused.value.message == Message(
        "{file} holds only pictures of its pages and no text. Please send the file from which it was made, or"
        " have the text recognised first. Nothing was changed.",
        file="paper.pdf",
    )


def test_a_page_comes_as_a_picture() -> None:
    assert page_confined(PAPER, 1)[:4] == b"\x89PNG"


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        page_confined(PAPER, 2)
    assert str(refused.value) == "paper.pdf has no page 2."


def test_a_cell_longer_than_any_page_comes_back_whole() -> None:
    text = "Ja. " * 50_000
    reading = read_confined(File("paper.txt", papers.with_annex_text(text)))
    assert reading.case.replies.cells[0].text == f"{text}Ja."


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            -signal.SIGXCPU,
            (
                "paper.pdf takes more than 60 seconds to read. Please send the part with the answer and its annex."
                " Nothing was changed."
            ),
        ),
        (-signal.SIGKILL, TOO_LARGE),
        (
            -signal.SIGSEGV,
            (
                "paper.pdf cannot be read: it breaks the program that reads it. Please save it anew, or send the file from"
                " which it was made. Nothing was changed."
            ),
        ),
    ],
)
def test_the_end_of_the_process_is_told_in_a_sentence(
    code: int, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ends_with(monkeypatch, code) == sentence


def test_a_process_that_waits_is_ended_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "PATIENCE", 0.01)
    with pytest.raises(TooMuch) as refused:
        read_confined(PAPER)
    assert str(refused.value).startswith("paper.pdf takes more than 60 seconds to read.")


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_what_takes_too_much_room_is_said(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(confined, "read_printed", read)
    monkeypatch.setattr(confined, "_answered", lambda _, sent: answer_to(sent))
    with pytest.raises(TooMuch) as refused:
        read_confined(PAPER)
    assert str(refused.value) == TOO_LARGE


def test_a_result_too_large_for_the_house_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "LARGEST_RESULT", 2_000)
    assert list(result_of(answer_to(request()))) == ["too much"]


def test_sentences_that_take_too_long_to_check_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "CHECKED_WITHIN", 0)
    monkeypatch.setattr(confined, "_answered", lambda _, sent: answer_to(sent))
    with pytest.raises(TooMuch) as refused:
        read_confined(PAPER)
    assert str(refused.value) == (
        "The sentences of paper.pdf take more than 0 seconds to check. Please send the part with the answer and its"
        " annex. Nothing was changed."
    )


def test_a_question_that_counts_to_a_thousand_million_is_no_heading() -> None:
    reading = read_confined(File("paper.txt", papers.with_answer("Ja.\n\n# Fragen 1 bis 999999999\n\nNein.")))
    assert reading.case.head.number == "21/4711"


def test_the_process_has_no_more_time_than_it_was_given() -> None:
    assert confined_to("while True: pass", seconds=1).returncode == -signal.SIGXCPU


def test_the_process_has_no_more_room_than_it_was_given() -> None:
    ended = confined_to("bytearray(900_000_000)")
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (1, b"MemoryError")


def test_the_process_can_write_no_byte(tmp_path: Path) -> None:
    path = tmp_path / "file"
    ended = confined_to(f"open({str(path)!r}, 'wb', buffering=0).write(b'a')")
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (1, b"OSError: [Errno 27] File too large")
    assert path.read_bytes() == b""


def test_the_process_is_the_first_to_end_where_a_machine_runs_short() -> None:
    ended = confined_to("print(open('/proc/self/oom_score_adj').read())")
    assert ended.stdout.split() == [b"1000"]


def test_what_lies_beside_a_paper_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_confined(PAPER).case.head.number == "21/4711"


def test_the_process_knows_no_secret_of_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}

    def run(command: list[str], *, env: dict[str, str], **_: object) -> SimpleNamespace:
        seen.update(env)
        return SimpleNamespace(returncode=0, stdout=answer_to(request()))

    monkeypatch.setenv("SECRET_KEY", "geheim")
    monkeypatch.setattr(subprocess, "run", run)
    read_confined(PAPER)
    assert sorted(seen) == ["LC_ALL", "PYTHONPATH", "PYTHONWARNINGS"]
