# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges as other sites show them.

What is not public, what never was and what has no badge answer alike: the same page, after the same query.
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from laureats.assets.queries import badge_or_none, current_badge_or_none, latest_revision_or_none
from laureats.models.award import BadgeFile

CONTENT_TYPES = {"svg": "image/svg+xml", "png": "image/png"}
# Any site may show a badge or read its bytes; opened alone, an SVG may neither run nor load anything.
PICTURE_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


@require_safe
def serve_badge(request: HttpRequest, slug: str, edition: str, revision: str, extension: str) -> HttpResponseBase:
    """Serve a revision, whose bytes never change."""
    badge = badge_or_none(slug=slug, edition=edition, revision=int(revision), extension=extension)
    if badge is None:
        raise Http404
    etag = f'"{badge.sha256}"'
    response = HttpResponse(bytes(badge.content), content_type=CONTENT_TYPES[extension])
    response["ETag"] = etag
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return _for_any_site(get_conditional_response(request, etag=etag, response=response) or response)


@require_safe
def redirect_to_latest_revision(request: HttpRequest, slug: str, edition: str, extension: str) -> HttpResponseBase:
    badge = latest_revision_or_none(slug=slug, edition=edition, extension=extension)
    return _redirect(badge, slug=slug, cache_control="no-cache")


@require_safe
def redirect_to_current_badge(request: HttpRequest, slug: str, extension: str) -> HttpResponseBase:
    badge = current_badge_or_none(slug=slug, extension=extension)
    return _redirect(badge, slug=slug, cache_control="no-store")


def _redirect(badge: BadgeFile | None, *, slug: str, cache_control: str) -> HttpResponseBase:
    if badge is None:
        raise Http404
    parts = {
        "slug": slug,
        "edition": badge.award.edition.code,
        "revision": badge.revision,
        "extension": badge.extension,
    }
    response = HttpResponseRedirect(reverse("laureats_badge", kwargs=parts))
    response["Cache-Control"] = cache_control
    return _for_any_site(response)


def _for_any_site(response: HttpResponseBase) -> HttpResponseBase:
    for name, value in PICTURE_HEADERS.items():
        response[name] = value
    return response
