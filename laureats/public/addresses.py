# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the pages that results link to, in the reader's language."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page, Site

FALLBACK_LANGUAGE = "fr"


def local_page(page_class: type[Page]) -> Page | None:
    """Return the live page of that class in the reader's language, else in French, else none."""
    live = page_class.objects.live().select_related("locale").order_by("path")
    by_language = {page.locale.language_code: page for page in reversed(live)}
    return by_language.get(get_language() or FALLBACK_LANGUAGE) or by_language.get(FALLBACK_LANGUAGE)


def local_address(page_class: type[Page]) -> str:
    """Return the address of that page, ending in a slash, or nothing when there is none."""
    page = local_page(page_class)
    return (page.url or "") if page else ""


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
    from laureats.models.pages import LaureateIndexPage, LaureatePage

    index = local_address(LaureateIndexPage)
    if not index:
        return {}
    pages = LaureatePage.objects.live().filter(territory__in=set(territory_ids))
    return {territory: f"{index}{slug}/" for territory, slug in pages.values_list("territory_id", "slug")}


def site_address() -> str:
    """Return the whole address of the default site, without a slash at its end."""
    site = Site.objects.filter(is_default_site=True).first()
    return str(site.root_url if site else settings.WAGTAILADMIN_BASE_URL).rstrip("/")
