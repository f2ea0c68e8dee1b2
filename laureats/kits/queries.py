# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which awards have a kit, and which kits the public may read."""

from typing import TYPE_CHECKING

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When

from label.models import Edition
from laureats.assets.artworks import LEVELS_AS_SIGNS
from laureats.models.artwork import ArtworkSet, Scale
from laureats.models.award import Award, AwardQuerySet
from laureats.models.kit import Kit

if TYPE_CHECKING:
    from laureats.models import LaureatePage

IS_WAITING = Q(built_at=None) | Q(built_at__lt=F("requested_at"))
SCALE_OF_LEVEL = Case(When(level__code__in=LEVELS_AS_SIGNS, then=Value(Scale.SIGNS)), default=Value(Scale.MEDALS))


def awards_with_artwork() -> AwardQuerySet:
    """Return the awards that a kit can be made for, public or not: standing, of known level, with enabled artwork."""
    enabled = ArtworkSet.objects.filter(edition=OuterRef("edition"), scale=OuterRef("drawn_scale"), is_enabled=True)
    known = Award.objects.standing().filter(level__isnull=False)
    return known.annotate(drawn_scale=SCALE_OF_LEVEL).filter(Exists(enabled))


def awards_with_kit() -> AwardQuerySet:
    """Return the public awards that have a kit, made or still to be made: those of bodies with a public page."""
    from laureats.models import LaureatePage  # The pages import these modules.

    pages = LaureatePage.objects.live().public()
    return awards_with_artwork().public().filter(territory__laureate_page__in=pages.order_by().values("pk"))


def awards_of_edition(edition: Edition) -> AwardQuerySet:
    return awards_with_kit().filter(edition=edition)


def awards_of_page(page: "LaureatePage") -> AwardQuerySet:
    """Return the awards of a body that have a kit, the latest edition first."""
    awards = awards_with_kit().filter(territory=page.territory_id)
    return awards.select_related("edition", "level", "territory", "kit").order_by("-edition__year", "edition__code")


def public_kit_or_none(slug: str, edition: str) -> Kit | None:
    """Return the kit that the public may take now: one not yet made, hidden or unknown answers alike."""
    awards = awards_with_kit().filter(territory__laureate_page__slug=slug, edition__code=edition)
    return Kit.objects.filter(award__in=awards.values("pk")).exclude(archive="").first()


def is_kit_made(award: Award) -> bool:
    """Tell in one query whether the kit of an award can be taken, for a page that is public itself."""
    made = awards_with_artwork().public().filter(pk=award.pk, kit__isnull=False)
    return made.exclude(kit__archive="").exists()


def waiting_kits() -> QuerySet[Kit]:
    """Return the kits to be made, those that failed left out: they are asked for again by someone."""
    return Kit.objects.filter(IS_WAITING, failure="").order_by("requested_at", "pk")


def failed_kits() -> QuerySet[Kit]:
    return Kit.objects.exclude(failure="")
