# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A filled template laid on a sheet: fitted to the cut and centred, on a ground that runs into the bleed.

A template of any proportions fits any sheet. Its root says the colour of the ground (`data-background="#0c4a3d"`,
white without it), and what it draws beyond its own view shows too, as far as the bleed.
"""

from xml.etree.ElementTree import Element, register_namespace, tostring

from defusedxml.ElementTree import fromstring
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from laureats.assets.outlines import Lettering, outline_straight
from laureats.assets.svg_sources import SVG, svg
from laureats.print_files.sheets import Sheet

GROUND = "data-background"
TEMPLATE = "laureats/documents/sheet.html"
# Drawn ten times larger: outlines are rounded to a tenth of a unit.
SLUG_LETTERING = Lettering(size=25)


def lay_out(picture: bytes, *, sheet: Sheet, title: str, slug: str) -> str:
    """Return the page that WeasyPrint draws. `slug` is a path in tenths of a millimetre."""
    root = fromstring(picture)
    ground = root.get(GROUND, "#ffffff")
    _fit(root)
    # HTML knows no prefix; other libraries give this namespace their own.
    register_namespace("", SVG)
    context = {
        "title": title,
        "sheet": sheet,
        "ground": ground,
        "picture": mark_safe(tostring(root, encoding="unicode")),  # noqa: S308 - our own tree, written as XML
        "slug": slug,
    }
    return render_to_string(TEMPLATE, context)


def write_slug(text: str) -> str:
    """Return the outlines of a line, from its baseline at (0, 0), in tenths of a millimetre."""
    return outline_straight(text, lettering=SLUG_LETTERING, x=0, y=0)


def _fit(root: Element) -> None:
    """Leave the size to the page: the view is fitted into it and centred."""
    for name in ("width", "height", "x", "y", "style"):
        root.attrib.pop(name, None)
    root.set("preserveAspectRatio", "xMidYMid meet")
    for child in list(root):
        if child.tag in {svg("title"), svg("desc")}:
            root.remove(child)
