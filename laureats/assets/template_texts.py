# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of a template: each `<text>` must be one that becomes an outline."""

from collections.abc import Iterator
from math import isfinite
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from laureats.assets.outlines import ANCHORS
from laureats.assets.svg_sources import simplify
from laureats.assets.template_scan import ScannedElement
from laureats.assets.typefaces import STYLES
from laureats.faults import Fault

NUMBERS = ("x", "y", "font-size")
OPTIONAL_NUMBERS = ("letter-spacing", "data-max-width", "data-radius")
# Characters of one <text>, placeholders as written: each way to break a line of them is measured.
LONGEST_WORDS = 300
SIZES = frozenset({"font-size", "data-max-width"})


def text_faults(root: ScannedElement, *, prefix: str) -> Iterator[Fault]:
    for element in root.walk():
        if element.name == f"{prefix}text":
            for code, message in _faults_of(element, prefix=prefix):
                yield Fault(code=code, cell=str(element.line), message=message)


def _faults_of(element: ScannedElement, *, prefix: str) -> Iterator[tuple[str, str]]:
    spans = [child for child in element.children if child.name == f"{prefix}tspan"]
    if len(element.children) > 1 or (spans and (element.text.strip() or spans[0].children)):
        yield "text_parts", _("<text> holds several parts: make one <text> for each line, without <tspan>.")
        return
    if len("".join(part.text for part in (element, *spans)).strip()) > LONGEST_WORDS:
        yield "text_length", _("<text> holds %(most)d characters at most.") % {"most": LONGEST_WORDS}
    attributes = _plain_attributes(element, spans=spans)
    for name in (*NUMBERS, *OPTIONAL_NUMBERS):
        value = attributes.get(name, "" if name in NUMBERS else "1")
        if not _is_number(value) or (name in SIZES and float(value) <= 0):
            message = _("<text> needs a plain number in %(name)s, on the element itself.")
            yield "text_number", message % {"name": name}
    if attributes.get("font-weight", "400") not in STYLES:
        yield "text_weight", _("<text> is drawn in two weights: font-weight 400 or 700.")
    if attributes.get("text-anchor", "start") not in ANCHORS:
        yield "text_anchor", _("<text> needs start, middle or end in text-anchor.")
    if attributes.get("data-radius", "1") in {"0", "-0", "0.0"}:
        yield "text_radius", _("A circle of words needs a data-radius other than 0.")


def _plain_attributes(element: ScannedElement, *, spans: list[ScannedElement]) -> dict[str, str]:
    """Return the attributes as the drawing will read them, those of the only part included."""
    merged: dict[str, str] = {}
    for part in (element, *spans):
        plain = Element("text", {name: value for name, value in part.attributes.items() if " " not in name})
        simplify(plain)
        merged |= plain.attrib
    return merged


def _is_number(value: str) -> bool:
    try:
        return isfinite(float(value)) and abs(float(value)) < 100_000
    except ValueError:
        return False
