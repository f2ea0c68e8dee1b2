# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of an edition as the computation takes it: exact fractions, no record."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from django.db.models import Prefetch

from label.models import Criterion, Edition
from label.models import Domain as DomainRecord
from label.models import Level as LevelRecord
from label.models import Profile as ProfileRecord
from laureats import levels


def load_grid(edition: Edition) -> levels.Grid:
    """Read the grid of an edition in a constant number of queries. Domains and levels without numbers are left out."""
    return make_grid(edition, domains=read_domains(edition))


def read_domains(edition: Edition) -> list[DomainRecord]:
    """Return the domains that count, in order and with their criteria, in two queries."""
    ordered = Prefetch("criteria", queryset=Criterion.objects.order_by("sort_order", "id"))
    return list(edition.domains.exclude(weight=None).order_by("sort_order", "id").prefetch_related(ordered))


def make_grid(edition: Edition, *, domains: Iterable[DomainRecord]) -> levels.Grid:
    """Return the grid whose domains were read already."""
    ladder = edition.levels.exclude(min_total=None).order_by("sort_order", "id")
    profiles = edition.profiles.order_by("sort_order", "id").prefetch_related("not_applicable", "level_entries__level")
    return levels.Grid(
        aggregation="median" if edition.aggregation == Edition.Aggregation.MEDIAN else "mean",
        quorum=edition.quorum,
        mark_step=Fraction(edition.mark_step),
        domains=tuple(_domain(domain) for domain in domains),
        levels=tuple(_level(level) for level in ladder),
        profiles=tuple(_profile(profile) for profile in profiles),
    )


def _domain(domain: DomainRecord) -> levels.Domain:
    return levels.Domain(
        code=domain.code,
        weight=_exact(domain.weight),
        criteria=tuple(_criterion(criterion) for criterion in domain.criteria.all()),
    )


def _criterion(criterion: Criterion) -> levels.Criterion:
    return levels.Criterion(
        code=criterion.code,
        max_points=Fraction(criterion.max_points),
        weight=Fraction(criterion.weight),
        bonus=criterion.bonus,
    )


def _level(level: LevelRecord) -> levels.Level:
    return levels.Level(code=level.code, thresholds=_thresholds(level.min_total, level.domain_minima))


def _profile(profile: ProfileRecord) -> levels.Profile:
    entries = {
        entry.level.code: _thresholds(entry.min_total, entry.domain_minima) for entry in profile.level_entries.all()
    }
    return levels.Profile(
        code=profile.code,
        kinds=frozenset(profile.kinds),
        population_from=profile.population_from,
        population_below=profile.population_below,
        not_applicable=frozenset(criterion.code for criterion in profile.not_applicable.all()),
        levels=entries,
    )


def _thresholds(min_total: Decimal | None, domain_minima: Mapping[str, str]) -> levels.Thresholds:
    minima = {code: Fraction(str(minimum)) for code, minimum in domain_minima.items()}
    return levels.Thresholds(min_total=_exact(min_total), domain_minima=minima)


def _exact(number: Decimal | None) -> Fraction:
    if number is None:
        raise ValueError("A grid that computes levels has a number here.")
    return Fraction(number)
