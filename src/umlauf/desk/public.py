# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The pages of the desk that need no sign-in: the front page, the tour through the inquiry that it shows, and what
machines may read."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from umlauf.desk.front import front_page
from umlauf.desk.tour import tour_page

ROBOTS = "User-agent: *\nDisallow: /desk/\nDisallow: /sign-in/\nDisallow: /sign-out/\nDisallow: /i18n/\n"


@require_safe
@login_not_required
def front(request: HttpRequest) -> HttpResponse:
    """Show the case that was set free as a demonstration on one page; without one, what umlauf is and how to begin."""
    page = front_page((get_language() or "")[:2])
    return render(request, "desk/front.html" if page else "desk/front_empty.html", {"page": page})


@require_safe
@login_not_required
def tour(request: HttpRequest, step: str, viewer: str) -> HttpResponse:
    """Show what one of four people sees and does at one of six steps."""
    page = tour_page(step, viewer, (get_language() or "")[:2])
    return render(request, f"desk/tour_{page.step.key}.html", {"page": page, **page.found})


@require_safe
@login_not_required
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """Tell search engines what is not for them; answers, and whatever else is public, are."""
    return HttpResponse(
        ROBOTS, content_type="text/plain; charset=utf-8", headers={"Cache-Control": "public, max-age=86400"}
    )


@require_safe
@login_not_required
def favicon(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """Lead browsers that ask for an icon where there is no page around it, beside a file, to the one of the house."""
    return HttpResponsePermanentRedirect(static("umlauf/favicon.ico"))
