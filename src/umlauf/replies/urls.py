# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Addresses of the replies."""

from django.urls import path

from umlauf.replies.views import close_round, replies, reply

urlpatterns = [
    path("desk/<slug:slug>/survey/close/", close_round, name="close-round"),
    path("desk/<slug:slug>/replies/", replies, name="replies"),
    path("desk/<slug:slug>/replies/<path:key>/", reply, name="reply"),
]
