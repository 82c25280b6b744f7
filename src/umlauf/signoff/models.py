# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The table of signatures: who agreed to which version, by its hash."""

from typing import ClassVar

from django.db import models


class SignatureRecord(models.Model):
    """A named person agreed to exactly the content that has this hash."""

    version = models.CharField(max_length=64, db_index=True)
    subject = models.CharField(max_length=200)
    account = models.CharField(max_length=200)
    name = models.CharField(max_length=200)  # as it was when it was signed
    role = models.CharField(max_length=40)
    entered_by = models.CharField(max_length=200, blank=True)  # the operator who entered it in the name of the account
    remark = models.TextField(blank=True)
    signed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["signed_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["version", "account"], name="one_signature_of_a_person_on_a_version"),
        ]
