# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What each command of the command line does. Exit code: 0 fine, 1 a finding that must not pass, 2 bad input.

`check` is a pure function of a folder and starts without Django; the other commands open the database.
"""

import gc
import getpass
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from umlauf.terminal import FINDING, ask_password, print_json, print_report, print_state, refusing, say
from umlauf.wording import Message, Plural, Refusal

if TYPE_CHECKING:
    from umlauf.ledger.actor import Actor


def open_house() -> None:
    """Set Django up; called by the commands that need the database."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umlauf.settings")
    django.setup()


def open_database() -> None:
    """Set Django up and bring the database up to date, so that any command may be the first on a machine."""
    open_house()
    from django.core.management import call_command
    from django.db.utils import OperationalError

    try:
        call_command("migrate", verbosity=0)
    except OperationalError as error:
        raise CannotOpen(
            Message("The database cannot be used: {reason}. Nothing was changed.", reason=error)
        ) from error


def operator() -> "Actor":
    """Return who acts on the command line: whoever runs the machine."""
    from umlauf.ledger.actor import OPERATOR, Actor

    return Actor(f"{getpass.getuser()} (Kommandozeile)", OPERATOR, f"{OPERATOR}:{getpass.getuser()}")


def now() -> datetime:
    """Return the time; the one place of the command line that reads the clock."""
    return datetime.now(UTC)


class CannotOpen(Refusal):
    """The database cannot be reached, written or brought up to date."""


class CannotCheck(Refusal):
    """The folder lacks what a check needs."""


NEEDED = ("roster.csv", "codebook.toml", "codes.csv")  # and the answer; source: case format 1


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let Python's collector of cycles rest: a check builds values, drops none, and takes a fifth less time so."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@refusing
@collector_at_rest()
def check(case: Path, *, as_json: bool, answer: str) -> None:
    """Check the answer of a case folder; exit code 1 where a statement fails."""
    from umlauf.answer.report import as_json as report_as_json
    from umlauf.publication.dataset import read_case
    from umlauf.scrutiny.worth import report_on

    for name in (*NEEDED, answer):
        if not (case / name).is_file():
            raise CannotCheck(
                Message("{folder}: a check needs the file {file}. It is not there.", folder=case, file=name)
            )
    found = read_case(case, answer=answer, with_files=False)
    if not found.answer_md.strip():
        raise CannotCheck(Message("{file} is empty. There is nothing to check.", file=answer))
    report = report_on(found)
    for warning in found.warnings:
        click.echo(str(warning), err=True)
    if as_json:
        print_json(report_as_json(report))
    else:
        print_report(report)
    if any(claim.judgement.verdict == "fails" for claim in report.claims):
        raise SystemExit(FINDING)


class HoldsAnother(Refusal):
    """A folder that holds another case already."""


@refusing
def read(paper: Path, *, annex: tuple[Path, ...], out: Path | None, parliament: str, as_json: bool) -> None:
    """Read a printed answer back into a case folder, and check it."""
    from umlauf.publication.dataset import TABLES, case_as_files, write_folder
    from umlauf.readback.printed import File
    from umlauf.reading.guard import read_limited
    from umlauf.scrutiny.confined import read_confined
    from umlauf.scrutiny.summary import as_json as reading_as_json
    from umlauf.scrutiny.summary import in_lines
    from umlauf.scrutiny.worth import report_on

    given = [File(path.name, read_limited(path)) for path in (paper, *annex)]
    found = read_confined(given[0], given[1:], parliament=parliament)
    if out:
        files = {name: _empty_table(name) for name in NEEDED if name in TABLES} | case_as_files(found.case)
        _demand_own(out, files)
        write_folder(files, out)
    report = report_on(found.case)
    if as_json:
        print_json(reading_as_json(found, report))
        return
    for line in in_lines(found):
        click.echo(line)
    if report.claims:
        print_report(report)
    if out:
        say(Message("Written: {count} files in {folder}.", count=len(files), folder=out))


def _empty_table(name: str) -> bytes:
    """A table without a row, so that a folder in which nobody was coded or named can be checked as well."""
    from umlauf.publication.dataset import TABLES
    from umlauf.reading.tables import write_csv

    return write_csv(TABLES[name], [])


def _demand_own(folder: Path, files: Mapping[str, bytes]) -> None:
    """Refuse a folder that holds a case in which anything is otherwise; somebody may have worked on it."""
    if not (folder / "case.toml").is_file():
        return
    for name, data in files.items():
        if not (folder / name).is_file() or (folder / name).read_bytes() != data:
            raise HoldsAnother(
                Message(
                    "{folder} holds a case already, and its {file} is another. Nothing was written; please name a"
                    " folder that is empty.",
                    folder=folder,
                    file=name,
                )
            )


@refusing
def load(case: Path) -> None:
    """Load a case folder into the database."""
    open_database()
    from umlauf.publication.actions import take_in
    from umlauf.publication.dataset import read_case

    found = read_case(case)
    for warning in found.warnings:
        click.echo(str(warning), err=True)
    slug = take_in(by=operator(), at=now(), case=found)
    say(
        Message(
            "Loaded: {slug}, {asked} asked, {codes} codes.",
            slug=slug,
            asked=len(found.replies.roster.of(found.replies.roster.kinds)),
            codes=len(found.codes),
        )
    )


