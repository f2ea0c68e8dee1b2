# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links that stay in the site: looked up in the page tree and the files, never fetched."""

from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.coreutils import get_dummy_request
from wagtail.documents import get_document_model
from wagtail.models import Page, Site
from wagtail.views import serve

from core.redirects import find_redirect
from home.links.found import Answer, State

BROKEN = Answer(state=State.BROKEN, status_code=404)


def answer_for_record(target: str) -> Answer:
    """Tell where a link to a chosen page or document leads."""
    kind, _colon, key = target.partition(":")
    if not key.isdecimal():
        return BROKEN
    if kind == "document":
        document = get_document_model().objects.filter(pk=key).first()
        is_there = document is not None and document.file.storage.exists(document.file.name)
        return Answer(state=State.GOOD, address=document.url) if is_there else BROKEN
    page = Page.objects.filter(pk=key).first()
    if page is None or not page.live:
        return BROKEN if page is None else Answer(state=State.BROKEN, status_code=404, address=page.url or "")
    return Answer(state=State.GOOD, address=page.url or "")


def own_path(address: str, *, site: Site) -> str | None:
    """Return the path of an address of this site; nothing for an address elsewhere."""
    parts = urlsplit(address)
    if not parts.netloc:
        return parts.path or "/"
    return (parts.path or "/") if parts.hostname == site.hostname else None


def answer_for_path(path: str, *, site: Site) -> Answer:
    """Tell where a path of this site leads a reader."""
    if settings.SERVE_MEDIA and path.startswith(settings.MEDIA_URL):
        name = unquote(path.removeprefix(settings.MEDIA_URL))
        return Answer(state=State.GOOD) if default_storage.exists(name) else BROKEN
    request = get_dummy_request(path=path, site=site)
    request.user = AnonymousUser()
    if _leads_somewhere(request):
        return Answer(state=State.GOOD)
    redirect = find_redirect(request)
    if redirect is None or not redirect.link:
        return BROKEN
    return Answer(state=State.MOVED, status_code=301, leads_to=redirect.link)


def _leads_somewhere(request: HttpRequest) -> bool:
    """Tell whether a view answers, or a public page or one of its routes. No template is drawn."""
    language = translation.get_language_from_path(request.path) or settings.LANGUAGE_CODE
    with translation.override(language):
        try:
            match = resolve(request.path)
            if match.func is not serve:
                return True
            found = Page.route_for_request(request, match.args[0] if match.args else "")
            return found is not None and found.page.serve(request, *found.args, **found.kwargs).status_code < 400
        except (Resolver404, Http404):
            return False
