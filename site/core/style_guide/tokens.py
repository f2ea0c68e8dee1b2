# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tokens as `tokens.css` defines them, and how their colours contrast (WCAG 2.2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.styles import styles_directory

# Each ground, from the one that it changes: what it does not redefine, it takes from there.
SCHEMES = {
    "light": ("light",),
    "dark": ("light", "dark"),
    "night": ("light", "night"),
    "dark night": ("light", "dark", "night", "dark night"),
}
BLOCK = re.compile(r"(:root|\.night) \{(.*?)\n\s*\}", re.DOTALL)
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
# Ends of names that are said of sizes.
SIZE = re.compile(r"--((?:step|space)-[\w-]+): ([^;]+);")


@dataclass(frozen=True, slots=True, kw_only=True)
class Swatch:
    name: str
    colour: str
    # With the ground of pages in the same scheme.
    contrast: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    name: str
    value: str


def read_sizes(kind: str) -> list[Size]:
    """Return the sizes of text ("step") or the spaces ("space"), in the order of the file."""
    sizes = SIZE.findall(_read_file())
    return [Size(name=name, value=value) for name, value in sizes if name.startswith(f"{kind}-")]


def list_swatches(scheme: str) -> list[Swatch]:
    found = read_colours(scheme)
    return [
        Swatch(name=name, colour=colour, contrast=contrast_between(colour, found["paper"]))
        for name, colour in found.items()
    ]


def read_colours(scheme: str) -> Mapping[str, str]:
    """Return the colours of a scheme by their name."""
    blocks = _read_blocks()
    return {name: colour for part in SCHEMES[scheme] for name, colour in blocks[part].items()}


def contrast_between(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


@cache
def _read_file() -> str:
    return (styles_directory() / "tokens.css").read_text(encoding="utf-8")


def _read_blocks() -> dict[str, dict[str, str]]:
    names = {":root": ["light", "dark"], ".night": ["night", "dark night"]}
    return {names[selector].pop(0): dict(COLOUR.findall(text)) for selector, text in BLOCK.findall(_read_file())}
