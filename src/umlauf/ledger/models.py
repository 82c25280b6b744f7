# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables of the ledger: what happened, append-only and chained; what was filed, under its hash."""

from typing import ClassVar

from django.db import models


class EntryRecord(models.Model):
    """One entry of the ledger; the database refuses to change or delete it (see the first migration)."""

    sequence = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=200)
    account = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=40)
    kind = models.CharField(max_length=80)
    subject = models.CharField(max_length=200, db_index=True)
    values = models.JSONField()
    previous = models.CharField(max_length=64, unique=True)  # a chain does not fork
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["sequence"]


class FileRecord(models.Model):
    """A file as it arrived or went out, kept under the SHA-256 of its content."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    name = models.CharField(max_length=255)
    data = models.BinaryField()
    filed_at = models.DateTimeField()
