# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see a page: every page behind the sign-in names the permission of its room that lets people in.

Whoever is not signed in comes to the sign-in; what they had written comes with them.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from umlauf.ledger.actor import Actor
from umlauf.people.forms import SignInForm
from umlauf.people.queries import actor_of

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, P], HttpResponse]


class TextKeepingMiddleware(LoginRequiredMiddleware):
    """Django's way to the sign-in, on which a text that was sent without a session is not lost.

    The text stands on the sign-in page, goes through it, and is offered to be kept (`people.views.SignIn`); it is
    stored nowhere meanwhile. That the form came from this house has been checked before (CsrfViewMiddleware).
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[Any, Any],
    ) -> HttpResponseBase | None:
        """Lead to the sign-in; where a text was sent, show the sign-in with it."""
        to_sign_in = super().process_view(request, view_func, view_args, view_kwargs)
        text = request.POST.get("text", "") if to_sign_in else ""
        if not text.strip():
            return to_sign_in
        context = {"form": SignInForm(request), "next": request.path, "unsaved": text}
        page = render(request, "people/sign_in.html", context, status=403)
        add_never_cache_headers(page)
        return page


def only_for(demand: Callable[[Actor], None]) -> Callable[[Page[P]], Page[P]]:
    """Show a page only to those whom `demand` lets pass; it refuses the others with its sentence.

    The page keeps what it demands as `permission`, so that a test can ask every address for it.
    """

    def door(page: Page[P]) -> Page[P]:
        @wraps(page)
        def seen(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            demand(actor_of(request.user))
            return page(request, *args, **kwargs)

        vars(seen)["permission"] = demand
        return seen

    return door