@refusing
def export(inquiry: str, folder: Path) -> None:
    """Write an inquiry as a case folder."""
    open_database()
    from umlauf.publication.dataset import case_as_files, write_folder
    from umlauf.publication.queries import case_of

    files = case_as_files(case_of(inquiry))
    write_folder(files, folder)
    say(Message("Written: {count} files in {folder}.", count=len(files), folder=folder))


class NothingCoded(Refusal):
    """A file of codes without a code."""


@refusing
def code(inquiry: str, codes: Path) -> None:
    """Take the codes of a file in place of those before; bodies and findings stay."""
    open_database()
    from umlauf.evaluation.actions import take_codes
    from umlauf.evaluation.counts import parse_codes
    from umlauf.evaluation.queries import basis, bodies, findings
    from umlauf.publication.dataset import REQUIRED, TABLES, unknown_columns
    from umlauf.reading.tables import read_csv

    found = basis(inquiry)
    table = read_csv(codes.name, codes.read_bytes(), TABLES["codes.csv"], REQUIRED["codes.csv"])
    given = parse_codes(table, found.coding.roster, found.coding.codebook)
    if not given:
        raise NothingCoded(Message("{file} holds no code. Those of before were kept.", file=codes.name))
    for warning in unknown_columns(table):
        click.echo(str(warning), err=True)
    take_codes(
        by=operator(),
        at=now(),
        slug=inquiry,
        codes=given,
        bodies=bodies(found.survey.id),
        findings=findings(found.survey.id),
    )
    say(Plural("{count} code was taken.", "{count} codes were taken.", count=len(given)))


@refusing
def draft(inquiry: str, text: Path) -> None:
    """Write a new version of the answer from a file."""
    open_database()
    from umlauf.answer.actions import draft as write
    from umlauf.reading.tables import text_of

    number = write(by=operator(), at=now(), slug=inquiry, text=text_of(text.name, text.read_bytes()))
    say(Message("Version {number} was written.", number=number))


@refusing
def sign(inquiry: str, account: str) -> None:
    """Sign the latest version of the answer in the name of an account."""
    open_database()
    from umlauf.answer.actions import sign as put_name
    from umlauf.answer.queries import version_of
    from umlauf.people.queries import actor_named

    signatory = actor_named(account)._replace(entered_by=operator().name)
    version = version_of(inquiry)
    put_name(by=signatory, at=now(), slug=inquiry, seen=version)
    say(
        Message(
            "{name} has signed version {version}; entered by {operator}.",
            name=signatory.name,
            version=version[:12],
            operator=signatory.entered_by,
        )
    )


@refusing
def publish(inquiry: str) -> None:
    """Publish the signed answer; a statement that fails is named, and nothing goes out."""
    open_database()
    from umlauf.publication.actions import ClaimFails
    from umlauf.publication.actions import publish as release

    try:
        released = release(by=operator(), at=now(), slug=inquiry)
    except ClaimFails as refusal:
        click.echo(str(refusal), err=True)
        raise SystemExit(FINDING) from refusal
    say(Message("Published: /answers/{slug}/{number}/", slug=released.slug, number=released.number))


@refusing
def verify(*, as_json: bool) -> None:
    """Check that the ledger is whole and that every kept file still has its hash."""
    open_database()
    from umlauf.ledger.queries import altered_files, broken_entry, entries

    broken, altered, count = broken_entry(), altered_files(), sum(1 for _ in entries())
    if as_json:
        print_json({"whole": broken is None, "broken_entry": broken, "altered_files": altered, "entries": count})
    else:
        print_state(broken, altered, count)
    if broken is not None or altered:
        raise SystemExit(FINDING)


class LacksOption(Refusal):
    """A command that needs one more option."""


def strong_password() -> str:
    """Ask for a password; refuse one that is too easy to guess."""
    from umlauf.people.queries import demand_strength

    given = ask_password()
    demand_strength(given)
    return given


@refusing
def account(username: str, name: str | None, role: str | None, *, change: bool, password: bool, close: bool) -> None:
    """Open an account, change one or close it; a password is asked for."""
    open_database()
    from umlauf.people.actions import change_account, close_account, open_account
    from umlauf.people.queries import demand_free

    if close:
        close_account(by=operator(), at=now(), username=username)
        say(Message("The account “{username}” is closed; what was done with it keeps its name.", username=username))
        return
    if change:
        given = strong_password() if password else ""
        change_account(by=operator(), at=now(), username=username, name=name, role=role, password=given)
        say(Message("The account “{username}” was changed.", username=username))
        return
    demand_free(username)
    if name is None or role is None:
        raise LacksOption(Message("A new account needs --name and --role. Nothing was changed."))
    open_account(by=operator(), at=now(), username=username, name=name, role=role, password=strong_password())
    say(Message("The account “{username}” is open.", username=username))


@refusing
def demo(*, serving: bool, out: Path) -> None:
    """Carry the worked example through to the published answer, and serve it."""
    open_database()
    from umlauf.demo import carry_through
    from umlauf.serving import start_server

    carry_through(by=operator(), clock=now, out=out, tell=say)
    if serving:
        start_server(tell=say)


@refusing
def serve() -> None:
    """Serve the pages."""
    open_database()
    from umlauf.serving import start_server

    start_server(tell=say)


@refusing
def django_command(arguments: tuple[str, ...]) -> None:
    """Run one of Django's own commands."""
    open_house()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["umlauf django", *arguments])
