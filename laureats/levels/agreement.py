# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How far jurors agree: Krippendorff's alpha for interval data, exact.

Source: Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), and "Content Analysis" (4th edition,
2018), chapter 12. A unit is one criterion of one candidature with two graded marks or more; alpha = 1 − Do / De, where
Do is the mean squared difference of two marks of one unit, each unit counted by its number of marks, and De that of
any two marks whatever. 1 is full agreement, 0 what chance alone would give, less is systematic disagreement.

Marks are taken as shares of their criterion's maximum: a difference of one point means much out of 3 and little out
of 20, and interval data need one scale.

A sum over pairs of m values equals m·Σv² − (Σv)²: one pass over the marks, in whole numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from laureats.levels.result import CriterionResult, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Alpha, None without two marks that differ, and the units and marks it rests on."""

    alpha: Fraction | None
    units: int
    marks: int


def measure_agreement(results: Iterable[Result]) -> Agreement:
    """Measure over every domain together: graded marks that count, as in `Result`; not applicable is no value."""
    return _measure(sums for domain in _add_up(results).values() for sums in domain.values())


def measure_agreement_by_domain(results: Iterable[Result]) -> dict[str, Agreement]:
    """Measure each domain apart, by code, in the order of the grid."""
    return {code: _measure(domain.values()) for code, domain in _add_up(results).items()}


@dataclass(slots=True)
class _Sums:
    """Over the units of one scale: values count in 1 / `scale` of a maximum.

    `within` holds, by number of marks in a unit, the sum of m·Σv² − (Σv)² over its units.
    """

    scale: Fraction
    units: int = 0
    marks: int = 0
    total: int = 0
    squares: int = 0
    within: dict[int, int] = field(default_factory=dict)

    def add_unit(self, values: list[int]) -> None:
        marks, total, squares = len(values), sum(values), sum(value * value for value in values)
        self.units += 1
        self.marks += marks
        self.total += total
        self.squares += squares
        self.within[marks] = self.within.get(marks, 0) + marks * squares - total * total


# By domain, then by scale.
_DomainSums = dict[str, dict[Fraction, _Sums]]


def _add_up(results: Iterable[Result]) -> _DomainSums:
    domains: _DomainSums = {}
    for result in results:
        for domain in result.domains:
            sums = domains.setdefault(domain.domain.code, {})
            for criterion in domain.criteria:
                _add_criterion(criterion, sums=sums)
    return domains


def _add_criterion(criterion: CriterionResult, *, sums: dict[Fraction, _Sums]) -> None:
    """Add the unit of one criterion of one candidature, unless it has nothing to compare."""
    points = [mark.points for mark in criterion.marks.values() if mark.points is not None]
    if len(points) < 2:
        return
    unit = lcm(*{each.denominator for each in points})
    scale = criterion.criterion.max_points * unit
    if scale not in sums:
        sums[scale] = _Sums(scale=scale)
    sums[scale].add_unit([each.numerator * (unit // each.denominator) for each in points])


def _measure(parts: Iterable[_Sums]) -> Agreement:
    sums = list(parts)
    marks = sum(part.marks for part in sums)
    units = sum(part.units for part in sums)
    total = sum((Fraction(part.total) / part.scale for part in sums), start=Fraction())
    squares = sum((Fraction(part.squares) / part.scale**2 for part in sums), start=Fraction())
    expected = marks * squares - total * total
    if not expected:
        return Agreement(alpha=None, units=units, marks=marks)
    observed = sum((_sum_within(part) for part in sums), start=Fraction())
    return Agreement(alpha=1 - (marks - 1) * observed / expected, units=units, marks=marks)


def _sum_within(part: _Sums) -> Fraction:
    return sum((Fraction(value, marks - 1) for marks, value in part.within.items()), start=Fraction()) / part.scale**2
