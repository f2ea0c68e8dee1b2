# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One template, three pictures: for light grounds, for dark ones, and in a single ink.

A template is drawn in the colours of its light version. The root may say what becomes of them on dark grounds
(`data-dark="#0c4a3d=#fcfdfa #f0c25e=#8a5a00"`); an element with `data-theme="light dark"` is kept in these versions
alone. In a single ink, all that is painted is black.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from xml.etree.ElementTree import Element

PAINTS = ("fill", "stroke", "stop-color", "color")
DARK_COLOURS = "data-dark"
INK = "#000000"
# What a paint may say without being a colour.
NO_COLOURS = frozenset({"none", "inherit", "currentColor", "transparent"})
PAIR = re.compile(r"(#[0-9a-f]{3}(?:[0-9a-f]{3})?)=(#[0-9a-f]{3}(?:[0-9a-f]{3})?)", re.IGNORECASE)


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    MONO = "mono"


def dark_colours(picture: Element) -> dict[str, str]:
    """Return what each colour of a template becomes on a dark ground."""
    return {before.lower(): after.lower() for before, after in PAIR.findall(picture.get(DARK_COLOURS, ""))}


def recolour(picture: Element, *, theme: Theme) -> None:
    """Give a picture drawn for light grounds the colours of a theme."""
    colours = dark_colours(picture) if theme is Theme.DARK else {}
    picture.attrib.pop(DARK_COLOURS, None)
    for element in picture.iter():
        for paint in PAINTS:
            if (colour := element.get(paint)) is not None:
                element.set(paint, _themed(colour, theme=theme, colours=colours))
    if theme is Theme.MONO and "fill" not in picture.attrib:
        picture.set("fill", INK)


def _themed(colour: str, *, theme: Theme, colours: Mapping[str, str]) -> str:
    if colour in NO_COLOURS or colour.startswith("url("):
        return colour
    return INK if theme is Theme.MONO else colours.get(colour.lower(), colour)
