# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.contrib.auth import authenticate
from django.db import connection

from tests.conftest import AT, SAMPLE
from tests.readback.making import HESSE
from umlauf.answer.queries import report, standing
from umlauf.answer.report import as_json
from umlauf.cli import ROWS, commands
from umlauf.commands import operator as operator_of_this_machine
from umlauf.ledger.actor import Actor
from umlauf.ledger.queries import entries
from umlauf.people.actions import open_account
from umlauf.people.queries import actor_named
from umlauf.publication.dataset import case_as_files, read_case
from umlauf.publication.queries import case_of, releases_of
from umlauf.terminal import locale_language
from umlauf.wording import spoken

SLUG = "de-he-19-1613"
SECRET, OTHER = "Kiefer-Wolke-12", "Regen-Ziegel-34"
FAILING = "In allen Landkreisen gibt es Veranstaltungen mit vergleichbarer Zielsetzung oder Netzwerke von Haupt- und Ehrenamtlichen"
CHECKED = """✗ [1] In allen Landkreisen gibt es Veranstaltungen mit vergleichbarer Zielsetzung oder Netzwerke von Haupt- und \
Ehrenamtlichen
  does not hold – 17 of 18, 21 asked – there is a counter-example; not all who were asked have replied
  against: Odenwaldkreis
"""
GEPRUEFT = """✗ [1] In allen Landkreisen gibt es Veranstaltungen mit vergleichbarer Zielsetzung oder Netzwerke von Haupt- und \
Ehrenamtlichen
  trifft nicht zu – 17 von 18, 21 gefragt – es gibt ein Gegenbeispiel; nicht alle Gefragten haben geantwortet
  dagegen: Odenwaldkreis
"""


def run(*arguments: object, given: str = "", code: int = 0) -> Result:
    """Run a command and demand its exit code."""
    result = CliRunner().invoke(commands(), [str(argument) for argument in arguments], input=given)
    assert (result.exit_code, result.stdout if result.exit_code != code else "") == (code, "")
    return result


def refused(*arguments: object, code: int = 2) -> str:
    """Run a command that is refused; return its one sentence."""
    result = run(*arguments, code=code)
    assert (result.stdout, result.stderr.count("\n")) == ("", 1)
    return result.stderr.rstrip("\n")


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "umlauf", *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=SAMPLE.parent,
    )


# read

