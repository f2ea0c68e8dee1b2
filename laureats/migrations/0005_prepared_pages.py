# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('laureats', '0004_laureate_pages_and_kits'),
    ]

    operations = [
        migrations.CreateModel(
            name='ContentChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('weight', models.BigIntegerField(verbose_name='number of changes')),
            ],
            options={
                'verbose_name': 'change of content',
                'verbose_name_plural': 'changes of content',
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='PreparedPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=255, unique=True, verbose_name='path')),
                ('origin', models.CharField(max_length=255, verbose_name='scheme and host')),
                ('program', models.CharField(max_length=64, verbose_name='digest of the program')),
                ('stamp', models.BigIntegerField(verbose_name='count of changes')),
                ('document', models.TextField(verbose_name='document')),
            ],
            options={
                'verbose_name': 'prepared page',
                'verbose_name_plural': 'prepared pages',
                'ordering': ['path'],
            },
        ),
    ]
