# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sitemap, with the pages that no editor wrote: that of the API, and where one applies."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from core.alternates import list_alternates
from laureats.public.sitemap import PublicSitemap

UNWRITTEN = ("api", "application_start")


class SiteSitemap(PublicSitemap):
    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        urls = super()._urls(page, protocol, domain)
        if page != 1:
            return urls
        return [*urls, *(told for name in UNWRITTEN for told in self._tell_page(name))]

    def _tell_page(self, name: str) -> Iterator[dict[str, Any]]:
        root = self.get_wagtail_site().root_url
        addresses = {}
        for code, _name in settings.LANGUAGES:
            with translation.override(code):
                addresses[code] = f"{root}{reverse(name)}"
        twins = [{"lang_code": each.language, "location": each.address} for each in list_alternates(addresses)]
        for address in addresses.values():
            yield {"location": address, "lastmod": None, "alternates": twins}
