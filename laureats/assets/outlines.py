# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words turned into paths: a picture made of them needs no font, wherever it is shown.

Lengths are in user units of the picture, angles in radians; y grows downwards.
"""

import math
from dataclasses import dataclass

from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen

from laureats.assets.pens import RelativePathPen
from laureats.assets.typefaces import Glyph, Typeface, line_width, load_typeface, set_line

# The share of the width that stands before the anchor.
ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How a line is drawn. It shrinks when it would be wider than `max_width`."""

    size: float
    weight: str = "400"
    anchor: str = "start"
    letter_spacing: float = 0.0
    max_width: float = math.inf


def outline_straight(text: str, *, lettering: Lettering, x: float, y: float) -> str:
    """Return the path of a line anchored at (x, y) on its baseline."""
    typeface = load_typeface(lettering.weight)
    glyphs, scale = _fit(text, lettering=lettering, typeface=typeface)
    left = x - ANCHORS[lettering.anchor] * line_width(glyphs) * scale
    placed = [(glyph, Transform(scale, 0, 0, -scale, left + glyph.start * scale, y)) for glyph in glyphs]
    return _draw(placed, typeface=typeface)


def measure_straight(text: str, *, lettering: Lettering) -> float:
    """Return the width of a line that does not shrink."""
    typeface = load_typeface(lettering.weight)
    scale = lettering.size / typeface.units_per_em
    return line_width(set_line(text, typeface=typeface, letter_spacing=lettering.letter_spacing / scale)) * scale


def outline_arc(text: str, *, lettering: Lettering, x: float, y: float, radius: float) -> str:
    """Return the path of a line centred at the top of a circle, at its bottom when `radius` is negative."""
    typeface = load_typeface(lettering.weight)
    glyphs, scale = _fit(text, lettering=lettering, typeface=typeface)
    middle = line_width(glyphs) / 2
    placed = []
    for glyph in glyphs:
        half = glyph.advance / 2
        angle = (glyph.start + half - middle) * scale / radius
        turned = Transform().translate(x, y).rotate(angle).translate(-half * scale, -radius).scale(scale, -scale)
        placed.append((glyph, turned))
    return _draw(placed, typeface=typeface)


def _fit(text: str, *, lettering: Lettering, typeface: Typeface) -> tuple[list[Glyph], float]:
    """Return the glyphs of the line and the scale that takes their units to the picture's."""
    scale = lettering.size / typeface.units_per_em
    glyphs = set_line(text, typeface=typeface, letter_spacing=lettering.letter_spacing / scale)
    width = line_width(glyphs) * scale
    return glyphs, scale * min(1.0, lettering.max_width / width) if width else scale


def _draw(placed: list[tuple[Glyph, Transform]], *, typeface: Typeface) -> str:
    pen = RelativePathPen(typeface.glyph_set)
    for glyph, transform in placed:
        glyph.outline.draw(TransformPen(pen, transform))
    return pen.path()
