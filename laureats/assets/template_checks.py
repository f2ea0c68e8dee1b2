# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an uploaded template must be: every fault in one pass, each at its line (`Fault.cell`)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from laureats.assets.artworks import Role
from laureats.assets.svg_sources import SVG
from laureats.assets.template_attributes import attribute_faults
from laureats.assets.template_drawing import drawing_faults
from laureats.assets.template_placeholders import placeholder_faults
from laureats.assets.template_references import reference_faults
from laureats.assets.template_scan import SEPARATOR, ScannedElement, scan_template
from laureats.assets.template_texts import text_faults
from laureats.faults import Fault, Refused
from laureats.models.artwork import Scale

PREFIX = f"{SVG}{SEPARATOR}"
DRAWN = frozenset(
    {
        *("svg", "g", "defs", "title", "desc", "metadata", "use", "clipPath", "mask", "text", "tspan"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop"),
    }
)
# Widths for one of height, within a hundredth.
SHAPES = {Role.BADGE: 1.0, Role.CARD: 1200 / 630, Role.POSTER: 210 / 297}
LEAST_WIDTHS = {Role.WIDE_BADGE: 1.8}
# Widths for one of height, or heights for one of width: a ribbon would be drawn millions of pixels long.
MOST_UNEVEN = 10
# WeasyPrint, which makes the PDFs, leaves these out in silence.
PRINTED_ROLES = frozenset({Role.PANEL, Role.POSTER})


def check_template(content: bytes, *, role: Role, scale: Scale) -> str:
    """Return the source of a template that may be used. Raise `Refused` with every fault."""
    root = scan_template(content)
    faults = sorted(_list_faults(root, role=role), key=lambda fault: int(fault.cell or 0))
    source = content.decode("utf-8-sig")
    if not faults:
        faults = list(drawing_faults(source, role=role, scale=scale))
    if faults:
        raise Refused(faults)
    return source


def _list_faults(root: ScannedElement, *, role: Role) -> Iterator[Fault]:
    if root.name != f"{PREFIX}svg":
        yield Fault(code="not_svg", cell=str(root.line), message=_("The file is no SVG: its root must be <svg>."))
        return
    yield from _shape_faults(root, role=role)
    for element in _own_elements(root):
        yield from _element_faults(element, role=role)
        yield from attribute_faults(element)
    yield from text_faults(root, prefix=PREFIX)
    yield from reference_faults(root, prefix=PREFIX)
    yield from placeholder_faults(root, role=role, prefix=PREFIX)


def _own_elements(root: ScannedElement) -> Iterator[ScannedElement]:
    """Yield the elements of SVG. What drawing programs write for themselves is left out of the picture."""
    yield root
    for child in root.children:
        if child.name.startswith(PREFIX) and child.name != f"{PREFIX}metadata":
            yield from _own_elements(child)


def _shape_faults(root: ScannedElement, *, role: Role) -> Iterator[Fault]:
    try:
        _left, _top, width, height = (float(part) for part in root.attributes["viewBox"].replace(",", " ").split())
    except (KeyError, ValueError):
        width = height = 0.0
    if not (0 < width < 100_000 and 0 < height < 100_000):
        message = _('<svg> needs a viewBox of four numbers, such as viewBox="0 0 512 512".')
        yield Fault(code="no_view_box", cell=str(root.line), message=message)
    elif not 1 / MOST_UNEVEN <= width / height <= MOST_UNEVEN:
        message = _("The picture may be %(most)d times as wide as high, or as high as wide, and no more.")
        yield Fault(code="wrong_shape", cell=str(root.line), message=message % {"most": MOST_UNEVEN})
    elif role in SHAPES and abs(width / height / SHAPES[role] - 1) > 0.01:
        message = _("The picture is %(read).2f times as wide as high; here it must be %(wanted).2f.")
        parts = {"read": width / height, "wanted": SHAPES[role]}
        yield Fault(code="wrong_shape", cell=str(root.line), message=message % parts)
    elif role in LEAST_WIDTHS and width / height < LEAST_WIDTHS[role]:
        message = _("A wide badge is at least %(wanted).1f times as wide as high.")
        yield Fault(code="wrong_shape", cell=str(root.line), message=message % {"wanted": LEAST_WIDTHS[role]})


def _element_faults(element: ScannedElement, *, role: Role) -> Iterator[Fault]:
    name = element.name.removeprefix(PREFIX)
    if name not in DRAWN:
        message = _element_remedies().get(name, _("<%(name)s> is not allowed: turn it into paths."))
        yield Fault(code="element", cell=str(element.line), message=message % {"name": name})
    if role in PRINTED_ROLES:
        yield from _print_faults(element, name=name)


def _print_faults(element: ScannedElement, *, name: str) -> Iterator[Fault]:
    if name == "mask":
        message = _("<mask> is lost in print files: cut the shape, or use <clipPath>.")
        yield Fault(code="not_printed", cell=str(element.line), message=message)
    is_gradient = name.endswith("Gradient")
    if is_gradient and element.children and element.attributes.get("gradientUnits") != "userSpaceOnUse":
        message = _('<%(name)s> is lost in print files unless it says gradientUnits="userSpaceOnUse".')
        yield Fault(code="not_printed", cell=str(element.line), message=message % {"name": name})


def _element_remedies() -> dict[str, str]:
    runs = _("<%(name)s> is not allowed: a picture of the label runs nothing and never moves. Delete it.")
    return {
        **dict.fromkeys(("script", "animate", "animateMotion", "animateTransform", "set", "handler"), runs),
        "foreignObject": _("<%(name)s> is not allowed: the picture would hold something else than a drawing."),
        "image": _("<%(name)s> is not allowed: trace the picture into paths, so that it is sharp at any size."),
        "style": _("<%(name)s> is not allowed: write each property on its element. Inkscape’s “Plain SVG” does so."),
        "filter": _("<%(name)s> is not allowed: filters are lost in print files. Draw shadows and blurs as shapes."),
        "textPath": _("<%(name)s> is not allowed: use data-radius on <text> for words around a circle."),
    }
