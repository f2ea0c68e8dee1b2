# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bodies made of blocks: walked in their stored form, which tells every key without reading what it stands for."""

from collections.abc import Callable, Mapping
from typing import Any

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Page

from core.content_api import rich_text
from core.content_api.describing import describe_document, describe_image, describe_page
from core.content_api.known import Known
from core.models import CustomDocument, CustomImage

Leaf = Callable[[Any, Any], Any]


def ask_for(stream: Any, *, known: Known) -> None:
    """Note all that the blocks of a body refer to."""
    walk(stream.stream_block, stream.get_prep_value(), leaf=lambda block, raw: _ask(block, raw, known=known))


def describe(stream: Any, *, known: Known, locale: int) -> Any:
    """Return the blocks of a body as `{type, value, id}`, the value of each by its kind, links in its language."""

    def describe_leaf(block: Any, raw: Any) -> Any:
        if isinstance(block, blocks.PageChooserBlock):
            return describe_page(known.page_in(locale, key=raw))
        return _describe(block, raw, known=known)

    return walk(stream.stream_block, stream.get_prep_value(), leaf=describe_leaf)


def walk(block: Any, raw: Any, *, leaf: Leaf) -> Any:
    """Return a stored value, every block that holds no other replaced by what `leaf` makes of it."""
    # A picture is made of blocks too, and is one value all the same.
    if isinstance(block, ImageBlock):
        return leaf(block, raw)
    if isinstance(block, blocks.StreamBlock):
        return [_walk_item(block, item, leaf=leaf) for item in raw or () if item["type"] in block.child_blocks]
    if isinstance(block, blocks.StructBlock):
        return {name: walk(child, _part(raw, name, child), leaf=leaf) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [walk(block.child_block, _item_value(item), leaf=leaf) for item in raw or ()]
    return leaf(block, raw)


def _walk_item(block: blocks.StreamBlock, item: Mapping[str, Any], *, leaf: Leaf) -> dict[str, Any]:
    value = walk(block.child_blocks[item["type"]], item["value"], leaf=leaf)
    return {"type": item["type"], "value": value, "id": item.get("id")}


def _part(raw: Mapping[str, Any] | None, name: str, child: Any) -> Any:
    """Return a part of a stored structure; what was stored before the part existed has its default."""
    return raw[name] if raw and name in raw else child.get_prep_value(child.get_default())


def _item_value(item: Any) -> Any:
    """Return an item of a stored list, which older lists hold bare."""
    return item["value"] if isinstance(item, dict) and item.get("type") == "item" else item


def _ask(block: Any, raw: Any, *, known: Known) -> None:
    if isinstance(block, blocks.RichTextBlock):
        rich_text.ask_for_links(str(raw or ""), known=known)
    elif isinstance(block, ImageBlock | ImageChooserBlock):
        known.ask(CustomImage, _image_parts(raw)[0])
    elif isinstance(block, DocumentChooserBlock):
        known.ask(CustomDocument, raw)
    elif isinstance(block, blocks.PageChooserBlock):
        known.ask(Page, raw)


def _describe(block: Any, raw: Any, *, known: Known) -> Any:
    if isinstance(block, blocks.RichTextBlock):
        return rich_text.render(str(raw or ""), known=known)
    if isinstance(block, ImageBlock | ImageChooserBlock):
        key, alt = _image_parts(raw)
        return describe_image(known.images.get(key), known=known, alt=alt)
    if isinstance(block, DocumentChooserBlock):
        return describe_document(known.documents.get(raw), known=known)
    return raw


def _image_parts(raw: Any) -> tuple[Any, str | None]:
    """Return the key of a picture, and the text that stands in for it there: blank when it is decorative."""
    if not isinstance(raw, dict):
        return raw, None
    return raw.get("image"), "" if raw.get("decorative") else raw.get("alt_text") or ""
