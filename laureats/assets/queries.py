# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The badge files that the public may read."""

from django.db.models import QuerySet

from laureats.models.award import Award, AwardQuerySet, BadgeFile


def public_badges(*, slug: str, extension: str) -> QuerySet[BadgeFile]:
    """Return the public badges in one format of the body whose page has that slug."""
    return _badges_of(Award.objects.public(), slug=slug, extension=extension)


def held_badges(*, slug: str, extension: str) -> QuerySet[BadgeFile]:
    """Return the public badges but those of labels taken back, which no moving address leads to."""
    return _badges_of(Award.objects.public().standing(), slug=slug, extension=extension)


def badge_or_none(*, slug: str, edition: str, revision: int, extension: str) -> BadgeFile | None:
    """Return that very revision, with its bytes, in one query."""
    badges = public_badges(slug=slug, extension=extension)
    return badges.filter(award__edition__code=edition, revision=revision).first()


def latest_revision_or_none(*, slug: str, edition: str, extension: str) -> BadgeFile | None:
    """Return the latest revision for an edition, without its bytes, in one query."""
    badges = held_badges(slug=slug, extension=extension).filter(award__edition__code=edition)
    return _with_edition(badges).order_by("-revision").first()


def current_badge_or_none(*, slug: str, extension: str) -> BadgeFile | None:
    """Return the latest revision for the body's latest edition, without its bytes, in one query."""
    badges = _with_edition(held_badges(slug=slug, extension=extension))
    return badges.order_by("-award__edition__year", "award__edition__code", "-revision").first()


def _badges_of(awards: AwardQuerySet, *, slug: str, extension: str) -> QuerySet[BadgeFile]:
    chosen = awards.filter(territory__laureate_page__slug=slug)
    return BadgeFile.objects.filter(award__in=chosen, extension=extension)


def _with_edition(badges: QuerySet[BadgeFile]) -> QuerySet[BadgeFile]:
    return badges.select_related("award__edition").defer("content")
