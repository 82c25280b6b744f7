# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Who may see a page: every page behind the sign-in names the permission of its room that lets people in."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse

from umlauf.ledger.actor import Actor
from umlauf.people.queries import actor_of

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, P], HttpResponse]


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
