# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The page of the answer: the text beside its evidence, new versions, signatures."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umlauf.answer import actions
from umlauf.answer.evidence import evidence, marked, of_verdict
from umlauf.answer.forms import DraftForm, SignForm
from umlauf.answer.permissions import demand_reading
from umlauf.answer.queries import Examined, NoSuchVersion, examined
from umlauf.people.access import only_for
from umlauf.people.queries import actor_of
from umlauf.people.roles import SIGNATORY
from umlauf.wording import Message

LONGEST_NUMBER = 9  # digits of the number of a version


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(demand_reading)
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a version of the answer with each statement's evidence; take in a new version or a signature."""
    if request.method == "POST":
        return _sign(request, slug) if request.POST.get("do") == "sign" else _draft(request, slug)
    found = examined(slug, _number(request.GET.get("version", "")))
    return render(request, "answer/answer.html", _context(request, found))


def _number(written: str) -> int | None:
    if written and not (written.isdecimal() and len(written) <= LONGEST_NUMBER):
        raise NoSuchVersion(Message("The answer has no version {number}.", number=written))
    return int(written) if written else None


def _draft(request: HttpRequest, slug: str) -> HttpResponse:
    form = DraftForm(request.POST)
    text = form.cleaned_data["text"] if form.is_valid() else ""
    number = actions.draft(by=actor_of(request.user), at=timezone.now(), slug=slug, text=text)
    messages.success(request, _("Version %(number)s was written and checked.") % {"number": number})
    return redirect("answer", slug)


def _sign(request: HttpRequest, slug: str) -> HttpResponse:
    form = SignForm(request.POST)
    context = _context(request, examined(slug)) if form.has_error("remark") else {}
    if context.get("signature"):
        messages.error(request, str(form.errors["remark"][0]))
        return render(request, "answer/answer.html", context | {"signature": form})
    # Whoever is offered no form, or sends none with a hash, is refused by the action, which knows the sentence.
    seen, remark = (form.cleaned_data.get(name, "") for name in ("seen", "remark"))
    actions.sign(by=actor_of(request.user), at=timezone.now(), slug=slug, seen=seen, remark=remark)
    messages.success(request, _("You have signed exactly this version."))
    return redirect("answer", slug)


def _context(request: HttpRequest, found: Examined) -> dict[str, object]:
    actor = actor_of(request.user)
    text = found.shown.text if found.shown else ""
    bound = evidence(found.report.claims, found.coding)
    is_latest = bool(found.shown) and found.shown == found.versions[-1]
    has_signed = any(signature.account == actor.account for signature in found.signed)
    return {
        "here": "answer",
        "inquiry": found.inquiry,
        "versions": found.versions,
        "shown": found.shown,
        "is_latest": is_latest,
        "sections": marked(text, bound),
        "evidence": bound,
        "verdicts": of_verdict(bound),
        "completeness": found.report.completeness.sentence,
        "seen": found.seen,
        "unanswered": found.unanswered,
        "signed": found.signed,
        "earlier": found.earlier,
        "draft": DraftForm(initial={"text": text}),
        "signature": SignForm(initial={"seen": found.seen})
        if actor.role == SIGNATORY and is_latest and not found.unanswered and not has_signed
        else None,
    }
