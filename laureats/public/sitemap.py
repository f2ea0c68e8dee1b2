# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that search engines are told of, in every language, each with its twins."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.functional import cached_property
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from core.alternates import list_alternates
from laureats.public.labelled import unlabelled_page_ids
from laureats.public.result_dates import ResultDates

# How much of a page's place in the tree its parent's takes.
STEP = Page.steplen


class PublicSitemap(Sitemap):
    def items(self) -> PageQuerySet:
        """Leave out the pages of bodies without a public award, not found, and copies that await their translation."""
        roots = self.get_wagtail_site().root_page.get_translations(inclusive=True)
        pages = Page.objects.none()
        for root in roots:
            pages = pages | Page.objects.descendant_of(root, inclusive=True)
        shown = pages.live().public().filter(alias_of=None).exclude(pk__in=unlabelled_page_ids())
        return shown.order_by("path").defer_streamfields().specific()

    @cached_property
    def shown(self) -> list[Page]:
        return list(self.items())

    @cached_property
    def twins(self) -> dict[UUID, dict[str, str]]:
        """Return the addresses by language of what is shown, by translation key."""
        codes = dict(Locale.objects.values_list("pk", "language_code"))
        twins: dict[UUID, dict[str, str]] = defaultdict(dict)
        for page in self.shown:
            twins[page.translation_key][codes[page.locale_id]] = page.get_full_url(self.request)
        return {key: dict(sorted(addresses.items(), reverse=True)) for key, addresses in twins.items()}

    @cached_property
    def keys_by_path(self) -> dict[str, UUID]:
        return {page.path: page.translation_key for page in self.shown}

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        urls = [url for each in self.paginator.page(page).object_list for url in self._tell(each)]
        dates = {url["lastmod"] for url in urls}
        if dates and None not in dates:
            self.latest_lastmod = max(dates)
        return urls

    @cached_property
    def result_dates(self) -> ResultDates:
        return ResultDates()

    def lastmod(self, page: Page) -> datetime | None:
        """Return when the page last changed, its text or the results that it shows."""
        dates = [super().lastmod(page), self.result_dates.latest_or_none(page)]
        return max(filter(None, dates), default=None)

    def _tell(self, page: Page) -> Iterator[dict[str, Any]]:
        """Yield the addresses of a page, or all of those that serve it, with the twins of each."""
        addresses, is_shared = self.twins[page.translation_key], False
        if getattr(page, "served_by_parents_in_every_language", False):
            parents = self.twins.get(self.keys_by_path.get(page.path[:-STEP], page.translation_key), {})
            addresses, is_shared = {code: f"{url}{page.slug}/" for code, url in parents.items()}, True
        own = [*addresses.values()] if is_shared else [page.get_full_url(self.request)]
        lastmod = self.lastmod(page)
        for tail in ["", *list_tails(page)]:
            twins = list_alternates({code: f"{url}{tail}" for code, url in addresses.items()})
            alternates = [{"lang_code": twin.language, "location": twin.address} for twin in twins]
            for url in own:
                yield {"location": f"{url}{tail}", "lastmod": lastmod, "alternates": alternates}


def list_tails(page: Page) -> Iterator[str]:
    """Yield what follows the address of a page where it shows something else to read, the same in every language."""
    yield from getattr(page, "list_sitemap_tails", tuple)()
