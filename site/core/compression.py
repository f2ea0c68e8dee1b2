# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public texts leave compressed, whatever stands in front of the site; the page cache keeps them so.

Only what anyone may keep: a page that holds a secret beside words that its reader chose would tell it by its length
(the BREACH attack), and none of these holds one.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

from core.encodings import accepts_gzip
from core.shared_caches import ANYONE

TEXTS = ("text/", "application/json", "application/xml", "application/atom+xml", "application/ld+json", "image/svg+xml")


class CompressionMiddleware(GZipMiddleware):
    # Pages hold no secret to blur: the same page is the same bytes.
    max_random_bytes = 0

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not _is_public_text(response):
            return response
        if "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "") and not accepts_gzip(request):
            # Django compresses for "gzip;q=0", which refuses it.
            patch_vary_headers(response, ("Accept-Encoding",))
            return response
        compressed: HttpResponseBase = super().process_response(request, response)
        return compressed


def _is_public_text(response: HttpResponseBase) -> bool:
    return (
        isinstance(response, HttpResponse)
        and response.get("Cache-Control") == ANYONE
        and response.get("Content-Type", "").startswith(TEXTS)
    )
