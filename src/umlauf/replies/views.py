# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Pages of the replies: the round with everyone asked, and one reply."""

from typing import NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from umlauf.people.access import only_for
from umlauf.people.queries import actor_of
from umlauf.people.roles import OFFICER
from umlauf.replies import actions
from umlauf.replies.filed import Cell
from umlauf.replies.forms import ReplyFile
from umlauf.replies.overview import STANDS, figures, lines, silent, stand
from umlauf.replies.permissions import demand_closing, demand_reading
from umlauf.replies.picture import picture_of
from umlauf.replies.queries import Reply, reply_of, round_of
from umlauf.replies.references import Piece, linked, parent_of
from umlauf.survey.roster import MUNICIPAL
from umlauf.survey.words import KINDS, STATES, channel_in_words


class Passage(NamedTuple):
    """What stands in one field of a reply, with the questions that it may answer and its references as links.

    The target of a piece is the number of the field on the page that holds what is referred to; "" where none does.
    """

    cell: Cell
    questions: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(demand_reading)
def replies(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who answered and who is silent; take in a reply that arrived as a file."""
    form = ReplyFile(request.POST or None, request.FILES or None, initial={"received_on": timezone.localdate()})
    if form.is_valid():
        return _file(request, slug, form)
    return render(request, "replies/replies.html", {**_round(request, slug), "form": form})


def _file(request: HttpRequest, slug: str, form: ReplyFile) -> HttpResponse:
    name, data, day = form.upload
    wrote = actions.receive_file(
        by=actor_of(request.user), at=timezone.now(), slug=slug, name=name, data=data, received_on=day
    )
    messages.success(request, _("The reply was filed for %(name)s.") % {"name": wrote})
    return redirect("replies", slug)


def _round(request: HttpRequest, slug: str) -> dict[str, object]:
    found = round_of(slug)
    roster = found.filed.roster
    state, by = request.GET.get("state") or None, request.GET.get("sort") or "key"
    present = {stand(entry) for entry in roster.entries}
    return {
        "here": "replies",
        "inquiry": found.inquiry,
        "survey": found.survey,
        "figures": figures(roster),
        "lines": lines(found.filed, state=state, by=by),
        "states": [(key, words) for key, words in STANDS.items() if key in present],
        "state": state,
        "sort": by,
        "asked": len(roster.entries),
        "picture": picture_of(roster, _("Replies by county and independent city"), found.survey.reference_date),
        "may_file": actor_of(request.user).role == OFFICER,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(demand_closing)
def close_round(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what closing the round does and whom it will miss; close it where that was confirmed."""
    if request.method == "POST":
        missing = actions.close_round(by=actor_of(request.user), at=timezone.now(), slug=slug)
        words = ngettext("%(number)s authority counts as missing.", "%(number)s authorities count as missing.", missing)
        messages.success(request, f"{_('The round is closed.')} {words % {'number': missing}}")
        return redirect("survey", slug)
    found = round_of(slug)
    context = {
        "here": "close-round",
        "inquiry": found.inquiry,
        "survey": found.survey,
        "silent": silent(found.filed.roster),
        "asked": len(found.filed.roster.of(MUNICIPAL)),
    }
    return render(request, "replies/close_round.html", context)


@require_safe
@only_for(demand_reading)
def reply(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Show what one authority wrote, field by field, with the original and all versions."""
    found = reply_of(slug, key)
    context = {
        "here": "reply",
        "inquiry": found.inquiry,
        "entry": found.entry,
        "kind": KINDS[found.entry.kind],
        "stand": stand(found.entry),
        "state": STANDS[stand(found.entry)],
        "covering": found.roster.by_key.get(found.entry.covered_by),
        "passages": _passages(found),
        "versions": [(one, STATES[one.state], channel_in_words(one.channel)) for one in found.versions],
    }
    return render(request, "replies/reply.html", context)


def _passages(found: Reply) -> list[Passage]:
    texts = {question.number: question.text for question in found.questions.questions}
    places: dict[str, str] = {}
    for place, cell in enumerate(found.cells, 1):
        places |= {number: str(place) for number in cell.cell.split("|") if number not in places}

    def pieces(text: str) -> tuple[Piece, ...]:
        named = linked(text, texts)
        return tuple(
            piece._replace(target=places.get(piece.target, places.get(parent_of(piece.target), ""))) for piece in named
        )

    return [
        Passage(
            cell,
            tuple((number, texts[number]) for number in cell.cell.split("|") if number in texts),
            pieces(cell.text),
        )
        for cell in found.cells
    ]
