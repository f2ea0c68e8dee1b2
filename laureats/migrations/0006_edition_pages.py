# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0004_menus_settings_and_review'),
        ('label', '0003_explanations_and_steps'),
        ('laureats', '0005_prepared_pages'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.AddField(
            model_name='laureateindexpage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='palmarespage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AlterField(
            model_name='laureateindexpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='laureatepage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, help_text='What the awards do not tell.', verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='palmarespage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.CreateModel(
            name='EditionIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('share_picture', models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links')),
            ],
            options={
                'verbose_name': 'list of editions',
                'verbose_name_plural': 'lists of editions',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='EditionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('event', models.CharField(blank=True, help_text='For instance: B-Boost, Bordeaux.', max_length=255, verbose_name='event')),
                ('event_address', models.URLField(blank=True, verbose_name='website of the event')),
                ('presenter', models.CharField(blank=True, help_text='Who hands over the labels, with their function.', max_length=255, verbose_name='presented by')),
                ('organisers', wagtail.fields.StreamField([('organiser', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Name'}), 1: ('wagtail.blocks.URLBlock', (), {'label': 'Website', 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('name', 0), ('address', 1)]], {})}, verbose_name='organisers')),
                ('programme', wagtail.fields.StreamField([('item', 3)], blank=True, block_lookup={0: ('wagtail.blocks.TimeBlock', (), {'label': 'Time', 'required': False}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Title'}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('time', 0), ('title', 1), ('text', 2)]], {})}, verbose_name='programme')),
                ('speakers', wagtail.fields.StreamField([('speaker', 3)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Name'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'As held in that edition.', 'label': 'Function', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'For instance: CA du Puy-en-Velay.', 'label': 'Territory or organisation', 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('name', 0), ('role', 1), ('territory', 2)]], {})}, verbose_name='speakers')),
                ('photos', wagtail.fields.StreamField([('photo', 2)], blank=True, block_lookup={0: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('image', 0), ('caption', 1)]], {})}, verbose_name='photos')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='label.edition', verbose_name='edition')),
                ('share_picture', models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links')),
            ],
            options={
                'verbose_name': 'page of an edition',
                'verbose_name_plural': 'pages of editions',
            },
            bases=('wagtailcore.page',),
        ),
    ]
