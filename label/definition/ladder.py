# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Levels ascend: no threshold is below that of the level before it, an absent minimum counting as 0."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _

from label.definition.document import EditionDefinition, LevelPart, ProfilePart, Thresholds
from label.definition.faults import FaultList, join_pointer, quote
from label.definition.numbers import write_number


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """Two levels that follow each other, and the thresholds at which a descent is reported."""

    below: str
    above: str
    lower: Thresholds
    upper: Thresholds
    blamed: Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class _Descent:
    """A threshold that the higher level sets lower, and its pointer."""

    pointer: str
    lower: Decimal
    upper: Decimal


def check_ladders(*, definition: EditionDefinition, faults: FaultList) -> None:
    """Report descending thresholds: on the levels, and for each profile where it replaces them."""
    for below, above in pairwise(definition.levels):
        _check_step(step=_take_own_step(below=below, above=above), faults=faults)
    for profile in definition.profiles:
        for step in _list_replaced_steps(levels=definition.levels, profile=profile):
            _check_step(step=step, faults=faults)


def _take_own_step(*, below: LevelPart, above: LevelPart) -> _Step:
    return _Step(
        below=below.code,
        above=above.code,
        lower=below.thresholds,
        upper=above.thresholds,
        blamed=above.thresholds,
    )


def _list_replaced_steps(*, levels: Sequence[LevelPart], profile: ProfilePart) -> Iterator[_Step]:
    for below, above in pairwise(levels):
        lower, upper = profile.levels.get(below.code), profile.levels.get(above.code)
        blamed = upper or lower
        if blamed is not None:
            yield _Step(
                below=below.code,
                above=above.code,
                lower=lower or below.thresholds,
                upper=upper or above.thresholds,
                blamed=blamed,
            )


def _check_step(*, step: _Step, faults: FaultList) -> None:
    for descent in [*_find_total_descents(step=step, faults=faults), *_find_minimum_descents(step=step, faults=faults)]:
        message = _(
            "Level “%(above)s” asks for %(upper)s, less than level “%(below)s” before it, which asks for %(lower)s."
        )
        values = {
            "above": quote(step.above),
            "upper": write_number(descent.upper),
            "below": quote(step.below),
            "lower": write_number(descent.lower),
        }
        faults.add(pointer=descent.pointer, code="below_previous_level", message=message % values)


def _find_total_descents(*, step: _Step, faults: FaultList) -> Iterator[_Descent]:
    places = [join_pointer(parent=thresholds.pointer, member="min_total") for thresholds in (step.lower, step.upper)]
    if step.upper.min_total < step.lower.min_total and not any(map(faults.is_broken, places)):
        pointer = join_pointer(parent=step.blamed.pointer, member="min_total")
        yield _Descent(pointer=pointer, lower=step.lower.min_total, upper=step.upper.min_total)


def _find_minimum_descents(*, step: _Step, faults: FaultList) -> Iterator[_Descent]:
    for domain, lower in step.lower.domain_minima.items():
        upper = step.upper.domain_minima.get(domain, Decimal())
        places = [place for own in (step.lower, step.upper) for place in _list_places(thresholds=own, domain=domain)]
        if upper < lower and not any(map(faults.is_broken, places)):
            yield _Descent(pointer=_locate_minimum(thresholds=step.blamed, domain=domain), lower=lower, upper=upper)


def _list_places(*, thresholds: Thresholds, domain: str) -> tuple[str, str]:
    pointer = join_pointer(parent=thresholds.pointer, member="domain_minima")
    return pointer, join_pointer(parent=pointer, member=domain)


def _locate_minimum(*, thresholds: Thresholds, domain: str) -> str:
    """Return the pointer to a minimum, to the level itself when it sets none."""
    return (
        _list_places(thresholds=thresholds, domain=domain)[1]
        if domain in thresholds.domain_minima
        else thresholds.pointer
    )
