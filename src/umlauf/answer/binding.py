# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a clause speaks of: which question of the codebook, and which of its statuses – or how many replied at all.

Source: the contract of claims, "Binding". A name of a question decides the question, a status word the status; without
a status word it is every status that counts as yes.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from umlauf.answer.coverage import SILENT, coverage_of
from umlauf.answer.judging import AMBIGUOUS_RULE, NO_EVIDENCE
from umlauf.answer.lexicon import Lexicon, longest_status, noun, wanted
from umlauf.evaluation.codebook import COMING, NO, YES
from umlauf.sentences.clauses import Clause
from umlauf.sentences.frames import DENYING, NEGATION
from umlauf.sentences.german import in_one_line, stem, words
from umlauf.sentences.grammar import NONE
from umlauf.sentences.levels import levels_in
from umlauf.sentences.statements import masked

ANY_CLASS: tuple[str, ...] = (YES, COMING, NO)

POINTS_BACK = re.compile(
    r"\b(?:[Dd]ies|[Ss]olch\w*|[Ee]benfalls|[Ee]benso|gleichfalls|[Dd]erartig\w*|[Ee]ntsprechend\w*|der Fall|"
    r"[Ee]r|[Ss]ie|ihn|davon|[Hh]ierzu|[Dd]azu|dergleichen|"
    r"[Dd]iese[rsnm]?(?!\s+(?:[a-zäöü]+\s+)?[A-ZÄÖÜ])|(?<=ist )es)\b"
)
COMING_WORDS = re.compile(
    r"\b(?:geplant\w*|plan(?:en|t|ten)|Planung\w*|Aufbau|Vorbereitung\w*|vorbereitet|in Gründung|beabsichtig\w+|"
    r"vorgesehen|angestrebt)\b",
    re.IGNORECASE,
)
EITHER = re.compile(r"\b(?:oder|bzw\.|beziehungsweise)\s")
COUNTING_NO = re.compile(r"\b(?:kein\w*|nicht|weder|noch)\b", re.IGNORECASE)  # counts in a phrase, and denies nothing


class Bound(NamedTuple):
    """What a clause was bound to.

    Question None with a `coverage` word: it speaks of replies. With a `reason`: the binding failed.
    """

    question: str | None
    statuses: tuple[str, ...] = ()
    coverage: str = ""
    reason: str = ""
    levels: tuple[str, ...] = ()  # "auf Kreisebene"


def bind(clause: Clause, section: Sequence[str], lexicon: Lexicon, before: Bound | None) -> Bound | None:
    """Return what a clause speaks of; None when it names nothing and points to nothing.

    `before` is what the clause before spoke of, in the sentence or else in the paragraph: "dies" means it.
    """
    question = lexicon.question(clause.main, section)
    if question is None:
        question = lexicon.question(in_one_line(clause.text), section)
    coverage = coverage_of(clause, named=question is not None)
    if coverage:
        return Bound(None, coverage=coverage)
    if question == "":
        return Bound(None, reason=AMBIGUOUS_RULE)
    meant = _every_yes(question, lexicon) if question else _pointed_at(clause, section, lexicon, before)
    return follow(clause, meant, lexicon) if meant else None


def _every_yes(question: str, lexicon: Lexicon) -> Bound:
    return Bound(question, lexicon.codebook.statuses(question, YES))


def named_in(text: str, section: Sequence[str], lexicon: Lexicon) -> Bound | None:
    """Return what a sentence without quantity speaks of, so that "dies" in the next one can mean it."""
    question = lexicon.question(in_one_line(text), section)
    return _every_yes(question, lexicon) if question else None


def _pointed_at(clause: Clause, section: Sequence[str], lexicon: Lexicon, before: Bound | None) -> Bound | None:
    """What "dies" or "ein solches" means: what was spoken of before, or the one question of the section."""
    if not POINTS_BACK.search(clause.main):
        return None
    if before is not None and before.question is not None:
        return before
    own = lexicon.own(section)
    candidates = [key for key in own if key in section] or list(own)
    return _every_yes(candidates[0], lexicon) if len(candidates) == 1 else None


