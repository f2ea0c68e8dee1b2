# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A candidature's countable marks, laid out as whole numbers so that every later sum and average is exact.

One tally serves the computation and each "juror left out". Points and maxima are multiples of
1 / `unit`, where `unit` is a common multiple of all their denominators, of 2 and of every possible
number of voters: a mean (divided by a number of voters) or a median (divided by 2) stays whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from laureats.levels.ballot import Ballot, Mark
from laureats.levels.grid import Criterion, Domain, Grid

# By criterion, then by juror.
Votes = Mapping[str, Mapping[str, Mark]]
# The same in units; None: not applicable.
Points = Mapping[str, Mapping[str, int | None]]


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
    """Every domain of the grid. Points count in 1 / `unit`, weights in 1 / `weight_unit`."""

    unit: int
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
    unit = find_unit(grid=grid, votes=votes, most_voters=most_voters)
    return lay_out_tally(grid=grid, points=count_points(votes=votes, unit=unit), unit=unit)


def find_unit(*, grid: Grid, votes: Votes, most_voters: int) -> int:
    """Return a unit in which all these votes are whole, and their averages over up to `most_voters` of them."""
    marks = (mark.points for given in votes.values() for mark in given.values())
    denominators = {points.denominator for points in marks if points is not None}
    denominators |= {criterion.max_points.denominator for criterion in _list_criteria(grid)}
    return lcm(*denominators) * lcm(2, *range(1, most_voters + 1))


def count_points(*, votes: Votes, unit: int) -> dict[str, dict[str, int | None]]:
    """Return the votes in units."""
    return {
        criterion: {juror: count_mark(mark, unit=unit) for juror, mark in given.items()}
        for criterion, given in votes.items()
    }


def count_mark(mark: Mark, *, unit: int) -> int | None:
    """Return a mark in units, None when it is not applicable."""
    return None if mark.points is None else _count_units(value=mark.points, unit=unit)


def lay_out_tally(*, grid: Grid, points: Points, unit: int) -> Tally:
    """Return the tally of the criteria in `points`; it holds the given mappings themselves."""
    weight_unit = lcm(*(criterion.weight.denominator for criterion in _list_criteria(grid)))
    domains = (
        _tally_domain(domain=domain, points=points, unit=unit, weight_unit=weight_unit) for domain in grid.domains
    )
    return Tally(unit=unit, weight_unit=weight_unit, domains=tuple(domains))


def _list_criteria(grid: Grid) -> Iterator[Criterion]:
    return (criterion for domain in grid.domains for criterion in domain.criteria)


def _tally_domain(*, domain: Domain, points: Points, unit: int, weight_unit: int) -> DomainTally:
    criteria = (
        _tally_criterion(criterion=criterion, points=points[criterion.code], unit=unit, weight_unit=weight_unit)
        for criterion in domain.criteria
        if criterion.code in points
    )
    return DomainTally(domain=domain, criteria=tuple(criteria))


def _tally_criterion(
    *, criterion: Criterion, points: Mapping[str, int | None], unit: int, weight_unit: int
) -> CriterionTally:
    weight = _count_units(value=criterion.weight, unit=weight_unit)
    maximum = 0 if criterion.bonus else weight * _count_units(value=criterion.max_points, unit=unit)
    return CriterionTally(code=criterion.code, weight=weight, maximum=maximum, points=points)


def _count_units(*, value: Fraction, unit: int) -> int:
    return value.numerator * (unit // value.denominator)
