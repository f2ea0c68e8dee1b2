# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges as other sites show them.

What is not public, what never was and what has no badge answer alike: the same page, after the same query.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from core.encodings import accepts_gzip
from laureats.assets.media_types import BADGE_TYPES
from laureats.assets.queries import current_badge_or_none, latest_revision_or_none
from laureats.assets.served_badges import ServedBadge, served_badge_or_none
from laureats.models.award import BadgeFile
from laureats.public.old_addresses import lead_to_renamed

CONTENT_TYPES = BADGE_TYPES
# Any site may show a badge or read its bytes; opened alone, an SVG may neither run nor load anything.
PICTURE_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}
# The variables of a request that ask for an answer under a condition.
CONDITIONS = frozenset({"HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE"})
REVISION_HEADERS = {**PICTURE_HEADERS, "Cache-Control": "public, max-age=31536000, immutable"}


@require_safe
def serve_badge(request: HttpRequest, slug: str, edition: str, revision: str, extension: str) -> HttpResponseBase:
    """Serve a revision, whose bytes never change. Each encoding has its own ETag."""
    badge = served_badge_or_none(slug=slug, edition=edition, revision=revision, extension=extension)
    if badge is None:
        return _lead_on(request)
    is_compressed = bool(badge.compressed) and accepts_gzip(request)
    response = _answer(badge, content_type=BADGE_TYPES[extension], is_compressed=is_compressed)
    if CONDITIONS.isdisjoint(request.META):
        return response
    etag = response.headers["ETag"]
    return _with_headers(get_conditional_response(request, etag=etag, response=response) or response, REVISION_HEADERS)


@require_safe
def redirect_to_latest_revision(request: HttpRequest, slug: str, edition: str, extension: str) -> HttpResponseBase:
    badge = latest_revision_or_none(slug=slug, edition=edition, extension=extension)
    return _redirect(badge, slug=slug, cache_control="no-cache") if badge else _lead_on(request)


@require_safe
def redirect_to_current_badge(request: HttpRequest, slug: str, extension: str) -> HttpResponseBase:
    badge = current_badge_or_none(slug=slug, extension=extension)
    return _redirect(badge, slug=slug, cache_control="no-store") if badge else _lead_on(request)


def _answer(badge: ServedBadge, *, content_type: str, is_compressed: bool) -> HttpResponse:
    headers = {**REVISION_HEADERS, "Content-Type": content_type, "ETag": f'"{badge.sha256}"'}
    if badge.compressed:
        headers["Vary"] = "Accept-Encoding"
    if not is_compressed:
        return HttpResponse(badge.content, headers=headers)
    headers |= {"Content-Encoding": "gzip", "ETag": f'"{badge.sha256}-gzip"'}
    return HttpResponse(badge.compressed, headers=headers)


def _lead_on(request: HttpRequest) -> HttpResponseBase:
    """Redirect to where the badge is since its page was renamed. Raise `Http404` when there is none."""
    return _with_headers(lead_to_renamed(request), {**PICTURE_HEADERS, "Cache-Control": "no-cache"})


def _redirect(badge: BadgeFile, *, slug: str, cache_control: str) -> HttpResponseBase:
    parts = {
        "slug": slug,
        "edition": badge.award.edition.code,
        "revision": badge.revision,
        "extension": badge.extension,
    }
    response = HttpResponseRedirect(reverse("laureats_badge", kwargs=parts))
    return _with_headers(response, {**PICTURE_HEADERS, "Cache-Control": cache_control})


def _with_headers(response: HttpResponseBase, headers: dict[str, str]) -> HttpResponseBase:
    for name, value in headers.items():
        response.headers[name] = value
    return response
