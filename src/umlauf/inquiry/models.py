# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Tables of the inquiry: its head with the four dates, and its questions."""

from typing import ClassVar

from django.db import models


class InquiryRecord(models.Model):
    """One inquiry of a parliament. A date that the paper does not print is null."""

    slug = models.SlugField(unique=True)
    parliament = models.CharField(max_length=5)
    number = models.CharField(max_length=40)
    kind = models.CharField(max_length=80, blank=True)
    title = models.TextField(blank=True)
    askers = models.JSONField(default=list)
    ministry = models.CharField(max_length=200, blank=True)
    signatory = models.CharField(max_length=200, blank=True)
    filed = models.DateField(null=True)
    forwarded = models.DateField(null=True)
    received = models.DateField(null=True)
    answered = models.DateField(null=True)
    extra = models.JSONField(default=dict)
    paper_name = models.CharField(max_length=255, blank=True)
    paper_sha256 = models.CharField(max_length=64, blank=True)
    remark = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["parliament", "number"], name="one_inquiry_of_a_number"),
            models.CheckConstraint(
                condition=models.Q(paper_name="", paper_sha256="")
                | ~models.Q(paper_name="") & ~models.Q(paper_sha256=""),
                name="paper_with_its_hash",
            ),
        ]


class QuestionRecord(models.Model):
    """One question or part of a question, as the paper asks it."""

    inquiry = models.ForeignKey(InquiryRecord, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20)
    parent = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    breakdown = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
