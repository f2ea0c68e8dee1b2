# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of a template turned into paths, by what its `<text>` says of them."""

from dataclasses import replace
from math import inf
from xml.etree.ElementTree import Element

from laureats.assets.outlines import Lettering, measure_straight, outline_arc, outline_straight
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


def _outline(element: Element) -> str:
    lettering = read_lettering(element)
    text, x, y = " ".join((element.text or "").split()), float(element.attrib["x"]), float(element.attrib["y"])
    if "data-radius" in element.attrib:
        return outline_arc(text, lettering=lettering, x=x, y=y, radius=float(element.attrib["data-radius"]))
    if element.get("data-lines") == "2":
        return _outline_lines(break_line(text, lettering=lettering), lettering=lettering, x=x, y=y)
    return outline_straight(text, lettering=lettering, x=x, y=y)


def _outline_lines(lines: list[str], *, lettering: Lettering, x: float, y: float) -> str:
    """Return the path of one line on its baseline, or of two, of one size, around it."""
    widest = max(measure_straight(line, lettering=lettering) for line in lines)
    size = lettering.size * min(1.0, lettering.max_width / widest) if widest else lettering.size
    fitted = replace(lettering, size=size, letter_spacing=lettering.letter_spacing * size / lettering.size)
    first = y - (len(lines) - 1) * size * LINE_HEIGHT / 2
    paths = [
        outline_straight(line, lettering=fitted, x=x, y=first + number * size * LINE_HEIGHT)
        for number, line in enumerate(lines)
    ]
    # A path begins with a relative move from the origin: joined, each must say that it starts there.
    return "".join(path.replace("m", "M", 1) for path in paths)


def _break_at(text: str, *, place: int) -> tuple[str, str]:
    """Return both lines; a hyphen stays at the end of the first."""
    return text[: place + 1].rstrip(), text[place + 1 :].lstrip()


def _turn_into_path(element: Element, *, path: str) -> None:
    element.tag = svg("path")
    element.text = None
    element.set("d", path)
    for name in LETTERING_ATTRIBUTES:
        element.attrib.pop(name, None)
