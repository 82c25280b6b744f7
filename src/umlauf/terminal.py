# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What the terminal is told: sentences in its language, and how a command ends."""

import os
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import click

from umlauf.wording import Message, Refusal

P = ParamSpec("P")
R = TypeVar("R")

FINDING, BAD_INPUT = 1, 2


def locale_language() -> str:
    """Return the language of the terminal: "de" for a German locale, else "en"."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "de" if named.lower().startswith("de") else "en"


def say(message: Message) -> None:
    """Print a sentence in the language of the terminal."""
    click.echo(str(message))


def refusing(command: Callable[P, R]) -> Callable[P, R]:
    """Let a command end with the sentence of a refusal and exit code 2."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except Refusal as refusal:
            click.echo(str(refusal), err=True)
            raise SystemExit(BAD_INPUT) from refusal

    return run
