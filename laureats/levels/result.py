# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the computation of one candidature says: containers that decide nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from laureats.levels.ballot import Candidature, Juror, Mark
from laureats.levels.grid import Criterion, Domain, Grid
from laureats.levels.ladder import LevelCheck, NextLevel
from laureats.levels.settling import CriterionState

Status = Literal["complete", "incomplete"]
INCOMPLETE: Literal["incomplete"] = "incomplete"


class DomainState(StrEnum):
    """What became of a domain; the values are those of the derivation."""

    COUNTED = "counted"
    REMOVED = "removed"
    NOT_COMPUTED = "not_computed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionResult:
    """A criterion, the voters' marks by juror code, and the exact aggregated mark when counted."""

    criterion: Criterion
    state: CriterionState
    marks: Mapping[str, Mark]
    mark: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainResult:
    """A domain: Σ weight·mark, Σ weight·maximum, capped exact score and score as shown; None unless counted."""

    domain: Domain
    state: DomainState
    criteria: tuple[CriterionResult, ...]
    points: Fraction | None = None
    maximum: Fraction | None = None
    exact_score: Fraction | None = None
    score: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Everything computed for one candidature; scores, total and levels are None or empty when incomplete.

    `jurors` are the seats not `ended-excluded`, by code, and `recused` those of them who stand aside.
    `without_juror` gives the level (None: no label) or "incomplete" with each voter left out in turn.
    """

    grid: Grid
    candidature: Candidature
    profile: str | None
    jurors: tuple[Juror, ...]
    recused: frozenset[str]
    domains: tuple[DomainResult, ...]
    exact_total: Fraction | None
    total: Fraction | None
    levels: tuple[LevelCheck, ...]
    computed_level: str | None
    next_level: NextLevel | None
    missing: tuple[tuple[str, str], ...]
    without_juror: Mapping[str, str | None]

    @property
    def status(self) -> Status:
        """Return "incomplete" when no level could be computed."""
        return INCOMPLETE if self.total is None else "complete"

    @property
    def domain_scores(self) -> dict[str, Fraction]:
        """Scores as shown, of the domains that count, in the grid's order."""
        return {domain.domain.code: domain.score for domain in self.domains if domain.score is not None}

    @property
    def swing_jurors(self) -> tuple[str, ...]:
        """Jurors without whom the level would differ; empty when the level is robust."""
        return tuple(juror for juror, level in self.without_juror.items() if level != self.computed_level)
