# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The outlines as they were built, and where a body falls on them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from laureats.atlas.frames import Box, plan_of
from laureats.atlas.projections import Point

TITLE_GAP = 12
OUTLINES_PATH = Path(__file__).parent / "outlines.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A part of the map. `bounds` are its south, west, north and east in degrees."""

    code: str
    title: str
    box: Box
    scale: float
    origin: Point
    bounds: tuple[float, float, float, float]
    outlines: dict[str, str]

    @property
    def title_top(self) -> int:
        return self.box.top - TITLE_GAP

    def holds(self, *, latitude: float, longitude: float) -> bool:
        south, west, north, east = self.bounds
        return south <= latitude <= north and west <= longitude <= east

    def place(self, *, latitude: float, longitude: float) -> Point:
        x, y = plan_of(self.code).projection(latitude, longitude)
        return x * self.scale + self.origin[0], y * self.scale + self.origin[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    width: int
    height: int
    frames: tuple[Frame, ...]

    def place(self, *, latitude: float, longitude: float) -> Point | None:
        """Return where a point stands in the drawing, or none for what no frame holds."""
        for frame in self.frames:
            if frame.holds(latitude=latitude, longitude=longitude):
                return frame.place(latitude=latitude, longitude=longitude)
        return None

    @property
    def mainland(self) -> Frame:
        return self.frames[0]

    @property
    def overseas(self) -> tuple[Frame, ...]:
        return self.frames[1:]


@cache
def read_atlas() -> Atlas:
    """Return the map, read once."""
    document = json.loads(OUTLINES_PATH.read_text(encoding="utf-8"))
    return Atlas(
        width=document["width"],
        height=document["height"],
        frames=tuple(
            Frame(
                code=frame["code"],
                title=plan_of(frame["code"]).title,
                box=plan_of(frame["code"]).box,
                scale=frame["scale"],
                origin=tuple(frame["origin"]),
                bounds=tuple(frame["bounds"]),
                outlines=frame["outlines"],
            )
            for frame in document["frames"]
        ),
    )
