# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What there is to read of the edition of an award: its page, and its own criteria."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import get_language
from wagtail.query import PageQuerySet

from core.open_pages import open_pages
from label.models import CriteriaPage, Edition
from laureats.public.addresses import edition_addresses, local_address


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionLinks:
    """Addresses, empty where there is nothing to read."""

    page: str = ""
    criteria: str = ""


NO_LINKS = EditionLinks()


def links_of_editions(editions: Iterable[Edition]) -> dict[int, EditionLinks]:
    """Return the links of released editions, with two queries. Criteria that are not known have a page that says so."""
    listed = {edition.pk: edition for edition in editions}
    index = local_address(CriteriaPage)
    pages = edition_addresses(listed)
    return {
        key: EditionLinks(
            page=pages.get(key, ""),
            criteria=f"{index}{edition.code}/" if index else "",
        )
        for key, edition in listed.items()
    }


def open_edition_pages() -> PageQuerySet:
    """Return the pages of editions that anyone may read, in every language."""
    # The pages import these modules.
    from laureats.models.edition_page import EditionPage

    return open_pages(EditionPage.objects.all()).order_by()


def public_edition_pages(edition_ids: Collection[int]) -> dict[int, str]:
    """Return by edition the address of its page in the reader's language, none standing in for one that has none."""
    # The pages import these modules.
    from laureats.models.edition_page import EditionPage

    pages = (
        EditionPage.objects.live()
        .public()
        .filter(edition__in=edition_ids, locale__language_code=get_language(), alias_of=None)
    )
    return {page.edition_id: page.url for page in pages.select_related("locale") if page.url}
