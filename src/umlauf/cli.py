# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The command line: which commands there are, what each takes, and what it is for, with an example."""

import gettext
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from umlauf.commands import (
    account,
    check,
    code,
    demo,
    django_command,
    draft,
    export,
    load,
    publish,
    read,
    serve,
    sign,
    verify,
)
from umlauf.people.roles import LABELS
from umlauf.terminal import READ_FILE, READ_FOLDER, WRITE_FOLDER, argument, locale_language, option
from umlauf.wording import LOCALE, Message, spoken, translated


class Row(NamedTuple):
    """One command: what it runs, its parameters, what it is for, and an example."""

    run: Callable[..., None]
    params: Sequence[Callable[[], click.Parameter]]
    purpose: Message
    example: str


CASE = argument("case", path=READ_FOLDER)
INQUIRY = argument("inquiry")

ROWS = (
    Row(
        demo,
        (
            option("serving", "--serve/--no-serve", default=True, help=Message("serve the pages afterwards")),
            option(
                "--out",
                path=WRITE_FOLDER,
                default=Path("var/demo"),
                show_default=True,
                help=Message("where the files of the demonstration are written"),
            ),
        ),
        Message("Carry the worked example through to the published answer, and serve it."),
        "umlauf demo --no-serve --out out",
    ),
    Row(
        check,
        (
            CASE,
            option("as_json", "--json", is_flag=True, help=Message("print the outcome as JSON")),
            option("--answer", default="answer.md", show_default=True, help=Message("the draft to be checked")),
        ),
        Message("Check the answer of a case folder; exit code 1 where a statement fails."),
        "umlauf check samples/hessen-19-1613 --json",
    ),
    Row(
        read,
        (
            argument("paper", path=READ_FILE),
            option("--annex", multiple=True, path=READ_FILE, help=Message("an annex in a file of its own")),
            option("--out", path=WRITE_FOLDER, help=Message("where the case folder is written")),
            option(
                "--parliament",
                default="",
                help=Message("whose paper it is, such as DE-HE, where the paper does not say so"),
            ),
            option("as_json", "--json", is_flag=True, help=Message("print the outcome as JSON")),
        ),
        Message("Read a printed answer back into a case folder, and check it."),
        "umlauf read drucksache.pdf --out out/case",
    ),
    Row(load, (CASE,), Message("Load a case folder into the database."), "umlauf load samples/hessen-19-1613"),
    Row(
        export,
        (INQUIRY, argument("folder", path=WRITE_FOLDER)),
        Message("Write an inquiry as a case folder."),
        "umlauf export de-he-19-1613 out/case",
    ),
    Row(
        code,
        (INQUIRY, argument("codes", path=READ_FILE)),
        Message("Take the codes of a file in place of those before; bodies and findings stay."),
        "umlauf code de-he-19-1613 samples/hessen-19-1613/codes.csv",
    ),
    Row(
        draft,
        (INQUIRY, argument("text", path=READ_FILE)),
        Message("Write a new version of the answer from a file."),
        "umlauf draft de-he-19-1613 samples/hessen-19-1613/answer-corrected.md",
    ),
    Row(
        sign,
        (INQUIRY, option("account", "--as", required=True, help=Message("the account of the signatory"))),
        Message("Sign the latest version of the answer in the name of an account."),
        "umlauf sign de-he-19-1613 --as leitung",
    ),
    Row(
        publish,
        (INQUIRY,),
        Message("Publish the signed answer; a statement that fails is named, and nothing goes out."),
        "umlauf publish de-he-19-1613",
    ),
    Row(
        verify,
        (option("as_json", "--json", is_flag=True, help=Message("print the outcome as JSON")),),
        Message("Check that the ledger is whole and that every kept file still has its hash."),
        "umlauf verify",
    ),
    Row(
        account,
        (
            argument("username"),
            option("--name", help=Message("the person's name")),
            option("--role", choice=tuple(LABELS), help=Message("what the person may do")),
            option("--change", is_flag=True, help=Message("change an account that is there")),
            option("--password", is_flag=True, help=Message("with --change: ask for a new password")),
            option(
                "--close",
                is_flag=True,
                help=Message("nobody may sign in with it any more; its name stays"),
            ),
        ),
        Message("Open an account, change one or close it; a password is asked for."),
        "umlauf account leitung --name 'Ada Beispiel' --role signatory",
    ),
    Row(serve, (), Message("Serve the pages."), "umlauf serve"),
)


def commands() -> click.Group:
    """Return all commands, their help in the language of the reader."""
    group = click.Group(
        "umlauf",
        help=translated(
            "Answers parliamentary inquiries that need the municipalities, every figure bound to its evidence."
        ),
    )
    example = translated("Example:")
    for row in ROWS:
        words = f"{row.purpose}\n\n\b\n{example} {row.example}"  # \b: the example stays on one line
        params = [param() for param in row.params]
        group.add_command(
            click.Command(row.run.__name__, callback=row.run, params=params, help=words, short_help=str(row.purpose))
        )
    group.add_command(
        click.Command(
            "django",
            callback=django_command,
            params=[click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)],
            context_settings={"ignore_unknown_options": True, "help_option_names": []},
            help=translated("Run one of Django's own commands."),
        )
    )
    return group


def main() -> None:
    """Run the command line in the language of the terminal."""
    # click looks its own words ("Usage", "Error") up in the catalogue that is bound here.
    gettext.bindtextdomain("django", str(LOCALE))
    gettext.textdomain("django")
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    with spoken(locale_language()):
        commands().main(prog_name="umlauf")
