# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write rings as the data of an SVG path, in whole units and relative steps: the shortest there is."""

import itertools
from collections.abc import Iterable

from laureats.atlas.topology import Ring

# In square units: a smaller island would be a speck.
SMALLEST_AREA = 12


def write_path(rings: Iterable[Ring]) -> str:
    """Return the path of a département; the largest ring is kept however small it is."""
    drawn = sorted(rings, key=area_of, reverse=True)
    kept = [ring for place, ring in enumerate(drawn) if place == 0 or area_of(ring) >= SMALLEST_AREA]
    return "".join(map(_write_ring, kept))


def area_of(ring: Ring) -> float:
    """Return the area of a closed ring, in square units."""
    pairs = itertools.pairwise(ring)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _write_ring(ring: Ring) -> str:
    points = [(round(x), round(y)) for x, y in ring[:-1]]
    words = [f"M{points[0][0]} {points[0][1]}l"]
    x, y = points[0]
    for next_x, next_y in points[1:]:
        if (next_x, next_y) != (x, y):
            words.append(_write_step(next_x - x, next_y - y))
            x, y = next_x, next_y
    return "".join(words).replace("l ", "l") + "z"


def _write_step(across: int, down: int) -> str:
    """A minus sign separates numbers as well as a space does."""
    return "".join(f"{number}" if number < 0 else f" {number}" for number in (across, down))
