# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The shape that points out of 100 draw around a circle, as coordinates of an SVG drawing. Standard library only."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import cos, pi, sin

SIZE = 320
CENTRE = SIZE / 2
RADIUS = 124
LABEL_RADIUS = 145
RINGS = (25, 50, 75, 100)
# Two axes draw a line, not a shape.
FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    x: str
    y: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """`number` is the rank of the row that the axis stands for, from 1; it is written at `label`."""

    number: int
    end: Dot
    label: Dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """`earlier_shape` is blank unless every axis has an earlier point: a shape through some would mislead."""

    rings: list[str]
    axes: list[Axis]
    shape: str
    dots: list[Dot]
    earlier_shape: str
    earlier_dots: list[Dot]


def draw_radar(*, points: Sequence[Decimal], earlier: Sequence[Decimal | None]) -> Radar | None:
    """Return the drawing of points, with the earlier ones that are known; none for fewer than three."""
    count = len(points)
    if count < FEWEST:
        return None
    known = [(rank, value) for rank, value in enumerate(earlier) if value is not None]
    before = [_place(rank=rank, count=count, radius=_length(value)) for rank, value in known]
    dots = [_place(rank=rank, count=count, radius=_length(value)) for rank, value in enumerate(points)]
    return Radar(
        rings=[_polygon(_ring(count=count, share=share)) for share in RINGS],
        axes=[_axis(rank=rank, count=count) for rank in range(count)],
        shape=_polygon(dots),
        dots=dots,
        earlier_shape=_polygon(before) if len(before) == count else "",
        earlier_dots=before,
    )


def _length(value: Decimal) -> float:
    """Return how far from the centre a value stands; a bonus beyond 100 stays on the rim."""
    return RADIUS * float(min(max(value, Decimal(0)), Decimal(100))) / 100


def _axis(*, rank: int, count: int) -> Axis:
    return Axis(
        number=rank + 1,
        end=_place(rank=rank, count=count, radius=RADIUS),
        label=_place(rank=rank, count=count, radius=LABEL_RADIUS),
    )


def _ring(*, count: int, share: int) -> list[Dot]:
    return [_place(rank=rank, count=count, radius=RADIUS * share / 100) for rank in range(count)]


def _place(*, rank: int, count: int, radius: float) -> Dot:
    """Return the point of an axis at that distance; the first axis goes straight up, the others turn clockwise."""
    angle = 2 * pi * rank / count
    return Dot(x=f"{CENTRE + radius * sin(angle):.1f}", y=f"{CENTRE - radius * cos(angle):.1f}")


def _polygon(dots: Sequence[Dot]) -> str:
    return " ".join(f"{dot.x},{dot.y}" for dot in dots)
