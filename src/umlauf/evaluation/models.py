# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables of the evaluation: codebooks, codes, bodies, findings. Counts have none: they are reckoned when asked for."""

from typing import ClassVar

from django.db import models


class CodebookRecord(models.Model):
    """One version of the codebook of a survey, as it was written."""

    survey = models.ForeignKey("umlauf.SurveyRecord", on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    toml = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["survey", "version"], name="each_codebook_version_once"),
        ]


class CodeRecord(models.Model):
    """A status that someone gave to a passage."""

    survey = models.ForeignKey("umlauf.SurveyRecord", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=120)
    question = models.CharField(max_length=20)
    status = models.CharField(max_length=60)
    level = models.CharField(max_length=20, blank=True)
    cell = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=120, blank=True)
    passage = models.TextField(blank=True)
    given_by = models.CharField(max_length=200, blank=True)
    extra = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]


class BodyRecord(models.Model):
    """A body that a reply names."""

    survey = models.ForeignKey("umlauf.SurveyRecord", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    identifier = models.CharField(max_length=120)
    held_by = models.CharField(max_length=120)
    name = models.TextField(blank=True)
    kind = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=20, blank=True)
    status = models.CharField(max_length=20, blank=True)
    initiators = models.TextField(blank=True)
    participants = models.TextField(blank=True)
    rhythm = models.TextField(blank=True)
    first = models.CharField(max_length=60, blank=True)
    dates = models.TextField(blank=True)
    share = models.CharField(max_length=200, blank=True)
    cell = models.CharField(max_length=60, blank=True)
    passage = models.TextField(blank=True)
    given_by = models.CharField(max_length=200, blank=True)
    extra = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]


class FindingRecord(models.Model):
    """What is reported besides bodies."""

    survey = models.ForeignKey("umlauf.SurveyRecord", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    identifier = models.CharField(max_length=120)
    held_by = models.CharField(max_length=120)
    what = models.TextField(blank=True)
    quantity = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=200, blank=True)
    cell = models.CharField(max_length=60, blank=True)
    passage = models.TextField(blank=True)
    extra = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
