# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""All addresses of the house, room by room. An answer, once published, keeps its address for good."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

handler400 = "umlauf.desk.refusals.bad_request"
urlpatterns = [
    path("", include("umlauf.desk.urls")),
    path("", include("umlauf.people.urls")),
    path("", include("umlauf.inquiry.urls")),
    path("", include("umlauf.survey.urls")),
    path("", include("umlauf.replies.urls")),
    path("", include("umlauf.evaluation.urls")),
    path("", include("umlauf.answer.urls")),
    path("", include("umlauf.publication.urls")),
    path("", include("umlauf.scrutiny.urls")),
    path("i18n/", login_not_required(set_language), name="set_language"),
]
