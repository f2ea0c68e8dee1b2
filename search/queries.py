# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the site's search looks through."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Locale, Page

from laureats.models import LaureatePage
from laureats.public.addresses import laureate_addresses
from laureats.public.labelled import unlabelled_page_ids

MOST_LETTERS = 200


def search_pages(words: str) -> Any:
    """Search the live pages of the reader's language, and the laureate pages, which serve every language.

    Return search results that can be sliced and counted; an empty list for no words.
    """
    if not words:
        return []
    laureate_type = ContentType.objects.get_for_model(LaureatePage)
    in_language = Q(locale=Locale.get_active()) | Q(content_type=laureate_type)
    found = Page.objects.live().public().filter(in_language).exclude(pk__in=unlabelled_page_ids())
    return found.specific().search(words)


def clean_words(text: str) -> str:
    """Keep what can be searched of what a visitor typed."""
    return text.replace("\x00", "").strip()[:MOST_LETTERS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page found, as it is shown: `text` is its description or introduction, and may be empty."""

    title: str
    text: str
    address: str


def describe_pages(pages: Sequence[Page]) -> list[Found]:
    """Return what to show of these pages, with their addresses in the reader's language."""
    bodies = [page.territory_id for page in pages if isinstance(page, LaureatePage)]
    addresses = laureate_addresses(bodies) if bodies else {}
    return [
        Found(
            title=page.title,
            text=page.search_description or getattr(page, "introduction", ""),
            address=addresses.get(getattr(page, "territory_id", 0)) or page.url or "",
        )
        for page in pages
    ]
