# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The domains and criteria of a result, with exact figures, from the whole numbers of the tally."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from laureats.levels.grid import Criterion
from laureats.levels.result import CriterionResult, DomainResult, DomainState
from laureats.levels.scores import Scores, has_missed_quorum, sum_domain
from laureats.levels.settling import CriterionState, Settlement, Settlements
from laureats.levels.tally import DomainTally, Tally, Votes


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """What is needed to describe the domains of one candidature."""

    tally: Tally
    votes: Votes
    settlements: Settlements
    scores: Scores | None

    def describe_domains(self) -> tuple[DomainResult, ...]:
        """Describe every domain of the grid, in its order."""
        pairs = zip(self.tally.domains, self.settlements, strict=True)
        return tuple(self._describe_domain(domain=domain, settled=settled) for domain, settled in pairs)

    def _describe_domain(self, *, domain: DomainTally, settled: Sequence[Settlement]) -> DomainResult:
        criteria = self._describe_criteria(domain=domain, settled=settled)
        code = domain.domain.code
        if self.scores is None or code not in self.scores.domains:
            return DomainResult(domain=domain.domain, state=self._name_uncounted_state(), criteria=criteria)
        sums = sum_domain(domain=domain, settled=settled)
        unit = self.tally.units.averages * self.tally.weight_unit
        return DomainResult(
            domain=domain.domain,
            state=DomainState.COUNTED,
            criteria=criteria,
            points=Fraction(sums.points, unit),
            maximum=Fraction(sums.maximum, unit),
            exact_score=self.scores.exact_domains[code],
            score=self.scores.domains[code],
        )

    def _name_uncounted_state(self) -> DomainState:
        return DomainState.NOT_COMPUTED if has_missed_quorum(self.settlements) else DomainState.REMOVED

    def _describe_criteria(self, *, domain: DomainTally, settled: Sequence[Settlement]) -> tuple[CriterionResult, ...]:
        kept = {criterion.code: settlement for criterion, settlement in zip(domain.criteria, settled, strict=True)}
        return tuple(
            self._describe_criterion(criterion=criterion, settlement=kept[criterion.code])
            if criterion.code in kept
            else _describe_removed(criterion)
            for criterion in domain.domain.criteria
        )

    def _describe_criterion(self, *, criterion: Criterion, settlement: Settlement) -> CriterionResult:
        is_counted = settlement.state is CriterionState.COUNTED
        return CriterionResult(
            criterion=criterion,
            state=settlement.state,
            marks=self.votes[criterion.code],
            mark=Fraction(settlement.mark, self.tally.units.averages) if is_counted else None,
        )


def _describe_removed(criterion: Criterion) -> CriterionResult:
    return CriterionResult(criterion=criterion, state=CriterionState.REMOVED_BY_PROFILE, marks={}, mark=None)
