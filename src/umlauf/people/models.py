# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Accounts. A user model of our own from the first migration, so that it can grow."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from umlauf.people.roles import OFFICER, SIGNATORY


class User(AbstractUser):
    """A person who signs in; the role says what the person may do."""

    role = models.CharField(max_length=20, choices=[(OFFICER, OFFICER), (SIGNATORY, SIGNATORY)], default=OFFICER)
