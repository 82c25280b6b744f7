# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A signature says who entered it in the name of an account; the table is made anew, and its triggers with it."""

from collections.abc import Iterator
from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation

TABLE = "umlauf_signaturerecord"


def _triggers() -> Iterator[migrations.RunSQL]:
    for act in ("UPDATE", "DELETE"):
        name = f"{TABLE}_no_{act.lower()}"
        yield migrations.RunSQL(
            f"DROP TRIGGER IF EXISTS {name}; CREATE TRIGGER {name} BEFORE {act} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, '{TABLE} is append-only'); END",
            migrations.RunSQL.noop,
        )


class Migration(migrations.Migration):
    """A column, and the triggers of the table that SQLite made anew for it."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("umlauf", "0003_cache")]
    operations: ClassVar[list[Operation]] = [
        migrations.AddField(
            "signaturerecord",
            "entered_by",
            models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
        *_triggers(),
    ]
