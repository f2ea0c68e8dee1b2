# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What personal links share, whoever holds one: secret, address, number of uses, and who may keep what."""

import hashlib
import secrets
from collections.abc import Mapping

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

SECRET_BYTES = 32
ATTEMPTS_SECONDS = 60 * 60
# The address is a key. `strict-origin` never says it to anyone; `no-referrer` would also make browsers hide where a
# form comes from, and its protection against forgery would refuse what its holder sends.
PRIVATE_HEADERS: Mapping[str, str] = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "strict-origin",
    "X-Robots-Tag": "noindex, nofollow",
}


def draw_secret() -> str:
    return secrets.token_urlsafe(SECRET_BYTES)


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def link_address(secret: str, *, page: str) -> str:
    """Return the whole address of a link, in the site's first language. `page` is the name of what it opens."""
    with translation.override(settings.LANGUAGE_CODE):
        return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{reverse(page, args=[secret])}"


def is_within_attempts(key: str, *, limit: int) -> bool:
    """Count one attempt, and tell whether it is one too many within the hour of the first."""
    cache.add(key, 0, ATTEMPTS_SECONDS)
    try:
        return cache.incr(key) <= limit
    except ValueError:  # The hour ended between the two lines.
        return True


def add_private_headers(response: HttpResponseBase) -> HttpResponseBase:
    for name, value in PRIVATE_HEADERS.items():
        response[name] = value
    return response


def answer_closed_link(request: HttpRequest, *, advice: str) -> HttpResponseBase:
    """Answer alike whatever the link is not: known, current or still open."""
    return add_private_headers(render(request, "laureats/personal/closed_link.html", {"advice": advice}, status=404))


def answer_refusal(request: HttpRequest, *, title: str, text: str, page_address: str, status: int) -> HttpResponse:
    context = {"title": title, "text": text, "page_address": page_address}
    return render(request, "laureats/personal/refusal.html", context, status=status)
