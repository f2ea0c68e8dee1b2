# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records with all that they may hold: each word says where it stands, and in which language."""

import json
from datetime import date

from django.db import models
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from core.blocks import NameBlock
from core.models import CustomDocument, CustomImage

FACTS = (
    (NameBlock, "Ville d’Angoulême"),
    (blocks.URLBlock, "https://example.org/"),
    (blocks.BooleanBlock, True),
    (blocks.IntegerBlock, 3),
    (blocks.TimeBlock, "18:30:00"),
)


def word(path, *, language):
    """Return what stands at that place: nothing in a slug but what an address may hold."""
    return f"{language}-slug" if path == "slug" else f"{language} {path}"


class Sampler:
    """What fills fields and blocks, in one language; `page`, `image` and `document` are what choosers choose."""

    def __init__(self, *, language, page, image, document):
        self.language = language
        self.chosen = {blocks.PageChooserBlock: page.pk, DocumentChooserBlock: document.pk}
        self.image = image

    def field(self, field):
        if isinstance(field, StreamField):
            return json.dumps(self.block(field.stream_block, field.name))
        return word(field.name, language=self.language)

    def block(self, block, path):
        known = next((value for kind, value in [*FACTS, *self.chosen.items()] if isinstance(block, kind)), None)
        if known is not None:
            return known
        if isinstance(block, ImageBlock):
            alternative = word(f"{path}.alt_text", language=self.language)
            return {"image": self.image.pk, "alt_text": alternative, "decorative": False}
        if isinstance(block, blocks.StreamBlock):
            return [
                {"type": name, "value": self.block(child, f"{path}.{name}"), "id": f"{path}.{name}".replace(".", "-")}
                for name, child in block.child_blocks.items()
            ]
        if isinstance(block, blocks.ListBlock):
            return [{"type": "item", "value": self.block(block.child_block, f"{path}.item"), "id": "first"}]
        if isinstance(block, blocks.StructBlock):
            return {name: self.block(child, f"{path}.{name}") for name, child in block.child_blocks.items()}
        return self.text(block, path)

    def text(self, block, path):
        if isinstance(block, blocks.ChoiceBlock):
            return next(value for value, _label in block.field.choices if value)
        text = word(path, language=self.language)
        return f"<p>{text}</p>" if isinstance(block, blocks.RichTextBlock) else text


def make_samplers(page):
    image = CustomImage.objects.create(title="Photo", file=get_test_image_file())
    document = CustomDocument.objects.create(title="Dossier", file="dossier.pdf")
    return {
        language: Sampler(language=language, page=page, image=image, document=document) for language in ("fr", "en")
    }


def word_fields(model):
    """Return the fields that editors fill with words or blocks."""
    texts = (models.CharField, models.TextField, StreamField)
    skipped = {*Page._meta.get_fields()} - {Page._meta.get_field(name) for name in PAGE_WORDS}
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, texts)
        and not isinstance(field, models.URLField | models.EmailField)
        and not field.choices
        and field.name not in {each.name for each in skipped}
    ]


PAGE_WORDS = ("title", "slug", "seo_title", "search_description")
SOME_DAY = date(2026, 6, 15)
