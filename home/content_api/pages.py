# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages, their filters, and the page of an address."""

from functools import cached_property
from typing import Any

from wagtail.api.v2.filters import (
    AncestorOfFilter,
    ChildOfFilter,
    DescendantOfFilter,
    FieldsFilter,
    LocaleFilter,
    TranslationOfFilter,
)
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.content_api.answers import ChosenOrder, OpenAnswers
from core.content_api.known import Known
from core.content_api.words import WordSearch
from home.content_api.addresses import find_page
from home.content_api.page_fields import META_FIELDS, PublicPageSerializer
from home.content_api.public import public_pages


class PublicPages(OpenAnswers, PagesAPIViewSet):
    base_serializer_class = PublicPageSerializer
    filter_backends = [
        FieldsFilter,
        ChildOfFilter,
        AncestorOfFilter,
        DescendantOfFilter,
        ChosenOrder,
        TranslationOfFilter,
        LocaleFilter,
        # Last: what a search has found cannot be filtered further.
        WordSearch,
    ]
    filter_names = ("id", "slug", "show_in_menus")
    order_names = ("id", "title", "slug", "first_published_at", "last_published_at")
    known_query_parameters = OpenAnswers.known_query_parameters | {
        "type",
        "child_of",
        "ancestor_of",
        "descendant_of",
        "translation_of",
        "locale",
    }
    meta_fields = META_FIELDS

    @cached_property
    def public_pages(self) -> PageQuerySet:
        return public_pages(self.request)

    def get_base_queryset(self) -> PageQuerySet:
        return self.public_pages

    def get_queryset(self) -> PageQuerySet:
        """Return the pages of the types asked for. Their conditions stand aside: a search reads plain ones alone."""
        chosen = super().get_queryset().values("pk")
        pages: PageQuerySet = self._queried_model().objects.filter(pk__in=chosen.order_by())
        return pages.select_related("locale").order_by("id")

    def find_object(self, queryset: PageQuerySet, request: Any) -> Page | None:
        """Find a page by the address that it has on the site, or by its key. None for any other."""
        if "html_path" in request.GET:
            page = find_page(request.GET["html_path"], pages=queryset, request=request)
        else:
            page = super().find_object(queryset, request)
        return page

    def make_known(self) -> Known:
        return Known(pages=self.public_pages, request=self.request)

    def _queried_model(self) -> type[Page]:
        """Return the type asked for, where there is one alone: its own fields may then be asked for."""
        model: type[Page] = super().get_queryset().model
        return model
