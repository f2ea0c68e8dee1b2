# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet that a printer receives, in millimetres: what is cut out, what bleeds, and the marks around."""

from collections.abc import Iterator
from dataclasses import dataclass

POINTS_PER_MM = 72 / 25.4
# Marks begin beyond the bleed, so that no cut can leave any of them.
MARK_LENGTH_MM = 6.0
MARK_GAP_MM = 1.0
MARGIN_MM = 10.0

# Left, bottom, right, top, in points.
Box = tuple[float, float, float, float]
# From (x, y) to (x, y), in points.
Line = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is left once it is cut measures `width_mm` by `height_mm`."""

    width_mm: float
    height_mm: float
    bleed_mm: float

    @property
    def told_size(self) -> str:
        """Return "600 × 400 mm + 5 mm": once cut, and the bleed."""
        return f"{self.width_mm:g} × {self.height_mm:g} mm + {self.bleed_mm:g} mm"

    @property
    def margin_mm(self) -> float:
        """Return what lies between the bleed and the edge of the sheet."""
        return MARGIN_MM

    @property
    def bleed_width_mm(self) -> float:
        return self.width_mm + 2 * self.bleed_mm

    @property
    def bleed_height_mm(self) -> float:
        return self.height_mm + 2 * self.bleed_mm

    @property
    def around_mm(self) -> float:
        """Return what lies around the cut on each side: the bleed, then the margin of the marks."""
        return self.bleed_mm + MARGIN_MM

    @property
    def full_width_mm(self) -> float:
        return self.width_mm + 2 * self.around_mm

    @property
    def full_height_mm(self) -> float:
        return self.height_mm + 2 * self.around_mm

    @property
    def media_box(self) -> Box:
        return self._box(self.around_mm)

    @property
    def bleed_box(self) -> Box:
        return self._box(self.bleed_mm)

    @property
    def trim_box(self) -> Box:
        return self._box(0)

    def crop_marks(self) -> Iterator[Line]:
        """Yield two marks a corner, in line with the cut."""
        left, bottom, right, top = self.trim_box
        near, far = (points(self.bleed_mm + gap) for gap in (MARK_GAP_MM, MARK_GAP_MM + MARK_LENGTH_MM))
        for y in (bottom, top):
            yield (left - far, y, left - near, y)
            yield (right + near, y, right + far, y)
        for x in (left, right):
            yield (x, bottom - far, x, bottom - near)
            yield (x, top + near, x, top + far)

    def _box(self, around_mm: float) -> Box:
        start = self.around_mm - around_mm
        end = self.around_mm + around_mm
        return (points(start), points(start), points(end + self.width_mm), points(end + self.height_mm))


def points(millimetres: float) -> float:
    return round(millimetres * POINTS_PER_MM, 4)
