# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Articles and press releases as schema.org describes them."""

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone

from core.navigation import site_name

if TYPE_CHECKING:
    from home.models import NewsPage, PressReleasePage


def published_at(article: "NewsPage | PressReleasePage") -> datetime:
    """Return the first instant of the day that editors gave the article."""
    return timezone.make_aware(datetime.combine(article.date, time.min))


def updated_at(article: "NewsPage | PressReleasePage") -> datetime:
    day = published_at(article)
    return max(article.last_published_at or day, day)


def describe_article(
    article: "NewsPage | PressReleasePage", *, request: HttpRequest, picture: str = "", section: str = ""
) -> dict[str, Any]:
    address = article.get_full_url(request) or request.build_absolute_uri()
    publisher = {
        "@type": "Organization",
        "name": site_name(request),
        "url": request.build_absolute_uri("/"),
    }
    known = {"description": article.introduction, "image": picture, "articleSection": section}
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{address}#article",
        "mainEntityOfPage": address,
        "headline": article.title,
        "inLanguage": article.locale.language_code,
        "datePublished": article.date.isoformat(),
        "dateModified": updated_at(article).isoformat(),
        "author": publisher,
        "publisher": publisher,
        **{name: value for name, value in known.items() if value},
    }
