# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.db import migrations

from search.text_configurations import create_configurations, drop_configurations


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        create_configurations(schema_editor)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        drop_configurations(schema_editor)


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [migrations.RunPython(create, drop)]
