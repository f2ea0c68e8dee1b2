# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A template as a tree of plain SVG: what drawing programs add for themselves is left out, once and for all."""

import re
from copy import deepcopy
from functools import lru_cache
from xml.etree.ElementTree import Element, register_namespace, tostring

from defusedxml.ElementTree import fromstring

SVG = "http://www.w3.org/2000/svg"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# The properties of a style that count; the others are about fonts, or the default.
STYLE_PROPERTIES = frozenset(
    {
        *("fill", "fill-opacity", "fill-rule", "opacity", "color", "display", "visibility", "clip-path", "clip-rule"),
        *("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
        *("stroke-dasharray", "stop-color", "stop-opacity", "mask"),
        *("font-size", "font-weight", "letter-spacing", "text-anchor"),
    }
)
PIXELS = re.compile(r"(-?[0-9.]+)px")
WEIGHTS = {"bold": "700", "normal": "400"}


def svg(name: str) -> str:
    """Return the name of an element of SVG, with its namespace."""
    return f"{{{SVG}}}{name}"


def parse_template(source: str) -> Element:
    """Return a tree of the caller's own."""
    return deepcopy(_parse(source))


def write_picture(picture: Element) -> bytes:
    for element in picture.iter():
        if element.tag not in {svg("title"), svg("desc")}:
            element.text = (element.text or "").strip() or None
        element.tail = None
    register_namespace("", SVG)
    document: bytes = tostring(picture, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


@lru_cache(maxsize=32)
def _parse(source: str) -> Element:
    picture = fromstring(source)
    _drop_foreign_elements(picture)
    _size_by_view_box(picture)
    for element in picture.iter():
        simplify(element)
    for text in picture.iter(svg("text")):
        _merge_only_span(text)
    return picture


def _drop_foreign_elements(picture: Element) -> None:
    for parent in list(picture.iter()):
        for child in list(parent):
            if not child.tag.startswith(f"{{{SVG}}}") or child.tag == svg("metadata"):
                parent.remove(child)


def _size_by_view_box(picture: Element) -> None:
    """Give the picture the shape that was checked: its own width and height could be those of a ribbon."""
    _left, _top, *sides = picture.get("viewBox", "0 0").replace(",", " ").split()
    for name, side in zip(("width", "height"), sides, strict=False):
        if name in picture.attrib:
            picture.set(name, side)


def simplify(element: Element) -> None:
    """Turn what Inkscape writes into attributes that a template reads: styles, pixels, words for weights."""
    if XLINK_HREF in element.attrib:
        element.attrib.setdefault("href", element.attrib[XLINK_HREF])
    _unfold_style(element)
    for name, value in list(element.attrib.items()):
        if name.startswith("{"):
            del element.attrib[name]
        elif match := PIXELS.fullmatch(value):
            element.set(name, match[1])
    if weight := element.get("font-weight"):
        element.set("font-weight", WEIGHTS.get(weight, weight))


def _unfold_style(element: Element) -> None:
    """Turn `style="fill:#fff;line-height:1.2"` into attributes: a style wins over them, as in CSS."""
    for declaration in element.attrib.pop("style", "").split(";"):
        name, _colon, value = declaration.partition(":")
        if name.strip() in STYLE_PROPERTIES:
            element.set(name.strip(), value.strip())


def _merge_only_span(text: Element) -> None:
    """Turn `<text><tspan>word</tspan></text>`, as Inkscape writes it, into `<text>word</text>`."""
    if len(text) != 1 or text[0].tag != svg("tspan") or len(text[0]) or (text.text or "").strip():
        return
    span = text[0]
    text.attrib.update({name: value for name, value in span.attrib.items() if name != "id"})
    text.text = span.text
    text.remove(span)
