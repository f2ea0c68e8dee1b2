# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a laureate and its visitors may do with its current label: take the kit, verify the badge."""

from dataclasses import dataclass

from django.urls import reverse

from laureats.kits.queries import is_kit_made
from laureats.models.award import Award


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """Addresses, empty for what is not offered."""

    kit: str = ""
    verification: str = ""


def find_offers(award: Award, *, page_address: str, page_slug: str) -> Offers:
    """Return what the page of an award leads to, in one query."""
    if not page_slug or award.level is None:
        return Offers()
    return Offers(
        kit=f"{page_address}kit/" if is_kit_made(award) else "",
        verification=_verification(award, page_slug=page_slug),
    )


def _verification(award: Award, *, page_slug: str) -> str:
    """Return the address that tells what the badge proves: only what this site released can be verified."""
    if award.frozen_at is None:
        return ""
    return reverse("laureats_verification", kwargs={"slug": page_slug, "edition": award.edition.code})
