# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of pixels, made from sketches. What is the same for all laureates of a level is kept for the next one."""

import io
from functools import lru_cache

from PIL import Image

from laureats.assets.drawing import Sketch, draw_sketch
from laureats.assets.rendering import render_badge_png

# A whole level takes 40 pictures, 30 kB each on average.
KEPT = 160
MILLIMETRES_AN_INCH = 25.4


@lru_cache(maxsize=KEPT)
def png_of(sketch: Sketch, *, width: int) -> bytes:
    return render_badge_png(draw_sketch(sketch), width=width)


@lru_cache(maxsize=KEPT)
def webp_of(sketch: Sketch, *, width: int) -> bytes:
    """Return the picture without loss: flat colours take less room so than with it."""
    return _save(open_picture(png_of(sketch, width=width)), format="WEBP", lossless=True, quality=60, exact=False)


@lru_cache(maxsize=KEPT)
def printed_png_of(sketch: Sketch, *, width_mm: int, dpi: int) -> bytes:
    """Return a picture that says its size, so that a word processor places it at its width on paper."""
    width = pixels(width_mm, dpi=dpi)
    return _save(open_picture(png_of(sketch, width=width)), format="PNG", dpi=(dpi, dpi), optimize=False)


def pixels(millimetres: int, *, dpi: int) -> int:
    return round(millimetres / MILLIMETRES_AN_INCH * dpi)


def open_picture(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def _save(picture: Image.Image, **options: object) -> bytes:
    written = io.BytesIO()
    picture.save(written, **options)  # type: ignore[arg-type]  # Options differ by format.
    return written.getvalue()
