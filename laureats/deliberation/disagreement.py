# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the jurors of a file stand furthest apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from laureats.levels import CriterionResult, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The lowest and the highest mark given on a criterion, in points out of `max_points`."""

    criterion: str
    lowest: Fraction
    highest: Fraction
    max_points: Fraction

    @property
    def share(self) -> Fraction:
        """Return the distance between both, from 0 to 1 of the criterion's maximum."""
        return (self.highest - self.lowest) / self.max_points


def find_widest_spread(result: Result) -> Spread | None:
    """Return the widest spread of the file, the first in the grid among equals; None without two marks on a criterion.

    Only marks that the computation may count are compared: neither recused jurors nor excluded seats, no "not
    applicable", no criterion that the profile removes. An incomplete file has its spreads too.
    """
    return max(_list_spreads(result), key=lambda spread: spread.share, default=None)


def _list_spreads(result: Result) -> Iterator[Spread]:
    for domain in result.domains:
        for criterion in domain.criteria:
            points = [mark.points for mark in criterion.marks.values() if mark.points is not None]
            if len(points) > 1:
                yield _spread(criterion, points=points)


def _spread(criterion: CriterionResult, *, points: list[Fraction]) -> Spread:
    return Spread(
        criterion=criterion.criterion.code,
        lowest=min(points),
        highest=max(points),
        max_points=criterion.criterion.max_points,
    )
