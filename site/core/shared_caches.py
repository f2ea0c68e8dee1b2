# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long a shared cache may show an answer that says nothing about it itself.

A minute: enough to carry the evening of a palmarès, too little for a page of before to outlive its hour, even where
the purge that follows a release does not get through. The browser itself asks again each time.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

ANYONE = "public, max-age=0, s-maxage=60"
SOMEONE = "private, no-cache"
NOBODY = "no-store"


class SharedCacheMiddleware:
    """Above the sessions: it looks at what the browser sent, and opens no session to know."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = _choose_rule(request, response)
        return response


def _choose_rule(request: HttpRequest, response: HttpResponseBase) -> str:
    if request.method not in ("GET", "HEAD") or response.status_code >= 500:
        return NOBODY
    is_someone = settings.SESSION_COOKIE_NAME in request.COOKIES or response.cookies
    return SOMEONE if is_someone else ANYONE
