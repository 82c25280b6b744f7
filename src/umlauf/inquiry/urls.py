# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of the inquiry."""

from django.urls import path

from umlauf.inquiry.views import paper

urlpatterns = [path("desk/<slug:slug>/paper/", paper, name="paper")]
