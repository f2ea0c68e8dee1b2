# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the pages that results link to, in the reader's language: those alone that anyone may read."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.open_pages import open_pages

FALLBACK_LANGUAGE = "fr"


def local_page(page_class: type[Page]) -> Page | None:
    """Return the page of that class that anyone may read, in the reader's language, else in French, else none."""
    live = open_pages(page_class.objects.all()).select_related("locale").order_by("path")
    by_language = {page.locale.language_code: page for page in reversed(live)}
    return by_language.get(get_language() or FALLBACK_LANGUAGE) or by_language.get(FALLBACK_LANGUAGE)


def local_address(page_class: type[Page]) -> str:
    """Return the address of that page, ending in a slash, or nothing when there is none."""
    page = local_page(page_class)
    return (page.url or "") if page else ""


def local_addresses(*page_classes: type[Page]) -> tuple[str, ...]:
    """Return the addresses of pages of these classes as `local_address` does, with one query for all."""
    types = ContentType.objects.get_for_models(*page_classes)
    live = open_pages().filter(content_type__in=types.values()).select_related("locale").order_by("path")
    known = {(page.content_type_id, page.locale.language_code): page for page in reversed(live)}
    language = get_language() or FALLBACK_LANGUAGE
    numbers = [types[page_class].pk for page_class in page_classes]
    found = [known.get((number, language)) or known.get((number, FALLBACK_LANGUAGE)) for number in numbers]
    return tuple((page.url or "") if page else "" for page in found)


def map_address() -> str:
    """Return the address of the map of laureates, or nothing when no page shows them."""
    # The pages import these modules.
    from laureats.models.pages import LaureateIndexPage

    index = local_address(LaureateIndexPage)
    return f"{index}carte/" if index else ""


def statistics_address() -> str:
    """Return the address of the statistics, or nothing when no page shows the results."""
    from laureats.models.pages import PalmaresPage

    palmares = local_address(PalmaresPage)
    return f"{palmares}statistiques/" if palmares else ""


def laureate_addresses(territory_ids: Iterable[int]) -> dict[int, str]:
    """Return the address of the live page of each territory that has one, with two queries."""
    # The pages import these modules.
    from laureats.models.pages import LaureateIndexPage

    return addresses_under(local_address(LaureateIndexPage), territory_ids=territory_ids)


def addresses_under(index: str, *, territory_ids: Iterable[int]) -> dict[int, str]:
    """Return the address of the live page of each territory, under that of the list of laureates, with one query."""
    from laureats.models.pages import LaureatePage

    if not index:
        return {}
    pages = open_pages(LaureatePage.objects.filter(territory__in=set(territory_ids)))
    return {territory: f"{index}{slug}/" for territory, slug in pages.values_list("territory_id", "slug")}


def edition_addresses(edition_ids: Iterable[int]) -> dict[int, str]:
    """Return by edition the address of its page in the reader's language, for editions that have one."""
    from laureats.models.edition_page import EditionPage

    language = get_language() or FALLBACK_LANGUAGE
    pages = open_pages(EditionPage.objects.filter(edition__in=set(edition_ids), locale__language_code=language))
    return {page.edition_id: page.url for page in pages if page.url}


def site_address() -> str:
    """Return the whole address of the default site, without a slash at its end."""
    site = Site.objects.filter(is_default_site=True).first()
    return str(site.root_url if site else settings.WAGTAILADMIN_BASE_URL).rstrip("/")
