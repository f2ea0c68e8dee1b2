# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Redirects to pages that anyone may read. Wagtail's own also tell the addresses of drafts."""

from typing import Any
from urllib.parse import urlparse

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.deprecation import MiddlewareMixin
from django.utils.encoding import uri_to_iri
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.signal_handlers import autocreate_redirects_on_slug_change
from wagtail.models import Page, Site

from core.api.locales import is_api


class PublicRedirectMiddleware(MiddlewareMixin):
    """What leads to a draft answers as what leads nowhere, after the same queries."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        # No address of the API was ever another.
        is_missing = response.status_code == 404 and not is_api(request.path_info)
        redirect = find_redirect(request) if is_missing else None
        if redirect is None or redirect.link is None:
            return response
        answer = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
        return answer(redirect.link)


def follow_public_page(instance_before: Page, instance: Page, **options: Any) -> None:
    """Lead from the former address of a page to its new one: nobody knows that of a page never published."""
    if instance_before.live or instance_before.first_published_at:
        autocreate_redirects_on_slug_change(instance_before, instance, **options)


def find_redirect(request: HttpRequest) -> Redirect | None:
    """Return the redirect of that very address, else of its path alone; one of the site before one of every site."""
    paths = _list_paths(request.get_full_path())
    leads_out = Q(redirect_page=None) | Q(redirect_page__in=Page.objects.live().public())
    # A null character is in no address, and PostgreSQL refuses to look for it.
    known = Redirect.get_for_site(Site.find_for_request(request)).filter(leads_out, old_path__in=paths)
    found = known.select_related("redirect_page").order_by(F("site").asc(nulls_last=True))
    return min(found, key=lambda redirect: paths.index(redirect.old_path), default=None)


def _list_paths(address: str) -> list[str]:
    """Return the forms under which an address may be stored, the most precise first."""
    whole = Redirect.normalise_path(address, decode_unicode=False)
    forms = [uri_to_iri(whole), whole]
    paths = [*forms, *(urlparse(form).path for form in forms)]
    return [path for path in dict.fromkeys(paths) if "\x00" not in path]
