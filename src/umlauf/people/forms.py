# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The form of the sign-in, with its brake."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umlauf.people.brake import BUSY, attempt


class SignInForm(AuthenticationForm):
    """Django's form, which looks at no password while there is something to wait for; `wait` tells how many seconds."""

    wait = 0

    def clean(self) -> dict[str, Any]:
        """Return name and password of an account; refuse with how long to wait after too many failures."""
        if {"username", "password"} - set(self.cleaned_data) or self.request is None:
            return super().clean()
        tried = attempt(self.cleaned_data["username"], self.request.META.get("REMOTE_ADDR", ""))
        self.wait = tried.begin(timezone.now())
        if self.wait == BUSY:
            self.wait = 1
            words = _("A sign-in with this name is being checked just now. Please try again.")
            raise ValidationError(words, code="busy")
        if self.wait:
            raise ValidationError(_too_many(self.wait), code="wait")
        try:
            cleaned = super().clean()
        except ValidationError:
            tried.failed(timezone.now())
            raise
        tried.succeeded()
        return cleaned


def _too_many(seconds: int) -> str:
    minutes = -(-seconds // 60)
    left = ngettext("%(number)s second", "%(number)s seconds", seconds) % {"number": seconds}
    if minutes > 1:
        left = ngettext("%(number)s minute", "%(number)s minutes", minutes) % {"number": minutes}
    return _(
        "Too many sign-ins have failed, with this name or from this address. The next one is possible in %(left)s. "
        "Whoever has forgotten the password gets a new one from the person who runs this system."
    ) % {"left": left}
