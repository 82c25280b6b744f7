# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""How a reply says which question it answers: "Frage 1", "Zu den Fragen 1 und 2:", "1.", or the question itself."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

NUMBER = r"\d{1,2}(?:\s?\.?\s?[a-z](?![\w.]))?"
JOINED = rf"{NUMBER}(?:\s*(?:,|/|&|–|-|und|u\.|sowie|bis)\s*{NUMBER})*"
NAMED = re.compile(
    rf"(?:(?:zu|zur|antwort(?:en)?|auf|die|der|den)\s+)*fragen?\s+(?:nr\.?\s*)?(?P<numbers>{JOINED})"
    r"(?P<end>\s*[.)]*\s*[:–-](?:\s+|$)|\s*[.)]+(?:\s+|$)|\s*$|(?=\s))",
    re.IGNORECASE,
)
TO = re.compile(
    rf"(?:antwort(?:en)?\s+)?zu\s+(?:nr\.?\s*)?(?P<numbers>{JOINED})(?P<end>\s*[.)]*\s*:\s*|\s*[.)]+\s+|\s*$)",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"(?P<numbers>{NUMBER})(?P<end>\s?[.):]{{1,2}}(?!\d)(?:\s+|$)|\s*$)(?!(?:januar|februar|märz|april|mai|juni|juli|august"
    r"|september|oktober|november|dezember)\b)",
    re.IGNORECASE,
)
ONE = re.compile(r"(\d{1,2})(?:\s?\.?\s?([a-z])(?![\w.]))?|(bis|–|-)", re.IGNORECASE)

# After such a word a label at the beginning of the next line is the end of a sentence: "siehe / Frage 1."
POINTING = re.compile(
    r"(?:^|\s)(?:siehe|s\.|vgl\.|zu|zur|zu den|auf|und|oder|unter|bei|von|der|die|den|in)$", re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.!?:,;]\s*$")


class Label(NamedTuple):
    """A label at the beginning of a line: the cell that it opens, and what of the line belongs to the answer."""

    cell: str
    rest: str
    plain: bool = True  # False when the label is part of the sentence: "Zu Frage 1 wird mitgeteilt, dass …"
    root: int = 0


@dataclass(frozen=True)
class Questionnaire:
    """The numbers of the questions that were asked, in order, and as far as known their texts."""

    numbers: tuple[str, ...]
    texts: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def roots(self) -> tuple[int, ...]:
        """The questions without their parts: 1, 2 and 3 for 1a, 1b, 2 and 3."""
        return tuple(dict.fromkeys(int(match[0]) for number in self.numbers if (match := re.match(r"\d+", number))))

    @cached_property
    def _known_texts(self) -> Sequence[tuple[str, str]]:
        return [(_bare_words(text), number) for number, text in self.texts.items() if text]

    def named(self, line: str) -> Label | None:
        """Return the label that names a question: "Frage 1:", "Zu 1.:" or the text of the question."""
        match = NAMED.match(line) or TO.match(line)
        if match:
            return self._label(line, match, plain=bool(match["end"]) or match.end() == len(line))
        words = _bare_words(line)
        for text, number in self._known_texts:
            if words == text:
                return Label(number, "", root=_root(number))
        return None

    def bare(self, line: str) -> Label | None:
        """Return the label that is only a number: "1.", "1)", "1 a)", or a number alone."""
        match = BARE.match(line)
        return self._label(line, match, plain=True) if match else None

    def _label(self, line: str, match: re.Match[str], *, plain: bool) -> Label | None:
        found = self._numbers(match["numbers"])
        if not found:
            return None
        cells = dict.fromkeys(number + part if number + part in self.numbers else number for number, part in found)
        rest = line[match.end() :].strip() if plain else line
        lost = found[0][1] if len(found) == 1 and found[0][0] in cells else ""
        return Label("|".join(cells), f"{lost}) {rest}".strip() if lost else rest, plain, int(found[0][0]))

    def _numbers(self, text: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        reaching = False
        for number, part, to in ONE.findall(text):
            if to:
                reaching = True
                continue
            first = int(found[-1][0]) + 1 if reaching and found else int(number)
            found.extend((str(root), "") for root in range(first, int(number)) if root in self.roots)
            found.append((number, part.lower()))
            reaching = False
        return found if all(int(number) in self.roots for number, _ in found) else []

    def without_question(self, cell: str, text: str) -> str:
        """Return the text of a cell without the text of its question and of the parts, where a reply repeats them."""
        roots = {_root(name) for name in cell.split("|")}
        for number, question in self.texts.items():
            if question and _root(number) in roots:
                words = r"\s+".join(re.escape(word) for word in question.split())
                text = re.sub(rf"^(?:[a-z]\)\s*)?{words}\s*", "", text)
        return text

    def order(self, cell: str) -> tuple[int, int, bool]:
        """Return the place of a cell in the order of the paper; what answers no question comes first."""
        first = cell.partition("|")[0]
        place = self.numbers.index(first) if first in self.numbers else -1
        return _root(first), place, "|" in cell


def can_open(line: str, before: str, label: Label) -> bool:
    """Whether a label inside a paragraph opens a cell, or only continues the sentence of the line before."""
    if POINTING.search(before) or not label.plain:
        return False
    return (
        not label.rest
        or line[: len(line) - len(label.rest)].rstrip().endswith(":")
        or bool(SENTENCE_END.search(before))
    )


def _root(number: str) -> int:
    match = re.match(r"\d+", number)
    return int(match[0]) if match else 0


def _bare_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
