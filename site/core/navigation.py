# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the frame of each page shows: the home page, the menu, the way back."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Locale, Page, Site
from wagtail.query import PageQuerySet


@dataclass(frozen=True, kw_only=True)
class MenuEntry:
    title: str
    url: str
    # "page" for the page shown, "true" for one that holds it, "" for others: the values of `aria-current`.
    current: str


def site_name(request: HttpRequest) -> str:
    site = Site.find_for_request(request)
    return (site.site_name if site else "") or str(settings.WAGTAIL_SITE_NAME)


def root_page_or_none(request: HttpRequest) -> Page | None:
    site = Site.find_for_request(request)
    return site.root_page if site else None


def home_page_or_none(request: HttpRequest) -> Page | None:
    """Return the home page in the reader's language, or the site's own where there is none; found once a request."""
    if not hasattr(request, "home_page_in_language"):
        root = root_page_or_none(request)
        request.home_page_in_language = root.localized if root else None  # type: ignore[attr-defined]  # kept there
    page: Page | None = request.home_page_in_language  # type: ignore[attr-defined]  # set above
    return page


def current_value(*, url: str, path: str) -> str:
    if url == path:
        return "page"
    return "true" if path.startswith(url) else ""


def menu_entry(*, page: Page, request: HttpRequest) -> MenuEntry:
    url = page.get_url(request) or ""
    return MenuEntry(title=page.title, url=url, current=current_value(url=url, path=request.path))


def main_menu(request: HttpRequest) -> list[MenuEntry]:
    """Return the pages right under the home page that editors put in the menu and anyone may read."""
    return menu_entries(pages=top_pages(request).in_menu(), request=request)


def footer_menu(request: HttpRequest) -> list[MenuEntry]:
    """Return the other pages right under the home page: legal notice, accessibility, and their like."""
    return menu_entries(pages=top_pages(request).not_in_menu(), request=request)


def top_pages(request: HttpRequest) -> PageQuerySet:
    home = home_page_or_none(request)
    children: PageQuerySet = home.get_children().live().public() if home else Page.objects.none()
    return children


def menu_entries(*, pages: Iterable[Page], request: HttpRequest) -> list[MenuEntry]:
    return [menu_entry(page=page, request=request) for page in pages]


def breadcrumb_trail(*, page: Page | None, request: HttpRequest) -> list[Page]:
    """Return the pages above this one in the reader's language, the home page first; for no page, the home page."""
    if page is None:
        home = home_page_or_none(request)
        return [home] if home else []
    keys = page.get_ancestors().filter(depth__gt=1).order_by().values("translation_key")
    above = Page.objects.live().filter(translation_key__in=keys, locale=Locale.get_active())
    return list(above.order_by("depth"))
