# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The table of releases: what went out, frozen; a correction is a further release and leaves the old one readable."""

from typing import ClassVar

from django.db import models


class ReleaseRecord(models.Model):
    """One release of the answer to an inquiry, with the check that it passed."""

    inquiry = models.ForeignKey("umlauf.InquiryRecord", on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    version = models.CharField(max_length=64)
    answer_number = models.PositiveIntegerField()
    pdf_sha256 = models.CharField(max_length=64)
    annex_sha256 = models.CharField(max_length=64)
    case_sha256 = models.CharField(max_length=64)
    report = models.JSONField()
    released_by = models.CharField(max_length=200)
    released_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["inquiry", "number"], name="each_release_once"),
        ]
