# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A codebook proposed from the questions: what each asks for, by what names, and whether it can be answered by yes."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import tomli_w

from umlauf.evaluation.counts import BY_RULE
from umlauf.inquiry.questions import Question, QuestionSet

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?|[^\w\s]")
ADJECTIVE = re.compile(r"[a-zäöüß-]{3,}(?:e|en|er|es|em)")
ROUND = re.compile(r"\bR(?=unde[mnrs]? Tisch)")
MARKS = frozenset(',„“”"')  # what may stand between an adjective and its noun
GENDER = {"eine": "f", "einer": "f", "einen": "m"}
ENDING = {"m": "er", "f": "e", "n": "es"}  # of an adjective without article, nominative


class Phrase(NamedTuple):
    """A thing as it is named: its adjectives, its noun, and the article before it, "" for none."""

    article: str
    adjectives: tuple[str, ...]
    noun: str


@cache
def data() -> Mapping[str, Any]:
    """Return the tables of `labelling.toml`."""
    return tomllib.loads(files("umlauf.precoding").joinpath("labelling.toml").read_text(encoding="utf-8"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(data()["words"][name].split())


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\s*\n\s*", "", data()["questions"][name].strip()), re.IGNORECASE)


def propose_codebook(questions: QuestionSet) -> str:
    """Return a `codebook.toml` for the questions of a paper, marked `by = "rule"`.

    A question that can be answered by yes has the statuses besteht, im Aufbau, geplant, besteht nicht; one with parts
    is answered by any part that has them; others have label and text alone. Source: case format 1.
    """
    by_number = {question.number: question for question in questions.questions}
    coded = [one.number for one in questions.leaves if _by_yes(one, by_number)]
    blocks = [_block(one, coded, by_number) for one in questions.questions]
    return "\n".join([tomli_w.dumps({"by": BY_RULE}), *blocks])


def _block(question: Question, coded: list[str], by_number: Mapping[str, Question]) -> str:
    parts = [number for number in coded if by_number[number].parent == question.number]
    names = [names_of(by_number[part].text)[0] for part in parts]
    label, *also = [" oder ".join(names)] if names else names_of(question.text)
    values = {"text": question.text, "label": label or f"Frage {question.number}", "also": also, "any_of": parts}
    written = tomli_w.dumps({name: value for name, value in values.items() if value})
    statuses = data()["statuses"]["text"] if question.number in coded else ""
    return f"[questions.{question.number}]\n{written}{statuses.lstrip()}"


def _by_yes(question: Question, by_number: Mapping[str, Question]) -> bool:
    """Whether a question can be answered by yes; a part without a question word of its own asks as its question."""
    for text in (question.text, by_number[question.parent].text if question.parent else ""):
        if _pattern("by_yes").search(text):
            return True
        if _pattern("open").search(text):
            return False
    return False


def names_of(text: str) -> list[str]:
    """Return the names of what a question asks for, the label first: ["Runder Tisch", "Runde Tische"].

    Of something "vergleichbar" the noun alone is a name as well, unless it says nothing by itself. An empty text or
    one without a noun gives [""].
    """
    found = _asked_for(text)
    if found is None:
        return [""]
    names = [_singular(found), _joined(found.adjectives, found.noun)]
    if any(word.startswith(tuple(_listed("comparable"))) for word in found.adjectives):
        alone = _singular(found._replace(adjectives=()))
        names = names[:1] if found.noun.lower() in _listed("general") else [names[0], alone]
    return list(dict.fromkeys(names))


def _asked_for(text: str) -> Phrase | None:
    """The thing that is asked for: the first behind "ein", else the first that is none of those asked."""
    phrases = [phrase for phrase in _phrases(text) if phrase.noun.lower() not in _listed("asked")]
    indefinite = [phrase for phrase in phrases if phrase.article.lower() in _listed("articles")]
    return next(iter([*indefinite, *phrases]), None)


def _phrases(text: str) -> Iterator[Phrase]:
    """Yield the nouns of a text, each with the adjectives and the article before it."""
    article = ""
    adjectives: tuple[str, ...] = ()
    for word in WORD.findall(_with_small_adjectives(text)):
        lower = word.lower()
        if lower in _listed("articles") | _listed("determiners"):
            article, adjectives = lower, ()
        elif word[0].isupper():
            yield Phrase(article, adjectives, word)
            article, adjectives = "", ()
        elif ADJECTIVE.fullmatch(word) and lower not in _listed("verbs"):
            adjectives = (*adjectives, word)
        elif word not in MARKS:
            article, adjectives = "", ()


def _with_small_adjectives(text: str) -> str:
    """The text with small letters where a capital makes no noun: "Gibt es", "Runde Tische"."""
    text = ROUND.sub("r", text)
    first, _, rest = text.partition(" ")
    no_noun = _pattern("by_yes").match(text) or _pattern("open").match(text) or first.lower() in _listed("beginnings")
    described = ADJECTIVE.fullmatch(first.lower()) and rest[:1].isupper()
    return f"{first.lower()} {rest}" if no_noun or described else text


def _singular(phrase: Phrase) -> str:
    """The phrase in the singular where its noun is known, and in the nominative without article."""
    lower = phrase.noun.lower()
    for ending, (gender, plural) in data()["nouns"].items():
        if lower.endswith((plural, f"{plural}n")):
            stemmed = lower.removesuffix("n") if not plural.endswith("n") else lower
            noun = stemmed.removesuffix(plural) + ending
            return _joined(_declined(phrase, gender), noun[0].upper() + noun[1:])
        if lower.endswith(ending):
            return _joined(_declined(phrase, gender), phrase.noun)
    return _joined(_declined(phrase, GENDER.get(phrase.article, "")), phrase.noun)


def _declined(phrase: Phrase, gender: str) -> tuple[str, ...]:
    if not gender:
        return phrase.adjectives
    return tuple(re.sub(r"(?:e|en|er|es|em)$", ENDING[gender], word) for word in phrase.adjectives)


def _joined(adjectives: tuple[str, ...], noun: str) -> str:
    text = " ".join([*adjectives, noun])
    return str(data()["fixed"].get(text, text))
