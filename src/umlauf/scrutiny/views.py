# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The pages of printed answers: drop, outcome, one cell, one proposal, the codebook, and what can be done with it all.

Without a sign-in: whoever has the address may. No page of them is found by search engines or kept by browsers. The
house tells other sites nothing of its addresses (Referrer-Policy same-origin); "no-referrer" would tell this house
nothing either, and then no form could be shown to come from it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header, urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from umlauf.ledger.actor import Actor
from umlauf.people.access import only_for
from umlauf.people.queries import actor_of
from umlauf.publication.dataset import as_archive, case_as_files
from umlauf.reading.text import decoded
from umlauf.scrutiny import actions, queries
from umlauf.scrutiny.confined import page_confined
from umlauf.scrutiny.forms import CodebookForm, DropForm
from umlauf.scrutiny.permissions import DRAWING, VISITOR, a_place_for, demand_opening
from umlauf.scrutiny.screen.pages import Comparison, comparison, outcome, proposal
from umlauf.scrutiny.screen.settling import STAYS_OPEN, KeptReading, following, lines_around, seen
from umlauf.wording import Message

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, P], HttpResponse]
SAYS_NOTHING = "nothing"
PLAIN_TEXT = ".txt"
LONGEST_NUMBER = 5  # digits of the number of a page
get_or_post = require_http_methods(["GET", "HEAD", "POST"])