PAPER = (
    HESSE.replace("Antworten von 2 Landkreisen", "Antworten von 3 Landkreisen").replace(
        "In einem Landkreis", "In zwei Landkreisen"
    )
    + """Frage 1 Frage 2

LK Fulda Ein Jugendbeirat besteht.

Viermal im Jahr.

LK Kassel Ein Jugendbeirat ist nicht vorhanden.

Entfällt.

LK Gießen Einmal im Jahr.
"""
)
READ = """Kleine Anfrage DE-HE entwurf: Beiräte in den Kreisen
Beispiel (FREI)
Minister für Soziales · Ada Muster
filed on 17 February 2015; answered on 14 April 2015
2 questions
3 rows and 5 cells in the annex
  uncertain: Landkreis Gießen, question 1 | 2. The row has 1 block of text for 2 columns.
"""
WORTH = """✗ [1] In zwei Landkreisen gibt es einen Jugendbeirat
  does not hold – 1 of 3, 21 asked – the count is another under every usual rule; rests on codes that nobody has \
confirmed
  against: Landkreis Kassel
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    (tmp_path / "antwort.txt").write_text(PAPER, encoding="utf-8")
    return tmp_path / "antwort.txt"


def test_reading_a_printed_answer_says_what_it_shows_and_what_it_is_worth(paper: Path) -> None:
    printed = run("read", paper).stdout
    assert (printed[: len(READ)], WORTH in printed) == (READ, True)


def test_what_was_read_is_a_case_folder_that_can_be_checked(paper: Path, tmp_path: Path) -> None:
    assert run("read", paper, "--out", tmp_path / "case").stdout.splitlines()[-1] == (
        f"Written: 8 files in {tmp_path / 'case'}."
    )
    assert WORTH in run("check", tmp_path / "case", code=1).stdout
    assert (tmp_path / "case" / "inquiry.txt").read_bytes() == paper.read_bytes()


def test_reading_again_is_fine_until_somebody_has_worked_on_the_folder(paper: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    run("read", paper, "--out", case)
    run("read", paper, "--out", case)
    codes = (case / "codes.csv").read_text(encoding="utf-8").replace(",rule", ",Ada")
    (case / "codes.csv").write_text(codes, encoding="utf-8")
    assert refused("read", paper, "--out", case) == (
        f"{case} holds a case already, and its codes.csv is another. Nothing was written; please name a folder that is"
        " empty."
    )
    assert (case / "codes.csv").read_text(encoding="utf-8") == codes


def test_what_was_read_comes_as_json(paper: Path) -> None:
    found: dict[str, Any] = json.loads(run("read", paper, "--json").stdout)
    assert sorted(found) == [
        "cells", "check", "head", "notes", "observations", "questions", "roster", "silent", "uncertain", "unknown",
    ]  # fmt: skip
    assert (found["head"]["title"], found["uncertain"]) == ("Beiräte in den Kreisen", [["06531000", "1|2"]])
    assert [claim["certainty"] for claim in found["check"]["claims"]] == ["confirmed", "proposed"]


def test_an_annex_may_be_a_file_of_its_own(paper: Path, tmp_path: Path) -> None:
    answer, annex = PAPER.split("Anlage\n\n")
    paper.write_text(answer, encoding="utf-8")
    (tmp_path / "anlage.txt").write_text(annex, encoding="utf-8")
    found = json.loads(run("read", paper, "--annex", tmp_path / "anlage.txt", "--json").stdout)
    assert [cell["text"] for cell in found["cells"]] == [
        "Ein Jugendbeirat besteht.",
        "Viermal im Jahr.",
        "Ein Jugendbeirat ist nicht vorhanden.",
        "Entfällt.",
        "Einmal im Jahr.",
    ]


def test_a_paper_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "leer.pdf").write_bytes(b"")
    (tmp_path / "gross.pdf").touch()
    os.truncate(tmp_path / "gross.pdf", 200_000_000)
    assert (
        refused("read", tmp_path / "leer.pdf") == "leer.pdf is empty. Please send the file again. Nothing was changed."
    )
    assert refused("read", tmp_path / "gross.pdf") == (
        "gross.pdf has 200 MB; at most 20 MB are read. Please send it in parts or without pictures. Nothing was changed."
    )


# check


def test_checking_the_draft_shows_what_fails_and_who_says_otherwise() -> None:
    assert CHECKED in run("check", SAMPLE, code=1).stdout


def test_checking_speaks_german_to_those_who_do() -> None:
    with spoken("de"):
        assert GEPRUEFT in run("check", SAMPLE, code=1).stdout


def test_checking_the_corrected_answer_is_fine() -> None:
    lines = run("check", SAMPLE, "--answer", "answer-corrected.md").stdout.splitlines()
    assert [line[0] for line in lines if line[0] in "✓✗?"] == ["✓"] * 10
    assert lines[-1].startswith("Geantwortet haben 18 von 21 Landkreisen und 0 von 5 kreisfreien Städten.")


def test_the_outcome_of_a_check_comes_as_json() -> None:
    found: dict[str, Any] = json.loads(run("check", SAMPLE, "--json", code=1).stdout)
    assert sorted(found) == ["claims", "completeness", "rows"]
    assert [(one["clause"], one["counted"]) for one in found["claims"] if one["verdict"] == "fails"] == [(FAILING, 17)]


def test_a_check_needs_no_database_and_no_framework() -> None:
    code = "import sys; from umlauf.cli import main; sys.argv = ['umlauf', 'check', sys.argv[1]]\n"
    code += "try: main()\nexcept SystemExit: print('django' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code, str(SAMPLE)], capture_output=True, text=True, check=False)
    assert result.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize("name", ["roster.csv", "codebook.toml", "codes.csv", "answer.md"])
def test_a_check_names_the_file_that_it_lacks(case_copy: Path, name: str) -> None:
    (case_copy / name).unlink()
    assert refused("check", case_copy) == f"{case_copy}: a check needs the file {name}. It is not there."


def test_an_empty_answer_is_not_passed_in_silence(case_copy: Path) -> None:
    (case_copy / "answer.md").write_text("\n", encoding="utf-8")
    assert refused("check", case_copy) == "answer.md is empty. There is nothing to check."


def test_unknown_columns_are_warned_about_beside_the_outcome(case_copy: Path) -> None:
    lines = (case_copy / "codes.csv").read_text(encoding="utf-8").splitlines()
    (case_copy / "codes.csv").write_text(
        "\n".join([f"{lines[0]},seen", *(f"{line}," for line in lines[1:])]), encoding="utf-8"
    )
    assert run("check", case_copy, code=1).stderr == (
        "codes.csv: the columns seen are not known; they were kept as they stand.\n"
    )


def test_a_folder_that_is_not_there_is_bad_input() -> None:
    assert "'nirgends' does not exist" in run("check", "nirgends", code=2).stderr


# the way of an inquiry through the database


@pytest.fixture
def loaded(db: None) -> str:
    run("load", SAMPLE)
    return SLUG


@pytest.fixture
def leitung(db: None) -> None:
    run("account", "leitung", "--name", "Leo Beispiel", "--role", "signatory", given=f"{SECRET}\n{SECRET}\n")


def test_loading_says_what_was_loaded(db: None) -> None:
    assert run("load", SAMPLE).stdout == "Loaded: de-he-19-1613, 26 asked, 75 codes.\n"
    assert case_as_files(case_of(SLUG)) == case_as_files(read_case(SAMPLE))


def test_loading_twice_is_refused(loaded: str) -> None:
    assert refused("load", SAMPLE) == "The inquiry 19/1613 (DE-HE) is already here. Nothing was changed."


def test_an_export_is_the_folder_that_was_loaded(loaded: str, tmp_path: Path) -> None:
    assert run("export", loaded, tmp_path / "out").stdout == f"Written: 29 files in {tmp_path / 'out'}.\n"
    files = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes() for path in (tmp_path / "out").rglob("*.*")
    }
    assert files == case_as_files(read_case(SAMPLE))
    run("export", loaded, tmp_path / "again")
    assert case_as_files(read_case(tmp_path / "again")) == files


def test_an_answer_goes_out_when_it_is_corrected_and_signed(loaded: str, leitung: None) -> None:
    sentence = refused("publish", loaded, code=1)
    assert sentence.startswith(f"Not published: the replies do not bear this statement: “{FAILING}”.")
    assert run("draft", loaded, SAMPLE / "answer-corrected.md").stdout == "Version 2 was written.\n"
    assert refused("publish", loaded).startswith("Not published: nobody has signed version 2 as it stands now")
    assert run("sign", loaded, "--as", "leitung").stdout.startswith("Leo Beispiel has signed version ")
    assert run("publish", loaded).stdout == f"Published: /answers/{SLUG}/1/\n"
    assert refused("publish", loaded) == "Version 2 is published already."
    assert (
        refused("sign", loaded, "--as", "leitung")
        == "Leo Beispiel has signed this version already. Nothing was changed."
    )
    count = len(list(entries()))
    assert run("verify").stdout == f"The ledger is whole: {count} entries; every file has its hash.\n"
    assert [one.number for one in releases_of(loaded)] == [1]


def test_a_signature_from_the_command_line_names_who_entered_it(loaded: str, leitung: None) -> None:
    told = run("sign", loaded, "--as", "leitung").stdout
    (given,) = standing(loaded).given
    assert given.entered_by == operator_of_this_machine().name
    assert told == f"Leo Beispiel has signed version {given.version[:12]}; entered by {given.entered_by}.\n"


def test_an_officer_cannot_be_made_to_sign(loaded: str, operator: Actor) -> None:
    open_account(by=operator, at=AT, username="referat", name="Ada", role="officer", password="geheim")
    assert refused("sign", loaded, "--as", "referat") == (
        "Only a signatory may sign, with his or her own name. Nothing was changed."
    )


def test_an_account_is_opened_with_the_password_that_was_asked_for(db: None) -> None:
    result = run("account", "leitung", "--name", "Leo Beispiel", "--role", "signatory", given=f"{SECRET}\n{SECRET}\n")
    assert result.stdout.endswith("The account “leitung” is open.\n")
    assert "geheim" not in result.stdout
    assert actor_named("leitung") == Actor("Leo Beispiel", "signatory", "leitung")


def test_opening_an_account_that_is_there_is_refused_before_a_password_is_asked_for(db: None, operator: Actor) -> None:
    open_account(by=operator, at=AT, username="leitung", name="Leo", role="signatory", password="geheim")
    assert refused("account", "leitung", "--name", "Eva", "--role", "officer") == (
        "There is an account “leitung” already. Nothing was changed. To give it another name, role or password:"
        " umlauf account leitung --change."
    )
    assert actor_named("leitung") == Actor("Leo", "signatory", "leitung")


def test_an_account_is_changed_where_that_is_said(db: None, operator: Actor) -> None:
    open_account(by=operator, at=AT, username="leitung", name="Leo", role="signatory", password="geheim")
    assert run("account", "leitung", "--change", "--role", "officer").stdout == "The account “leitung” was changed.\n"
    run("account", "leitung", "--change", "--password", given=f"{OTHER}\n{OTHER}\n")
    assert actor_named("leitung") == Actor("Leo", "officer", "leitung")
    assert authenticate(username="leitung", password=OTHER) is not None
    assert refused("account", "leitung", "--change") == (
        "Nothing changed: say which is to change, the name, the role or the password."
    )


@pytest.mark.parametrize("password", ["kurz-1", "1234567891011"])
def test_a_password_that_is_short_or_that_many_have_is_refused(db: None, password: str) -> None:
    told = run("account", "x", "--name", "Ada", "--role", "officer", given=f"{password}\n{password}\n", code=2)
    assert told.stderr.endswith(
        "This password is too easy to guess: it needs twelve characters or more, and may not be one that many people "
        "have. Nothing was changed.\n"
    )
    assert list(entries()) == []


def test_a_bad_name_is_refused_before_a_password_is_asked_for_and_an_aborted_question_is_bad_input(db: None) -> None:
    assert refused("account", "a b", "--name", "Ada", "--role", "officer").startswith("“a b” cannot be a sign-in name")
    assert run("account", "x", "--name", "Ada", "--role", "officer", code=2).stderr.endswith("Aborted!\n")


def test_who_is_closed_may_not_sign_in_and_keeps_the_name_in_the_ledger(db: None, operator: Actor) -> None:
    open_account(by=operator, at=AT, username="leitung", name="Leo", role="signatory", password=SECRET)
    assert run("account", "leitung", "--close").stdout == (
        "The account “leitung” is closed; what was done with it keeps its name.\n"
    )
    assert authenticate(username="leitung", password=SECRET) is None
    assert [entry.values["name"] for entry in entries()] == ["Leo", "Leo"]
    assert refused("account", "leitung", "--close") == "There is no account “leitung”."


def test_a_new_account_needs_name_and_role(db: None) -> None:
    assert refused("account", "neu", "--name", "Eva") == ("A new account needs --name and --role. Nothing was changed.")


def test_an_unknown_role_is_refused_with_the_known_ones() -> None:
    assert "'chief' is not one of 'officer', 'signatory'." in run("account", "x", "--role", "chief", code=2).stderr


def test_the_state_of_the_ledger_is_there_as_json_too(loaded: str) -> None:
    assert json.loads(run("verify", "--json").stdout) == {
        "whole": True, "broken_entry": None, "altered_files": [], "entries": len(list(entries())),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER umlauf_entryrecord_no_update")
        cursor.execute("UPDATE umlauf_entryrecord SET account = 'eva' WHERE sequence = 2")
    found = json.loads(run("verify", "--json", code=1).stdout)
    assert (found["whole"], found["broken_entry"]) == (False, 2)


def test_a_check_of_the_loaded_case_is_that_of_the_folder_to_the_last_value(loaded: str) -> None:
    folder = json.loads(run("check", SAMPLE, "--json", code=1).stdout)
    assert json.loads(json.dumps(as_json(report(loaded)))) == folder


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("export", "x-1", "out"), "There is no inquiry “x-1” here."),
        (("publish", "x-1"), "There is no inquiry “x-1” here."),
        (("draft", "x-1", SAMPLE / "answer.md"), "There is no inquiry “x-1” here."),
        (("sign", "x-1", "--as", "niemand"), "There is no account “niemand”."),
    ],
)
def test_what_is_not_there_is_refused_by_its_name(db: None, arguments: tuple[object, ...], sentence: str) -> None:
    assert refused(*arguments) == sentence


def test_a_draft_that_is_no_text_is_refused(loaded: str, tmp_path: Path) -> None:
    (tmp_path / "antwort.md").write_bytes(b"# Frage 1\n\nF\xfcnf.")
    assert refused("draft", loaded, tmp_path / "antwort.md") == (
        "antwort.md, line 3: this is not UTF-8. Please save the file as UTF-8. Nothing was changed."
    )


def test_verifying_finds_an_entry_and_a_file_that_were_altered_by_hand(loaded: str) -> None:
    with connection.cursor() as cursor:
        for table in ("entryrecord", "filerecord"):
            cursor.execute(f"DROP TRIGGER umlauf_{table}_no_update")
        cursor.execute("UPDATE umlauf_entryrecord SET actor = 'Eva' WHERE sequence = 2")
        cursor.execute("UPDATE umlauf_filerecord SET data = x'00' WHERE name = 'inquiry.txt'")
        cursor.execute("SELECT sha256 FROM umlauf_filerecord WHERE name = 'inquiry.txt'")
        digest = cursor.fetchone()[0]
    assert run("verify", code=1).stdout == (
        "The ledger is broken at entry 2: it does not follow from the one before.\n"
        f"The file kept under {digest} is no longer what was filed.\n"
    )


def test_serving_brings_the_database_up_to_date_first(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("umlauf.commands.open_database", lambda: told.append("database"))
    monkeypatch.setattr("umlauf.serving.start_server", lambda **_: told.append("server"))
    run("serve")
    assert told == ["database", "server"]


@pytest.mark.parametrize(("option", "served"), [("--serve", ["server"]), ("--no-serve", [])])
def test_the_demonstration_serves_unless_told_otherwise(
    db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, option: str, served: list[str]
) -> None:
    told: list[str] = []
    monkeypatch.setattr("umlauf.serving.start_server", lambda **_: told.append("server"))
    run("demo", option, "--out", tmp_path)
    assert told == served


# code


def codes_of_the_odenwald(folder: Path) -> Path:
    """Write a file with the head and the codes of one county."""
    lines = (SAMPLE / "codes.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    path = folder / "codes.csv"
    path.write_text("".join([lines[0], *(line for line in lines if line.startswith("06437000"))]), encoding="utf-8")
    return path


def test_codes_of_a_file_take_the_place_of_those_before_and_bodies_stay(loaded: str, tmp_path: Path) -> None:
    before = case_of(SLUG)
    expected = tuple(code for code in before.codes if code.key == "06437000")
    assert run("code", SLUG, codes_of_the_odenwald(tmp_path)).stdout == f"{len(expected)} codes were taken.\n"
    after = case_of(SLUG)
    assert (after.codes, after.bodies, after.findings) == (expected, before.bodies, before.findings)


def test_a_file_of_codes_that_names_nobody_who_was_asked_is_refused_with_its_place(loaded: str, tmp_path: Path) -> None:
    path = codes_of_the_odenwald(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("06437000", "09999000"), encoding="utf-8")
    before = list(entries())
    assert refused("code", SLUG, path).startswith("codes.csv, line 2")
    assert list(entries()) == before


def test_a_file_of_codes_without_a_code_takes_nothing_away(loaded: str, tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text("key,question,status\n", encoding="utf-8")
    before = case_of(SLUG)
    assert refused("code", SLUG, path) == "codes.csv holds no code. Those of before were kept."
    assert case_of(SLUG) == before


def test_a_column_of_codes_that_is_not_known_is_named_and_kept(loaded: str, tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text("key,question,status,seen\n06437000,1a,none,Ada\n", encoding="utf-8")
    told = run("code", SLUG, path)
    assert (told.stdout, told.stderr) == (
        "1 code was taken.\n",
        "codes.csv: the columns seen are not known; they were kept as they stand.\n",
    )
    assert case_of(SLUG).codes[0].extra == (("seen", "Ada"),)


# help and languages


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.run.__name__)
def test_the_help_of_each_command_says_what_it_does_with_an_example(row: Any) -> None:
    for code, word in (("en", "Example:"), ("de", "Beispiel:")):
        with spoken(code):
            words = " ".join(run(row.run.__name__, "--help").stdout.split())
            assert f"{row.purpose} {word} {row.example}" in words


def test_each_example_runs_as_far_as_its_words_go() -> None:
    group = commands()
    for row in ROWS:
        command = group.commands[row.run.__name__]
        words = row.example.split(" ", 2)
        assert words[:2] == ["umlauf", row.run.__name__]
        assert command.name == row.run.__name__


def test_the_overview_names_every_command() -> None:
    listed = run("--help").stdout.partition("Commands:")[2].split("\n")
    names = [line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "]
    assert names == sorted([*(row.run.__name__ for row in ROWS), "django"])


@pytest.mark.parametrize(
    ("named", "language"),
    [
        ({"LC_ALL": "de_DE.UTF-8"}, "de"),
        ({"LC_ALL": "de_AT"}, "de"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "de_DE.UTF-8", "LANG": "C"}, "de"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, named: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    assert locale_language() == language


@pytest.mark.parametrize(
    ("locale", "usage", "error"),
    [
        ("C.UTF-8", "Usage: umlauf check", "Error: Invalid value for 'CASE': Directory 'nirgends' does not exist."),
        (
            "de_DE.UTF-8",
            "Aufruf: umlauf check",
            "Fehler: Ungültiger Wert für 'CASE': Verzeichnis 'nirgends' gibt es nicht.",
        ),
    ],
)
def test_a_wrong_call_is_answered_in_the_language_of_the_terminal(locale: str, usage: str, error: str) -> None:
    result = process("check", "nirgends", LC_ALL=locale)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(usage)
    assert error in result.stderr


def test_a_terminal_that_cannot_show_a_letter_gets_a_question_mark_and_no_error() -> None:
    code = "import sys; sys.stdout.reconfigure(encoding='cp1252'); sys.argv[0] = 'umlauf'; from umlauf.cli import main; main()"
    result = subprocess.run([sys.executable, "-c", code, "check", SAMPLE], capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (1, b"")
    assert "? [1] In allen Landkreisen" in result.stdout.decode("cp1252")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "http", "UMLAUF_PORT is “http”; expected was a number from 1 to 65535."),
        ("SETTINGS", "nirgends.toml", "UMLAUF_SETTINGS names nirgends.toml, and there is no such file."),
        (
            "DATABASE_URL",
            "sqlite:////dev/null/x",
            "The database cannot be used: unable to open database file. Nothing was changed.",
        ),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_sentence(tmp_path: Path, name: str, value: str, sentence: str) -> None:
    result = process("verify", LC_ALL="C.UTF-8", UMLAUF_VAR=str(tmp_path), **{f"UMLAUF_{name}": value})
    assert (result.returncode, result.stdout, result.stderr) == (2, "", f"{sentence}\n")


@pytest.mark.parametrize("command", [("verify",), ("django", "check")])
def test_an_address_that_is_no_database_is_one_sentence_whatever_the_command(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    result = process(*command, LC_ALL="C.UTF-8", UMLAUF_VAR=str(tmp_path), UMLAUF_DATABASE_URL="nonsense")
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith("UMLAUF_DATABASE_URL names no SQLite database; expected was")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("demo", "--nirgends"), "Fehler: Die Option '--nirgends' gibt es nicht."),
        (("demo", "--out"), "Fehler: Die Option '--out' braucht einen Wert."),
        (("serve", "a", "b"), "Fehler: Überzählige Angaben (a b)"),
        (("sgin",), "Fehler: Den Befehl 'sgin' gibt es nicht. Meinten Sie 'sign'?"),
        (("account", "x", "--role", "chief"), "'chief' ist keiner der Werte 'officer', 'signatory'."),
    ],
)
def test_words_of_click_are_german_as_well(arguments: tuple[str, ...], error: str) -> None:
    result = process(*arguments, LC_ALL="de_DE.UTF-8")
    assert (result.returncode, error in result.stderr) == (2, True)


def test_a_folder_is_a_verzeichnis_in_german_help() -> None:
    assert "--out VERZEICHNIS" in process("demo", "--help", LC_ALL="de_DE.UTF-8").stdout


def test_commands_of_django_stay_reachable(tmp_path: Path) -> None:
    result = process("django", "check", "--fail-level", "WARNING", UMLAUF_VAR=str(tmp_path))
    assert (result.returncode, result.stdout) == (0, "System check identified no issues (0 silenced).\n")
