# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import label.models.edition
import laureats.models.imports
import laureats.models.territory
import laureats.siren
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0002_images_and_documents'),
        ('label', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LaureateIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'laureates page',
                'verbose_name_plural': 'laureates pages',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PalmaresPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'palmarès page',
                'verbose_name_plural': 'palmarès pages',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Candidature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=60, verbose_name='reference')),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Submitted'), ('eligible', 'Eligible'), ('refused', 'Refused'), ('withdrawn', 'Withdrawn')], default='submitted', max_length=10, verbose_name='status')),
                ('dossier', models.CharField(blank=True, help_text='The number in the form’s own system.', max_length=100, verbose_name='dossier number')),
                ('referent_name', models.CharField(blank=True, max_length=255, verbose_name='elected representative')),
                ('referent_role', models.CharField(blank=True, max_length=255, verbose_name='function of the elected representative')),
                ('manager_name', models.CharField(blank=True, max_length=255, verbose_name='application manager')),
                ('manager_email', models.EmailField(blank=True, max_length=254, verbose_name='manager’s email')),
                ('answers', models.JSONField(blank=True, default=dict, verbose_name='answers')),
                ('snapshot_name', models.CharField(blank=True, max_length=255, verbose_name='name when eligible')),
                ('snapshot_kind', models.CharField(blank=True, choices=[('commune', 'Municipality'), ('cc', 'Community of municipalities'), ('ca', 'Agglomeration community'), ('cu', 'Urban community'), ('metro', 'Metropolis'), ('met69', 'Metropolis of Lyon'), ('epci', 'Intermunicipal body'), ('ept', 'Territorial public body (Greater Paris)'), ('departement', 'Department'), ('region', 'Region'), ('syndicat', 'Joint authority'), ('gip', 'Public interest group'), ('association', 'Association of pooled services'), ('agence', 'National agency'), ('etablissement-public', 'Public establishment'), ('autre', 'Other')], max_length=30, verbose_name='kind when eligible')),
                ('snapshot_department', models.CharField(blank=True, max_length=3, verbose_name='département when eligible')),
                ('snapshot_population', models.PositiveIntegerField(blank=True, null=True, verbose_name='population when eligible')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='candidatures', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'candidature',
                'verbose_name_plural': 'candidatures',
                'ordering': ['edition', 'reference'],
            },
        ),
        migrations.CreateModel(
            name='Award',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=255, verbose_name='name then borne')),
                ('kind', models.CharField(choices=[('commune', 'Municipality'), ('cc', 'Community of municipalities'), ('ca', 'Agglomeration community'), ('cu', 'Urban community'), ('metro', 'Metropolis'), ('met69', 'Metropolis of Lyon'), ('epci', 'Intermunicipal body'), ('ept', 'Territorial public body (Greater Paris)'), ('departement', 'Department'), ('region', 'Region'), ('syndicat', 'Joint authority'), ('gip', 'Public interest group'), ('association', 'Association of pooled services'), ('agence', 'National agency'), ('etablissement-public', 'Public establishment'), ('autre', 'Other')], max_length=30, verbose_name='kind')),
                ('department', models.CharField(blank=True, max_length=3, verbose_name='département')),
                ('population', models.PositiveIntegerField(blank=True, null=True, verbose_name='population')),
                ('carried_by', models.CharField(blank=True, max_length=500, verbose_name='carried by')),
                ('mentions', models.JSONField(blank=True, default=list, verbose_name='mentions')),
                ('opinion', models.TextField(blank=True, verbose_name='jury’s opinion')),
                ('total', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='total')),
                ('derivation', models.JSONField(blank=True, null=True, verbose_name='derivation')),
                ('note', models.TextField(blank=True, verbose_name='public note')),
                ('disputed', models.BooleanField(default=False, verbose_name='sources disagree')),
                ('sources', models.JSONField(blank=True, default=list, verbose_name='sources')),
                ('frozen_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='frozen at')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='awards', to='label.edition', verbose_name='edition')),
                ('level', models.ForeignKey(blank=True, help_text='Blank: no source gives it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='awards', to='label.level', verbose_name='level')),
                ('candidature', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='award', to='laureats.candidature', verbose_name='candidature')),
            ],
            options={
                'verbose_name': 'award',
                'verbose_name_plural': 'awards',
                'ordering': ['-edition__year', 'level__sort_order', 'name'],
            },
        ),
        migrations.CreateModel(
            name='Erratum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('published_at', models.DateTimeField(auto_now_add=True, verbose_name='published at')),
                ('changes', models.JSONField(default=dict, verbose_name='changes')),
                ('reason', models.TextField(verbose_name='reason')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('previous_fingerprint', models.CharField(max_length=64, verbose_name='previous fingerprint')),
                ('fingerprint', models.CharField(max_length=64, verbose_name='fingerprint')),
                ('author', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('award', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='errata', to='laureats.award', verbose_name='award')),
            ],
            options={
                'verbose_name': 'erratum',
                'verbose_name_plural': 'errata',
                'ordering': ['published_at'],
            },
        ),
        migrations.CreateModel(
            name='Palmares',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.TextField(verbose_name='content')),
                ('fingerprint', models.CharField(max_length=64, verbose_name='fingerprint')),
                ('sealed_at', models.DateTimeField(verbose_name='sealed at')),
                ('sealed_by', models.CharField(max_length=150, verbose_name='sealed by')),
                ('release_scheduled', models.BooleanField(default=False, verbose_name='release scheduled')),
                ('released_at', models.DateTimeField(blank=True, null=True, verbose_name='released at')),
                ('edition', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='palmares', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'palmarès',
                'verbose_name_plural': 'palmarès',
                'ordering': ['-sealed_at'],
            },
        ),
        migrations.CreateModel(
            name='SheetExport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('identifier', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='identifier')),
                ('grid_fingerprint', models.CharField(max_length=64, verbose_name='grid fingerprint')),
                ('baseline', models.JSONField(default=dict, verbose_name='baseline')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='author')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheet_exports', to='label.edition', verbose_name='edition')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheet_exports', to='label.juryseat', verbose_name='juror')),
            ],
            options={
                'verbose_name': 'workbook sent',
                'verbose_name_plural': 'workbooks sent',
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='SheetImport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('identifier', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='identifier')),
                ('batch', models.UUIDField(db_index=True, default=uuid.uuid4, editable=False, verbose_name='batch')),
                ('subject', models.CharField(choices=[('candidatures', 'Candidatures'), ('recusals', 'Recusals'), ('marks', 'Jury workbooks'), ('decisions', 'Decisions')], max_length=20, verbose_name='what it brings')),
                ('state', models.CharField(choices=[('checked', 'Checked, not confirmed'), ('confirmed', 'Confirmed'), ('undone', 'Undone')], default='confirmed', max_length=10, verbose_name='state')),
                ('file_name', models.CharField(max_length=255, verbose_name='file name')),
                ('file', models.FileField(max_length=255, storage=laureats.models.imports.private_storage, upload_to='imports/%Y/', verbose_name='file')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('created_count', models.PositiveIntegerField(default=0, verbose_name='created')),
                ('changed_count', models.PositiveIntegerField(default=0, verbose_name='changed')),
                ('cleared_count', models.PositiveIntegerField(default=0, verbose_name='cleared')),
                ('unchanged_count', models.PositiveIntegerField(default=0, verbose_name='unchanged')),
                ('author_name', models.CharField(max_length=150, verbose_name='author’s name')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='date')),
                ('author', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='author')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sheet_imports', to='label.edition', verbose_name='edition')),
                ('export', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='imports', to='laureats.sheetexport', verbose_name='workbook sent')),
                ('seat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sheet_imports', to='label.juryseat', verbose_name='juror')),
            ],
            options={
                'verbose_name': 'import',
                'verbose_name_plural': 'imports',
                'ordering': ['-created_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='OpinionChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text_before', models.TextField(blank=True, verbose_name='text before')),
                ('text_after', models.TextField(blank=True, verbose_name='text after')),
                ('candidature', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laureats.candidature', verbose_name='candidature')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='label.juryseat', verbose_name='juror')),
                ('sheet_import', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opinion_changes', to='laureats.sheetimport', verbose_name='import')),
            ],
            options={
                'verbose_name': 'change of an opinion',
                'verbose_name_plural': 'changes of opinions',
                'ordering': ['sheet_import', 'id'],
            },
        ),
        migrations.CreateModel(
            name='MarkChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state_before', models.CharField(blank=True, choices=[('graded', 'Graded'), ('not_applicable', 'Not applicable')], max_length=20, verbose_name='state before')),
                ('points_before', models.DecimalField(blank=True, decimal_places=6, max_digits=14, null=True, verbose_name='points before')),
                ('comment_before', models.TextField(blank=True, verbose_name='comment before')),
                ('state_after', models.CharField(blank=True, choices=[('graded', 'Graded'), ('not_applicable', 'Not applicable')], max_length=20, verbose_name='state after')),
                ('points_after', models.DecimalField(blank=True, decimal_places=6, max_digits=14, null=True, verbose_name='points after')),
                ('comment_after', models.TextField(blank=True, verbose_name='comment after')),
                ('candidature', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laureats.candidature', verbose_name='candidature')),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='label.criterion', verbose_name='criterion')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='label.juryseat', verbose_name='juror')),
                ('sheet_import', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mark_changes', to='laureats.sheetimport', verbose_name='import')),
            ],
            options={
                'verbose_name': 'change of a mark',
                'verbose_name_plural': 'changes of marks',
                'ordering': ['sheet_import', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Territory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('commune', 'Municipality'), ('cc', 'Community of municipalities'), ('ca', 'Agglomeration community'), ('cu', 'Urban community'), ('metro', 'Metropolis'), ('met69', 'Metropolis of Lyon'), ('epci', 'Intermunicipal body'), ('ept', 'Territorial public body (Greater Paris)'), ('departement', 'Department'), ('region', 'Region'), ('syndicat', 'Joint authority'), ('gip', 'Public interest group'), ('association', 'Association of pooled services'), ('agence', 'National agency'), ('etablissement-public', 'Public establishment'), ('autre', 'Other')], max_length=30, verbose_name='kind')),
                ('siren', models.CharField(blank=True, max_length=9, null=True, unique=True, validators=[laureats.siren.validate_siren], verbose_name='SIREN')),
                ('insee_code', models.CharField(blank=True, max_length=10, verbose_name='INSEE code')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('display_name_override', models.CharField(blank=True, help_text='Only when the usual one is wrong. For instance: Ville d’Angoulême.', max_length=255, verbose_name='full name')),
                ('article_override', models.CharField(blank=True, help_text='Only when the usual one is wrong. For instance: la CA du Puy-en-Velay.', max_length=255, verbose_name='full name after “by”')),
                ('slug', models.SlugField(max_length=255, verbose_name='slug')),
                ('department', models.CharField(blank=True, max_length=3, verbose_name='département')),
                ('region', models.CharField(blank=True, max_length=3, verbose_name='région')),
                ('population', models.PositiveIntegerField(blank=True, null=True, verbose_name='population')),
                ('latitude', models.DecimalField(blank=True, decimal_places=4, max_digits=8, null=True, verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=4, max_digits=8, null=True, verbose_name='longitude')),
                ('postal_codes', models.CharField(blank=True, max_length=255, verbose_name='postal codes')),
                ('website', laureats.models.territory.WebAddressField(blank=True, verbose_name='website')),
                ('is_fictional', models.BooleanField(default=False, verbose_name='fictional')),
                ('coat_of_arms', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='coat of arms')),
            ],
            options={
                'verbose_name': 'territory',
                'verbose_name_plural': 'territories',
                'ordering': ['name', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Succession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('happened_on', models.DateField(verbose_name='date')),
                ('reason', models.CharField(choices=[('merger', 'Merger'), ('split', 'Split'), ('renaming', 'Renaming')], max_length=10, verbose_name='reason')),
                ('predecessor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='successions', to='laureats.territory', verbose_name='predecessor')),
                ('successor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='precessions', to='laureats.territory', verbose_name='successor')),
            ],
            options={
                'verbose_name': 'succession',
                'verbose_name_plural': 'successions',
                'ordering': ['-happened_on'],
            },
        ),
        migrations.CreateModel(
            name='LaureatePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, help_text='Testimony, photos: what the awards do not tell.', verbose_name='body')),
                ('territory', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='laureate_page', to='laureats.territory', verbose_name='territory')),
            ],
            options={
                'verbose_name': 'laureate page',
                'verbose_name_plural': 'laureate pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='FormerName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('slug', models.SlugField(max_length=255, verbose_name='slug')),
                ('source', models.CharField(blank=True, max_length=500, verbose_name='source')),
                ('territory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_names', to='laureats.territory', verbose_name='territory')),
            ],
            options={
                'verbose_name': 'former name',
                'verbose_name_plural': 'former names',
                'ordering': ['territory', 'name'],
            },
        ),
        migrations.AddField(
            model_name='candidature',
            name='territory',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='candidatures', to='laureats.territory', verbose_name='territory'),
        ),
        migrations.AddField(
            model_name='award',
            name='territory',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='awards', to='laureats.territory', verbose_name='territory'),
        ),
        migrations.CreateModel(
            name='Unsealing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fingerprint', models.CharField(max_length=64, verbose_name='fingerprint')),
                ('sealed_at', models.DateTimeField(verbose_name='sealed at')),
                ('reason', models.TextField(verbose_name='reason')),
                ('author_name', models.CharField(max_length=150, verbose_name='author')),
                ('unsealed_at', models.DateTimeField(auto_now_add=True, verbose_name='unsealed at')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='unsealings', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'unsealing',
                'verbose_name_plural': 'unsealings',
                'ordering': ['-unsealed_at'],
            },
        ),
        migrations.CreateModel(
            name='BadgeFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveSmallIntegerField(default=1, verbose_name='revision')),
                ('extension', models.CharField(max_length=10, verbose_name='format')),
                ('content', models.BinaryField(verbose_name='content')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('award', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='badge_files', to='laureats.award', verbose_name='award')),
            ],
            options={
                'verbose_name': 'badge file',
                'verbose_name_plural': 'badge files',
                'ordering': ['award', 'revision', 'extension'],
                'constraints': [models.UniqueConstraint(fields=('award', 'revision', 'extension'), name='badge_file_unique')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_decided', models.BooleanField(default=False, verbose_name='level decided')),
                ('computed_complete', models.BooleanField(default=False, verbose_name='complete when decided')),
                ('reason', models.TextField(blank=True, help_text='Required when it differs from the computed level.', verbose_name='reason')),
                ('opinion', models.TextField(blank=True, help_text='Public once the results are.', verbose_name='jury’s opinion')),
                ('author_name', models.CharField(blank=True, max_length=150, verbose_name='author')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided at')),
                ('author', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('awarded_level', models.ForeignKey(blank=True, help_text='Blank in a decided file: no label.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='label.level', verbose_name='awarded level')),
                ('candidature', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='decision', to='laureats.candidature', verbose_name='candidature')),
                ('computed_level', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='label.level', verbose_name='computed level')),
                ('mentions', models.ManyToManyField(blank=True, related_name='decisions', to='label.mention', verbose_name='mentions')),
            ],
            options={
                'verbose_name': 'decision',
                'verbose_name_plural': 'decisions',
                'ordering': ['candidature__reference'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', False), ('is_decided', True)), models.Q(('awarded_level__isnull', True), ('decided_at__isnull', True), ('is_decided', False)), _connector='OR'), name='decision_tied_to_its_time'), models.CheckConstraint(condition=models.Q(('computed_level__isnull', True), ('computed_complete', True), _connector='OR'), name='decision_level_computed_when_complete')],
            },
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('graded', 'Graded'), ('not_applicable', 'Not applicable')], max_length=20, verbose_name='state')),
                ('points', models.DecimalField(blank=True, decimal_places=6, max_digits=14, null=True, verbose_name='points')),
                ('comment', models.TextField(blank=True, verbose_name='comment')),
                ('candidature', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='laureats.candidature', verbose_name='candidature')),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='label.criterion', verbose_name='criterion')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='label.juryseat', verbose_name='juror')),
            ],
            options={
                'verbose_name': 'mark',
                'verbose_name_plural': 'marks',
                'ordering': ['candidature', 'seat', 'criterion'],
                'constraints': [models.UniqueConstraint(fields=('candidature', 'seat', 'criterion'), name='mark_unique'), models.CheckConstraint(condition=models.Q(models.Q(('points__gte', 0), ('points__isnull', False), ('state', 'graded')), models.Q(('points__isnull', True), ('state', 'not_applicable')), _connector='OR'), name='mark_state_tied_to_points')],
            },
        ),
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='text')),
                ('candidature', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opinions', to='laureats.candidature', verbose_name='candidature')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opinions', to='label.juryseat', verbose_name='juror')),
            ],
            options={
                'verbose_name': 'opinion',
                'verbose_name_plural': 'opinions',
                'ordering': ['candidature', 'seat'],
                'constraints': [models.UniqueConstraint(fields=('seat', 'candidature'), name='opinion_unique'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='opinion_not_blank')],
            },
        ),
        migrations.CreateModel(
            name='Recusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField(blank=True, help_text='Kept private.', verbose_name='reason')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('candidature', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recusals', to='laureats.candidature', verbose_name='candidature')),
                ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='author')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recusals', to='label.juryseat', verbose_name='juror')),
            ],
            options={
                'verbose_name': 'recusal',
                'verbose_name_plural': 'recusals',
                'ordering': ['candidature__reference', 'seat__sort_order'],
                'constraints': [models.UniqueConstraint(fields=('seat', 'candidature'), name='recusal_unique')],
            },
        ),
        migrations.AddIndex(
            model_name='territory',
            index=models.Index(fields=['kind', 'department', 'slug'], name='laureats_te_kind_8ca9d4_idx'),
        ),
        migrations.AddIndex(
            model_name='territory',
            index=models.Index(fields=['slug'], name='laureats_te_slug_b30e2d_idx'),
        ),
        migrations.AddConstraint(
            model_name='territory',
            constraint=models.CheckConstraint(condition=models.Q(('siren__isnull', True), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('siren'), 9), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 1, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 2, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 3, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 4, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 5, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 6, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 7, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 8, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.GreaterThan(django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 9, 1), output_field=models.IntegerField()), 0), django.db.models.lookups.Exact(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 1, 1), output_field=models.IntegerField()), '+', django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 2, 1), output_field=models.IntegerField())), '+', django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 3, 1), output_field=models.IntegerField())), '+', django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 4, 1), output_field=models.IntegerField())), '+', django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 5, 1), output_field=models.IntegerField())), '+', django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 6, 1), output_field=models.IntegerField())), '+', django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 7, 1), output_field=models.IntegerField())), '+', django.db.models.functions.text.StrIndex(models.Value('0516273849'), django.db.models.functions.text.Substr(models.F('siren'), 8, 1), output_field=models.IntegerField())), '+', django.db.models.functions.text.StrIndex(models.Value('0123456789'), django.db.models.functions.text.Substr(models.F('siren'), 9, 1), output_field=models.IntegerField())), '%%', models.Value(10)), 9)), _connector='OR'), name='territory_siren_valid'),
        ),
        migrations.AddConstraint(
            model_name='territory',
            constraint=models.UniqueConstraint(condition=models.Q(('insee_code', ''), _negated=True), fields=('kind', 'insee_code'), name='territory_unique_insee_code'),
        ),
        migrations.AddConstraint(
            model_name='territory',
            constraint=models.UniqueConstraint(condition=models.Q(('insee_code', ''), ('siren__isnull', True)), fields=('kind', 'department', 'slug'), name='territory_unique_slug_without_codes'),
        ),
        migrations.AddConstraint(
            model_name='succession',
            constraint=models.UniqueConstraint(fields=('predecessor', 'successor'), name='succession_unique'),
        ),
        migrations.AddConstraint(
            model_name='succession',
            constraint=models.CheckConstraint(condition=models.Q(('predecessor', models.F('successor')), _negated=True), name='succession_between_two_bodies'),
        ),
        migrations.AddIndex(
            model_name='formername',
            index=models.Index(fields=['slug'], name='laureats_fo_slug_882b0c_idx'),
        ),
        migrations.AddConstraint(
            model_name='formername',
            constraint=models.UniqueConstraint(fields=('territory', 'name'), name='former_name_unique'),
        ),
        migrations.AddConstraint(
            model_name='candidature',
            constraint=models.UniqueConstraint(fields=('edition', 'reference'), name='candidature_unique_reference'),
        ),
        migrations.AddConstraint(
            model_name='candidature',
            constraint=models.UniqueConstraint(fields=('edition', 'territory'), name='candidature_unique_territory'),
        ),
        migrations.AddConstraint(
            model_name='candidature',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'eligible'), _negated=True), models.Q(models.Q(('snapshot_name', ''), _negated=True), models.Q(('snapshot_kind', ''), _negated=True)), _connector='OR'), name='candidature_eligible_has_snapshot'),
        ),
        migrations.AddConstraint(
            model_name='award',
            constraint=models.UniqueConstraint(fields=('territory', 'edition'), name='award_unique'),
        ),
        migrations.AddConstraint(
            model_name='award',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('candidature__isnull', True), ('frozen_at__isnull', True)), models.Q(('candidature__isnull', False), ('frozen_at__isnull', False), ('level__isnull', False)), _connector='OR'), name='award_frozen_with_its_candidature_and_level'),
        ),
    ]
