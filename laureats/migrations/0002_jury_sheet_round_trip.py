# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('label', '0001_initial'),
        ('laureats', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='JurorLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True, verbose_name='digest')),
                ('expires_at', models.DateTimeField(verbose_name='expires at')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked at')),
                ('last_used_at', models.DateTimeField(blank=True, null=True, verbose_name='last used at')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
            ],
            options={
                'verbose_name': 'personal link of a juror',
                'verbose_name_plural': 'personal links of jurors',
                'ordering': ['-created_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='SheetDelivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('workbook', 'Workbook'), ('reminder', 'Reminder')], max_length=10, verbose_name='mail')),
                ('state', models.CharField(choices=[('waiting', 'Waiting to be sent'), ('sent', 'Sent'), ('failed', 'Failed')], default='waiting', max_length=10, verbose_name='state')),
                ('file_format', models.CharField(choices=[('ods', 'ODS'), ('xlsx', 'XLSX'), ('csv', 'CSV')], default='ods', max_length=4, verbose_name='format')),
                ('message', models.TextField(blank=True, verbose_name='personal words')),
                ('recipient', models.EmailField(max_length=254, verbose_name='address')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('sent_at', models.DateTimeField(blank=True, null=True, verbose_name='sent at')),
                ('failure', models.CharField(blank=True, max_length=255, verbose_name='why it failed')),
                ('author_name', models.CharField(max_length=150, verbose_name='author’s name')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='date')),
            ],
            options={
                'verbose_name': 'mail to a juror',
                'verbose_name_plural': 'mails to the jury',
                'ordering': ['-created_at', '-id'],
            },
        ),
        migrations.AddField(
            model_name='sheetexport',
            name='file_format',
            field=models.CharField(choices=[('ods', 'ODS'), ('xlsx', 'XLSX'), ('csv', 'CSV')], default='ods', max_length=4, verbose_name='format'),
        ),
        migrations.AddField(
            model_name='sheetimport',
            name='baseline_before',
            field=models.JSONField(blank=True, default=dict, editable=False, verbose_name='baseline before'),
        ),
        migrations.AddField(
            model_name='sheetimport',
            name='origin',
            field=models.CharField(choices=[('desk', 'The desk'), ('command', 'The command line'), ('juror-link', 'The juror’s personal link')], default='desk', max_length=10, verbose_name='came by'),
        ),
        migrations.AddField(
            model_name='sheetimport',
            name='undone_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='undone at'),
        ),
        migrations.AddField(
            model_name='sheetimport',
            name='undone_by_name',
            field=models.CharField(blank=True, max_length=150, verbose_name='undone by'),
        ),
        migrations.AlterField(
            model_name='sheetimport',
            name='edition',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sheet_imports', to='label.edition', verbose_name='edition'),
        ),
        migrations.AlterField(
            model_name='sheetimport',
            name='state',
            field=models.CharField(choices=[('checked', 'Checked, not confirmed'), ('returned', 'Returned by the juror, to confirm'), ('replaced', 'Replaced by a later return'), ('accepted', 'Returned by the juror, then confirmed'), ('declined', 'Returned by the juror, then set aside'), ('confirmed', 'Confirmed'), ('undone', 'Undone')], default='confirmed', max_length=10, verbose_name='state'),
        ),
        migrations.AlterField(
            model_name='sheetimport',
            name='subject',
            field=models.CharField(choices=[('candidatures', 'Candidatures'), ('recusals', 'Recusals'), ('marks', 'Jury workbooks'), ('decisions', 'Decisions'), ('territories', 'Territories'), ('awards', 'Awards')], max_length=20, verbose_name='what it brings'),
        ),
        migrations.AddConstraint(
            model_name='sheetimport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'undone'), ('undone_at__isnull', False)), models.Q(models.Q(('state', 'undone'), _negated=True), ('undone_at__isnull', True)), _connector='OR'), name='import_undone_has_its_date', violation_error_message='An import is undone when it has the date of it, and only then.'),
        ),
        migrations.AddConstraint(
            model_name='sheetimport',
            constraint=models.CheckConstraint(condition=models.Q(('edition__isnull', False), ('subject__in', ['territories', 'awards']), _connector='OR'), name='import_of_an_edition_names_it', violation_error_message='Only territories and awards are imported without an edition.'),
        ),
        migrations.AddField(
            model_name='jurorlink',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='label.juryseat', verbose_name='juror'),
        ),
        migrations.AddField(
            model_name='sheetdelivery',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='author'),
        ),
        migrations.AddField(
            model_name='sheetdelivery',
            name='export',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='deliveries', to='laureats.sheetexport', verbose_name='workbook sent'),
        ),
        migrations.AddField(
            model_name='sheetdelivery',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='label.juryseat', verbose_name='juror'),
        ),
        migrations.AddConstraint(
            model_name='sheetdelivery',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sent_at__isnull', False), ('state', 'sent')), models.Q(models.Q(('state', 'sent'), _negated=True), ('sent_at__isnull', True)), _connector='OR'), name='delivery_sent_has_its_date', violation_error_message='A mail is sent when it has the date of it, and only then.'),
        ),
    ]
