# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of an address that leads nowhere: the words of the address to look for, and the pages near it."""

import re
from difflib import get_close_matches
from urllib.parse import unquote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Locale, Page

from laureats.models import LaureatePage
from search.words import read_words

# An address is hostile until cut: so many letters are compared, with so many pages.
MOST_LETTERS, MOST_PAGES = 60, 200
MOST_NEAR, LIKENESS = 4, 0.7
LANGUAGE_CODES = frozenset(code for code, _name in settings.LANGUAGES)
SEPARATORS = re.compile(r"[\W_]+")
EXTENSION = re.compile(r"\.(?:html?|php\d?|aspx?)$", re.IGNORECASE)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer to an unknown address, and to a hidden one alike, with the same queries."""
    parts = parts_of(request.path)
    context = {"words": words_of(parts), "near_pages": find_near_pages(parts, request=request)}
    return render(request, "404.html", context, status=404)


def parts_of(path: str) -> list[str]:
    """Return what stands between the slashes, without the language and what old sites wrote after a dot."""
    parts = [EXTENSION.sub("", part) for part in unquote(path).split("/") if part]
    return parts[1:] if parts and parts[0] in LANGUAGE_CODES else parts


def words_of(parts: list[str]) -> str:
    return read_words(SEPARATORS.sub(" ", " ".join(parts))).typed


def find_near_pages(parts: list[str], *, request: HttpRequest) -> list[Page]:
    """Return the public pages whose own part of the address is like the last one: what is above it may be a secret's.

    Laureates are left to the search: they are thousands.
    """
    pages = (
        Page.objects.live()
        .public()
        .not_type(LaureatePage)
        .filter(locale=Locale.get_active(), depth__gt=2, alias_of=None)
    )
    by_slug = {page.slug: page for page in pages.order_by("-depth", "path")[:MOST_PAGES]}
    asked = parts[-1][:MOST_LETTERS].lower() if parts else ""
    likely = get_close_matches(asked, by_slug, n=MOST_NEAR, cutoff=LIKENESS)
    return [by_slug[slug] for slug in likely if by_slug[slug].get_url(request)]
