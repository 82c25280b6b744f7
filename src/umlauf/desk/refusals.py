# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Turns what the house or the framework refuses into an answer for a person, in one place for all pages."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views import defaults

from umlauf.ledger.actor import NotPermitted
from umlauf.reading.guard import LARGEST_FILE
from umlauf.wording import Refusal, Unknown

LARGEST_REQUEST = LARGEST_FILE + settings.DATA_UPLOAD_MAX_MEMORY_SIZE


class SizeMiddleware:
    """Refuses what is larger than a file and the form around it before any of it is read, whoever sends it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        if size.isdecimal() and int(size) > LARGEST_REQUEST:
            return render(request, "413.html", status=413)
        return self.get_response(request)


class RefusalMiddleware:
    """A form that was refused leads back to its page with the sentence; a page that was refused shows the sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        return _not_allowed(request, response) if response.status_code == 405 else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a `Refusal`; leave every other exception to Django."""
        if not isinstance(exception, Refusal):
            return None
        if request.method == "POST" and not isinstance(exception, NotPermitted | Unknown):
            messages.error(request, str(exception))
            return HttpResponseRedirect(request.path)
        status = 403 if isinstance(exception, NotPermitted) else 404 if isinstance(exception, Unknown) else 400
        return render(request, f"{status}.html", {"sentence": str(exception)}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what the framework refuses to read: with the page for what is too large, else with that of Django."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return render(request, "413.html", status=413)
    return defaults.bad_request(request, exception)


def _not_allowed(request: HttpRequest, refused: HttpResponse) -> HttpResponse:
    page = render(request, "405.html", status=405)
    page["Allow"] = refused["Allow"]
    return page
