# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page of an article shows beside its text."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.open_pages import open_pages
from core.pictures import common_address
from core.structured_data import script_json
from home.news.feed_links import feed_link
from home.news.queries import related_articles
from home.structured_articles import describe_article
from laureats.models import EditionPage

if TYPE_CHECKING:
    from home.models import NewsIndexPage, NewsPage


def article_context(article: "NewsPage", *, request: HttpRequest) -> dict[str, Any]:
    index = _index_or_none(article)
    picture = picture_address(article, request=request)
    section = article.category.name if article.category else ""
    return {
        "category_address": _category_address(article, index=index),
        "news_feed": feed_link(index) if index else None,
        "related": related_articles(article),
        "edition_page": told_edition_page_or_none(article),
        "share_picture_address": picture,
        "structured_data": script_json(describe_article(article, request=request, picture=picture, section=section)),
    }


def told_edition_page_or_none(article: "NewsPage") -> EditionPage | None:
    """Return the page of the edition whose results the article tells, once they are public."""
    edition = article.results_of
    if edition is None or not edition.is_released:
        return None
    pages = open_pages(EditionPage.objects.filter(edition=edition, locale=article.locale_id))
    page: EditionPage | None = pages.first()
    return page


def picture_address(article: "NewsPage", *, request: HttpRequest) -> str:
    """Return the whole address of the picture in a format that everyone reads, or nothing without one or its file."""
    if article.picture is None:
        return ""
    address = common_address(article.picture)
    return request.build_absolute_uri(address) if address else ""


def _index_or_none(article: "NewsPage") -> "NewsIndexPage | None":
    from home.models import NewsIndexPage  # Its articles import this.

    index: NewsIndexPage | None = NewsIndexPage.objects.parent_of(article).first()
    return index


def _category_address(article: "NewsPage", *, index: "NewsIndexPage | None") -> str:
    if index is None or article.category is None:
        return ""
    return index.address_of_route("category", article.category.slug)
