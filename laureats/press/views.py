# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of a palmarès, once it is public. Before, and for a name that nothing bears, the answer is the same."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from laureats.models import PalmaresFile
from laureats.press.queries import public_file_or_none

# Opened alone, a file may neither run nor load anything.
FILE_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


@require_safe
def serve_file(request: HttpRequest, code: str, name: str) -> HttpResponseBase:
    file = public_file_or_none(code=code, name=name)
    if file is None:
        raise Http404
    etag = f'"{file.sha256}"'
    whole = _hand_over(file, etag=etag)
    answer = get_conditional_response(request, etag=etag, response=whole) or whole
    for header, value in FILE_HEADERS.items():
        answer[header] = value
    return answer


def _hand_over(file: PalmaresFile, *, etag: str) -> HttpResponse:
    response = HttpResponse(bytes(file.content), content_type=file.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    response["ETag"] = etag
    return response
