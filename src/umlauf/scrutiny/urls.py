# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of printed answers: the door for all, and what stands behind an address that nobody can guess."""

from django.urls import path

from umlauf.scrutiny import views

urlpatterns = [
    path("check/", views.drop, name="check"),
    path("check/<str:token>/", views.reading, name="reading"),
    path("check/<str:token>/cells/<int:number>/", views.cell, name="reading-cell"),
    path("check/<str:token>/codes/", views.codes, name="reading-codes"),
    path("check/<str:token>/codes/<int:number>/", views.code, name="reading-code"),
    path("check/<str:token>/codebook/", views.codebook, name="reading-codebook"),
    path("check/<str:token>/pages/<int:file>/<int:page>.png", views.picture, name="reading-picture"),
    path("check/<str:token>/case.zip", views.case, name="reading-case"),
    path("check/<str:token>/open/", views.open_as_inquiry, name="reading-open"),
    path("check/<str:token>/share/", views.share, name="reading-share"),
    path("check/<str:token>/take-back/", views.take_back, name="reading-take-back"),
    path("checked/<str:token>/", views.shared, name="shared-reading"),
]
