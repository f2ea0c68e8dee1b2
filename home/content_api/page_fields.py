# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of every page beside its content."""

from typing import Any

from rest_framework.fields import SkipField
from wagtail.api import APIField
from wagtail.api.v2.serializers import DetailUrlField, PageHtmlUrlField, PageParentField, PageSerializer

from core.content_api.fields import Translations

META_FIELDS = [
    "type",
    "detail_url",
    "html_url",
    "slug",
    "show_in_menus",
    "seo_title",
    "search_description",
    "first_published_at",
    "last_published_at",
    "locale",
    APIField("translations", serializer=Translations(read_only=True)),
    "parent",
]


class StoredDetailUrl(DetailUrlField):
    """The address in the API, which a page that was never saved does not have."""

    def get_attribute(self, instance: Any) -> Any:
        if instance.pk is None:
            raise SkipField
        return super().get_attribute(instance)


class PublicParent(PageParentField):
    """The page above, where anyone may read it."""

    def get_attribute(self, instance: Any) -> Any:
        if instance.depth is None or instance.is_root():
            return None
        return super().get_attribute(instance)


class PublicPageSerializer(PageSerializer):
    detail_url = StoredDetailUrl(read_only=True)
    html_url = PageHtmlUrlField(read_only=True)
    parent = PublicParent(read_only=True)
