# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
import modelsearch.index
import uuid
import wagtail.fields
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0004_menus_settings_and_review'),
        ('label', '0002_equivalents_and_consents'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='applypage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='applypage',
            name='steps',
            field=wagtail.fields.StreamField([('step', 3)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Title'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ul'], 'label': 'Text'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('opening', 'Opening of applications'), ('closing', 'Closing of applications'), ('ceremony', 'Ceremony'), ('results', 'Results')], 'help_text': 'Shown beside the step, from the edition that runs or comes next.', 'label': 'Date of the edition', 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('title', 0), ('text', 1), ('date', 2)]], {})}, verbose_name='steps'),
        ),
        migrations.AddField(
            model_name='criteriapage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='faqpage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='jurypage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='labelpage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AlterField(
            model_name='applypage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='criteriapage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='faqpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='faqpage',
            name='questions',
            field=wagtail.fields.StreamField([('heading', 0), ('question', 3)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Question'}), 2: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'label': 'Answer'}), 3: ('wagtail.blocks.StructBlock', [[('question', 1), ('answer', 2)]], {})}, verbose_name='questions'),
        ),
        migrations.AlterField(
            model_name='jurypage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='labelpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.CreateModel(
            name='DomainExplanation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('body', wagtail.fields.StreamField([('paragraph', 0), ('legal_quote', 4), ('questions', 5), ('document', 6)], blank=True, block_lookup={0: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h4']}), 1: ('wagtail.blocks.TextBlock', (), {'label': 'Text of the law'}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'For instance: article L. 300-4 of the CRPA.', 'label': 'Reference'}), 3: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('text', 1), ('reference', 2), ('source', 3)]], {}), 5: ('core.blocks.SampleQuestionsBlock', (), {}), 6: ('core.blocks.DocumentBlock', (), {})}, verbose_name='explanation')),
                ('domain', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='label.domain', verbose_name='domain')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
            ],
            options={
                'verbose_name': 'explanation of a domain',
                'verbose_name_plural': 'explanations of domains',
                'ordering': ['domain', 'locale'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('domain', 'locale'), name='explanation_unique_in_language')],
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model, modelsearch.index.Indexed),
        ),
    ]
