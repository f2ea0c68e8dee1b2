# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages by their words: those of one language, live, and that anyone may read."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import DateField, F, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page, get_page_models

from core.open_pages import open_pages
from core.search_kinds import SearchKind
from search.engines import Entry
from search.hits import Hit, Tier, tier_of_title
from search.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPage:
    kind: SearchKind
    title: str
    address: str
    date: datetime.date | None


def page_types(*kinds: SearchKind) -> list[type[Page]]:
    return [model for model in get_page_models() if getattr(model, "search_kind", None) in kinds]


def know_pages(language: str) -> dict[int, KnownPage]:
    """Return the pages that may be found by their key, laureates apart, in one query.

    A copy that awaits its translation is in another language than it says: it is none of them.
    """
    types = ContentType.objects.get_for_models(*page_types(SearchKind.PAGE, SearchKind.NEWS))
    pages = open_pages().filter(
        content_type__in=types.values(), locale__language_code=language, alias_of=None, depth__gt=1
    )
    shown = pages.only("title", "slug", "url_path", "content_type_id", "locale__language_code")
    found = shown.select_related("locale").annotate(dated=_date()).order_by()
    return {
        page.pk: KnownPage(
            kind=page.specific_class.search_kind, title=page.title, address=page.url or "", date=page.dated
        )
        for page in found
    }


def find_pages(pages: Mapping[int, KnownPage], *, entries: Mapping[int, Entry], words: Words) -> Iterator[Hit]:
    """Yield the pages among these records of the index, by their key: it knows drafts too."""
    for key, entry in entries.items():
        if page := pages.get(key):
            yield Hit(
                kind=page.kind,
                tier=tier_of_title(page.title, words=words, otherwise=Tier.TEXT),
                title=page.title,
                source=page,
                score=entry.score,
                date=page.date,
                entry=entry.pk,
            )


def _date() -> Coalesce:
    """Return the date that news bear, whichever type they are of."""
    dates = [F(f"{model._meta.model_name}__date") for model in page_types(SearchKind.NEWS)]
    return Coalesce(*dates, Value(None, output_field=DateField()), output_field=DateField())
