# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From SVG to pixels: the same drawing always gives the same bytes, whatever fonts the machine has."""

from importlib.resources import files
from pathlib import Path

import resvg_py
from django.conf import settings

FONTS = ("Regular", "Bold")


def pictures_directory() -> Path:
    return Path(settings.SITE_DIR) / "static" / "img"


def draw_png(svg: str, *, width: int) -> bytes:
    content: bytes = resvg_py.svg_to_bytes(
        svg_string=svg, width=width, skip_system_fonts=True, font_files=[_font_path(style) for style in FONTS]
    )
    return content


def _font_path(style: str) -> str:
    return str(files("fontpkg_atkinson_hyperlegible") / "files" / f"AtkinsonHyperlegible-{style}.ttf")
