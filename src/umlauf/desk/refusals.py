# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Turns a refusal of the house into an answer for a person, in one place for all pages."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from umlauf.ledger.actor import NotPermitted
from umlauf.wording import Refusal, Unknown


class RefusalMiddleware:
    """A form that was refused leads back to its page with the sentence; a page that was refused shows the sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a `Refusal`; leave every other exception to Django."""
        if not isinstance(exception, Refusal):
            return None
        if request.method == "POST" and not isinstance(exception, NotPermitted | Unknown):
            messages.error(request, str(exception))
            return HttpResponseRedirect(request.path)
        status = 403 if isinstance(exception, NotPermitted) else 404 if isinstance(exception, Unknown) else 400
        return render(request, f"{status}.html", {"sentence": str(exception)}, status=status)
