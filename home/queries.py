# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the home page and the news read."""

from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator

from label.queries import current_campaign

if TYPE_CHECKING:
    from home.models import HomePage, NewsIndexPage, NewsPage

ARTICLES_A_PAGE = 10


def home_context(home_page: "HomePage") -> dict[str, Any]:
    """Return the campaign, the last results and the last news."""
    from home.models import NewsPage
    from laureats.public import latest_palmares

    news = NewsPage.objects.live().descendant_of(home_page).order_by("-date", "-id")
    return {"campaign": current_campaign(), "palmares": latest_palmares(), "articles": news[:3]}


def news_page(*, index_page: "NewsIndexPage", number: str | None) -> "Page[NewsPage]":
    from home.models import NewsPage

    articles = NewsPage.objects.live().child_of(index_page).order_by("-date", "-id")
    return Paginator(articles, ARTICLES_A_PAGE).get_page(number)
