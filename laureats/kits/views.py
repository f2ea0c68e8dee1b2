# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of kits, as the public saves them.

A kit that is not made yet, one that is not public and one that never was answer alike.
"""

import zipfile
from collections.abc import Mapping
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from laureats.kits.assembling import ARCHIVE
from laureats.kits.counting import count_download, is_download
from laureats.kits.queries import public_kit_or_none
from laureats.models import Kit
from laureats.public.old_addresses import lead_to_renamed

# Opened alone, a file may neither run nor load anything. Each is asked for anew, or it would not be counted.
FILE_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Accept-Ranges": "none",
    "Cache-Control": "private, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}

# A line of a kit's contents.
Entry = Mapping[str, Any]


@require_safe
def serve_kit_file(request: HttpRequest, slug: str, edition: str, name: str) -> HttpResponseBase:
    kit = public_kit_or_none(slug, edition)
    entry = _find_entry(kit, name=name)
    if kit is None or entry is None:
        return lead_to_renamed(request)
    etag = f'"{entry["sha256"]}"'
    response = get_conditional_response(request, etag=etag) or _hand_over(kit, entry=entry)
    response["ETag"] = etag
    for header, value in FILE_HEADERS.items():
        response[header] = value
    if response.status_code == 200 and is_download(request):
        count_download(award_id=kit.award_id, role=entry["role"])
    return response


def _find_entry(kit: Kit | None, *, name: str) -> Entry | None:
    """Return the line of that very name: what is asked for is never a path."""
    return next((entry for entry in kit.contents if entry["name"] == name), None) if kit else None


def _hand_over(kit: Kit, *, entry: Entry) -> HttpResponseBase:
    try:
        response = _open_archive(kit) if entry["role"] == ARCHIVE else _read_member(kit, name=entry["name"])
    except FileNotFoundError as error:
        # Made anew since its row was read.
        raise Http404 from error
    response["Content-Type"] = entry["media_type"]
    response["Content-Length"] = str(entry["size"])
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=entry["name"])
    return response


def _open_archive(kit: Kit) -> FileResponse:
    return FileResponse(kit.archive.open("rb"))


def _read_member(kit: Kit, *, name: str) -> HttpResponse:
    with kit.archive.open("rb") as stored, zipfile.ZipFile(stored) as archive:
        return HttpResponse(archive.read(name))
