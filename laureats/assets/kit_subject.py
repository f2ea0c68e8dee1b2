# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a kit is made of, taken from an award: the same before the release as after."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from laureats.assets.award_lookup import page_or_none
from laureats.assets.rendering import BadgeSubject, describe_badge
from laureats.faults import Fault, Refused
from laureats.models import Award, LaureatePage
from laureats.public.addresses import site_address

# File systems allow 255 bytes a name.
SLUG_LENGTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class KitSubject:
    """`reference` is the candidature's, else the SIREN, else the slug; addresses are whole.

    `badge_address` is that of the edition, which follows corrections; it is the picture's own file name for a body
    without a page, since the site then serves no badge of it.
    """

    reference: str
    slug: str
    badge: BadgeSubject
    mentions: tuple[str, ...]
    badge_address: str
    page_address: str

    @property
    def stem(self) -> str:
        """Return what every picture's name begins with: "label-2026-niveau-3-arles"."""
        return file_stem(badge=self.badge, slug=self.slug)

    @property
    def alternative(self) -> str:
        """Return the words that stand for the picture in a page."""
        return f"{self.badge.laureate} : {self.badge.statement}"


def kit_subject_from_award(award: Award) -> KitSubject:
    """Return what the kit of an award is made of. Raise `Refused` when its level is not known."""
    if award.level is None:
        message = _("The level of %(name)s in %(edition)s is not known: a badge cannot show it.")
        parts = {"name": award.name, "edition": award.edition.code}
        raise Refused([Fault(code="unknown_level", message=message % parts)])
    page = page_or_none(award)
    slug = page.slug if page else award.territory.slug
    badge = describe_badge(award=award, level=award.level)
    return KitSubject(
        reference=award.candidature.reference if award.candidature else award.territory.siren or slug,
        slug=slug,
        badge=badge,
        mentions=tuple(mention["name"] for mention in award.mentions),
        badge_address=_badge_address(page, badge=badge) or f"{file_stem(badge=badge, slug=slug)}.svg",
        page_address=(page.full_url if page else None) or f"{site_address()}/",
    )


def file_stem(*, badge: BadgeSubject, slug: str) -> str:
    level = slugify(badge.level_name) or slugify(badge.level_code)
    return f"label-{badge.edition_code}-{level}-{slugify(slug)[:SLUG_LENGTH]}"


def _badge_address(page: LaureatePage | None, *, badge: BadgeSubject) -> str:
    if page is None:
        return ""
    parts = {"slug": page.slug, "edition": badge.edition_code, "extension": "svg"}
    return site_address() + reverse("laureats_badge_edition", kwargs=parts)
