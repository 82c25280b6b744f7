# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the terminal is told and asked: sentences in its language, reports, and how a command ends."""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import click
import orjson

from umlauf.wording import Message, Refusal, translated

if TYPE_CHECKING:
    from umlauf.answer.claims import Report

P = ParamSpec("P")
R = TypeVar("R")

FINDING, BAD_INPUT = 1, 2
SHAPES = {"holds": "✓", "fails": "✗", "open": "?"}

Kind = Mapping[str, bool] | None  # which paths a parameter takes; None where it takes no path
READ_FOLDER = {"exists": True, "file_okay": False}
READ_FILE = {"exists": True, "dir_okay": False}
WRITE_FOLDER = {"file_okay": False}


def locale_language() -> str:
    """Return the language of the terminal: "de" for a German locale, else "en"."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "de" if named.lower().startswith("de") else "en"


def say(message: Message) -> None:
    """Print a sentence in the language of the terminal."""
    click.echo(str(message))


def print_json(values: Mapping[str, object]) -> None:
    """Print values as JSON, indented, in UTF-8 whatever the terminal is set to."""
    click.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE), nl=False)


def print_report(report: "Report") -> None:
    """Print every statement with its verdict, its figure and its reasons, then how complete the replies are."""
    from umlauf.answer.reasons import VERDICTS, figure, reasons

    for claim in report.claims:
        shape = SHAPES[claim.judgement.verdict]
        click.echo(f"{shape} [{claim.statement.section.name}] {claim.statement.clause.text}")
        because = "; ".join(map(str, reasons(claim)))
        click.echo(f"  {VERDICTS[claim.judgement.verdict]} – {figure(claim)}{f' – {because}' if because else ''}")
        if claim.contradicting and claim.judgement.because:
            names = ", ".join(entry.name for entry in claim.contradicting)
            click.echo("  " + str(Message("against: {names}", names=names)))
    click.echo(report.completeness.sentence)


def print_state(broken: int | None, altered: tuple[str, ...], count: int) -> None:
    """Print where the ledger is broken and which files are no longer what was filed; else that all is well."""
    if broken is not None:
        say(Message("The ledger is broken at entry {number}: it does not follow from the one before.", number=broken))
    for digest in altered:
        say(Message("The file kept under {digest} is no longer what was filed.", digest=digest))
    if broken is None and not altered:
        say(Message("The ledger is whole: {count} entries; every file has its hash.", count=count))


def ask_password() -> str:
    """Ask for a password twice, unseen."""
    return str(click.prompt(translated("Password"), hide_input=True, confirmation_prompt=True))


def refusing(command: Callable[P, R]) -> Callable[P, R]:
    """Let a command end with the sentence of a refusal and exit code 2; so ends an unanswered question."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except Refusal as refusal:
            click.echo(str(refusal), err=True)
            raise SystemExit(BAD_INPUT) from refusal
        except click.Abort as abort:
            click.echo(translated("Aborted!"), err=True)
            raise SystemExit(BAD_INPUT) from abort

    return run


def option(
    *names: str,
    help: Message,  # noqa: A002
    path: Kind = None,
    choice: Sequence[str] = (),
    **more: Any,
) -> Callable[[], click.Parameter]:
    """Return how an option of a command is made: in the language that is spoken when it is made."""
    chosen = click.Choice(choice) if choice else None
    return lambda: click.Option(list(names), help=str(help), type=chosen or _path(path), **more)


def argument(name: str, path: Kind = None) -> Callable[[], click.Parameter]:
    """Return how an argument of a command is made."""
    return lambda: click.Argument([name], type=_path(path))


def _path(kind: Kind) -> click.Path | None:
    """A type of click takes its name ("directory") in the language that is spoken when it is made."""
    return click.Path(path_type=Path, **kind) if kind else None
