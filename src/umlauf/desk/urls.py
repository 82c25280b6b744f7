# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of the front page, the tour and the desk."""

from django.urls import path

from umlauf.desk import public, views

urlpatterns = [
    path("", public.front, name="front"),
    path("tour/<slug:step>/<slug:viewer>/", public.tour, name="tour"),
    path("favicon.ico", public.favicon, name="favicon"),
    path("robots.txt", public.robots, name="robots"),
    path("desk/", views.desk, name="desk"),
    path("desk/<slug:slug>/", views.dossier, name="dossier"),
    path("desk/<slug:slug>/files/<str:sha256>/", views.original, name="original"),
]
