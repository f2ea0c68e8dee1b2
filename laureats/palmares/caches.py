# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was kept of the site before its results: forgotten as soon as they are sure."""

from collections.abc import Iterator

from django.core.cache import cache
from django.urls import reverse
from wagtail.contrib.frontend_cache.utils import PurgeBatch, get_backends
from wagtail.models import Page, Site

from core.after_commit import after_commit
from core.page_generation import ForgettingBackend, forget_pages
from label.models import Edition
from laureats.assets.served_badges import forget_served_badges
from laureats.assets.views import CONTENT_TYPES
from laureats.models import LaureatePage, OpenDataFile
from laureats.open_data.addresses import PREFIX


def purge_after_commit(edition: Edition) -> None:
    """Empty the site's cache, the pages that its processes keep and the shared caches in front, after the commit.

    A cache that does not answer is logged, and undoes nothing.
    """
    after_commit(cache.clear)
    after_commit(forget_pages)
    after_commit(forget_served_badges)
    after_commit(lambda: _purge_front_end(edition))


def _purge_front_end(edition: Edition) -> None:
    """Purge every live page, which may all count or name laureates, and the addresses that are no page."""
    shared = [name for name, backend in get_backends().items() if not isinstance(backend, ForgettingBackend)]
    if not shared:
        return
    batch = PurgeBatch()
    batch.add_pages(Page.objects.live().select_related("locale"))
    for site in Site.objects.all():
        batch.add_urls(f"{site.root_url}{address}" for address in _other_addresses(edition))
    batch.purge(backends=shared)


def _other_addresses(edition: Edition) -> Iterator[str]:
    yield "/sitemap.xml"
    yield from (f"{PREFIX}{name}" for name in OpenDataFile.objects.values_list("name", flat=True).distinct())
    slugs = LaureatePage.objects.filter(territory__awards__edition=edition).values_list("slug", flat=True)
    for slug in slugs:
        for extension in CONTENT_TYPES:
            yield reverse("laureats_badge_current", args=[slug, extension])
            yield reverse("laureats_badge_edition", args=[slug, edition.code, extension])
