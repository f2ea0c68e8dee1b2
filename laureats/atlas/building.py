# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Build the outlines of the map from the GeoJSON of the départements: done once, by `manage.py draw_map`."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings

from laureats.atlas.frames import HEIGHT, PLANS, WIDTH, Box, FramePlan
from laureats.atlas.paths import write_path
from laureats.atlas.projections import Point
from laureats.atlas.reading import OUTLINES_PATH
from laureats.atlas.topology import Ring, find_junctions, simplify_ring

# In units of the drawing: under a pixel.
TOLERANCE = 1.5
# In degrees: a port's breakwater or a point in the harbour is still in the frame.
BOUNDS_MARGIN = 0.25

# The rings of each département in degrees, longitude first as GeoJSON has them.
Outlines = dict[str, list[Ring]]


def source_path() -> Path:
    return Path(settings.BASE_DIR) / "data" / "departements.geojson"


def write_outlines() -> Path:
    """Write the outlines beside this module, and return where."""
    OUTLINES_PATH.write_text(build_outlines(source_path().read_text(encoding="utf-8")), encoding="utf-8")
    return OUTLINES_PATH


def build_outlines(geojson: str) -> str:
    """Return the JSON of the outlines."""
    outlines = read_rings(json.loads(geojson)["features"])
    apart = frozenset().union(*(plan.departments for plan in PLANS))
    frames = []
    for plan in PLANS:
        codes = plan.departments or outlines.keys() - apart
        frames.append(build_frame(plan=plan, outlines={code: outlines[code] for code in sorted(codes)}))
    document = {"width": WIDTH, "height": HEIGHT, "frames": frames}
    return json.dumps(document, indent=1) + "\n"


def read_rings(features: Iterable[dict[str, Any]]) -> Outlines:
    return {feature["properties"]["code"]: list(_rings_of(feature["geometry"])) for feature in features}


def build_frame(*, plan: FramePlan, outlines: Outlines) -> dict[str, Any]:
    """Return a frame: what turns degrees into its drawing, and the path of each of its départements."""
    points = [point for rings in outlines.values() for ring in rings for point in ring]
    projected = [plan.projection(latitude, longitude) for longitude, latitude in points]
    scale, origin = _fit(projected, box=plan.box, margin=plan.margin)
    junctions = find_junctions(ring for rings in outlines.values() for ring in rings)

    def draw(point: Point) -> Point:
        x, y = plan.projection(point[1], point[0])
        return x * scale + origin[0], y * scale + origin[1]

    drawn = {code: [list(map(draw, ring)) for ring in rings] for code, rings in outlines.items()}
    meeting = set(map(draw, junctions))
    return {
        "code": plan.code,
        "scale": scale,
        "origin": origin,
        "bounds": _bounds(points),
        "outlines": {
            code: write_path(simplify_ring(ring, junctions=meeting, tolerance=TOLERANCE) for ring in rings)
            for code, rings in drawn.items()
        },
    }


def _bounds(points: list[Point]) -> list[float]:
    """Return the south, west, north and east of points in degrees, a little wider."""
    longitudes, latitudes = zip(*points, strict=True)
    lowest = [round(min(values) - BOUNDS_MARGIN, 3) for values in (latitudes, longitudes)]
    return lowest + [round(max(values) + BOUNDS_MARGIN, 3) for values in (latitudes, longitudes)]


def _rings_of(geometry: dict[str, Any]) -> Iterable[Ring]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        yield from ([(longitude, latitude) for longitude, latitude in ring] for ring in polygon)


def _fit(points: list[Point], *, box: Box, margin: float) -> tuple[float, Point]:
    """Return the scale that makes the points fit in the box, and the shift that puts them in its middle."""
    across, down = zip(*points, strict=True)
    width, height = max(across) - min(across), max(down) - min(down)
    scale = min((box.width - 2 * margin) / width, (box.height - 2 * margin) / height)
    left = box.left + (box.width - width * scale) / 2 - min(across) * scale
    top = box.top + (box.height - height * scale) / 2 - min(down) * scale
    return round(scale, 3), (round(left, 3), round(top, 3))
