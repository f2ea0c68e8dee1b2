# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From settled criteria to domain scores and the total (levels, rules 3 to 5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from laureats.levels.rounding import round_half_up
from laureats.levels.settling import CriterionState, Settlement, Settlements
from laureats.levels.tally import DomainTally, Tally

FULL_SCORE = Fraction(100)


class DomainSums(NamedTuple):
    """Σ weight·mark and Σ weight·maximum of a domain, both in the tally's units; no maximum: removed."""

    points: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The remaining domains' scores and the total, exact and as shown; what is shown is what counts."""

    exact_domains: Mapping[str, Fraction]
    exact_total: Fraction
    domains: Mapping[str, Fraction]
    total: Fraction


def compute_scores(*, tally: Tally, settlements: Settlements) -> Scores | None:
    """Return the scores, or None when the candidature is incomplete: a quorum missed, or no domain left."""
    if has_missed_quorum(settlements):
        return None
    exact = {
        domain.domain.code: score
        for domain, settled in zip(tally.domains, settlements, strict=True)
        if (score := _score_domain(sum_domain(domain=domain, settled=settled))) is not None
    }
    if not exact:
        return None
    return _round_scores(exact=exact, total=_average_domains(tally=tally, exact=exact))


def has_missed_quorum(settlements: Settlements) -> bool:
    """Tell whether any criterion, bonus ones included, has too few voters."""
    return any(settlement.state is CriterionState.UNDER_QUORUM for settled in settlements for settlement in settled)


def sum_domain(*, domain: DomainTally, settled: Sequence[Settlement]) -> DomainSums:
    """Add up the counted criteria: points of all, maxima of those that are no bonus."""
    points = maximum = 0
    for criterion, settlement in zip(domain.criteria, settled, strict=True):
        if settlement.state is CriterionState.COUNTED:
            points += criterion.weight * settlement.mark
            maximum += criterion.maximum
    return DomainSums(points, maximum)


def _score_domain(sums: DomainSums) -> Fraction | None:
    if not sums.maximum:
        return None
    return FULL_SCORE if sums.points >= sums.maximum else Fraction(100 * sums.points, sums.maximum)


def _average_domains(*, tally: Tally, exact: Mapping[str, Fraction]) -> Fraction:
    """Return the weighed mean, in whole numbers until the end: fractions two by two take several times as long."""
    weights = {domain.domain.code: domain.domain.weight for domain in tally.domains}
    weight_unit = lcm(*(weights[code].denominator for code in exact))
    score_unit = lcm(*(score.denominator for score in exact.values()))
    weighed = weight = 0
    for code, score in exact.items():
        units = weights[code].numerator * (weight_unit // weights[code].denominator)
        weighed += units * score.numerator * (score_unit // score.denominator)
        weight += units
    return Fraction(weighed, weight * score_unit)


def _round_scores(*, exact: Mapping[str, Fraction], total: Fraction) -> Scores:
    return Scores(
        exact_domains=exact,
        exact_total=total,
        domains={code: round_half_up(score) for code, score in exact.items()},
        total=round_half_up(total),
    )
