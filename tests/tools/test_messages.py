# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The German catalogue: complete, with the gaps of the English sentence, and compiled from what stands in it."""

import re
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from tools.messages import CLICK, PO, as_mo, as_po, catalogue

GAP = re.compile(r"%\(\w+\)[sd]|\{\w*(?:![rsa])?(?::[^}]*)?\}")


@pytest.fixture(scope="module")
def kept() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="de")


@pytest.fixture(scope="module")
def fresh(kept: Catalog) -> Catalog:
    return catalogue(kept)


def _texts(of: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """Return the sentence, or singular and plural; "" where there is none."""
    return [of or ""] if of is None or isinstance(of, str) else list(of)


def _gaps(text: str) -> list[str]:
    return sorted(GAP.findall(text))


def _sentences(of: Catalog) -> list[Message]:
    return [message for message in of if message.id]


def _compiled(mo: bytes) -> dict[object, str]:
    # The head of the file is left out: it bears the minute in which it was written.
    sentences: dict[object, str] = vars(GNUTranslations(BytesIO(mo)))["_catalog"]
    return {key: text for key, text in sentences.items() if key}


def test_every_sentence_has_a_translation_and_so_has_every_plural(fresh: Catalog) -> None:
    assert [message.id for message in _sentences(fresh) if not all(_texts(message.string))] == []


def test_a_translation_has_the_gaps_of_the_english_sentence(fresh: Catalog) -> None:
    for message in _sentences(fresh):
        for english, german in zip(_texts(message.id), _texts(message.string), strict=True):
            if german:
                assert (english, _gaps(german)) == (english, _gaps(english))


def test_words_of_click_are_those_that_it_says() -> None:
    said: set[object] = {"directory", "file", "required"}  # looked up by a name that is reckoned
    for path in Path(click.__file__).parent.glob("*.py"):
        found = extract("python", BytesIO(path.read_bytes()), keywords={"_": None, "ngettext": (1, 2)})
        said.update(message for _line, message, _comments, _context in found)
    assert [words for words in CLICK if words not in said] == []


def test_a_translation_uses_german_quotation_marks(fresh: Catalog) -> None:
    german = [text for message in _sentences(fresh) for text in _texts(message.string)]
    assert [text for text in german if "”" in text or text.count("„") != text.count("“")] == []


def test_the_catalogue_holds_the_sentences_of_the_code_and_no_others(fresh: Catalog) -> None:
    assert as_po(fresh) == PO.read_bytes()


def test_the_compiled_catalogue_says_what_the_catalogue_says(kept: Catalog) -> None:
    assert _compiled(PO.with_suffix(".mo").read_bytes()) == _compiled(as_mo(kept))


def test_a_sentence_that_is_new_has_no_translation_and_one_that_is_gone_is_dropped() -> None:
    known = Catalog(locale="de")
    known.add("A sentence that nobody says any more.", "Ein Satz, den niemand mehr sagt.")
    known.add("Usage:", "Aufruf:")
    found = catalogue(known)
    assert found["Usage:"].string == "Aufruf:"
    assert not found["Commands"].string
    assert found.get("A sentence that nobody says any more.") is None


def test_a_catalogue_is_written_without_the_day_on_which_it_was_written(kept: Catalog) -> None:
    assert [line for line in as_po(kept).splitlines() if b"-Date: " in line] == []
