# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.levels import find_profile
from tests.laureats.levels.factories import (
    compute,
    make_candidature,
    make_domain,
    make_grid,
    make_level,
    make_profile,
    make_thresholds,
)


def find_code(*profiles, kind="commune", population=2000):
    profile = find_profile(
        grid=make_grid(profiles=profiles), candidature=make_candidature(kind=kind, population=population)
    )
    return profile and profile.code


def test_profile_without_kinds_or_bounds_matches_anybody():
    assert find_code(make_profile("all"), kind="gip", population=None) == "all"


def test_no_profile_matches_another_kind():
    assert find_code(make_profile("regions", kinds=frozenset({"region"}))) is None


def test_first_matching_profile_wins():
    profiles = (
        make_profile("regions", kinds=frozenset({"region"})),
        make_profile("small", population_below=3500),
        make_profile("communes", kinds=frozenset({"commune"})),
    )

    assert find_code(*profiles) == "small"


def test_kind_and_population_must_both_match():
    profile = make_profile("small-communes", kinds=frozenset({"commune"}), population_below=3500)

    found = [find_code(profile, kind=kind, population=size) for kind, size in [("cc", 10), ("commune", 9000)]]

    assert found == [None, None]


@pytest.mark.parametrize(("population", "code"), [(999, None), (1000, "medium"), (3499, "medium"), (3500, None)])
def test_lower_bound_is_included_and_upper_bound_is_not(population, code):
    profile = make_profile("medium", population_from=1000, population_below=3500)

    assert find_code(profile, population=population) == code


@pytest.mark.parametrize(("population", "code"), [(999, None), (1000, "large"), (10**7, "large")])
def test_upper_bound_is_optional(population, code):
    assert find_code(make_profile("large", population_from=1000), population=population) == code


@pytest.mark.parametrize(("population", "code"), [(0, "small"), (3499, "small"), (3500, None)])
def test_lower_bound_is_optional(population, code):
    assert find_code(make_profile("small", population_below=3500), population=population) == code


@pytest.mark.parametrize("bounds", [{"population_from": 0}, {"population_below": 3500}])
def test_bound_never_matches_an_unknown_population(bounds):
    assert find_code(make_profile("bounded", **bounds), population=None) is None


@pytest.mark.parametrize("kind", ["cc", "ca", "cu", "metro", "met69", "epci"])
def test_epci_in_a_profile_matches_every_intercommunal_kind(kind):
    assert find_code(make_profile("epci", kinds=frozenset({"epci"})), kind=kind) == "epci"


@pytest.mark.parametrize("kind", ["commune", "ept", "departement", "syndicat"])
def test_epci_in_a_profile_matches_no_other_kind(kind):
    assert find_code(make_profile("epci", kinds=frozenset({"epci"})), kind=kind) is None


def test_precise_kind_in_a_profile_does_not_match_an_epci_at_large():
    assert find_code(make_profile("cc", kinds=frozenset({"cc"})), kind="epci") is None


def test_criteria_of_the_profile_are_removed_whatever_was_marked():
    """STR-2 is removed: 100 × 4 / 5 = 80, not 100 × (4 + 0) / 10 = 40; nothing is missing on it."""
    grid = make_grid(
        make_domain("STR", "STR-1", "STR-2"),
        profiles=[make_profile("small", not_applicable=frozenset({"STR-2"}))],
    )

    result = compute(grid, {"ada": {"STR-1": "4", "STR-2": "0"}, "bob": {"STR-1": "4"}})

    assert (result.profile, result.total, result.missing) == ("small", 80, ())


def test_criterion_removed_by_the_profile_needs_no_quorum():
    grid = make_grid(
        make_domain("STR", "STR-1", "STR-2"),
        quorum=2,
        profiles=[make_profile("small", not_applicable=frozenset({"STR-2"}))],
    )

    result = compute(grid, {"ada": {"STR-1": "4"}, "bob": {"STR-1": "4"}})

    assert (result.status, result.total) == ("complete", 80)


def test_domain_whose_criteria_the_profile_removes_is_removed():
    """STR 80 alone remains: the total is 80."""
    grid = make_grid(
        make_domain("STR", "STR-1"),
        make_domain("OD", "OD-1", weight="3"),
        profiles=[make_profile("small", not_applicable=frozenset({"OD-1"}))],
    )

    result = compute(grid, {"ada": {"STR-1": "4"}})

    assert (result.domain_scores, result.total) == ({"STR": 80}, 80)


def test_profile_that_removes_every_criterion_leaves_the_candidature_incomplete():
    grid = make_grid(profiles=[make_profile("small", not_applicable=frozenset({"STR-1"}))])

    result = compute(grid, {"ada": {"STR-1": "4"}})

    assert (result.status, result.missing, result.without_juror) == ("incomplete", (), {})


def test_level_entry_of_the_profile_replaces_the_thresholds_as_a_whole():
    """Total 40, STR 40: level 1 asks the profile for 15 and no longer for STR 50."""
    grid = make_grid(
        levels=[make_level("1", "20", STR="50")],
        profiles=[make_profile("small", levels={"1": make_thresholds("15")})],
    )

    result = compute(grid, {"ada": {"STR-1": "2"}})

    assert result.computed_level == "1"


def test_level_without_entry_in_the_profile_keeps_its_thresholds():
    """Total 40: level 1 from 15 by the profile, level 2 still from 50."""
    grid = make_grid(
        levels=[make_level("1", "45"), make_level("2", "50")],
        profiles=[make_profile("small", levels={"1": make_thresholds("15")})],
    )

    result = compute(grid, {"ada": {"STR-1": "2"}})

    assert (result.computed_level, result.next_level.code, result.next_level.total_short) == ("1", "2", 10)


def test_profile_that_does_not_match_replaces_nothing():
    grid = make_grid(
        levels=[make_level("1", "45")],
        profiles=[make_profile("tiny", population_below=100, levels={"1": make_thresholds("15")})],
    )

    result = compute(grid, {"ada": {"STR-1": "2"}})

    assert (result.profile, result.computed_level) == (None, None)
