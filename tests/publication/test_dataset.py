# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import io
import tempfile
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from tests.conftest import AT, SAMPLE
from tests.publication.cases import SMALL, cases

from umlauf.evaluation.bodies import BODY_STATUSES
from umlauf.inquiry.head import Asker
from umlauf.ledger.actor import Actor
from umlauf.publication.actions import take_in
from umlauf.publication.dataset import (
    CaseFolder,
    as_archive,
    case_as_files,
    case_from_archive,
    questions_of,
    read_case,
    write_folder,
)
from umlauf.publication.queries import case_of
from umlauf.reading.tables import BadInput
from umlauf.survey.roster import KINDS, STATES

KEY_FORM = "a key of 8 digits, or one that begins with assoc:, land: or x:"
DAY = "a date such as 2015-03-26"
LEVELS = "association | city | county | land | municipal"

# File, what is replaced by what; line, column, what was found, what was expected.
WRONG_VALUES = [
    ("roster.csv", "16062000,", "1606200,", 3, "key", "1606200", KEY_FORM),
    ("roster.csv", "16062000,", ",", 3, "key", "", KEY_FORM),
    ("roster.csv", "16062000,", "kreis:1,", 3, "key", "kreis:1", KEY_FORM),
    ("roster.csv", "16062000,", "16061000,", 3, "key", "16061000", "each key once"),
    ("roster.csv", "Eichsfeld,landkreis", "Eichsfeld,Landkreis", 2, "kind", "Landkreis", " | ".join(KINDS)),
    ("roster.csv", ",own,,2026-02-03", ",replied,,2026-02-03", 2, "state", "replied", " | ".join(STATES)),
    ("roster.csv", "2026-02-03", "03.02.2026", 2, "received_on", "03.02.2026", DAY),
    ("roster.csv", "2026-02-03", "2026-02-30", 2, "received_on", "2026-02-30", DAY),
    ("roster.csv", "2026-02-03", "2026-W06-2", 2, "received_on", "2026-W06-2", DAY),
    ("roster.csv", "summary,assoc:GStB", "summary,assoc:HLT", 4, "covered_by", "assoc:HLT", "the key of a row of this file"),
    ("roster.csv", "summary,assoc:GStB", "summary,", 4, "covered_by", "", "the key of a row of this file"),
    ("roster.csv", "missing,,,,", "missing,,2026-02-03,,", 3, "state", "missing", "no reply in a row that is missing"),
    ("roster.csv", "missing,,,,", "missing,,,,replies/eichsfeld.txt", 3, "state", "missing", "no reply in a row that is missing"),
    ("roster.csv", "replies/eichsfeld.txt", "replies/x.txt", 2, "file", "replies/x.txt", "the name of a reply in this folder"),
    ("roster.csv", "replies/eichsfeld.txt", "../case/inquiry.txt", 2, "file", "../case/inquiry.txt", "the name of a reply in this folder"),
    ("roster.csv", "replies/eichsfeld.txt", "/etc/hostname", 2, "file", "/etc/hostname", "the name of a reply in this folder"),
    ("roster.csv", "replies/eichsfeld.txt", "replies/../cells.csv", 2, "file", "replies/../cells.csv", "the name of a reply in this folder"),
    ("roster.csv", "replies/eichsfeld.txt", "answer.md", 2, "file", "answer.md", "the name of a reply in this folder"),
    ("roster.csv", "key,name,kind", "key,name,sort", 1, "kind", "key,name,sort,association,state,covered_by,received_on,channel,file", "a column “kind”"),
    ("roster.csv", "channel,file", "channel,key", 1, "key", "key", "each column once"),
    ("roster.csv", "Landkreis Nordhausen,", "", 3, "–", "8", "9 values"),
    ("roster.csv", "Nordhausen", "Nordhausen, Kreis", 3, "–", "10", "9 values"),
    ("cells.csv", "16061000,1", "16063000,1", 2, "key", "16063000", "a key of roster.csv"),
    ("cells.csv", "16061000,1", "16062000,1", 2, "key", "16062000", "no text of a row of roster.csv that is missing"),
    ("cells.csv", "16061000,1", "16061000,", 2, "cell", "", "a question, or several joined by |"),
    ("sums.csv", "assoc:GStB", "assoc:HLT", 2, "association", "assoc:HLT", "a key of roster.csv"),
    ("sums.csv", ",12,", ",zwölf,", 2, "count", "zwölf", "a whole number"),
    ("sums.csv", ",35,", ",-35,", 2, "of", "-35", "a whole number"),
    ("sums.csv", ",12,", ",36,", 2, "count", "36", "a number up to 35"),
    ("sums.csv", ",1,exists", ",2,exists", 2, "question", "2", "a question of codebook.toml"),
    ("sums.csv", ",exists,", ",besteht,", 2, "status", "besteht", "exists | none"),
    ("codes.csv", "16061000", "16063000", 2, "key", "16063000", "a key of roster.csv"),
    ("codes.csv", "16061000", "16062000", 2, "key", "16062000", "no code for a row of roster.csv that is missing"),
    ("codes.csv", "assoc:GStB", "assoc:HLT", 3, "source", "assoc:HLT", "a key of roster.csv"),
    ("codes.csv", "16061000,1,", "16061000,2,", 2, "question", "2", "a question of codebook.toml"),
    ("codes.csv", "exists", "besteht", 2, "status", "besteht", "exists | none"),
    ("codes.csv", "county", "Kreis", 2, "level", "Kreis", LEVELS),
    ("bodies.csv", "b1,16061000", "b1,16063000", 2, "held_by", "16063000", "a key of roster.csv"),
    ("bodies.csv", ",exists", ",besteht", 2, "status", "besteht", " | ".join(BODY_STATUSES)),
    ("bodies.csv", "b1,16061000", ",16061000", 2, "id", "", "each id once"),
    ("bodies.csv", "exists\n", "exists\nb1,16061000,Zweiter Tisch,planned\n", 3, "id", "b1", "each id once"),
    ("findings.csv", "f1,16061000", "f1,16063000", 2, "held_by", "16063000", "a key of roster.csv"),
    ("findings.csv", "eine Stelle\n", "eine Stelle\nf1,16061000,noch eine\n", 3, "id", "f1", "each id once"),
]  # fmt: skip
WRONG_ENTRIES = [
    ("case.toml", "format = 1", "format = 2", "format", "2", "1"),
    ("case.toml", "format = 1\n", "", "format", "", "1"),
    ("case.toml", '"DE-TH"', '"Thüringen"', "parliament", "Thüringen", "DE | DE-BW | … | DE-TH"),
    ("case.toml", '"8/1"', '""', "number", "", "the number of the inquiry"),
    ("case.toml", '"8/1"', "8.1", "number", "8.1", "text in quotation marks"),
    ("case.toml", "2026-01-05", '"5. Januar"', "filed", "5. Januar", DAY),
    ("case.toml", "2026-01-05", '"2026-W02-1"', "filed", "2026-W02-1", DAY),
    ("case.toml", "2026-01-05", "2026-01-05T10:00:00", "filed", "2026-01-05 10:00:00", DAY),
    ("case.toml", "filed", 'askers = "Eva"\nfiled', "askers", "Eva", "[[askers]]"),
    ("codebook.toml", '"yes"', '"ja"', "questions.1.statuses.exists.counts_as", "ja", "yes | coming | no"),
    ("codebook.toml", "text =", 'evidence = "field"\ntext =', "questions.1.evidence", "field", "any | own"),
    ("codebook.toml", "text =", 'any_of = ["1a"]\ntext =', "questions.1.any_of", "1a", "a question of this file"),
]
UNREADABLE = [
    ("case.toml", "format = 1", "format = ", "case.toml: this is not valid TOML: Invalid value (at line 1, column 10)."),
    ("codebook.toml", "[questions.1]", "[questions.1", "codebook.toml: this is not valid TOML: Expected ']' at the end of a table declaration (at line 1, column 13)."),
    ("codes.csv", ",Ja.,A", ',"Ja.,A', "codes.csv, line 3: the quotation marks do not close (unexpected end of data)."),
    ("codes.csv", SMALL["codes.csv"], "", "codes.csv is empty; expected was a header line."),
    ("roster.csv", SMALL["roster.csv"], "\n", "roster.csv is empty; expected was a header line."),
]  # fmt: skip


