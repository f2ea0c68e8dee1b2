# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that the content API knows: a page that is not among them is one that nothing bears."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core.open_pages import open_pages
from home.models import NewsPage
from laureats.public.labelled import unlabelled_page_ids


def public_pages(request: HttpRequest) -> PageQuerySet:
    """Return the pages of the site that are read, in every language.

    Left out: drafts, restricted pages, copies that await their translation, bodies without a public award, and
    articles of results to come, should a fault have published one.
    """
    site = Site.find_for_request(request)
    if site is None:
        return Page.objects.none()
    roots = site.root_page.get_translations(inclusive=True).values_list("path", flat=True)
    below = Q()
    for path in roots:
        below |= Q(path__startswith=path)
    shown: PageQuerySet = open_pages().filter(below, alias_of=None).exclude(pk__in=unlabelled_page_ids())
    return shown.exclude(translation_key__in=_awaited_articles()).order_by("id")


def _awaited_articles() -> Any:
    awaited = NewsPage.objects.filter(results_of__isnull=False, results_of__released_at=None)
    return awaited.order_by().values("translation_key")
