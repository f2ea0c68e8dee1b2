# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links to feeds, for readers and for what they read feeds with."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.atom import FeedLink

if TYPE_CHECKING:
    from home.models import NewsCategory, NewsIndexPage


def feed_link(index: "NewsIndexPage", *, category: "NewsCategory | None" = None) -> FeedLink:
    if category is None:
        return FeedLink(title=index.title, address=index.address_of_route("feed"))
    title = _("%(title)s: %(name)s") % {"title": index.title, "name": category.name}
    return FeedLink(title=title, address=index.address_of_route("category_feed", category.slug))


def feed_link_or_none(home_page: Page) -> FeedLink | None:
    """Return the feed of the news under a home page, or None on a site without news."""
    from home.models import NewsIndexPage

    index = NewsIndexPage.objects.live().public().child_of(home_page).order_by("path").first()
    return feed_link(index) if index else None
