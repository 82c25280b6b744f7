# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The statements of an answer on authorities: each clause that counts, with what it speaks of.

What a clause leaves out it takes from the one before, in its sentence or else in its paragraph.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from umlauf.answer.binding import Bound, bind, follow, hangs_on, is_bare, named_in, statuses_of
from umlauf.answer.judging import NO_EVIDENCE
from umlauf.answer.lexicon import Lexicon
from umlauf.evaluation.codebook import YES
from umlauf.sentences.clauses import Clause, clauses
from umlauf.sentences.frames import MAY, VALUES, asserts
from umlauf.sentences.grammar import ALL, LIST, MOST, NONE
from umlauf.sentences.naming import Places
from umlauf.sentences.quantities import Mention
from umlauf.sentences.statements import Section, Sentence, sections

# What an authority named alone does with a question without saying that it has it ("Der Kreis A verweist auf …").
SPEAKS = re.compile(
    r"\b(?:verweis\w+|weis\w+|berichte\w*|teil\w+|erklär\w+|beton\w+|begrüß\w+|forder\w+|bitte\w*|bat|baten|gebeten|"
    r"kritisier\w+|befürworte\w*|unterstütz\w+|frag\w+|wünsch\w+|informier\w+|dank\w+|besuch\w+)\b"
)
TELLS = re.compile(r",\s*(?:dass|es|er|sie|man)\b|\b(?:dass|nichts)\b")
# Between two units that share one predicate, and what a unit with a predicate of its own has.
JOINED = re.compile(r"\s*(?:,|und|sowie|oder|,?\s*(?:aber|jedoch) (?:auch )?)\s*(?:und|sowie)?\s*")
FINITE = re.compile(
    r"\b(?:ist|sind|war|waren|hat|haben|hatten?|gibt|gab|wird|werden|wurden?|besteh(?:t|en)|lieg(?:t|en)|verfüg(?:t|en)|"
    r"plan(?:t|en)|bieten?|exist\w+|befinde[nt]\w*|find(?:et|en))\b"
)


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


class Reader(NamedTuple):
    """What a reader has to know: the names of the codebook and of the roster, and what a person has bound."""

    lexicon: Lexicon
    places: Places
    bindings: Mapping[str, PersonBinding]


def statements(answer: str, reader: Reader) -> tuple[Statement, ...]:
    """Return the statements of an answer in the order of the text; bindings made by a person beat the words."""
    return tuple(
        Statement(section, number, clause, bound)
        for section in sections(answer)
        for number, paragraph in enumerate(section.paragraphs)
        for clause, bound in _paragraph(paragraph, section, reader)
    )


def _paragraph(paragraph: Sequence[Sentence], section: Section, reader: Reader) -> Iterator[tuple[Clause, Bound]]:
    lexicon = reader.lexicon
    mention: Mention | None = None
    topic: Bound | None = None
    for sentence in paragraph:
        found = clauses(sentence, reader.places, mention)
        bounds = _sentence(found, section, lexicon, topic)
        for clause, read in zip(found, bounds, strict=True):
            mention = clause.mention
            if _says_nothing(clause, read):
                continue
            person = reader.bindings.get(clause.fingerprint)
            bound = _by_person(person, lexicon) if person and person.question in lexicon.codebook.questions else read
            topic = bound if bound and bound.question else topic
            yield clause, _stated(clause, bound, section, lexicon) if bound else Bound(None, reason=NO_EVIDENCE)
        if not found:
            topic = named_in(sentence.text, section.questions, lexicon) or topic


def _says_nothing(clause: Clause, bound: Bound | None) -> bool:
    """Whether a clause makes no claim: "ein Landkreis" and a list of names do only where they speak of a question."""
    mention = clause.mention
    if mention.article and MAY.search(clause.main):
        return True
    if mention.bare and SPEAKS.search(clause.main) and not TELLS.search(clause.main):
        return True
    if mention.quota and bound and bound.question:  # "in 18 Antworten": so many papers, not so many authorities
        return True
    unsaid = mention.article or mention.bare or mention.quota or mention.quantity.kind == LIST
    return bound is None and unsaid


def _stated(clause: Clause, bound: Bound, section: Section, lexicon: Lexicon) -> Bound:
    """Leave a claim open that wishes, denies or values, or whose unit is narrowed ("in allen Kreisen, in denen …").

    A relative clause that itself states what is counted does not narrow ("es gibt zwei Kreise, in denen …").
    """
    if not asserts(clause.main[: clause.place]):
        return bound._replace(reason=NO_EVIDENCE)
    if bound.question is None:
        return bound
    if clause.mention.of_these and lexicon.question(clause.main, section.questions) is not None:
        return bound._replace(reason=NO_EVIDENCE)  # "davon haben drei auch …": who has both is not counted
    if MAY.search(clause.main) or lexicon.governed(bound.question, clause.main):
        return bound._replace(reason=NO_EVIDENCE)
    if not (clause.depends or VALUES.search(clause.main)):
        return bound
    counted = clause.mention.quantity.kind not in (ALL, NONE, MOST)
    states = clause.depends and counted and lexicon.question(clause.main, section.questions) is None
    return bound if states else bound._replace(reason=NO_EVIDENCE)


def _by_person(person: PersonBinding, lexicon: Lexicon) -> Bound:
    return Bound(person.question, person.statuses or lexicon.codebook.statuses(person.question, YES))


def _sentence(found: Sequence[Clause], section: Section, lexicon: Lexicon, topic: Bound | None) -> list[Bound | None]:
    """Bind the clauses of a sentence: by their own words, else by the clause behind or before them."""
    bounds: list[Bound | None] = []
    for place, clause in enumerate(found):
        before = next((bound for bound in reversed(bounds) if bound), None)
        own = bind(clause, section.questions, lexicon, before or topic)
        behind = next((other for other in found[place + 1 :] if not is_bare(other)), None)
        if own is None and behind and is_bare(clause):
            own = bind(behind, section.questions, lexicon, None)
        if own is None and before and hangs_on(clause, before, lexicon):
            own = follow(clause, before, lexicon)
        bounds.append(own)
    return [_shared(place, found, bounds, lexicon) for place in range(len(found))]


def _shared(place: int, found: Sequence[Clause], bounds: Sequence[Bound | None], lexicon: Lexicon) -> Bound | None:
    """Give a unit what stands behind the last of several: "ist in drei Kreisen und einer Stadt geplant"."""
    own, clause = bounds[place], found[place]
    behind = found[place + 1] if place + 1 < len(found) else None
    if behind is None or not _shares(clause, behind):
        return own
    follows = _shared(place + 1, found, bounds, lexicon)
    if follows is None or own is None:
        return follows if follows and follows.coverage else own
    if own.question is None or follows.question != own.question or statuses_of(clause, own.question, lexicon):
        return own
    return own._replace(statuses=follows.statuses, levels=follows.levels)


def _shares(clause: Clause, behind: Clause) -> bool:
    """Whether a clause ends with its quantity and goes on with another one that has no finite verb of its own."""
    joint = clause.sentence.text[clause.end - clause.sentence.start : behind.start - clause.sentence.start]
    whole = clause.text.endswith(clause.phrase) and not behind.aside
    return whole and JOINED.fullmatch(joint) is not None and FINITE.search(behind.main) is None
