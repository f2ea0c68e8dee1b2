# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the marks given already ask of a new definition: every one stays within its maximum and on the mark step."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from label.definition.document import CriterionPart, EditionDefinition
from label.definition.faults import DefinitionFault, join_pointer
from label.definition.numbers import is_multiple, write_number
from label.models import Edition
from laureats.models import Mark, MarkState


def check_marks_fit(*, edition: Edition | None, definition: EditionDefinition) -> Iterable[DefinitionFault]:
    """Yield a fault for every criterion whose maximum falls below a mark, and one for a step that leaves marks off."""
    if edition is None:
        return
    points = _list_points(edition)
    for criterion in definition.list_criteria():
        given = points.get(criterion.code, ())
        if given and max(given) > criterion.max_points:
            yield _describe_lowered_maximum(criterion=criterion, highest=max(given))
    off_step = sorted(
        code
        for code, given in points.items()
        if any(not is_multiple(number=number, step=definition.mark_step) for number in given)
    )
    if off_step:
        yield _describe_off_step(definition=definition, codes=off_step)


def _list_points(edition: Edition) -> Mapping[str, Collection[Decimal]]:
    """Return the distinct points given on each criterion, by code."""
    graded = Mark.objects.filter(criterion__edition=edition, state=MarkState.GRADED, points__isnull=False)
    points: defaultdict[str, set[Decimal]] = defaultdict(set)
    for code, number in graded.order_by().values_list("criterion__code", "points").distinct():
        if number is not None:
            points[code].add(number)
    return points


def _describe_lowered_maximum(*, criterion: CriterionPart, highest: Decimal) -> DefinitionFault:
    message = _("The jury has already given %(highest)s points on this criterion: its maximum cannot be %(maximum)s.")
    values = {"highest": write_number(highest), "maximum": write_number(criterion.max_points)}
    pointer = join_pointer(parent=criterion.pointer, member="max_points")
    return DefinitionFault(pointer=pointer, code="marks_above_maximum", message=message % values)


def _describe_off_step(*, definition: EditionDefinition, codes: Iterable[str]) -> DefinitionFault:
    message = _("The jury has already given marks that are no multiple of %(step)s, on these criteria: %(criteria)s.")
    values = {"step": write_number(definition.mark_step), "criteria": ", ".join(codes)}
    return DefinitionFault(pointer=definition.step_pointer, code="marks_off_step", message=message % values)
