# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The page of the parliament's paper."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from umlauf.inquiry.permissions import demand_reading
from umlauf.inquiry.queries import document_of
from umlauf.inquiry.questions import Question, QuestionSet
from umlauf.people.access import only_for


class Branch(NamedTuple):
    """A question with the branches below it, for a list within a list."""

    question: Question
    below: tuple["Branch", ...]


@require_safe
@only_for(demand_reading)
def paper(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the paper beside what was read from it: head, questions with their break-downs, time limit."""
    found = document_of(slug)
    context = {
        "here": "paper",
        "inquiry": found.inquiry,
        "limit": found.limit,
        "branches": tree(found.questions),
        "leaves": found.questions.leaves,
        "text": found.paper,
    }
    return render(request, "inquiry/paper.html", context)


def tree(questions: QuestionSet, parent: str = "") -> tuple[Branch, ...]:
    """Return the questions below one, "" for those that stand by themselves, each with what is below it."""
    return tuple(
        Branch(question, tree(questions, question.number))
        for question in questions.questions
        if question.parent == parent
    )
