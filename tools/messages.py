# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Collects every sentence that people read into the German catalogue, and compiles it.

Without options it adds new sentences to `django.po` (to be translated by hand), drops those that are gone, and writes
`django.mo`. With `--check` it changes nothing and fails when a sentence has no translation or a file is stale.
"""

import io
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

HOUSE = Path(__file__).parents[1] / "src" / "umlauf"
PO = HOUSE / "locale" / "de" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "Message": None,
    "Plural": (1, 2),
    "translated": None,
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
MADE = datetime(2026, 1, 1, tzinfo=UTC)  # fixed, so that the same sentences give the same file
# click's own words, which it looks up in the catalogue that the command line binds; those that our commands can say.
CLICK: tuple[str | tuple[str, str], ...] = (
    "Usage:", "Options", "Commands", "Show this message and exit.", "Error: {message}", "Missing command.",
    "No such command {name!r}.", "No such option {name!r}.", "Missing argument", "Missing option",
    "default: {default}", "required", "Try '{command} {option}' for help.", "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}", "{name} {filename!r} does not exist.", "directory", "file",
    "{name} {filename!r} is a file.", "{name} {filename!r} is a directory.", "{name} {filename!r} is not readable.",
    "{name} {filename!r} is not writable.", "Option {name!r} does not take a value.", "Aborted!",
    "Repeat for confirmation", "Error: The two entered values do not match.",
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)  # fmt: skip


def sentences() -> Iterator[tuple[str, int, str | tuple[str, ...], str | None]]:
    """Return each sentence of the code and the templates with its place."""
    for path in sorted(HOUSE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from _extracted(path, path.read_bytes(), "python")
    for path in sorted(HOUSE.rglob("templates/**/*.*")):
        if path.suffix in (".html", ".txt"):
            yield from _extracted(path, templatize(path.read_text(encoding="utf-8")).encode(), "javascript")
    for word in CLICK:
        yield "cli.py", 0, word, None


def _extracted(path: Path, source: bytes, method: str) -> Iterator[tuple[str, int, str | tuple[str, ...], str | None]]:
    # Django turns a template into calls among blanks, which only the reader of JavaScript takes: it knows no indents.
    found = extract(method, io.BytesIO(source), keywords=KEYWORDS, options={"encoding": "utf-8"})
    for line, message, _comments, context in found:
        yield path.relative_to(HOUSE).as_posix(), line, message, context


def catalogue(known: Catalog) -> Catalog:
    """Return the catalogue of all sentences as they are now, with the translations that are known."""
    fresh = Catalog(locale="de", project="umlauf", charset="utf-8", header_comment=known.header_comment)
    for file, line, message, context in sentences():
        before = known.get(message[0] if isinstance(message, tuple) else message, context)
        # A sentence that has been given a plural meanwhile, or has lost it, is to be translated anew.
        text = before.string if before and before.pluralizable == isinstance(message, tuple) else None
        fresh.add(message, text or None, locations=[(file, line)], context=context)
    return fresh


def _is_translated(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(string) if isinstance(string, str) else all(string or ("",))


def as_po(of: Catalog) -> bytes:
    """Return the catalogue as a .po file that changes only when a sentence does."""
    out = io.BytesIO()
    write_po(out, of, width=100, no_location=True, omit_header=False, sort_output=True, ignore_obsolete=True)
    lines = out.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if "-Date: " not in line and "Generated-By" not in line).encode()


def as_mo(of: Catalog) -> bytes:
    """Return the compiled catalogue."""
    out = io.BytesIO()
    of.creation_date = of.revision_date = MADE
    write_mo(out, of)
    return out.getvalue()


def main() -> int:
    """Collect, or check; return 1 where something is missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umlauf.settings")
    django.setup()
    with PO.open("rb") if PO.is_file() else io.BytesIO() as file:
        known = read_po(file, locale="de")
    fresh = catalogue(known)
    untranslated = [str(message.id) for message in fresh if message.id and not _is_translated(message.string)]
    for sentence in untranslated:
        print(f"not translated: {sentence}")
    po = as_po(fresh)
    mo = as_mo(read_po(io.BytesIO(po), locale="de"))
    if "--check" in sys.argv:
        stale = [path for path, data in ((PO, po), (PO.with_suffix(".mo"), mo)) if path.read_bytes() != data]
        for path in stale:
            print(f"stale: {path.name}; run make messages")
        return 1 if untranslated or stale else 0
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    PO.with_suffix(".mo").write_bytes(mo)
    print(f"{len(fresh)} sentences, {len(untranslated)} without translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
