# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0001_initial'),
        ('label', '0002_equivalents_and_consents'),
    ]

    operations = [
        migrations.AddField(
            model_name='newspage',
            name='results_of',
            field=models.ForeignKey(blank=True, help_text='The release of this edition fills in its figures and publishes the article.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='label.edition', verbose_name='published with the results of'),
        ),
    ]
