# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One Atom feed, whole: each article with its text, so that it is read where one reads."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from django.http import HttpRequest
from django.utils.html import escape, format_html

from core.atom import WholeFeed, clean
from core.models import CustomImage
from core.navigation import site_name
from core.pictures import common_address
from home.portable_body import render_portable
from home.structured_articles import published_at, updated_at

if TYPE_CHECKING:
    from home.models import NewsCategory, NewsIndexPage, NewsPage


def make_feed(
    request: HttpRequest,
    *,
    index: "NewsIndexPage",
    category: "NewsCategory | None",
    articles: "Sequence[NewsPage]",
) -> WholeFeed:
    route, *args = ("category", category.slug) if category else ("articles",)
    name = " – ".join(filter(None, [site_name(request), index.title, category.name if category else ""]))
    feed = WholeFeed(
        title=clean(name),
        link=request.build_absolute_uri(index.address_of_route(route, *args, request=request)),
        description="",
        subtitle=clean(index.introduction) or None,
        language=index.locale.language_code,
        author_name=clean(site_name(request)),
        feed_url=request.build_absolute_uri(request.path),
        since=index.last_published_at or index.latest_revision_created_at or datetime.fromtimestamp(0).astimezone(),
    )
    for article in articles:
        _add(feed, article=article, request=request)
    return feed


def _add(feed: WholeFeed, *, article: "NewsPage", request: HttpRequest) -> None:
    feed.add_item(
        title=clean(article.title),
        link=request.build_absolute_uri(article.get_url(request)),
        # Written as HTML.
        description=escape(clean(article.introduction)),
        unique_id=_identifier(article),
        pubdate=published_at(article),
        updateddate=updated_at(article),
        categories=[article.category.name] if article.category else [],
        content=clean(_content(article, request=request)),
    )


def _identifier(article: "NewsPage") -> str:
    """Return what names an article for good: a moved or renamed one is not read twice."""
    return uuid5(UUID(str(article.translation_key)), article.locale.language_code).urn


def _content(article: "NewsPage", *, request: HttpRequest) -> str:
    def whole_address(image: CustomImage) -> str:
        address = common_address(image)
        return request.build_absolute_uri(address) if address else ""

    base = request.build_absolute_uri(article.get_url(request))
    body = render_portable(article.body, base=base, picture_address=whole_address)
    picture = whole_address(article.picture) if article.picture else ""
    if not picture:
        return body
    return format_html('<p><img src="{}" alt="{}"></p>{}', picture, article.picture_description, body)
