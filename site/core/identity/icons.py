# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The icons of browsers and telephones, made from the one that the pages show (site/static/img/favicon.svg)."""

import io

from PIL import Image

from core.identity.drawing import draw_png, pictures_directory

MARK = "favicon.svg"
ICO_SIZES = (16, 32, 48)
GROUND = "#0c5c4b"
# Of the whole square: telephones round the corners of the first, and may cut the second down to a circle.
TOUCH_SHARE = 0.86
MASKABLE_SHARE = 0.68


def build_icons() -> dict[str, bytes]:
    """Return every icon by the name of its file."""
    mark = (pictures_directory() / MARK).read_text(encoding="utf-8")
    return {
        "favicon.ico": _make_ico(mark),
        "apple-touch-icon.png": draw_png(_on_ground(mark, share=TOUCH_SHARE), width=180),
        "icon-192.png": draw_png(mark, width=192),
        "icon-512.png": draw_png(mark, width=512),
        "icon-maskable-512.png": draw_png(_on_ground(mark, share=MASKABLE_SHARE), width=512),
    }


def _make_ico(mark: str) -> bytes:
    """Put the sizes of a tab in one file, each drawn for itself rather than shrunk."""
    pictures = [Image.open(io.BytesIO(draw_png(mark, width=size))) for size in ICO_SIZES]
    written = io.BytesIO()
    pictures[-1].save(written, "ICO", sizes=[(size, size) for size in ICO_SIZES], append_images=pictures[:-1])
    return written.getvalue()


def _on_ground(mark: str, *, share: float) -> str:
    """Set the mark in the middle of a square without a corner left empty."""
    side, margin = 100 * share, 50 * (1 - share)
    inner = mark.replace("<svg ", f'<svg x="{margin:g}" y="{margin:g}" width="{side:g}" height="{side:g}" ', 1)
    ground = f'<rect width="100" height="100" fill="{GROUND}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{ground}{inner}</svg>'
