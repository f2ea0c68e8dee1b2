# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which dates of which editions anyone may read."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import get_language

from core.open_pages import open_pages
from label.models import ApplyPage, Edition
from label.queries import announced_editions, current_campaign
from laureats.models import EditionPage
from laureats.public.addresses import FALLBACK_LANGUAGE, local_address
from laureats.public.key_dates import OF_A_CALL, KeyDate, key_dates


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEdition:
    """An edition with the dates that pages tell, and the address from the root that tells them, or nothing."""

    edition: Edition
    dates: list[KeyDate]
    address: str


def list_shown_editions(*, code: str = "") -> list[ShownEdition]:
    """Return the editions with public dates, earliest first, or that of one code; as many queries whatever is hidden.

    An edition is told by its page, by its results, or by the call to apply where a page shows it.
    """
    campaign = current_campaign() if _is_call_shown() else None
    pages = EditionPage.objects.live().public()
    told = Q(pk__in=announced_editions().values("pk")) | Exists(pages.filter(edition=OuterRef("pk")))
    editions = Edition.objects.filter(told | Q(pk=campaign.pk if campaign else None)).order_by("year", "code")
    if code:
        editions = editions.filter(code=code)
    addresses = _addresses_by_edition()
    # Without a page of its own, an edition is told where people apply.
    call = local_address(ApplyPage)
    shown = [_show(edition, address=addresses.get(edition.pk), call=call) for edition in editions]
    return [each for each in shown if each.dates]


def _is_call_shown() -> bool:
    """Tell whether anyone may read the call to apply: on a page of its own, or in a block of a home page."""
    pages = [*open_pages(ApplyPage.objects.all())[:1], *open_pages().filter(depth=2).specific()]
    return any(isinstance(page, ApplyPage) or getattr(page, "shows_campaign", False) for page in pages)


def _show(edition: Edition, *, address: str | None, call: str) -> ShownEdition:
    dates = key_dates(edition)
    if address is None and not edition.is_released:
        dates = [date for date in dates if date.kind in OF_A_CALL]
    return ShownEdition(edition=edition, dates=dates, address=address or call)


def _addresses_by_edition() -> dict[int, str]:
    """Return the address of the page of each edition that has one, in the reader's language if it may be."""
    pages = EditionPage.objects.live().public().select_related("locale").order_by("path")
    language = get_language() or FALLBACK_LANGUAGE
    # The last one stands: the reader's language.
    ordered = sorted(pages, key=lambda page: page.locale.language_code == language)
    return {page.edition_id: page.url or "" for page in ordered}
