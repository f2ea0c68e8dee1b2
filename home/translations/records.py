# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is to be translated, in the site's first language, and what there is of it in the others."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils.text import capfirst
from modelcluster.models import get_serializable_data_for_fields
from wagtail.models import Locale, Page, get_page_models, get_translatable_models


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A page or a snippet to translate.

    `changed_at` is when what is public of it last changed, or None where nothing tells; `content` is then all it holds,
    else None.
    """

    key: UUID
    pk: int
    is_live: bool
    model: type[Model]
    title: str
    changed_at: datetime | None
    content: Any = None

    @property
    def kind(self) -> str:
        return capfirst(str(self.model._meta.verbose_name))

    @property
    def is_page(self) -> bool:
        return issubclass(self.model, Page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """What there is of a record in another language. A copy that awaits its translation is none."""

    pk: int
    is_live: bool
    published_at: datetime | None


def source_locale() -> Locale:
    locale: Locale = Locale.objects.get_for_language(settings.LANGUAGE_CODE)
    return locale


def read_sources(locale: Locale) -> list[SourceRecord]:
    """Return the pages in the order of the tree, then the snippets, with one query a model."""
    snippets = (record for model in snippet_models() for record in _read_snippets(model, locale=locale))
    return [*_read_pages(locale), *snippets]


def read_twins(locale: Locale) -> dict[UUID, Twin]:
    """Return what there is in a language, by translation key."""
    rows = _twin_rows(Page.objects.filter(locale=locale, depth__gt=1, alias_of=None))
    for model in snippet_models():
        rows += _twin_rows(model._default_manager.filter(locale=locale))
    return dict(rows)


def snippet_models() -> list[type[Model]]:
    return [model for model in get_translatable_models() if model is not Page]


def pages_without_translation() -> list[type[Page]]:
    """Return the page types that one page serves in every language."""
    return [model for model in get_page_models() if getattr(model, "served_by_parents_in_every_language", False)]


def _read_pages(locale: Locale) -> Iterator[SourceRecord]:
    left_out = ContentType.objects.get_for_models(*pages_without_translation()).values()
    pages = Page.objects.filter(locale=locale, depth__gt=1, alias_of=None).exclude(content_type__in=left_out)
    columns = ("translation_key", "pk", "live", "content_type", "title", "last_published_at")
    for key, pk, is_live, content_type, title, published_at in pages.order_by("path").values_list(*columns):
        model = ContentType.objects.get_for_id(content_type).model_class() or Page
        yield SourceRecord(key=key, pk=pk, is_live=is_live, model=model, title=title, changed_at=published_at)


def _read_snippets(model: type[Model], *, locale: Locale) -> Iterator[SourceRecord]:
    records: Iterable[Any] = model._default_manager.filter(locale=locale)
    for record in records:
        published_at = getattr(record, "last_published_at", None)
        yield SourceRecord(
            key=record.translation_key,
            pk=record.pk,
            is_live=getattr(record, "live", True),
            model=model,
            title=str(record),
            changed_at=published_at,
            content=None if published_at else _content_of(record),
        )


def _content_of(record: Model) -> Any:
    """Return what a record holds, as wagtail-localize keeps it."""
    return json.loads(json.dumps(get_serializable_data_for_fields(record), cls=DjangoJSONEncoder))


def _twin_rows(records: Iterable[Any]) -> list[tuple[UUID, Twin]]:
    return [
        (
            record.translation_key,
            Twin(
                pk=record.pk,
                is_live=getattr(record, "live", True),
                published_at=getattr(record, "last_published_at", None),
            ),
        )
        for record in records
    ]
