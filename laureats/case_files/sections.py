# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of a file that follow the computation: domains, criteria with their marks, levels with their thresholds."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import JurySeat
from laureats import levels
from laureats.case_files.case_file import CriterionLine, DomainSection, LevelLine, MarkLine, ThresholdLine
from laureats.case_files.names import Names
from laureats.case_files.numbers import spell_exact, spell_points
from laureats.case_files.sums import spell_criterion, spell_domain, spell_known

# By juror and criterion.
Comments = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """What the parts are written from."""

    result: levels.Result
    names: Names
    comments: Comments

    def list_domains(self) -> list[DomainSection]:
        return [self._describe_domain(domain) for domain in self.result.domains]

    def list_levels(self) -> list[LevelLine]:
        return [
            LevelLine(
                name=self.names.level(level.code),
                is_met=level.is_met,
                thresholds=[self._describe_threshold(threshold) for threshold in level.thresholds],
            )
            for level in self.result.levels
        ]

    def _describe_threshold(self, threshold: levels.ThresholdCheck) -> ThresholdLine:
        return ThresholdLine(
            subject=_("Total") if threshold.domain is None else self.names.domain(threshold.domain),
            required=spell_points(threshold.required),
            reached=spell_known(threshold.reached),
            is_met=threshold.is_met,
        )

    def _describe_domain(self, domain: levels.DomainResult) -> DomainSection:
        return DomainSection(
            code=domain.domain.code,
            name=self.names.domain(domain.domain.code),
            weight=spell_exact(domain.domain.weight),
            score=spell_known(domain.score),
            working=spell_domain(domain),
            criteria=[self._describe_criterion(criterion) for criterion in domain.criteria],
        )

    def _describe_criterion(self, result: levels.CriterionResult) -> CriterionLine:
        criterion = result.criterion
        return CriterionLine(
            code=criterion.code,
            name=self.names.criteria[criterion.code].name,
            max_points=spell_exact(criterion.max_points),
            weight=spell_exact(criterion.weight),
            is_bonus=criterion.bonus,
            marks=self._list_marks(result),
            mark=spell_known(result.mark),
            working=spell_criterion(result, grid=self.result.grid),
        )

    def _list_marks(self, result: levels.CriterionResult) -> list[MarkLine]:
        if result.state is levels.CriterionState.REMOVED_BY_PROFILE:
            return []
        counted = {juror.code for juror in self.result.jurors}
        return [self._describe_mark(seat, result=result) for seat in self.names.seats if seat.code in counted]

    def _describe_mark(self, seat: JurySeat, *, result: levels.CriterionResult) -> MarkLine:
        is_counted = seat.code in result.marks
        return MarkLine(
            juror=self.names.juror(seat.code),
            shown=self._show_mark(seat, result=result),
            is_counted=is_counted,
            comment=self.comments.get((seat.code, result.criterion.code), "") if is_counted else "",
        )

    def _show_mark(self, seat: JurySeat, *, result: levels.CriterionResult) -> str:
        if seat.code in self.result.recused:
            return _("recused")
        if seat.code not in result.marks:
            return _("missing") if seat.state == seat.State.ACTIVE else _("no mark")
        points = result.marks[seat.code].points
        return _("not applicable") if points is None else spell_exact(points)
