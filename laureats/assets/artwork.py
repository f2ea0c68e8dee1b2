# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badge templates: an ordinary SVG with live words, filled and turned into a picture that stands alone.

A template knows three things besides SVG, so that a designer can replace it without a developer:

- `$year`, `$level`, `$level_short`, `$statement`, `$laureate` and `$id` in words and attributes are filled;
- an element with `data-level="3 or"` is kept only for the levels of these codes, `data-level="other"` for any code that
  no element of the template names;
- a `<text>` without children becomes a path: `x`, `y`, `font-size`, `font-weight` (400 or 700), `text-anchor`,
  `letter-spacing`, and `data-max-width` (the line shrinks to it), `data-radius` (the line follows a circle around
  x, y).
"""

import re
from collections.abc import Mapping
from functools import cache
from math import inf
from pathlib import Path
from string import Template
from xml.etree.ElementTree import Element, register_namespace, tostring

from defusedxml.ElementTree import fromstring

from laureats.assets.outlines import Lettering, outline_arc, outline_straight

TEMPLATES = Path(__file__).parent / "templates"
SVG = "http://www.w3.org/2000/svg"
ANY_OTHER_LEVEL = "other"
LETTERING_ATTRIBUTES = (
    "x",
    "y",
    "font-size",
    "font-weight",
    "text-anchor",
    "letter-spacing",
    "data-max-width",
    "data-radius",
)


# Everything but the characters of XML 1.0.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fill_template(name: str, *, level_code: str, values: Mapping[str, str]) -> bytes:
    """Return the picture of a template for a level. Raises `KeyError` for a placeholder that has no value."""
    picture = fromstring(_read_template(name))
    clean_values = {key: NOT_XML.sub("", value) for key, value in values.items()}
    _keep_level(picture, level_code=level_code)
    _fill_words(picture, values=clean_values)
    _outline_words(picture)
    _drop_indentation(picture)
    register_namespace("", SVG)
    document: bytes = tostring(picture, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


@cache
def _read_template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _keep_level(picture: Element, *, level_code: str) -> None:
    known = {code for element in picture.iter() for code in element.get("data-level", "").split()}
    shown = level_code if level_code in known else ANY_OTHER_LEVEL
    for parent in list(picture.iter()):
        for child in list(parent):
            if shown not in child.attrib.pop("data-level", shown).split():
                parent.remove(child)


def _fill_words(picture: Element, *, values: Mapping[str, str]) -> None:
    for element in picture.iter():
        if element.text:
            element.text = Template(element.text).substitute(values)
        for name, value in element.attrib.items():
            element.set(name, Template(value).substitute(values))


def _outline_words(picture: Element) -> None:
    for element in picture.iter(f"{{{SVG}}}text"):
        path = _outline(element)
        element.tag = f"{{{SVG}}}path"
        element.text = None
        element.set("d", path)
        for name in LETTERING_ATTRIBUTES:
            element.attrib.pop(name, None)


def _outline(element: Element) -> str:
    lettering = Lettering(
        size=float(element.attrib["font-size"]),
        weight=element.get("font-weight", "400"),
        anchor=element.get("text-anchor", "start"),
        letter_spacing=float(element.get("letter-spacing", "0")),
        max_width=float(element.get("data-max-width", inf)),
    )
    text, x, y = " ".join((element.text or "").split()), float(element.attrib["x"]), float(element.attrib["y"])
    if "data-radius" not in element.attrib:
        return outline_straight(text, lettering=lettering, x=x, y=y)
    return outline_arc(text, lettering=lettering, x=x, y=y, radius=float(element.attrib["data-radius"]))


def _drop_indentation(picture: Element) -> None:
    for element in picture.iter():
        element.text = (element.text or "").strip() or None
        element.tail = None
