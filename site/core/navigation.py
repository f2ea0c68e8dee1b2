# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the page that is shown stands: in the menus, and under which pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.frame.parts import FrameLink
from core.frame.sections import SECTION_DEPTH, section_path
from core.frame.serving import frame_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    title: str
    url: str
    # "page" for the page shown, "true" for one that holds it, "" for others: the values of `aria-current`.
    current: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One page above; the first has no title, and is named in the reader's language."""

    title: str
    url: str


def site_name(request: HttpRequest) -> str:
    return frame_of(request).site_name


def home_page_or_none(request: HttpRequest) -> Page | None:
    """Return the home page in the reader's language, or the site's own where there is none."""
    site = Site.find_for_request(request)
    return site.root_page.localized if site else None


def current_value(*, url: str, path: str) -> str:
    if url == path:
        return "page"
    return "true" if path.startswith(url) else ""


def menu_entries(*, links: Iterable[FrameLink], request: HttpRequest) -> list[MenuEntry]:
    path, home = request.path, frame_of(request).home_url
    # Every page stands under the home page: its link says so on the home page alone.
    return [
        MenuEntry(
            title=link.title,
            url=link.url,
            current=current_value(url=link.url, path=path) if link.url != home or path == home else "",
        )
        for link in links
    ]


def breadcrumb_trail(*, page: Page | None, request: HttpRequest) -> list[Step]:
    """Return the pages above this one in the reader's language, the home page first; for no page, the home page."""
    frame = frame_of(request)
    home = Step(title="", url=frame.home_url)
    if page is None or page.depth <= SECTION_DEPTH:
        return [home]
    section = frame.sections.get(section_path(page))
    link = section.by_language.get(frame.language) if section else None
    pages = _pages_below_section(page, locale_id=frame.locale_id) if page.depth > SECTION_DEPTH + 1 else ()
    return [
        home,
        *([Step(title=link.title, url=link.url)] if link else []),
        *(Step(title=above.title, url=above.get_url(request)) for above in pages),
    ]


def _pages_below_section(page: Page, *, locale_id: int) -> Iterable[Page]:
    """Return the pages between the section and this one, in the reader's language."""
    keys = page.get_ancestors().filter(depth__gt=SECTION_DEPTH).order_by().values("translation_key")
    pages: Iterable[Page] = Page.objects.live().filter(translation_key__in=keys, locale=locale_id).order_by("depth")
    return pages
