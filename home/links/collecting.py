# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every link of a page: in its rich texts, its blocks and its fields, and in what belongs to it."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model, URLField
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from core.rich_text_links import FoundLink, document_target, list_links, page_target

# The parts of a block that name the link beside them.
NAMING_PARTS = ("label", "name", "text", "title")


def collect_links(page: Page) -> list[FoundLink]:
    """Return the links of a page of its own class, each once."""
    found = [*_links_of(page)]
    for relation in get_all_child_relations(page):
        for part in getattr(page, relation.get_accessor_name()).all():
            found += _links_of(part)
    return list(dict.fromkeys(found))


def _links_of(record: Model) -> Iterator[FoundLink]:
    for field in record._meta.fields:
        value = field.value_from_object(record)
        if not value:
            continue
        if isinstance(field, StreamField):
            block = field.stream_block
            yield from _links_in(block, block.get_prep_value(value), words="")
        elif isinstance(field, RichTextField):
            yield from list_links(value)
        elif isinstance(field, URLField):
            yield FoundLink(value, str(field.verbose_name))


def _links_in(block: blocks.Block, value: Any, *, words: str) -> Iterator[FoundLink]:
    """Yield the links of the stored form of a block: a page that was deleted is in no other."""
    if value in (None, ""):
        return
    if isinstance(block, blocks.RichTextBlock):
        yield from list_links(value)
    elif isinstance(block, blocks.URLBlock):
        yield FoundLink(value, words or str(block.label))
    elif isinstance(block, blocks.PageChooserBlock):
        yield FoundLink(page_target(value), words or str(block.label))
    elif isinstance(block, DocumentChooserBlock):
        yield FoundLink(document_target(value), words or str(block.label))
    else:
        yield from _links_of_parts(block, value)


def _links_of_parts(block: blocks.Block, value: Any) -> Iterator[FoundLink]:
    if isinstance(block, blocks.StructBlock):
        words = next((value[name] for name in NAMING_PARTS if isinstance(value.get(name), str) and value[name]), "")
        for name, part in block.child_blocks.items():
            yield from _links_in(part, value.get(name), words=words[:255])
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from _links_in(block.child_block, item["value"], words="")
    elif isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from _links_in(block.child_blocks[child["type"]], child["value"], words="")
