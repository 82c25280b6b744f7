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

from umlauf.answer.judging import AMBIGUOUS_RULE, NO_EVIDENCE
from umlauf.answer.lexicon import Lexicon, longest_status, noun, wanted
from umlauf.answer.sentences.clauses import Clause
from umlauf.answer.sentences.german import Token, in_one_line, stem, tokens, words
from umlauf.answer.sentences.grammar import NONE
from umlauf.answer.sentences.levels import levels_in
from umlauf.answer.sentences.statements import masked
from umlauf.evaluation.codebook import COMING, NO, YES

REPLIED, BY_SUMMARY, SILENT, NOTHING, ASKED = "replied", "by_summary", "silent", "nil", "asked"
ANY_CLASS: tuple[str, ...] = (YES, COMING, NO)

POINTS_BACK = re.compile(
    r"\b(?:[Dd]ies|[Ss]olch\w*|[Ee]benfalls|[Ee]benso|gleichfalls|[Dd]erartig\w*|[Ee]ntsprechend\w*|der Fall|"
    r"[Ee]r|[Ss]ie|ihn|davon|[Hh]ierzu|[Dd]azu|[Dd]iese[rsnm]?(?!\s+(?:[a-zäöü]+\s+)?[A-ZÄÖÜ])|(?<=ist )es)\b"
)
COMING_WORDS = re.compile(
    r"\b(?:geplant\w*|plan(?:en|t|ten)|Planung\w*|Aufbau|Vorbereitung\w*|vorbereitet|in Gründung|beabsichtig\w+|"
    r"vorgesehen|angestrebt)\b",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:kein(?:e[rnms]?)?|weder|nicht(?!\s+(?:nur|zuletzt|unerheblich|alle|immer|näher|selten|weniger|"
    r"mehr als|unwesentlich|ausschließlich|abschließend|einheitlich|bekannt)))\b",
    re.IGNORECASE,
)
COUNTING_NO = re.compile(r"\b(?:kein\w*|nicht|weder|noch)\b", re.IGNORECASE)  # counts in a phrase, and denies nothing
# Verbs that deny by themselves, so that "keiner lehnt … ab" denies the denial.
DENYING = re.compile(r"\b(?:lehn\w+ .*ab|abgelehnt|ablehn\w*|verzichte\w*|verneint\w*|fehlt|fehlen)\b", re.IGNORECASE)
ANSWERED = re.compile(
    r"\b(?:geantwortet|antwortete[n]?|rückgemeldet|zurückgemeldet|Stellung genommen|"
    r"sich (?:zu (?:den|der) \w+ )?geäußert)\b",
    re.IGNORECASE,
)
ANSWERS = re.compile(
    r"\b(?:(?:Sammel|Gesamt)?[Aa]ntwort(?:en)?|Rückmeldung(?:en)?|Rücklauf|Rückläufe|Stellungnahmen?)\b"
)
TOOK_PART = re.compile(r"\b(?:beteiligt|beteiligten|teilgenommen|nahmen .* teil|mitgewirkt)\b", re.IGNORECASE)
NOT_THERE = re.compile(r"\b(?:fehlt|fehlen|ausstehen|stehen .* aus)\b", re.IGNORECASE)
NIL_RETURN = re.compile(r"\bFehlanzeigen?\b")
WERE_ASKED = re.compile(
    r"\b(?:befragt|abgefragt|angefragt|angeschrieben|um (?:Auskunft|Stellungnahme) gebeten|"
    r"(?:Um|Ab)frage (?:wurde|ging|richtete sich) (?:\w+ )?an)\b",
    re.IGNORECASE,
)
SURVEY = re.compile(r"\b(?:Abfrage|Umfrage|Befragung|Erhebung)\b")
CAME_IN = re.compile(
    r"\b(?:lieg(?:t|en)|lag(?:en)?|vorliegen|eingegangen|ging(?:en)?|kam(?:en)?|erhalten|erhielt|abgegeben|gegeben|"
    r"übersandt|übermittelt|vorgelegt|eingereicht|ausgeblieben|fehl(?:t|en)|steh(?:t|en))\b",
    re.IGNORECASE,
)
IN_SUM = re.compile(r"zusammengefasst|Zusammenfassung|Sammel")


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
    coverage = _coverage(clause, named=question is not None)
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
    return all(token.lower in empty for token in _beside_the_phrase(clause))


def hangs_on(clause: Clause, bound: Bound, lexicon: Lexicon) -> bool:
    """Tell whether a clause without a name goes on with what the one before it spoke of ("in zwei nicht").

    It does when it brings no noun of its own but those that name a status ("im Aufbau").
    """
    known = {stem(word).capitalize() for word in words().lists["status_nouns"]}
    if bound.question is not None:
        for status in lexicon.statuses(bound.question, *ANY_CLASS):
            known |= {form for name in (status.label, *status.also) for form in wanted(name)}
    return all(noun(token) in known for token in _nouns(clause))


def _nouns(clause: Clause) -> list[Token]:
    return [token for token in _beside_the_phrase(clause) if token.capital and token.start > 0]


def _beside_the_phrase(clause: Clause) -> list[Token]:
    around = clause.main[: clause.place] + " " * len(clause.phrase) + clause.main[clause.place + len(clause.phrase) :]
    return [token for token in tokens(around) if token.text[0].isalpha()]


def statuses_of(clause: Clause, question: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Return the statuses that the words of a clause name; None when they name none, () when none fits."""
    found = (_statuses_in(piece, question, lexicon) for piece in _pieces(clause))
    return next((statuses for statuses in found if statuses is not None), None)


def _pieces(clause: Clause) -> list[str]:
    """The clause between its commas: the piece with the quantity, those behind it, those before it."""
    main, own = clause.main, slice(clause.place, clause.place + len(clause.phrase))
    main = main[: own.start] + masked(main[own], COUNTING_NO) + main[own.stop :]
    cuts = [0, *(found.start() for found in re.finditer(",", main)), len(main)]
    pieces = [(high, main[low:high]) for low, high in pairwise(cuts)]
    here = [piece for high, piece in pieces if high > clause.place]
    return [*here, *(piece for high, piece in pieces if high <= clause.place)]


def _statuses_in(piece: str, question: str, lexicon: Lexicon) -> tuple[str, ...] | None:
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


def _coverage(clause: Clause, *, named: bool) -> str:
    """What a clause says of the replies as such; "" when it speaks of something else."""
    text = clause.main
    if clause.phrase.split()[-1] in ("%", "Prozent") and clause.mention.quota:
        return REPLIED
    if re.match(r"(?:in|bei|auf)\b", clause.phrase, re.IGNORECASE) or re.search(r"\bdass\b", text):
        return ""  # what is done in counties is not done by them
    if not named and (NIL_RETURN.search(text) or WERE_ASKED.search(text)):
        return NOTHING if NIL_RETURN.search(text) else ASKED
    took_part = TOOK_PART.search(text) and (SURVEY.search(text) or not _nouns(clause))
    came_in = ANSWERS.search(text) and CAME_IN.search(text)
    if not ANSWERED.search(text) and (named or not (took_part or came_in)):
        return ""
    denied = clause.mention.quantity.kind != NONE and NEGATION.search(text)
    if denied or NOT_THERE.search(text):
        return SILENT
    return BY_SUMMARY if clause.phrase.lower().startswith("für") and IN_SUM.search(clause.text) else REPLIED
