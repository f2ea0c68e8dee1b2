# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What robots are asked: `/robots.txt` (RFC 9309). It asks, and locks nothing: what is secret answers to nobody."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.discreet_logs import PERSONAL_PARTS

# Words that someone typed, and orders of the same rows. Lists of one filter are pages to find; those of several say
# themselves that they are not.
NOT_TO_LIST = ("q", "sort")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    site = Site.find_for_request(request)
    is_open = settings.OPEN_TO_ROBOTS and site is not None and _host(request) == site.hostname
    lines = _open_lines(site) if site and is_open else _closed_lines()
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def _host(request: HttpRequest) -> str:
    return request.get_host().partition(":")[0]


def _closed_lines() -> Iterator[str]:
    yield "# A copy or a demonstration: the site to list is elsewhere."
    yield "User-agent: *"
    yield "Disallow: /"


def _open_lines(site: Site) -> Iterator[str]:
    yield "# Everything public may be read and kept. What follows would only waste your time."
    yield "User-agent: *"
    yield from (f"Disallow: {path}" for path in _closed_paths())
    yield from (f"Disallow: /*{mark}{name}=" for name in NOT_TO_LIST for mark in ("?", "&"))
    yield ""
    yield f"Sitemap: {site.root_url}{reverse('sitemap')}"


def _closed_paths() -> Iterator[str]:
    yield reverse("wagtailadmin_home")
    for language, _name in settings.LANGUAGES:
        prefix = "" if language == settings.LANGUAGE_CODE else f"/{language}"
        yield from (f"{prefix}/{part}/" for part in PERSONAL_PARTS)
        with override(language):
            yield reverse("search")
