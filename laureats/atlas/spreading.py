# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Move points apart that would hide each other: bodies of one town stand on the same spot."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, floor, pi, sin, sqrt

from laureats.atlas.projections import Point

# Each turn of this angle leaves the widest gap: the seeds of a sunflower.
GOLDEN_ANGLE = pi * (3 - sqrt(5))
# Beyond it the crowd is drawn as it stands.
MOST_TRIES = 400
_AROUND = [(across, down) for across in (0, -1, 1) for down in (0, -1, 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    x: float
    y: float
    radius: float


def spread_discs(discs: Sequence[Disc], *, gap: float) -> list[Disc]:
    """Return the discs in their order, each at the free place nearest to its own, taken first come, first served."""
    placed = _Ground(cell=2 * max((disc.radius for disc in discs), default=0) + gap, gap=gap)
    return [placed.take(disc) for disc in discs]


def spiral(*, x: float, y: float, step: float) -> Iterator[Point]:
    """Yield the point itself, then others ever farther around it."""
    for number in range(MOST_TRIES):
        radius, angle = step * sqrt(number), number * GOLDEN_ANGLE
        yield x + radius * cos(angle), y + radius * sin(angle)


class _Ground:
    """What is taken, by cells as wide as the widest disc: only the nine around a place can touch it."""

    def __init__(self, *, cell: float, gap: float) -> None:
        self._cell = cell or 1
        self._gap = gap
        self._taken: dict[tuple[int, int], list[Disc]] = defaultdict(list)

    def take(self, disc: Disc) -> Disc:
        for x, y in spiral(x=disc.x, y=disc.y, step=disc.radius):
            if self._is_free(x=x, y=y, radius=disc.radius):
                return self._put(Disc(x=x, y=y, radius=disc.radius))
        return self._put(disc)

    def _put(self, disc: Disc) -> Disc:
        self._taken[self._cell_of(disc.x, disc.y)].append(disc)
        return disc

    def _is_free(self, *, x: float, y: float, radius: float) -> bool:
        """Tell whether nothing taken is too near. Asked a hundred times for one point of a crowd: hence plain loops."""
        column, row = self._cell_of(x, y)
        room = radius + self._gap
        for cell in [(column + across, row + down) for across, down in _AROUND]:
            for other in self._taken.get(cell, ()):
                if (x - other.x) ** 2 + (y - other.y) ** 2 < (room + other.radius) ** 2:
                    return False
        return True

    def _cell_of(self, x: float, y: float) -> tuple[int, int]:
        return floor(x / self._cell), floor(y / self._cell)
