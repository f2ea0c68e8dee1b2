# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0004_menus_settings_and_review'),
        ('home', '0002_news_of_results'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.AddField(
            model_name='homepage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='newsindexpage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='newspage',
            name='picture',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture'),
        ),
        migrations.AddField(
            model_name='newspage',
            name='picture_description',
            field=models.CharField(blank=True, help_text='What it shows, for those who cannot see it.', max_length=255, verbose_name='description of the picture'),
        ),
        migrations.AddField(
            model_name='newspage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AddField(
            model_name='standardpage',
            name='share_picture',
            field=models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links'),
        ),
        migrations.AlterField(
            model_name='homepage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13), ('campaign', 15), ('key_figures', 23), ('latest_laureates', 25), ('latest_news', 28), ('partners', 35)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {}), 14: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page that tells how to apply', 'required': False}), 15: ('wagtail.blocks.StructBlock', [[('page', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'help_text': 'Blank: “The label in figures”.', 'label': 'Title', 'required': False}), 17: ('wagtail.blocks.BooleanBlock', (), {'default': True, 'help_text': 'Counted from what is public, at each visit.', 'label': 'Count laureates and editions', 'required': False}), 18: ('wagtail.blocks.CharBlock', (), {'help_text': 'As readers see it, for instance: 85 %.', 'label': 'Number'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Shown with the number, in a few words.', 'label': 'What it counts'}), 20: ('wagtail.blocks.URLBlock', (), {'help_text': 'Where the number can be read: its site is named beside it.', 'label': 'Source', 'required': False}), 21: ('wagtail.blocks.StructBlock', [[('number', 18), ('words', 19), ('source', 20)]], {}), 22: ('wagtail.blocks.ListBlock', (21,), {'default': [], 'label': 'Other figures'}), 23: ('wagtail.blocks.StructBlock', [[('title', 16), ('with_counts', 17), ('figures', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'help_text': 'Blank: the last results, named by their year.', 'label': 'Title', 'required': False}), 25: ('wagtail.blocks.StructBlock', [[('title', 24)]], {}), 26: ('wagtail.blocks.CharBlock', (), {'help_text': 'Blank: “News”.', 'label': 'Title', 'required': False}), 27: ('wagtail.blocks.IntegerBlock', (), {'default': 3, 'help_text': 'From 1 to 6.', 'label': 'Number of articles', 'max_value': 6, 'min_value': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 26), ('number', 27)]], {}), 29: ('wagtail.blocks.CharBlock', (), {'help_text': 'Blank: “Partners”.', 'label': 'Title', 'required': False}), 30: ('wagtail.blocks.CharBlock', (), {'help_text': 'As the partner writes it. Shown under the logo.', 'label': 'Name'}), 31: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Decorative: the name is beside it. Blank: the name alone.', 'label': 'Logo'}), 32: ('wagtail.blocks.URLBlock', (), {'help_text': 'Where the name and the logo lead. Blank: nowhere.', 'label': 'Website', 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('name', 30), ('logo', 31), ('address', 32)]], {}), 34: ('wagtail.blocks.ListBlock', (33,), {'label': 'Partners'}), 35: ('wagtail.blocks.StructBlock', [[('title', 29), ('partners', 34)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='newsindexpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='newspage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='standardpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body'),
        ),
        migrations.CreateModel(
            name='CheckedLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(max_length=2000, verbose_name='address')),
                ('words', models.CharField(blank=True, max_length=255, verbose_name='words of the link')),
                ('state', models.CharField(choices=[('good', 'Answers'), ('moved', 'Moved for good'), ('broken', 'Leads nowhere'), ('unknown', 'No answer')], max_length=10, verbose_name='state')),
                ('status_code', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='status code')),
                ('leads_to', models.CharField(blank=True, max_length=2000, verbose_name='leads to')),
                ('checked_at', models.DateTimeField(verbose_name='checked at')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checked_links', to='wagtailcore.page', verbose_name='page')),
            ],
            options={
                'verbose_name': 'checked link',
                'verbose_name_plural': 'checked links',
                'ordering': ['state', 'page', 'id'],
            },
        ),
        migrations.CreateModel(
            name='NewsCategory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('slug', models.SlugField(max_length=100, verbose_name='word in addresses')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'category of news',
                'verbose_name_plural': 'categories of news',
                'ordering': ['name'],
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='newspage',
            name='category',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='articles', to='home.newscategory', verbose_name='category'),
        ),
        migrations.CreateModel(
            name='PressIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('share_picture', models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links')),
            ],
            options={
                'verbose_name': 'press room',
                'verbose_name_plural': 'press rooms',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='PressReleasePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('date', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
                ('place', models.CharField(blank=True, help_text='For instance: Bordeaux.', max_length=255, verbose_name='place')),
                ('contact', models.TextField(blank=True, verbose_name='press contact')),
                ('share_picture', models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links')),
            ],
            options={
                'verbose_name': 'press release',
                'verbose_name_plural': 'press releases',
                'ordering': ['-date', '-id'],
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PressReleaseFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('extension', models.CharField(choices=[('pdf', 'PDF'), ('odt', 'ODT')], max_length=3, verbose_name='format')),
                ('content', models.BinaryField(verbose_name='content')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveIntegerField(verbose_name='size in bytes')),
                ('revision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='revision')),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='home.pressreleasepage', verbose_name='press release')),
            ],
            options={
                'verbose_name': 'file of a press release',
                'verbose_name_plural': 'files of press releases',
                'ordering': ['release', '-extension'],
            },
        ),
        migrations.CreateModel(
            name='SiteMapPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('share_picture', models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links')),
            ],
            options={
                'verbose_name': 'site map page',
                'verbose_name_plural': 'site map pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='AccessibilityPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences, shown under the title and in lists.', verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('core.blocks.HeadingBlock', (), {}), 1: ('core.blocks.ParagraphBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3']}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('core.blocks.DocumentBlock', (), {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, verbose_name='body')),
                ('contact_mail', models.EmailField(blank=True, max_length=254, verbose_name='whom to write to')),
                ('known_faults', wagtail.fields.StreamField([('fault', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'For instance: RGAA 1.1, WCAG 1.1.1.', 'label': 'Criterion'}), 1: ('wagtail.blocks.TextBlock', (), {'label': 'What is wrong, where, and what to do meanwhile'}), 2: ('wagtail.blocks.StructBlock', [[('criterion', 0), ('text', 1)]], {})}, verbose_name='known faults')),
                ('audited_on', models.DateField(blank=True, null=True, verbose_name='date of the audit')),
                ('audited_by', models.CharField(blank=True, max_length=255, verbose_name='audited by')),
                ('audit_rate', models.PositiveSmallIntegerField(blank=True, help_text='The rate that the audit of RGAA found. It decides the state that the page declares.', null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='criteria met, in percent')),
                ('share_picture', models.ForeignKey(blank=True, help_text='Shown by social networks beside a link to the page. Blank: the site’s own card.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture of shared links')),
            ],
            options={
                'verbose_name': 'accessibility statement',
                'verbose_name_plural': 'accessibility statements',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('audit_rate__isnull', True), ('audited_by', ''), ('audited_on__isnull', True)), models.Q(('audit_rate__isnull', False), ('audited_on__isnull', False), models.Q(('audited_by', ''), _negated=True)), _connector='OR'), name='accessibility_audit_whole_or_none', violation_error_message='An audit has its date, its author and its rate: give all three, or none.'), models.CheckConstraint(condition=models.Q(('audit_rate__isnull', True), ('audit_rate__lte', 100), _connector='OR'), name='accessibility_audit_rate_in_percent')],
            },
            bases=('wagtailcore.page',),
        ),
        migrations.AddConstraint(
            model_name='newscategory',
            constraint=models.UniqueConstraint(fields=('slug', 'locale'), name='news_category_unique_in_language'),
        ),
        migrations.AlterUniqueTogether(
            name='newscategory',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='pressreleasefile',
            constraint=models.UniqueConstraint(fields=('release', 'extension'), name='press_release_file_unique'),
        ),
    ]
