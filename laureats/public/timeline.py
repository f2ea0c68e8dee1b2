# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards of one body over the years, latest first, across every scale."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from label.models import Edition
from laureats.models.award import Award
from laureats.public.awards import ShownAward
from laureats.public.badges import BadgeLink, badge_links
from laureats.public.edition_links import NO_LINKS, EditionLinks
from laureats.public.scores import PublishedScores, WayForward, published_scores, published_way_forward

# The first edition of the label.
FIRST_YEAR = 2016


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Years in which no award is known; `last` is `first` for a single year."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """How many levels above (below, when negative) the award of `since`, given on the same scale."""

    steps: int
    since: int

    @property
    def distance(self) -> int:
        return abs(self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """An award with all that is public of it.

    `former_name` is empty when the body had its present name; `new_scale` names the levels of the edition's
    scale when the award before it was given on another; `movement` compares with the last known level of that same
    scale; `gap` lies between this award and the one before it; `links` lead to what its edition was.
    """

    shown: ShownAward
    former_name: str
    new_scale: list[str]
    movement: Movement | None
    gap: Gap | None
    badges: list[BadgeLink]
    links: EditionLinks = NO_LINKS

    @property
    def award(self) -> Award:
        return self.shown.award

    @property
    def year(self) -> int:
        return self.award.edition.year

    @property
    def is_withdrawn(self) -> bool:
        return self.award.withdrawn_at is not None

    @property
    def scores(self) -> PublishedScores | None:
        return published_scores(self.award)

    @property
    def way_forward(self) -> WayForward | None:
        return published_way_forward(self.award)


def build_timeline(
    awards: Iterable[ShownAward], *, links: Mapping[int, EditionLinks] | None = None
) -> list[TimelineEntry]:
    """Return the entries of one body, latest first, with the links of their editions."""
    ordered = sorted(awards, key=lambda shown: (-shown.award.edition.year, shown.award.edition.code))
    entries = (_build_entry(shown=shown, earlier=ordered[rank:]) for rank, shown in enumerate(ordered, start=1))
    return [replace(entry, links=(links or {}).get(entry.award.edition_id, NO_LINKS)) for entry in entries]


def gap_between(*, later: int, earlier: int) -> Gap | None:
    """Return the years strictly between two years, or none where they follow each other."""
    return Gap(first=earlier + 1, last=later - 1) if later - earlier > 1 else None


def _build_entry(*, shown: ShownAward, earlier: list[ShownAward]) -> TimelineEntry:
    """Return the entry of an award; `earlier` are those before it, latest first."""
    award = shown.award
    before = earlier[0] if earlier else None
    return TimelineEntry(
        shown=shown,
        former_name="" if shown.name == award.territory.display_name else shown.name,
        new_scale=_new_scale(edition=award.edition, before=before.award.edition) if before else [],
        movement=_movement(award=award, earlier=[each.award for each in earlier]),
        gap=gap_between(later=award.edition.year, earlier=before.award.edition.year) if before else None,
        badges=badge_links(shown),
    )


def _movement(*, award: Award, earlier: Iterable[Award]) -> Movement | None:
    """Return the levels gained or lost since the last known one; none where it belongs to another scale."""
    before = next((each for each in earlier if _has_level(each)), None)
    codes = _codes(award.edition)
    if not (before and _has_level(award) and codes == _codes(before.edition)):
        return None
    steps = codes.index(_code(award)) - codes.index(_code(before))
    return Movement(steps=steps, since=before.edition.year)


def _has_level(award: Award) -> bool:
    return award.level is not None and award.withdrawn_at is None


def _code(award: Award) -> str:
    return award.level.code if award.level else ""


def _new_scale(*, edition: Edition, before: Edition) -> list[str]:
    """Return the names of the edition's levels when they are not those of the edition before it."""
    codes = _codes(edition)
    return [level.local_name for level in edition.levels.all()] if codes and codes != _codes(before) else []


def _codes(edition: Edition) -> list[str]:
    return [level.code for level in edition.levels.all()]
