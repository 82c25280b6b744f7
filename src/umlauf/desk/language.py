# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Gives the sentences of reckoning the language in which the page is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from umlauf.wording import spoken


class ReaderLanguageMiddleware:
    """Lets every `Message` of the request be read in the language that Django chose for the reader."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with spoken((get_language() or "de")[:2]):
            return self.get_response(request)
