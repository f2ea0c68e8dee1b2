# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the former site, which held the day of an article: they lead to it for good."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.views import serve

from home.news.queries import public_articles


def lead_to_article(request: HttpRequest, year: str, month: str, slug: str, day: str | None = None) -> HttpResponseBase:
    """Redirect to the article of that day and that word; else the pages of the site answer, as to any address."""
    address = article_address_or_none(request, year=year, month=month, day=day, slug=slug)
    if address:
        return HttpResponsePermanentRedirect(address)
    answer: HttpResponseBase = serve(request, request.path_info.lstrip("/"))
    return answer


def article_address_or_none(
    request: HttpRequest, *, year: str, month: str, slug: str, day: str | None = None
) -> str | None:
    """Return the address of the public article of that month, or day, under the word that it bears or bore."""
    renamed = Redirect.objects.filter(old_path__endswith=f"/{slug}").values("redirect_page")
    articles = public_articles().filter(Q(slug=slug) | Q(pk__in=renamed), date__year=year, date__month=month)
    if day:
        articles = articles.filter(date__day=day)
    article = articles.order_by("path").first()
    return article.get_url(request) if article else None
