# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the page of a laureate went: its slug changed, or the body was succeeded and has no page of its own.

Only pages with a public award are led to, after the same queries for every slug: nothing tells of results to come.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from laureats.models.territory import Succession, Territory
from laureats.public.addresses import local_address
from laureats.public.labelled import labelled_pages
from laureats.public.succession import heirs_of

if TYPE_CHECKING:
    from wagtail.query import PageQuerySet

    from laureats.models import LaureatePage

NOBODY = {0}


def moved_slug(slug: str, *, index_addresses: Iterable[str]) -> str:
    """Return the slug of the public page that an unknown one leads to, or nothing.

    Wagtail keeps a redirect of a changed slug in one language: that of the tree. `index_addresses` are those of the
    list of laureates in each, so that the old slug is found whichever language it is asked in.
    """
    pages = labelled_pages()
    renamed = _renamed(pages, old_paths=_old_paths(slug, index_addresses=index_addresses))
    inherited = _inherited(pages, heirs=heirs_of(Territory.objects.filter(slug=slug)))
    moved = renamed or inherited
    return moved.slug if moved else ""


def renamed_slug(slug: str, *, index_addresses: Iterable[str]) -> str:
    """Return the slug that the public page of the same body bears now, or nothing."""
    page = _renamed(labelled_pages(), old_paths=_old_paths(slug, index_addresses=index_addresses))
    return page.slug if page else ""


def lead_to_renamed(request: HttpRequest) -> HttpResponseRedirect:
    """Return a redirect to the same address under the slug that the page of a laureate bears now.

    Raise `Http404` for a slug that was never another's. Badges shown elsewhere and printed addresses outlive a slug.
    """
    # The pages import these modules.
    from laureats.models import LaureateIndexPage

    match = request.resolver_match
    if match is None:
        raise Http404
    index = urlsplit(local_address(LaureateIndexPage)).path
    page = _renamed(labelled_pages(), old_paths=[f"{index.rstrip('/')}/{match.kwargs['slug']}"])
    if page is None or page.slug == match.kwargs["slug"]:
        raise Http404
    return HttpResponseRedirect(reverse(match.view_name, kwargs={**match.kwargs, "slug": page.slug}))


def _old_paths(slug: str, *, index_addresses: Iterable[str]) -> list[str]:
    return [f"{address.rstrip('/')}/{slug}" for address in index_addresses]


def _renamed(pages: "PageQuerySet[LaureatePage]", *, old_paths: list[str]) -> "LaureatePage | None":
    targets = Redirect.objects.filter(old_path__in=old_paths, redirect_page__isnull=False)
    page: LaureatePage | None = pages.filter(pk__in=targets.values("redirect_page")).order_by("pk").first()
    return page


def _inherited(pages: "PageQuerySet[LaureatePage]", *, heirs: set[int]) -> "LaureatePage | None":
    """Return the page of the last heir; none after a split: no heir is more the successor than another."""
    is_succeeded = Exists(Succession.objects.filter(predecessor=OuterRef("territory")))
    listed = list(pages.filter(territory__in=heirs or NOBODY).annotate(is_succeeded=is_succeeded))
    last = [page for page in listed if not page.is_succeeded] or listed
    return last[0] if len(last) == 1 else None
