# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The one Django app; its rooms are plain packages inside it."""

from django.apps import AppConfig


class UmlaufConfig(AppConfig):
    """umlauf."""

    name = "umlauf"
    default_auto_field = "django.db.models.BigAutoField"
