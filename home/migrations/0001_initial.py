# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
import django.utils.timezone
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'home page',
                'verbose_name_plural': 'home pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='NewsIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'news index',
                'verbose_name_plural': 'news indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='NewsPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('date', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
            ],
            options={
                'verbose_name': 'news article',
                'verbose_name_plural': 'news articles',
                'ordering': ['-date', '-id'],
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'plain page',
                'verbose_name_plural': 'plain pages',
            },
            bases=('wagtailcore.page',),
        ),
    ]
