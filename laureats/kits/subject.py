# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a kit is made of, taken from an award: the same before the release as after."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from laureats.assets.subjects import BadgeSubject, describe_badge
from laureats.faults import Fault, Refused
from laureats.kits.award_lookup import page_or_none
from laureats.models import Award, LaureatePage
from laureats.public.addresses import site_address

# File systems allow 255 bytes a name.
SLUG_LENGTH = 120
# What is read beside the files, and looked for by these names.
PLAIN_NAMES = frozenset({"LISEZ-MOI.txt", "code-integration.html", "code-integration.md"})


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
        """Return what the name of every file to hand on begins with: "label-2026-niveau-3-arles"."""
        return file_stem(badge=self.badge, slug=self.slug)

    @property
    def alternative(self) -> str:
        """Return the words that stand for the picture in a page."""
        return f"{self.badge.laureate} : {self.badge.statement}"

    @property
    def alternative_en(self) -> str:
        return f"{self.badge.laureate}: {self.badge.statement_en}"

    def file_name(self, role: str) -> str:
        """Return the name of a file of the kit: "label-2026-niveau-3-arles-badge-light.svg"."""
        return role if role in PLAIN_NAMES else f"{self.stem}-{role}"


def kit_subject_from_award(award: Award) -> KitSubject:
    """Return what the kit of an award is made of. Raise `Refused` when its level is not known."""
    return describe_kit(award, page=page_or_none(award), root=site_address())


def describe_kit(award: Award, *, page: LaureatePage | None, root: str) -> KitSubject:
    """Return the same, of a body with that page on the site of that address, without a query for either."""
    if award.level is None:
        message = _("The level of %(name)s in %(edition)s is not known: a badge cannot show it.")
        parts = {"name": award.name, "edition": award.edition.code}
        raise Refused([Fault(code="unknown_level", message=message % parts)])
    slug = page.slug if page else award.territory.slug
    badge = describe_badge(award=award, level=award.level)
    address = _badge_address(page.slug, badge=badge) if page else ""
    return KitSubject(
        reference=award.candidature.reference if award.candidature else award.territory.siren or slug,
        slug=slug,
        badge=badge,
        mentions=tuple(mention["name"] for mention in award.mentions),
        badge_address=f"{root}{address}" if address else f"{file_stem(badge=badge, slug=slug)}-badge-light.svg",
        page_address=(page.full_url if page else None) or f"{root}/",
    )


def file_stem(*, badge: BadgeSubject, slug: str) -> str:
    level = slugify(badge.level_name) or slugify(badge.level_code)
    return f"label-{badge.edition_code}-{level}-{slugify(slug)[:SLUG_LENGTH]}"


def _badge_address(slug: str, *, badge: BadgeSubject) -> str:
    parts = {"slug": slug, "edition": badge.edition_code, "extension": "svg"}
    return reverse("laureats_badge_edition", kwargs=parts)
