# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition's grid: what is graded, how it is weighed, which levels it leads to (levels, "Edition definition")."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

Aggregation = Literal["mean", "median"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing jurors grade, from 0 to `max_points`; a bonus adds to its domain's points, not to its maximum."""

    code: str
    max_points: Fraction
    weight: Fraction
    bonus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """A group of criteria that gets a score from 0 to 100. Criterion codes are unique in the whole grid."""

    code: str
    weight: Fraction
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """What a level asks for, from 0 to 100: of the total, and of each domain named in `domain_minima`."""

    min_total: Fraction
    domain_minima: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of the label with its ordinary thresholds, which a profile may replace."""

    code: str
    thresholds: Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What changes for bodies of some kinds and sizes.

    Empty `kinds` means any kind; `population_from` is included, `population_below` is not. `levels`
    holds whole thresholds by level code.
    """

    code: str
    kinds: frozenset[str] = frozenset()
    population_from: int | None = None
    population_below: int | None = None
    not_applicable: frozenset[str] = frozenset()
    levels: Mapping[str, Thresholds] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The whole grid of an edition: levels ascend, profiles are tried in their order, `quorum` is at least 1."""

    aggregation: Aggregation
    quorum: int
    mark_step: Fraction
    domains: tuple[Domain, ...]
    levels: tuple[Level, ...]
    profiles: tuple[Profile, ...] = ()
