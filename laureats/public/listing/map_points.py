# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where each laureate stands on the map, and in which form: sized by level, its form told by its shape too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from django.utils.translation import gettext as _

from core.level_signs import BADGE, METALS, LevelSign
from laureats.atlas.reading import read_atlas
from laureats.atlas.spreading import Disc, spread_discs
from laureats.models.territory import Territory
from laureats.public.listing.awards import ListedAward
from laureats.public.listing.bodies import ListedBody, height_of, sign_of

# In units of the map, two a pixel on a wide screen.
SMALLEST, LARGEST = 10, 28
GAP = 2
DISC, HEXAGON, SQUARE, RING = "disc", "hexagon", "square", "ring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How a level is drawn: `name` is the medal of the level, or its shape."""

    shape: str
    name: str
    radius: int
    words: str

    @property
    def key_path(self) -> str:
        return shape_path(self.shape, x=0, y=0, radius=self.radius)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPoint:
    """A laureate on the map, read "Arles, Niveau 4 sur 5, 2016"."""

    x: int
    y: int
    mark: Mark
    words: str
    address: str

    @property
    def path(self) -> str:
        return shape_path(self.mark.shape, x=self.x, y=self.y, radius=self.mark.radius)


def mark_of(award: ListedAward) -> Mark:
    sign = sign_of(award)
    if sign is None:
        return Mark(shape=RING, name=RING, radius=SMALLEST, words=_("Unknown level"))
    radius = round(SMALLEST + (LARGEST - SMALLEST) * height_of(award))
    return Mark(shape=_shape_of(sign), name=sign.medal or DISC, radius=radius, words=sign.words)


def map_points(
    bodies: Sequence[ListedBody], *, territories: dict[int, Territory], addresses: dict[int, str]
) -> list[MapPoint]:
    """Return the points of the bodies that have a place on the map, the largest first: the smaller lie on top."""
    placed = [(body, mark_of(body.shown), spot) for body in bodies if (spot := spot_of(territories[body.territory]))]
    placed.sort(key=lambda found: (-found[1].radius, found[0].shown.slug, found[0].territory))
    discs = [Disc(x=x, y=y, radius=mark.radius) for _body, mark, (x, y) in placed]
    return [
        MapPoint(
            x=round(disc.x),
            y=round(disc.y),
            mark=mark,
            words=f"{territories[body.territory].display_name}, {mark.words}, {body.shown.year}",
            address=addresses.get(body.territory, ""),
        )
        for (body, mark, _spot), disc in zip(placed, spread_discs(discs, gap=GAP), strict=True)
    ]


def spot_of(territory: Territory) -> tuple[float, float] | None:
    if territory.latitude is None or territory.longitude is None:
        return None
    return read_atlas().place(latitude=float(territory.latitude), longitude=float(territory.longitude))


def legend_of(bodies: Iterable[ListedBody]) -> list[Mark]:
    """Return the marks in use, by shape then from the smallest, one for levels that are read alike."""
    marks = {mark.words: mark for mark in (mark_of(body.shown) for body in bodies)}
    order = (DISC, SQUARE, HEXAGON, RING)
    return sorted(marks.values(), key=lambda mark: (order.index(mark.shape), mark.radius, mark.words))


def shape_path(shape: str, *, x: int, y: int, radius: int) -> str:
    """Return the outline of a shape as wide as a disc of this radius."""
    if shape == SQUARE:
        return f"M{x - radius} {y - radius}h{2 * radius}v{2 * radius}h-{2 * radius}z"
    if shape == HEXAGON:
        corners = [(x + radius * sin(turn * pi / 3), y - radius * cos(turn * pi / 3)) for turn in range(6)]
        return "M" + "L".join(f"{round(across)} {round(down)}" for across, down in corners) + "z"
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0-{2 * radius} 0z"


def _shape_of(sign: LevelSign) -> str:
    if sign.medal == BADGE:
        return SQUARE
    return HEXAGON if sign.medal in METALS else DISC
