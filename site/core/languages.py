# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The same page in the other languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language, gettext, override
from wagtail.models import Page

from core.frame.reading import live_twins, translated_addresses
from core.frame.sections import SECTION_DEPTH
from core.frame.serving import frame_of


@dataclass(frozen=True, kw_only=True)
class LanguageLink:
    code: str
    name: str
    # The address alone, and with the words, the filters or the page number that the reader had.
    address: str
    url: str
    current: bool
    # Whether the address says the same thing in that language, or is only that language's home page.
    twin: bool

    @property
    def note(self) -> str:
        """Say, to those who read that language, that the link leads elsewhere than they may think; else nothing."""
        if self.twin:
            return ""
        with override(self.code):
            return gettext("this page has no translation: go to the home page")


def sub_path(*, page: Page, request: HttpRequest) -> str:
    """Return what follows the page's own address, for a page with addresses of its own under it."""
    own = page.get_url(request) or ""
    return request.path[len(own) :] if own and request.path.startswith(own) else ""


def page_addresses(*, page: Page, request: HttpRequest) -> dict[str, str]:
    """Return the address of this page by language.

    A page type with `served_by_parents_in_every_language` has no translations: its parent's translations serve it.
    One with `translated_tail` names its own addresses otherwise in each language.
    """
    if getattr(page.specific_class, "served_by_parents_in_every_language", False):
        parents = _known_addresses(page.get_parent(), request=request)
        return {code: f"{url}{page.slug}/" for code, url in parents.items()}
    tail = sub_path(page=page, request=request)
    if tail and hasattr(page, "translated_tail"):
        return _renamed_addresses(page=page, request=request)
    return {code: url + tail for code, url in _known_addresses(page, request=request).items()}


def _known_addresses(page: Page, *, request: HttpRequest) -> dict[str, str]:
    """Return what `translated_addresses` reads, from the frame where it knows the page."""
    frame = frame_of(request)
    if page.depth > SECTION_DEPTH:
        return translated_addresses(page=page, request=request)
    if page.depth < SECTION_DEPTH:
        return frame.homes
    section = frame.sections.get(page.path)
    return {code: section.by_language[code].url for code in section.translated} if section else {}


def _renamed_addresses(*, page: Any, request: HttpRequest) -> dict[str, str]:
    twins = live_twins(page=page, request=request)
    tails = {code: page.translated_tail(twin, request=request) for code, twin in twins.items()}
    return {code: f"{twins[code].get_url(request)}{tail}" for code, tail in tails.items() if tail is not None}


def view_addresses(request: HttpRequest) -> dict[str, str]:
    """Return the address by language of what no page but a view serves; nothing for an address that is not found."""
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve":
        return {}
    addresses = {code: translate_url(request.path, code) for code, _name in settings.LANGUAGES}
    return {code: url for code, url in addresses.items() if url != request.path or code == get_language()}


def twin_addresses(*, page: Page | None, request: HttpRequest) -> dict[str, str]:
    """Return the addresses that say the same thing, by language, the one that is read included."""
    return page_addresses(page=page, request=request) if page else view_addresses(request)


def language_links(*, page: Page | None, request: HttpRequest) -> list[LanguageLink]:
    """Return a link a language: to the same thing, else to the home page; a language without a site is left out."""
    twins = twin_addresses(page=page, request=request)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return links_from(twins=twins, homes=frame_of(request).homes, query=query)


def links_from(*, twins: Mapping[str, str], homes: Mapping[str, str], query: str) -> list[LanguageLink]:
    """Return the links of the languages that have an address; the query follows to twins alone."""
    addresses = {**homes, **twins}
    return [
        LanguageLink(
            code=code,
            name=LANGUAGE_NAMES.get(code, str(name)),
            address=addresses[code],
            url=addresses[code] + (query if code in twins else ""),
            current=code == get_language(),
            twin=code in twins,
        )
        for code, name in settings.LANGUAGES
        if code in addresses
    ]


# A language is named in itself: its readers look for that word.
LANGUAGE_NAMES = {"fr": "Français", "en": "English"}
