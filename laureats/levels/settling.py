# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What becomes of each criterion: counted with an average, removed, or short of voters (levels, rule 2)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from laureats.levels.grid import Aggregation, Grid
from laureats.levels.tally import CriterionTally, Tally


class CriterionState(StrEnum):
    """What became of a criterion; the values are those of the derivation."""

    COUNTED = "counted"
    NOT_APPLICABLE = "not_applicable"
    UNDER_QUORUM = "under_quorum"
    REMOVED_BY_PROFILE = "removed_by_profile"


class Settlement(NamedTuple):
    """A criterion's state and, when counted, its average in the tally's units of averages."""

    state: CriterionState
    mark: int


# By domain, then by criterion, in the tally's order.
Settlements = Sequence[Sequence[Settlement]]

_UNDER_QUORUM = Settlement(CriterionState.UNDER_QUORUM, 0)
_NOT_APPLICABLE = Settlement(CriterionState.NOT_APPLICABLE, 0)


def average_by_mean(graded: Sequence[int], *, spread: int) -> int:
    """Return the mean in finer units; exact, since `spread` is a multiple of every number of voters."""
    return sum(graded) * (spread // len(graded))


def average_by_median(graded: Sequence[int], *, spread: int) -> int:
    """Return the median in finer units, the mean of the middle two when even; exact, since `spread` is even."""
    ordered = sorted(graded)
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[~middle]) * (spread // 2)


class Average(Protocol):
    """Points of one voter or more, and how much finer the units of the result are."""

    def __call__(self, graded: Sequence[int], *, spread: int) -> int: ...


_AVERAGES: Mapping[Aggregation, Average] = {
    "mean": average_by_mean,
    "median": average_by_median,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """How many voters a criterion needs, and how their points become one mark."""

    quorum: int
    average: Average

    def settle(self, votes: Collection[int | None], *, spread: int) -> Settlement:
        """Apply in this order: quorum, half of the voters or more say not applicable, average."""
        if len(votes) < self.quorum:
            return _UNDER_QUORUM
        graded = [points for points in votes if points is not None]
        if 2 * len(graded) <= len(votes):
            return _NOT_APPLICABLE
        return Settlement(CriterionState.COUNTED, self.average(graded, spread=spread))


def make_rule(grid: Grid) -> Rule:
    """Return the edition's rule."""
    return Rule(quorum=grid.quorum, average=_AVERAGES[grid.aggregation])


def make_lenient_rule(grid: Grid) -> Rule:
    """Return the rule when one juror is left out: quorum reduced by one, never below one."""
    return Rule(quorum=max(grid.quorum - 1, 1), average=_AVERAGES[grid.aggregation])


def settle_tally(*, tally: Tally, rule: Rule) -> Settlements:
    """Settle every criterion with all its voters."""
    spread = tally.units.spread
    return [
        [rule.settle(criterion.points.values(), spread=spread) for criterion in domain.criteria]
        for domain in tally.domains
    ]


def settle_without(*, tally: Tally, rule: Rule, juror: str) -> Settlements:
    """Settle every criterion as if `juror` had given no mark."""
    spread = tally.units.spread
    return [
        [rule.settle(_list_votes_without(criterion=each, juror=juror), spread=spread) for each in domain.criteria]
        for domain in tally.domains
    ]


def _list_votes_without(*, criterion: CriterionTally, juror: str) -> list[int | None]:
    return [points for voter, points in criterion.points.items() if voter != juror]
