# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Sentences for people, translated when they are read and not when they are made.

Reckoning knows no framework, so it cannot use Django's translations; it says what it has to say as a
`Message`: an English sentence with named gaps. Whoever shows it decides on the language by setting
`language`. Both use the same catalogues in `locale/`.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("de", "en")
LOCALE = Path(__file__).parent / "locale"

language: ContextVar[str] = ContextVar("language", default="en")


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation("django", LOCALE, [code], fallback=True)


def translated(text: str) -> str:
    """Return the sentence in the language of the reader; the English one where no translation is known."""
    return _catalogue(language.get()).gettext(text)


def translated_plural(one: str, many: str, number: int) -> str:
    """Return the form that the number asks for, in the language of the reader."""
    return _catalogue(language.get()).ngettext(one, many, number)


@contextmanager
def spoken(code: str) -> Iterator[None]:
    """Let every message inside the block be read in the language `code` ("de" or "en")."""
    token = language.set(code if code in LANGUAGES else "en")
    try:
        yield
    finally:
        language.reset(token)


class Message:
    """A sentence with its values: `Message("{count} rows", count=3)`. `str` gives it in the reader's language."""

    def __init__(self, text: str, /, **values: object) -> None:
        self.text = text
        self.values = values

    def __str__(self) -> str:
        return translated(self.text).format(**self.values)

    def filled(self, **values: object) -> "Message":
        """Return the same sentence with these values."""
        return Message(self.text, **values)

    def __repr__(self) -> str:
        return f"Message({self.text!r}, {self.values!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.text, self.values) == (other.text, other.values)

    def __hash__(self) -> int:
        return hash((self.text, repr(sorted(self.values.items()))))


class Plural(Message):
    """A sentence that a number bends: `Plural("{days} day left", "{days} days left", days=1)`.

    The value named first is the number that decides.
    """

    def __init__(self, one: str, many: str, /, **values: object) -> None:
        super().__init__(one, **values)
        self.many = many

    def filled(self, **values: object) -> "Plural":
        """Return the same sentence with these values."""
        return Plural(self.text, self.many, **values)

    def __str__(self) -> str:
        number = next(iter(self.values.values()))
        return translated_plural(self.text, self.many, int(str(number))).format(**self.values)


class Quoted(NamedTuple):
    """Texts in the quotation marks of the reader's language, with something between them; a value for a `Message`."""

    texts: tuple[str, ...]
    between: str = "; "

    def __str__(self) -> str:
        return self.between.join(str(Message("“{text}”", text=text)) for text in self.texts)


class Refusal(Exception):
    """Something was refused; `message` is the sentence that a person reads, in the reader's language.

    The family: a room derives one exception per kind of refusal from this class, next to the function that raises it.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class Unknown(Refusal):
    """What was asked for is not here; a page answers it with "not found"."""
