# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The spaces of French punctuation: editors type plain ones, at which browsers break lines."""

import re
from collections.abc import Iterable
from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail.rich_text import RichText

NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE = "\u00a0", "\u202f"
BEFORE_WIDE, BEFORE_NARROW, AFTER_OPENING = re.compile(r" (?=[:»])"), re.compile(r" (?=[;!?])"), re.compile(r"(?<=«) ")
BREAKABLE = re.compile(r" [:;!?»]|« ")
TAG = re.compile(r"(<[^>]*>)")


def set_spaces_of_record(record: TranslatableMixin, *, plain: Iterable[str]) -> None:
    """Set the spaces of a record in French, not saved: those of its plain fields, and of every stream."""
    if not record.locale_id or not record.locale.language_code.startswith("fr"):
        return
    for name in plain:
        setattr(record, name, set_spaces(getattr(record, name)))
    for field in record._meta.get_fields():
        if isinstance(field, StreamField):
            _set_spaces_of_stream(getattr(record, field.name), field=field)


def _set_spaces_of_stream(value: Any, *, field: StreamField) -> None:
    # Reading blocks one by one reads what they choose, pictures and pages: only where something is to change.
    if value and BREAKABLE.search(str(field.get_prep_value(value))):
        set_spaces_of_block(value.stream_block, value)


def set_spaces(text: str) -> str:
    """Return a plain text whose punctuation no line break can leave alone."""
    text = BEFORE_WIDE.sub(NO_BREAK_SPACE, text)
    text = BEFORE_NARROW.sub(NARROW_NO_BREAK_SPACE, text)
    return AFTER_OPENING.sub(NO_BREAK_SPACE, text)


def set_spaces_of_html(html: str) -> str:
    """Do the same between the tags alone."""
    pieces = TAG.split(html)
    return "".join(piece if TAG.fullmatch(piece) else set_spaces(piece) for piece in pieces)


def set_spaces_of_block(block: blocks.Block, value: Any) -> Any:
    """Return the value of a block of text, or of what holds some; addresses and choices stay as they are."""
    # The block of a picture is a structure too, whose value is the picture.
    if isinstance(value, blocks.StructValue):
        for name, child in block.child_blocks.items():
            value[name] = set_spaces_of_block(child, value[name])
    elif isinstance(block, blocks.StreamBlock):
        for item in value:
            item.value = set_spaces_of_block(item.block, item.value)
    elif isinstance(block, blocks.ListBlock):
        for item in value.bound_blocks:
            item.value = set_spaces_of_block(item.block, item.value)
    return _set_spaces_of_words(block, value) if value else value


def _set_spaces_of_words(block: blocks.Block, value: Any) -> Any:
    if isinstance(block, blocks.RichTextBlock):
        return RichText(set_spaces_of_html(value.source))
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return set_spaces(value)
    return value
