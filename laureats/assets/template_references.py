# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a template refers to: parts that exist, and no repetition that grows without end."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from laureats.assets.identifiers import LOCAL_ADDRESS
from laureats.assets.template_scan import SEPARATOR, ScannedElement
from laureats.faults import Fault

MOST_DRAWN = 10_000
# A path of so many characters takes as long to draw as a plain shape.
LETTERS_A_SHAPE = 20
# Parts within parts, which renderers follow one inside the other.
DEEPEST = 200


class EndlessRepetition(Exception):
    """A part shows itself, or parts show each other too deep, at this line."""


def reference_faults(root: ScannedElement, *, prefix: str) -> Iterator[Fault]:
    parts: dict[str, ScannedElement] = {}
    for element in root.walk():
        if (identifier := element.attributes.get("id")) is None:
            continue
        if identifier in parts:
            message = _("Two parts of the drawing bear the identifier %(identifier)s.")
            yield Fault(code="same_id", cell=str(element.line), message=message % {"identifier": identifier})
        parts[identifier] = element
    yield from _unknown_parts(root, parts=parts)
    yield from _repetitions(root, parts=parts, prefix=prefix)


def _unknown_parts(root: ScannedElement, *, parts: Mapping[str, ScannedElement]) -> Iterator[Fault]:
    for element in root.walk():
        for identifier in _references(element):
            if identifier not in parts:
                message = _("The drawing has no part called %(identifier)s.")
                yield Fault(code="no_part", cell=str(element.line), message=message % {"identifier": identifier})


def _references(element: ScannedElement) -> Iterator[str]:
    for name, value in element.attributes.items():
        if name.rpartition(SEPARATOR)[2] == "href" and value.startswith("#"):
            yield value[1:]
        yield from LOCAL_ADDRESS.findall(value)


def _repetitions(root: ScannedElement, *, parts: Mapping[str, ScannedElement], prefix: str) -> Iterator[Fault]:
    try:
        drawn = _count_drawn(root, parts=parts, counted={}, above=())
    except EndlessRepetition as endless:
        message = _("A part of the drawing shows itself without end: its <use> or url(#…) must lead elsewhere.")
        yield Fault(code="endless", cell=str(endless), message=message)
        return
    if drawn > MOST_DRAWN:
        message = _("The paths, letters and repeated parts are worth %(drawn)d shapes: %(most)d at most.")
        yield Fault(code="too_many_shapes", message=message % {"drawn": drawn, "most": MOST_DRAWN})


def _count_drawn(
    element: ScannedElement,
    *,
    parts: Mapping[str, ScannedElement],
    counted: dict[int, int],
    above: tuple[int, ...],
) -> int:
    """Return how many shapes an element draws, parts that it refers to included; each element is counted once."""
    key = id(element)
    if key in above or len(above) > DEEPEST:
        raise EndlessRepetition(element.line)
    if key not in counted:
        shown = [*element.children, *(parts[name] for name in _references(element) if name in parts)]
        inside = (*above, key)
        counted[key] = _count_shapes(element) + sum(
            _count_drawn(part, parts=parts, counted=counted, above=inside) for part in shown
        )
    return counted[key]


def _count_shapes(element: ScannedElement) -> int:
    """Return how many shapes an element is worth by itself: a long path is worth many, and so is each letter."""
    path = element.attributes.get("d", "") + element.attributes.get("points", "")
    return 1 + len(path) // LETTERS_A_SHAPE + len(element.text.strip())
