# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A printed answer becomes a case folder: head, questions, answer, rows of the annex, and what a rule proposes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, takewhile
from typing import NamedTuple

from umlauf.evaluation.codebook import parse_codebook
from umlauf.inquiry.head import CaseHead
from umlauf.inquiry.limits import parliament_name
from umlauf.inquiry.paper import read_paper
from umlauf.inquiry.printed import Paper, Section, day_in
from umlauf.inquiry.questions import QuestionSet
from umlauf.precoding.labelling import propose_codebook
from umlauf.precoding.naming_bodies import propose_bodies
from umlauf.precoding.proposing import propose_codes
from umlauf.publication.dataset import CaseFolder
from umlauf.readback.asked import Asked, asked_in
from umlauf.readback.authorities import Known, known_authorities
from umlauf.readback.blocks import annex_from_text
from umlauf.readback.rows import Annex, Row
from umlauf.readback.tables import annex_from_tables
from umlauf.reading.files import read_file
from umlauf.reading.passages import Grid, Passage, ReadFile, unwrapped
from umlauf.reading.tables import BadInput, read_toml
from umlauf.replies.filed import place_in_folder
from umlauf.wording import Message

NO_NUMBER = "entwurf"  # a draft has no number yet, and a case folder needs one
ENDINGS = {"pdf": ".pdf", "docx": ".docx", "text": ".txt", "mail": ".eml"}
NO_ANSWER = Message("The paper holds an inquiry and no answer; its questions were read.")
LONGEST_TITLE = 200  # characters; what is longer above a table is more than its title
LONGEST_LEFT = 600  # characters of what is in no cell that a note shows


