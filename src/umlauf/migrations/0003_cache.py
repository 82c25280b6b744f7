# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The table of the cache, in which the brake on failed sign-ins counts: all processes of a house see the same."""

from typing import ClassVar

from django.apps.registry import Apps
from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation


def _make(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django hands it over
    call_command("createcachetable", database=editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """A table that no model describes, so Django makes it itself."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("umlauf", "0002_append_only")]
    operations: ClassVar[list[Operation]] = [
        migrations.RunPython(_make, migrations.RunPython.noop),
    ]
