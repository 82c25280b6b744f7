# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of the answer on the desk."""

from django.urls import path

from umlauf.answer.views import answer

urlpatterns = [path("desk/<slug:slug>/answer/", answer, name="answer")]
