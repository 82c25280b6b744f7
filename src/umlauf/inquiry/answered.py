# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The printed answer: which lines answer which questions, and the preliminary remarks of both sides.

What papers write is told in formulas that all parliaments share: "Die Fragen 1 bis 3 werden gemeinsam beantwortet",
"Zu 1. und 2.:", "Diese Vorbemerkung vorangestellt, beantworte ich …".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from umlauf.inquiry.printed import SENTENCE_ENDS, Section, prose
from umlauf.inquiry.questions import LETTERED, Exchange

# Numbers as papers write them: 1 bis 3, 1. und 2., 2, 3 und 4, 1 a und b, 3.a).
ONE = r"(?:\d{1,2}\s?[.)]?(?:\s?[a-z]\b\s?\)?)?|[a-z]\b\s?\)?)"
SET = rf"{ONE}(?:\s*(?:,|und|sowie|bis|-|–)\s*(?:zu\s+)?(?:Frage\s+)?{ONE})*"
LABEL = re.compile(
    rf"(?:(?:Antwort(?:en)?\s+)?(?:zu|auf)\s+(?:de[nr]\s+)?(?:Fragen?\s+)?|Fragen?\s+|Antwort\s+)({SET})"
    r"\s*(?::|$|(?<=\))\s+(?=[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
ANSWER = re.compile(r"Antwort(?: der Landesregierung)?\s*(?::|$)", re.MULTILINE)
TOKEN = re.compile(r"(\d{1,2})(?:\s?[.)])?(?:\s?([a-z])\b)?|\b([a-z])\b|(\bbis\b|[-–])")
JOINT = re.compile(rf"\bFragen?\s+({SET})")
TOGETHER = re.compile(r"(?:gemeinsam|zusammen).*beantwort|beantwort.*(?:gemeinsam|zusammen)", re.IGNORECASE)
ELSEWHERE = re.compile(r"\bverw(?:eis|ies)|\b(?:siehe|vgl\.) (?:\w+ )?(?:Antwort|Beantwortung)", re.IGNORECASE)
OPENING = 400  # characters of an answer within which it says what it answers
SENTENCE = re.compile(r"(?<=[.?!:])\s+(?=[^\W\d_a-zäöüß]|„|\")")

REMARK = re.compile(
    r"^Vorbemerkung(?:en)?((?: (?:de[rs]|zur|Fragestell|Minist|Landes|Staats)(?!.*\bvora)[^:.\n]*"
    r"(?:(?:(?<=[,-])|(?<= und)|(?<= für)|(?<= de[rs]))\n[^:.\n]*)*)?)(?::|\n)",
    re.MULTILINE,
)
ASKER = re.compile(r"Fragestell|Abgeordnet|Abg\.|Fraktion")
ASKS = re.compile(r"^(?:(?:Ich|Wir) (?:frage|bitte)|Dies \w+,? frage).*", re.MULTILINE | re.DOTALL)
LONGEST_FORMULA = 1_500  # characters: the longest known names nine ministries
FORMULA = re.compile(r"beantwort.*wie folgt\s*[:.]?$|^Diese.* Vorbemerkung.* vor(?:an|aus)\s?ge(?:stellt|schickt)")


class Remarks(NamedTuple):
    """The preliminary remarks of a paper: of those who ask, and of the ministry that answers."""

    asker: str
    ministry: str


class _Piece(NamedTuple):
    """A piece of an answer below the question `below`; `named` are the questions that it says it answers."""

    below: str
    named: tuple[str, ...]
    text: str


def remarks(lines: Iterable[str], *, answered: bool) -> Remarks:
    """Return both preliminary remarks from the lines in front of the first question.

    A remark that does not say whose it is belongs to the ministry in an answer, else to the asker. Left out are "Ich
    frage die Landesregierung:" and the sentence with which the ministry begins: "…, beantworte ich … wie folgt:".
    """
    text = "\n".join(lines) + "\n"
    found = list(REMARK.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    asker: list[str] = []
    ministry: list[str] = []
    for match, end in zip(found, ends, strict=False):
        of_asker = bool(ASKER.search(match[1])) if match[1] else not answered
        body = text[match.end() : end]
        (asker if of_asker else ministry).append(_without_formula(ASKS.sub("", body) if of_asker else body))
    return Remarks("\n\n".join(filter(None, asker)), "\n\n".join(filter(None, ministry)))


def _without_formula(text: str) -> str:
    *before, last = prose(text.split("\n")).split("\n\n")
    sentences = SENTENCE.split(last)
    if len(sentences[-1]) < LONGEST_FORMULA and FORMULA.search(sentences[-1]):
        sentences.pop()
    return "\n\n".join(filter(None, [*before, " ".join(sentences)]))


def sections(found: Sequence[Exchange], remark: str = "") -> tuple[Section, ...]:
    """Return the answer of a paper: the preliminary remark of the ministry, if any, and what answers which questions.

    A text answers the question above it, together with those above that have no answer of their own, or the questions
    that it names: "Die Fragen 1 bis 3 werden gemeinsam beantwortet", "Zu 1. und 3.:". A question stands for all its
    parts. Every word below a question is in exactly one section, only labels such as "Zu 1.:" or "Antwort:" are not.
    """
    known = tuple(exchange.number for exchange in found)
    pieces = [piece for exchange in found for piece in _pieces(exchange, known)]
    named = {part for piece in pieces for number in piece.named for part in (number, *_parts(number, known))}
    answer = [Section((), remark)] if remark else []
    waiting: list[str] = []
    for piece in pieces:
        if piece.named:
            answer.append(Section(_together(piece.named, known), piece.text))
        elif piece.text:
            answer.append(Section(_together((*waiting, piece.below), known), piece.text))
            waiting = []
        elif piece.below not in named:
            waiting.append(piece.below)
    return tuple(answer)


def _parts(number: str, known: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in known if name[:-1] == number and name[-1].isalpha())


def _root(number: str) -> str:
    return number.rstrip("abcdefghijklmnopqrstuvwxyz")


def _together(numbers: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers with a question in place of all its parts, and without one whose parts are answered apart."""
    if len(numbers) == 1:
        return tuple(numbers)
    kept: list[str] = []
    for root in dict.fromkeys(_root(number) for number in numbers):
        parts = _parts(root, known)
        given = [part for part in parts if part in numbers]
        whole = len(given) == len(parts) or (root in numbers and not given and numbers[-1] == root)
        kept.extend([root] if whole else given)
    return tuple(kept)


def _pieces(exchange: Exchange, known: Sequence[str]) -> Iterator[_Piece]:
    """Yield the answer below a question, cut where a label says what the text behind it answers."""
    lettered = _lettered(exchange, known)
    named: tuple[str, ...] = ()
    block: list[str] = []
    pieces: list[_Piece] = []
    for at, line in enumerate(exchange.answer):
        label = lettered.get(at) or _label(exchange, at, known)
        if label is None:
            block.append(line)
            continue
        pieces.append(_piece(exchange, named, block, known))
        named, block = label[0], [label[1]]
    pieces.append(_piece(exchange, named, block, known))
    yield from [piece for piece in pieces if piece.text] or pieces[:1]


def _piece(exchange: Exchange, named: tuple[str, ...], lines: Sequence[str], known: Sequence[str]) -> _Piece:
    text = prose(lines)
    if match := ANSWER.match(text):
        text = text[match.end() :].strip()
    return _Piece(exchange.number, named or _announced(text, exchange, known), text)


def _label(exchange: Exchange, at: int, known: Sequence[str]) -> tuple[tuple[str, ...], str] | None:
    """Return which questions a label at the beginning of a line names, and the rest of the line."""
    line = exchange.answer[at]
    match = LABEL.match(line)
    if match is None:
        return None
    above = next(filter(None, reversed(exchange.answer[:at])), "")
    numbers = numbers_in(match[1], exchange, known) if not above or SENTENCE_ENDS.search(above) else ()
    return (numbers, line[match.end() :]) if numbers else None


def _lettered(exchange: Exchange, known: Sequence[str]) -> dict[int, tuple[tuple[str, ...], str]]:
    """Return the labels of an answer that goes through all parts of its question: "a) …", "b) …"."""
    parts = _parts(exchange.parent or exchange.number, known)
    labels: dict[int, tuple[tuple[str, ...], str]] = {}
    for at, line in enumerate(exchange.answer):
        match = LETTERED.match(line)
        if match and parts[len(labels) :][:1] == ((exchange.parent or exchange.number) + match[1],):
            labels[at] = ((parts[len(labels)],), line[match.end() :])
        elif line and not labels:
            return {}
    return labels if len(labels) == len(parts) else {}


def _announced(text: str, exchange: Exchange, known: Sequence[str]) -> tuple[str, ...]:
    """Return the questions that an answer says it answers together, if the one above it is among them."""
    for match in JOINT.finditer(text[:OPENING]):
        sentence = next(part for part in SENTENCE.split(text) if match[0] in part)
        numbers = numbers_in(match[1], exchange, known)
        own = {exchange.number, _root(exchange.number)}
        if own & set(numbers) and TOGETHER.search(sentence) and not ELSEWHERE.search(sentence):
            return numbers
    return ()


def numbers_in(text: str, below: Exchange, known: Sequence[str]) -> tuple[str, ...]:
    """Return the questions that a text names ("1, 2 und 4", "1 bis 3", "2 a und b"); none if one of them is unknown.

    A letter alone is a part of the question below which the text stands.
    """
    found: list[str] = []
    root, through = _root(below.number), False
    for number, letter, alone, to in TOKEN.findall(text):
        if to:
            through = bool(found)
            continue
        root = number or root
        name = root + (letter or alone)
        if name not in known:
            return ()
        found.extend(_span(found[-1], name, known) if through else [name])
        through = False
    return tuple(dict.fromkeys(found))


def _span(first: str, last: str, known: Sequence[str]) -> Iterator[str]:
    roots_only = first == _root(first) and last == _root(last)
    between = known[known.index(first) + 1 : known.index(last) + 1]
    return (name for name in between if not roots_only or name == _root(name))
