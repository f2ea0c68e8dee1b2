# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A candidature's countable marks, laid out as whole numbers so that every later sum and average is exact.

One tally serves the computation and each "juror left out". Points are counted in a common multiple of
their denominators: small numbers, which add up fast. Averages and maxima are counted in finer units, a
multiple of 2 and of every possible number of voters besides: a mean (divided by a number of voters) or
a median (divided by 2) stays whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from laureats.levels.ballot import Ballot, Mark
from laureats.levels.grid import Criterion, Domain, Grid

# By criterion, then by juror.
Votes = Mapping[str, Mapping[str, Mark]]
# The same in units of points; None: not applicable.
Points = Mapping[str, Mapping[str, int | None]]


@dataclass(frozen=True, slots=True)
class Units:
    """Points count in 1 / `points`; an average of them is whole in units `spread` times finer."""

    points: int
    spread: int

    @property
    def averages(self) -> int:
        return self.points * self.spread


@dataclass(frozen=True, slots=True)
class CriterionTally:
    """A criterion the profile keeps: weight, weighted maximum (0 for a bonus), each voter's points (None: N/A)."""

    code: str
    weight: int
    maximum: int
    points: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class DomainTally:
    """A domain with the criteria the profile keeps."""

    domain: Domain
    criteria: tuple[CriterionTally, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Every domain of the grid. Maxima count in units of averages, weights in 1 / `weight_unit`."""

    units: Units
    weight_unit: int
    domains: tuple[DomainTally, ...]


def keep_criteria(*, grid: Grid, not_applicable: frozenset[str]) -> frozenset[str]:
    """Return the codes of the criteria that are left when the profile's are removed (levels, rule 1)."""
    return frozenset(criterion.code for criterion in _list_criteria(grid)) - not_applicable


def collect_votes(*, ballot: Ballot, voters: frozenset[str], criteria: frozenset[str]) -> Votes:
    """Group the marks of `voters` on `criteria`; every criterion has an entry, empty when nobody voted."""
    votes: dict[str, dict[str, Mark]] = {code: {} for code in criteria}
    for (juror, criterion), mark in ballot.marks.items():
        if juror in voters and criterion in votes:
            votes[criterion][juror] = mark
    return votes


def build_tally(*, grid: Grid, votes: Votes) -> Tally:
    """Turn points, maxima and weights of the criteria in `votes` into whole numbers."""
    most_voters = max((len(given) for given in votes.values()), default=0)
    units = find_units(grid=grid, votes=votes, most_voters=most_voters)
    return lay_out_tally(grid=grid, points=count_points(votes=votes, unit=units.points), units=units)


def find_units(*, grid: Grid, votes: Votes, most_voters: int) -> Units:
    """Return units in which all these votes are whole, and their averages over up to `most_voters` of them."""
    marks = (mark.points for given in votes.values() for mark in given.values())
    denominators = {points.denominator for points in marks if points is not None}
    denominators |= {criterion.max_points.denominator for criterion in _list_criteria(grid)}
    return Units(points=lcm(*denominators), spread=lcm(2, *range(1, most_voters + 1)))


def count_points(*, votes: Votes, unit: int) -> dict[str, dict[str, int | None]]:
    """Return the votes in 1 / `unit`."""
    return {
        criterion: {juror: count_mark(mark, unit=unit) for juror, mark in given.items()}
        for criterion, given in votes.items()
    }


def count_mark(mark: Mark, *, unit: int) -> int | None:
    """Return a mark in 1 / `unit`, None when it is not applicable."""
    return None if mark.points is None else _count_units(value=mark.points, unit=unit)


def lay_out_tally(*, grid: Grid, points: Points, units: Units) -> Tally:
    """Return the tally of the criteria in `points`; it holds the given mappings themselves."""
    weight_unit = lcm(*(criterion.weight.denominator for criterion in _list_criteria(grid)))
    domains = (
        _tally_domain(domain=domain, points=points, units=units, weight_unit=weight_unit) for domain in grid.domains
    )
    return Tally(units=units, weight_unit=weight_unit, domains=tuple(domains))


def _list_criteria(grid: Grid) -> Iterator[Criterion]:
    return (criterion for domain in grid.domains for criterion in domain.criteria)


def _tally_domain(*, domain: Domain, points: Points, units: Units, weight_unit: int) -> DomainTally:
    criteria = (
        _tally_criterion(criterion=criterion, points=points[criterion.code], units=units, weight_unit=weight_unit)
        for criterion in domain.criteria
        if criterion.code in points
    )
    return DomainTally(domain=domain, criteria=tuple(criteria))


def _tally_criterion(
    *, criterion: Criterion, points: Mapping[str, int | None], units: Units, weight_unit: int
) -> CriterionTally:
    weight = _count_units(value=criterion.weight, unit=weight_unit)
    maximum = 0 if criterion.bonus else weight * _count_units(value=criterion.max_points, unit=units.averages)
    return CriterionTally(code=criterion.code, weight=weight, maximum=maximum, points=points)


def _count_units(*, value: Fraction, unit: int) -> int:
    return value.numerator * (unit // value.denominator)
