# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The page of the desk on which an answer goes out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umlauf.people.access import only_for
from umlauf.people.queries import actor_of
from umlauf.publication.actions import publish
from umlauf.publication.permissions import demand_reading
from umlauf.publication.queries import readiness
from umlauf.publication.readiness import is_ready


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(demand_reading)
def publication(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what would go out and what stands in its way, and what went out before; publish on demand."""
    if request.method == "POST":
        released = publish(by=actor_of(request.user), at=timezone.now(), slug=slug)
        messages.success(request, _("Release %(number)s is out.") % {"number": released.number})
        return redirect("publication", slug)
    found = readiness(slug)
    context = {"here": "publication", "ready": found.published_as is None and is_ready(found.checks), **found._asdict()}
    return render(request, "publication/publication.html", context)
