# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures and documents that something public shows: no other is listed, nor counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import ForeignKey, Model
from django.http import HttpRequest
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from core.content_api import streams
from core.content_api.known import Known
from core.models import CustomDocument, CustomImage
from core.page_memory import remember
from home.content_api.public import public_pages
from label.queries import public_explanations, public_photo_ids
from laureats.models import LaureatePage

FILES = (CustomImage, CustomDocument)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFiles:
    images: frozenset[int]
    documents: frozenset[int]


def shown_files(request: HttpRequest) -> ShownFiles:
    return remember("shown_files", lambda: read_shown_files(request), request=request)


def read_shown_files(request: HttpRequest) -> ShownFiles:
    """Read what is live: an index of references would tell of drafts too. A query a type of page, whatever there is."""
    known = Known(pages=public_pages(request), request=request)
    public = known.public_pages.order_by().values("pk")
    for model in get_page_models():
        _ask_for_columns(model, model.objects.filter(pk__in=public), known=known)
        for relation in get_all_child_relations(model):
            records = relation.related_model.objects.filter(**{f"{relation.field.name}__in": public})
            _ask_for_columns(relation.related_model, records, known=known)
    _ask_beside_pages(public, known=known)
    return ShownFiles(
        images=frozenset(known.asked[CustomImage]),
        documents=frozenset(known.asked[CustomDocument]),
    )


def _ask_beside_pages(public: Any, *, known: Known) -> None:
    """Note the arms of laureates, the photos of jurors who agree, and what explains the criteria."""
    arms = LaureatePage.objects.filter(pk__in=public).values_list("territory__coat_of_arms", flat=True)
    for key in [*arms, *public_photo_ids()]:
        known.ask(CustomImage, key)
    for body in public_explanations().values_list("body", flat=True):
        streams.ask_for(body, known=known)


def _ask_for_columns(model: type[Model], records: Any, *, known: Known) -> None:
    """Note what the bodies and the columns of records refer to, from the columns that may refer to a file alone."""
    columns = list(_list_columns(model))
    if not columns:
        return
    for row in records.order_by().values_list(*(column.attname for column in columns)):
        for column, value in zip(columns, row, strict=True):
            if isinstance(column, StreamField):
                streams.ask_for(value, known=known)
            else:
                known.ask(column.related_model, value)


def _list_columns(model: type[Model]) -> Iterable[Any]:
    for column in model._meta.concrete_fields:
        is_file = isinstance(column, ForeignKey) and column.related_model in FILES
        if is_file or isinstance(column, StreamField):
            yield column
