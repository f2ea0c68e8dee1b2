# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that show editions to people. Those of a room above come from what it registers."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from core.api.addresses import whole_address
from label.models import CriteriaPage, Edition, JuryPage

# Gives the address of the public page of each of these editions, by key, in the reader's language.
EditionPages = Callable[[Collection[int]], Mapping[int, str]]
# Gives the public pages that tell an edition, in every language, of the query that asks for its editions.
OpenPages = Callable[[], QuerySet[Any]]
_registered: list[EditionPages] = []
_open_pages: list[OpenPages] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesOfEditions:
    """Whole addresses, empty where the language asked for has no such page."""

    criteria: str
    jury: str
    own: Mapping[int, str]

    def own_or_none(self, edition: Edition) -> str | None:
        return self.own.get(edition.pk)

    def criteria_or_none(self, edition: Edition, *, anchor: str = "") -> str | None:
        return f"{self.criteria}{edition.code}/{anchor}" if self.criteria else None

    def jury_or_none(self, edition: Edition) -> str | None:
        return f"{self.jury}{edition.code}/" if self.jury else None


def register_edition_pages(find: EditionPages, *, opened: OpenPages) -> None:
    """Have a room above tell the addresses of the pages of editions, and which editions have one in any language."""
    _registered.append(find)
    _open_pages.append(opened)


def has_page() -> Q:
    """Return the condition that a public page tells an edition, in whichever language."""
    conditions = (Q(Exists(opened().filter(edition=OuterRef("pk")))) for opened in _open_pages)
    return reduce(or_, conditions, Q(pk__in=[]))


def pages_of(editions: Iterable[Edition], *, request: HttpRequest) -> PagesOfEditions:
    """Return the pages of these editions, with as many queries whatever their number."""
    keys = {edition.pk for edition in editions}
    found = {key: path for find in _registered for key, path in find(keys).items()}
    return PagesOfEditions(
        criteria=_page_address(CriteriaPage, request=request),
        jury=_page_address(JuryPage, request=request),
        own={key: request.build_absolute_uri(path) for key, path in found.items()},
    )


def _page_address(page_class: type[Page], *, request: HttpRequest) -> str:
    pages = page_class.objects.live().public().filter(locale__language_code=get_language(), alias_of=None)
    page = pages.select_related("locale").order_by("path").first()
    path = page.get_url(request) if page else ""
    return whole_address(path or "", request=request) or ""
