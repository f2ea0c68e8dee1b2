# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.core.validators
import django.db.models.deletion
import label.models.edition
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0002_images_and_documents'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ApplyPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': '“apply” page',
                'verbose_name_plural': '“apply” pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='CriteriaPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'criteria page',
                'verbose_name_plural': 'criteria pages',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='FAQPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('questions', wagtail.fields.StreamField([('heading', 0), ('question', 3)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Question'}), 2: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'label': 'Answer'}), 3: ('wagtail.blocks.StructBlock', [[('question', 1), ('answer', 2)]], {})}, verbose_name='questions')),
            ],
            options={
                'verbose_name': 'frequently asked questions',
                'verbose_name_plural': 'frequently asked questions',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='JuryPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'jury page',
                'verbose_name_plural': 'jury pages',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='LabelPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'label page',
                'verbose_name_plural': 'label pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='The year, or the year and a word when two editions share it.', max_length=50, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9][A-Za-z0-9._-]*\\Z', 'Use letters without accents, digits, dots, dashes and underscores.')], verbose_name='code')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=255, verbose_name='name in English')),
                ('opens_on', models.DateField(blank=True, null=True, verbose_name='opens on')),
                ('closes_on', models.DateField(blank=True, null=True, verbose_name='closes on')),
                ('marks_due_on', models.DateField(blank=True, null=True, verbose_name='marks due on')),
                ('jury_meets_on', models.DateField(blank=True, null=True, verbose_name='jury meets on')),
                ('results_at', models.DateTimeField(blank=True, help_text='Nothing of the results is shown before this time.', null=True, verbose_name='results at')),
                ('ceremony_at', models.DateTimeField(blank=True, null=True, verbose_name='ceremony at')),
                ('ceremony_place', models.CharField(blank=True, max_length=255, verbose_name='place of the ceremony')),
                ('aggregation', models.CharField(choices=[('mean', 'Mean'), ('median', 'Median')], default='mean', max_length=10, verbose_name='aggregation')),
                ('quorum', models.PositiveSmallIntegerField(default=1, help_text='How many jurors must have marked a criterion for it to count.', validators=[django.core.validators.MinValueValidator(1)], verbose_name='quorum')),
                ('mark_step', models.DecimalField(decimal_places=6, default='0.5', help_text='Marks are multiples of this number.', max_digits=14, verbose_name='mark step')),
                ('publishes_weights', models.BooleanField(default=False, verbose_name='publishes weights and thresholds')),
                ('publishes_scores', models.BooleanField(default=False, verbose_name='publishes scores')),
                ('publishes_way_forward', models.BooleanField(default=False, verbose_name='publishes the way to the next level')),
                ('is_fictional', models.BooleanField(default=False, help_text='A demonstration: its pages say that bodies and results are invented.', verbose_name='fictional')),
                ('candidate_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='candidates, from a source')),
                ('labelled_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='labelled bodies, from a source')),
                ('already_labelled_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='labelled before, from a source')),
                ('jury_is_complete', models.BooleanField(default=True, verbose_name="the jury's list is complete")),
                ('jury_source', models.CharField(blank=True, max_length=500, verbose_name='source of the jury')),
                ('note', models.TextField(blank=True, verbose_name='public note')),
                ('source', models.CharField(blank=True, max_length=500, verbose_name='source')),
                ('sealed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sealed at')),
                ('released_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='released at')),
            ],
            options={
                'verbose_name': 'edition',
                'verbose_name_plural': 'editions',
                'ordering': ['-year', 'code'],
                'constraints': [models.CheckConstraint(condition=models.Q(('quorum__gte', 1)), name='edition_quorum_at_least_one'), models.CheckConstraint(condition=models.Q(('mark_step__gt', 0)), name='edition_mark_step_positive'), models.CheckConstraint(condition=models.Q(('opens_on__isnull', True), ('closes_on__isnull', True), ('opens_on__lte', models.F('closes_on')), _connector='OR'), name='edition_opens_before_it_closes')],
            },
        ),
        migrations.CreateModel(
            name='Domain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=50, verbose_name='code')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=255, verbose_name='name in English')),
                ('sort_order', models.PositiveIntegerField(default=0, verbose_name='order')),
                ('weight', models.DecimalField(blank=True, decimal_places=6, help_text='Blank for a past edition whose weights were never published.', max_digits=14, null=True, verbose_name='weight')),
                ('questions', models.JSONField(blank=True, default=list, verbose_name='sample questions')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='domains', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'domain',
                'verbose_name_plural': 'domains',
                'ordering': ['edition', 'sort_order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=50, verbose_name='code')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=255, verbose_name='name in English')),
                ('sort_order', models.PositiveIntegerField(default=0, verbose_name='order')),
                ('max_points', models.DecimalField(decimal_places=6, max_digits=14, verbose_name='maximum')),
                ('weight', models.DecimalField(decimal_places=6, default='1', max_digits=14, verbose_name='weight')),
                ('bonus', models.BooleanField(default=False, help_text="Adds to the domain's score without adding to its maximum.", verbose_name='bonus')),
                ('domain', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='criteria', to='label.domain', verbose_name='domain')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='criteria', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'criterion',
                'verbose_name_plural': 'criteria',
                'ordering': ['edition', 'domain__sort_order', 'sort_order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Level',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=50, verbose_name='code')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=255, verbose_name='name in English')),
                ('sort_order', models.PositiveIntegerField(default=0, verbose_name='order')),
                ('short_name', models.CharField(blank=True, max_length=255, verbose_name='short name')),
                ('short_name_en', models.CharField(blank=True, max_length=255, verbose_name='short name in English')),
                ('definition', models.TextField(blank=True, verbose_name='definition')),
                ('definition_en', models.TextField(blank=True, verbose_name='definition in English')),
                ('min_total', models.DecimalField(blank=True, decimal_places=6, help_text='Out of 100. Blank for a past edition whose thresholds were never published.', max_digits=14, null=True, verbose_name='minimum total')),
                ('domain_minima', models.JSONField(blank=True, default=dict, help_text='Domain codes and minima out of 100.', verbose_name='minimum by domain')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='levels', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'level',
                'verbose_name_plural': 'levels',
                'ordering': ['edition', 'sort_order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=50, verbose_name='code')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=255, verbose_name='name in English')),
                ('sort_order', models.PositiveIntegerField(default=0, verbose_name='order')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'mention',
                'verbose_name_plural': 'mentions',
                'ordering': ['edition', 'sort_order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('civility', models.CharField(blank=True, choices=[('M.', 'Mr'), ('Mme', 'Ms')], max_length=5, verbose_name='civility')),
                ('first_name', models.CharField(max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, help_text='Never shown: it serves to send the workbooks.', max_length=254, verbose_name='email')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='photo')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'ordering': ['last_name', 'first_name'],
            },
        ),
        migrations.CreateModel(
            name='JurySeat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=50, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9][A-Za-z0-9._-]*\\Z', 'Use letters without accents, digits, dots, dashes and underscores.')], verbose_name='code')),
                ('role', models.CharField(blank=True, help_text='As held in that edition.', max_length=255, verbose_name='function')),
                ('organisation', models.CharField(blank=True, max_length=255, verbose_name='organisation')),
                ('chair', models.BooleanField(default=False, verbose_name='chair')),
                ('state', models.CharField(choices=[('active', 'Active'), ('ended-kept', 'Ended, marks kept'), ('ended-excluded', 'Ended, marks excluded')], default='active', max_length=20, verbose_name='seat')),
                ('ended_reason', models.TextField(blank=True, verbose_name='why the seat ended')),
                ('sort_order', models.PositiveIntegerField(default=0, verbose_name='order')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='label.edition', verbose_name='edition')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='label.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'jury seat',
                'verbose_name_plural': 'jury seats',
                'ordering': ['edition', 'sort_order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=50, verbose_name='code')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=255, verbose_name='name in English')),
                ('sort_order', models.PositiveIntegerField(default=0, verbose_name='order')),
                ('kinds', models.JSONField(blank=True, default=list, verbose_name='kinds of bodies')),
                ('population_from', models.PositiveIntegerField(blank=True, null=True, verbose_name='population from')),
                ('population_below', models.PositiveIntegerField(blank=True, null=True, verbose_name='population below')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='profiles', to='label.edition', verbose_name='edition')),
                ('not_applicable', models.ManyToManyField(blank=True, related_name='+', to='label.criterion', verbose_name='criteria that do not apply')),
            ],
            options={
                'verbose_name': 'profile',
                'verbose_name_plural': 'profiles',
                'ordering': ['edition', 'sort_order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ProfileLevel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('min_total', models.DecimalField(decimal_places=6, max_digits=14, verbose_name='minimum total')),
                ('domain_minima', models.JSONField(blank=True, default=dict, verbose_name='minimum by domain')),
                ('level', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='label.level', verbose_name='level')),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='level_entries', to='label.profile', verbose_name='profile')),
            ],
            options={
                'verbose_name': 'threshold of a profile',
                'verbose_name_plural': 'thresholds of profiles',
                'ordering': ['profile', 'level__sort_order'],
            },
        ),
        migrations.AddConstraint(
            model_name='domain',
            constraint=models.UniqueConstraint(fields=('edition', 'code'), name='domain_unique_in_edition'),
        ),
        migrations.AddConstraint(
            model_name='domain',
            constraint=models.CheckConstraint(condition=models.Q(('weight__isnull', True), ('weight__gt', 0), _connector='OR'), name='domain_weight_positive'),
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.UniqueConstraint(fields=('edition', 'code'), name='criterion_unique_in_edition'),
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.CheckConstraint(condition=models.Q(('max_points__gt', 0)), name='criterion_maximum_positive'),
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.CheckConstraint(condition=models.Q(('weight__gt', 0)), name='criterion_weight_positive'),
        ),
        migrations.AddConstraint(
            model_name='level',
            constraint=models.UniqueConstraint(fields=('edition', 'code'), name='level_unique_in_edition'),
        ),
        migrations.AddConstraint(
            model_name='level',
            constraint=models.CheckConstraint(condition=models.Q(('min_total__isnull', True), models.Q(('min_total__gte', 0), ('min_total__lte', 100)), _connector='OR'), name='level_minimum_within_a_hundred'),
        ),
        migrations.AddConstraint(
            model_name='level',
            constraint=models.CheckConstraint(condition=models.Q(('code', 'incomplete'), _negated=True), name='level_code_not_reserved'),
        ),
        migrations.AddConstraint(
            model_name='mention',
            constraint=models.UniqueConstraint(fields=('edition', 'code'), name='mention_unique_in_edition'),
        ),
        migrations.AddConstraint(
            model_name='juryseat',
            constraint=models.UniqueConstraint(fields=('edition', 'code'), name='seat_unique_in_edition'),
        ),
        migrations.AddConstraint(
            model_name='profile',
            constraint=models.UniqueConstraint(fields=('edition', 'code'), name='profile_unique_in_edition'),
        ),
        migrations.AddConstraint(
            model_name='profilelevel',
            constraint=models.UniqueConstraint(fields=('profile', 'level'), name='profile_level_unique'),
        ),
        migrations.AddConstraint(
            model_name='profilelevel',
            constraint=models.CheckConstraint(condition=models.Q(('min_total__gte', 0), ('min_total__lte', 100)), name='profile_level_minimum_within_a_hundred'),
        ),
    ]
