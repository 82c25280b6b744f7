# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of the evaluation."""

from django.urls import path

from umlauf.evaluation.views import evaluation

urlpatterns = [path("desk/<slug:slug>/evaluation/", evaluation, name="evaluation")]
