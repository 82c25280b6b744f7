# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What every page is given: the language of its reader, and whether this house shows a demonstration."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from umlauf.wording import spoken


def demonstration(request: HttpRequest) -> dict[str, bool]:  # noqa: ARG001 - Django hands it over
    """Tell each template whether this house shows a demonstration, so that nobody takes it for an official site."""
    return {"demonstration": settings.DEMONSTRATION}


class ReaderLanguageMiddleware:
    """Lets every `Message` of the request be read in the language that Django chose for the reader."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with spoken((get_language() or "de")[:2]):
            return self.get_response(request)
