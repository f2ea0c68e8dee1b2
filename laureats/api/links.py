# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole addresses that answers lead to: other resources, and pages in the language asked for."""

from dataclasses import dataclass
from urllib.parse import quote

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from core.page_memory import remember
from laureats.public.addresses import local_addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """`site` has no slash at its end; `laureates` and `palmares` are addresses of pages, blank without one."""

    site: str
    api: str
    contents: str
    laureates: str
    palmares: str

    def resource(self, *parts: str) -> str:
        """Return the address of a resource, by its name and what identifies it."""
        return self.api + quote("/".join(parts))

    def content(self, key: int) -> str:
        """Return the address of the whole content of a page."""
        return f"{self.contents}{key}/"

    def whole(self, path: str) -> str | None:
        """Return the whole address of what this site serves there, none for a blank one."""
        if not path:
            return None
        return self.site + path if path.startswith("/") else path

    def laureate(self, slug: str) -> str | None:
        return self.whole(f"{self.laureates}{quote(slug)}/") if self.laureates and slug else None


def read_links(request: HttpRequest) -> Links:
    site = request.build_absolute_uri("/").rstrip("/")
    laureates, palmares = remember(("api", "pages", get_language()), _read_pages, request=request)
    return Links(
        site=site,
        api=site + reverse("api:api-root"),
        contents=site + reverse("content_api:pages:listing"),
        laureates=laureates,
        palmares=palmares,
    )


def _read_pages() -> tuple[str, ...]:
    # The pages import the modules of what they show.
    from laureats.models.pages import LaureateIndexPage, PalmaresPage

    return local_addresses(LaureateIndexPage, PalmaresPage)
