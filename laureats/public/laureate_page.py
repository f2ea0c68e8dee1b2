# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everything the page of a laureate shows: its results, the editors' words and pictures, what may be done with them."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.navigation import site_name
from core.share_pictures import SharePicture
from laureats.oembed.discovery import oembed_addresses
from laureats.public.laureate import laureate_context
from laureats.public.offers import Offers, find_offers
from laureats.public.pictures import read_pictures
from laureats.public.sharing import share, structured_data

if TYPE_CHECKING:
    from laureats.models import LaureatePage


def page_context(*, page: "LaureatePage", request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a laureate's page needs."""
    context = laureate_context(page.territory)
    current = context["current"]
    address = f"{context['index_address']}{page.slug}/"
    site = site_name(request)
    card = share(territory=page.territory, current=current, site=site)
    picture = request.build_absolute_uri(card.picture.address) if card.picture else ""
    whole_address = request.build_absolute_uri(address)
    is_embeddable = bool(current and current.badges and current.award.level)
    return context | {
        "oembed": oembed_addresses(whole_address, root=request.build_absolute_uri("/")[:-1]) if is_embeddable else {},
        "share": card,
        "share_picture": SharePicture(url=picture, alt=card.picture_text, media_type="image/png") if picture else None,
        "structured_data": structured_data(
            territory=page.territory,
            timeline=context["timeline"],
            site=site,
            address=whole_address,
            picture=picture,
        ),
        "offers": find_offers(current.award, page_address=address, page_slug=page.slug) if current else Offers(),
        "pictures": read_pictures(page),
        "initiatives": list(page.initiatives.all()),
    }
