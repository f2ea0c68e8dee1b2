# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a laureate and its visitors may do with its current label: take the kit, verify the badge."""

from dataclasses import dataclass

from core.level_signs import MEDALS
from laureats.models.artwork import ArtworkSet, Scale
from laureats.models.award import Award
from laureats.models.kit import Kit
from laureats.public.badges import address_or_blank


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
        kit=f"{page_address}kit/" if has_kit(award) else "",
        verification=_verification(award, page_slug=page_slug),
    )


def has_kit(award: Award) -> bool:
    """Tell whether a kit was built and an administrator offers those of this edition and scale."""
    level = award.level
    if level is None:
        return False
    scale = Scale.MEDALS if level.code.lower() in MEDALS else Scale.SIGNS
    offered = ArtworkSet.objects.filter(edition=award.edition_id, scale=scale, is_enabled=True)
    return Kit.objects.exclude(archive="").filter(award=award.pk, award__edition__in=offered.values("edition")).exists()


def _verification(award: Award, *, page_slug: str) -> str:
    """Return the address that tells what the badge proves: only what this site released can be verified."""
    if award.frozen_at is None:
        return ""
    return address_or_blank("laureats_verification", slug=page_slug, edition=award.edition.code)
