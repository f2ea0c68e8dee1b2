# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How each juror grades, over several candidatures (levels, "Juror profile")."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from laureats.levels.ballot import Juror
from laureats.levels.result import CriterionResult, Result
from laureats.levels.settling import CriterionState


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorProfile:
    """A juror's habits; None where there is nothing to divide by.

    `mean_deviation` is in points, positive for a generous juror: the mean of (points − criterion's
    mark) over the graded marks on counted criteria. The shares, from 0 to 1, are of the marks the
    juror gave or still owes: on criteria the profile keeps, of candidatures without recusal. A juror
    who left owes nothing.
    """

    mean_deviation: Fraction | None
    not_applicable_share: Fraction | None
    missing_share: Fraction | None


def juror_profiles(results: Iterable[Result]) -> dict[str, JurorProfile]:
    """Return by juror code, sorted, a profile of every seat that is not `ended-excluded`."""
    counts: dict[str, _Count] = {}
    for result in results:
        for juror in result.jurors:
            count = counts.setdefault(juror.code, _Count())
            if juror.code not in result.recused:
                count.add_result(result=result, juror=juror)
    return {code: counts[code].summarise() for code in sorted(counts)}


@dataclass(slots=True)
class _ExactSum:
    """A sum kept apart by denominator, since adding fractions one by one is slow over 640,000 marks."""

    numerators: dict[int, int] = field(default_factory=dict)

    def add(self, value: Fraction) -> None:
        self.numerators[value.denominator] = self.numerators.get(value.denominator, 0) + value.numerator

    def total(self) -> Fraction:
        parts = (Fraction(numerator, denominator) for denominator, numerator in self.numerators.items())
        return sum(parts, start=Fraction())


@dataclass(slots=True)
class _Count:
    """What one juror gave and owes so far."""

    compared: int = 0
    not_applicable: int = 0
    missing: int = 0
    given: int = 0
    points: _ExactSum = field(default_factory=_ExactSum)
    averages: _ExactSum = field(default_factory=_ExactSum)

    def add_result(self, *, result: Result, juror: Juror) -> None:
        for criterion in _list_kept_criteria(result):
            if juror.code in criterion.marks:
                self._add_mark(criterion=criterion, points=criterion.marks[juror.code].points)
            elif juror.seat == "active":
                self.missing += 1

    def _add_mark(self, *, criterion: CriterionResult, points: Fraction | None) -> None:
        self.given += 1
        if points is None:
            self.not_applicable += 1
        elif criterion.mark is not None:
            self.compared += 1
            self.points.add(points)
            self.averages.add(criterion.mark)

    def summarise(self) -> JurorProfile:
        deviation = self.points.total() - self.averages.total()
        due = self.given + self.missing
        return JurorProfile(
            mean_deviation=_divide(value=deviation, number=self.compared),
            not_applicable_share=_divide(value=Fraction(self.not_applicable), number=due),
            missing_share=_divide(value=Fraction(self.missing), number=due),
        )


def _list_kept_criteria(result: Result) -> Iterator[CriterionResult]:
    return (
        criterion
        for domain in result.domains
        for criterion in domain.criteria
        if criterion.state is not CriterionState.REMOVED_BY_PROFILE
    )


def _divide(*, value: Fraction, number: int) -> Fraction | None:
    return value / number if number else None
