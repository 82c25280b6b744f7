# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The case folder, format 1: the portable form of one inquiry, read, written and handed on as an archive."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from umlauf.evaluation.bodies import BODY_COLUMNS, FINDING_COLUMNS, Body, Finding, parse_bodies, parse_findings
from umlauf.evaluation.codebook import COMING, NO, YES, Codebook, parse_codebook
from umlauf.evaluation.counts import COLUMNS as CODE_COLUMNS
from umlauf.evaluation.counts import Code, Coding, parse_codes
from umlauf.inquiry.head import CaseHead, head_as_toml, parse_head
from umlauf.inquiry.paper import read_paper
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.reading.files import read_file
from umlauf.reading.guard import check_package, check_size
from umlauf.reading.tables import BadInput, Table, read_csv, read_toml, text_of, write_csv
from umlauf.replies.filed import CELL_COLUMNS, SUM_COLUMNS, FiledReplies, parse_cells, parse_sums
from umlauf.replies.references import parent_of
from umlauf.survey.roster import COLUMNS as ROSTER_COLUMNS
from umlauf.survey.roster import Roster, parse_roster
from umlauf.wording import Message

PAPERS = ("inquiry.pdf", "inquiry.docx", "inquiry.txt", "inquiry.eml")
TABLES: Mapping[str, tuple[str, ...]] = {
    "roster.csv": ROSTER_COLUMNS,
    "cells.csv": CELL_COLUMNS,
    "sums.csv": SUM_COLUMNS,
    "codes.csv": CODE_COLUMNS,
    "bodies.csv": BODY_COLUMNS,
    "findings.csv": FINDING_COLUMNS,
}
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "roster.csv": ("key", "name", "kind", "state"),
    "cells.csv": ("key", "cell", "text"),
    "sums.csv": ("association", "question"),
    "codes.csv": ("key", "question", "status"),
    "bodies.csv": ("id", "held_by"),
    "findings.csv": ("id", "held_by"),
}
WRITTEN = frozenset({"case.toml", "codebook.toml", "answer.md", *TABLES})  # the other files are papers and replies
ZIPPED_AT = (2000, 1, 1, 0, 0, 0)  # the same folder gives the same archive, byte for byte


@dataclass(frozen=True)
class CaseFolder:
    """One inquiry as values, and its papers as bytes. What the folder lacks is empty."""

    head: CaseHead
    replies: FiledReplies = field(default_factory=lambda: FiledReplies(Roster(())))
    codebook_toml: str = ""
    codebook: Codebook = field(default_factory=lambda: Codebook({}))
    codes: tuple[Code, ...] = ()
    bodies: tuple[Body, ...] = ()
    findings: tuple[Finding, ...] = ()
    answer_md: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)  # the paper of the parliament and the replies as they came
    warnings: tuple[Message, ...] = ()

    @property
    def coding(self) -> Coding:
        """The codes of the case, ready to be counted."""
        return Coding(self.replies.roster, self.codebook, self.codes)

    @property
    def paper_name(self) -> str:
        """The name of the parliament's paper in the folder, "" where there is none."""
        return next((name for name in PAPERS if name in self.files), "")


