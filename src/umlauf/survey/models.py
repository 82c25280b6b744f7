# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables of the survey: the survey itself, the inquiries that it serves, and the frozen roster."""

from typing import ClassVar

from django.db import models


class SurveyRecord(models.Model):
    """One survey. It may serve several inquiries, and an inquiry may need none: see `ServedInquiryRecord`."""

    reference_date = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    questions_fingerprint = models.CharField(max_length=64, blank=True)


class ServedInquiryRecord(models.Model):
    """That a survey serves an inquiry."""

    survey = models.ForeignKey(SurveyRecord, on_delete=models.CASCADE, related_name="served")
    inquiry = models.ForeignKey("umlauf.InquiryRecord", on_delete=models.CASCADE, related_name="+")


class RosterEntryRecord(models.Model):
    """One who was asked, as it was called then; a frozen copy and no reference to the directory."""

    survey = models.ForeignKey(SurveyRecord, on_delete=models.CASCADE, related_name="entries")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=120)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    association = models.CharField(max_length=120, blank=True)
    missing = models.BooleanField(default=False)  # set when the round is closed, never by time alone
    extra = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["survey", "key"], name="each_key_once_in_a_roster"),
        ]
