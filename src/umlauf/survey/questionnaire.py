# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The questionnaire made from the questions of an inquiry: shown to those asked exactly as the asker put them."""

from typing import NamedTuple

from umlauf.inquiry.questions import Question, QuestionSet


class Item(NamedTuple):
    """One question with its parts, to be answered part by part.

    `columns` are the break-downs that the asker demands; each becomes a column of the field for the answer.
    """

    number: str
    text: str
    parts: tuple[Question, ...]
    columns: tuple[str, ...]


def questionnaire(questions: QuestionSet) -> tuple[Item, ...]:
    """Return one item for each question that stands by itself, in the order of the paper, with all parts below it."""
    return tuple(_item(question, questions) for question in questions.questions if not question.parent)


def _item(question: Question, questions: QuestionSet) -> Item:
    parts = tuple(_below(question.number, questions))
    demands = (demand for asked in (question, *parts) for demand in asked.breakdown)
    return Item(question.number, question.text, parts, tuple(dict.fromkeys(demands)))


def _below(number: str, questions: QuestionSet) -> list[Question]:
    """The parts of a question and their parts, each behind the one that it belongs to."""
    found: list[Question] = []
    for question in questions.questions:
        if question.parent == number:
            found += [question, *_below(question.number, questions)]
    return found
