# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The placeholders of a template: known ones alone, and those without which a picture would not say what it must."""

from collections.abc import Iterator
from difflib import get_close_matches
from string import Template

from django.utils.translation import gettext as _

from laureats.assets.artworks import Role
from laureats.assets.template_scan import ScannedElement
from laureats.faults import Fault

FOR_ALL = ("year", "level", "level_short", "statement")
NAMED_ROLES = frozenset({Role.PANEL, Role.POSTER, Role.CARD})
NOT_SHOWN = ("title", "desc", "metadata")


def known_placeholders(role: Role) -> tuple[str, ...]:
    """Return the placeholders of a role. A badge bears nobody's name: its pixels serve every laureate of its level."""
    return (*FOR_ALL, "laureate") if role in NAMED_ROLES else FOR_ALL


def required_placeholders(role: Role) -> tuple[str, ...]:
    return ("year", "level", "laureate") if role in NAMED_ROLES else ("year", "level")


def placeholder_faults(root: ScannedElement, *, role: Role, prefix: str) -> Iterator[Fault]:
    found: set[str] = set()
    for element in _shown_words(root, prefix=prefix):
        for match in Template.pattern.finditer(element.text):
            name = match["named"] or match["braced"]
            found.add(name or "")
            if match["invalid"] is not None:
                message = _("A dollar sign begins a placeholder here: write $$ for the sign itself.")
                yield Fault(code="lone_dollar", cell=str(element.line), message=message)
            elif name and name not in known_placeholders(role):
                yield _unknown(name, role=role, line=element.line)
    for name in required_placeholders(role):
        if name not in found:
            message = _("$%(name)s is missing: a <text> of the picture must show it.")
            yield Fault(code="missing_placeholder", message=message % {"name": name})


def _shown_words(root: ScannedElement, *, prefix: str) -> Iterator[ScannedElement]:
    for child in root.children:
        if child.name.removeprefix(prefix) not in NOT_SHOWN:
            yield child
            yield from _shown_words(child, prefix=prefix)


def _unknown(name: str, *, role: Role, line: int) -> Fault:
    nearest = get_close_matches(name.lower(), known_placeholders(role), n=1, cutoff=0)[0]
    if name == "laureate":
        message = _("$laureate is not available in a badge, which is the same for every laureate of a level.")
        return Fault(code="unknown_placeholder", cell=str(line), message=message)
    message = _("$%(name)s is not a placeholder of this picture; the nearest one is $%(nearest)s.")
    return Fault(code="unknown_placeholder", cell=str(line), message=message % {"name": name, "nearest": nearest})
