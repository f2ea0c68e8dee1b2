# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.db.models.deletion
import uuid
import wagtail.fields
import wagtail.models.preview
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('core', '0003_unguessable_document_names'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ColleagueReview',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'review by a colleague',
                'verbose_name_plural': 'reviews by a colleague',
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='SiteContacts',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mail', models.EmailField(blank=True, help_text='Shown at the foot of every page.', max_length=254, verbose_name='public mail address')),
                ('social', wagtail.fields.StreamField([('link', 3)], blank=True, block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('mastodon', 'Mastodon'), ('peertube', 'PeerTube'), ('bluesky', 'Bluesky'), ('linkedin', 'LinkedIn'), ('forge', 'Software forge'), ('other', 'Other')], 'label': 'Network'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'As readers see it, for instance: ADULLACT on Mastodon.', 'label': 'Name'}), 2: ('wagtail.blocks.URLBlock', (), {'label': 'Address'}), 3: ('wagtail.blocks.StructBlock', [[('network', 0), ('name', 1), ('address', 2)]], {})}, verbose_name='social networks')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'contacts and social networks',
            },
        ),
        migrations.CreateModel(
            name='AudienceMeasurement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_on', models.BooleanField(default=False, help_text='A banner then asks each visitor, and nothing is loaded before they accept.', verbose_name='measure the audience')),
                ('matomo_address', models.URLField(blank=True, help_text='For instance: https://stats.example.org/', verbose_name='address of Matomo')),
                ('matomo_site', models.PositiveIntegerField(blank=True, null=True, verbose_name='number of the site in Matomo')),
                ('privacy_page', models.ForeignKey(blank=True, help_text='Where “Learn more” leads: it says what is counted, for how long, and how to refuse.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page', verbose_name='page about privacy')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'audience measurement',
                'constraints': [models.CheckConstraint(condition=models.Q(('is_on', False), models.Q(models.Q(('matomo_address', ''), _negated=True), ('matomo_site__isnull', False)), _connector='OR'), name='audience_measured_by_a_known_matomo')],
            },
        ),
        migrations.CreateModel(
            name='Menu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('place', models.CharField(choices=[('main', 'Top of the pages'), ('footer', 'Foot of the pages'), ('legal', 'Last line of the pages')], max_length=10, verbose_name='place')),
                ('text', models.TextField(blank=True, help_text='Shown beside the links at the foot of the pages: what the label is.', verbose_name='text')),
                ('items', wagtail.fields.StreamField([('page', 2), ('address', 5)], blank=True, block_lookup={0: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'Blank: the title of the page.', 'label': 'Link text', 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('page', 0), ('label', 1)]], {}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Link text'}), 4: ('wagtail.blocks.URLBlock', (), {'label': 'Address'}), 5: ('wagtail.blocks.StructBlock', [[('label', 3), ('address', 4)]], {})}, verbose_name='links')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'menu',
                'verbose_name_plural': 'menus',
                'ordering': ['place', 'locale'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('place', 'locale'), name='menu_unique_in_language')],
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
    ]
