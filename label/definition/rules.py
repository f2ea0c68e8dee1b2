# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the parts of a definition owe each other (levels, "Edition definition")."""

from django.utils.translation import gettext as _

from label.definition.document import DomainPart, EditionDefinition, LevelPart, ProfilePart
from label.definition.faults import FaultList, join_pointer, quote
from label.definition.ladder import check_ladders
from label.definition.numbers import is_multiple, write_number
from label.definition.references import check_references
from label.definition.repeated_codes import check_repeated_codes

# `compute_levels` says "incomplete" where it would say a level.
RESERVED_LEVEL_CODE = "incomplete"


def check_rules(*, definition: EditionDefinition, faults: FaultList) -> None:
    """Add every fault between parts; parts that could not be read are left out of the comparison."""
    check_repeated_codes(definition=definition, faults=faults)
    check_references(definition=definition, faults=faults)
    check_ladders(definition=definition, faults=faults)
    _check_calendar(definition=definition, faults=faults)
    _check_mark_step(definition=definition, faults=faults)
    for domain in definition.domains:
        _check_ordinary_criterion(domain=domain, faults=faults)
    for level in definition.levels:
        _check_reserved_code(level=level, faults=faults)
    for profile in definition.profiles:
        _check_population_range(profile=profile, faults=faults)


def _check_calendar(*, definition: EditionDefinition, faults: FaultList) -> None:
    opens_on, closes_on = definition.calendar.opens_on, definition.calendar.closes_on
    if opens_on and closes_on and closes_on < opens_on:
        message = _("The edition closes before it opens.")
        faults.add(pointer="/closes_on", code="closes_before_opening", message=message)


def _check_mark_step(*, definition: EditionDefinition, faults: FaultList) -> None:
    if faults.is_broken("/mark_step"):
        return
    step = definition.mark_step
    undivided = [
        criterion
        for criterion in definition.list_criteria()
        if not faults.is_broken(join_pointer(parent=criterion.pointer, member="max_points"))
        and not is_multiple(number=criterion.max_points, step=step)
    ]
    if undivided:
        shown = ", ".join(f"{quote(criterion.code)} ({write_number(criterion.max_points)})" for criterion in undivided)
        message = _("The mark step %(step)s does not divide these maxima: %(criteria)s.")
        faults.add(
            pointer=definition.step_pointer,
            code="mark_step_does_not_divide",
            message=message % {"step": write_number(step), "criteria": shown},
        )


def _check_ordinary_criterion(*, domain: DomainPart, faults: FaultList) -> None:
    """Require a criterion that is no bonus: without one the domain has no maximum."""
    if faults.is_broken(join_pointer(parent=domain.pointer, member="criteria")):
        return
    if all(criterion.bonus for criterion in domain.criteria):
        message = _("A domain needs at least one criterion that is not a bonus.")
        faults.add(pointer=domain.pointer, code="no_ordinary_criterion", message=message)


def _check_reserved_code(*, level: LevelPart, faults: FaultList) -> None:
    if level.code == RESERVED_LEVEL_CODE:
        message = _("“%(code)s” cannot be the code of a level: it says that no level could be computed.")
        pointer = join_pointer(parent=level.pointer, member="code")
        faults.add(pointer=pointer, code="reserved_code", message=message % {"code": RESERVED_LEVEL_CODE})


def _check_population_range(*, profile: ProfilePart, faults: FaultList) -> None:
    lowest, limit = profile.population_from, profile.population_below
    if lowest is not None and limit is not None and lowest >= limit:
        message = _("No population is at least %(lowest)s and below %(limit)s.")
        pointer = join_pointer(parent=profile.pointer, member="population_below")
        faults.add(pointer=pointer, code="empty_population_range", message=message % {"lowest": lowest, "limit": limit})
