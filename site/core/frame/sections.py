# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages right under the home pages, in every language: most pages are one of them, or stand right under one."""

from collections import defaultdict
from collections.abc import Collection

from django.http import HttpRequest
from wagtail.models import Page

from core.frame.menus import page_link
from core.frame.parts import Section
from core.open_pages import open_pages

# Of the pages right under the home page.
SECTION_DEPTH = 3


def section_path(page: Page) -> str:
    """Return the path of the section that holds a page, itself included; blank for a home page."""
    return page.path[: page.steplen * SECTION_DEPTH] if page.depth >= SECTION_DEPTH else ""


def read_sections(request: HttpRequest) -> dict[str, Section]:
    """Return the sections that anyone may read in one language at least, by the path of each of their pages."""
    groups = defaultdict(list)
    for page in open_pages(Page.objects.filter(depth=SECTION_DEPTH)).select_related("locale"):
        groups[page.translation_key].append(page)
    sections = [(pages, _make_section(pages, request=request)) for pages in groups.values()]
    return {page.path: section for pages, section in sections for page in pages}


def _make_section(pages: Collection[Page], *, request: HttpRequest) -> Section:
    links = {page.locale.language_code: page_link(page, request=request) for page in pages}
    # A copy that awaits translation stands above its pages, and is no translation.
    translated = (page.locale.language_code for page in pages if page.alias_of_id is None)
    return Section(by_language=links, translated=frozenset(translated))
