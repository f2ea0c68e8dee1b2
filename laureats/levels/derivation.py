# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The derivation of a level that a person can check with a pocket calculator (levels, "Beside the level").

Numbers are strings: exact ones as `4`, `2.5` or, when six decimals do not suffice, as a fraction such
as `7/3`; `shown` ones, thresholds and what they are compared with, with two decimals. A domain's
`points` are Σ weight·mark over its counted criteria, its `maximum` Σ weight·maximum over those that
are no bonus, its `score` 100 × points / maximum, capped at 100; the total's `points` are
Σ weight·score over the counted domains. Single jurors' marks are in it, so it is never public.
Domains, criteria and levels keep the grid's order.
"""

from fractions import Fraction

from laureats.levels.ladder import LevelCheck, ThresholdCheck
from laureats.levels.result import CriterionResult, DomainResult, Result
from laureats.levels.rounding import format_exact, format_points
from laureats.levels.settling import CriterionState

Document = dict[str, object]


def derivation_document(result: Result) -> Document:
    """Return the whole derivation as plain JSON types; equal marks and grid give equal documents."""
    candidature = result.candidature
    return {
        "reference": candidature.reference,
        "territory": candidature.territory,
        "kind": candidature.kind,
        "population": candidature.population,
        "profile": result.profile,
        "aggregation": result.grid.aggregation,
        "quorum": result.grid.quorum,
        "jurors": {juror.code: juror.seat for juror in result.jurors},
        "recused": sorted(result.recused),
        "status": result.status,
        "domains": [_document_domain(domain=domain, result=result) for domain in result.domains],
        "total": _document_total(result),
        "levels": [_document_level(level) for level in result.levels],
        "computed_level": result.computed_level,
        "missing": [list(pair) for pair in result.missing],
    }


def _document_domain(*, domain: DomainResult, result: Result) -> Document:
    return {
        "code": domain.domain.code,
        "weight": format_exact(domain.domain.weight),
        "state": domain.state.value,
        "criteria": [_document_criterion(criterion=criterion, result=result) for criterion in domain.criteria],
        "points": _format_known(domain.points),
        "maximum": _format_known(domain.maximum),
        "score": _format_known(domain.exact_score),
        "shown": _show_known(domain.score),
    }


def _document_criterion(*, criterion: CriterionResult, result: Result) -> Document:
    marks = criterion.marks
    graded = [mark for mark in marks.values() if mark.points is not None]
    return {
        "code": criterion.criterion.code,
        "max_points": format_exact(criterion.criterion.max_points),
        "weight": format_exact(criterion.criterion.weight),
        "bonus": criterion.criterion.bonus,
        "state": criterion.state.value,
        "marks": _document_marks(criterion=criterion, result=result),
        "voters": len(marks),
        "graded": len(graded),
        "not_applicable": len(marks) - len(graded),
        "mark": _format_known(criterion.mark),
        "shown": _show_known(criterion.mark),
    }


def _document_marks(*, criterion: CriterionResult, result: Result) -> dict[str, str]:
    if criterion.state is CriterionState.REMOVED_BY_PROFILE:
        return {}
    return {
        juror.code: _name_state(juror=juror.code, criterion=criterion, recused=result.recused)
        for juror in result.jurors
    }


def _name_state(*, juror: str, criterion: CriterionResult, recused: frozenset[str]) -> str:
    if juror in recused:
        return "recused"
    if juror not in criterion.marks:
        return "missing"
    points = criterion.marks[juror].points
    return "not_applicable" if points is None else format_exact(points)


def _document_total(result: Result) -> Document | None:
    if result.exact_total is None:
        return None
    weights = (domain.domain.weight for domain in result.domains if domain.score is not None)
    weight = sum(weights, start=Fraction())
    return {
        "points": format_exact(result.exact_total * weight),
        "weight": format_exact(weight),
        "score": format_exact(result.exact_total),
        "shown": _show_known(result.total),
    }


def _document_level(level: LevelCheck) -> Document:
    return {
        "code": level.code,
        "met": level.is_met,
        "thresholds": [_document_threshold(threshold) for threshold in level.thresholds],
    }


def _document_threshold(threshold: ThresholdCheck) -> Document:
    return {
        "domain": threshold.domain,
        "required": format_points(threshold.required),
        "reached": _show_known(threshold.reached),
        "met": threshold.is_met,
    }


def _format_known(value: Fraction | None) -> str | None:
    return None if value is None else format_exact(value)


def _show_known(value: Fraction | None) -> str | None:
    return None if value is None else format_points(value)
