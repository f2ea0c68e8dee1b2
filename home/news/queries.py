# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Articles that anyone may read."""

from typing import TYPE_CHECKING

from django.db.models import Case, Value, When
from wagtail.query import PageQuerySet

from core.open_pages import open_pages
from core.pictures import prefetch_renditions

if TYPE_CHECKING:
    from home.models import NewsIndexPage, NewsPage

RELATED_ARTICLES = 3


def public_articles() -> PageQuerySet:
    """Return the articles published and open to all, latest first."""
    from home.models import NewsPage  # It reads these.

    return open_pages(NewsPage.objects.order_by("-date", "-id"))


def articles_of(index: "NewsIndexPage") -> PageQuerySet:
    return public_articles().child_of(index)


def with_parts(articles: PageQuerySet) -> PageQuerySet:
    """Return articles with what lists and feeds show of each: one query more for all their pictures."""
    return articles.select_related("locale", "category", "picture").prefetch_related(prefetch_renditions("picture"))


def related_articles(article: "NewsPage") -> "list[NewsPage]":
    """Return the other articles nearest to this one: those of its category first, then the latest."""
    rank = Case(When(category=article.category_id, then=Value(0)), default=Value(1))
    others = public_articles().sibling_of(article).exclude(pk=article.pk)
    return list(others.order_by(rank, "-date", "-id")[:RELATED_ARTICLES])
