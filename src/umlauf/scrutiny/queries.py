# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Questions about readings; values come back. Who has the address asks, and nobody else can."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db.models import QuerySet, Sum

from umlauf.publication.dataset import CaseFolder, as_archive, case_as_files, case_from_archive
from umlauf.readback.printed import File
from umlauf.scrutiny.confined import Reading, questions_of_rows
from umlauf.scrutiny.models import ReadingRecord
from umlauf.scrutiny.screen.settling import KeptReading, Passage, Work
from umlauf.unspoken import kept, spoken_again
from umlauf.wording import Message, Unknown

KEPT_FOR = timedelta(days=30)  # without a visit


class NothingKept(Unknown):
    """Nothing is kept at this address."""


def hash_of(token: str) -> str:
    """Return the hash under which an address is known."""
    return sha256(token.encode()).hexdigest()


def subject_of(token_hash: str) -> str:
    """Return the name of a reading in the ledger, from which nobody gets to its address."""
    return f"reading:{token_hash[:12]}"


def kept_reading(token: str, at: datetime) -> KeptReading:
    """Return the reading at an address; refuse where nothing is kept, or nobody came for thirty days."""
    return _value(_one(_of(token).defer("papers"), at))


def shared_reading(token: str, at: datetime) -> KeptReading:
    """Return the reading that is shared at an address; refuse where nothing is, or no longer."""
    return _value(_one(ReadingRecord.objects.filter(share_hash=hash_of(token)).defer("papers"), at))


def papers_of(token: str, at: datetime) -> tuple[File, ...]:
    """Return the paper and its annexes as they came, under their names in the case folder."""
    packed = bytes(_one(_of(token).defer("case"), at).papers)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return tuple(File(name, archive.read(name)) for name in archive.namelist())


def whole_case(token: str, at: datetime) -> CaseFolder:
    """Return the case folder with its papers."""
    return replace(kept_reading(token, at).work.case, files={paper.name: paper.data for paper in papers_of(token, at)})


def bytes_kept() -> int:
    """Return the bytes of all papers that are kept."""
    return int(ReadingRecord.objects.aggregate(all=Sum("size"))["all"] or 0)


def _of(token: str) -> QuerySet[ReadingRecord]:
    return ReadingRecord.objects.filter(token_hash=hash_of(token))


def _one(found: QuerySet[ReadingRecord], at: datetime) -> ReadingRecord:
    record = found.filter(visited__gte=at - KEPT_FOR).first()
    if record is None:
        raise nothing_kept()
    return record


def nothing_kept() -> NothingKept:
    """Return the refusal of an address at which nothing is kept; it does not say whether something ever was."""
    return NothingKept(
        Message(
            "No paper is kept at this address: it was taken back, nobody opened it for 30 days, or the address is"
            " mistyped."
        )
    )


# A reading as the table has it


def as_values(reading: Reading, name: str) -> dict[str, object]:
    """Return what no case folder holds, as JSON: questions as printed, unknown names, notes, what was left open."""
    cells = enumerate(reading.case.replies.cells, 1)
    return {
        "name": name,
        "files": sorted(reading.case.files),
        "questions": [list(question) for question in reading.questions.questions],
        "unknown": list(reading.unknown),
        "notes": [kept(note) for note in reading.notes],
        "uncertain": {str(number): cell.cell for number, cell in cells if "|" in cell.cell},
        "dropped": [],
    }


def as_table_has_it(work: Work) -> tuple[bytes, list[Sequence[str]]]:
    """Return what a decision changes: the archive of the case folder without its papers, and what was dropped."""
    return as_archive(case_as_files(replace(work.case, files={}))), [list(passage) for passage in work.dropped]


def work_of(record: ReadingRecord) -> Work:
    """Return the work on a reading as it stands."""
    read: Mapping[str, Any] = record.reading
    return Work(
        case_from_archive(bytes(record.case)),
        {int(number): cell for number, cell in read["uncertain"].items()},
        tuple(Passage(*passage) for passage in read["dropped"]),
    )


def _value(record: ReadingRecord) -> KeptReading:
    read, work = record.reading, work_of(record)
    notes = tuple(spoken_again(note) for note in read["notes"])
    return KeptReading(
        read["name"],
        tuple(read["files"]),
        questions_of_rows(read["questions"]),
        tuple(read["unknown"]),
        notes,
        work,
        record.visited,
        record.opened_as,
        bool(record.share_hash),
    )
