# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The table of readings: a paper that somebody dropped, what was read in it, and what a person made of that."""

from django.db import models


class ReadingRecord(models.Model):
    """One paper under an address that nobody can guess; the address itself is kept nowhere, only its hash.

    `papers` holds the files as they came, `case` the case folder without them, both as archives: what a person decides
    writes the small one anew. `reading` is what no case folder holds (`queries.KeptReading`).
    """

    token_hash = models.CharField(max_length=64, unique=True)
    share_hash = models.CharField(max_length=64, blank=True, default="", db_index=True)
    created = models.DateTimeField()
    visited = models.DateTimeField(db_index=True)
    size = models.PositiveIntegerField()
    papers = models.BinaryField()
    case = models.BinaryField()
    reading = models.JSONField()
    opened_as = models.CharField(max_length=100, blank=True, default="")
