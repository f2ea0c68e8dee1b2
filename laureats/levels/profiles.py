# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which profile a candidature falls under, and the thresholds that then hold (levels, rules 1 and 6)."""

from laureats.levels.ballot import Candidature
from laureats.levels.grid import Grid, Level, Profile

# In a profile, `epci` stands for every kind of intercommunal body with its own taxation.
EPCI_KINDS = frozenset({"cc", "ca", "cu", "metro", "met69", "epci"})


def find_profile(*, grid: Grid, candidature: Candidature) -> Profile | None:
    """Return the first profile whose kinds and population bounds match, else None."""
    matching = (profile for profile in grid.profiles if _is_matched(profile=profile, candidature=candidature))
    return next(matching, None)


def build_ladder(*, grid: Grid, profile: Profile | None) -> tuple[Level, ...]:
    """Return the levels, ascending, with the thresholds that the profile replaces as a whole."""
    if profile is None:
        return grid.levels
    return tuple(
        Level(code=level.code, thresholds=profile.levels.get(level.code, level.thresholds)) for level in grid.levels
    )


def _is_matched(*, profile: Profile, candidature: Candidature) -> bool:
    return _is_kind_matched(profile=profile, kind=candidature.kind) and _is_population_matched(
        profile=profile, population=candidature.population
    )


def _is_kind_matched(*, profile: Profile, kind: str) -> bool:
    if not profile.kinds or kind in profile.kinds:
        return True
    return "epci" in profile.kinds and kind in EPCI_KINDS


def _is_population_matched(*, profile: Profile, population: int | None) -> bool:
    low, high = profile.population_from, profile.population_below
    if low is None and high is None:
        return True
    if population is None:
        return False
    return (low is None or low <= population) and (high is None or population < high)
