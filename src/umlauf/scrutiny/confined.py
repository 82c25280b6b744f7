# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A paper from anywhere is read in a process of its own, with bounds on time and memory and without files or secrets.

Run as a program (`python -m umlauf.scrutiny.confined`) this module is that process: it takes a request from its
standard input, an archive, and gives the result as another one. What breaks it breaks nothing else.
"""

import io
import json
import os
import resource
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.publication.dataset import CaseFolder, as_archive, case_as_files, case_from_archive
from umlauf.readback.printed import File, Printed, read_printed
from umlauf.reading.guard import check_size
from umlauf.reading.pictures import picture_of_page
from umlauf.reading.tables import BadInput
from umlauf.scrutiny.observations import observations
from umlauf.scrutiny.worth import report_on
from umlauf.unspoken import kept, spoken_again
from umlauf.wording import Message, Refusal, language, spoken

SECONDS = 60  # of processor time
PATIENCE = 90  # seconds on the clock, which runs on while others use the processor
MEMORY = 800_000_000  # bytes of address space
LARGEST_RESULT = 100_000_000  # bytes; the result holds the files that were given
CHECKED_WITHIN = 10  # seconds of processor time; who asks for the page waits so long
RESULT, REFUSED, TOO_MUCH = "result.json", "refused", "too much"
HOUSE = Path(__file__).parents[2]


class TooMuch(Refusal):
    """A paper that needs more time or memory than there is for one, or that breaks the program that reads it."""


@dataclass(frozen=True)
class Reading:
    """What came back: the case folder, the questions of the paper, names that nobody has, and notes for the reader."""

    case: CaseFolder
    questions: QuestionSet
    unknown: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


def read_confined(paper: File, annexes: Sequence[File] = (), *, parliament: str = "") -> Reading:
    """Read a printed answer in a process of its own; see `read_printed` for what it takes and what comes back.

    Refused, in one sentence: what is no readable answer (`BadInput`), and what takes too much (`TooMuch`).
    """
    for file in (paper, *annexes):
        check_size(*file)
    names = [file.name for file in (paper, *annexes)]
    request = {"names": names, "parliament": parliament, "language": language.get()}
    files = {str(number): file.data for number, file in enumerate((paper, *annexes))}
    result, found = _asked(paper.name, request, files)
    return Reading(
        case_from_archive(as_archive(found)),
        questions_of_rows(result["questions"]),
        tuple(result["unknown"]),
        tuple(map(spoken_again, result["notes"])),
    )


def questions_of_rows(rows: Iterable[Sequence[Any]]) -> QuestionSet:
    """Return questions as JSON gives them back, lists for tuples."""
    return QuestionSet(tuple(Question(number, text, parent, tuple(by)) for number, text, parent, by in rows))


def page_confined(paper: File, page: int) -> bytes:
    """Return the picture (PNG) of a page of a PDF file, drawn in a process of its own; pages count from 1."""
    _, found = _asked(paper.name, {"names": [paper.name], "page": page}, {"0": paper.data})
    return found["page.png"]


def _asked(name: str, request: Mapping[str, object], files: Mapping[str, bytes]) -> tuple[Any, dict[str, bytes]]:
    found = _unpacked(_answered(name, as_archive({RESULT: json.dumps(request).encode(), **files})))
    result = json.loads(found.pop(RESULT))
    if REFUSED in result:
        raise BadInput(spoken_again(result[REFUSED]))
    if TOO_MUCH in result:
        raise TooMuch(spoken_again(result[TOO_MUCH]))
    return result, found


def _answered(name: str, sent: bytes) -> bytes:
    # -P: a folder in which somebody keeps papers may hold a json.py, which is none of ours.
    command = [sys.executable, "-P", "-m", __name__, str(SECONDS), str(MEMORY)]
    bare = {"PYTHONPATH": str(HOUSE), "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "ignore"}  # no secret of the house
    try:
        ended = subprocess.run(  # noqa: S603 – the command is ours
            command,
            input=sent,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            env=bare,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooMuch(_too_long(name)) from error
    if ended.returncode:
        raise TooMuch(SENTENCES.get(-ended.returncode, _breaks)(name))
    return ended.stdout


def _too_long(name: str) -> Message:
    return Message(
        "{file} takes more than {seconds} seconds to read. Please send the part with the answer and its annex."
        " Nothing was changed.",
        file=name,
        seconds=SECONDS,
    )


def _too_large(name: str) -> Message:
    return Message(
        "{file} takes more room to read than there is. Please send the part with the answer and its annex."
        " Nothing was changed.",
        file=name,
    )


def _breaks(name: str) -> Message:
    return Message(
        "{file} cannot be read: it breaks the program that reads it. Please save it anew, or send the file from"
        " which it was made. Nothing was changed.",
        file=name,
    )


# What ends the process from outside; the machine kills when it runs out of memory.
SENTENCES: Mapping[int, Callable[[str], Message]] = {signal.SIGXCPU: _too_long, signal.SIGKILL: _too_large}


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# The process itself


def confine(seconds: int, memory: int) -> None:
    """Bound this process, before it has seen a byte of the paper: time, memory, no file written, no core left.

    Measured on one core: 2,000 pages full of prose, 1.5 million words, take 740 MB of address space and 44 seconds;
    1,000 pages of ruled tables with 320,000 cells take 330 MB and 13 seconds, and a paper of 30 pages 170 MB and one.
    So two at once have room on a machine with 2 GB; should that run short, it is this process that it ends.
    """
    with suppress(OSError):  # only Linux knows the file
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer_to(sent: bytes) -> bytes:
    """Return what a request asks for, as an archive; a refusal as its sentence."""
    files = _unpacked(sent)
    request = json.loads(files.pop(RESULT))
    given = [File(name, files[str(number)]) for number, name in enumerate(request["names"])]
    try:
        if "page" in request:
            return as_archive({RESULT: b"{}", "page.png": picture_of_page(*given[0], request["page"])})
        with spoken(request["language"]):  # the notes in the case folder are for whoever asked
            return _read(given, request["parliament"])
    except TooMuch as refusal:
        return _sentence(TOO_MUCH, refusal.message)
    except Refusal as refusal:
        return _sentence(REFUSED, refusal.message)
    except (MemoryError, RecursionError):
        return _sentence(TOO_MUCH, _too_large(given[0].name))


def _sentence(kind: str, message: Message) -> bytes:
    return as_archive({RESULT: json.dumps({kind: kept(message)}).encode()})


def _read(given: Sequence[File], parliament: str) -> bytes:
    printed = read_printed(given[0], given[1:], parliament=parliament)
    _rehearse(given[0].name, printed)
    result = {
        "questions": printed.paper.questions.questions,
        "unknown": printed.unknown,
        "notes": [kept(note) for note in printed.notes],
    }
    files = case_as_files(printed.case)
    if sum(map(len, files.values())) > LARGEST_RESULT:
        raise TooMuch(_too_large(given[0].name))
    return as_archive({RESULT: json.dumps(result).encode(), **files})


def _rehearse(name: str, printed: Printed) -> None:
    """Check once what was read: whoever shows it checks it again, outside of all bounds, as often as it is shown."""
    begun = time.process_time()
    report_on(printed.case)
    observations(printed.case, printed.paper.questions)
    if time.process_time() - begun > CHECKED_WITHIN:
        raise TooMuch(
            Message(
                "The sentences of {file} take more than {seconds} seconds to check. Please send the part with the"
                " answer and its annex. Nothing was changed.",
                file=name,
                seconds=CHECKED_WITHIN,
            )
        )


def main() -> None:
    """Be the process: one request, one result. The bounds are its two arguments, seconds and bytes."""
    confine(*map(int, sys.argv[1:]))
    sys.stdout.buffer.write(answer_to(sys.stdin.buffer.read()))
    sys.stdout.flush()
    os._exit(0)  # libraries that a broken paper has upset may not have the last word


if __name__ == "__main__":
    main()