def folder(path: Path, **changed: bytes) -> Path:
    """Write the small case, some of its files changed."""
    write_folder({name: text.encode() for name, text in SMALL.items()} | changed, path)
    return path


def changed(path: Path, file: str, old: str, new: str) -> Path:
    assert old in SMALL[file]
    return folder(path, **{file: SMALL[file].replace(old, new, 1).encode()})


def refusal(path: Path) -> str:
    with pytest.raises(BadInput) as refused:
        read_case(path)
    return str(refused.value)


def contents(path: Path) -> dict[str, bytes]:
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in path.rglob("*") if one.is_file()}


def test_the_small_case_is_read_without_a_warning(tmp_path: Path) -> None:
    case = read_case(folder(tmp_path))
    assert case.warnings == ()
    assert (len(case.replies.roster.entries), len(case.replies.cells), len(case.codes)) == (4, 2, 2)
    assert sorted(case.files) == ["inquiry.txt", "replies/eichsfeld.txt"]


@pytest.mark.parametrize(("file", "old", "new", "line", "column", "found", "expected"), WRONG_VALUES)
def test_a_wrong_value_is_refused_with_file_line_column_and_expectation(
    tmp_path: Path, file: str, old: str, new: str, line: int, column: str, found: str, expected: str
) -> None:
    assert refusal(changed(tmp_path / "case", file, old, new)) == (
        f"{file}, line {line}, column {column}: “{found}” was found, expected was {expected}. Nothing was changed."
    )


