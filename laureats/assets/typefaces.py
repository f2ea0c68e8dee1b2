# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A typeface read from its file: outlines, advances and kerning of its glyphs, in units of the em."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from fontTools.ttLib import TTFont

PACKAGE = "fontpkg_atkinson_hyperlegible"
STYLES = {"400": "Regular", "700": "Bold"}
MISSING_GLYPH = ".notdef"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One drawn letter: `outline` draws it on a fontTools pen; `start` is where it begins on its line."""

    outline: Any
    start: float
    advance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeface:
    units_per_em: int
    glyph_set: Any
    glyph_names: dict[int, str]
    kerning: tuple[Any, ...]

    def glyph_names_of(self, text: str) -> list[str]:
        return [self.glyph_names.get(ord(letter), MISSING_GLYPH) for letter in unicodedata.normalize("NFC", text)]

    def kern(self, *, left: str, right: str) -> int:
        """Return the space to add between two glyphs: the first table that knows the pair decides (OpenType, GPOS)."""
        return next((space for table in self.kerning if (space := _pair_space(table, left, right)) is not None), 0)


@cache
def load_typeface(weight: str) -> Typeface:
    """Return Atkinson Hyperlegible in a weight of CSS: "400" or "700"."""
    name = f"AtkinsonHyperlegible-{STYLES[weight]}.ttf"
    with as_file(files(PACKAGE) / "files" / name) as path:
        font = TTFont(path, lazy=False)
    return Typeface(
        units_per_em=font["head"].unitsPerEm,
        glyph_set=font.getGlyphSet(),
        glyph_names=font.getBestCmap(),
        kerning=tuple(_pair_tables(font)),
    )


def set_line(text: str, *, typeface: Typeface, letter_spacing: float) -> list[Glyph]:
    """Return the glyphs of a line that begins at 0, spaced out by `letter_spacing` units of the em."""
    glyphs: list[Glyph] = []
    start, previous = 0.0, ""
    for name in typeface.glyph_names_of(text):
        if previous:
            start += typeface.kern(left=previous, right=name) + letter_spacing
        outline = typeface.glyph_set[name]
        glyphs.append(Glyph(outline=outline, start=start, advance=outline.width))
        start, previous = start + outline.width, name
    return glyphs


def line_width(glyphs: list[Glyph]) -> float:
    return glyphs[-1].start + glyphs[-1].advance if glyphs else 0.0


def _pair_tables(font: TTFont) -> Iterator[Any]:
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            if table.LookupType == 2:
                yield table


def _pair_space(table: Any, left: str, right: str) -> int | None:
    if left not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        return _listed_space(table, left, right)
    first = table.ClassDef1.classDefs.get(left, 0)
    second = table.ClassDef2.classDefs.get(right, 0)
    return _x_advance(table.Class1Record[first].Class2Record[second])


def _listed_space(table: Any, left: str, right: str) -> int | None:
    pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
    return next((_x_advance(pair) for pair in pairs if pair.SecondGlyph == right), None)


def _x_advance(record: Any) -> int:
    return getattr(record.Value1, "XAdvance", 0)
