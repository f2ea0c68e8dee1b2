# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
import django.utils.timezone
import laureats.models.imports
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('label', '0002_equivalents_and_consents'),
        ('laureats', '0002_jury_sheet_round_trip'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Complement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.TextField(verbose_name='content')),
                ('previous_fingerprint', models.CharField(max_length=64, verbose_name='previous fingerprint')),
                ('fingerprint', models.CharField(max_length=64, verbose_name='fingerprint')),
                ('reason', models.TextField(help_text='Public.', verbose_name='reason')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('released_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='released at')),
            ],
            options={
                'verbose_name': 'complement',
                'verbose_name_plural': 'complements',
                'ordering': ['released_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Contestation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('received_on', models.DateField(verbose_name='received on')),
                ('received_from', models.CharField(help_text='Who writes, and in what function.', max_length=255, verbose_name='from')),
                ('grounds', models.TextField(verbose_name='grounds')),
                ('barred', models.TextField(blank=True, help_text='Who may not take part in the answer, and why.', verbose_name='people barred')),
                ('outcome', models.CharField(choices=[('pending', 'Under examination'), ('rejected', 'Rejected'), ('upheld', 'Upheld: an erratum follows'), ('withdrawn', 'Withdrawn by the body')], default='pending', max_length=10, verbose_name='outcome')),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='answered on')),
                ('author_name', models.CharField(max_length=150, verbose_name='recorded by')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='recorded at')),
            ],
            options={
                'verbose_name': 'contestation',
                'verbose_name_plural': 'contestations',
                'ordering': ['-received_on', '-id'],
            },
        ),
        migrations.CreateModel(
            name='ContestationPiece',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('identifier', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='identifier')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('file', models.FileField(max_length=255, storage=laureats.models.imports.private_storage, upload_to='contestations/%Y/', verbose_name='file')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('added_by_name', models.CharField(max_length=150, verbose_name='added by')),
                ('added_at', models.DateTimeField(auto_now_add=True, verbose_name='added at')),
            ],
            options={
                'verbose_name': 'piece of a contestation',
                'verbose_name_plural': 'pieces of contestations',
                'ordering': ['added_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='DecisionChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('before', models.JSONField(default=dict, verbose_name='before')),
                ('after', models.JSONField(default=dict, verbose_name='after')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('changed_at', models.DateTimeField(auto_now_add=True, verbose_name='changed at')),
            ],
            options={
                'verbose_name': 'change of a decision',
                'verbose_name_plural': 'changes of decisions',
                'ordering': ['-changed_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Deferral',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField(verbose_name='reason')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('deferred_at', models.DateTimeField(auto_now_add=True, verbose_name='deferred at')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='ended at')),
                ('ended_by_name', models.CharField(blank=True, max_length=150, verbose_name='ended by')),
            ],
            options={
                'verbose_name': 'deferral',
                'verbose_name_plural': 'deferrals',
                'ordering': ['-deferred_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='EmbargoDownload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('document', models.CharField(max_length=100, verbose_name='document')),
                ('fingerprint', models.CharField(blank=True, max_length=64, verbose_name='fingerprint')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('downloaded_at', models.DateTimeField(auto_now_add=True, verbose_name='date')),
            ],
            options={
                'verbose_name': 'download under embargo',
                'verbose_name_plural': 'downloads under embargo',
                'ordering': ['-downloaded_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='InterestDeclaration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('has_interest', models.BooleanField(verbose_name='declares an interest')),
                ('reason', models.TextField(blank=True, help_text='Kept private.', verbose_name='interest')),
                ('declared_at', models.DateTimeField(auto_now=True, verbose_name='declared at')),
            ],
            options={
                'verbose_name': 'declaration of interests',
                'verbose_name_plural': 'declarations of interests',
                'ordering': ['candidature__reference', 'seat__sort_order'],
            },
        ),
        migrations.CreateModel(
            name='PalmaresFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('media_type', models.CharField(max_length=100, verbose_name='media type')),
                ('content', models.BinaryField(verbose_name='content')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveIntegerField(verbose_name='size in bytes')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
            ],
            options={
                'verbose_name': 'file of a palmarès',
                'verbose_name_plural': 'files of palmarès',
                'ordering': ['edition', 'name'],
            },
        ),
        migrations.CreateModel(
            name='PalmaresText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('introduction', models.TextField(blank=True, verbose_name='introduction')),
                ('introduction_en', models.TextField(blank=True, verbose_name='introduction in English')),
                ('press', models.TextField(blank=True, verbose_name='press release')),
                ('published_introduction', models.TextField(blank=True, editable=False, verbose_name='published introduction')),
                ('published_introduction_en', models.TextField(blank=True, editable=False, verbose_name='published introduction in English')),
            ],
            options={
                'verbose_name': 'text of a palmarès',
                'verbose_name_plural': 'texts of palmarès',
            },
        ),
        migrations.CreateModel(
            name='ReleaseEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('sealed', 'Sealed'), ('unsealed', 'Unsealed'), ('scheduled', 'Scheduled'), ('held', 'Held'), ('postponed', 'Put off or brought forward'), ('checked', 'Rehearsed: ready'), ('refused', 'Refused'), ('failed', 'Failed'), ('released', 'Released')], max_length=10, verbose_name='what happened')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='date')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('results_at', models.DateTimeField(blank=True, null=True, verbose_name='results at')),
                ('fingerprint', models.CharField(blank=True, max_length=64, verbose_name='fingerprint')),
                ('reason', models.TextField(blank=True, verbose_name='reason')),
                ('faults', models.JSONField(blank=True, default=list, verbose_name='faults')),
            ],
            options={
                'verbose_name': 'event of a release',
                'verbose_name_plural': 'events of releases',
                'ordering': ['-at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='SeatChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state_before', models.CharField(choices=[('active', 'Active'), ('ended-kept', 'Ended, marks kept'), ('ended-excluded', 'Ended, marks excluded')], max_length=20, verbose_name='before')),
                ('state_after', models.CharField(choices=[('active', 'Active'), ('ended-kept', 'Ended, marks kept'), ('ended-excluded', 'Ended, marks excluded')], max_length=20, verbose_name='after')),
                ('reason', models.TextField(verbose_name='reason')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('changed_at', models.DateTimeField(auto_now_add=True, verbose_name='changed at')),
            ],
            options={
                'verbose_name': 'change of a seat',
                'verbose_name_plural': 'changes of seats',
                'ordering': ['-changed_at', '-id'],
            },
        ),
        migrations.AlterModelOptions(
            name='erratum',
            options={'ordering': ['published_at', 'id'], 'verbose_name': 'erratum', 'verbose_name_plural': 'errata'},
        ),
        migrations.AddField(
            model_name='award',
            name='errata_count',
            field=models.PositiveSmallIntegerField(default=0, editable=False, verbose_name='errata'),
        ),
        migrations.AddField(
            model_name='award',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='withdrawn at'),
        ),
        migrations.AddField(
            model_name='erratum',
            name='content',
            field=models.TextField(blank=True, editable=False, verbose_name='content'),
        ),
        migrations.AddField(
            model_name='sheetimport',
            name='reason',
            field=models.TextField(blank=True, verbose_name='reason'),
        ),
        migrations.AddField(
            model_name='sheetimport',
            name='source',
            field=models.CharField(blank=True, help_text='Who said it, when and where.', max_length=255, verbose_name='source'),
        ),
        migrations.AlterField(
            model_name='erratum',
            name='published_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='published at'),
        ),
        migrations.AlterField(
            model_name='sheetdelivery',
            name='kind',
            field=models.CharField(choices=[('workbook', 'Workbook'), ('reminder', 'Reminder'), ('invitation', 'Invitation')], max_length=10, verbose_name='mail'),
        ),
        migrations.AlterField(
            model_name='sheetimport',
            name='file',
            field=models.FileField(blank=True, max_length=255, storage=laureats.models.imports.private_storage, upload_to='imports/%Y/', verbose_name='file'),
        ),
        migrations.AlterField(
            model_name='sheetimport',
            name='origin',
            field=models.CharField(choices=[('desk', 'The desk'), ('command', 'The command line'), ('juror-link', 'The juror’s personal link'), ('table', 'The jury’s table')], default='desk', max_length=10, verbose_name='came by'),
        ),
        migrations.AlterField(
            model_name='sheetimport',
            name='sha256',
            field=models.CharField(blank=True, max_length=64, verbose_name='SHA-256'),
        ),
        migrations.AddConstraint(
            model_name='sheetimport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('origin', 'table'), _negated=True), models.Q(models.Q(('reason', ''), _negated=True), models.Q(('source', ''), _negated=True)), _connector='OR'), name='import_at_the_table_has_reason_and_source', violation_error_message='Marks given at the jury’s table have their reason and their source.'),
        ),
        migrations.AddField(
            model_name='complement',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account'),
        ),
        migrations.AddField(
            model_name='complement',
            name='palmares',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='complements', to='laureats.palmares', verbose_name='palmarès'),
        ),
        migrations.AddField(
            model_name='contestation',
            name='candidature',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contestations', to='laureats.candidature', verbose_name='candidature'),
        ),
        migrations.AddField(
            model_name='contestation',
            name='erratum',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contestations', to='laureats.erratum', verbose_name='erratum'),
        ),
        migrations.AddField(
            model_name='contestationpiece',
            name='contestation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pieces', to='laureats.contestation', verbose_name='contestation'),
        ),
        migrations.AddField(
            model_name='decisionchange',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account'),
        ),
        migrations.AddField(
            model_name='decisionchange',
            name='candidature',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decision_changes', to='laureats.candidature', verbose_name='candidature'),
        ),
        migrations.AddField(
            model_name='decisionchange',
            name='sheet_import',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decision_changes', to='laureats.sheetimport', verbose_name='import'),
        ),
        migrations.AddField(
            model_name='deferral',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account'),
        ),
        migrations.AddField(
            model_name='deferral',
            name='candidature',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deferrals', to='laureats.candidature', verbose_name='candidature'),
        ),
        migrations.AddField(
            model_name='embargodownload',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account'),
        ),
        migrations.AddField(
            model_name='embargodownload',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='embargo_downloads', to='label.edition', verbose_name='edition'),
        ),
        migrations.AddField(
            model_name='interestdeclaration',
            name='candidature',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to='laureats.candidature', verbose_name='candidature'),
        ),
        migrations.AddField(
            model_name='interestdeclaration',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to='label.juryseat', verbose_name='juror'),
        ),
        migrations.AddField(
            model_name='palmaresfile',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='palmares_files', to='label.edition', verbose_name='edition'),
        ),
        migrations.AddField(
            model_name='palmarestext',
            name='edition',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='palmares_text', to='label.edition', verbose_name='edition'),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account'),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='release_events', to='label.edition', verbose_name='edition'),
        ),
        migrations.AddField(
            model_name='seatchange',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account'),
        ),
        migrations.AddField(
            model_name='seatchange',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='label.juryseat', verbose_name='juror'),
        ),
        migrations.AddConstraint(
            model_name='contestation',
            constraint=models.CheckConstraint(condition=models.Q(('outcome', 'pending'), models.Q(models.Q(('answer', ''), _negated=True), ('answered_on__isnull', False)), _connector='OR'), name='contestation_closed_has_its_answer', violation_error_message='A contestation that is closed has its answer, with its date.'),
        ),
        migrations.AddConstraint(
            model_name='deferral',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('candidature',), name='deferral_open_once'),
        ),
        migrations.AddConstraint(
            model_name='deferral',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='deferral_has_its_reason'),
        ),
        migrations.AddConstraint(
            model_name='interestdeclaration',
            constraint=models.UniqueConstraint(fields=('seat', 'candidature'), name='declaration_unique'),
        ),
        migrations.AddConstraint(
            model_name='palmaresfile',
            constraint=models.UniqueConstraint(fields=('edition', 'name'), name='palmares_file_unique'),
        ),
    ]
