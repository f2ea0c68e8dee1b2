# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The address that answers: `/oembed?url=…`."""

from http import HTTPStatus
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from core.navigation import site_name
from laureats.oembed.answers import choose_size, describe, find_badge_or_none, write_xml
from laureats.oembed.asked import read_address
from laureats.public.addresses import site_address
from laureats.public.labelled import labelled_pages

# Any page may ask from the browser of its reader.
HEADERS = {"Access-Control-Allow-Origin": "*"}
SIDES = ("maxwidth", "maxheight")


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """Answer for the badge of an address of ours; what is hidden, and what never was, is not found alike."""
    written = request.GET.get("format", "json")
    if written not in ("json", "xml"):
        return _refuse(HTTPStatus.NOT_IMPLEMENTED)
    sides = [request.GET.get(side) for side in SIDES]
    if not all(side is None or _is_size(side) for side in sides):
        return _refuse(HTTPStatus.BAD_REQUEST)
    root, indexes = site_address(), _index_addresses()
    hosts = {request.get_host(), urlsplit(root).netloc}
    asked = read_address(request.GET.get("url", ""), hosts=hosts, indexes=indexes)
    badge = find_badge_or_none(asked, pages=labelled_pages())
    if badge is None:
        return _refuse(HTTPStatus.NOT_FOUND)
    answer = describe(
        badge,
        size=choose_size(*(int(side) if side else None for side in sides)),
        language=asked.language,
        root=root,
        index=indexes.get(asked.language) or indexes.get(settings.LANGUAGE_CODE, "/"),
        provider=site_name(request),
    )
    if written == "xml":
        return HttpResponse(write_xml(answer), content_type="text/xml; charset=utf-8", headers=HEADERS)
    return JsonResponse(dict(answer), json_dumps_params={"ensure_ascii": False}, headers=HEADERS)


def _is_size(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 5 and int(text) > 0


def _refuse(status: HTTPStatus) -> HttpResponse:
    return HttpResponse(status.phrase, status=status, content_type="text/plain; charset=utf-8", headers=HEADERS)


def _index_addresses() -> dict[str, str]:
    """Return the address of the list of laureates from the root of the site, by language."""
    from laureats.models import LaureateIndexPage

    pages = LaureateIndexPage.objects.live().public().select_related("locale").order_by("-path")
    return {page.locale.language_code: page.url for page in pages if page.url}
