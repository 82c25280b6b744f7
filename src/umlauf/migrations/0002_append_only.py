# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The database itself refuses to change or delete an entry of the ledger, a kept file, a version or a signature."""

from collections.abc import Iterator
from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation

TABLES = ("umlauf_entryrecord", "umlauf_filerecord", "umlauf_answerversionrecord", "umlauf_signaturerecord")


def _triggers() -> Iterator[migrations.RunSQL]:
    for table in TABLES:
        for act in ("UPDATE", "DELETE"):
            name = f"{table}_no_{act.lower()}"
            yield migrations.RunSQL(
                f"CREATE TRIGGER {name} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
                f"DROP TRIGGER {name}",
            )


class Migration(migrations.Migration):
    """Triggers of SQLite."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("umlauf", "0001_initial")]
    operations: ClassVar[list[Operation]] = list(_triggers())
