# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables of the answer: each version of the draft, never changed once written."""

from typing import ClassVar

from django.db import models


class AnswerVersionRecord(models.Model):
    """One version of the answer to an inquiry."""

    inquiry = models.ForeignKey("umlauf.InquiryRecord", on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField()
    drafted_by = models.CharField(max_length=200)  # the name as it was then
    account = models.CharField(max_length=200)
    drafted_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["inquiry", "number"], name="each_answer_version_once"),
        ]
