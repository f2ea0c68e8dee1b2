# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of an address, found by where it stands: no page is asked to route, so that none is told apart."""

from django.http import HttpRequest
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from laureats.models import LaureateIndexPage, LaureatePage


def find_page(address: str, *, pages: PageQuerySet, request: HttpRequest) -> Page | None:
    """Return the page, in as many queries whether it is public or nothing."""
    parts = [part for part in address.split("/") if part]
    roots = _list_roots(request)
    language = parts[0] if parts and parts[0] in roots else ""
    below = parts[1:] if language else parts
    path = "/".join([roots.get(language, "").rstrip("/"), *below, ""])
    own = pages.filter(url_path=path).first()
    # A laureate's page has an address under the list of every language, and stands under one.
    shared = _find_laureate(below, path=path, pages=pages)
    return own or shared


def _list_roots(request: HttpRequest) -> dict[str, str]:
    """Return where the home page of each language stands, by what its addresses begin with: nothing in French."""
    site = Site.find_for_request(request)
    if site is None:
        return {}
    roots = site.root_page.get_translations(inclusive=True).select_related("locale")
    return {"" if root.pk == site.root_page_id else root.locale.language_code: root.url_path for root in roots}


def _find_laureate(parts: list[str], *, path: str, pages: PageQuerySet) -> Page | None:
    """Ask both questions whatever the first one says: an address that nothing bears costs as much as any other."""
    slug = parts[-1] if parts else ""
    lists = LaureateIndexPage.objects.live().filter(url_path=path.removesuffix(f"{slug}/"))
    page = pages.filter(pk__in=LaureatePage.objects.filter(slug=slug).values("pk")).first()
    return page if lists.exists() else None
