# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The answer as umlauf itself publishes it, to whichever parliament: what is printed is read back.

Known from `publication.paper`: "Antwort auf die Kleine Anfrage 19/1613", the title, a table that begins with
"Parlament"; a heading for each part ("Vorbemerkung", "Frage 2 und 3") with its questions ("2a  …") above the answer;
day, signatory, office and "In umlauf gezeichnet von …"; the annex with its tables.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from umlauf.inquiry.answered import numbers_in
from umlauf.inquiry.head import Asker
from umlauf.inquiry.limits import rules
from umlauf.inquiry.printed import DAY, Paper, PrintedDay, Section, day_in, impossible_days, prose
from umlauf.inquiry.questions import Exchange, Question, QuestionSet, breakdown_of, exchanges
from umlauf.reading.passages import unwrapped
from umlauf.wording import Message

CODES = {rule.parliament: code for code, rule in rules().items()}
HEAD = re.compile(
    rf"^Antwort\s+auf\s+die\s[^\n]+\n(?P<title>(?:(?!^Parlament\s).)*)"
    rf"^Parlament\s+(?P<parliament>{'|'.join(map(re.escape, CODES))})\n+"
    rf"(?P<kind>[^\n]+?)\s+(?P<number>[^\s,]+)(?:,\s+eingereicht\s+(?P<filed>{DAY}))?\n+"
    r"(?:gestellt\s+von\s+(?P<askers>.+?)(?:\n+(?=beantwortet\s+von\s)|\n\s*\n))?"
    r"(?:beantwortet\s+von\s+(?P<ministry>.+?)(?:\n\s*\n|\Z))?",
    re.MULTILINE | re.DOTALL,
)
ASKER = re.compile(r"([^,()]+?)(?: \(([^()]+)\))?(?:, |$)")
REMARK = re.compile(r"Vorbemerkung(?:en)?(?: .*)?")
HEADING = re.compile(r"Fragen? (\d.*)")
QUESTION = re.compile(r"(\d{1,2}[a-z]?)\s+(?=\S)")
SIGNED = re.compile(r"In umlauf gezeichnet von .*")
ANNEX = re.compile(r"Tabelle \d+: (?:Antworten nach Fragen|Weitere Beteiligte).*")
NUMBERS = [f"{number}{letter}" for number in range(1, 100) for letter in ("", *ascii_lowercase)]
CUT_BY_PAGE = re.compile(r"(?<![.?!:)“\"\n])\n\n+")  # a paragraph that ends in no sentence


@dataclass
class _Part:
    """A part of the answer: the questions that its heading names, the lines of what was asked and of the answer."""

    numbers: tuple[str, ...] = ()
    asked: dict[str, list[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def recognises(lines: Sequence[str]) -> bool:
    """Whether the lines have the table "Parlament | Hessischer Landtag" below "Antwort auf die …"."""
    return HEAD.search(_text(lines)) is not None


def read(lines: Sequence[str]) -> Paper:
    """Return the paper; what it does not print stays empty. The lines are of a paper that `recognises` knows."""
    text = _text(lines)
    head = HEAD.search(text)
    if head is None:
        return Paper("", "", "", "", (), None, "", QuestionSet(()))
    start = text.count("\n", 0, head.end())
    annex = next((at for at in range(start, len(lines)) if ANNEX.fullmatch(lines[at].strip())), None)
    signed = next((at for at in range(start, len(lines)) if SIGNED.fullmatch(lines[at].strip())), annex or len(lines))
    end = next((at for at in range(signed - 1, start, -1) if re.fullmatch(DAY, lines[at].strip())), signed)
    parts = _parts([line.strip() for line in lines[start:end]])
    days = (
        PrintedDay(head["filed"] or "", Message("day of the inquiry")),
        PrintedDay("".join(lines[end : end + (end < signed)]).strip(), Message("day of the answer")),
    )
    return Paper(
        parliament=CODES[head["parliament"]],
        kind=head["kind"],
        number=head["number"],
        title=unwrapped(head["title"]),
        askers=tuple(Asker(name, party) for name, party in ASKER.findall(unwrapped(head["askers"] or ""))),
        filed=day_in(days[0].text),
        remark="",
        questions=QuestionSet(tuple(_questions(parts))),
        ministry=unwrapped(head["ministry"] or ""),
        signatory=next((line.strip() for line in lines[end + 1 : signed] if line.strip()), ""),
        answered=day_in(days[1].text),
        answer=tuple(Section(part.numbers, answer) for part in parts if (answer := _answer(part))),
        annex_at=annex,
        marks=tuple(impossible_days(days)),
    )


def _text(lines: Sequence[str]) -> str:
    return "\n".join(line.strip() for line in lines)


def _parts(lines: Sequence[str]) -> list[_Part]:
    """The parts of the answer. Above it stand the questions, each of which begins a line with its number."""
    parts = [_Part()]
    number = ""
    for line in lines:
        part = parts[-1]
        question = QUESTION.match(line)
        if heading := HEADING.fullmatch(line):
            parts.append(_Part(numbers_in(heading[1], Exchange("", "", 0, (), ()), NUMBERS)))
        elif question and not part.lines and _is_asked(question[1], part):
            number = question[1]
            part.asked[number] = [line[question.end() :]]
        elif number and line:
            part.asked[number].append(line)
        elif (line or part.lines) and not (REMARK.fullmatch(line) and not part.numbers):
            part.lines.append(line)
        number = number if line and not heading else ""
    for part in parts:
        _divide(part)
    return parts


def _divide(part: _Part) -> None:
    """Where no space shows where the last question ends and its answer begins, that is told by its sentences."""
    if part.asked and not any(part.lines):
        first, *rest = part.asked[number := [*part.asked][-1]]
        found = exchanges([f"1. {first}", *rest], answered=True, spaced=False)
        if len(found) == 1:  # else it has lists
            part.asked[number], part.lines = [*found[0].question], [*found[0].answer]


def _is_asked(number: str, part: _Part) -> bool:
    named = number in part.numbers or number.rstrip(ascii_lowercase) in part.numbers
    return named and number not in part.asked


def _questions(parts: Sequence[_Part]) -> Iterator[Question]:
    """Yield the questions in their order; one of which only parts are printed comes without a text."""
    texts = {number: unwrapped("\n".join(lines)) for part in parts for number, lines in part.asked.items()}
    roots = dict.fromkeys((name.rstrip(ascii_lowercase) for name in texts), "")
    for number in sorted(roots | texts, key=NUMBERS.index):
        root = number.rstrip(ascii_lowercase)
        yield Question(
            number, texts.get(number, ""), root if root != number else "", breakdown_of(texts.get(number, ""))
        )


def _answer(part: _Part) -> str:
    return prose(CUT_BY_PAGE.sub("\n", "\n".join(part.lines).strip("\n")).split("\n"))
