# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The word that every example bears: where its template puts it, else across the picture."""

from xml.etree.ElementTree import Element, SubElement

from laureats.assets.svg_sources import svg

WORD = "exemple"
MARK = "data-example"
# Shares of the smaller side.
LETTERS, HALO = 0.22, 0.012


def has_own_mark(picture: Element) -> bool:
    return any(MARK in element.attrib and WORD in "".join(element.itertext()) for element in picture.iter())


def mark_as_example(picture: Element) -> None:
    """Keep the template's own mark, or add one. A mark is a `<text data-example="">exemple</text>`."""
    if not has_own_mark(picture):
        _stamp(picture)
    for element in picture.iter():
        element.attrib.pop(MARK, None)


def _stamp(picture: Element) -> None:
    """Write the word across the middle, light letters with a dark edge: readable on any ground and in one ink."""
    left, top, width, height = (float(number) for number in picture.attrib["viewBox"].replace(",", " ").split())
    side = min(width, height)
    middle = {"x": f"{left + width / 2:g}", "y": f"{top + height / 2 + side * LETTERS / 3:g}"}
    turn = f"rotate(-20 {left + width / 2:g} {top + height / 2:g})"
    attributes = {
        **middle,
        "font-size": f"{side * LETTERS:g}",
        "font-weight": "700",
        "text-anchor": "middle",
        "letter-spacing": f"{side * LETTERS / 20:g}",
        "data-max-width": f"{width * 0.94:g}",
        "transform": turn,
        "stroke-width": f"{side * HALO:g}",
        "fill": "#ffffff",
        "fill-opacity": ".6",
        "stroke": "#1a1a1a",
        "stroke-opacity": ".8",
    }
    SubElement(picture, svg("text"), attributes).text = WORD
