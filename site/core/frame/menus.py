# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The links of the menus: those that editors chose, else the pages right under the home page."""

from collections.abc import Iterable, Iterator, Mapping

from django.http import HttpRequest
from wagtail.blocks import StreamValue
from wagtail.models import Locale, Page

from core.frame.parts import FrameLink
from core.models import Menu

Links = tuple[FrameLink, ...]


def read_menus(locale: Locale) -> dict[str, Menu]:
    """Return the menus of a language by their place; a place without one is left out."""
    return {menu.place: menu for menu in Menu.objects.filter(locale=locale)}


def chosen_links(*, items: StreamValue, locale: Locale, request: HttpRequest) -> Links:
    """Return the links of a menu. A page leads to itself in that language, and only while anyone may read it there."""
    pages = _find_pages(items, locale=locale)
    links = (_link_or_none(item, pages=pages, request=request) for item in items)
    return tuple(link for link in links if link is not None)


def _find_pages(items: StreamValue, *, locale: Locale) -> dict[int, Page]:
    """Return, by the identifier of the page chosen, the one that anyone may read in that language."""
    chosen = [item.value.get("page") for item in items if item.block_type == "page"]
    keys = {page.pk: page.translation_key for page in chosen if page is not None}
    # A copy that awaits translation only leads back to its original.
    translated = Page.objects.filter(translation_key__in=set(keys.values()), locale=locale, alias_of=None)
    pages = translated.live().public()
    readable = {page.translation_key: page for page in pages}
    return {pk: readable[key] for pk, key in keys.items() if key in readable}


def _link_or_none(
    item: StreamValue.StreamChild, *, pages: Mapping[int, Page], request: HttpRequest
) -> FrameLink | None:
    if item.block_type == "address":
        return FrameLink(title=item.value["label"], url=item.value["address"])
    chosen = item.value.get("page")
    page = pages.get(chosen.pk) if chosen is not None else None
    return page_link(page, title=item.value.get("label"), request=request) if page is not None else None


def page_link(page: Page, *, request: HttpRequest, title: str = "") -> FrameLink:
    return FrameLink(title=title or page.title, url=page.get_url(request) or "")


def listed_links(pages: Iterable[Page], *, request: HttpRequest) -> Links:
    return tuple(page_link(page, request=request) for page in pages)


def without(links: Iterable[FrameLink], *, those: Iterable[FrameLink]) -> Links:
    """Return the links that lead elsewhere than those, each address once."""
    return tuple(_first_of_each(links, seen={link.url for link in those}))


def _first_of_each(links: Iterable[FrameLink], *, seen: set[str]) -> Iterator[FrameLink]:
    for link in links:
        if link.url not in seen:
            seen.add(link.url)
            yield link
