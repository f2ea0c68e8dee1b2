# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fonts readers load: the installed font package, cut down to the characters of French and English pages."""

from importlib.resources import files
from pathlib import Path

from django.conf import settings
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

SOURCE_PACKAGE = "fontpkg_atkinson_hyperlegible"
STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic"}
NARROW_NO_BREAK_SPACE = 0x202F
# Latin and Latin Extended-A, then the punctuation and signs of French typography.
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(ord(sign) for sign in "ÿ’‘“”„‚«»‹›…–—•·†‡‰€™−×÷≤≥≠\u2009\u202f"),
]


def fonts_directory() -> Path:
    return Path(settings.SITE_DIR) / "static" / "fonts"


def web_font_path(style: str) -> Path:
    return fonts_directory() / f"atkinson-hyperlegible-{style}.woff2"


def open_source_font(style: str) -> TTFont:
    source = files(SOURCE_PACKAGE) / "files" / f"AtkinsonHyperlegible-{STYLES[style]}.ttf"
    return TTFont(str(source), recalcTimestamp=False)


def add_narrow_space(font: TTFont) -> None:
    """Give the font the narrow no-break space of French, half as wide as its space."""
    name = "uni202F"
    font["glyf"][name] = Glyph()
    width, _bearing = font["hmtx"].metrics["space"]
    font["hmtx"].metrics[name] = (width // 2, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[NARROW_NO_BREAK_SPACE] = name


def cut_font(style: str) -> TTFont:
    """Return the font of that style with the site's characters only, to be saved as WOFF2."""
    font = open_source_font(style)
    if NARROW_NO_BREAK_SPACE not in font.getBestCmap():
        add_narrow_space(font)
    subsetter = Subsetter(Options(layout_features=["kern", "liga", "tnum", "mark", "ccmp", "locl"], hinting=False))
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def licence_text() -> str:
    return (files(SOURCE_PACKAGE) / "LICENSE").read_text(encoding="utf-8")
