# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Labelled bodies near another one: in the same département, or of the same kind and size."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from label.kinds import Kind
from laureats.models.award import Award
from laureats.models.territory import Territory
from laureats.public.awards import public_awards

if TYPE_CHECKING:
    from wagtail.query import PageQuerySet

    from laureats.models import LaureatePage

SHOWN = 5
# Enough awards to find as many bodies as are shown, each by its latest one.
READ = 40
# From how many inhabitants each class starts: the thresholds that French law and INSEE use most for communes.
SIZE_STARTS = (0, 3_500, 20_000, 100_000)
# The population of the others says little of what they are.
SIZED_KINDS = frozenset({Kind.COMMUNE, Kind.CC, Kind.CA, Kind.CU, Kind.METRO, Kind.EPCI, Kind.EPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A labelled body, under the latest of its awards."""

    name: str
    address: str
    award: Award


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeClass:
    """Populations from `start`, up to but without `end`; no `end` for the highest class."""

    start: int
    end: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    near: list[Neighbour]
    peers: list[Neighbour]
    size: SizeClass | None


def find_neighbours(territory: Territory, *, index_address: str) -> Neighbours:
    """Return a handful of labelled bodies that have a page, the latest awards first."""
    # The pages import these modules.
    from laureats.models import LaureatePage

    size = size_class(territory)
    pages = LaureatePage.objects.live().public()
    # A body without département has nobody in it.
    here = Q(territory__department=territory.department) & ~Q(territory__department="")
    near = _read(here, territory=territory, pages=pages)
    others = _like(territory, size=size) & ~Q(territory__in=[award.territory_id for award in near])
    peers = _read(others, territory=territory, pages=pages)
    return Neighbours(
        near=[_show(award, index_address=index_address) for award in near],
        peers=[_show(award, index_address=index_address) for award in peers],
        size=size,
    )


def size_class(territory: Territory) -> SizeClass | None:
    if territory.kind not in SIZED_KINDS or not territory.population:
        return None
    ends = [*SIZE_STARTS[1:], None]
    classes = [SizeClass(start=start, end=end) for start, end in zip(SIZE_STARTS, ends, strict=True)]
    return next(each for each in reversed(classes) if territory.population >= each.start)


def _like(territory: Territory, *, size: SizeClass | None) -> Q:
    like = Q(territory__kind=territory.kind)
    if size is None:
        return like
    like &= Q(territory__population__gte=size.start)
    return like & Q(territory__population__lt=size.end) if size.end else like


def _read(condition: Q, *, territory: Territory, pages: "PageQuerySet[LaureatePage]") -> list[Award]:
    """Return the latest award of each body, the latest first."""
    awards = public_awards().standing().filter(condition, territory__laureate_page__in=pages)
    awards = awards.filter(territory__is_fictional=territory.is_fictional).exclude(territory=territory.pk)
    listed = awards.select_related("territory__laureate_page").order_by("-edition__year", "territory__name", "pk")
    latest: dict[int, Award] = {}
    for award in listed[:READ]:
        latest.setdefault(award.territory_id, award)
    return list(latest.values())[:SHOWN]


def _show(award: Award, *, index_address: str) -> Neighbour:
    slug = award.territory.laureate_page.slug
    return Neighbour(name=award.territory.display_name, address=f"{index_address}{slug}/", award=award)