class File(NamedTuple):
    """A file as it was given: its name and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Printed:
    """A printed answer as it was read back.

    `unknown` are names of rows that belong to nobody in the register; `notes` say what a reader should know: what was
    assumed, what is printed and cannot be, which words of the annex belong to no row.
    """

    paper: Paper
    case: CaseFolder
    unknown: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


def read_printed(paper: File, annexes: Sequence[File] = (), *, parliament: str = "") -> Printed:
    """Return a printed answer, with annexes in files of their own, as a case folder.

    `parliament` says whose paper it is where the paper does not ("DE-HE"). What the paper does not show is marked
    uncertain; codebook, codes and bodies are proposals (`by = rule`). Refused is what is no readable answer.
    """
    file = _readable(paper)
    read = _with_defaults(read_paper(_as_text(file, _items(file))), parliament)
    known = known_authorities(read.parliament, read.answered or read.filed)
    named = [grid for grid in file.tables if annex_from_tables([grid], read.questions, known).rows]
    items = [item for item in _items(file) if item not in named]
    read = _with_defaults(read_paper(_as_text(file, items)), parliament)  # again, without what is nobody's text
    name = "inquiry" + ENDINGS[file.kind]
    parts = [_annex(_behind(items, read.annex_at), named, read.questions, known, name)]
    stored = {place_in_folder(annex.name, f"anlage-{number}"): annex for number, annex in enumerate(annexes, 1)}
    for place, annex in stored.items():
        further = read_file(*annex, tables_of_pdf=True)
        found = _annex(further.passages, further.tables, read.questions, known, place)
        parts.append(found._replace(notes=(*further.notes, *found.notes)))
    asked = asked_in([row for part in parts for row in part.rows], read.questions, read.parliament, known)
    files = {name: paper.data} | {place: annex.data for place, annex in stored.items()}
    lacking = () if read.answer else (NO_ANSWER,)
    notes = (*read.marks, *lacking, *file.notes, *(note for part in parts for note in part.notes), *asked.notes)
    return Printed(read, _case(read, asked, parts, files), asked.unknown, tuple(dict.fromkeys(notes)))


def _readable(paper: File) -> ReadFile:
    file = read_file(*paper, tables_of_pdf=True)
    if file.kind not in ENDINGS:
        raise BadInput(
            Message(
                "{file} is a table and no answer. Please give the answer as PDF, Word document or text, and the table"
                " as its annex. Nothing was changed.",
                file=file.name,
            )
        )
    return file


def _with_defaults(paper: Paper, parliament: str) -> Paper:
    if not paper.parliament and not parliament:
        raise BadInput(
            Message(
                "The paper does not say to which parliament it belongs. Please name the parliament (on the command line"
                " --parliament DE-HE). Nothing was changed."
            )
        )
    code = paper.parliament or parliament
    parliament_name(code)  # refuses one that is not known
    return replace(paper, parliament=code, number=paper.number or NO_NUMBER)


# The file as paragraphs and tables in their order

Item = Passage | Grid


def _items(file: ReadFile) -> list[Item]:
    """All passages and tables of a file in the order of its pages."""
    places = [(grid.after, 0, grid) for grid in file.tables]
    places += [(number, 1, passage) for number, passage in enumerate(file.passages)]  # type: ignore[misc]
    return [item for _, _, item in sorted(places, key=lambda place: place[:2])]


def _lines(item: Item) -> list[str]:
    """The lines of a paragraph, or of a table with blanks between its cells; an empty one behind either."""
    rows = (" ".join(map(unwrapped, row)) for row in item.rows) if isinstance(item, Grid) else item.text.split("\n")
    return [*rows, ""]


def _as_text(file: ReadFile, items: Iterable[Item]) -> ReadFile:
    passages = (Passage("\n".join(_lines(item)[:-1]), item.locator) for item in items)
    return replace(file, passages=tuple(passages), tables=())


def _behind(items: Sequence[Item], line: int | None) -> list[Passage]:
    """The paragraphs from a line on."""
    if line is None:
        return []
    before = accumulate((len(_lines(item)) for item in items), initial=0)
    return [
        item._replace(text="\n".join(item.text.split("\n")[max(0, line - start) :]))
        for item, start in zip(items, before, strict=False)
        if isinstance(item, Passage) and start + len(_lines(item)) - 1 > line
    ]


# The annex


def _annex(
    passages: Sequence[Passage],
    tables: Sequence[Grid],
    questions: QuestionSet,
    known: Known,
    file: str,
) -> Annex:
    """The rows of the tables, and of the text around them; words that are in no cell are named in the notes."""
    tabled = annex_from_tables(tables, questions, known)
    written = annex_from_text(passages, questions, known)
    rows = tuple(row._replace(file=file) for row in (*tabled.rows, *written.rows))
    above = takewhile(lambda text: not text.endswith("."), (unwrapped(passage.text) for passage in passages))
    title = " ".join(filter(None, (tabled.title, written.title if written.rows else " ".join(above)[:LONGEST_TITLE])))
    units = [passage.text for passage in passages] + [" ".join(row) for grid in tables for row in grid.rows]
    left = left_over(units, rows, (title, *tabled.aside, *written.aside))
    notes = [*tabled.notes, *(written.notes if written.rows else ())]
    notes += [Message("In no cell stands: {text}", text=left)] if left else []
    return Annex(rows, title, tuple(notes))


def left_over(units: Iterable[str], rows: Iterable[Row], aside: Iterable[str]) -> str:
    """Return what of the texts of an annex stands in no row and was not set aside: every word has to be somewhere.

    `units` are paragraphs and rows of tables; of each comes the whole, or only the words that are missing. A longer
    text is cut off.
    """
    used = Counter(_words(" ".join(aside)))
    for row in rows:
        used.update(_words(" ".join((row.name, *(piece.text for piece in row.pieces)))))
    texts = list(map(unwrapped, units))
    partly = [text for text in texts if not _taken_whole(used, _words(text))]
    found: list[str] = []
    for text in partly:
        words = _words(text)
        missing = [word for word in words if not _taken(used, word)]
        found.append(text if 2 * len(missing) > len(words) else " ".join(missing))
    whole = " · ".join(filter(None, found))
    return whole if len(whole) <= LONGEST_LEFT else f"{whole[:LONGEST_LEFT]} …"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _taken_whole(used: Counter[str], words: Sequence[str]) -> bool:
    """Whether all words stand in cells; then these stand for them and for no others."""
    wanted = Counter(words)
    if any(used[word] < count for word, count in wanted.items()):
        return False
    used.subtract(wanted)
    return True


def _taken(used: Counter[str], word: str) -> bool:
    """Whether a word stands in a cell, which then stands for it and for no other."""
    used[word] -= 1
    return used[word] >= 0


# The case folder


def _case(paper: Paper, asked: Asked, annexes: Sequence[Annex], files: Mapping[str, bytes]) -> CaseFolder:
    codebook_toml = propose_codebook(paper.questions)
    codebook = parse_codebook("codebook.toml", read_toml("codebook.toml", codebook_toml.encode()))
    roster, cells = asked.replies.roster, asked.replies.cells
    codes = propose_codes(roster, codebook, cells)
    head = _head(paper, next(_dates(annexes), None))
    return CaseFolder(
        head=head,
        replies=asked.replies,
        codebook_toml=codebook_toml,
        codebook=codebook,
        codes=codes,
        bodies=propose_bodies(roster, codebook, cells, codes, prefix=head.slug),
        answer_md=answer_as_text(paper.answer),
        files=files,
    )


def _dates(annexes: Iterable[Annex]) -> Iterator[date]:
    """The days printed above the tables: those for which they hold."""
    for annex in annexes:
        if day := day_in(annex.title):
            yield day


def _head(paper: Paper, reference_date: date | None) -> CaseHead:
    return CaseHead(
        parliament=paper.parliament,
        number=paper.number,
        kind=paper.kind,
        title=paper.title,
        askers=paper.askers,
        ministry=paper.ministry,
        signatory=paper.signatory,
        filed=paper.filed,
        forwarded=paper.forwarded,
        answered=paper.answered,
        reference_date=reference_date,
    )


def answer_as_text(sections: Sequence[Section]) -> str:
    """Return the answer as `answer.md`: a heading for each section, "# Vorbemerkung", "# Fragen 2 und 3"."""
    texts = (re.sub(r"^#", " #", section.text, flags=re.MULTILINE) for section in sections)  # no heading of ours
    return "\n".join(
        f"# {_heading(section.questions)}\n\n{text}\n" for section, text in zip(sections, texts, strict=True)
    )


def _heading(questions: Sequence[str]) -> str:
    if not questions:
        return "Vorbemerkung"
    *first, last = questions
    return f"Fragen {', '.join(first)} und {last}" if first else f"Frage {last}"
