# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The public pages of a language as a tree, for the site map."""

from dataclasses import dataclass, field

from django.http import HttpRequest
from wagtail.models import Page

from laureats.models import EditionIndexPage, EditionPage, LaureatePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    title: str
    url: str
    children: list["Branch"] = field(default_factory=list)


def site_tree(home: Page, *, request: HttpRequest) -> list[Branch]:
    """Return what stands right under the home page, with what stands under it; laureates are left to their list."""
    known = {home.path: Branch(title=home.title, url=home.get_url(request) or "")}
    for page, path_above in _list_pages(home):
        above = known.get(path_above)
        url = page.get_url(request)
        # What stands under a draft is reached by nobody.
        if above is not None and url:
            known[page.path] = Branch(title=page.title, url=url)
            above.children.append(known[page.path])
    return known[home.path].children


def _list_pages(home: Page) -> list[tuple[Page, str]]:
    """Return each public page after the path of the one that leads to it: editions follow their list."""
    pages = list(home.get_descendants().live().public().filter(alias_of=None).not_type(LaureatePage).order_by("path"))
    index = next((page for page in pages if page.cached_content_type.model_class() is EditionIndexPage), None)
    editions = [page for page in pages if index and page.cached_content_type.model_class() is EditionPage]
    others = [(page, page.path[: -Page.steplen]) for page in pages if page not in editions]
    return [*others, *((page, index.path) for page in editions if index)]
