# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The same page in the other languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language
from wagtail.models import Page

from core.navigation import root_page_or_none


@dataclass(frozen=True, kw_only=True)
class LanguageLink:
    code: str
    name: str
    url: str
    current: bool
    # Whether the address says the same thing in that language, or is only that language's home page.
    twin: bool


def sub_path(*, page: Page, request: HttpRequest) -> str:
    """Return what follows the page's own address, for a page with addresses of its own under it."""
    own = page.get_url(request) or ""
    return request.path[len(own) :] if own and request.path.startswith(own) else ""


def translated_addresses(*, page: Page, request: HttpRequest) -> dict[str, str]:
    """Return the address by language of the page's live translations; copies awaiting translation do not count."""
    twins = page.get_translations(inclusive=True).live().filter(alias_of=None).select_related("locale")
    return {twin.locale.language_code: twin.get_url(request) for twin in twins if twin.get_url(request)}


def page_addresses(*, page: Page, request: HttpRequest) -> dict[str, str]:
    """Return the address of this page by language.

    A page type with `served_by_parents_in_every_language` has no translations: its parent's translations serve it.
    """
    if getattr(page.specific_class, "served_by_parents_in_every_language", False):
        parents = translated_addresses(page=page.get_parent(), request=request)
        return {code: f"{url}{page.slug}/" for code, url in parents.items()}
    tail = sub_path(page=page, request=request)
    return {code: url + tail for code, url in translated_addresses(page=page, request=request).items()}


def view_addresses(request: HttpRequest) -> dict[str, str]:
    """Return the address by language of what no page but a view serves; nothing for an address that is not found."""
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve":
        return {}
    here = request.get_full_path()
    addresses = {code: translate_url(here, code) for code, _name in settings.LANGUAGES}
    return {code: url for code, url in addresses.items() if url != here or code == get_language()}


def language_links(*, page: Page | None, request: HttpRequest) -> list[LanguageLink]:
    """Return a link a language: to the same thing, else to the home page; a language without a site is left out."""
    twins = page_addresses(page=page, request=request) if page else view_addresses(request)
    if len(twins) == len(settings.LANGUAGES):
        return links_from(twins=twins, homes={})
    root = root_page_or_none(request)
    return links_from(twins=twins, homes=translated_addresses(page=root, request=request) if root else {})


def links_from(*, twins: Mapping[str, str], homes: Mapping[str, str]) -> list[LanguageLink]:
    return [
        LanguageLink(
            code=code,
            name=LANGUAGE_NAMES.get(code, str(name)),
            url=twins.get(code) or homes[code],
            current=code == get_language(),
            twin=code in twins,
        )
        for code, name in settings.LANGUAGES
        if code in twins or code in homes
    ]


# A language is named in itself: its readers look for that word.
LANGUAGE_NAMES = {"fr": "Français", "en": "English"}