@pytest.mark.parametrize(("file", "old", "new", "place", "found", "expected"), WRONG_ENTRIES)
def test_a_wrong_entry_is_refused_with_file_key_and_expectation(
    tmp_path: Path, file: str, old: str, new: str, place: str, found: str, expected: str
) -> None:
    assert refusal(changed(tmp_path, file, old, new)) == (
        f"{file}, {place}: “{found}” was found, expected was {expected}. Nothing was changed."
    )


@pytest.mark.parametrize(("file", "old", "new", "sentence"), UNREADABLE)
def test_a_file_that_cannot_be_read_is_refused_with_its_place(
    tmp_path: Path, file: str, old: str, new: str, sentence: str
) -> None:
    assert refusal(changed(tmp_path, file, old, new)) == f"{sentence} Nothing was changed."


@pytest.mark.parametrize("file", ["case.toml", "roster.csv", "cells.csv", "codebook.toml", "codes.csv", "answer.md"])
def test_another_encoding_is_refused_with_its_line(tmp_path: Path, file: str) -> None:
    sentence = refusal(folder(tmp_path, **{file: SMALL[file].encode() + "ü".encode("cp1252")}))
    line = len(SMALL[file].splitlines()) + 1
    assert sentence == f"{file}, line {line}: this is not UTF-8. Please save the file as UTF-8. Nothing was changed."


def test_a_workbook_under_the_name_of_a_table_is_refused(tmp_path: Path) -> None:
    archive = as_archive({"xl/workbook.xml": bytes(range(256)) * 9})
    assert refusal(folder(tmp_path, **{"codes.csv": archive})).endswith(
        "this is not UTF-8. Please save the file as UTF-8. Nothing was changed."
    )


def test_a_yes_of_who_sent_a_nil_return_is_refused_with_its_row(tmp_path: Path) -> None:
    case = changed(tmp_path, "roster.csv", "landkreis,,own,", "landkreis,,nil,")
    assert refusal(case) == (
        "codes.csv, line 2, column status: “exists” was found, expected was no status that counts as yes for 16061000, "
        "which roster.csv has as a nil return. Nothing was changed."
    )
    (case / "codes.csv").write_text(SMALL["codes.csv"].replace("exists", "none"), encoding="utf-8")
    assert [code.status for code in read_case(case).codes] == ["none", "none"]


def test_further_keys_of_an_asker_are_kept(tmp_path: Path) -> None:
    toml = f'{SMALL["case.toml"]}\n[[askers]]\nname = "Eva"\nparty = "X"\nsince = 2024-09-26\nseat = {{ row = 3 }}\n'
    case = read_case(folder(tmp_path, **{"case.toml": toml.encode()}))
    assert case.head.askers == (Asker("Eva", "X", {"since": date(2024, 9, 26), "seat": {"row": 3}}),)
    write_folder(case_as_files(case), tmp_path / "again")
    assert read_case(tmp_path / "again").head == case.head


