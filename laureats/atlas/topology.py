# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Simplify outlines that share borders: each border is simplified once, so that neighbours still touch."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from math import sqrt

from laureats.atlas.projections import Point

Ring = list[Point]


def find_junctions(rings: Iterable[Ring]) -> set[Point]:
    """Return the points where three borders meet. Rings are closed: the last point is the first again."""
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for one, other in itertools.pairwise(ring):
            neighbours[one].add(other)
            neighbours[other].add(one)
    return {point for point, around in neighbours.items() if len(around) > 2}


def simplify_ring(ring: Ring, *, junctions: set[Point], tolerance: float) -> Ring:
    """Return a closed ring simplified border by border: junctions stay, whichever neighbour is drawn."""
    opened = ring[:-1]
    cuts = [place for place, point in enumerate(opened) if point in junctions]
    if not cuts:
        cuts = [opened.index(min(opened))]
    if len(cuts) == 1:
        # A border is a line between two ends: a ring alone is cut at its farthest point too.
        cuts.append(_farthest_place(opened, start=cuts[0]))
        cuts.sort()
    turned = opened[cuts[0] :] + opened[: cuts[0] + 1]
    ends = [cut - cuts[0] for cut in cuts] + [len(opened)]
    simplified: Ring = [turned[0]]
    for start, end in itertools.pairwise(ends):
        simplified += _simplify_border(turned[start : end + 1], tolerance=tolerance)[1:]
    return simplified


def _farthest_place(points: Ring, *, start: int) -> int:
    first = points[start]
    return max(range(len(points)), key=lambda place: (_square_distance(points[place], first), points[place]))


def _simplify_border(border: Ring, *, tolerance: float) -> Ring:
    """Simplify in one direction only, so that both neighbours keep the same points."""
    if border[0] <= border[-1]:
        return _douglas_peucker(border, tolerance=tolerance)
    return _douglas_peucker(border[::-1], tolerance=tolerance)[::-1]


def _douglas_peucker(line: Ring, *, tolerance: float) -> Ring:
    """Keep the ends, and the points farther than the tolerance from what is drawn without them."""
    if len(line) < 3:
        return line
    distances = [_distance_to_segment(point, start=line[0], end=line[-1]) for point in line[1:-1]]
    farthest = max(range(len(distances)), key=distances.__getitem__)
    if distances[farthest] <= tolerance:
        return [line[0], line[-1]]
    cut = farthest + 1
    before = _douglas_peucker(line[: cut + 1], tolerance=tolerance)
    return before[:-1] + _douglas_peucker(line[cut:], tolerance=tolerance)


def _distance_to_segment(point: Point, *, start: Point, end: Point) -> float:
    length = _square_distance(start, end)
    if not length:
        return _distance(point, start)
    (x, y), (x1, y1), (x2, y2) = point, start, end
    along = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    foot = (x1 + along * (x2 - x1), y1 + along * (y2 - y1))
    return _distance(point, foot)


def _distance(one: Point, other: Point) -> float:
    return sqrt(_square_distance(one, other))


def _square_distance(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