def unlisted(page: Page[P]) -> Page[P]:
    """Let no search engine list a page, and no browser or proxy keep it unless it says so itself."""

    @wraps(page)
    def seen_by_few(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = page(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        response.setdefault("Cache-Control", "private, no-store")
        return response

    return seen_by_few


def with_keys(page: Page[P]) -> Page[P]:
    """Let the script run that presses buttons by keys; every other page of the house allows none (decision 13)."""
    allowing: Any = csp_update({"script-src": [SELF]})  # the published types know no addresses with values
    allowed: Page[P] = allowing(page)
    return allowed


def _who(request: HttpRequest) -> Actor:
    return actor_of(request.user) if request.user.is_authenticated else VISITOR


@get_or_post
@login_not_required
def drop(request: HttpRequest) -> HttpResponse:
    """Say what is read and what becomes of it; read a paper, and lead to its address."""
    form = DropForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        paper, annexes = form.papers
        parliament = form.cleaned_data["parliament"]
        token = actions.read(by=_who(request), at=timezone.now(), paper=paper, annexes=annexes, parliament=parliament)
        return redirect("reading", token)
    return render(request, "scrutiny/drop.html", {"form": form})


@require_safe
@login_not_required
@unlisted
def reading(request: HttpRequest, token: str) -> HttpResponse:
    """Show what was read, what its sentences are worth, and what is left to do."""
    now = timezone.now()
    found = queries.kept_reading(token, now)
    if timezone.localdate(found.visited) < timezone.localdate(now):
        actions.visit(by=_who(request), at=now, token=token)
    return render(request, "scrutiny/reading.html", {"page": outcome(found), "token": token})


@require_safe
@login_not_required
@unlisted
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """Show the outcome as it stands to whoever it was shared with; nothing can be changed here."""
    return render(request, "scrutiny/reading.html", {"page": outcome(queries.shared_reading(token, timezone.now()))})


# One cell beside its page


@get_or_post
@login_not_required
@unlisted
@with_keys
def cell(request: HttpRequest, token: str, number: int) -> HttpResponse:
    """Show a cell beside the page of the paper; give an uncertain one to a question."""
    if request.method == "POST":
        to = request.POST.get("to", STAYS_OPEN)
        actions.settle(by=_who(request), at=timezone.now(), token=token, number=number, to=to)
        return _next_cell(request, token, number)
    found = queries.kept_reading(token, timezone.now())
    written = request.GET.get("page", "")
    page = int(written) if written.isdecimal() and len(written) <= LONGEST_NUMBER else None
    shown = comparison(found, number, page)
    context = {"shown": shown, "token": token, "lines": _lines(shown, token), "name": found.name}
    return render(request, "scrutiny/cell.html", context)


def _next_cell(request: HttpRequest, token: str, number: int) -> HttpResponse:
    work = queries.kept_reading(token, timezone.now()).work
    behind = next((other for other in work.unsettled if other > number), None)
    if behind:
        return redirect("reading-cell", token, behind)
    if not work.unsettled:
        messages.success(request, _("Every text of the annex now belongs to a question."))
    return redirect(f"{reverse('reading', args=[token])}#annex")


def _lines(shown: Comparison, token: str) -> tuple[tuple[str, bool], ...]:
    """The lines of a text file around a cell; of other files a page is shown, or nothing can be."""
    asked = shown.place.cell
    if not asked.file.endswith(PLAIN_TEXT):
        return ()
    papers = queries.papers_of(token, timezone.now())
    return next((lines_around(decoded(*paper)[0], asked.text) for paper in papers if paper.name == asked.file), ())


@require_safe
@login_not_required
@unlisted
def picture(request: HttpRequest, token: str, file: int, page: int) -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """Hand out the picture of a page; it may stay in the browser of whoever looks at it, and nowhere else."""
    papers = queries.papers_of(token, timezone.now())
    if file >= len(papers):
        raise queries.NothingKept(Message("The paper has no file {number}.", number=file))
    with a_place_for(DRAWING):
        drawn = page_confined(papers[file], page)
    return HttpResponse(drawn, content_type="image/png", headers={"Cache-Control": "private, max-age=3600"})


# One proposal after the other


@require_safe
@login_not_required
@unlisted
def codes(request: HttpRequest, token: str) -> HttpResponse:
    """Lead to the first proposal that waits, of one question where `?question=` names it; without one, back."""
    return _to_code(request, token, queries.kept_reading(token, timezone.now()), 0)


def _to_code(request: HttpRequest, token: str, found: KeptReading, behind: int) -> HttpResponse:
    keep_to = request.GET.get("question", "")
    number = following(found.work.open_codes(keep_to), behind)
    if number is None:
        messages.success(request, _("Every proposal on this is decided."))
        return redirect("reading", token)
    address = reverse("reading-code", args=[token, number])
    return redirect(f"{address}?{urlencode({'question': keep_to})}" if keep_to else address)


@get_or_post
@login_not_required
@unlisted
@with_keys
def code(request: HttpRequest, token: str, number: int) -> HttpResponse:
    """Show one proposal with its passage; confirm it, give it another status, or take it away."""
    if request.method == "POST":
        return _decide(request, token, number)
    keep_to = request.GET.get("question", "")
    shown = proposal(queries.kept_reading(token, timezone.now()), number, keep_to)
    return render(request, "scrutiny/code.html", {"shown": shown, "token": token, "keep_to": keep_to})


def _decide(request: HttpRequest, token: str, number: int) -> HttpResponse:
    """What was pressed twice, or in two windows, is decided once: the form says which proposal it is of."""
    by, now, decision = _who(request), timezone.now(), request.POST.get("do", "")
    found = queries.kept_reading(token, now)
    if number > len(found.work.case.codes) or seen(found.work.code(number)) != request.POST.get("seen"):
        return _to_code(request, token, found, number - 1)
    if decision == SAYS_NOTHING:
        actions.drop(by=by, at=now, token=token, number=number)
        behind = number - 1
    else:
        level = request.POST.get("level", "")
        actions.confirm(by=by, at=now, token=token, number=number, status=decision, level=level)
        behind = number
    return _to_code(request, token, queries.kept_reading(token, now), behind)


@get_or_post
@login_not_required
@unlisted
def codebook(request: HttpRequest, token: str) -> HttpResponse:
    """Show by which names sentences and replies are searched for each question; change them, and confirm them."""
    now = timezone.now()
    work = queries.kept_reading(token, now).work
    form = CodebookForm(work.case.codebook, request.POST or None)
    if form.is_valid():
        confirmed = request.POST.get("do") == "confirm"
        actions.name_questions(by=_who(request), at=now, token=token, names=form.names, confirmed=confirmed)
        messages.success(request, _("The codebook is confirmed.") if confirmed else _("The names were kept."))
        return redirect("reading" if confirmed else "reading-codebook", token)
    return render(request, "scrutiny/codebook.html", {"form": form, "token": token, "codebook": work.case.codebook})


# What can be done with it all


@require_safe
@login_not_required
@unlisted
def case(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """Hand out the whole case folder with the paper, for `umlauf check`."""
    whole = queries.whole_case(token, timezone.now())
    response = HttpResponse(as_archive(case_as_files(whole)), content_type="application/zip")
    name = f"{whole.head.slug}.zip"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return response


@get_or_post
@only_for(demand_opening)
@unlisted
def open_as_inquiry(request: HttpRequest, token: str) -> HttpResponse:
    """Say what opening as an inquiry does; take the case folder in, and lead to its dossier."""
    found = queries.kept_reading(token, timezone.now())
    if request.method == "POST":
        return redirect("dossier", actions.open_as_inquiry(by=_who(request), at=timezone.now(), token=token))
    return render(request, "scrutiny/open.html", {"found": found, "token": token})


@get_or_post
@login_not_required
@unlisted
def share(request: HttpRequest, token: str) -> HttpResponse:
    """Say who sees what is shared; make an address for it, which is shown once, or let it lead nowhere again."""
    by, now = _who(request), timezone.now()
    address = ""
    if request.method == "POST" and request.POST.get("do") == "stop":
        actions.stop_sharing(by=by, at=now, token=token)
        messages.success(request, _("The shared address leads nowhere now."))
        return redirect("reading", token)
    if request.method == "POST":
        made = actions.share(by=by, at=now, token=token)
        address = request.build_absolute_uri(reverse("shared-reading", args=[made]))
    found = queries.kept_reading(token, now)
    return render(request, "scrutiny/share.html", {"found": found, "token": token, "address": address})


@get_or_post
@login_not_required
@unlisted
def take_back(request: HttpRequest, token: str) -> HttpResponse:
    """Say what is deleted; delete the paper and everything that was read in it."""
    if request.method == "POST":
        actions.take_back(by=_who(request), at=timezone.now(), token=token)
        messages.success(request, _("The paper was taken back: it and everything that was read in it are deleted."))
        return redirect("check")
    found = queries.kept_reading(token, timezone.now())
    return render(request, "scrutiny/take_back.html", {"found": found, "token": token})
