# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of the survey."""

from django.urls import path

from umlauf.survey.views import survey

urlpatterns = [path("desk/<slug:slug>/survey/", survey, name="survey")]
