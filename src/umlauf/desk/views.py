# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Pages of the desk: the list of inquiries, one dossier, and the files that belong to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from umlauf.desk import queries
from umlauf.desk.permissions import demand_reading
from umlauf.people.access import only_for


@require_safe
@only_for(demand_reading)
def desk(request: HttpRequest) -> HttpResponse:
    """List the inquiries with stage, time limit, replies and next step; `?q=` filters them."""
    search = request.GET.get("q", "").strip()
    found = queries.cases(timezone.localdate(), search)
    return render(request, "desk/desk.html", {"cases": found, "search": search})


@require_safe
@only_for(demand_reading)
def dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one inquiry: its way, its time limit, what happened last, its documents."""
    found = queries.dossier(slug, timezone.localdate())
    return render(request, "desk/dossier.html", {"here": "dossier", "inquiry": found.case.inquiry, **found._asdict()})


@require_safe
@only_for(demand_reading)
def original(request: HttpRequest, slug: str, sha256: str) -> HttpResponse:  # noqa: ARG001 - Django hands the request over
    """Hand out a file of the dossier as it arrived or went out: to be saved, never to be shown by the browser."""
    name, data = queries.original(slug, sha256)
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return response
