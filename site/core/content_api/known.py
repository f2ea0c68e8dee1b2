# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What answers refer to: first all of it is asked for, then each kind is read in one query."""

from collections import defaultdict
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from wagtail.api.v2.utils import get_full_url
from wagtail.models import Collection, CollectionViewRestriction, Page
from wagtail.query import PageQuerySet

from core.models import CustomDocument, CustomImage
from core.pictures import prefetch_renditions


class Known:
    """Pages, pictures and documents by their key. One that is not for anyone to read is not known."""

    def __init__(self, *, pages: PageQuerySet, request: HttpRequest) -> None:
        self.public_pages = pages
        self.request = request
        self.asked: dict[type, set[int]] = defaultdict(set)
        self.asked_translations: set[UUID] = set()
        self.asked_parents: set[str] = set()

    def ask(self, model: type, key: Any) -> None:
        """Note a key to read; what is no number stands for nothing."""
        if isinstance(key, int) or str(key).isdecimal():
            self.asked[model].add(int(key))

    @cached_property
    def pages(self) -> dict[int, Page]:
        return {page.pk: page for page in self._read(Page, self.public_pages.select_related("locale"))}

    @cached_property
    def twins(self) -> dict[tuple[UUID, int], Page]:
        """Return the translations of those pages, by what makes them the same and by language."""
        keys = {page.translation_key for page in self.pages.values()}
        twins = self.public_pages.filter(translation_key__in=keys).select_related("locale") if keys else ()
        return {(page.translation_key, page.locale_id): page for page in twins}

    def page_in(self, locale: int, *, key: Any) -> Page | None:
        """Return the page that an editor chose, in a language where it is public in that language: as pages show it."""
        page = self.pages.get(key)
        return self.twins.get((page.translation_key, locale), page) if page else None

    @cached_property
    def images(self) -> dict[int, CustomImage]:
        return {
            image.pk: image
            for image in self._read(CustomImage, CustomImage.objects.prefetch_related(prefetch_renditions()))
        }

    @cached_property
    def documents(self) -> dict[int, CustomDocument]:
        return {document.pk: document for document in self._read(CustomDocument, open_documents())}

    @cached_property
    def translations(self) -> dict[UUID, list[Page]]:
        """Return the public pages by their translation key."""
        found: dict[UUID, list[Page]] = defaultdict(list)
        if self.asked_translations:
            twins = self.public_pages.filter(translation_key__in=self.asked_translations)
            for page in twins.select_related("locale").order_by("locale__language_code"):
                found[page.translation_key].append(page)
        return found

    @cached_property
    def parents(self) -> dict[str, list[Page]]:
        """Return by path the public translations of pages that serve those under them in every language."""
        found: dict[str, list[Page]] = {}
        if self.asked_parents:
            above = dict(self.public_pages.filter(path__in=self.asked_parents).values_list("path", "translation_key"))
            twins = self.public_pages.filter(translation_key__in=above.values()).select_related("locale")
            for path, key in above.items():
                found[path] = [twin for twin in twins if twin.translation_key == key]
        return found

    def absolute(self, address: str) -> str:
        return str(get_full_url(self.request, address))

    def _read(self, model: type, records: Any) -> Any:
        return records.filter(pk__in=self.asked[model]) if self.asked[model] else ()


def open_documents() -> Any:
    """Return the documents of the collections that anyone may read."""
    return CustomDocument.objects.exclude(collection__in=closed_collections())


def closed_collections() -> list[int]:
    """Return the collections that a restriction covers, in two queries whatever there is."""
    paths = tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
    every = Collection.objects.values_list("pk", "path")
    return [key for key, path in every if path.startswith(paths)]
