# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid that a definition would give, without its being stored: what `load_grid` would read once it is."""

from fractions import Fraction

from label.definition.document import CriterionPart, DomainPart, EditionDefinition, ProfilePart, Thresholds
from label.models import Edition
from laureats import levels


def build_grid(definition: EditionDefinition) -> levels.Grid:
    return levels.Grid(
        aggregation="median" if definition.aggregation == Edition.Aggregation.MEDIAN else "mean",
        quorum=definition.quorum,
        mark_step=Fraction(definition.mark_step),
        domains=tuple(_domain(domain) for domain in definition.domains),
        levels=tuple(
            levels.Level(code=level.code, thresholds=_thresholds(level.thresholds)) for level in definition.levels
        ),
        profiles=tuple(_profile(profile) for profile in definition.profiles),
    )


def _domain(domain: DomainPart) -> levels.Domain:
    criteria = tuple(_criterion(criterion) for criterion in domain.criteria)
    return levels.Domain(code=domain.code, weight=Fraction(domain.weight), criteria=criteria)


def _criterion(criterion: CriterionPart) -> levels.Criterion:
    return levels.Criterion(
        code=criterion.code,
        max_points=Fraction(criterion.max_points),
        weight=Fraction(criterion.weight),
        bonus=criterion.bonus,
    )


def _profile(profile: ProfilePart) -> levels.Profile:
    return levels.Profile(
        code=profile.code,
        kinds=frozenset(profile.kinds),
        population_from=profile.population_from,
        population_below=profile.population_below,
        not_applicable=frozenset(profile.not_applicable),
        levels={code: _thresholds(thresholds) for code, thresholds in profile.levels.items()},
    )


def _thresholds(thresholds: Thresholds) -> levels.Thresholds:
    minima = {code: Fraction(minimum) for code, minimum in thresholds.domain_minima.items()}
    return levels.Thresholds(min_total=Fraction(thresholds.min_total), domain_minima=minima)
