# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('label', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='criterion',
            name='continues',
            field=models.ForeignKey(blank=True, help_text='The criterion of an earlier edition that it stands for.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='continued_by', to='label.criterion', verbose_name='continues'),
        ),
        migrations.AddField(
            model_name='domain',
            name='continues',
            field=models.ForeignKey(blank=True, help_text='The domain of an earlier edition that it stands for: results are compared by it alone.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='continued_by', to='label.domain', verbose_name='continues'),
        ),
        migrations.AddField(
            model_name='juryseat',
            name='agrees_to_name',
            field=models.BooleanField(blank=True, null=True, verbose_name='agrees to be named in public'),
        ),
        migrations.AddField(
            model_name='juryseat',
            name='agrees_to_photo',
            field=models.BooleanField(blank=True, null=True, verbose_name='agrees to have the photo shown'),
        ),
        migrations.AddField(
            model_name='juryseat',
            name='consented_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='answered on publication at'),
        ),
        migrations.AddField(
            model_name='juryseat',
            name='sealed_code',
            field=models.CharField(blank=True, editable=False, max_length=10, verbose_name='code in sealed documents'),
        ),
    ]