def case_from_archive(data: bytes) -> CaseFolder:
    """Read a case folder from the archive that `as_archive` wrote, its papers and replies included."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if name not in WRITTEN}
        return replace(read_case(zipfile.Path(archive), with_files=False), files=files)


def questions_of(case: CaseFolder) -> tuple[QuestionSet, str]:
    """Return the questions of the parliament's paper and the remark of the asker; without a paper, the codebook's."""
    if case.paper_name:
        read = read_paper(read_file(case.paper_name, case.files[case.paper_name]))
        return read.questions, read.remark
    asked = case.codebook.questions
    parents = {key: parent_of(key) if parent_of(key) in asked.keys() - {key} else "" for key in asked}
    return QuestionSet(tuple(Question(key, asked[key].text, parents[key]) for key in asked)), ""


def read_case(folder: Path | zipfile.Path, *, answer: str = "answer.md", with_files: bool = True) -> CaseFolder:
    """Read a case folder; `answer` names the draft, `with_files=False` leaves papers and replies on the disk.

    A wrong value is refused (`BadInput`) with file, line, column and what was expected; unknown columns are kept and
    named in `warnings`. Only `case.toml` must be there. Source: case format 1.
    """
    if not (folder / "case.toml").is_file():
        raise BadInput(
            Message("“{folder}” is no case folder: it holds no case.toml.", folder=folder.name or str(folder))
        )
    tables = {name: _table(folder, name) for name in TABLES}
    roster = parse_roster(tables["roster.csv"])
    codebook_toml = _text(folder, "codebook.toml")
    codebook = parse_codebook("codebook.toml", read_toml("codebook.toml", codebook_toml.encode()))
    asked = {key: codebook.statuses(key, YES, COMING, NO) for key in codebook.questions}
    sums = parse_sums(tables["sums.csv"], roster, asked)
    return CaseFolder(
        head=parse_head("case.toml", read_toml("case.toml", (folder / "case.toml").read_bytes())),
        replies=FiledReplies(roster, parse_cells(tables["cells.csv"], roster), sums),
        codebook_toml=codebook_toml,
        codebook=codebook,
        codes=parse_codes(tables["codes.csv"], roster, codebook),
        bodies=parse_bodies(tables["bodies.csv"], roster),
        findings=parse_findings(tables["findings.csv"], roster),
        answer_md=_text(folder, answer),
        files=_files(folder, tables["roster.csv"], roster) if with_files and isinstance(folder, Path) else {},
        warnings=tuple(_warnings(folder, tables.values())),
    )


def _table(folder: Path | zipfile.Path, name: str) -> Table:
    path = folder / name
    if not path.is_file():
        return Table(name, [], [], (), [])
    return read_csv(name, path.read_bytes(), TABLES[name], REQUIRED[name])


def _text(folder: Path | zipfile.Path, name: str) -> str:
    path = folder / name
    return text_of(name, path.read_bytes()) if path.is_file() else ""


def _files(folder: Path, table: Table, roster: Roster) -> dict[str, bytes]:
    named = _papers(folder)[:1]
    for number, entry in enumerate(roster.entries):
        if entry.file and entry.file not in named:
            if not _lies_in(folder, entry.file):
                raise table.refuse(number, "file", entry.file, Message("the name of a reply in this folder"))
            named.append(entry.file)
    return {name: _original(name, (folder / name).read_bytes()) for name in named}


def _original(name: str, data: bytes) -> bytes:
    """A paper or reply as it came, which may be of any kind; but neither empty nor, as an office file, broken."""
    check_size(name, data)
    if data.startswith(b"PK"):
        check_package(name, data)
    return data


def _papers(folder: Path | zipfile.Path) -> list[str]:
    return [name for name in PAPERS if (folder / name).is_file()]


def _lies_in(folder: Path, name: str) -> bool:
    """Whether a file lies below the folder under just this name, and is none of those that make the case."""
    plain = PurePosixPath(name).as_posix() == name and ".." not in PurePosixPath(name).parts
    path = (folder / name).resolve()
    return plain and name not in WRITTEN and path.is_relative_to(folder.resolve()) and path.is_file()


def _warnings(folder: Path | zipfile.Path, tables: Iterable[Table]) -> Iterator[Message]:
    for table in tables:
        yield from unknown_columns(table)
    for name in _papers(folder)[1:]:
        yield Message("{file} was left out: the paper of the inquiry is {paper}.", file=name, paper=_papers(folder)[0])


def unknown_columns(table: Table) -> Iterator[Message]:
    """Yield the sentence that names columns which the format does not know, where there are such."""
    if table.unknown:
        yield Message(
            "{file}: the columns {columns} are not known; they were kept as they stand.",
            file=table.file,
            columns=", ".join(table.unknown),
        )


def case_as_files(case: CaseFolder) -> dict[str, bytes]:
    """Return the case folder as file names and contents, in one fixed form: written again it is the same to the byte.

    A table without rows and a text without a word are left out.
    """
    written: dict[str, bytes] = {"case.toml": head_as_toml(case.head)}
    rows: Mapping[str, Sequence[tuple[object, ...]]] = {
        "roster.csv": case.replies.roster.entries,
        "cells.csv": case.replies.cells,
        "sums.csv": case.replies.sums,
        "codes.csv": case.codes,
        "bodies.csv": case.bodies,
        "findings.csv": case.findings,
    }
    written |= {name: _as_csv(TABLES[name], items) for name, items in rows.items() if items}
    texts = {"codebook.toml": case.codebook_toml, "answer.md": case.answer_md}
    written |= {name: text.encode() for name, text in texts.items() if text.strip()}
    return written | dict(case.files)


def _as_csv(columns: tuple[str, ...], items: Sequence[tuple[object, ...]]) -> bytes:
    """The last value of an item holds its further columns; all of them follow the known ones."""
    extras: list[dict[str, str]] = [dict(item[-1]) for item in items]  # type: ignore[call-overload]
    further = list(dict.fromkeys(name for extra in extras for name in extra))
    rows = [
        [*map(str, item[:-1]), *(extra.get(name, "") for name in further)]
        for item, extra in zip(items, extras, strict=True)
    ]
    return write_csv([*columns, *further], rows)


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files below the folder, which is made where it is not there."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def as_archive(files: Mapping[str, bytes]) -> bytes:
    """Return the files as a ZIP archive that is the same for the same content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, ZIPPED_AT), files[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
