# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The table of printed answers that somebody dropped, to be read and checked."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    """One table, which no other names."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("umlauf", "0004_signature_entered_by")]
    operations: ClassVar[list[Operation]] = [
        migrations.CreateModel(
            name="ReadingRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("share_hash", models.CharField(blank=True, db_index=True, default="", max_length=64)),
                ("created", models.DateTimeField()),
                ("visited", models.DateTimeField(db_index=True)),
                ("size", models.PositiveIntegerField()),
                ("papers", models.BinaryField()),
                ("case", models.BinaryField()),
                ("reading", models.JSONField()),
                ("opened_as", models.CharField(blank=True, default="", max_length=100)),
            ],
        ),
    ]
