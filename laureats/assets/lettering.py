# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of a template turned into paths, by what its `<text>` says of them."""

from dataclasses import dataclass, replace
from math import inf
from xml.etree.ElementTree import Element

from laureats.assets.outlines import ANCHORS, Lettering, measure_straight, outline_arc, outline_straight
from laureats.assets.svg_sources import svg

LETTERING_ATTRIBUTES = (
    "x",
    "y",
    "font-size",
    "font-weight",
    "text-anchor",
    "letter-spacing",
    "data-max-width",
    "data-radius",
    "data-lines",
)
# A line shrinks by so much before it breaks in two; both then shrink as far as they must.
SHRINKS_TO = 0.7
LINE_HEIGHT = 1.12


def outline_words(picture: Element) -> None:
    """Turn each `<text>` into a path, and drop those without a word."""
    for parent in list(picture.iter()):
        for element in parent.findall(svg("text")):
            if path := _outline(element):
                _turn_into_path(element, path=path)
            else:
                parent.remove(element)


def break_line(text: str, *, lettering: Lettering) -> list[str]:
    """Return the text on one line if it needs to shrink little, else broken where its two lines are most alike."""
    if measure_straight(text, lettering=lettering) * SHRINKS_TO <= lettering.max_width:
        return [text]
    breaks = [_break_at(text, place=place) for place, letter in enumerate(text) if letter in " -" and place > 0]
    if not breaks:
        return [text]
    return list(min(breaks, key=lambda lines: max(measure_straight(line, lettering=lettering) for line in lines)))


def read_lettering(element: Element) -> Lettering:
    return Lettering(
        size=float(element.attrib["font-size"]),
        weight=element.get("font-weight", "400"),
        anchor=element.get("text-anchor", "start"),
        letter_spacing=float(element.get("letter-spacing", "0")),
        max_width=float(element.get("data-max-width", inf)),
    )


def set_words(element: Element, *, text: str) -> "SetWords":
    """Return how a `<text>` sets words on its straight lines: one on its baseline, or two, of one size, around it."""
    lettering, x, y = read_lettering(element), float(element.attrib["x"]), float(element.attrib["y"])
    line = " ".join(text.split())
    lines = break_line(line, lettering=lettering) if element.get("data-lines") == "2" else [line]
    widest = max(measure_straight(line, lettering=lettering) for line in lines)
    shrunk = min(1.0, lettering.max_width / widest) if widest else 1.0
    fitted = replace(
        lettering, size=lettering.size * shrunk, letter_spacing=lettering.letter_spacing * shrunk, max_width=inf
    )
    first = y - (len(lines) - 1) * fitted.size * LINE_HEIGHT / 2
    return SetWords(lines=lines, lettering=fitted, x=x, first=first, width=widest * shrunk)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWords:
    """Lines of words in their place: `x` is that of their anchor, `first` the baseline of the first."""

    lines: list[str]
    lettering: Lettering
    x: float
    first: float
    width: float

    def path(self) -> str:
        step = self.lettering.size * LINE_HEIGHT
        paths = [
            outline_straight(line, lettering=self.lettering, x=self.x, y=self.first + number * step)
            for number, line in enumerate(self.lines)
        ]
        # A path begins with a relative move from the origin: joined, each must say that it starts there.
        return "".join([*paths[:1], *(path.replace("m", "M", 1) for path in paths[1:])])

    def box(self) -> tuple[float, float, float, float]:
        """Return the left, top, right and bottom within which all is drawn, accents and tails included."""
        size = self.lettering.size
        left = self.x - ANCHORS[self.lettering.anchor] * self.width - size / 8
        last = self.first + (len(self.lines) - 1) * size * LINE_HEIGHT
        return left, self.first - size * 1.2, left + self.width + size / 4, last + size * 0.4


def _outline(element: Element) -> str:
    text = element.text or ""
    if "data-radius" not in element.attrib:
        return set_words(element, text=text).path()
    x, y, radius = (float(element.attrib[name]) for name in ("x", "y", "data-radius"))
    return outline_arc(" ".join(text.split()), lettering=read_lettering(element), x=x, y=y, radius=radius)


def _break_at(text: str, *, place: int) -> tuple[str, str]:
    """Return both lines; a hyphen stays at the end of the first."""
    return text[: place + 1].rstrip(), text[place + 1 :].lstrip()


def _turn_into_path(element: Element, *, path: str) -> None:
    element.tag = svg("path")
    element.text = None
    element.set("d", path)
    for name in LETTERING_ATTRIBUTES:
        element.attrib.pop(name, None)
