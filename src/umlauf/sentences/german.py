# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""German words: tokens with their place, stems, verbs whose parts stand apart, numbers in words and figures."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import snowballstemmer
from text_to_num import text2num

# Line-end hyphens of printed papers, but not those of "Haupt-\nund Ehrenamt".
BROKEN = re.compile(r"(\w)-([ \t]*\r?\n[ \t]*)(?!(?:und|oder|bzw|sowie)\b)([a-zäöüß]\w*)")
TOKEN = re.compile(
    r"(?:ca|rd|max|mind|bzw|insg)\.(?=\s)"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
    r"|[^\W\d_]+(?:-[^\W\d_]+)*-?"
    r"|\S"
)
FIGURE = re.compile(r"\d{1,3}(?:\.\d{3}){1,5}|\d{1,18}")  # what is longer counts nothing

WORDS = ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
NO_NUMBERS = frozenset({"ein", "eins", "und"})  # "ein" may be an article: the sentence has to decide

_stemmer = snowballstemmer.stemmer("german")


class Words(NamedTuple):
    """The lists of `words.toml`."""

    lists: Mapping[str, frozenset[str]]
    tags: Mapping[str, str]  # the letter of a word
    strong: Mapping[str, str]  # the stem of a form of a strong verb
    numbers: Mapping[str, int]
    separable: tuple[str, ...]


@cache
def words() -> Words:
    """Return the lists of German words that come with umlauf."""
    raw = tomllib.loads(files("umlauf.sentences").joinpath("words.toml").read_text(encoding="utf-8"))
    return Words(
        {name: frozenset(text.split()) for name, text in raw["lists"].items()},
        {word: letter for letter, text in raw["tags"].items() for word in text.split()},
        {form: core for core, text in raw["strong"].items() for form in text.split()},
        raw["numbers"],
        tuple(raw["lists"]["separable"].split()),
    )


class Token(NamedTuple):
    """A word, a number or a mark, with its place in the text it was read from."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, as nouns do."""
        return self.text[:1].isupper()


def in_one_line(text: str) -> str:
    """Return the text with line ends as spaces and words that were broken at them joined.

    What a joined word loses is added behind it as spaces, so that the words after it keep their places.
    """
    joined = BROKEN.sub(lambda found: f"{found[1]}{found[3]} {' ' * len(found[2])}", text)
    return re.sub(r"[\r\n\t]", " ", joined)


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the tokens of a text; places are counted from `offset`."""
    return tuple(Token(found[0], found.start() + offset, found.end() + offset) for found in TOKEN.finditer(text))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem (Snowball, German) of one word; hyphens inside a compound and a Latin "-um" are left out."""
    stemmed = str(_stemmer.stemWord(word.lower().replace("-", "")))
    return stemmed[:-2] if len(stemmed) > 4 and stemmed.endswith("um") else stemmed


@cache
def verb(word: str) -> tuple[str, ...]:
    """Return what a verb form comes down to: its stem, and before it the part that can stand apart.

    "stattgefunden" and "stattfindet" give ("statt", "find"), "geplant" and "planen" give ("plan",).
    """
    lower = word.lower()
    strong = words().strong
    if lower in words().separable or lower in strong:
        return (strong.get(lower, lower),)
    for prefix in words().separable:
        rest = lower.removeprefix(prefix)
        if rest != lower and len(rest) > 3 and not rest.startswith(("ung", "lich")):
            inner = rest[2:] if re.fullmatch(r"(?:ge|zu)\w{2,}(?:t|en)", rest) else rest
            return (prefix, strong.get(rest) or strong.get(inner) or _core(inner))
    return (_core(lower),)


def _core(lower: str) -> str:
    bare = lower[2:] if re.fullmatch(r"ge\w{3,}(?:t|en)", lower) else lower
    core = re.sub(r"(?:tet|test|ten|te|et|en|st|t|e|n)$", "", bare)
    return stem(core) if len(core) > 2 else bare


@cache
def number(word: str) -> int | None:
    """Return the value of one number, in figures with German points or in words; None when it is no whole number.

    "ein" is none here: whether it counts or is an article is for the sentence to say.
    """
    if FIGURE.fullmatch(word):
        return int(word.replace(".", ""))
    lower = word.lower()
    if lower in words().numbers:
        return words().numbers[lower]
    if lower in NO_NUMBERS or not lower.isalpha():
        return None
    try:
        return int(text2num(lower, "de"))
    except ValueError:
        return None


def decimal(word: str) -> float | None:
    """Return the value of a number in figures that may have a decimal comma, else that of `number`."""
    if re.fullmatch(r"\d{1,18},\d+", word):
        return float(word.replace(",", "."))
    return number(word)


def in_words(value: int) -> str:
    """Return a number as German official style prints it: up to twelve in words, above in figures with points."""
    return WORDS[value] if value < len(WORDS) else f"{value:,}".replace(",", ".")


def listed(names: Sequence[str]) -> str:
    """Return names as a German list: "A", "A und B", "A, B und C"."""
    return " und ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
