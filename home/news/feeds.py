# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""News as Atom feeds: one a language, and one a category."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response

from core.navigation import site_name
from home.news.atom import make_feed
from home.news.queries import articles_of, with_parts
from laureats.prepared_pages.program import program_digest

if TYPE_CHECKING:
    from home.models import NewsCategory, NewsIndexPage, NewsPage

ARTICLES_A_FEED = 20


def serve_feed(request: HttpRequest, *, index: "NewsIndexPage", category: "NewsCategory | None") -> HttpResponse:
    """Return the feed of an index, or of one category of it; nothing is drawn for who has it already."""
    articles = with_parts(articles_of(index))
    if category:
        articles = articles.filter(category=category)
    latest = list(articles[:ARTICLES_A_FEED])
    etag = _name_version(request, index=index, category=category, articles=latest)
    known: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if isinstance(known, HttpResponse):
        return known
    feed = make_feed(request, index=index, category=category, articles=latest)
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    response["ETag"] = etag
    return response


def _name_version(
    request: HttpRequest,
    *,
    index: "NewsIndexPage",
    category: "NewsCategory | None",
    articles: "Sequence[NewsPage]",
) -> str:
    """Return a name for what a feed says: it changes with its address, articles and names, and with our code."""
    names = [site_name(request), index.title, index.introduction, str(category or "")]
    said = [request.build_absolute_uri(), program_digest(), *names]
    published = [
        f"{article.pk} {article.last_published_at} {article.live_revision_id} {article.category or ''}"
        for article in articles
    ]
    digest = sha256("\n".join([*said, *published]).encode()).hexdigest()
    return f'"{digest[:32]}"'
