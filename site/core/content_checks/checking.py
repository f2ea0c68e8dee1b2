# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The checks themselves."""

import re
from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from core.content_checks.blocks import list_headings, list_rich_texts
from core.content_checks.findings import Finding
from core.content_checks.words import is_address, is_shouted, is_vague
from core.rich_text_links import FoundLink, list_links

SUBHEADING = re.compile(r"<h[3-6][ >]")
# A paragraph of which every word is bold stands for a heading that nobody can jump to.
BOLD_PARAGRAPH = re.compile(r"<p[^>]*>\s*<(b|strong)>[^<]{1,120}</\1>\s*</p>")


def check_content(record: Model) -> list[Finding]:
    """Return what is found in the title and the blocks of a page or a text, each sentence once."""
    found = [*_check_title(record)]
    for field in record._meta.fields:
        if isinstance(field, StreamField):
            found += _check_blocks(field.value_from_object(record), field=field.name)
    return list(dict.fromkeys(found))


def _check_title(record: Model) -> Iterator[Finding]:
    title = getattr(record, "title", "")
    if is_shouted(title):
        yield Finding(field="title", sentence=_shouting(title))


def _check_blocks(body: StreamValue, *, field: str) -> Iterator[Finding]:
    for heading in list_headings(body):
        if is_shouted(heading):
            yield Finding(field=field, sentence=_shouting(heading))
    for text in list_rich_texts(body):
        for link in list_links(text):
            yield from _check_link(link, field=field)
        if BOLD_PARAGRAPH.search(text):
            yield Finding(field=field, sentence=_("A line all in bold stands for a heading: make it a heading."))
    if _has_subheading_first(body):
        yield Finding(
            field=field, sentence=_("A subheading comes before any heading: add a heading above it, as a block.")
        )


def _check_link(link: FoundLink, *, field: str) -> Iterator[Finding]:
    if not link.words:
        sentence = _("A link has no words: nobody can follow it. Remove it, or write where it leads.")
        yield Finding(field=field, sentence=sentence, is_fault=True)
    elif is_vague(link.words):
        sentence = _("The link “%(words)s” does not say where it leads: name the page or the document.")
        yield Finding(field=field, sentence=sentence % {"words": link.words}, is_fault=True)
    elif is_address(link.words):
        sentence = _(
            "The link “%(words)s” is an address, which some software spells letter by letter: name what is there."
        )
        yield Finding(field=field, sentence=sentence % {"words": link.words})


def _has_subheading_first(body: StreamValue) -> bool:
    for child in body:
        if child.block_type == "heading":
            return False
        if child.block_type == "paragraph" and SUBHEADING.search(child.value.source):
            return any(other.block_type == "heading" for other in body)
    return False


def _shouting(text: str) -> str:
    return _("“%(text)s” is all in capitals: some software spells it letter by letter.") % {"text": text}
