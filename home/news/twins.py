# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The same list of news in another language: a category bears another word there."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import override

from home.news.queries import articles_of

if TYPE_CHECKING:
    from home.models import NewsIndexPage


def translated_tail(request: HttpRequest, *, twin: "NewsIndexPage") -> str | None:
    """Return what follows the address of a translation of the index to show the same list, or None without one."""
    match = getattr(request, "routable_resolver_match", None)
    if match is None:
        return ""
    values = match.kwargs
    if "slug" in values:
        return _category_tail(twin, name=match.url_name, slug=values["slug"])
    if "year" in values:
        is_told = articles_of(twin).filter(date__year=values["year"]).exists()
        return _reverse(twin, name="year", value=values["year"]) if is_told else None
    return ""


def _category_tail(twin: "NewsIndexPage", *, name: str, slug: str) -> str | None:
    from home.models import NewsCategory

    keys = NewsCategory.objects.filter(slug=slug).values("translation_key")
    here = {"translation_key__in": keys, "locale": twin.locale_id}
    found = NewsCategory.objects.filter(**here).values_list("slug", flat=True).first()
    return _reverse(twin, name=name, value=found) if found else None


def _reverse(twin: "NewsIndexPage", *, name: str, value: str) -> str:
    with override(twin.locale.language_code):
        return str(twin.reverse_subpage(name, args=[value]))
