# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Serves what was drawn, and keeps what a view draws and says may be kept."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from core.discreet_logs import PERSONAL_PARTS
from laureats.prepared_pages.documents import keep_document, read_document

# Only what looks like the address of a laureate is looked for: a list, and a name under it. A secret never is, nor
# what programs read.
ELSEWHERE = "|".join((*PERSONAL_PARTS, "api"))
ADDRESS = re.compile(rf"(?:/[a-z]{{2}})?/(?!(?:{ELSEWHERE})/)[-\w]+/[-\w]+/", re.ASCII)
LONGEST_ADDRESS = 255


class PreparedPageMiddleware:
    """Within the middlewares that set headers: what was drawn leaves with the same ones."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _is_anyones(request):
            return self.get_response(request)
        origin = request.build_absolute_uri("/")
        # Read before anything is drawn: what changes meanwhile makes the stamp too old, never the page.
        reading = read_document(path=request.path, origin=origin)
        if reading.document:
            return HttpResponse(reading.document)
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and may_be_kept(response):
            keep_document(path=request.path, origin=origin, stamp=reading.stamp, document=response.text)
        return response


def let_keep(response: HttpResponse) -> HttpResponse:
    """Mark a page that is the same for anyone at that address until something that it shows changes."""
    response.is_same_for_anyone = True  # type: ignore[attr-defined]  # kept there
    return response


def may_be_kept(response: HttpResponse) -> bool:
    return response.status_code == 200 and getattr(response, "is_same_for_anyone", False) and not response.cookies


def _is_anyones(request: HttpRequest) -> bool:
    """Tell whether the address alone decides of the answer. Developers see what they have just written."""
    return (
        request.method in ("GET", "HEAD")
        and not settings.DEBUG
        and not request.META.get("QUERY_STRING")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and len(request.path) <= LONGEST_ADDRESS
        and ADDRESS.fullmatch(request.path) is not None
    )
