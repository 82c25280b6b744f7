# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What a passage says of a thing that it names: that it is there, is coming or is not – read by rule, for a proposal.

Only where the clause of a noun says so is something read; what is wished, conditional or general says nothing. The
words that decide stand in `said.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from umlauf.precoding.passages import QUOTES, Clause, Said, Word, data, listed

EXISTS, FORMING, PLANNED, NONE = "exists", "forming", "planned", "none"
UNSURE, ENDED = "unsure", "ended"  # readings that make no code

REACH = 12  # clauses; what stands further away speaks of something else
VERB_LIKE = re.compile(r"[a-zäöüß]{2,}(?:t|en|te)")
ADJECTIVE = re.compile(r"[a-zäöüß-]{3,}(?:e|en|er|es|em)")
KEIN = re.compile(r"\bkeine?[nmrs]?\b")
ZU = re.compile(r"\bzu \w+en\b|\b(?:ein|auf|zusammen)zu\w+en\b")
DATE = r"\d{1,2}\.\s?\S+(?:\s\d{4})?"


@cache
def _phrases(name: str) -> re.Pattern[str]:
    """The phrases of one reading as a pattern over a clause in small letters."""
    phrases = (re.escape(" ".join(phrase.split())) for phrase in data()["readings"][name].split("|"))
    shapes = (one.replace(r"\*", r"\w*").replace(r"\ …\ ", r"\b.*?\s").replace("<tag>", DATE) for one in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes)})(?!\w)")


@lru_cache(maxsize=4096)
def reading(text: str) -> str:
    """Return what a clause in small letters says of the thing in it: a status, `UNSURE`, `ENDED`, or "" for nothing.

    What is unsure goes before all, then what is denied, what is coming, what is there.
    """
    left = _phrases("no_denial").sub(" ", text)
    named = _phrases("named").search(text) is not None
    choices = (
        (UNSURE, _phrases("unsure").search(text) or (not named and _phrases("may").search(text))),
        (NONE, _phrases("denial").search(left)),
        (EXISTS, named),
        (PLANNED, _phrases("planned").search(text)),
        (FORMING, _phrases("forming").search(text)),
        (ENDED, _phrases("ended").search(text)),
        (_begun(text), _phrases("founded").search(text)),
        (PLANNED, _phrases("present").search(text) and _phrases("future").search(text)),
        (EXISTS, _phrases("running").search(text)),
    )
    return next((status for status, fits in choices if fits), "")


def _begun(text: str) -> str:
    """What "wird gegründet" says: it depends on when. "wurde gegründet" says that it is there."""
    if not _phrases("present").search(text) or _phrases("past").search(text):
        return EXISTS
    times = ((PLANNED, "future"), (EXISTS, "often"), (FORMING, "now"))
    return next((status for status, name in times if _phrases(name).search(text)), UNSURE)


def status_of(said: Said, first: int) -> str:
    """Return what a passage says of the noun, or the name, that begins at a word; "" for nothing.

    The clause of the noun decides; where it has no verb of its own, the clauses behind and before it. An item of a
    list without any verb says that the thing is there.
    """
    number = said.clause_at(first)
    own = said.clauses[number]
    if own.aside or _is_not_meant(said, first, own) or _conditional(said):
        return ""
    if _denied(said, first, own):
        unsure = reading(said.lower(own)) == UNSURE
        return "" if unsure else _coming_nevertheless(said, number) or NONE
    found = EXISTS if _instead(said, number) else next((status for status in _readings(said, number) if status), "")
    if found == NONE:
        return _coming_nevertheless(said, number) or NONE
    if not found and (_is_had(said, own) or _is_item(said)):
        return EXISTS
    return "" if found == UNSURE else found


def _readings(said: Said, number: int) -> Iterator[str]:
    """Yield the readings of the clauses that may speak of a noun in clause `number`, the nearest first."""
    own, first = said.clauses[number], max(0, number - REACH)
    behind, before = said.clauses[number + 1 : number + 1 + REACH], said.clauses[first:number]
    yield _of_clause(said, own)
    if before and _zu(said, own):
        governing = _of_clause(said, before[-1])
        yield governing if governing in (PLANNED, FORMING, NONE) else UNSURE
    if not _has_verb(said, own, auxiliary=False):
        yield from (_of_other(said, clause) for clause in (*behind, *reversed(before)) if not clause.relative)
    yield from (_of_clause(said, clause) for clause in behind[:1] if clause.relative)


def _of_other(said: Said, clause: Clause) -> str:
    """The reading of another clause; one with a noun of its own may deny or announce that alone."""
    found = _of_clause(said, clause)
    return found if found in ("", EXISTS) or speaks_of_it(said, clause) else UNSURE


def _of_clause(said: Said, clause: Clause) -> str:
    """The reading of a clause; one that denies something else ("keine festen Termine") is not sure."""
    denies = any(KEIN.fullmatch(word.lower) for word in said.words[clause.first : clause.last])
    found = reading(said.lower(clause))
    return UNSURE if denies and found not in ("", NONE) else found


@lru_cache(maxsize=256)
def _is_item(said: Said) -> bool:
    """Whether a passage has no verb at all, as items of lists have none."""
    return not any(_has_verb(said, clause) for clause in said.clauses)


def _instead(said: Said, number: int) -> bool:
    """Whether the thing is there in place of what is not: "keinen Beirat, aber ein Forum"."""
    own, before = said.clauses[number], said.clauses[number - 1]
    missing = number > 0 and (reading(said.lower(before)) == NONE or KEIN.search(said.lower(before)) is not None)
    return missing and said.words[own.first].lower in listed("instead") and not _has_verb(said, own)


def _is_had(said: Said, own: Clause) -> bool:
    """Whether somebody simply has the thing: "Der Landkreis hat einen Beirat", without a participle behind."""
    had = re.search(r"\b(?:hat|haben|besitzt)\b", said.lower(own)) is not None
    return had and not _has_verb(said, own, auxiliary=False)


def _zu(said: Said, own: Clause) -> bool:
    """Whether a clause hangs on the one before it by "zu": "…, einen Beirat einzurichten"."""
    return ZU.search(said.lower(own)) is not None


@lru_cache(maxsize=256)
def _conditional(said: Said) -> bool:
    """Whether a clause says under what condition the others hold."""
    return any(said.words[clause.first].lower in listed("conditions") for clause in said.clauses)


def _phrase(said: Said, first: int, own: Clause) -> Iterator[str]:
    """Yield the words before a noun, from right to left, as far as they belong to it."""
    for place in range(first - 1, own.first - 1, -1):
        word = said.words[place]
        if word.noun and place > own.first and word.stem != "rund":  # "Runder Tisch" is written as a name
            return
        yield word.lower
        if not (word.lower in QUOTES or word.lower in listed("before_nouns") or ADJECTIVE.fullmatch(word.lower)):
            return


def _is_not_meant(said: Said, first: int, own: Clause) -> bool:
    """Whether the noun is not spoken of itself: "für Runde Tische", "in Zusammenarbeit mit"."""
    ahead = list(_phrase(said, first, own))
    behind = said.words[first + 1].lower if first + 1 < len(said.words) else ""
    idiom = ahead[:1] == ["in"] and behind in {"mit", "von"}
    return idiom or any(word in listed("not_itself") for word in ahead) or _of_another(said, first, own, ahead)


def _of_another(said: Said, first: int, own: Clause, ahead: list[str]) -> bool:
    """Whether the noun stands in the genitive of another, which alone is spoken of: "die Stelle der Beauftragten"."""
    place = first - len(ahead) - 1
    if not ahead or ahead[-1] not in {"der", "des", "eines", "einer"} or place < own.first:
        return False
    other, before = said.words[place], said.words[own.first : place]
    sought = any(one.noun and two.lower in listed("towards") for one, two in pairwise(before[-3:]))
    itself = other.lower in listed("of_it") | listed("status_nouns")  # "im Jahr der Beirat" is no genitive
    return other.noun and (not itself or sought)


def _denied(said: Said, first: int, own: Clause) -> bool:
    """Whether "kein" or "weder … noch" stands with the noun, or with one that "oder" joins it to."""
    if any(word.lower == "weder" for word in said.words[own.first : first]):
        return True
    ahead = list(_phrase(said, first, own))
    if any(KEIN.fullmatch(word) for word in ahead):
        return True
    joint = first - len(ahead)
    joined = bool(ahead) and ahead[-1] in listed("joining") and joint > own.first
    return joined and said.words[joint - 1].noun and _denied(said, joint - 1, own)


def _coming_nevertheless(said: Said, number: int) -> str:
    """How what is not there yet is said to be coming ("noch nicht, ist aber in Planung"); "" where it is not."""
    own, behind = said.lower(said.clauses[number]), said.clauses[number + 1 : number + 1 + REACH]
    if re.search(r"\bnoch\b", own) and _phrases("planned").search(own):
        return PLANNED
    readings = (_of_clause(said, clause) for clause in behind if speaks_of_it(said, clause))
    return next((status for status in readings if status in (PLANNED, FORMING)), "")


def speaks_of_it(said: Said, clause: Clause | None = None) -> bool:
    """Tell whether a clause brings no noun of its own, so that it goes on with what was named before it."""
    first, last = (clause.first, clause.last) if clause else (0, len(said.words))
    nouns = [word for place, word in enumerate(said.words[first:last], first) if word.noun and place > 0]
    return all(word.lower in listed("status_nouns") for word in nouns)


def _has_verb(said: Said, clause: Clause, *, auxiliary: bool = True) -> bool:
    """Whether a clause has a verb; without `auxiliary`, one that says something by itself."""
    return any(_is_verb(said.words, place, auxiliary=auxiliary) for place in range(clause.first, clause.last))


def _is_verb(words: tuple[Word, ...], place: int, *, auxiliary: bool) -> bool:
    word = words[place].text
    helping = any(_phrases(name).fullmatch(word) for name in ("present", "past", "may"))
    if helping or word in listed("finite"):
        return auxiliary or not helping
    following = words[place + 1] if place + 1 < len(words) else None
    before_noun = following is not None and (
        following.noun or following.lower in listed("joining") or ADJECTIVE.fullmatch(following.lower)
    )
    known = word in listed("no_verbs") or word in listed("determiners") or word in listed("prepositions")
    return VERB_LIKE.fullmatch(word) is not None and not before_noun and not known
