# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From degrees to a plane whose unit is the radius of the Earth, `y` growing southwards as drawings do.

The sphere is enough: on a map of this size the ellipsoid would move a point by less than the width of a line.
"""

from collections.abc import Callable
from math import cos, log, pi, radians, sin, tan

Point = tuple[float, float]
# Takes a latitude and a longitude in degrees.
Projection = Callable[[float, float], Point]

# Those of Lambert 93, the projection in force for maps of metropolitan France (decree 2000-1276).
PARALLELS = (44.0, 49.0)
MERIDIAN = 3.0
ORIGIN_LATITUDE = 46.5


def _half(latitude: float) -> float:
    return tan(pi / 4 + radians(latitude) / 2)


_SOUTH, _NORTH = PARALLELS
_CONE = log(cos(radians(_SOUTH)) / cos(radians(_NORTH))) / log(_half(_NORTH) / _half(_SOUTH))
_FACTOR = cos(radians(_SOUTH)) * _half(_SOUTH) ** _CONE / _CONE
_ORIGIN_RADIUS = _FACTOR / _half(ORIGIN_LATITUDE) ** _CONE


def project_metropolitan(latitude: float, longitude: float) -> Point:
    """Return the conic conformal projection of Lambert, which keeps the shape of France."""
    radius = _FACTOR / _half(latitude) ** _CONE
    angle = _CONE * radians(longitude - MERIDIAN)
    return radius * sin(angle), radius * cos(angle) - _ORIGIN_RADIUS


def project_around(middle: float) -> Projection:
    """Return the equirectangular projection true at this latitude: enough for an island."""
    narrowing = cos(radians(middle))

    def project(latitude: float, longitude: float) -> Point:
        return radians(longitude) * narrowing, -radians(latitude)

    return project
