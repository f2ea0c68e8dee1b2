# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The level that rounded scores reach, and the way to the next one (levels, rule 6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from laureats.levels.grid import Level, Thresholds
from laureats.levels.scores import Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdCheck:
    """One threshold: `domain` is None for the total, `reached` is None for a removed domain, whose minimum holds."""

    domain: str | None
    required: Fraction
    reached: Fraction | None

    @property
    def shortfall(self) -> Fraction:
        """Points still missing, 0 when met."""
        if self.reached is None:
            return Fraction()
        return max(self.required - self.reached, Fraction())

    @property
    def is_met(self) -> bool:
        """Tell whether nothing is missing."""
        return self.reached is None or self.reached >= self.required


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCheck:
    """A level's thresholds against the scores: the total first, then the domains by code."""

    code: str
    thresholds: tuple[ThresholdCheck, ...]

    @property
    def is_met(self) -> bool:
        """Tell whether every threshold holds."""
        return all(threshold.is_met for threshold in self.thresholds)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextLevel:
    """The level above and what is still short of it: of the total (0 when met), of each unmet domain minimum."""

    code: str
    total_short: Fraction
    domains_short: Mapping[str, Fraction]


def find_level(*, ladder: Sequence[Level], scores: Scores) -> str | None:
    """Return the code of the highest level whose thresholds all hold, None when none does."""
    held = (level.code for level in reversed(ladder) if _has_met(thresholds=level.thresholds, scores=scores))
    return next(held, None)


def check_levels(*, ladder: Sequence[Level], scores: Scores) -> tuple[LevelCheck, ...]:
    """Compare every threshold of every level, in ascending order."""
    return tuple(
        LevelCheck(code=level.code, thresholds=_check_thresholds(thresholds=level.thresholds, scores=scores))
        for level in ladder
    )


def find_next_level(*, checks: Sequence[LevelCheck], level: str | None) -> NextLevel | None:
    """Return the way to the level above `level`, to the lowest one when it is None; None at the top."""
    rank = 0 if level is None else [check.code for check in checks].index(level) + 1
    if rank == len(checks):
        return None
    total, *domains = checks[rank].thresholds
    short = {check.domain: check.shortfall for check in domains if check.domain is not None and not check.is_met}
    return NextLevel(code=checks[rank].code, total_short=total.shortfall, domains_short=short)


def _has_met(*, thresholds: Thresholds, scores: Scores) -> bool:
    return scores.total >= thresholds.min_total and all(
        code not in scores.domains or scores.domains[code] >= minimum
        for code, minimum in thresholds.domain_minima.items()
    )


def _check_thresholds(*, thresholds: Thresholds, scores: Scores) -> tuple[ThresholdCheck, ...]:
    total = ThresholdCheck(domain=None, required=thresholds.min_total, reached=scores.total)
    domains = (
        ThresholdCheck(domain=code, required=minimum, reached=scores.domains.get(code))
        for code, minimum in sorted(thresholds.domain_minima.items())
    )
    return (total, *domains)