def follow(clause: Clause, before: Bound, lexicon: Lexicon) -> Bound:
    """Return what a clause speaks of that goes on with another: its question, and the clause's own status if any."""
    if before.question is None:
        denied = before.coverage and NEGATION.search(clause.main)
        return before._replace(coverage=SILENT) if denied else before
    statuses = statuses_of(clause, before.question, lexicon)
    levels = levels_in(clause.main) or before.levels
    if statuses is None:
        return before._replace(levels=levels)
    return Bound(before.question, statuses, reason="" if statuses else NO_EVIDENCE, levels=levels)


def is_bare(clause: Clause) -> bool:
    """Tell whether a clause is nothing but its quantity ("in zwei Landkreisen" before "und drei Städten gibt es …")."""
    empty = words().lists["function_words"] | words().lists["beside"]
    return all(token.lower in empty for token in clause.beside)


def hangs_on(clause: Clause, bound: Bound, lexicon: Lexicon) -> bool:
    """Tell whether a clause without a name goes on with what the one before it spoke of ("in zwei nicht").

    It does when it brings no noun of its own but those that name a status ("im Aufbau").
    """
    known = {stem(word).capitalize() for word in words().lists["status_nouns"]}
    if bound.question is not None:
        for status in lexicon.statuses(bound.question, *ANY_CLASS):
            known |= {form for name in (status.label, *status.also) for form in wanted(name)}
    return all(noun(token) in known for token in clause.nouns)


def statuses_of(clause: Clause, question: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Return the statuses that the words of a clause name; None when they name none, () when none fits."""
    if "ohne" in lexicon.ahead(question, clause.main):
        return lexicon.codebook.statuses(question, NO)
    found = (_statuses_in(piece, question, lexicon) for piece in _pieces(clause))
    return next((statuses for statuses in found if statuses is not None), None)


def _pieces(clause: Clause) -> list[str]:
    """The clause between its commas: the piece with the quantity, those behind it, those before it."""
    main, own = clause.main, slice(clause.place, clause.place + len(clause.phrase))
    if clause.mention.quantity.kind == NONE and not COUNTING_NO.search(main[own]):
        main = masked(main, COUNTING_NO)  # "in den Kreisen gibt es kein …"
    main = main[: own.start] + masked(main[own], COUNTING_NO) + main[own.stop :]
    cuts = [0, *(found.start() for found in re.finditer(",", main)), len(main)]
    pieces = [(high, main[low:high]) for low, high in pairwise(cuts)]
    here = [piece for high, piece in pieces if high > clause.place]
    return [*here, *(piece for high, piece in pieces if high <= clause.place)]


def _statuses_in(piece: str, question: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The statuses that a piece names: one, or those that "oder" joins ("beschlossen oder in Arbeit")."""
    found = [_status_in(part, question, lexicon) for part in EITHER.split(piece)]
    known = [statuses for statuses in found if statuses is not None]
    return tuple(dict.fromkeys(status for statuses in known for status in statuses)) if known else None


def _status_in(piece: str, question: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    classes = ANY_CLASS
    if NEGATION.search(piece) or DENYING.search(piece):
        classes = (NO,)
    elif COMING_WORDS.search(piece) and lexicon.statuses(question, COMING):
        classes = (COMING,)
    possible = lexicon.statuses(question, *classes)
    named = longest_status(possible, piece)
    if named is None:
        return None if classes == ANY_CLASS else tuple(dict.fromkeys(status.key for status in possible))
    if named.counts_as == YES and named.key not in lexicon.codebook.questions[question].statuses:
        return lexicon.codebook.statuses(question, YES)  # a yes by any part is a yes
    return (named.key,)
