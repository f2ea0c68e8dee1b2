# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

import django.core.validators
import django.db.models.deletion
import laureats.models.imports
import laureats.models.territory
import modelcluster.fields
import uuid
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_unguessable_document_names'),
        ('label', '0002_equivalents_and_consents'),
        ('laureats', '0003_deliberation_and_release'),
    ]

    operations = [
        migrations.AddField(
            model_name='laureatepage',
            name='testimony',
            field=models.TextField(blank=True, help_text='What the body says of its label, in its words.', verbose_name='testimony'),
        ),
        migrations.AddField(
            model_name='laureatepage',
            name='testimony_author',
            field=models.CharField(blank=True, max_length=255, verbose_name='author of the testimony'),
        ),
        migrations.AddField(
            model_name='territory',
            name='coat_of_arms_credit',
            field=models.CharField(blank=True, max_length=255, verbose_name='credit of the coat of arms'),
        ),
        migrations.AlterField(
            model_name='laureatepage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('steps', 2), ('quote', 6), ('picture', 9), ('document', 10), ('call_to_action', 13)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'template': 'core/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul', 'h3'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('core.blocks.StepsBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'Quotation'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'label': 'Source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 3), ('author', 4), ('source', 5)]], {}), 7: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 8)]], {}), 10: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'template': 'core/blocks/document.html'}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 12: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('page', 12)]], {})}, help_text='What the awards do not tell.', verbose_name='body'),
        ),
        migrations.CreateModel(
            name='ArtworkSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scale', models.CharField(choices=[('signs', 'One to five signs'), ('medals', 'Badge and medals')], max_length=10, verbose_name='scale')),
                ('is_enabled', models.BooleanField(default=False, help_text='The label kits of this edition are public once its results are.', verbose_name='kits are offered')),
                ('is_example', models.BooleanField(default=True, help_text='Everything drawn is marked “exemple”. Untick it once the label’s own artwork is in place.', verbose_name='example artwork')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='artwork_sets', to='label.edition', verbose_name='edition')),
                ('guidelines', models.ForeignKey(blank=True, help_text='A document that goes into every kit.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customdocument', verbose_name='graphic charter')),
            ],
            options={
                'verbose_name': 'artwork',
                'verbose_name_plural': 'artworks',
                'ordering': ['-edition__year', 'edition__code', 'scale'],
            },
        ),
        migrations.CreateModel(
            name='ArtworkTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('badge', 'Square badge'), ('wide-badge', 'Wide badge'), ('panel', 'Town-entrance panel'), ('poster', 'Poster'), ('card', 'Social card')], max_length=12, verbose_name='role')),
                ('source', models.TextField(verbose_name='SVG')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('file_name', models.CharField(max_length=255, verbose_name='file name')),
                ('author_name', models.CharField(max_length=150, verbose_name='author’s name')),
                ('uploaded_at', models.DateTimeField(auto_now=True, verbose_name='date')),
                ('artwork_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='templates', to='laureats.artworkset', verbose_name='artwork')),
            ],
            options={
                'verbose_name': 'artwork template',
                'verbose_name_plural': 'artwork templates',
                'ordering': ['artwork_set', 'role'],
            },
        ),
        migrations.CreateModel(
            name='Kit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('requested_at', models.DateTimeField(verbose_name='requested at')),
                ('started_at', models.DateTimeField(blank=True, null=True, verbose_name='build started at')),
                ('built_at', models.DateTimeField(blank=True, null=True, verbose_name='built at')),
                ('failure', models.TextField(blank=True, verbose_name='why it could not be built')),
                ('revision', models.PositiveSmallIntegerField(default=0, verbose_name='revision')),
                ('archive', models.FileField(blank=True, max_length=255, storage=laureats.models.imports.private_storage, upload_to='kits/', verbose_name='archive')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveIntegerField(default=0, verbose_name='size in bytes')),
                ('contents', models.JSONField(blank=True, default=list, verbose_name='contents')),
                ('award', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='kit', to='laureats.award', verbose_name='award')),
            ],
            options={
                'verbose_name': 'label kit',
                'verbose_name_plural': 'label kits',
                'ordering': ['award'],
            },
        ),
        migrations.CreateModel(
            name='KitDownload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(max_length=100, verbose_name='file')),
                ('month', models.DateField(verbose_name='month')),
                ('count', models.PositiveIntegerField(default=0, verbose_name='downloads')),
                ('award', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kit_downloads', to='laureats.award', verbose_name='award')),
            ],
            options={
                'verbose_name': 'downloads of a file',
                'verbose_name_plural': 'downloads of files',
                'ordering': ['-month', 'award', 'role'],
            },
        ),
        migrations.CreateModel(
            name='LaureateInitiative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('repository', laureats.models.territory.WebAddressField(blank=True, max_length=500, verbose_name='repository')),
                ('licence', models.CharField(blank=True, max_length=100, verbose_name='licence')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='initiatives', to='laureats.laureatepage')),
            ],
            options={
                'verbose_name': 'initiative',
                'verbose_name_plural': 'initiatives',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LaureateLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(blank=True, editable=False, max_length=64, null=True, unique=True, verbose_name='digest')),
                ('recipient', models.EmailField(max_length=254, verbose_name='recipient')),
                ('message', models.TextField(blank=True, verbose_name='personal words')),
                ('state', models.CharField(choices=[('waiting', 'Waiting to be sent'), ('sent', 'Sent'), ('failed', 'Failed')], default='waiting', max_length=10, verbose_name='state')),
                ('sent_at', models.DateTimeField(blank=True, null=True, verbose_name='sent at')),
                ('failure', models.CharField(blank=True, max_length=255, verbose_name='why it failed')),
                ('author_name', models.CharField(max_length=150, verbose_name='author’s name')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='date')),
                ('expires_at', models.DateTimeField(verbose_name='expires at')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked at')),
                ('last_used_at', models.DateTimeField(blank=True, null=True, verbose_name='last used at')),
                ('territory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='laureate_links', to='laureats.territory', verbose_name='territory')),
            ],
            options={
                'verbose_name': 'laureate’s link',
                'verbose_name_plural': 'laureates’ links',
                'ordering': ['-created_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='LaureatePhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('description', models.CharField(blank=True, help_text='Blank when the photo tells nothing that the page does not.', max_length=255, verbose_name='description for those who cannot see it')),
                ('credit', models.CharField(max_length=255, verbose_name='credit')),
                ('licence', models.CharField(blank=True, max_length=100, verbose_name='licence')),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='core.customimage', verbose_name='image')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='laureats.laureatepage')),
            ],
            options={
                'verbose_name': 'photo',
                'verbose_name_plural': 'photos',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PanelSize',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('width_mm', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(100), django.core.validators.MaxValueValidator(3000)], verbose_name='width in millimetres')),
                ('height_mm', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(100), django.core.validators.MaxValueValidator(3000)], verbose_name='height in millimetres')),
                ('bleed_mm', models.PositiveSmallIntegerField(default=5, validators=[django.core.validators.MinValueValidator(3), django.core.validators.MaxValueValidator(50)], verbose_name='bleed in millimetres')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='panel_sizes', to='label.edition', verbose_name='edition')),
            ],
            options={
                'verbose_name': 'size of panel',
                'verbose_name_plural': 'sizes of panels',
                'ordering': ['edition', 'width_mm', 'height_mm'],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('identifier', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='identifier')),
                ('state', models.CharField(choices=[('draft', 'Being written'), ('waiting', 'To read'), ('replaced', 'Replaced by a later one'), ('accepted', 'Accepted'), ('refused', 'Refused')], default='waiting', max_length=10, verbose_name='state')),
                ('sender_name', models.CharField(max_length=150, verbose_name='sender’s name')),
                ('sender_role', models.CharField(blank=True, max_length=150, verbose_name='sender’s function')),
                ('testimony', models.TextField(blank=True, verbose_name='testimony')),
                ('testimony_author', models.CharField(blank=True, max_length=255, verbose_name='author of the testimony')),
                ('website', laureats.models.territory.WebAddressField(blank=True, verbose_name='website')),
                ('consent', models.TextField(verbose_name='consent')),
                ('received_at', models.DateTimeField(auto_now_add=True, verbose_name='received at')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided at')),
                ('decided_by_name', models.CharField(blank=True, max_length=150, verbose_name='decided by')),
                ('answer', models.TextField(blank=True, verbose_name='answer to the sender')),
                ('mail_failure', models.CharField(blank=True, max_length=255, verbose_name='why the last mail about it failed')),
                ('award', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='laureats.award', verbose_name='award')),
                ('link', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='proposals', to='laureats.laureatelink', verbose_name='link')),
                ('territory', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='laureats.territory', verbose_name='territory')),
            ],
            options={
                'verbose_name': 'proposal of a laureate',
                'verbose_name_plural': 'proposals of laureates',
                'ordering': ['-received_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='ProposedInitiative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('repository', laureats.models.territory.WebAddressField(blank=True, max_length=500, verbose_name='repository')),
                ('licence', models.CharField(blank=True, max_length=100, verbose_name='licence')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='initiatives', to='laureats.proposal', verbose_name='proposal')),
            ],
            options={
                'verbose_name': 'proposed initiative',
                'verbose_name_plural': 'proposed initiatives',
                'ordering': ['proposal', 'sort_order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ProposedPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('arms', 'Coat of arms or logo'), ('photo', 'Photo')], max_length=10, verbose_name='purpose')),
                ('file', models.FileField(blank=True, max_length=255, storage=laureats.models.imports.private_storage, upload_to='proposals/%Y/', verbose_name='file')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('description', models.CharField(blank=True, max_length=255, verbose_name='description for those who cannot see it')),
                ('credit', models.CharField(blank=True, max_length=255, verbose_name='credit')),
                ('licence', models.CharField(blank=True, max_length=100, verbose_name='licence')),
                ('slot', models.PositiveSmallIntegerField(default=0, verbose_name='place')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='laureats.proposal', verbose_name='proposal')),
            ],
            options={
                'verbose_name': 'proposed picture',
                'verbose_name_plural': 'proposed pictures',
                'ordering': ['proposal', 'slot', 'id'],
            },
        ),
        migrations.AddConstraint(
            model_name='artworkset',
            constraint=models.UniqueConstraint(fields=('edition', 'scale'), name='artwork_set_unique'),
        ),
        migrations.AddConstraint(
            model_name='artworktemplate',
            constraint=models.UniqueConstraint(fields=('artwork_set', 'role'), name='artwork_template_unique'),
        ),
        migrations.AddConstraint(
            model_name='kitdownload',
            constraint=models.UniqueConstraint(fields=('award', 'role', 'month'), name='kit_download_unique'),
        ),
        migrations.AddConstraint(
            model_name='kitdownload',
            constraint=models.CheckConstraint(condition=models.Q(('month__day', 1)), name='kit_download_month_is_its_first_day'),
        ),
        migrations.AddConstraint(
            model_name='panelsize',
            constraint=models.UniqueConstraint(fields=('edition', 'width_mm', 'height_mm'), name='panel_size_unique'),
        ),
        migrations.AddConstraint(
            model_name='panelsize',
            constraint=models.CheckConstraint(condition=models.Q(('height_mm__gte', 100), ('height_mm__lte', 3000), ('width_mm__gte', 100), ('width_mm__lte', 3000)), name='panel_size_within_bounds'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', False), ('state__in', ['accepted', 'refused'])), models.Q(('decided_at__isnull', True), ('state__in', ['draft', 'waiting', 'replaced'])), _connector='OR'), name='proposal_decided_has_its_date'),
        ),
        migrations.AddConstraint(
            model_name='laureatelink',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('digest__isnull', False), ('sent_at__isnull', False), ('state', 'sent')), models.Q(models.Q(('state', 'sent'), _negated=True), ('digest__isnull', True), ('sent_at__isnull', True)), _connector='OR'), name='laureate_link_sent_has_its_date_and_digest'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('territory',), name='proposal_one_waits_for_each_body'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'draft')), fields=('link',), name='proposal_one_draft_for_each_link'),
        ),
        migrations.AddConstraint(
            model_name='proposedpicture',
            constraint=models.UniqueConstraint(fields=('proposal', 'slot'), name='proposed_picture_unique_place'),
        ),
    ]
