# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rich texts and the headings of a field made of blocks, in their order."""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText


def list_rich_texts(body: StreamValue) -> list[str]:
    return [text for child in body for text in _rich_texts_in(child.value)]


def list_headings(body: StreamValue) -> list[str]:
    return [str(child.value) for child in body if child.block_type == "heading"]


def _rich_texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, RichText):
        yield value.source
    elif isinstance(value, blocks.StructValue):
        for part in value.values():
            yield from _rich_texts_in(part)
    elif isinstance(value, blocks.list_block.ListValue):
        for part in value:
            yield from _rich_texts_in(part)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from _rich_texts_in(child.value)
