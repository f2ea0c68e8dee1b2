# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Atom feed of the palmarès, in the language of its page."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import escape, strip_tags

from core.atom import FeedLink, WholeFeed, clean
from core.followed_files import answer_followed
from core.navigation import site_name
from laureats.palmares_feed.entries import Entry, latest_entries
from laureats.public.addresses import site_address

if TYPE_CHECKING:
    from laureats.models import PalmaresPage

EPOCH = datetime.fromtimestamp(0, tz=UTC)


def feed_link(page: "PalmaresPage", *, request: HttpRequest) -> FeedLink:
    return FeedLink(title=page.title, address=f"{page.get_url(request)}{page.reverse_subpage('feed')}")


def serve_feed(request: HttpRequest, *, page: "PalmaresPage") -> HttpResponse:
    """Return the feed; who has it already is told so."""
    feed = _head(request, page=page)
    # Read once: the default site is not the one of the request, and an entry keeps its name under any other.
    host = urlsplit(site_address()).hostname or ""
    for entry in latest_entries():
        name = f"tag:{host},{entry.at:%Y-%m-%d}:{entry.name}/{page.locale.language_code}"
        _add(feed, entry=entry, name=name, page=page, request=request)
    return answer_followed(request, feed.writeString("utf-8").encode(), content_type=feed.content_type)


def _head(request: HttpRequest, *, page: "PalmaresPage") -> WholeFeed:
    return WholeFeed(
        title=clean(f"{site_name(request)} – {page.title}"),
        link=request.build_absolute_uri(page.get_url(request)),
        description="",
        subtitle=clean(page.introduction) or None,
        language=page.locale.language_code,
        author_name=clean(site_name(request)),
        feed_url=request.build_absolute_uri(request.path),
        feed_copyright=settings.CONTENT_LICENCE,
        since=page.last_published_at or page.latest_revision_created_at or EPOCH,
    )


def _add(feed: WholeFeed, *, entry: Entry, name: str, page: "PalmaresPage", request: HttpRequest) -> None:
    """Add an entry under a tag (RFC 4151), which names it for good, wherever its page goes."""
    year = f"{page.get_url(request)}{page.reverse_subpage('year', args=[str(entry.edition.year)])}"
    feed.add_item(
        title=clean(entry.title),
        link=request.build_absolute_uri(f"{year}#edition-{entry.edition.code}"),
        description=escape(clean(" ".join(strip_tags(entry.content).split()))),
        unique_id=name,
        pubdate=entry.at,
        updateddate=entry.at,
        content=clean(entry.content),
    )
