# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The text of an answer, taken apart: sections by heading, paragraphs, sentences, each with its exact place.

**The text of a section** is what stands between its heading and the next one, without white space at its two ends and
otherwise unchanged. Every `start` and `end` counts characters in it: `section.text[start:end]` is the piece.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from umlauf.sentences.german import words

HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
OF_QUESTIONS = re.compile(r"(?:(?:Antwort\s+)?zu\s+)?(?:den\s+)?(?:Frage|Fragen)\s+(?:Nr\.\s*)?(\d.*)", re.IGNORECASE)
NUMBERED = re.compile(r"(\d+)\s*\.?\s*([a-z]\b)?\)?")
PARAGRAPH = re.compile(r"(?:(?!\r?\n[ \t]*\r?\n).)+", re.DOTALL)
ITEM = re.compile(r"\n[ \t]*[-*•][ \t]+")
NUMBERED_ITEM = re.compile(r"(?:^|\n)[ \t]*\d{1,2}([.)])[ \t]+(?=[^\W\d])")
ITEM_MARK = re.compile(r"\s*(?:[-*•][ \t]+|\d{1,2}[.)][ \t]+(?=[^\W\d]))?")
NOT_PROSE = re.compile(r"\s*[>|]")  # block quotes are words of others, tables are no sentences

ENDS = re.compile(r"(?<![.!?…])[.!?…]+[\"”“«»’)\]]*(?=\s|$)")
QUOTED = re.compile(r"„[^“”„\"]*[“”\"]|\"[^\"]*\"|»[^«»]*«|«[^«»]*»|“[^”“]*”")
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LAST_WORD = re.compile(r"([^\W_]+)\.$")
NEXT_WORD = re.compile(r"\s+[„\"»(\[]*([^\W_]+)")
LONGEST_WORD = 100  # characters beside a mark that tell whether it ends the sentence


class Sentence(NamedTuple):
    """A sentence and its place in the text of its section."""

    text: str
    start: int
    end: int


class Section(NamedTuple):
    """A part of the answer below one heading: its name ("2 und 3"), the questions it names, and its text."""

    name: str
    questions: tuple[str, ...]
    text: str

    @property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences, paragraph by paragraph; block quotes and tables are left out."""
        pieces = (found for found in PARAGRAPH.finditer(self.text) if not NOT_PROSE.match(found[0]))
        return tuple(tuple(sentences(found[0], found.start())) for found in pieces)


def sections(answer: str) -> tuple[Section, ...]:
    """Return the sections of an answer in Markdown (`# Vorbemerkung`, `# Frage 1`, `# Fragen 2 und 3`).

    Text above the first heading is a section without name. Source: case format 1, answer.md.
    """
    headings = list(HEADING.finditer(answer))
    starts = [0, *(found.end() for found in headings)]
    ends = [*(found.start() for found in headings), len(answer)]
    titles = ["", *(found[1] for found in headings)]
    parts = (_section(title, answer[start:end].strip()) for title, start, end in zip(titles, starts, ends, strict=True))
    return tuple(part for part in parts if part.text)


def _section(title: str, text: str) -> Section:
    found = OF_QUESTIONS.fullmatch(title.strip().rstrip(":"))
    if not found:
        return Section(title.strip().rstrip(":"), (), text)
    numbers = [number + (letter or "").lower() for number, letter in NUMBERED.findall(found[1])]
    if len(numbers) == 1:
        return Section(numbers[0], tuple(numbers), text)
    name = re.sub(r"\s+", " ", found[1].strip())
    first_to_last = re.fullmatch(r"(\d{1,3}) (?:bis|-|–) (\d{1,3})", name)
    if first_to_last:
        numbers = [str(number) for number in range(int(first_to_last[1]), int(first_to_last[2]) + 1)]
    return Section(name, tuple(numbers), text)


def masked(text: str, *patterns: re.Pattern[str]) -> str:
    """Return the text with what the patterns find made blank, so that every place stays where it is."""
    for pattern in patterns:
        text = pattern.sub(lambda found: re.sub(r"\S", " ", found[0]), text)
    return text


def sentences(text: str, offset: int = 0) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph; places count from `offset`. An item of a list ends like a sentence."""
    # A line that begins with a number is an item only in a list of such: a date may be broken before its day.
    numbered = NUMBERED_ITEM.match(text) is not None
    marks = {found.end(1) for found in NUMBERED_ITEM.finditer(text) if numbered}
    items = NUMBERED_ITEM if numbered else ITEM
    start = 0
    for end in sorted({*_ends(text, marks), *(found.start() for found in items.finditer(text)), len(text)}):
        piece = text[start:end]
        mark = ITEM_MARK.match(piece)
        lead = mark.end() if mark else 0
        if piece[lead:].strip():
            yield Sentence(piece[lead:].rstrip(), offset + start + lead, offset + start + len(piece.rstrip()))
        start = end


def _ends(text: str, marks: set[int]) -> Iterator[int]:
    """Yield where sentences end; `marks` are the ends of the numbers of a list, which end none."""
    closed = masked(text, QUOTED, BRACKETS)
    for found in ENDS.finditer(text):
        inside = closed[found.start()] == " "
        if found.end() in marks or (inside and not _closes_with_sentence(text, found)):
            continue
        before = text[max(0, found.start() - LONGEST_WORD) : found.start() + 1]
        if not _continues(before, text[found.end() : found.end() + LONGEST_WORD]):
            yield found.end()


def _closes_with_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether a mark inside quotation marks ends the sentence outside too: … heißt es: „Nein.“ In drei …"""
    following = NEXT_WORD.match(text, found.end())
    return len(found[0]) > 1 and (following is None or following[1][0].isupper())


def _continues(before: str, after: str) -> bool:
    """Whether a mark belongs to an abbreviation, an ordinal or a date, and the sentence goes on."""
    following, last = NEXT_WORD.match(after), LAST_WORD.search(before)
    if following is None or following[1][0].islower() or last is None:
        return following is not None and following[1][0].islower()
    begins = following[1].lower() in words().lists["starters"]
    lower = last[1].lower()
    if lower.isdigit():
        return len(lower) <= 2 and not begins
    if len(lower) == 1 or lower in words().lists["may_end"]:
        return not begins
    return lower in words().lists["abbreviations"]
