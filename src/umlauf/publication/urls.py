# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of the publication: the page of the desk, and what is public. A release keeps its address for good."""

from django.urls import path

from umlauf.publication import views
from umlauf.publication.release_views import publication

urlpatterns = [
    path("desk/<slug:slug>/publication/", publication, name="publication"),
    path("answers/", views.answers, name="answers"),
    path("answers/<slug:slug>/", views.answer, name="answer-page"),
    path("answers/<slug:slug>/<int:number>/", views.answer, name="release-page"),
    path("answers/<slug:slug>/<int:number>/<str:name>", views.file, name="release-file"),
]
