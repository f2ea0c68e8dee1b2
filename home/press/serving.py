# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of a press release, as the public saves them: only those of the revision that is published."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

if TYPE_CHECKING:
    from home.models import PressReleaseFile, PressReleasePage

MEDIA_TYPES = {"pdf": "application/pdf", "odt": "application/vnd.oasis.opendocument.text"}
# Opened alone, a file may neither run nor load anything.
FILE_HEADERS = {
    "Cache-Control": "public, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


def serve_file(request: HttpRequest, *, release: "PressReleasePage", extension: str) -> HttpResponse:
    file = release.files.filter(extension=extension, revision=release.live_revision_id).first()
    if file is None:
        raise Http404
    etag = f'"{file.sha256}"'
    whole = _hand_over(file, release=release, request=request)
    answer = get_conditional_response(request, etag=etag, response=whole) or whole
    answer["ETag"] = etag
    for header, value in FILE_HEADERS.items():
        answer[header] = value
    return answer


def _hand_over(file: "PressReleaseFile", *, release: "PressReleasePage", request: HttpRequest) -> HttpResponse:
    response = HttpResponse(bytes(file.content), content_type=MEDIA_TYPES[file.extension])
    name = f"{release.slug}.{file.extension}"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    # Search engines show the page, which every reader can read.
    response["Link"] = f'<{release.get_full_url(request)}>; rel="canonical"'
    return response
