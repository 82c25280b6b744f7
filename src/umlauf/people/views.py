# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Sign-in and sign-out."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpResponse
from django.shortcuts import render

from umlauf.people.forms import SignInForm


class SignIn(LoginView):
    """Django's sign-in with the brake: who has to wait is told so with the status for that, 429.

    A text that was sent when the session had ended (`people.access`) goes with the form and is shown afterwards, to be
    kept by a form of its own or left.
    """

    template_name = "people/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **found: Any) -> dict[str, Any]:
        """Return what the page shows, with the text that is not saved yet."""
        return super().get_context_data(**found) | {"unsaved": self._unsaved()}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Sign in, and go to where one was going; with a text that is not saved, to the page that offers to save it."""
        response = super().form_valid(form)
        goal, unsaved = self.get_redirect_url(), self._unsaved()
        if not (goal and unsaved.strip()):
            return response
        return render(self.request, "people/unsaved.html", {"goal": goal, "unsaved": unsaved})

    def _unsaved(self) -> str:
        return self.request.POST.get("unsaved", "")

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Show the form again with what was wrong."""
        response = super().form_invalid(form)
        if isinstance(form, SignInForm) and form.wait:
            response.status_code = 429
            response["Retry-After"] = str(form.wait)
        return response


sign_in = SignIn.as_view()
sign_out = login_not_required(LogoutView.as_view())  # also for one whose session ended meanwhile
