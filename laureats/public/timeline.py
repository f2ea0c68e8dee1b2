# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards of one body over the years, latest first, across every scale."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from label.models import Edition
from laureats.models.award import Award, BadgeFile
from laureats.public.awards import ShownAward
from laureats.public.scores import PublishedScores, WayForward, published_scores, published_way_forward


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLink:
    format: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Years between two awards in which none is known; `last` is `first` for a single year."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """An award with all that is public of it.

    `former_name` is empty when the body had its present name; `new_scale` names the levels of the edition's
    scale when the award before it was given on another; `gap` lies between this award and the one before it.
    """

    shown: ShownAward
    former_name: str
    new_scale: list[str]
    gap: Gap | None
    badges: list[BadgeLink]

    @property
    def award(self) -> Award:
        return self.shown.award

    @property
    def is_withdrawn(self) -> bool:
        return self.award.withdrawn_at is not None

    @property
    def scores(self) -> PublishedScores | None:
        return published_scores(self.award)

    @property
    def way_forward(self) -> WayForward | None:
        return published_way_forward(self.award)


def build_timeline(awards: Iterable[ShownAward]) -> list[TimelineEntry]:
    """Return the entries of one body, latest first."""
    ordered = sorted(awards, key=lambda shown: (-shown.award.edition.year, shown.award.edition.code))
    befores: list[ShownAward | None] = [*ordered[1:], None]
    return [_build_entry(shown=shown, before=before) for shown, before in zip(ordered, befores, strict=False)]


def _build_entry(*, shown: ShownAward, before: ShownAward | None) -> TimelineEntry:
    award = shown.award
    return TimelineEntry(
        shown=shown,
        former_name="" if shown.name == award.territory.display_name else shown.name,
        new_scale=_new_scale(edition=award.edition, before=before.award.edition) if before else [],
        gap=_gap_between(later=award.edition.year, earlier=before.award.edition.year) if before else None,
        badges=_badge_links(shown),
    )


def _new_scale(*, edition: Edition, before: Edition) -> list[str]:
    """Return the names of the edition's levels when they are not those of the edition before it."""
    levels = list(edition.levels.all())
    if not levels or [level.code for level in levels] == [level.code for level in before.levels.all()]:
        return []
    return [level.local_name for level in levels]


def _gap_between(*, later: int, earlier: int) -> Gap | None:
    return Gap(first=earlier + 1, last=later - 1) if later - earlier > 1 else None


def _badge_links(shown: ShownAward) -> list[BadgeLink]:
    """Return the files of the badge's latest revision; their addresses need the body's page.

    A label taken back has none.
    """
    is_shown = shown.page_slug and shown.award.withdrawn_at is None
    files = list(shown.award.badge_files.all()) if is_shown else []
    latest = max((file.revision for file in files), default=0)
    return [_link_badge(file=file, shown=shown) for file in files if file.revision == latest]


def _link_badge(*, file: BadgeFile, shown: ShownAward) -> BadgeLink:
    parts = {
        "slug": shown.page_slug,
        "edition": shown.award.edition.code,
        "revision": file.revision,
        "extension": file.extension,
    }
    return BadgeLink(format=file.extension.upper(), address=reverse("laureats_badge", kwargs=parts))
