# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The statements of an answer on authorities: each clause that counts, with what it speaks of.

What a clause leaves out it takes from the one before, in its sentence or else in its paragraph.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from umlauf.answer.binding import Bound, bind, follow, hangs_on, is_bare, named_in
from umlauf.answer.clauses import Clause, clauses
from umlauf.answer.judging import NO_EVIDENCE
from umlauf.answer.lexicon import Lexicon
from umlauf.answer.quantities import Mention
from umlauf.answer.statements import Section, Sentence, sections
from umlauf.evaluation.codebook import YES


class PersonBinding(NamedTuple):
    """A binding made by a person: the question, and the statuses (none = every one that counts as yes)."""

    question: str
    statuses: tuple[str, ...] = ()


class Statement(NamedTuple):
    """A clause with what it speaks of, and where it stands: its section and the number of its paragraph."""

    section: Section
    paragraph: int
    clause: Clause
    bound: Bound


def statements(answer: str, lexicon: Lexicon, bindings: Mapping[str, PersonBinding]) -> tuple[Statement, ...]:
    """Return the statements of an answer in the order of the text; `bindings` made by a person beat the words."""
    return tuple(
        Statement(section, number, clause, bound)
        for section in sections(answer)
        for number, paragraph in enumerate(section.paragraphs)
        for clause, bound in _paragraph(paragraph, section, lexicon, bindings)
    )


def _paragraph(
    paragraph: Sequence[Sentence], section: Section, lexicon: Lexicon, bindings: Mapping[str, PersonBinding]
) -> Iterator[tuple[Clause, Bound]]:
    mention: Mention | None = None
    topic: Bound | None = None
    for sentence in paragraph:
        found = clauses(sentence, mention)
        bounds = _sentence(found, section, lexicon, topic)
        for clause, read in zip(found, bounds, strict=True):
            mention = clause.mention
            person = bindings.get(clause.fingerprint)
            bound = _by_person(person, lexicon) if person and person.question in lexicon.codebook.questions else read
            topic = bound if bound and bound.question else topic
            # "ein Landkreis" may be an article; it counts only where the clause speaks of a question.
            if bound or not clause.mention.article:
                yield clause, bound or Bound(None, reason=NO_EVIDENCE)
        if not found:
            topic = named_in(sentence.text, section.questions, lexicon) or topic


def _by_person(person: PersonBinding, lexicon: Lexicon) -> Bound:
    return Bound(person.question, person.statuses or lexicon.codebook.statuses(person.question, YES))


def _sentence(found: Sequence[Clause], section: Section, lexicon: Lexicon, topic: Bound | None) -> list[Bound | None]:
    """Bind the clauses of a sentence: by their own words, else by the clause behind or before them."""
    bounds: list[Bound | None] = []
    for place, clause in enumerate(found):
        before = next((bound for bound in reversed(bounds) if bound), None)
        own = bind(clause, section.questions, lexicon, before or topic)
        if own is None and is_bare(clause) and place + 1 < len(found):
            own = bind(found[place + 1], section.questions, lexicon, None)
        if own is None and before and hangs_on(clause, before, lexicon):
            own = follow(clause, before, lexicon)
        bounds.append(own)
    return bounds
