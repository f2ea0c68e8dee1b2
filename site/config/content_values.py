# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the parts and parameters of the content API may hold, public or not."""

from collections.abc import Iterator

from django.conf import settings
from wagtail.models import Page, get_page_models
from wagtail_headless_preview.models import PagePreview

from config.value_reading import SOME_SECRET, list_drafts, read_texts
from core.models import CustomDocument, CustomImage


def image_ids() -> Iterator[str]:
    yield "1"
    yield from read_texts(CustomImage, "pk")


def file_titles() -> Iterator[str]:
    yield from read_texts(CustomImage, "title")
    yield from read_texts(CustomDocument, "title")


def page_identifiers() -> Iterator[str]:
    """Yield the keys of every page, public or not."""
    yield from read_texts(Page, "pk")


def page_slugs() -> Iterator[str]:
    yield from read_texts(Page, "slug")


def page_types() -> Iterator[str]:
    yield from (model._meta.label for model in get_page_models())


def preview_tokens() -> Iterator[str]:
    """Yield what opens no draft without the type of its page, which is another parameter."""
    yield SOME_SECRET
    yield from read_texts(PagePreview, "token")


def content_types() -> Iterator[str]:
    yield from (model._meta.label_lower for model in get_page_models())


def page_paths() -> Iterator[str]:
    """Yield where drafts would be read, were they public."""
    yield from (page.url for page in list_drafts() if page.url)


def languages() -> Iterator[str]:
    yield from (code for code, _name in settings.LANGUAGES)


def content_orders() -> Iterator[str]:
    yield from ("title", "-title", "id")


def content_fields() -> Iterator[str]:
    yield from ("*", "translations", "search_description")


def file_fields() -> Iterator[str]:
    yield from ("*", "licence")
