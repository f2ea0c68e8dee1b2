# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures and the documents that something public shows. Neither who added one, nor its original file, is told."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.fields import CharField
from wagtail.api import APIField
from wagtail.api.v2.filters import FieldsFilter
from wagtail.models import Page

from core.content_api.answers import ChosenOrder, OpenAnswers
from core.content_api.describing import file_size, list_renditions, media_type
from core.content_api.fields import ReferringField
from core.content_api.known import Known, closed_collections
from core.content_api.words import WordSearch
from core.models import CustomDocument, CustomImage
from core.pictures import prefetch_renditions
from home.content_api.shown_files import shown_files


class Renditions(ReferringField):
    def describe(self, instance: CustomImage, *, known: Known) -> Any:
        return list_renditions(instance, known=known)


class DocumentAddress(ReferringField):
    def describe(self, instance: CustomDocument, *, known: Known) -> str:
        return known.absolute(instance.url)


class DocumentSize(ReferringField):
    def describe(self, instance: CustomDocument, *, known: Known) -> int | None:
        return file_size(instance)


class MediaType(ReferringField):
    def describe(self, instance: CustomDocument, *, known: Known) -> str:
        return media_type(instance.filename)


class FileAnswers(OpenAnswers):
    filter_backends = [FieldsFilter, ChosenOrder, WordSearch]
    find_query_parameters = frozenset({"id"})

    def make_known(self) -> Known:
        return Known(pages=Page.objects.none(), request=self.request)


class ShownImages(FileAnswers):
    name = "images"
    model = CustomImage
    body_fields = [
        "id",
        "title",
        APIField("alt", serializer=CharField(source="description", read_only=True)),
        "credit",
        "licence",
        "width",
        "height",
        APIField("renditions", serializer=Renditions(read_only=True)),
    ]
    listing_default_fields = ["id", "type", "detail_url", "title", "alt", "credit", "licence", "width", "height"]
    nested_default_fields = ["id", "type", "detail_url", "title"]

    def get_queryset(self) -> QuerySet[CustomImage]:
        shown = CustomImage.objects.filter(pk__in=shown_files(self.request).images)
        opened: QuerySet[CustomImage] = shown.exclude(collection__in=closed_collections())
        return opened.prefetch_related(prefetch_renditions()).order_by("id")


class ShownDocuments(FileAnswers):
    name = "documents"
    model = CustomDocument
    body_fields = [
        "id",
        "title",
        APIField("url", serializer=DocumentAddress(read_only=True)),
        APIField("size", serializer=DocumentSize(read_only=True)),
        APIField("media_type", serializer=MediaType(read_only=True)),
        "licence",
    ]
    listing_default_fields = ["id", "type", "detail_url", "title", "url", "size", "media_type", "licence"]
    nested_default_fields = ["id", "type", "detail_url", "title"]

    def get_queryset(self) -> QuerySet[CustomDocument]:
        shown = CustomDocument.objects.filter(pk__in=shown_files(self.request).documents)
        opened: QuerySet[CustomDocument] = shown.exclude(collection__in=closed_collections())
        return opened.order_by("id")
