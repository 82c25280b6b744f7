# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables of the replies: every version of what came back, split by question, and sums without names."""

from typing import ClassVar

from django.db import models


class ReplyRecord(models.Model):
    """One version of a reply. The highest version counts; the earlier ones stay readable."""

    entry = models.ForeignKey("umlauf.RosterEntryRecord", on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=20, blank=True)
    covered_by = models.CharField(max_length=120, blank=True)
    received_on = models.DateField(null=True)
    channel = models.CharField(max_length=40, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["entry", "version"], name="each_version_once"),
        ]


class CellRecord(models.Model):
    """What one wrote in one field."""

    reply = models.ForeignKey(ReplyRecord, on_delete=models.CASCADE, related_name="cells")
    position = models.PositiveIntegerField()
    cell = models.CharField(max_length=60)
    text = models.TextField(blank=True)
    file = models.CharField(max_length=255, blank=True)
    page = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)
    extra = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]


class SumRecord(models.Model):
    """What an association reports in sum without names."""

    survey = models.ForeignKey("umlauf.SurveyRecord", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    association = models.CharField(max_length=120)
    question = models.CharField(max_length=20)
    status = models.CharField(max_length=60, blank=True)
    count = models.CharField(max_length=12, blank=True)
    of = models.CharField(max_length=12, blank=True)
    passage = models.TextField(blank=True)
    extra = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
