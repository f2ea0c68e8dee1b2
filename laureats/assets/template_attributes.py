# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The attributes of a template: none runs, none leads out of the drawing."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from laureats.assets.template_scan import SEPARATOR, ScannedElement
from laureats.assets.themes import DARK_COLOURS, PAIR, Theme
from laureats.faults import Fault

XML_BASE = f"http://www.w3.org/XML/1998/namespace{SEPARATOR}base"
OUTSIDE = re.compile(
    r"url\(\s*['\"]?(?!#)|\b(src|image|image-set|cross-fade)\(|@import|javascript:|expression\(|\bdata:|\\",
    re.IGNORECASE,
)
LEAST_DASH = 0.5


def attribute_faults(element: ScannedElement) -> Iterator[Fault]:
    for name, value in element.attributes.items():
        for code, message in _faults_of(name, value):
            yield Fault(code=code, cell=str(element.line), message=message)


def _faults_of(name: str, value: str) -> Iterator[tuple[str, str]]:
    shown = name.rpartition(SEPARATOR)[2]
    if shown.lower().startswith("on"):
        yield "event", _("%(name)s is not allowed: a picture of the label runs nothing.") % {"name": shown}
    if shown == "href" and not value.startswith("#"):
        message = _('href leads to %(value)s: it may only name a part of the drawing, as in href="#sign".')
        yield "outside", message % {"value": _shorten(value)}
    if name == XML_BASE or OUTSIDE.search(value):
        message = _("%(name)s leads out of the drawing, which must hold all that it shows.")
        yield "outside", message % {"name": shown}
    if "$" in value:
        message = _("%(name)s holds a placeholder: they are filled in the words of <text> only.")
        yield "placeholder_in_attribute", message % {"name": shown}
    if name == DARK_COLOURS and any(PAIR.fullmatch(pair) is None for pair in value.split()):
        message = _('data-dark is read as pairs of colours: data-dark="#0c4a3d=#fcfdfa #f0c25e=#8a5a00".')
        yield "dark_colours", message
    if name == "data-theme" and not set(value.split()) <= {theme.value for theme in Theme}:
        yield "theme", _("data-theme takes the words light, dark and mono, and no other.")
    if "dash" in name or "dash" in (value if name == "style" else ""):
        yield from _dash_faults(value)


def _dash_faults(value: str) -> Iterator[tuple[str, str]]:
    """A dash of almost nothing would keep a renderer busy for minutes."""
    dashes = re.search(r"stroke-dasharray:([^;]*)", value)
    numbers = [float(number) for number in re.findall(r"[0-9]*\.?[0-9]+(?:e-?[0-9]+)?", dashes[1] if dashes else value)]
    if numbers and sum(numbers) < LEAST_DASH:
        yield "dashes", _("The dashes are too small to be seen: draw a plain line.")


def _shorten(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:59]}…"
