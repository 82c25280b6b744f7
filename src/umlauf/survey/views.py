# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The page of a survey: what is asked, and who."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from umlauf.people.access import only_for
from umlauf.people.queries import actor_of
from umlauf.people.roles import OFFICER
from umlauf.survey.permissions import demand_reading
from umlauf.survey.queries import asking
from umlauf.survey.roster import MUNICIPAL, Roster
from umlauf.survey.words import KINDS, kind_in_words
from umlauf.wording import Message


class Asked(NamedTuple):
    """One row of the roster, with words for what the table holds in short."""

    key: str
    name: str
    kind: Message
    association: str


class Sum(NamedTuple):
    """How many of one kind were asked through one association; directly where that has no name."""

    number: int
    kind: Message
    association: str


@require_safe
@only_for(demand_reading)
def survey(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the questionnaire as those asked see it, the roster as it was frozen, and what changed on the map since."""
    found = asking(slug)
    context = {
        "here": "survey",
        "inquiry": found.inquiry,
        "survey": found.survey,
        "territory": found.territory,
        "items": found.items,
        "may_close": not found.survey.closed_on and actor_of(request.user).role == OFFICER,
        "asked": len(found.roster.of(MUNICIPAL)),
        "rows": list(_rows(found.roster)),
        "sums": list(_sums(found.roster)),
    }
    return render(request, "survey/survey.html", context)


def _rows(roster: Roster) -> Iterator[Asked]:
    for entry in roster.entries:
        yield Asked(entry.key, entry.name, KINDS[entry.kind], _name(entry.association, roster))


def _sums(roster: Roster) -> Iterator[Sum]:
    counted = Counter((entry.kind, entry.association) for entry in roster.of((*MUNICIPAL, "verband", "association")))
    for (kind, association), number in counted.items():
        yield Sum(number, kind_in_words(kind, number), _name(association, roster))


def _name(association: str, roster: Roster) -> str:
    return roster.by_key[association].name if association in roster.by_key else association
