# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The public pages: the list of answers, one answer as it was frozen, and its files. No sign-in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from umlauf.publication.pages import page_of
from umlauf.publication.published import listed, published, published_file

FOR_GOOD = "public, max-age=31536000, immutable"


@require_safe
@login_not_required
def answers(request: HttpRequest) -> HttpResponse:
    """List what is published; `?q=` keeps those with these words in title, number, ministry or parliament."""
    search = request.GET.get("q", "").strip()
    return render(request, "publication/answers.html", {"answers": listed(search), "search": search})


@require_safe
@login_not_required
def answer(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    """Show a release, the latest where no number is given."""
    return render(request, "publication/answer.html", {"page": page_of(published(slug, number))})


@require_safe
@login_not_required
def file(request: HttpRequest, slug: str, number: int, name: str) -> HttpResponse:
    """Hand out a file of a release as it was filed; a PDF may be read in the browser, the others are saved.

    A release never changes, so its files may be kept for good; who has one already is told so and gets nothing.
    """
    found = published_file(slug, number, name)
    response = HttpResponse(found.data, content_type=found.media_type)
    saved = found.media_type != "application/pdf"
    disposition = content_disposition_header(as_attachment=saved, filename=f"{slug}-{number}-{name}")
    response["Content-Disposition"] = disposition or "inline"
    response["Cache-Control"] = FOR_GOOD
    response["ETag"] = f'"{found.sha256}"'
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
