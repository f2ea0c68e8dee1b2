# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The texts in the body of a page, whatever the blocks that hold them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wagtail import blocks
from wagtail.blocks import StreamValue

Rewrite = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """What is done to plain texts, and to rich ones, which are HTML."""

    plain: Rewrite
    html: Rewrite


def rewrite_body(body: StreamValue, *, rewriting: Rewriting) -> StreamValue:
    """Return the body with each of its texts rewritten; images, pages and documents stay as they are."""
    block = body.stream_block
    return block.to_python(_rewrite(block, block.get_prep_value(body), rewriting=rewriting))


def list_texts(body: StreamValue) -> list[str]:
    """Return every text of the body, rich ones as HTML."""
    texts: list[str] = []

    def keep(text: str) -> str:
        texts.append(text)
        return text

    rewrite_body(body, rewriting=Rewriting(plain=keep, html=keep))
    return texts


def _rewrite(block: blocks.Block, value: Any, *, rewriting: Rewriting) -> Any:
    """Return the stored form of a value, rewritten."""
    if isinstance(block, blocks.RichTextBlock):
        return rewriting.html(value or "")
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return rewriting.plain(value or "")
    if isinstance(block, blocks.StructBlock):
        return {
            name: _rewrite(child, value[name], rewriting=rewriting)
            for name, child in block.child_blocks.items()
            if name in value
        }
    if isinstance(block, blocks.ListBlock):
        return [{**item, "value": _rewrite(block.child_block, item["value"], rewriting=rewriting)} for item in value]
    if isinstance(block, blocks.StreamBlock):
        return [_rewrite_child(block, child, rewriting=rewriting) for child in value]
    return value


def _rewrite_child(block: blocks.StreamBlock, child: dict[str, Any], *, rewriting: Rewriting) -> dict[str, Any]:
    kind = block.child_blocks[child["type"]]
    return {**child, "value": _rewrite(kind, child["value"], rewriting=rewriting)}