def test_a_folder_without_case_toml_is_no_case_folder(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert refusal(tmp_path / "other") == "“other” is no case folder: it holds no case.toml."


def test_every_other_file_may_be_missing(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(SMALL["case.toml"], encoding="utf-8")
    case = read_case(tmp_path)
    assert case == CaseFolder(case.head)


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    marked = folder(tmp_path, **{"roster.csv": b"\xef\xbb\xbf" + SMALL["roster.csv"].encode()})
    assert read_case(marked).replies.roster.entries[0].key == "16061000"


def test_unknown_columns_are_kept_and_warned_about(tmp_path: Path) -> None:
    case = read_case(
        changed(tmp_path, "cells.csv", SMALL["cells.csv"], "key,who,cell,text,seen\n16061000,Eva,1,Ja.,2\n")
    )
    assert [str(warning) for warning in case.warnings] == [
        "cells.csv: the columns who, seen are not known; they were kept as they stand."
    ]
    assert case_as_files(case)["cells.csv"].decode() == (
        "key,cell,text,file,page,note,who,seen\n16061000,1,Ja.,,,,Eva,2\n"
    )


def test_one_paper_is_the_inquiry_and_another_is_left_out_with_a_warning(tmp_path: Path) -> None:
    case = read_case(folder(tmp_path, **{"inquiry.pdf": b"%PDF-"}))
    assert (case.paper_name, sorted(case.files)) == ("inquiry.pdf", ["inquiry.pdf", "replies/eichsfeld.txt"])
    assert [str(warning) for warning in case.warnings] == [
        "inquiry.txt was left out: the paper of the inquiry is inquiry.pdf."
    ]


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("geheim", encoding="utf-8")
    case = changed(tmp_path / "case", "roster.csv", "replies/eichsfeld.txt", "replies/link.txt")
    (case / "replies" / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert refusal(case).startswith("roster.csv, line 2, column file: “replies/link.txt” was found")


def test_papers_and_replies_may_stay_on_the_disk(tmp_path: Path) -> None:
    missing = changed(tmp_path, "roster.csv", "replies/eichsfeld.txt", "replies/x.txt")
    assert read_case(missing, with_files=False).files == {}


def test_questions_without_a_paper_are_those_of_the_codebook_with_their_parts(tmp_path: Path) -> None:
    parts = SMALL["codebook.toml"].replace("[questions.1]", '[questions.1]\nany_of = ["1a"]\n[questions.1a]')
    case = folder(tmp_path, **{"codebook.toml": parts.encode(), "codes.csv": b"key,question,status\n"})
    (case / "inquiry.txt").unlink()
    questions, remark = questions_of(read_case(case))
    assert [(one.number, one.parent, one.text) for one in questions.questions] == [
        ("1", "", ""),
        ("1a", "1", "Wo gibt es Runde Tische?"),
    ]
    assert ([one.number for one in questions.leaves], remark) == (["1a"], "")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(cases())
def test_what_was_written_is_read_as_it_was(case: CaseFolder) -> None:
    with tempfile.TemporaryDirectory() as path:
        write_folder(case_as_files(case), Path(path))
        assert without_warnings(read_case(Path(path))) == without_warnings(case)


def without_warnings(case: CaseFolder) -> CaseFolder:
    return replace(case, warnings=())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(cases())
def test_an_archive_is_read_as_the_folder_it_was_made_of(case: CaseFolder) -> None:
    assert without_warnings(case_from_archive(as_archive(case_as_files(case)))) == without_warnings(case)


def test_the_sample_written_once_is_written_again_byte_for_byte(tmp_path: Path) -> None:
    once = case_as_files(read_case(SAMPLE))
    write_folder(once, tmp_path)
    assert case_as_files(read_case(tmp_path)) == once


@pytest.mark.django_db
def test_the_sample_comes_out_of_the_database_byte_for_byte(tmp_path: Path, officer: Actor) -> None:
    write_folder(case_as_files(read_case(SAMPLE)), tmp_path)
    slug = take_in(by=officer, at=AT, case=read_case(tmp_path))
    assert case_as_files(case_of(slug)) == contents(tmp_path)


@pytest.mark.django_db
@settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=40,
)
@given(case=cases())
def test_any_case_comes_out_of_the_database_byte_for_byte(officer: Actor, case: CaseFolder) -> None:
    case = replace(case, files={})
    with transaction.atomic():
        slug = take_in(by=officer, at=AT, case=case)
        assert case_as_files(case_of(slug)) == case_as_files(case)
        transaction.set_rollback(True)


def test_an_archive_is_the_same_for_the_same_files() -> None:
    first, second = (as_archive(files) for files in ({"b": b"2", "a": b"1"}, {"a": b"1", "b": b"2"}))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"a": b"1", "b": b"2"}
